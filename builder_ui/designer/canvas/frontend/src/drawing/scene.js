/**
 * The scene: every group, trigger and note with its exact size and place, and every thread with its two ends.
 *
 * Blocks and groups that did not change keep their remembered drawing, so a scene of hundreds of groups is made anew on
 * every op in a few milliseconds.
 */
import { faceOf } from './face.js'
import { breakLines, widthOf } from './measure.js'
import { reachableGroups } from './reach.js'
import * as size from './sizes.js'
import { inLanguage } from '../document/text.js'
import { say, word } from '../words.js'

const QUIET_KNOT = size.EXIT_QUIET / 2
const BOX_KNOT = size.EXIT_BOX / 2
const HEADER_KNOT = 18.5
const TILE_KNOT = size.BLOCK_PADDING + size.TILE / 2

/** A painter for one set of cards and one language; it remembers what it has measured. */
export function createPainter(cards, lang) {
  const faces = new WeakMap()
  const groups = new WeakMap()

  // A jump's drawing is remembered with the title it shows.
  function face(block, fallback, titleOf) {
    const target = titleOf(block.config?.group)
    let known = faces.get(block)
    if (!known || known.target !== target) {
      known = { target, face: faceOf(block, cards.get(block.type), { lang, fallback, titleOf }) }
      faces.set(block, known)
    }
    return known.face
  }

  function paint(doc) {
    const used = usedExits(doc)
    const reached = reachableGroups(doc)
    const scene = { groups: new Map(), triggers: new Map(), notes: new Map(), threads: [] }
    const docked = dockedTriggers(doc)
    const inbound = inboundOf(doc, docked)
    const titles = new Map((doc.groups ?? []).map((group) => [group.id, inLanguage(group.title, lang, doc.default_language)]))
    const context = { used, inbound, docked, reached, doc, titleOf: (id) => titles.get(id) ?? '' }
    for (const group of doc.groups ?? []) {
      const at = doc.layout?.[group.id] ?? [0, 0]
      const marks = marksOf(group, context)
      const known = groups.get(group)
      const view = known && known.marks === marks && known.x === at[0] && known.y === at[1] ? known : paintGroup(group, at, marks, context)
      groups.set(group, view)
      scene.groups.set(group.id, view)
    }
    paintTriggers(doc, scene, docked)
    for (const note of doc.notes ?? []) scene.notes.set(note.id, paintNote(note, doc.layout?.[note.id] ?? [0, 0]))
    scene.threads = threadsOf(doc, scene)
    return scene
  }

  function paintGroup(group, at, marks, { used, inbound, docked, reached, doc, titleOf }) {
    let y = size.BORDER + size.HEADER
    const last = (group.blocks?.length ?? 0) - 1
    const blocks = (group.blocks ?? []).map((block, index) => {
      const view = paintBlock(block, face(block, doc.default_language, titleOf), { y, last: index === last, used: used.get(block.id), inbound: inbound.has(block.id) })
      y += view.h
      return view
    })
    if (!blocks.length) y += size.EMPTY_GROUP
    const title = inLanguage(group.title, lang, doc.default_language)
    return {
      kind: 'group', id: group.id, title, marks, blocks, x: at[0], y: at[1], w: size.GROUP_WIDTH, h: y + size.GROUP_BOTTOM + size.BORDER,
      inbound: inbound.has(group.id), start: docked.targets.has(group.id), dead: !reached.has(group.id),
      label: say(lang, 'group_label', { title, n: blocks.length }),
    }
  }

  function paintTriggers(doc, scene, docked) {
    const stacked = new Map()
    for (const trigger of doc.triggers ?? []) {
      const name = triggerName(trigger, lang, doc.default_language)
      const target = scene.groups.get(trigger.to?.group)
      const floor = stacked.get(target?.id) ?? 0
      const free = !docked.ids.has(trigger.id)
      const spot = doc.layout?.[trigger.id] ?? [0, -size.TRIGGER_RISE]
      if (!free) stacked.set(target.id, floor + 1)
      scene.triggers.set(trigger.id, {
        kind: 'trigger', id: trigger.id, name, free, target: target?.id, icon: TRIGGER_ICONS[trigger.kind] ?? 'bolt',
        x: free ? spot[0] : target.x + 2, y: free ? spot[1] : target.y - size.TRIGGER_RISE - floor * (size.TRIGGER_HEIGHT + 6), h: size.TRIGGER_HEIGHT, stacked: floor,
        w: Math.ceil(widthOf(name, 'caption')) + 39, label: say(lang, 'trigger_label', { name }),
      })
    }
  }

  function paintNote(note, at) {
    const text = inLanguage(note.text, lang, lang)
    const lines = breakLines([{ kind: 'text', text: text || ' ' }], { font: 'sub', width: size.NOTE_WIDTH - 24, most: 40 })
    return { kind: 'note', id: note.id, text, lines, x: at[0], y: at[1], w: size.NOTE_WIDTH, h: 20 + lines.length * size.NOTE_LINE }
  }

  return { paint }
}

function paintBlock(block, face, { y, last, used, inbound }) {
  const rows = rowsOf(face, used, last)
  const fallExit = face.exits.find((exit) => exit.look === 'fall')
  const fall = fallExit && (last || used?.has(fallExit.id)) && !rows.some((row) => row.id === fallExit.id) ? { ...fallExit, edge: used?.get(fallExit.id), y: y + TILE_KNOT } : null
  const below = face.choices.length + rows.length
  let at = y + size.BLOCK_PADDING + face.rows.reduce((sum, row) => sum + row.height, 0) + (below ? size.EXITS_TOP : 0) + face.choices.length * (size.EXIT_BOX + size.EXIT_GAP)
  for (const row of rows) {
    row.y = at + (row.look === 'box' ? BOX_KNOT : QUIET_KNOT)
    at += (row.look === 'box' ? size.EXIT_BOX : size.EXIT_QUIET) + size.EXIT_GAP
  }
  const bottom = below ? at - size.EXIT_GAP : at
  const h = Math.max(bottom - y, size.BLOCK_PADDING + size.TILE) + size.BLOCK_PADDING
  return { id: block.id, type: block.type, face, y, h, rows, fall, inbound }
}

// Options and exits that do not fall through are always shown, others when they matter: at the end of a group, or in use.
// Where other exits have rows, the way on has one too. A thread whose exit is there no more keeps a row, to be seen.
function rowsOf(face, used, last) {
  const matters = (exit) => last || used?.has(exit.id)
  const others = face.exits.filter((exit) => exit.look !== 'fall' && (!exit.falls || exit.option || matters(exit)))
  const on = face.exits.filter((exit) => exit.look === 'fall' && others.some((other) => !other.option) && matters(exit)).map((exit) => ({ ...exit, look: 'box' }))
  const gone = [...(used?.keys() ?? [])].filter((id) => !face.exits.some((exit) => exit.id === id)).map((id) => ({ id, label: id, look: 'quiet', falls: false, icon: 'unlink' }))
  const options = others.filter((exit) => exit.option)
  return [...options, ...on, ...others.filter((exit) => !exit.option), ...gone].map((exit) => ({ ...exit, edge: used?.get(exit.id) }))
}

// All that a group's drawing depends on beside the group itself.
function marksOf(group, { used, inbound, docked, reached, titleOf }) {
  const parts = [reached.has(group.id) ? 1 : 0, docked.targets.has(group.id) ? 1 : 0, inbound.has(group.id) ? 1 : 0]
  for (const block of group.blocks ?? []) {
    const exits = used.get(block.id)
    parts.push(titleOf(block.config?.group), inbound.has(block.id) ? 1 : 0, exits ? [...exits].map(([exit, edge]) => `${exit}=${edge}`).join() : '')
  }
  return parts.join('|')
}

function usedExits(doc) {
  const used = new Map()
  for (const edge of doc.edges ?? []) {
    if (!used.has(edge.from.block)) used.set(edge.from.block, new Map())
    used.get(edge.from.block).set(edge.from.exit, edge.id)
  }
  return used
}

// Groups and blocks that a thread enters from the left; a docked trigger enters its group from above.
function inboundOf(doc, docked) {
  const inbound = new Set()
  for (const link of [...(doc.edges ?? []), ...(doc.triggers ?? [])]) {
    if (link.to && !docked.ids.has(link.id)) inbound.add(link.to.block ?? link.to.group)
  }
  return inbound
}

// A trigger without a place of its own hangs above its group.
function dockedTriggers(doc) {
  const ids = new Set()
  const targets = new Set()
  const present = new Set((doc.groups ?? []).map((group) => group.id))
  for (const trigger of doc.triggers ?? []) {
    if (!present.has(trigger.to?.group) || trigger.to.block || doc.layout?.[trigger.id]) continue
    ids.add(trigger.id)
    targets.add(trigger.to.group)
  }
  return { ids, targets }
}

/** Threads with their ends in world pixels. */
export function threadsOf(doc, scene, offset = () => [0, 0]) {
  const threads = []
  const exits = new Map()
  for (const group of scene.groups.values()) {
    for (const block of group.blocks) {
      for (const exit of block.fall ? [...block.rows, block.fall] : block.rows) {
        if (exit.edge) exits.set(exit.edge, { group, exit })
      }
    }
  }
  for (const edge of doc.edges ?? []) {
    const from = exits.get(edge.id)
    const to = targetPoint(scene, edge.to, offset)
    if (!from || !to) continue
    const [dx, dy] = offset(from.group.id)
    threads.push({
      id: edge.id, kind: 'edge', source: from.group.id, target: edge.to.block ?? edge.to.group, targetGroup: edge.to.group, error: Boolean(from.exit.error), exit: from.exit.label,
      sx: from.group.x + size.GROUP_WIDTH - 0.5 + dx, sy: from.group.y + from.exit.y + dy, tx: to[0], ty: to[1],
    })
  }
  for (const trigger of scene.triggers.values()) {
    const target = doc.triggers.find((member) => member.id === trigger.id)?.to
    if (!target) continue
    const to = trigger.free ? targetPoint(scene, target, offset) : null
    if (!to) continue
    const [dx, dy] = offset(trigger.id)
    threads.push({
      id: trigger.id, kind: 'trigger', source: trigger.id, target: target.block ?? target.group, targetGroup: target.group, exit: trigger.name,
      sx: trigger.x + trigger.w + dx, sy: trigger.y + trigger.h / 2 + dy, tx: to[0], ty: to[1],
    })
  }
  return threads
}

function targetPoint(scene, to, offset) {
  const group = scene.groups.get(to.group)
  if (!group) return null
  const [dx, dy] = offset(group.id)
  const block = to.block && group.blocks.find((member) => member.id === to.block)
  return [group.x + 0.5 + dx, group.y + (block ? block.y + TILE_KNOT : HEADER_KNOT) + dy]
}

function triggerName(trigger, lang, fallback) {
  const config = trigger.config ?? {}
  const detail = config.command ?? config.keyword ?? config.keywords ?? config.words ?? config.name ?? config.event
  const said = Array.isArray(detail) ? detail.map((one) => inLanguage(one, lang, fallback)).join(', ') : inLanguage(detail, lang, fallback)
  const kind = word(lang, `trigger_${trigger.kind}`, trigger.kind)
  return said ? `${kind}: ${said.length > 24 ? `${said.slice(0, 23)}…` : said}` : kind
}

const TRIGGER_ICONS = {
  start: 'message-circle', command: 'bolt', keyword: 'hash', any_reply: 'message', invalid_reply: 'message-question', silence: 'clock', event: 'bell', schedule: 'calendar',
}
