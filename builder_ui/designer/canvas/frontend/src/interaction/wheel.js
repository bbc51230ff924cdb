/** The wheel pans; with Ctrl or Cmd, and by pinching a touchpad, it zooms at the pointer. */
const LINE_PX = 20

export function onWheel(canvas, event) {
  if (event.target.closest('.nowheel')) return
  event.preventDefault()
  event.stopPropagation()
  const unit = event.deltaMode === 1 ? LINE_PX : 1
  if (event.ctrlKey || event.metaKey) {
    const speed = event.deltaMode === 1 ? 0.05 : 0.002
    const factor = 2 ** (-event.deltaY * speed * (event.ctrlKey && Math.abs(event.deltaY) < 40 ? 5 : 1))
    canvas.zoomAt(factor, event.clientX, event.clientY)
  } else if (event.shiftKey && !event.deltaX) canvas.panBy(-event.deltaY * unit, 0)
  else canvas.panBy(-event.deltaX * unit, -event.deltaY * unit)
}
