/** What the parts of the canvas ask for when they are clicked, and what Enter, Escape and F2 mean. */
import { findBlock } from './document/find.js'
import { groupsList } from './text_twin.js'

export function createControls(state, { emit, select, actions, menus, isDragging }) {
  const { selection, scene, doc } = state

  function openBlock(id) {
    select.block(id)
    emit('open_block', { block: id })
  }

  function groupClicked(id) {
    selection.block = null
    selection.edge = null
    select.focusNode(id)
  }

  function knotClicked(from) {
    if (!state.readonly.value && !isDragging()) actions.connectByList(from)
  }

  function sourceOf(thread) {
    return thread.kind === 'trigger' ? { trigger: thread.id } : doc().edges.find((one) => one.id === thread.id).from
  }

  function exitLabel(exit) {
    const edge = exit.edge && doc().edges.find((one) => one.id === exit.edge)
    const leads = edge ? state.say('leads', { to: scene.value.groups.get(edge.to.group)?.title ?? '' }) : state.word(exit.falls ? 'next_block' : 'leads_nowhere')
    return `${state.say('exit_label', { exit: exit.label })}, ${leads}`
  }

  function enter() {
    const block = selection.block
    if (block) openBlock(block)
    else if (select.groups().length === 1) return select.walkBlocks(1)
    return Boolean(block)
  }

  function escape() {
    if (state.listShown.value) state.listShown.value = false
    else if (selection.block) select.goToGroup(findBlock(doc(), selection.block)?.group.id)
    else select.nothing()
    return true
  }

  function renameSelected() {
    const [id] = select.groups()
    if (id) state.renaming.value = id
    return Boolean(id)
  }

  return {
    openBlock, groupClicked, knotClicked, sourceOf, exitLabel, enter, escape, renameSelected,
    tryFrom: (block) => emit('try_from', { block }),
    selectBlock: (id) => select.block(id), selectEdge: (thread) => select.edge(thread), selectAll: select.all,
    walkGroups: select.walkGroups, walkBlocks: select.walkBlocks, walking: select.walking,
    focusGroup: (id) => select.goToGroup(id, { always: true }), focusBlock: (id) => select.goToBlock(id, { always: true }),
    closeMenu: menus.close, groupsList: () => groupsList(state),
  }
}
