/** Breaks pieces of text into lines of a given width, so that heights are known before anything is mounted. */
const FONTS = {
  bubble: '400 13px Onest, system-ui, sans-serif',
  sentence: '400 13px Onest, system-ui, sans-serif',
  caption: '500 12px Onest, system-ui, sans-serif',
  sub: '400 12px Onest, system-ui, sans-serif',
  var: '500 12.1px Onest, system-ui, sans-serif',
  value: '500 13px Onest, system-ui, sans-serif',
}
const CHIP_PADDING = 10
const FONT_WAIT_MS = 2000

let pen
const widths = new Map()

/** Wait for the interface's font: measuring with its stand-in would break lines elsewhere. */
export async function fontReady() {
  const sample = 'Вітаю, ґанок, її name 123'
  const loaded = Promise.all(['400', '500'].map((weight) => document.fonts.load(`${weight} 13px Onest`, sample)))
  await Promise.race([loaded, new Promise((done) => setTimeout(done, FONT_WAIT_MS))]).catch(() => {})
  widths.clear()
}

export function widthOf(text, font) {
  const key = font + text
  let width = widths.get(key)
  if (width === undefined) {
    pen ??= document.createElement('canvas').getContext('2d')
    pen.font = FONTS[font]
    width = pen.measureText(text).width
    if (widths.size > 20000) widths.clear()
    widths.set(key, width)
  }
  return width
}

/** Lines of pieces, at most `most`; the last one ends with an ellipsis when there was more. */
export function breakLines(pieces, { font, width, most }) {
  const lines = [[]]
  let room = width
  const newLine = () => {
    lines.push([])
    room = width
  }
  const sizeOf = (token) => (token.kind === 'text' ? widthOf(token.text, font) : chipWidth(token))
  const place = (token, size) => {
    put(lines.at(-1), token)
    room -= size
  }
  for (const unit of unitsOf(pieces)) {
    if (unit[0].kind === 'break') {
      newLine()
      continue
    }
    const size = unit.reduce((sum, token) => sum + sizeOf(token), 0)
    if (unit[0].space) {
      if (lines.at(-1).length && size <= room) put(lines.at(-1), unit[0])
      room -= size
    } else {
      if (size > room && lines.at(-1).length) newLine()
      for (const token of unit) {
        if (token.kind !== 'text' && sizeOf(token) > room && lines.at(-1).length) newLine()
        if (sizeOf(token) <= room || token.kind !== 'text') place(token, sizeOf(token))
        else {
          for (const part of cutWord(token.text, font, width)) {
            if (lines.at(-1).length) newLine()
            place({ kind: 'text', text: part }, widthOf(part, font))
          }
        }
      }
    }
  }
  if (lines.length <= most) return lines
  const shown = lines.slice(0, most)
  put(shown[most - 1], { kind: 'text', text: '…' })
  return shown
}

// A unit is what no line may part: a space, a break, or words and chips that touch.
function* unitsOf(pieces) {
  let unit = []
  for (const token of tokensOf(pieces)) {
    if (token.kind !== 'break' && !token.space) {
      unit.push(token)
      continue
    }
    if (unit.length) yield unit
    unit = []
    yield [token]
  }
  if (unit.length) yield unit
}

function* tokensOf(pieces) {
  for (const piece of pieces) {
    if (piece.kind !== 'text') yield piece
    else {
      for (const part of piece.text.match(/\n|[^\S\n\u00a0]+|(?:\S|\u00a0)+/g) ?? []) {
        yield part === '\n' ? { kind: 'break' } : { kind: 'text', text: part, space: !/\S|\u00a0/.test(part) }
      }
    }
  }
}

function put(line, token) {
  const last = line.at(-1)
  if (token.kind === 'text' && last?.kind === 'text') line[line.length - 1] = { kind: 'text', text: last.text + token.text }
  else line.push(token)
}

function chipWidth(token) {
  return widthOf(token.text, token.kind === 'var' ? 'var' : 'value') + CHIP_PADDING
}

function cutWord(word, font, width) {
  const parts = []
  let part = ''
  for (const letter of word) {
    if (part && widthOf(part + letter, font) > width) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  if (part) parts.push(part)
  return parts
}
