/** What a person does on the canvas, as lists of ops. One list is one step of undo. */
import { newId } from './ids.js'
import { edgeFrom, findBlock, findGroup, groupOfBlock } from './find.js'
import { same } from './reducer.js'

const round = ([x, y]) => [Math.round(x), Math.round(y)]

export function newBlock(card) {
  return { id: newId('b'), type: card.type, config: freshIds(structuredClone(card.defaults ?? {})) }
}

// Options of a template get ids of their own, so that two blocks of one kind never share an exit.
function freshIds(config) {
  for (const value of Object.values(config)) {
    if (!Array.isArray(value)) continue
    for (const member of value) if (member && typeof member === 'object' && typeof member.id === 'string') member.id = newId('o')
  }
  return config
}

export function addGroup({ title, at, blocks = [] }) {
  const group = { id: newId('g'), title, blocks }
  return { id: group.id, ops: [{ t: 'add', path: ['groups'], value: group }, { t: 'set', path: ['layout', group.id], value: round(at) }] }
}

/** Insert a block; when it goes to the end of a group, the thread that left the group's last block leaves the new one. */
export function insertBlock(doc, groupId, index, block, exits) {
  const group = findGroup(doc, groupId)
  const ops = [{ t: 'add', path: ['groups', groupId, 'blocks'], value: block, index }]
  const last = group?.blocks?.at(-1)
  const tail = last && index >= group.blocks.length ? edgeFrom(doc, last.id, 'next') : null
  if (tail && exits.includes('next')) ops.push({ t: 'set', path: ['edges', tail.id, 'from'], value: { block: block.id, exit: 'next' } })
  return ops
}

export function moveBlock(doc, blockId, groupId, index) {
  const found = findBlock(doc, blockId)
  if (!found || !findGroup(doc, groupId)) return []
  const within = found.group.id === groupId
  const at = within && index > found.index ? index - 1 : index
  if (within && at === found.index) return []
  const ops = [{ t: 'move', path: ['groups', found.group.id, 'blocks', blockId], to: ['groups', groupId, 'blocks'], index: at }]
  if (!within) ops.push(...retargeted(doc, blockId, groupId))
  return ops
}

function retargeted(doc, blockId, groupId) {
  return [
    ...linksTo(doc.edges, blockId).map((edge) => ({ t: 'set', path: ['edges', edge.id, 'to'], value: { group: groupId, block: blockId } })),
    ...linksTo(doc.triggers, blockId).map((trigger) => ({ t: 'set', path: ['triggers', trigger.id, 'to'], value: { group: groupId, block: blockId } })),
  ]
}

function linksTo(links, blockId) {
  return (links ?? []).filter((link) => link.to?.block === blockId)
}

export function blockToNewGroup(doc, blockId, title, at) {
  const { id, ops } = addGroup({ title, at })
  ops.push({ t: 'move', path: ['groups', groupOfBlock(doc, blockId).id, 'blocks', blockId], to: ['groups', id, 'blocks'], index: 0 }, ...retargeted(doc, blockId, id))
  return { id, ops }
}

/** Remove groups, blocks, edges and notes with everything that hangs on them. The start of the conversation stays. */
export function remove(doc, { groups = [], blocks = [], edges = [], notes = [], triggers = [] }) {
  const goneGroups = new Set(groups)
  const goneBlocks = new Set(blocks)
  for (const id of goneGroups) for (const block of findGroup(doc, id)?.blocks ?? []) goneBlocks.add(block.id)
  const goneEdges = new Set(edges)
  for (const edge of doc.edges ?? []) {
    if (goneBlocks.has(edge.from.block) || goneGroups.has(edge.to.group)) goneEdges.add(edge.id)
  }
  const ops = []
  for (const id of goneEdges) ops.push({ t: 'del', path: ['edges', id] })
  for (const edge of doc.edges ?? []) {
    if (!goneEdges.has(edge.id) && goneBlocks.has(edge.to.block)) ops.push({ t: 'set', path: ['edges', edge.id, 'to'], value: { group: edge.to.group } })
  }
  ops.push(...triggerOps(doc, goneGroups, goneBlocks, new Set(triggers)))
  for (const id of goneBlocks) {
    const found = findBlock(doc, id)
    if (found && !goneGroups.has(found.group.id)) ops.push({ t: 'del', path: ['groups', found.group.id, 'blocks', id] })
  }
  for (const id of goneGroups) ops.push({ t: 'del', path: ['groups', id] }, ...unplaced(doc, id))
  for (const id of notes) ops.push({ t: 'del', path: ['notes', id] }, ...unplaced(doc, id))
  return ops
}

function triggerOps(doc, goneGroups, goneBlocks, gone) {
  const ops = []
  for (const trigger of doc.triggers ?? []) {
    const lost = goneGroups.has(trigger.to?.group)
    if (trigger.kind !== 'start' && (lost || gone.has(trigger.id))) ops.push({ t: 'del', path: ['triggers', trigger.id] }, ...unplaced(doc, trigger.id))
    else if (lost) ops.push({ t: 'set', path: ['triggers', trigger.id, 'to'] })
    else if (goneBlocks.has(trigger.to?.block)) ops.push({ t: 'set', path: ['triggers', trigger.id, 'to'], value: { group: trigger.to.group } })
  }
  return ops
}

function unplaced(doc, id) {
  return doc.layout?.[id] ? [{ t: 'set', path: ['layout', id] }] : []
}

/** Lead an exit to a group or block; an exit has one thread, so the old one is led elsewhere. */
export function connect(doc, from, to) {
  const old = edgeFrom(doc, from.block, from.exit)
  if (old) return same(old.to, to) ? [] : [{ t: 'set', path: ['edges', old.id, 'to'], value: to }]
  return [{ t: 'add', path: ['edges'], value: { id: newId('e'), from, to } }]
}

export function leadTrigger(doc, triggerId, to) {
  const old = doc.triggers.find((trigger) => trigger.id === triggerId)?.to
  return same(old, to) ? [] : [{ t: 'set', path: ['triggers', triggerId, 'to'], value: to }]
}

export function placed(doc, positions) {
  return Object.entries(positions).flatMap(([id, at]) => (same(doc.layout?.[id], round(at)) ? [] : [{ t: 'set', path: ['layout', id], value: round(at) }]))
}

export function rename(doc, groupId, title) {
  const was = findGroup(doc, groupId)?.title
  return was === title ? [] : [{ t: 'set', path: ['groups', groupId, 'title'], value: title, was }]
}

export function addNote(text, at) {
  const id = newId('n')
  return { id, ops: [{ t: 'add', path: ['notes'], value: { id, text } }, { t: 'set', path: ['layout', id], value: round(at) }] }
}

export function noteText(doc, id, text) {
  const was = (doc.notes ?? []).find((note) => note.id === id)?.text
  return was === text ? [] : [{ t: 'set', path: ['notes', id, 'text'], value: text, was }]
}
