/**
 * What a block shows: rows (bubble, sentence, code, request, caption, sub) and the ways out of it.
 *
 * Everything comes from the block's card: `summary` names fields of the config, `exits` and `exits_from` name the ways
 * out. A block whose summary has nothing to show yet is drawn with its title.
 */
import { inLanguage, piecesOf, plainText } from '../document/text.js'
import { exitsOf, knotlessChoices } from './exits.js'
import { breakLines } from './measure.js'
import * as size from './sizes.js'
import { assignmentPieces, field, nameOf, rulesPieces, templated } from './told.js'
import { word } from '../words.js'

const CODE_LINES = 4
const MOST_MEMBERS = 3

/** Draw a block of a card. `titleOf` gives the title of a group that the block names; the face tells which one it asked for. */
export function faceOf(block, card, { lang, fallback, titleOf }) {
  const config = block.config ?? {}
  const text = (value) => inLanguage(value, lang, fallback)
  const title = block.name || nameOf(card, lang) || block.type
  const tell = { config, text, lang, titleOf, name: block.name }
  const rows = Object.entries(card?.summary ?? {}).flatMap(([kind, wanted]) => SUMMARIES[kind]?.(wanted, tell) ?? [])
  if (!rows.length) rows.push({ kind: 'caption', pieces: [{ kind: 'text', text: title }] })
  return {
    title,
    family: card?.family ?? 'flow',
    icon: card?.icon ?? 'help-circle',
    rows: rows.map(measured),
    exits: exitsOf(card, config, text, lang),
    choices: knotlessChoices(card, config, text),
    words: [title, ...rows.map((row) => plainText(row.pieces))].filter((part, at, all) => part && all.indexOf(part) === at).join('. '),
  }
}

// What each key of a card's summary draws; keys not named here draw nothing.
const SUMMARIES = {
  bubble: (name, { config, text }) => rowOf('bubble', piecesOf(text(field(config, name)))),
  caption: (name, { config, text }) => rowOf('caption', piecesOf(text(field(config, name)))),
  sentence: (template, tell) => sentenceRows(inLanguage(template, tell.lang, 'en'), tell),
  sub: (wanted, tell) => rowOf('sub', (typeof wanted === 'object' ? templated(inLanguage(wanted, tell.lang, 'en'), tell) : piecesOf(tell.text(field(tell.config, wanted)))).map((piece) => ({ kind: 'text', text: piece.text }))),
  request: ([method, address], { config, text }) => requestRows(text(field(config, method)), text(field(config, address))),
  media: ([kind, address], { config, text, lang }) => mediaRows(text(field(config, kind)), text(field(config, address)), lang),
  rows: (name, tell) => memberRows(field(tell.config, name), tell),
  code: (name, { config, name: title }) => codeRows(field(config, name), title),
}

function rowOf(kind, pieces) {
  return plainText(pieces) ? [{ kind, pieces }] : []
}

// An account is named by an id that says nothing: such a block is drawn with its title.
function sentenceRows(template, tell) {
  if (/^\{connection\}$/.test(template)) return []
  const pieces = templated(template, tell)
  if (pieces[0]?.kind === 'text') pieces[0] = { kind: 'text', text: pieces[0].text.charAt(0).toLocaleUpperCase(tell.lang) + pieces[0].text.slice(1) }
  return rowOf('sentence', pieces)
}

function requestRows(method, address) {
  const path = address.replace(/^[a-z]+:\/\/[^/{]+(?=\/)/i, '')
  return [{ kind: 'request', method: (method || 'GET').toUpperCase(), pieces: piecesOf(path || '…') }]
}

function mediaRows(kind, address, lang) {
  const file = address.split(/[?#]/)[0].split('/').at(-1)
  const label = word(lang, `media_${kind}`, kind)
  return address ? [{ kind: 'caption', pieces: piecesOf(file ? `${label}: ${file}` : label) }] : []
}

function codeRows(source, title) {
  const lines = String(source ?? '').replace(/\t/g, '  ').split('\n').filter((line, at, all) => line.trim() || (at > 0 && at < all.length - 1))
  const rows = title ? [{ kind: 'caption', pieces: [{ kind: 'text', text: title }] }] : []
  if (!lines.length) return rows
  const shown = lines.slice(0, CODE_LINES)
  if (lines.length > CODE_LINES) shown[CODE_LINES - 1] = '…'
  return [...rows, { kind: 'code', lines: shown, pieces: [{ kind: 'text', text: shown.join(' ') }] }]
}

// Members with rules are the ways of a condition; members with an action say what becomes of a variable.
function memberRows(members, tell) {
  if (!Array.isArray(members)) return []
  const told = members.filter((member) => member?.variable && member.action)
  if (told.length) {
    const rows = told.slice(0, MOST_MEMBERS).flatMap((member) => rowOf('sentence', assignmentPieces(member, tell)))
    return told.length > MOST_MEMBERS ? [...rows, { kind: 'sub', pieces: [{ kind: 'text', text: `+ ${told.length - MOST_MEMBERS}` }] }] : rows
  }
  if (members.length !== 1 || !members[0]?.rules) return []
  const rules = rulesPieces(members[0].rules, tell)
  return rules.length ? [{ kind: 'sentence', pieces: [{ kind: 'text', text: `${word(tell.lang, 'if')} ` }, ...rules] }] : []
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
