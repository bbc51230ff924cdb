/** A plain layout for what dagre cannot lay out in time: columns by distance from the start, each sorted by what leads to it. */
const COLUMN = 344
const GAP = 44
const LEFT = 44
const TOP = 66

export function inColumns({ nodes, edges }) {
  const sizes = new Map(nodes.map((node) => [node.id, node.height]))
  const leads = new Map(nodes.map((node) => [node.id, []]))
  const comes = new Map(nodes.map((node) => [node.id, []]))
  for (const [from, to] of edges) {
    leads.get(from)?.push(to)
    comes.get(to)?.push(from)
  }
  const rank = ranks(nodes, leads)
  const columns = []
  for (const node of nodes) (columns[rank.get(node.id)] ??= []).push(node.id)
  const place = new Map()
  const positions = {}
  columns.filter(Boolean).forEach((column, at) => {
    const wish = (id) => {
      const before = comes.get(id).filter((from) => place.has(from))
      return before.length ? before.reduce((sum, from) => sum + place.get(from), 0) / before.length : Infinity
    }
    const wishes = new Map(column.map((id) => [id, wish(id)]))
    column.sort((a, b) => wishes.get(a) - wishes.get(b) || 0)
    let y = TOP
    for (const id of column) {
      positions[id] = [LEFT + at * COLUMN, Math.round(y)]
      place.set(id, y)
      y += sizes.get(id) + GAP
    }
  })
  return positions
}

function ranks(nodes, leads) {
  const rank = new Map()
  for (const node of nodes) {
    if (rank.has(node.id)) continue
    rank.set(node.id, 0)
    const queue = [node.id]
    for (let at = 0; at < queue.length; at++) {
      for (const next of leads.get(queue[at])) {
        if (rank.has(next)) continue
        rank.set(next, rank.get(queue[at]) + 1)
        queue.push(next)
      }
    }
  }
  return rank
}
