/** Automatic layout: dagre in a worker, so that a big scenario does not stop the page. */
import { jumpsOf, readingOrder } from '../document/find.js'
import { inColumns } from './columns.js'

const PATIENCE_MS = 12000

export async function layOut(doc, scene) {
  const graph = {
    nodes: readingOrder(doc).map((id) => ({ id, width: scene.groups.get(id).w, height: scene.groups.get(id).h })),
    edges: linksBetweenGroups(doc).filter(([from, to]) => scene.groups.has(from) && scene.groups.has(to) && from !== to),
  }
  return (await byDagre(graph)) ?? inColumns(graph)
}

function linksBetweenGroups(doc) {
  const owners = new Map()
  const links = []
  for (const group of doc.groups ?? []) {
    for (const block of group.blocks ?? []) {
      owners.set(block.id, group.id)
      for (const target of jumpsOf(block)) links.push([group.id, target])
    }
  }
  return [...(doc.edges ?? []).map((edge) => [owners.get(edge.from.block), edge.to.group]), ...links]
}

/** Positions, or null when dagre fails on this graph or takes too long. */
function byDagre(graph) {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), PATIENCE_MS)
    worker.onmessage = (event) => resolve(event.data)
    worker.onerror = (event) => {
      event.preventDefault()
      resolve(null)
    }
    worker.postMessage(graph)
  }).finally(() => worker.terminate())
}
