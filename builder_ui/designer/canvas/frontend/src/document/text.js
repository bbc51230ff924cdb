/** Texts of a document as pieces to draw: words, variables, values, bold. Markdown marks and Liquid are taken apart. */

/** The text in the wanted language, else in the default one, else in any. */
export function inLanguage(text, lang, fallback) {
  if (text === null || text === undefined) return ''
  if (typeof text !== 'object') return String(text)
  return text[lang] || text[fallback] || Object.values(text).find((value) => typeof value === 'string' && value) || ''
}

const LIQUID = /\{\{-?\s*([^}|]*?)\s*(?:\|[^}]*)?-?\}\}|\{%-?[^%]*-?%\}/g

/** Pieces `{kind: 'text'|'var'|'value', text}` of one text. */
export function piecesOf(text) {
  const plain = String(text ?? '')
  const pieces = []
  let from = 0
  for (const found of plain.matchAll(LIQUID)) {
    pushWords(pieces, plain.slice(from, found.index))
    if (found[1]) pieces.push({ kind: 'var', text: found[1].replace(/^vars\./, '') })
    from = found.index + found[0].length
  }
  pushWords(pieces, plain.slice(from))
  return pieces
}

function pushWords(pieces, words) {
  const bare = words
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/(^|[\s(])[*_]([^*_\n]+)[*_]/g, '$1$2')
    .replace(/^\s*[-*]\s+/gm, '• ')
    .replace(/\\?\n/g, '\n')
  if (bare) pieces.push({ kind: 'text', text: bare })
}

export function plainText(pieces) {
  return pieces.map((piece) => piece.text).join('').replace(/\s+/g, ' ').trim()
}
