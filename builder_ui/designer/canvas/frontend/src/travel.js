/** Moving the view: zoom, pan, fit, and going to a group or a block. */
const MOST_ON_SCREEN = 250
const MOVE_MS = 240
const START_ZOOM = 0.9
const READABLE = 0.65
const TOP_ROOM = 24
const BOTTOM_ROOM = 72 // the bar with the zoom lies there

export function createTravel(state) {
  const { flow, root, scene } = state
  const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches
  const duration = () => (calm() ? 0 : MOVE_MS)

  function toWorld(clientX, clientY) {
    const box = root.value.getBoundingClientRect()
    const { x, y, zoom } = flow.viewport.value
    return [(clientX - box.left - x) / zoom, (clientY - box.top - y) / zoom]
  }

  function isOver(clientX, clientY) {
    const box = root.value.getBoundingClientRect()
    return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom
  }

  function place(x, y, zoom, ms = 0) {
    flow.setViewport({ x, y, zoom }, { duration: ms })
  }

  function panBy(dx, dy) {
    const { x, y, zoom } = flow.viewport.value
    place(x + dx, y + dy, zoom)
  }

  function zoomAt(factor, clientX, clientY) {
    const box = root.value.getBoundingClientRect()
    const { x, y, zoom } = flow.viewport.value
    const next = Math.min(flow.maxZoom.value, Math.max(flow.minZoom.value, zoom * factor))
    const [px, py] = [clientX - box.left, clientY - box.top]
    place(px - ((px - x) * next) / zoom, py - ((py - y) * next) / zoom, next)
  }

  function zoomBy(factor) {
    const box = root.value.getBoundingClientRect()
    zoomAt(factor, box.left + box.width / 2, box.top + box.height / 2)
  }

  function zoomTo(zoom) {
    zoomBy(zoom / flow.viewport.value.zoom)
  }

  function bounds() {
    const all = [...scene.value.groups.values(), ...scene.value.triggers.values(), ...scene.value.notes.values()]
    if (!all.length) return null
    return [Math.min(...all.map((one) => one.x)), Math.min(...all.map((one) => one.y)), Math.max(...all.map((one) => one.x + one.w)), Math.max(...all.map((one) => one.y + one.h))]
  }

  function fit(ms = duration()) {
    limitZoom()
    const box = bounds()
    const { width, height } = flow.dimensions.value
    if (!box || !width) return
    const room = [width - 80, height - TOP_ROOM - BOTTOM_ROOM]
    const zoom = Math.max(flow.minZoom.value, Math.min(1, room[0] / (box[2] - box[0]), room[1] / (box[3] - box[1])))
    place((width - (box[0] + box[2]) * zoom) / 2, TOP_ROOM + (room[1] - (box[1] + box[3]) * zoom) / 2, zoom, ms)
  }

  /** The first view: everything when it stays readable, otherwise the beginning of the conversation. */
  function begin() {
    limitZoom()
    const box = bounds()
    const { width, height } = flow.dimensions.value
    if (!box) return place(48, 72, START_ZOOM)
    if (Math.min((width - 64) / (box[2] - box[0]), (height - 96) / (box[3] - box[1])) >= READABLE) return fit(0)
    const first = scene.value.groups.get(startGroup()) ?? [...scene.value.groups.values()][0] ?? { x: box[0], y: box[1] }
    place(40 - first.x * START_ZOOM, 60 - first.y * START_ZOOM, START_ZOOM)
  }

  function startGroup() {
    return (state.doc().triggers ?? []).find((trigger) => trigger.kind === 'start')?.to?.group
  }

  // So many groups at once that a browser chokes on them are of no use to the eye either.
  function limitZoom() {
    const groups = scene.value.groups.size
    const box = bounds()
    const { width, height } = flow.dimensions.value
    if (!box || !width) return
    const everything = Math.min(0.2, (width - 96) / (box[2] - box[0]), (height - 112) / (box[3] - box[1]))
    const area = (box[2] - box[0]) * (box[3] - box[1])
    const crowded = groups > MOST_ON_SCREEN ? Math.sqrt((groups * width * height) / (MOST_ON_SCREEN * area)) : 0
    flow.setMinZoom(Math.max(0.08, Math.min(0.65, Math.max(everything, crowded))))
  }

  function centerOn(x, y, zoom = flow.viewport.value.zoom, ms = 0) {
    const { width, height } = flow.dimensions.value
    place(width / 2 - x * zoom, height / 2 - y * zoom, zoom, ms)
  }

  /** Bring a box of the world into view, moving only when it is not wholly seen. */
  function reveal(box, { always = false } = {}) {
    const [left, top, right, bottom] = state.exactView.value
    const seen = box.x >= left + 8 && box.y >= top + 8 && box.x + box.w <= right - 8 && box.y + Math.min(box.h, 120) <= bottom - 8
    if (seen && !always) return
    const zoom = always ? Math.max(flow.viewport.value.zoom, READABLE + 0.1) : flow.viewport.value.zoom
    centerOn(box.x + box.w / 2, box.y + Math.min(box.h, flow.dimensions.value.height / zoom) / 2, zoom, duration())
  }

  return { toWorld, isOver, panBy, zoomAt, zoomBy, zoomTo, fit, begin, limitZoom, centerOn, reveal }
}
