/**
 * What a block shows: rows (bubble, sentence, code, request, caption, sub) and the ways out of it.
 *
 * Everything comes from the block's card: `summary` names fields of the config, `exits` and `exits_from` name the ways
 * out. A block whose summary has nothing to show yet is drawn with its title.
 */
import { inLanguage, piecesOf, plainText } from '../document/text.js'
import { breakLines } from './measure.js'
import * as size from './sizes.js'
import { operatorWord, takesValue, word } from '../words.js'

const CODE_LINES = 4

/** The name of a thing that carries its words as `{uk, en}`, as `uk` and `en` keys, or as one `title`/`label`. */
export function nameOf(thing, lang) {
  if (!thing) return ''
  const named = thing.title ?? thing.label ?? thing.name
  if (named !== undefined) return inLanguage(named, lang, 'en')
  return thing[lang] ?? thing.uk ?? thing.en ?? thing.id ?? ''
}

export function faceOf(block, card, { lang, fallback }) {
  const config = block.config ?? {}
  const text = (value) => inLanguage(value, lang, fallback)
  const title = block.name || nameOf(card, lang) || block.type
  const rows = summaryRows(card?.summary ?? {}, config, { text, lang, title: block.name })
  if (!rows.length) rows.push({ kind: 'caption', pieces: [{ kind: 'text', text: title }] })
  return {
    title,
    family: card?.family ?? 'flow',
    icon: card?.icon ?? 'help-circle',
    rows: rows.map(measured),
    exits: exitsOf(card, config, text, lang),
    words: [title, ...rows.map((row) => plainText(row.pieces))].filter((part, at, all) => part && all.indexOf(part) === at).join('. '),
  }
}

function summaryRows(summary, config, { text, lang, title }) {
  const rows = []
  for (const [kind, wanted] of Object.entries(summary)) {
    if (kind === 'bubble') bubbleRows(rows, field(config, wanted), text)
    if (kind === 'sentence') sentenceRow(rows, wanted, config, text, lang)
    if (kind === 'caption') captionRow(rows, text(field(config, wanted)))
    if (kind === 'sub') subRow(rows, wanted, config, text, lang)
    if (kind === 'request') requestRow(rows, wanted, config, text)
    if (kind === 'rows') rulesRow(rows, field(config, wanted), text, lang)
    if (kind === 'code') codeRow(rows, field(config, wanted), title)
  }
  return rows
}

function bubbleRows(rows, value, text) {
  const said = text(value)
  if (said) rows.push({ kind: 'bubble', pieces: piecesOf(said) })
}

function captionRow(rows, said) {
  if (said) rows.push({ kind: 'caption', pieces: piecesOf(said) })
}

function subRow(rows, wanted, config, text, lang) {
  const pieces = typeof wanted === 'object' ? templated(inLanguage(wanted, lang, 'en'), config, text, lang) : piecesOf(text(field(config, wanted)))
  if (plainText(pieces)) rows.push({ kind: 'sub', pieces: pieces.map((piece) => ({ kind: 'text', text: piece.text })) })
}

function sentenceRow(rows, template, config, text, lang) {
  const pieces = templated(inLanguage(template, lang, 'en'), config, text, lang)
  if (plainText(pieces)) rows.push({ kind: 'sentence', pieces })
}

function requestRow(rows, [methodField, addressField], config, text) {
  const method = text(field(config, methodField)) || 'GET'
  const address = text(field(config, addressField))
  const path = address.replace(/^[a-z]+:\/\/[^/{]+(?=\/)/i, '')
  rows.push({ kind: 'request', method: method.toUpperCase(), pieces: piecesOf(path || '…') })
}

function codeRow(rows, source, title) {
  const lines = String(source ?? '').replace(/\t/g, '  ').split('\n').filter((line, at, all) => line.trim() || (at > 0 && at < all.length - 1))
  if (title) rows.push({ kind: 'caption', pieces: [{ kind: 'text', text: title }] })
  if (!lines.length) return
  const shown = lines.slice(0, CODE_LINES)
  if (lines.length > CODE_LINES) shown[CODE_LINES - 1] = '…'
  rows.push({ kind: 'code', lines: shown, pieces: [{ kind: 'text', text: shown.join(' ') }] })
}

// A list of ways with rules: one way is told as a sentence, of several each row tells its own (see exitsOf).
function rulesRow(rows, ways, text, lang) {
  if (!Array.isArray(ways) || ways.length !== 1 || !ways[0]?.rules) return
  const told = rulesPieces(ways[0].rules, text, lang)
  if (told.length) rows.push({ kind: 'sentence', pieces: [{ kind: 'text', text: `${word(lang, 'if')} ` }, ...told] })
}

function rulesPieces(rules, text, lang) {
  const glue = ` ${word(lang, rules.join === 'or' ? 'or' : 'and')} `
  const told = (rules.tests ?? []).map((test) => (test.tests ? rulesPieces(test, text, lang) : testPieces(test, text, lang))).filter((pieces) => pieces.length)
  return told.flatMap((pieces, at) => (at ? [{ kind: 'text', text: glue }, ...pieces] : pieces))
}

function testPieces({ variable, op, value }, text, lang) {
  if (!variable) return []
  const pieces = [{ kind: 'var', text: variable }, { kind: 'text', text: ` ${operatorWord(lang, op)}` }]
  if (takesValue(op)) pieces.push({ kind: 'text', text: ' ' }, ...valuePieces('value', value, text, lang))
  return pieces
}

// `{field}` in a sentence: a variable's name is a chip of its own kind, other values are chips too.
function templated(template, config, text, lang) {
  const pieces = []
  let from = 0
  for (const found of template.matchAll(/\{([\w.]+)\}/g)) {
    if (found.index > from) pieces.push({ kind: 'text', text: template.slice(from, found.index) })
    pieces.push(...valuePieces(found[1], field(config, found[1]), text, lang))
    from = found.index + found[0].length
  }
  if (from < template.length) pieces.push({ kind: 'text', text: template.slice(from) })
  return pieces
}

const VARIABLE_FIELD = /(^|[._])variable$/

function valuePieces(name, value, text, lang) {
  if (value === undefined || value === null || value === '') return [{ kind: 'value', text: '…' }]
  if (VARIABLE_FIELD.test(name)) return [{ kind: 'var', text: String(value) }]
  if (typeof value === 'boolean') return [{ kind: 'value', text: word(lang, value ? 'yes' : 'no') }]
  if (Array.isArray(value)) return value.slice(0, 3).flatMap((member, at) => [...(at ? [{ kind: 'text', text: ', ' }] : []), ...valuePieces(name, member?.label ?? member?.name ?? member, text, lang)])
  if (value.tests) return rulesPieces(value, text, lang)
  return piecesOf(text(value)).map((piece) => (piece.kind === 'text' ? { kind: 'value', text: clip(piece.text) } : piece))
}

function clip(text) {
  const one = text.replace(/\s+/g, ' ').trim()
  return one.length > 28 ? `${one.slice(0, 27)}…` : one
}

export function field(config, path) {
  return String(path).split('.').reduce((at, key) => (at === undefined || at === null ? undefined : at[key]), config)
}

function measured(row) {
  if (row.kind === 'bubble') {
    const lines = breakLines(row.pieces, { font: 'bubble', width: size.BUBBLE_INNER, most: 6 })
    return { ...row, lines, height: size.BUBBLE_PADDING + lines.length * size.BUBBLE_LINE }
  }
  if (row.kind === 'sentence') {
    const lines = breakLines(row.pieces, { font: 'sentence', width: size.CONTENT_WIDTH, most: 4 })
    return { ...row, lines, height: Math.max(size.LINE_CAPTION, lines.length * size.LINE_SENTENCE) }
  }
  if (row.kind === 'sub') {
    const lines = breakLines(row.pieces, { font: 'sub', width: size.CONTENT_WIDTH, most: 2 })
    return { ...row, lines, height: lines.length * size.LINE_SUB }
  }
  if (row.kind === 'code') return { ...row, height: size.CODE_PADDING + row.lines.length * size.CODE_LINE }
  return { ...row, lines: [row.pieces], height: size.LINE_CAPTION }
}

/** The ways out: `look` is box (a choice), quiet, or fall (through to the next block). */
export function exitsOf(card, config, text, lang) {
  const fixed = card?.exits ?? [{ id: 'next', falls_through: true }]
  const options = card?.exits_from && !anySet(config, card.exits_unless) ? (field(config, card.exits_from) ?? []) : []
  const rows = options.filter((option) => option?.id).map((option, at) => ({ id: option.id, label: optionLabel(option, options, text, lang) || `${at + 1}`, look: 'box', falls: true, option: true }))
  for (const exit of fixed) {
    if (exit.when && !anySet(config, exit.when)) continue
    const falls = exit.falls_through ?? exit.id === 'next'
    rows.push({ id: exit.id, label: nameOf(exit, lang), look: exit.id === 'next' && falls ? 'fall' : exit.quiet ? 'quiet' : 'box', falls, error: exit.id === 'error', icon: QUIET_ICONS[exit.id] })
  }
  return rows
}

function anySet(config, names) {
  return (names ?? '').split(' ').some((name) => {
    const value = name && field(config, name)
    return Array.isArray(value) ? value.length > 0 : Boolean(value)
  })
}

// Of several ways with rules and no words of their own, the rules are the words.
function optionLabel(option, options, text, lang) {
  const label = plainText(piecesOf(text(option.label ?? option.title ?? option.name)))
  const repeated = option.rules && options.length > 1 && options.some((other) => other !== option && text(other.label) === text(option.label))
  return (repeated && plainText(rulesPieces(option.rules, text, lang))) || label
}

const QUIET_ICONS = { otherwise: 'message-question', too_many: 'repeat', silence: 'clock', timeout: 'clock' }
