/** Settings told in words: values, rules, what becomes of a variable; as pieces to draw. */
import { inLanguage, piecesOf } from '../document/text.js'
import { lengthOfTime, operatorWord, takesValue, word } from '../words.js'

const VALUELESS_ACTIONS = new Set(['yes', 'no', 'now', 'clear'])
const VARIABLE_FIELD = /(^|[._])variable$/

/** The name of a thing that carries its words as `{uk, en}`, as `uk` and `en` keys, or as one `title`/`label`. */
export function nameOf(thing, lang) {
  if (!thing) return ''
  const named = thing.title ?? thing.label ?? thing.name
  if (named !== undefined) return inLanguage(named, lang, 'en')
  return thing[lang] ?? thing.uk ?? thing.en ?? thing.id ?? ''
}

export function assignmentPieces({ variable, action, value }, tell) {
  const pieces = [{ kind: 'var', text: variable }, { kind: 'text', text: ` ${word(tell.lang, `set_${action}`, action)}` }]
  if (VALUELESS_ACTIONS.has(action)) return pieces
  const told = action === 'copy' ? [{ kind: 'var', text: String(value || '…') }] : valuePieces('value', value, tell)
  return [...pieces, { kind: 'text', text: ' ' }, ...told]
}

export function rulesPieces(rules, tell) {
  const glue = ` ${word(tell.lang, rules.join === 'or' ? 'or' : 'and')} `
  const told = (rules.tests ?? []).map((test) => (test.tests ? rulesPieces(test, tell) : testPieces(test, tell))).filter((pieces) => pieces.length)
  return told.flatMap((pieces, at) => (at ? [{ kind: 'text', text: glue }, ...pieces] : pieces))
}

function testPieces({ variable, op, value }, tell) {
  if (!variable) return []
  const pieces = [{ kind: 'var', text: variable }, { kind: 'text', text: ` ${operatorWord(tell.lang, op)}` }]
  if (takesValue(op)) pieces.push({ kind: 'text', text: ' ' }, ...valuePieces('value', value, tell))
  return pieces
}

// `{field}` in a sentence: a variable's name is a chip of its own kind, other values are chips too.
export function templated(template, tell) {
  const pieces = []
  let from = 0
  for (const found of template.matchAll(/\{([\w.]+)\}/g)) {
    if (found.index > from) pieces.push({ kind: 'text', text: template.slice(from, found.index) })
    pieces.push(...valuePieces(found[1], field(tell.config, found[1]), tell))
    from = found.index + found[0].length
  }
  if (from < template.length) pieces.push({ kind: 'text', text: template.slice(from) })
  return pieces
}

function valuePieces(name, value, tell) {
  const { text, lang } = tell
  if (value === undefined || value === null || value === '') return [{ kind: 'value', text: '…' }]
  if (name === 'group') return [{ kind: 'value', text: clip(tell.titleOf(value) || '…') }]
  if (/(^|_)seconds$/.test(name)) return [{ kind: 'value', text: lengthOfTime(Number(value), lang) }]
  if (VARIABLE_FIELD.test(name)) return [{ kind: 'var', text: String(value) }]
  if (typeof value === 'boolean') return [{ kind: 'value', text: word(lang, value ? 'yes' : 'no') }]
  if (Array.isArray(value)) return value.slice(0, 3).flatMap((member, at) => [...(at ? [{ kind: 'text', text: ', ' }] : []), ...valuePieces(name, member?.label ?? member?.name ?? member, tell)])
  if (value.tests) return rulesPieces(value, tell)
  return piecesOf(text(value)).map((piece) => (piece.kind === 'text' ? { kind: 'value', text: clip(piece.text) } : piece))
}

function clip(text) {
  const one = text.replace(/\s+/g, ' ').trim()
  return one.length > 28 ? `${one.slice(0, 27)}…` : one
}

export function field(config, path) {
  return String(path).split('.').reduce((at, key) => (at === undefined || at === null ? undefined : at[key]), config)
}
