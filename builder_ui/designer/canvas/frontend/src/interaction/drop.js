/** Cards dragged from the palette outside, by HTML5 drag and drop. */
import { groupAt, slotAt } from './aim.js'

export const CARD_TYPE = 'application/x-rozmova-block'

export function createDrop(canvas) {
  const carriesCard = (event) => !canvas.readonly.value && event.dataTransfer?.types.includes(CARD_TYPE)

  function over(event) {
    if (!carriesCard(event)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    const point = canvas.toWorld(event.clientX, event.clientY)
    const group = groupAt(canvas.scene.value, point)
    const slot = group ? slotAt(group, point[1]) : null
    const old = canvas.overlay.slot
    if (slot?.group !== old?.group || slot?.index !== old?.index) canvas.overlay.slot = slot
  }

  function leave(event) {
    if (!canvas.root.value.contains(event.relatedTarget)) canvas.overlay.slot = null
  }

  function drop(event) {
    if (!carriesCard(event)) return
    event.preventDefault()
    const slot = canvas.overlay.slot
    canvas.overlay.slot = null
    const point = canvas.toWorld(event.clientX, event.clientY)
    canvas.addCard(event.dataTransfer.getData(CARD_TYPE), slot ? { slot } : { at: [point[0] - 110, point[1] - 18] })
  }

  return { over, leave, drop }
}
