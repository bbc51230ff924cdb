import dagre from '@dagrejs/dagre'

const COLUMN_GAP = 96
const ROW_GAP = 60
const TOP = 66
const LEFT = 44

// Columns from left to right, groups of one column aligned by their left side, as on the drawing.
self.onmessage = ({ data: { nodes, edges } }) => {
  const graph = new dagre.graphlib.Graph().setGraph({ rankdir: 'LR', nodesep: ROW_GAP, ranksep: COLUMN_GAP, ranker: nodes.length > 150 ? 'longest-path' : 'network-simplex' })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const node of nodes) graph.setNode(node.id, { width: node.width, height: node.height })
  for (const [from, to] of onward(nodes, edges)) graph.setEdge(from, to)
  dagre.layout(graph)
  const corners = nodes.map((node) => {
    const at = graph.node(node.id)
    return [node.id, at.x - node.width / 2, at.y - node.height / 2]
  })
  const left = Math.min(...corners.map((corner) => corner[1]))
  const top = Math.min(...corners.map((corner) => corner[2]))
  self.postMessage(Object.fromEntries(corners.map(([id, x, y]) => [id, [Math.round(x - left + LEFT), Math.round(y - top + TOP)]])))
}

// Threads that lead back or aside say nothing about the order of columns; with them dagre stretches the drawing.
function onward(nodes, edges) {
  const leads = new Map(nodes.map((node) => [node.id, []]))
  for (const [from, to] of edges) leads.get(from).push(to)
  const depth = new Map()
  for (const { id } of nodes) {
    if (depth.has(id)) continue
    depth.set(id, 0)
    const queue = [id]
    for (const here of queue) {
      for (const next of leads.get(here)) {
        if (depth.has(next)) continue
        depth.set(next, depth.get(here) + 1)
        queue.push(next)
      }
    }
  }
  return edges.filter(([from, to]) => depth.get(to) > depth.get(from))
}
