import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT_FILES = ['package-lock.json', 'package.json', 'sources_mark.js', 'third_party.js', 'vite.config.js']

/** Writes a mark of all sources next to the bundle, so that a stale bundle is found without building it again. */
export function sourcesMark(root) {
  return {
    name: 'sources-mark',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'sources.sha256', source: `${markOf(root)}\n` })
    },
  }
}

function markOf(root) {
  const hash = createHash('sha256')
  for (const file of [...ROOT_FILES, ...filesIn(root, 'src')].sort()) {
    hash.update(file).update('\0').update(readFileSync(join(root, file))).update('\0')
  }
  return hash.digest('hex')
}

function filesIn(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesIn(root, path) : [path]
  })
}
