import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes the licences of all that was bundled next to the bundle. */
export function thirdParty(root, alsoInWorker) {
  return {
    name: 'third-party',
    generateBundle(_, bundle) {
      const names = new Set(alsoInWorker)
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.moduleIds ?? []) {
          const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))
          if (found) names.add(found[1])
        }
      }
      const parts = [...names].sort().map((name) => describe(join(root, 'node_modules', name)))
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: `${parts.join('\n\n')}\n` })
    },
  }
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = existsSync(folder) && readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : ''
  return `${name} ${version} (${license})\n${text}`.trim()
}
