/** Finding things in a document. */
export function groupOfBlock(doc, blockId) {
  return (doc.groups ?? []).find((group) => group.blocks?.some((block) => block.id === blockId))
}

export function findGroup(doc, id) {
  return (doc.groups ?? []).find((group) => group.id === id)
}

export function findBlock(doc, id) {
  for (const group of doc.groups ?? []) {
    const index = (group.blocks ?? []).findIndex((block) => block.id === id)
    if (index >= 0) return { group, index, block: group.blocks[index] }
  }
  return null
}

export function edgeFrom(doc, block, exit) {
  return (doc.edges ?? []).find((edge) => edge.from.block === block && edge.from.exit === exit)
}

/** Groups in the order of the conversation: from the triggers through exits and jumps, then what nothing leads to, row by row. */
export function readingOrder(doc) {
  const byBlock = new Map()
  for (const edge of doc.edges ?? []) {
    if (!byBlock.has(edge.from.block)) byBlock.set(edge.from.block, [])
    byBlock.get(edge.from.block).push(edge.to.group)
  }
  const groups = new Map((doc.groups ?? []).map((group) => [group.id, group]))
  const order = new Set()
  const queue = (doc.triggers ?? []).map((trigger) => trigger.to?.group)
  while (queue.length) {
    const group = groups.get(queue.shift())
    if (!group || order.has(group.id)) continue
    order.add(group.id)
    for (const block of group.blocks ?? []) queue.push(...(byBlock.get(block.id) ?? []), ...jumpsOf(block))
  }
  const place = (id) => doc.layout?.[id] ?? [0, 0]
  const rest = [...groups.keys()].filter((id) => !order.has(id))
  rest.sort((a, b) => place(a)[1] - place(b)[1] || place(a)[0] - place(b)[0])
  return [...order, ...rest]
}

/** A jump names its group in the config: `group`, or `to`/`target` with a `group`. */
export function jumpsOf(block) {
  const config = block.config ?? {}
  return [config.group, config.to?.group, config.target?.group, config.target].filter((id) => typeof id === 'string')
}
