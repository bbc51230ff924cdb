/**
 * The ops of a draft, as runtime/scenarios/ops.py applies them: set, add, del, move on paths with ids.
 *
 * The document is never changed in place: what an op touches is copied along its path, so unchanged groups and blocks
 * keep their identity and everything drawn from them can be remembered.
 */
export class OpConflict extends Error {}

/** Apply a list of ops; returns the new document and the ops that take it back. All or nothing. */
export function applyOps(document, ops, { check = true } = {}) {
  let doc = document
  const reverse = []
  for (const op of ops) {
    const [next, back] = applyOp(doc, op, check)
    doc = next
    reverse.unshift(...back)
  }
  return { document: doc, reverse }
}

function applyOp(doc, op, check) {
  if (op.t === 'set') return applySet(doc, op, check)
  if (op.t === 'add') return applyAdd(doc, op)
  if (op.t === 'del') return applyDel(doc, op)
  if (op.t === 'move') return applyMove(doc, op)
  throw new OpConflict(`unknown op ${op.t}`)
}

function applySet(doc, op, check) {
  const present = read(doc, op.path)
  if (check && 'was' in op && !same(present, op.was)) throw new OpConflict('the value has changed meanwhile')
  const back = { t: 'set', path: deepestPresent(doc, op.path) }
  const value = read(doc, back.path)
  if (value !== undefined) back.value = value
  return [write(doc, op.path, 'value' in op ? op.value : undefined), [back]]
}

function applyAdd(doc, op) {
  const list = read(doc, op.path) ?? []
  if (!Array.isArray(list)) throw new OpConflict('not a list')
  if (list.some((member) => member.id === op.value.id)) throw new OpConflict('this id is there already')
  const index = clampIndex(op.index, list.length)
  const back = { t: 'del', path: [...op.path, op.value.id] }
  return [write(doc, op.path, [...list.slice(0, index), op.value, ...list.slice(index)]), [back]]
}

function applyDel(doc, op) {
  const [list, index] = locate(doc, op.path)
  const parent = op.path.slice(0, -1)
  const back = { t: 'add', path: parent, value: list[index], index }
  return [write(doc, parent, list.toSpliced(index, 1)), [back]]
}

function applyMove(doc, op) {
  const [list, index] = locate(doc, op.path)
  const from = op.path.slice(0, -1)
  const taken = write(doc, from, list.toSpliced(index, 1))
  const target = read(taken, op.to)
  if (!Array.isArray(target)) throw new OpConflict('not a list')
  const at = clampIndex(op.index, target.length)
  const back = { t: 'move', path: [...op.to, list[index].id], to: from, index }
  return [write(taken, op.to, target.toSpliced(at, 0, list[index])), [back]]
}

function locate(doc, path) {
  const list = read(doc, path.slice(0, -1))
  const index = Array.isArray(list) ? list.findIndex((member) => member.id === path.at(-1)) : -1
  if (index < 0) throw new OpConflict(`nothing at ${path.join('/')}`)
  return [list, index]
}

function clampIndex(index, length) {
  return index === undefined || index === null ? length : Math.max(0, Math.min(index, length))
}

export function read(node, path) {
  let at = node
  for (const key of path) {
    if (at === undefined || at === null) return undefined
    at = Array.isArray(at) ? at[memberIndex(at, key)] : at[key]
  }
  return at
}

function memberIndex(list, key) {
  const index = list.findIndex((member) => member?.id === key)
  return index < 0 && /^\d+$/.test(String(key)) ? Number(key) : index
}

function write(node, path, value) {
  if (path.length === 0) return value
  const [key, ...rest] = path
  if (Array.isArray(node)) {
    const index = memberIndex(node, key)
    if (index < 0 || index >= node.length) throw new OpConflict(`nothing at ${key}`)
    const member = write(node[index], rest, value)
    return member === undefined ? node.toSpliced(index, 1) : node.with(index, member)
  }
  const copy = { ...node }
  if (rest.length === 0 && value === undefined) delete copy[key]
  else copy[key] = write(node?.[key] ?? {}, rest, value)
  return copy
}

// Taking back a `set` that had to make the objects above it removes the highest of those.
function deepestPresent(doc, path) {
  for (let length = 1; length < path.length; length++) {
    if (read(doc, path.slice(0, length)) === undefined) return path.slice(0, length)
  }
  return path
}

export function same(a, b) {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key]))
}
