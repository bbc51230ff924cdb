/** The lists one picks from: a card for a new group, an exit, a group to lead to. */
import { shallowRef } from 'vue'
import { edgeFrom, findBlock, readingOrder } from './document/find.js'
import { nameOf } from './drawing/told.js'

const WIDTH = 264
const HEIGHT = 340

export function createMenus(state) {
  const open = shallowRef(null)
  let answer = null
  let opener = null

  function show(title, items, at) {
    close(null)
    const box = state.root.value.getBoundingClientRect()
    const [x, y] = at ?? [box.left + box.width / 2 - WIDTH / 2, box.top + box.height / 3]
    opener = document.activeElement
    open.value = { title, items, x: Math.max(8, Math.min(x - box.left, box.width - WIDTH - 8)), y: Math.max(8, Math.min(y - box.top, box.height - HEIGHT - 8)) }
    return new Promise((resolve) => (answer = resolve))
  }

  function close(item) {
    const done = answer
    answer = null
    if (open.value && opener?.isConnected) opener.focus({ preventScroll: true })
    open.value = null
    done?.(item)
  }

  async function cards(x, y) {
    const items = [...state.cards.value.values()].map((card) => ({ id: card.type, label: nameOf(card, state.lang.value), icon: card.icon, family: card.family }))
    items.push({ id: '', label: state.word('empty'), icon: 'plus', family: 'flow' })
    const picked = await show(state.word('new_group'), items, [x, y])
    return picked ? picked.id || 'empty' : null
  }

  /** One exit of the selected block, or of any block of the selected group. */
  async function exits() {
    const found = state.selection.block && findBlock(state.doc(), state.selection.block)
    const group = state.scene.value.groups.get(found ? found.group.id : state.select.groups()[0])
    if (!group) return null
    const blocks = group.blocks.filter((block) => !found || block.id === found.block.id)
    const items = blocks.flatMap((block) => block.face.exits.map((exit) => ({
      id: `${block.id} ${exit.id}`, label: exit.label, detail: found ? leadsTo(block.id, exit.id) : block.face.title, icon: block.face.icon, family: block.face.family, block: block.id, exit: exit.id,
    })))
    if (items.length === 1) return { block: items[0].block, exit: items[0].exit }
    const picked = await show(state.word(items.length ? 'which_exit' : 'no_exits'), items)
    return picked ? { block: picked.block, exit: picked.exit } : null
  }

  function leadsTo(block, exit) {
    const edge = edgeFrom(state.doc(), block, exit)
    return edge ? state.scene.value.groups.get(edge.to.group)?.title : ''
  }

  async function targets(from, at) {
    const edge = from.block && edgeFrom(state.doc(), from.block, from.exit)
    const exit = from.block ? exitOf(from) : state.scene.value.triggers.get(from.trigger)?.name
    const items = readingOrder(state.doc()).map((id) => ({ id, group: id, label: state.scene.value.groups.get(id).title, icon: 'arrow-right', family: state.scene.value.groups.get(id).blocks[0]?.face.family }))
    items.push({ id: 'new', label: state.word('new_group'), icon: 'plus' })
    if (edge) items.unshift({ id: 'off', disconnect: edge.id, label: state.word('disconnect'), icon: 'unlink' })
    return show(state.say('connect_to', { exit }), items, at)
  }

  function exitOf({ block, exit }) {
    const group = state.scene.value.groups.get(findBlock(state.doc(), block)?.group.id)
    return group?.blocks.find((one) => one.id === block)?.face.exits.find((one) => one.id === exit)?.label ?? exit
  }

  return { open, close, cards, exits, targets }
}
