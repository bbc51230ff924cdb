/** What a person does with groups, blocks and threads; every action is one list of ops. */
import * as edits from './document/edits.js'
import { clipOf, pasteOps, readClip } from './document/clip.js'
import { findBlock, findGroup } from './document/find.js'
import { freeSpot } from './interaction/aim.js'
import { TRIGGER_RISE } from './drawing/sizes.js'

const BESIDE = 328
const DOCKING_REACH = 48
const NUDGE_PAUSE_MS = 220

export function createActions(state, { travel, select, announce, menus }) {
  const { selection, scene, doc } = state
  const newTitle = () => state.say('untitled', { n: (doc().groups?.length ?? 0) + 1 })
  const exitsOf = (type) => (state.cards.value.get(type)?.exits ?? ['next']).map((exit) => exit.id ?? exit)

  // The server makes no missing objects on the way of a `set`, and a draft may come without its layout.
  function change(ops) {
    settle()
    const places = !doc().layout && ops.some((op) => op.path[0] === 'layout' && op.path.length > 1)
    return state.change(places ? [{ t: 'set', path: ['layout'], value: {} }, ...ops] : ops)
  }

  /** Add a card's block: into a slot, or as a new group at a place. */
  function addCard(type, { slot, at }) {
    const card = state.cards.value.get(type)
    if (!card || state.readonly.value || !doc()) return
    const block = edits.newBlock(card)
    if (slot) change(edits.insertBlock(doc(), slot.group, slot.index, block, exitsOf(type)))
    else if (!growFirstGroup(block, at)) return
    select.block(block.id)
    return block.id
  }

  // In an empty scenario the first block also gets the start of the conversation.
  function growFirstGroup(block, at) {
    const { id, ops } = edits.addGroup({ title: newTitle(), at, blocks: [block] })
    const start = (doc().triggers ?? []).find((trigger) => trigger.kind === 'start')
    if (start && !findGroup(doc(), start.to?.group)) ops.push({ t: 'set', path: ['triggers', start.id, 'to'], value: { group: id } })
    return change(ops)
  }

  /** Tap to add: after the selected block, at the end of the selected group, or as a new group in view. */
  function addBlock(type) {
    const found = selection.block && findBlock(doc(), selection.block)
    if (found) return addCard(type, { slot: { group: found.group.id, index: found.index + 1 } })
    const [group] = select.groups()
    if (group) return addCard(type, { slot: { group, index: findGroup(doc(), group).blocks?.length ?? 0 } })
    const [left, top, right, bottom] = state.exactView.value
    return addCard(type, { at: freeSpot(scene.value, [(left + right) / 2 - 124, (top + bottom) / 2 - 80]) })
  }

  function moveBlock(id, group, index) {
    const ops = edits.moveBlock(doc(), id, group, index)
    if (change(ops)) announce(state.word('moved'))
    select.block(id)
  }

  function blockToLinen(id, at) {
    const made = edits.blockToNewGroup(doc(), id, newTitle(), at)
    change(made.ops)
    select.block(id)
  }

  function connect(from, to) {
    const ops = from.trigger ? edits.leadTrigger(doc(), from.trigger, to) : edits.connect(doc(), from, to)
    if (change(ops)) announce(state.say('connected', { to: scene.value.groups.get(to.group)?.title ?? '' }))
  }

  async function connectToNew(from, at, [clientX, clientY]) {
    const picked = await menus.cards(clientX, clientY)
    if (picked) growFrom(from, picked, [at[0], at[1] - 18])
  }

  /** A new group with one block of a kind (or empty), with the thread that leads to it. */
  function growFrom(from, type, at) {
    const card = state.cards.value.get(type)
    const block = card ? edits.newBlock(card) : null
    const { id, ops } = edits.addGroup({ title: newTitle(), at, blocks: block ? [block] : [] })
    const link = from.trigger ? edits.leadTrigger(doc(), from.trigger, { group: id }) : edits.connect(doc(), from, { group: id })
    if (!change([...ops, ...link])) return
    if (block) select.block(block.id)
    else select.groupsOnly([id])
  }

  function removeThese(what) {
    if (change(edits.remove(doc(), what))) announce(state.word('removed'))
  }

  function removeSelection() {
    const what = select.everything()
    if (state.renaming.value || !Object.values(what).some((ids) => ids.length)) return false
    removeThese(what)
    return true
  }

  /** Groups, notes and triggers to their dragged places, in one step. */
  function putDown(positions) {
    const ops = Object.entries(positions).flatMap(([id, at]) => (isDockedAt(id, at) ? docked(id) : edits.placed(doc(), { [id]: at })))
    if (!change(ops)) state.repaint()
  }

  // A trigger let go near its place above its group hangs there again, and moves along with it.
  function isDockedAt(id, [x, y]) {
    const target = scene.value.groups.get(scene.value.triggers.get(id)?.target)
    return Boolean(target) && Math.abs(x - target.x - 2) < DOCKING_REACH && Math.abs(y - target.y + TRIGGER_RISE) < DOCKING_REACH
  }

  function docked(id) {
    return doc().layout?.[id] ? [{ t: 'set', path: ['layout', id] }] : []
  }

  /** Move the selection by steps with the keyboard: groups on the linen, a block in its group. */
  function shift(dx, dy, step) {
    if (state.readonly.value) return false
    const found = selection.block && findBlock(doc(), selection.block)
    if (found) {
      if (dy) change(edits.moveBlock(doc(), selection.block, found.group.id, found.index + (dy > 0 ? 2 : -1)))
      return Boolean(dy)
    }
    return nudge([...select.groups(), ...select.notes()], dx * step, dy * step)
  }

  // Presses of an arrow that follow closely are one move, sent when the hand rests.
  let nudged = null
  function nudge(ids, dx, dy) {
    if (!ids.length) return false
    const offsets = new Map(ids.map((id) => [id, [(nudged?.offsets.get(id)?.[0] ?? 0) + dx, (nudged?.offsets.get(id)?.[1] ?? 0) + dy]]))
    clearTimeout(nudged?.timer)
    nudged = { offsets, timer: setTimeout(settle, NUDGE_PAUSE_MS) }
    state.carry(offsets)
    return true
  }

  /** Send the move that is still in the hand. */
  function settle() {
    if (!nudged) return
    clearTimeout(nudged.timer)
    const { offsets } = nudged
    nudged = null
    const places = [...offsets].map(([id, [dx, dy]]) => {
      const box = scene.value.groups.get(id) ?? scene.value.notes.get(id)
      return box && [id, [box.x + dx, box.y + dy]]
    })
    putDown(Object.fromEntries(places.filter(Boolean)))
  }

  function finishRename(id, title) {
    state.renaming.value = null
    if (title) change(edits.rename(doc(), id, title))
    select.focusNode(id)
  }

  function addNote() {
    const [left, top, right, bottom] = state.exactView.value
    const { id, ops } = edits.addNote('', [(left + right) / 2 - 98, (top + bottom) / 2 - 40])
    if (change(ops)) state.renaming.value = id
    return id
  }

  function finishNote(id, text) {
    if (state.renaming.value !== id) return
    state.renaming.value = null
    if (text.trim()) change(edits.noteText(doc(), id, text.trim()))
    else change(edits.remove(doc(), { notes: [id] }))
  }

  // --- clipboard -------------------------------------------------------------------------------------------------------
  function copied(what = select.everything()) {
    return clipOf(doc(), what)
  }

  function paste(text, at) {
    const clip = readClip(text)
    if (!clip || state.readonly.value) return false
    const found = selection.block && findBlock(doc(), selection.block)
    const [group] = select.groups()
    const into = found ? { group: found.group.id, index: found.index + 1 } : group ? { group, index: findGroup(doc(), group).blocks?.length ?? 0 } : null
    const spot = at ? freeSpot(scene.value, at) : centre()
    const { ops, made } = pasteOps(doc(), clip, { at: spot, into, title: newTitle() })
    if (!change(ops)) return true
    announce(state.word('pasted'))
    if (made.groups.length || made.notes.length) select.groupsOnly([...made.groups, ...made.notes])
    else if (made.blocks.length) select.block(made.blocks[0])
    return true
  }

  function centre() {
    const [left, top, right, bottom] = state.exactView.value
    return freeSpot(scene.value, [(left + right) / 2 - 124, (top + bottom) / 2 - 80])
  }

  function duplicate({ block, group }) {
    const what = block ? { blocks: [block] } : group ? { groups: [group] } : select.everything()
    const text = copied(what)
    if (!text) return
    if (what.blocks?.length && !what.groups?.length) {
      select.block(what.blocks[0])
      paste(text)
      return
    }
    const ids = what.groups?.length ? what.groups : what.notes
    const boxes = ids.map((id) => scene.value.groups.get(id) ?? scene.value.notes.get(id)).filter(Boolean)
    select.nothing()
    paste(text, freeSpot(scene.value, [Math.min(...boxes.map((box) => box.x)) + 32, Math.min(...boxes.map((box) => box.y)) + 32]))
  }

  // --- connecting by list ----------------------------------------------------------------------------------------------
  async function connectByList(known) {
    const from = known ?? (await menus.exits())
    if (!from || state.readonly.value) return
    const to = await menus.targets(from)
    if (!to) return
    if (to.disconnect) removeThese({ edges: [to.disconnect] })
    else if (to.group) connect(from, { group: to.group })
    else {
      const source = scene.value.groups.get(findBlock(doc(), from.block)?.group.id)
      growFrom(from, null, freeSpot(scene.value, source ? [source.x + BESIDE, source.y] : centre()))
    }
  }

  async function tidy() {
    const { layOut } = await import('./layout/lay_out.js')
    const positions = await layOut(doc(), scene.value)
    if (change(edits.placed(doc(), positions))) requestAnimationFrame(() => travel.fit())
  }

  return {
    addCard, addBlock, moveBlock, blockToLinen, connect, connectToNew, removeThese, removeSelection, putDown, shift, finishRename, addNote, finishNote, copied, paste, duplicate,
    connectByList, tidy, settle,
  }
}
