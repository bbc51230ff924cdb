/** What the canvas hears from the page around it: clipboard, lost keys, Space, the wheel, long touches, leaving. */
import { isTyping } from './keyboard.js'
import { onWheel } from './wheel.js'

export function createPageEvents(canvas, { state, actions, travel, select, keyboard, announce }) {
  const { root } = state
  let touchHeld = false
  let pointer = null
  // Focus falls to the page's body when what held it is drawn anew: the canvas stays the one that is worked on.
  let worked = false
  const inCanvas = (node) => Boolean(root.value?.contains(node))
  const isActive = () => (inCanvas(document.activeElement) || (worked && document.activeElement === document.body)) && !isTyping(document.activeElement)

  function copy(event) {
    const text = isActive() && actions.copied()
    if (!text) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    announce(state.word('copied'))
    if (event.type === 'cut' && !state.readonly.value) actions.removeSelection()
  }

  function paste(event) {
    if (!isActive()) return
    const at = pointer && travel.isOver(...pointer) ? travel.toWorld(...pointer) : null
    if (actions.paste(event.clipboardData.getData('text/plain'), at)) event.preventDefault()
  }

  function pointerDown(event) {
    select.walking.value = false
    if (!inCanvas(document.activeElement) && !isTyping(event.target)) root.value.focus({ preventScroll: true })
  }

  function touchMove(event) {
    if (!touchHeld) return
    event.stopPropagation()
    event.preventDefault()
  }

  function space(event) {
    if (event.code === 'Space' && !isTyping(event.target)) canvas.spaceHeld.value = event.type === 'keydown'
  }

  function listen(signal) {
    const noteWork = (event) => (worked = inCanvas(event.target))
    const lostKey = (event) => worked && event.target === document.body && keyboard.down(event)
    const page = (name, act, capture = false) => document.addEventListener(name, act, { signal, capture })
    page('copy', copy)
    page('cut', copy)
    page('paste', paste)
    page('pointerdown', noteWork, true)
    page('focusin', noteWork, true)
    page('keydown', lostKey)
    page('keydown', space)
    page('keyup', space)
    page('pointerup', () => (touchHeld = false))
    window.addEventListener('beforeunload', (event) => state.session.unconfirmed() && event.preventDefault(), { signal })
    const own = (name, act, options) => root.value.addEventListener(name, act, { signal, ...options })
    own('pointerdown', pointerDown, { capture: true })
    own('pointermove', (event) => (pointer = [event.clientX, event.clientY]), { passive: true })
    own('wheel', (event) => onWheel(canvas, event), { capture: true, passive: false })
    own('touchmove', touchMove, { capture: true, passive: false })
  }

  return { listen, holdTouch: () => (touchHeld = true) }
}
