/** Which groups a conversation can come to: from the triggers along edges and jumps. */
import { jumpsOf } from '../document/find.js'

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
