/** One draft as this browser sees it: the server's order of ops, with our own unconfirmed ones on top. */
import { shallowRef } from 'vue'
import { applyOps, OpConflict } from './reducer.js'

export function createSession({ send, needReload }) {
  const document = shallowRef(null)
  let seq = 0
  let lastCid = 0
  let pending = [] // {cid, ops, reverse}, oldest first

  function open(snapshot) {
    pending = []
    seq = snapshot.seq ?? 0
    document.value = snapshot.document
  }

  /** Apply at once and send; returns false when the ops do not fit the document any more. */
  function change(ops) {
    if (!ops.length || !document.value) return false
    let done
    try {
      done = applyOps(document.value, ops)
    } catch (problem) {
      if (problem instanceof OpConflict) return false
      throw problem
    }
    document.value = done.document
    const cid = ++lastCid
    pending.push({ cid, ops, reverse: done.reverse })
    send({ cid, base: seq, ops })
    return true
  }

  function ack(confirmed) {
    const known = pending.some((change) => change.cid === confirmed.cid)
    pending = pending.filter((change) => change.cid !== confirmed.cid)
    // A change given up by a reload was taken after all, and after what the reload has read.
    if (!known && confirmed.seq > seq) return needReload()
    seq = Math.max(seq, confirmed.seq ?? 0)
  }

  /** Ops of others (or an undo, or the inspector): they go under the unconfirmed ones that the server has not seen yet. */
  function patch(message) {
    if (message.seq <= seq) return
    const unseen = message.seq - seq - 1 // our own changes whose confirmation is still on its way
    if (unseen > pending.length) return needReload()
    const later = pending.slice(unseen)
    let doc = document.value
    try {
      for (const change of later.toReversed()) doc = applyOps(doc, change.reverse, { check: false }).document
      doc = applyOps(doc, message.ops, { check: false }).document
      for (const change of later) {
        const again = applyOps(doc, change.ops)
        doc = again.document
        change.reverse = again.reverse
      }
    } catch (problem) {
      if (problem instanceof OpConflict) return needReload()
      throw problem
    }
    seq = message.seq
    document.value = doc
  }

  return { document, open, change, ack, patch, unconfirmed: () => pending.length, seq: () => seq }
}
