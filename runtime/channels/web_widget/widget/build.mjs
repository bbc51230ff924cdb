// Builds the widget into ../static, the same bytes every time.
//   node build.mjs            writes ../static, and in built.json what was made of what
//   node build.mjs --check    exit 1 when ../static is not what the sources make
//   node build.mjs --out DIR  writes DIR
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import { rolldown } from 'rolldown';

const here = dirname(fileURLToPath(import.meta.url));
const home = join(here, '..', 'static');

// A style sheet is a string for CSSStyleSheet.replaceSync.
const sheets = {
  name: 'sheets',
  load(id) {
    if (!id.endsWith('.css')) return null;
    const { code } = transform({ filename: id, code: readFileSync(id), minify: true });
    return { code: `export default ${JSON.stringify(code.toString())}`, moduleType: 'js' };
  },
};

// The file names of the typeface, known only here.
const faces = {
  name: 'faces',
  transform: (code, id) => (id.endsWith('font.ts') ? { code: code.replace(/'(onest-\w+)'/g, (_, name) => `'${hashed(name)}'`), map: null } : null),
};

// White space between the tags of a template is layout of the source, not of the page.
const tight = {
  name: 'tight-templates',
  transform(code, id) {
    if (!/src\/(view|lazy)\/.*\.ts$/.test(id)) return null;
    return {
      code: code
        .replace(/([>`}])\n\s*(?=<)/g, '$1')
        .replace(/>\n\s*(?=\$\{|`)/g, '>')
        .replace(/\n\s+(?=[@?.]?[\w-]+=["$])/g, ' ')
        .replace(/\}\n\s*(?=\/?>)/g, '}'),
      map: null,
    };
  },
};

// Marks for other bundlers: nobody bundles these files again.
const unmarked = {
  name: 'unmarked',
  generateBundle(_, files) {
    for (const file of Object.values(files)) if (file.code) file.code = file.code.replaceAll('/* @__PURE__ */ ', '');
  },
};

const FONTS = ['onest-cyrillic', 'onest-latin'];
const digest = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
/** A typeface's name changes with its bytes, so that it may be kept for ever. */
const hashed = (name) => `${name}-${digest(join(here, 'fonts', `${name}.woff2`)).slice(0, 8)}.woff2`;

async function bundle(entry, out, output) {
  const made = await rolldown({
    input: join(here, 'src', `${entry}.ts`),
    cwd: here,
    plugins: [sheets, tight, faces, unmarked],
    preserveEntrySignatures: 'allow-extension',
    transform: { target: 'es2022' },
  });
  await made.write({ dir: out, minify: true, ...output });
  await made.close();
}

async function make(out) {
  await bundle('core', out, { format: 'es', entryFileNames: 'core.js', chunkFileNames: '[name]-[hash].js' });
  for (const lang of ['uk', 'en']) await bundle(`texts/${lang}`, out, { format: 'es', entryFileNames: `${lang}.js` });
  await bundle('loader', out, { format: 'iife', entryFileNames: 'widget.js' });
  await bundle('page', out, { format: 'iife', entryFileNames: 'page.js' });
  for (const name of FONTS) cpSync(join(here, 'fonts', `${name}.woff2`), join(out, hashed(name)));
  cpSync(join(here, 'fonts', 'OFL-Onest.txt'), join(out, 'OFL-Onest.txt'));
  cpSync(join(here, 'page.html'), join(out, 'page.html'));
}

/** The digests of all sources and of all that was made: a test compares them where there is no node. */
function record() {
  const sources = ['build.mjs', 'package.json', 'package-lock.json', 'page.html', ...under('src'), ...under('fonts')];
  const list = (names, dir) => Object.fromEntries(names.sort().map((name) => [name, digest(join(dir, name))]));
  return `${JSON.stringify({ sources: list(sources, here), made: list(files(home), home) }, null, 1)}\n`;
}

const under = (folder) =>
  readdirSync(join(here, folder), { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((name) => statSync(join(here, name)).isFile());

const files = (dir) => (existsSync(dir) ? readdirSync(dir).sort() : []);

const at = process.argv.indexOf('--out');
if (at > 0) await make(process.argv[at + 1]);
else {
  const fresh = mkdtempSync(join(tmpdir(), 'rozmova-widget-'));
  try {
    await make(fresh);
    if (process.argv.includes('--check')) {
      const same = (name) => readFileSync(join(fresh, name)).equals(readFileSync(join(home, name)));
      const [made, kept] = [files(fresh), files(home)];
      const off = [...new Set([...made, ...kept])].filter(
        (name) => !made.includes(name) || !kept.includes(name) || !same(name),
      );
      if (record() !== readFileSync(join(here, 'built.json'), 'utf8')) off.push('built.json');
      if (off.length) {
        console.error(`static/ is not what the sources make: ${off.join(', ')}. Run: npm ci && npm run build`);
        process.exitCode = 1;
      }
    } else {
      rmSync(home, { recursive: true, force: true });
      cpSync(fresh, home, { recursive: true });
      writeFileSync(join(here, 'built.json'), record());
      console.log(files(home).join('\n'));
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
