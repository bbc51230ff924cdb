/** The scenario as a list of words: the twin of the canvas for those who do not see it. */
import { readingOrder } from './document/find.js'

export function groupsList(state) {
  const doc = state.doc()
  if (!doc) return []
  const edges = new Map((doc.edges ?? []).map((edge) => [edge.id, edge]))
  const groups = state.scene.value.groups
  return readingOrder(doc).map((id) => {
    const group = groups.get(id)
    return {
      id, title: group.title, dead: group.dead,
      blocks: group.blocks.map((block) => ({
        id: block.id, type: block.type, family: block.face.family, icon: block.face.icon, words: block.face.words,
        exits: (block.fall ? [...block.rows, block.fall] : block.rows).map((exit) => ({ id: exit.id, words: wordsOf(exit, edges, groups, state) })),
      })),
    }
  })
}

function wordsOf(exit, edges, groups, state) {
  const target = groups.get(edges.get(exit.edge)?.to.group)
  const leads = target ? state.say('leads', { to: target.title }) : state.word(exit.falls ? 'next_block' : 'leads_nowhere')
  return `${state.say('quoted', { exit: exit.label })} ${leads}`
}
