/** Problems, the try-out's path and figures: laid over the draft from outside, never part of it. */
import { edgeFrom, findGroup, groupOfBlock } from './document/find.js'
import { count } from './words.js'

const TOLD_BY_TAG = 'group_unreachable' // the group's own tag says it already
const WORST = ['error', 'warning', 'hint', 'info']

export function createOverlays(state) {
  const { overlay, doc } = state

  /** Each problem is `{group, block, severity, code, sentence, mark?}`; it is shown on its block, else on its group. */
  function setProblems(problems) {
    const byPlace = new Map()
    for (const problem of problems) {
      const place = problem.block ?? problem.group ?? problem.trigger
      if (!place || problem.code === TOLD_BY_TAG) continue
      if (!byPlace.has(place)) byPlace.set(place, [])
      byPlace.get(place).push(problem)
    }
    overlay.problems.clear()
    for (const [place, list] of byPlace) {
      const worst = WORST.find((severity) => list.some((problem) => problem.severity === severity)) ?? 'info'
      const marked = list.length === 1 && list[0].mark
      overlay.problems.set(place, { list, worst, mark: marked || undefined, icon: marked ? 'language' : worst === 'error' ? 'alert-triangle' : 'alert-circle' })
    }
    const errors = problems.filter((problem) => problem.severity === 'error').length
    overlay.tally = { errors, hints: problems.length - errors }
  }

  function problemWords(problem) {
    const errors = problem.list.filter((one) => one.severity === 'error').length
    const hints = problem.list.length - errors
    return [errors && count(state.lang.value, 'error', errors), hints && count(state.lang.value, 'hint', hints)].filter(Boolean).join(', ')
  }

  /** The path so far; an edge is given by its id or as [block, exit]. */
  function setTrace({ visited_blocks: blocks = [], visited_edges: edges = [], running_block: running = null }) {
    const ids = edges.map((edge) => (Array.isArray(edge) ? edgeFrom(doc(), edge[0], edge[1])?.id : edge)).filter(Boolean)
    const groups = new Set(blocks.map((id) => groupOfBlock(doc(), id)?.id ?? (findGroup(doc(), id) && id)).filter(Boolean))
    const start = (doc().triggers ?? []).find((trigger) => groups.has(trigger.to?.group))
    Object.assign(overlay.trace, { blocks: new Set(blocks), edges: new Set(ids), groups, running, lastEdge: ids.at(-1) ?? null, started: start?.id ?? null })
  }

  function clearTrace() {
    setTrace({})
  }

  /** Figures on threads (drop-off): `{edge id: text}`. */
  function setFigures(figures) {
    overlay.figures.clear()
    for (const [edge, text] of Object.entries(figures ?? {})) overlay.figures.set(edge, text)
  }

  return { setProblems, problemWords, setTrace, clearTrace, setFigures }
}
