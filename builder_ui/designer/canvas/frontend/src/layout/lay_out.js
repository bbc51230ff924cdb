/** Automatic layout: dagre in a worker, so that a big scenario does not stop the page. */
const LIMIT_MS = 30000

export function layOut(doc, scene) {
  const nodes = [...scene.groups.values()].map((group) => ({ id: group.id, width: group.w, height: group.h }))
  const owners = new Map()
  for (const group of doc.groups ?? []) for (const block of group.blocks ?? []) owners.set(block.id, group.id)
  const edges = (doc.edges ?? []).map((edge) => [owners.get(edge.from.block), edge.to.group]).filter(([from, to]) => from && to && from !== to)
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('layout took too long')), LIMIT_MS)
    worker.onmessage = (event) => {
      clearTimeout(timer)
      resolve(event.data)
    }
    worker.onerror = (event) => {
      clearTimeout(timer)
      reject(new Error(event.message))
    }
    worker.postMessage({ nodes, edges })
  }).finally(() => worker.terminate())
}
