/** Short random ids with a letter for their kind: g group, b block, e edge, n note, v variable, o option. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'

export function newId(letter) {
  let id = letter
  for (const byte of crypto.getRandomValues(new Uint8Array(8))) id += ALPHABET[byte % 36]
  return id
}
