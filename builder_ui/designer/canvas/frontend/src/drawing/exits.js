/** The ways out of a block. */
import { piecesOf, plainText } from '../document/text.js'
import { field, nameOf, rulesPieces } from './told.js'

const MOST_CHOICES = 6

/** Each has an id, a label, and a `look`: box (a choice), quiet, or fall (through to the next block). */
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
  return (repeated && plainText(rulesPieces(option.rules, { text, lang }))) || label
}

// Choices that lead nowhere by themselves (several may be chosen) are drawn as rows without knots.
export function knotlessChoices(card, config, text) {
  const name = card?.summary?.choices ?? card?.exits_from
  if (!name || !anySet(config, card.exits_unless)) return []
  const members = field(config, name)
  return Array.isArray(members) ? members.slice(0, MOST_CHOICES).map((member) => plainText(piecesOf(text(member?.label)))).filter(Boolean) : []
}

const QUIET_ICONS = { otherwise: 'message-question', other: 'message-question', too_many: 'repeat', silence: 'clock', timeout: 'clock' }
