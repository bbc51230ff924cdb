/** Groups and blocks as JSON text on the clipboard, to be pasted in another tab or another scenario. */
import { newId } from './ids.js'
import { findBlock, findGroup } from './find.js'

const FORMAT = 'rozmova/clip@1'

export function clipOf(doc, { groups = [], blocks = [], notes = [] }) {
  const whole = groups.map((id) => findGroup(doc, id)).filter(Boolean)
  const loose = blocks.map((id) => findBlock(doc, id)?.block).filter(Boolean)
  const kept = (doc.notes ?? []).filter((note) => notes.includes(note.id))
  if (!whole.length && !loose.length && !kept.length) return null
  const blockIds = new Set([...whole.flatMap((group) => group.blocks ?? []), ...loose].map((block) => block.id))
  const groupIds = new Set(groups)
  const edges = (doc.edges ?? []).filter((edge) => blockIds.has(edge.from.block) && groupIds.has(edge.to.group))
  const layout = Object.fromEntries([...groups, ...notes].map((id) => [id, doc.layout?.[id] ?? [0, 0]]))
  const body = JSON.stringify([whole, loose])
  const variables = (doc.variables ?? []).filter((variable) => body.includes(variable.name))
  return JSON.stringify({ format: FORMAT, groups: whole, blocks: loose, notes: kept, edges, layout, variables })
}

export function readClip(text) {
  try {
    const clip = JSON.parse(text)
    return clip?.format === FORMAT ? clip : null
  } catch {
    return null
  }
}

/** Ops that paste a clip with new ids, its upper left corner at `at`; blocks go into `into` {group, index}. */
export function pasteOps(doc, clip, { at, into, title }) {
  const ids = new Map()
  const renewed = (block) => renewBlock(block, ids)
  const groups = clip.groups.map((group) => {
    ids.set(group.id, newId('g'))
    return { ...group, id: ids.get(group.id), blocks: (group.blocks ?? []).map(renewed) }
  })
  const blocks = clip.blocks.map(renewed)
  const ops = missingVariables(doc, clip)
  const corner = cornerOf(clip.layout)
  const shift = (id) => [Math.round((clip.layout[id]?.[0] ?? 0) - corner[0] + at[0]), Math.round((clip.layout[id]?.[1] ?? 0) - corner[1] + at[1])]
  for (const [index, group] of groups.entries()) {
    ops.push({ t: 'add', path: ['groups'], value: group }, { t: 'set', path: ['layout', group.id], value: shift(clip.groups[index].id) })
  }
  const made = { groups: groups.map((group) => group.id), blocks: blocks.map((block) => block.id), notes: [] }
  if (blocks.length && into) {
    blocks.forEach((block, offset) => ops.push({ t: 'add', path: ['groups', into.group, 'blocks'], value: block, index: into.index + offset }))
  } else if (blocks.length) {
    const group = { id: newId('g'), title, blocks }
    ops.push({ t: 'add', path: ['groups'], value: group }, { t: 'set', path: ['layout', group.id], value: at.map(Math.round) })
    made.groups.push(group.id)
  }
  for (const edge of clip.edges) {
    ops.push({ t: 'add', path: ['edges'], value: { id: newId('e'), from: { block: ids.get(edge.from.block), exit: ids.get(edge.from.exit) ?? edge.from.exit }, to: renewTarget(edge.to, ids) } })
  }
  for (const note of clip.notes ?? []) {
    const id = newId('n')
    made.notes.push(id)
    ops.push({ t: 'add', path: ['notes'], value: { ...note, id } }, { t: 'set', path: ['layout', id], value: shift(note.id) })
  }
  return { ops, made }
}

// Ids of options are exits: they are renewed with their block, and edges follow.
function renewBlock(block, ids) {
  ids.set(block.id, newId('b'))
  const config = structuredClone(block.config ?? {})
  for (const value of Object.values(config)) {
    if (!Array.isArray(value)) continue
    for (const member of value) {
      if (!member || typeof member !== 'object' || typeof member.id !== 'string') continue
      ids.set(member.id, newId('o'))
      member.id = ids.get(member.id)
    }
  }
  return { ...block, id: ids.get(block.id), config }
}

function renewTarget(to, ids) {
  return to.block ? { group: ids.get(to.group), block: ids.get(to.block) } : { group: ids.get(to.group) }
}

function missingVariables(doc, clip) {
  const present = new Set((doc.variables ?? []).map((variable) => variable.name))
  return (clip.variables ?? []).filter((variable) => !present.has(variable.name)).map((variable) => ({ t: 'add', path: ['variables'], value: { ...variable, id: newId('v') } }))
}

function cornerOf(layout) {
  const places = Object.values(layout)
  return places.length ? [Math.min(...places.map((at) => at[0])), Math.min(...places.map((at) => at[1]))] : [0, 0]
}
