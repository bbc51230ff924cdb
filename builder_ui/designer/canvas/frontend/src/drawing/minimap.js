/** The small map: groups as cards with bars in the colours of their blocks' families, and the frame of what is seen. */
const PADDING = 8

/** World to map: `x * k + dx`. The map shows all groups and the present view. */
export function mapScale(scene, view, width, height) {
  let [left, top, right, bottom] = view
  for (const group of scene?.groups.values() ?? []) {
    left = Math.min(left, group.x)
    top = Math.min(top, group.y)
    right = Math.max(right, group.x + group.w)
    bottom = Math.max(bottom, group.y + group.h)
  }
  const k = Math.min((width - 2 * PADDING) / (right - left || 1), (height - 2 * PADDING) / (bottom - top || 1))
  return { k, dx: (width - (right + left) * k) / 2, dy: (height - (bottom + top) * k) / 2 }
}

const NAMES = ['sunken', 'line-strong', 'accent', 'f-message', 'f-question', 'f-logic', 'f-code', 'f-ai', 'f-link', 'f-flow']

/** The colours of the present theme; asking the browser for them is dear, so they are asked for once a theme. */
export function mapColours(sheet) {
  const style = getComputedStyle(sheet)
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`)]))
}

export function drawMap(sheet, { width, height, scene, view, colours }) {
  const ratio = window.devicePixelRatio || 1
  if (sheet.width !== width * ratio) sheet.width = width * ratio
  if (sheet.height !== height * ratio) sheet.height = height * ratio
  const pen = sheet.getContext('2d')
  pen.setTransform(ratio, 0, 0, ratio, 0, 0)
  pen.clearRect(0, 0, width, height)
  const { k, dx, dy } = mapScale(scene, view, width, height)
  const colour = (name) => colours[name]
  for (const group of scene?.groups.values() ?? []) {
    const [x, y, w, h] = [group.x * k + dx, group.y * k + dy, group.w * k, Math.max(3, group.h * k)]
    pen.fillStyle = colour('sunken')
    pen.strokeStyle = colour('line-strong')
    pen.lineWidth = 1
    rounded(pen, x, y, w, h, Math.min(2.5, w / 6))
    pen.fill()
    if (!group.dead) pen.stroke()
    const step = Math.min(4.8, (h - 4) / Math.max(1, group.blocks.length))
    if (step < 1.2) continue
    pen.globalAlpha = 0.75
    group.blocks.forEach((block, at) => {
      pen.fillStyle = colour(`f-${block.face.family}`)
      rounded(pen, x + w * 0.09, y + 2.5 + at * step, w * 0.68, Math.min(2.4, step * 0.7), 1.2)
      pen.fill()
    })
    pen.globalAlpha = 1
  }
  pen.strokeStyle = colour('accent')
  pen.lineWidth = 1.5
  rounded(pen, view[0] * k + dx, view[1] * k + dy, (view[2] - view[0]) * k, (view[3] - view[1]) * k, 4)
  pen.stroke()
}

function rounded(pen, x, y, w, h, radius) {
  pen.beginPath()
  pen.roundRect(x, y, Math.max(0, w), Math.max(0, h), Math.max(0, Math.min(radius, w / 2, h / 2)))
}
