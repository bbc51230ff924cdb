/** Which groups a conversation can come to: from the triggers along edges, jumps and shared answers. */
export function reachableGroups(doc) {
  const groupOf = new Map()
  const ids = new Set()
  for (const group of doc.groups ?? []) {
    ids.add(group.id)
    for (const block of group.blocks ?? []) groupOf.set(block.id, group.id)
  }
  const leads = new Map()
  const lead = (from, to) => {
    if (!ids.has(to)) return
    if (!leads.has(from)) leads.set(from, [])
    leads.get(from).push(to)
  }
  for (const edge of doc.edges ?? []) lead(groupOf.get(edge.from.block), edge.to.group)
  for (const group of doc.groups ?? []) {
    for (const block of group.blocks ?? []) for (const target of jumpsOf(block)) lead(group.id, target)
  }
  const reached = new Set()
  const waiting = (doc.triggers ?? []).map((trigger) => trigger.to?.group).filter((id) => ids.has(id))
  while (waiting.length) {
    const id = waiting.pop()
    if (reached.has(id)) continue
    reached.add(id)
    waiting.push(...(leads.get(id) ?? []))
  }
  return reached
}

// A jump names its group in the config: `group`, or `to`/`target` with a `group`.
function jumpsOf(block) {
  const config = block.config ?? {}
  return [config.group, config.to?.group, config.target?.group, config.target].filter((id) => typeof id === 'string')
}
