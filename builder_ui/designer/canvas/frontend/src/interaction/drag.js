/** Drags of our own: a block between slots, a thread from a knot, the end of a thread. Vue Flow drags whole groups. */
import { blockAt, groupAt, slotAt } from './aim.js'
import { looseRoute } from '../drawing/routes.js'

const THRESHOLD = 5
const LONG_PRESS_MS = 320
const EDGE = 40
const EDGE_SPEED = 12

export function createDrag(canvas) {
  let active = null

  /** Follow one pointer until it is let go; Escape or a lost pointer cancels. */
  function follow(event, { start, move, drop, cancel, now = false }) {
    if (active) return
    const origin = [event.clientX, event.clientY]
    const run = { started: now, at: origin, pan: 0 }
    active = run
    const isOurs = (other) => other.pointerId === event.pointerId
    const moved = (other) => {
      if (!isOurs(other)) return
      run.at = [other.clientX, other.clientY]
      if (!run.started && Math.hypot(run.at[0] - origin[0], run.at[1] - origin[1]) > THRESHOLD) {
        run.started = true
        start?.()
      }
      if (run.started) {
        other.preventDefault()
        move(run.at)
        edgePan(run, move)
      }
    }
    const end = (done) => {
      window.removeEventListener('pointermove', moved, true)
      window.removeEventListener('pointerup', up, true)
      window.removeEventListener('pointercancel', lost, true)
      window.removeEventListener('keydown', key, true)
      cancelAnimationFrame(run.pan)
      active = null
      if (run.started) done()
    }
    const up = (other) => isOurs(other) && end(() => drop(run.at))
    const lost = (other) => isOurs(other) && end(cancel)
    const key = (other) => {
      if (other.key !== 'Escape') return
      other.stopPropagation()
      end(cancel)
    }
    window.addEventListener('pointermove', moved, true)
    window.addEventListener('pointerup', up, true)
    window.addEventListener('pointercancel', lost, true)
    window.addEventListener('keydown', key, true)
    if (now) start?.()
    return { stop: () => end(cancel), moving: () => run.started }
  }

  // Near the edge of the canvas the view follows the pointer.
  function edgePan(run, move) {
    if (run.pan) return
    const step = () => {
      run.pan = 0
      if (active !== run) return
      const box = canvas.root.value.getBoundingClientRect()
      const pull = (at, low, high) => (at < low + EDGE ? 1 : at > high - EDGE ? -1 : 0)
      const [dx, dy] = [pull(run.at[0], box.left, box.right), pull(run.at[1], box.top, box.bottom)]
      if (!dx && !dy) return
      canvas.panBy(dx * EDGE_SPEED, dy * EDGE_SPEED)
      move(run.at)
      run.pan = requestAnimationFrame(step)
    }
    run.pan = requestAnimationFrame(step)
  }

  // --- a block ---------------------------------------------------------------------------------------------------------
  function blockMouseDown(event) {
    if (event.button === 0 && !canvas.spaceHeld.value && !event.shiftKey && canvas.lod.value !== 'far' && !canvas.readonly.value) event.stopPropagation()
  }

  function blockPointerDown(event, view, groupId) {
    if (event.button !== 0 || canvas.readonly.value || canvas.spaceHeld.value || event.shiftKey || canvas.lod.value === 'far') return
    if (event.pointerType === 'touch') return longPress(event, () => dragBlock(event, view, groupId, true))
    dragBlock(event, view, groupId, false)
  }

  function dragBlock(event, view, groupId, now) {
    const show = ([x, y]) => {
      const point = canvas.toWorld(x, y)
      const group = canvas.isOver(x, y) ? groupAt(canvas.scene.value, point) : null
      canvas.overlay.slot = group ? slotAt(group, point[1]) : null
      const box = canvas.root.value.getBoundingClientRect()
      canvas.overlay.ghost = { x: x - box.left, y: y - box.top, face: view.face }
    }
    const clear = () => {
      canvas.overlay.slot = null
      canvas.overlay.ghost = null
    }
    follow(event, {
      now,
      start: () => now && show([event.clientX, event.clientY]),
      move: show,
      cancel: clear,
      drop: ([x, y]) => {
        const slot = canvas.overlay.slot
        clear()
        if (slot) canvas.moveBlock(view.id, slot.group, slot.index)
        else if (canvas.isOver(x, y)) canvas.blockToLinen(view.id, canvas.toWorld(x - 110, y - 24))
      },
    })
  }

  // By touch a block is dragged after a long press; before it the finger pans the canvas.
  function longPress(event, begin) {
    const quit = () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', moved, true)
      window.removeEventListener('pointerup', quit, true)
      window.removeEventListener('pointercancel', quit, true)
    }
    const moved = (other) => Math.hypot(other.clientX - event.clientX, other.clientY - event.clientY) > 8 && quit()
    const timer = setTimeout(() => {
      quit()
      canvas.holdTouch()
      begin()
    }, LONG_PRESS_MS)
    window.addEventListener('pointermove', moved, true)
    window.addEventListener('pointerup', quit, true)
    window.addEventListener('pointercancel', quit, true)
  }

  // --- a thread --------------------------------------------------------------------------------------------------------
  function knotPointerDown(event, from) {
    if (event.button !== 0 || canvas.readonly.value) return
    const knot = event.currentTarget.getBoundingClientRect()
    pull(event, canvas.toWorld(knot.left + knot.width / 2, knot.top + knot.height / 2), from)
  }

  function threadEndPointerDown(event, thread) {
    if (event.button !== 0) return
    pull(event, [thread.sx, thread.sy], canvas.sourceOf(thread))
  }

  function pull(event, start, from) {
    const show = ([x, y]) => {
      const point = canvas.toWorld(x, y)
      const group = canvas.isOver(x, y) ? groupAt(canvas.scene.value, point) : null
      canvas.overlay.aim = group?.id ?? null
      canvas.overlay.pull = looseRoute({ sx: start[0], sy: start[1], tx: group ? group.x : point[0], ty: group ? group.y + 18.5 : point[1] })
    }
    const clear = () => {
      canvas.overlay.aim = null
      canvas.overlay.pull = null
    }
    follow(event, {
      move: show,
      cancel: clear,
      drop: ([x, y]) => {
        clear()
        if (!canvas.isOver(x, y)) return
        const point = canvas.toWorld(x, y)
        const group = groupAt(canvas.scene.value, point)
        const block = group && blockAt(group, point[1])
        // The first block and the header mean the group; a block further down is a target of its own.
        if (group) canvas.connect(from, block && block !== group.blocks[0] ? { group: group.id, block: block.id } : { group: group.id })
        else canvas.connectToNew(from, point, [x, y])
      },
    })
  }

  return { blockMouseDown, blockPointerDown, knotPointerDown, threadEndPointerDown, busy: () => active !== null }
}
