/** What is selected and focused. Groups and notes are selected in Vue Flow; a block or a thread is selected here. */
import { nextTick, ref, watch } from 'vue'
import { findBlock, readingOrder } from './document/find.js'

export function createSelect(state, travel) {
  const { flow, selection, scene, root, doc } = state
  const walking = ref(false)
  const chosen = (kind) => flow.getSelectedNodes.value.filter((node) => node.type === kind).map((node) => node.id)
  const groups = () => chosen('group')
  const notes = () => chosen('note')
  const triggers = () => chosen('trigger')
  const clearNodes = () => flow.getSelectedNodes.value.length && flow.removeSelectedNodes(flow.getSelectedNodes.value)

  function nothing() {
    clearNodes()
    selection.block = null
    selection.edge = null
  }

  function block(id, { focus = true } = {}) {
    clearNodes()
    selection.edge = null
    selection.block = id
    if (focus) focusElement(`[data-block="${id}"]`)
  }

  function edge(thread) {
    if (thread.kind !== 'edge') return
    clearNodes()
    selection.block = null
    selection.edge = thread.id
    root.value.focus({ preventScroll: true })
  }

  function groupsOnly(ids) {
    nothing()
    flow.addSelectedNodes(ids.map((id) => flow.findNode(id)).filter(Boolean))
    if (ids.length === 1) focusNode(ids[0])
  }

  function all() {
    selection.block = null
    selection.edge = null
    flow.addSelectedNodes(flow.nodes.value.filter((node) => node.type !== 'trigger'))
  }

  function everything() {
    return { groups: groups(), notes: notes(), triggers: triggers(), blocks: selection.block ? [selection.block] : [], edges: selection.edge ? [selection.edge] : [] }
  }

  function focusElement(selector) {
    nextTick(() => root.value?.querySelector(selector)?.focus({ preventScroll: true }))
  }

  function focusNode(id) {
    focusElement(`.vue-flow__node[data-id="${id}"]`)
  }

  /** To the next or previous group of the conversation; false past the ends, so that Tab leaves the canvas. */
  function walkGroups(step) {
    const order = readingOrder(doc())
    const here = selection.block ? findBlock(doc(), selection.block)?.group.id : groups()[0]
    const at = here ? order.indexOf(here) + step : step > 0 ? 0 : -1
    const id = order[at]
    if (!id || (here && !root.value.contains(document.activeElement))) return false
    goToGroup(id)
    walking.value = true
    return true
  }

  function goToGroup(id, options) {
    const box = scene.value.groups.get(id)
    if (!box) return
    travel.reveal(box, options)
    groupsOnly([id])
  }

  function walkBlocks(step) {
    const found = selection.block && findBlock(doc(), selection.block)
    const group = found ? found.group : doc().groups.find((one) => one.id === groups()[0])
    const blocks = group?.blocks ?? []
    const at = found ? found.index + step : step > 0 ? 0 : blocks.length - 1
    if (found && at < 0) goToGroup(group.id)
    else if (blocks[at]) goToBlock(blocks[at].id)
    walking.value = true
    return true
  }

  function goToBlock(id, options) {
    const found = findBlock(doc(), id)
    const box = found && scene.value.groups.get(found.group.id)
    const drawn = box?.blocks.find((one) => one.id === id)
    if (!drawn) return
    travel.reveal({ x: box.x, y: box.y + drawn.y, w: box.w, h: drawn.h }, options)
    block(id)
  }

  let last = ''
  function report() {
    const now = { groups: groups(), block: selection.block, edge: selection.edge }
    const key = JSON.stringify(now)
    if (key === last) return
    last = key
    state.emit('select', now)
  }
  watch([() => selection.block, () => selection.edge, () => flow.getSelectedNodes.value.map((node) => node.id).join()], () => queueMicrotask(report))

  return { walking, groups, notes, triggers, nothing, block, edge, groupsOnly, all, everything, focusNode, walkGroups, walkBlocks, goToGroup, goToBlock }
}
