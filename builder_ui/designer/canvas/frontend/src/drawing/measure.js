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
  for (const token of tokensOf(pieces)) {
    if (token.kind === 'break') {
      newLine()
      continue
    }
    const size = token.kind === 'text' ? widthOf(token.text, font) : chipWidth(token)
    if (token.kind === 'text' && token.text.trim() === '') {
      if (lines.at(-1).length && size <= room) put(lines.at(-1), token)
      room -= size
      continue
    }
    if (size > room && lines.at(-1).length) newLine()
    if (size > width && token.kind === 'text') {
      for (const part of cutWord(token.text, font, width)) {
        if (lines.at(-1).length) newLine()
        put(lines.at(-1), { kind: 'text', text: part })
        room = width - widthOf(part, font)
      }
      continue
    }
    put(lines.at(-1), token)
    room -= size
  }
  if (lines.length <= most) return lines
  const shown = lines.slice(0, most)
  const last = shown[most - 1]
  put(last, { kind: 'text', text: '…' })
  return shown
}

function* tokensOf(pieces) {
  for (const piece of pieces) {
    if (piece.kind !== 'text') yield piece
    else {
      for (const part of piece.text.match(/\n|[^\S\n]+|[^\s]+/g) ?? []) {
        yield part === '\n' ? { kind: 'break' } : { kind: 'text', text: part }
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
