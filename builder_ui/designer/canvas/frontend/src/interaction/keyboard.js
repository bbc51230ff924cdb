/**
 * The keyboard. Letters are read by their place on the board (`event.code`), so shortcuts work on a Ukrainian layout.
 *
 * Tab walks groups in the order of the conversation; Up and Down walk the blocks of a group reached so; Enter opens a
 * block's form. Arrows move what was selected with the mouse; with Alt they always move.
 */
const STEP = 24
const FINE_STEP = 4
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

export function isTyping(target) {
  return Boolean(target?.closest?.('input, textarea, select, [contenteditable="true"]'))
}

export function createKeyboard(canvas) {
  function down(event) {
    if (isTyping(event.target) || event.defaultPrevented) return
    const handled = event.ctrlKey || event.metaKey ? withControl(event) : plain(event)
    if (handled) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  function withControl(event) {
    if (event.altKey) return false
    const writes = !canvas.readonly.value
    if (event.code === 'KeyZ' && writes) return history(event.shiftKey ? 'redo' : 'undo')
    if (event.code === 'KeyY' && writes) return history('redo')
    if (event.code === 'KeyA') return canvas.selectAll() || true
    if (event.code === 'KeyD' && writes) return canvas.duplicate({}) || true
    if (event.code === 'Equal' || event.code === 'NumpadAdd') return canvas.zoomBy(1.25) || true
    if (event.code === 'Minus' || event.code === 'NumpadSubtract') return canvas.zoomBy(1 / 1.25) || true
    if (event.code === 'Digit0') return canvas.zoomTo(1) || true
    return false
  }

  function history(step) {
    canvas.settle()
    canvas.emit(step, {})
    return true
  }

  function plain(event) {
    if (event.key === 'Tab') return canvas.walkGroups(event.shiftKey ? -1 : 1)
    if (event.key === 'Enter') return canvas.enter()
    if (event.key === 'Escape') return canvas.escape()
    if (event.key in ARROWS) return arrow(event)
    if (event.shiftKey && event.code === 'Digit1') return canvas.fit() || true
    if (canvas.readonly.value) return false
    if (event.key === 'Delete' || event.key === 'Backspace') return canvas.removeSelection()
    if (event.code === 'KeyC' && !event.shiftKey && !event.altKey) return canvas.connectByList()
    if (event.key === 'F2') return canvas.renameSelected()
    return false
  }

  function arrow(event) {
    const [dx, dy] = ARROWS[event.key]
    if (event.altKey) return canvas.shift(dx, dy, event.shiftKey ? FINE_STEP : STEP)
    if (canvas.selection.block) return dy !== 0 && canvas.walkBlocks(dy)
    if (canvas.walking.value) return dy !== 0 && canvas.walkBlocks(dy)
    return canvas.shift(dx, dy, event.shiftKey ? FINE_STEP : STEP)
  }

  return { down }
}
