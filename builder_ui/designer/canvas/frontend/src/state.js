/** What the canvas knows: the draft, its drawing, what is selected, and the overlays that are no part of the draft. */
import { computed, markRaw, reactive, ref, shallowReactive, shallowRef, toRaw, watch } from 'vue'
import { createSession } from './document/session.js'
import { createPainter, threadsOf } from './drawing/scene.js'
import { looseRoute, routeThreads } from './drawing/routes.js'
import { say, word } from './words.js'

const NEAR = 0.65
const MIDDLE = 0.35
const VIEW_STEP = 256

export function createState({ props, emit, flow, root }) {
  const lang = ref(props.lang)
  const readonly = ref(props.readonly)
  const theme = ref('')
  const renaming = ref(null) // the id of a group or note whose words are being written
  const spaceHeld = ref(false)
  const mapShown = ref(true)
  const listShown = ref(false)
  const cards = computed(() => new Map(toRaw(props.cards ?? []).map((card) => [card.type, card])))
  const session = createSession({ send: (message) => emit('ops', message), needReload: () => needReload() })
  const scene = shallowRef({ groups: new Map(), triggers: new Map(), notes: new Map(), threads: [] })
  const routes = shallowRef(new Map())
  const moving = shallowRef(null) // Map id -> [dx, dy] while groups are dragged
  const selection = reactive({ block: null, edge: null })
  const overlay = reactive({
    problems: shallowReactive(new Map()), tally: { errors: 0, hints: 0 }, figures: shallowReactive(new Map()),
    trace: shallowReactive({ blocks: new Set(), edges: new Set(), groups: new Set(), running: null, lastEdge: null, started: null }),
    slot: null, aim: null, pull: null, ghost: null,
  })
  let painter = null
  let needReload = () => {}

  const lod = computed(() => (flow.viewport.value.zoom >= NEAR ? 'near' : flow.viewport.value.zoom >= MIDDLE ? 'mid' : 'far'))
  const exactView = computed(() => {
    const { x, y, zoom } = flow.viewport.value
    const { width, height } = flow.dimensions.value
    return [-x / zoom, -y / zoom, (width - x) / zoom, (height - y) / zoom]
  })
  // Threads are looked through again only when the view has moved by a good step.
  const view = computed((old) => {
    const [left, top, right, bottom] = exactView.value
    const wide = [Math.floor(left / VIEW_STEP) - 1, Math.floor(top / VIEW_STEP) - 1, Math.ceil(right / VIEW_STEP) + 1, Math.ceil(bottom / VIEW_STEP) + 1].map((step) => step * VIEW_STEP)
    return old && old.every((value, at) => value === wide[at]) ? old : wide
  })

  const threads = computed(() => {
    if (!moving.value) return scene.value.threads
    return threadsOf(session.document.value, scene.value, (id) => moving.value.get(id) ?? [0, 0])
  })
  // The threads that leave what is selected: a block, or one group with all its blocks.
  const litEdges = computed(() => {
    const chosen = flow.getSelectedNodes.value
    const lone = chosen.length === 1 ? scene.value.groups.get(chosen[0].id) : null
    const group = lone ?? [...scene.value.groups.values()].find((one) => one.blocks.some((block) => block.id === selection.block))
    const blocks = (group?.blocks ?? []).filter((block) => lone || block.id === selection.block)
    return new Set(blocks.flatMap((block) => [...block.rows, block.fall]).map((exit) => exit?.edge).filter(Boolean))
  })

  function routeOf(thread) {
    const moved = moving.value && (moving.value.has(thread.source) || moving.value.has(thread.targetGroup))
    return moved ? looseRoute(thread) : routes.value.get(thread.id)
  }

  function repaint() {
    if (!session.document.value) return
    painter ??= createPainter(cards.value, lang.value)
    const next = painter.paint(session.document.value)
    moving.value = null
    scene.value = next
    routes.value = routeThreads(next.threads, [...next.groups.values()])
    syncNodes(next)
    dropLostSelection(next)
  }

  /** Show groups away from their places, as while they are dragged; threads and docked triggers follow. */
  function carry(offsets) {
    for (const [id, [dx, dy]] of offsets) {
      const box = scene.value.groups.get(id) ?? scene.value.notes.get(id)
      const node = flow.findNode(id)
      if (box && node) put(node, { x: box.x + dx, y: box.y + dy })
    }
    carryTriggers(offsets)
    moving.value = offsets
  }

  function carryTriggers(offsets) {
    for (const trigger of scene.value.triggers.values()) {
      const offset = offsets.get(trigger.target)
      const node = !trigger.free && offset && !offsets.has(trigger.id) && flow.findNode(trigger.id)
      if (node) put(node, { x: trigger.x + offset[0], y: trigger.y + offset[1] })
    }
  }

  function forgetDrawing() {
    painter = null
    repaint()
  }

  function syncNodes(next) {
    const wanted = new Map([...next.groups, ...next.triggers, ...next.notes])
    const gone = flow.nodes.value.filter((node) => !wanted.has(node.id))
    if (gone.length) flow.removeNodes(gone.map((node) => node.id), true)
    const fresh = []
    for (const [id, drawing] of wanted) {
      const node = flow.findNode(id)
      if (!node) fresh.push(nodeOf(drawing))
      else if (node.data !== drawing) {
        node.data = markRaw(drawing)
        node.domAttributes = attributesOf(drawing)
        node.zIndex = depthOf(drawing)
        if (node.dimensions.width !== drawing.w || node.dimensions.height !== drawing.h) node.dimensions = markRaw({ width: drawing.w, height: drawing.h })
        if (!node.dragging && (node.position.x !== drawing.x || node.position.y !== drawing.y)) put(node, drawing)
      }
    }
    if (fresh.length) flow.addNodes(fresh)
  }

  // A node that is not mounted does not follow its position by itself, and would be culled by where it was.
  function put(node, { x, y }) {
    node.position = { x, y }
    node.computedPosition = { x, y, z: node.computedPosition.z }
  }

  // Size and place are given at once: without them Vue Flow would mount every node to measure it.
  function nodeOf(drawing) {
    return {
      id: drawing.id, type: drawing.kind, position: { x: drawing.x, y: drawing.y }, data: markRaw(drawing), dragHandle: '.grip', zIndex: depthOf(drawing),
      initialized: true, dimensions: { width: drawing.w, height: drawing.h }, handleBounds: { source: [], target: [] }, domAttributes: attributesOf(drawing),
    }
  }

  // Notes lie lowest; of triggers stacked above one group the thread of the upper runs behind the lower.
  function depthOf(drawing) {
    return drawing.kind === 'note' ? -9 : drawing.kind === 'trigger' ? -drawing.stacked : 0
  }

  function attributesOf(drawing) {
    return { tabindex: -1, role: 'group', 'aria-label': drawing.label ?? drawing.text, 'aria-describedby': undefined, 'aria-roledescription': undefined }
  }

  function dropLostSelection(next) {
    if (selection.block && ![...next.groups.values()].some((group) => group.blocks.some((block) => block.id === selection.block))) selection.block = null
    if (selection.edge && !next.threads.some((thread) => thread.id === selection.edge)) selection.edge = null
  }

  watch(session.document, repaint, { flush: 'sync' })
  watch(() => props.cards, forgetDrawing)

  return {
    props, emit, flow, root, lang, readonly, theme, renaming, spaceHeld, mapShown, listShown, cards, session, scene, routes, routeOf, threads, litEdges, moving, selection, overlay, lod, view, exactView,
    repaint, carry, carryTriggers, forgetDrawing, whenReloadNeeded: (act) => (needReload = act),
    doc: () => session.document.value, change: (ops) => !readonly.value && session.change(ops),
    word: (key) => word(lang.value, key), say: (key, values) => say(lang.value, key, values),
  }
}
