/** Fetching the draft: a snapshot over HTTP, again whenever the order of changes was lost. */
import { nextTick, ref } from 'vue'
import { fontReady } from '../drawing/measure.js'

const PATIENCE_MS = 20000
const LATE = 'late'

export function createLoading({ props, emit, state, travel }) {
  const phase = ref('loading') // loading, ready, failed
  let first = true
  let fetching = null

  async function reload() {
    fetching?.abort()
    const mine = (fetching = new AbortController())
    const limit = setTimeout(() => mine.abort(LATE), PATIENCE_MS)
    try {
      const [snapshot] = await Promise.all([fetchSnapshot(mine.signal), fontReady()])
      state.session.open(snapshot)
      phase.value = 'ready'
      await nextTick()
      if (first) travel.begin()
      first = false
      travel.limitZoom()
      emit('ready', { seq: state.session.seq(), groups: state.scene.value.groups.size })
    } catch (problem) {
      if (mine.signal.aborted && mine.signal.reason !== LATE) return
      phase.value = state.doc() ? 'ready' : 'failed'
      emit('need_reload', { reason: 'snapshot', detail: String(problem?.message ?? problem) })
    } finally {
      clearTimeout(limit)
    }
  }

  async function fetchSnapshot(signal) {
    const answer = await fetch(props.snapshotUrl, { signal, credentials: 'same-origin', headers: { Accept: 'application/json' } })
    if (!answer.ok) throw new Error(`${answer.status}`)
    return answer.json()
  }

  state.whenReloadNeeded(() => {
    emit('need_reload', { reason: 'moved', detail: '' })
    reload()
  })
  return { phase, reload, stop: () => fetching?.abort() }
}
