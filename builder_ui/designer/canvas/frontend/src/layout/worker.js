import dagre from '@dagrejs/dagre'

const COLUMN_GAP = 96
const ROW_GAP = 44
const TOP = 66
const LEFT = 44

// Columns from left to right, groups of one column aligned by their left side, as on the drawing.
self.onmessage = ({ data: { nodes, edges } }) => {
  const graph = new dagre.graphlib.Graph().setGraph({ rankdir: 'LR', nodesep: ROW_GAP, ranksep: COLUMN_GAP, ranker: nodes.length > 150 ? 'longest-path' : 'network-simplex' })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const node of nodes) graph.setNode(node.id, { width: node.width, height: node.height })
  for (const [from, to] of edges) graph.setEdge(from, to)
  dagre.layout(graph)
  const corners = nodes.map((node) => {
    const at = graph.node(node.id)
    return [node.id, at.x - node.width / 2, at.y - node.height / 2]
  })
  const left = Math.min(...corners.map((corner) => corner[1]))
  const top = Math.min(...corners.map((corner) => corner[2]))
  self.postMessage(Object.fromEntries(corners.map(([id, x, y]) => [id, [Math.round(x - left + LEFT), Math.round(y - top + TOP)]])))
}
