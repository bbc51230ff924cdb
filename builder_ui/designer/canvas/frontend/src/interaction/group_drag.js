/** Dragging groups: Vue Flow moves the nodes, threads and docked triggers follow, ops are sent on release. */
export function followGroupDrags(state, { actions, select }) {
  const { flow, scene, moving, selection } = state

  function follow({ nodes }) {
    const offsets = new Map()
    for (const node of nodes) {
      const box = scene.value.groups.get(node.id) ?? scene.value.triggers.get(node.id)
      if (box) offsets.set(node.id, [node.position.x - box.x, node.position.y - box.y])
    }
    state.carryTriggers(offsets)
    moving.value = offsets
  }

  function end({ nodes }) {
    moving.value = null
    actions.putDown(Object.fromEntries(nodes.map((node) => [node.id, [node.position.x, node.position.y]])))
  }

  function forgetInner() {
    selection.block = null
    selection.edge = null
  }

  flow.onNodeDragStart(() => {
    actions.settle()
    select.walking.value = false
  })
  flow.onNodeDrag(follow)
  flow.onNodeDragStop(end)
  flow.onSelectionDrag(follow)
  flow.onSelectionDragStop(end)
  flow.onPaneClick(forgetInner)
  flow.onNodeClick(({ node }) => node.type !== 'group' && forgetInner())
}

/** Vue Flow lets nobody pan from a group. A finger on a block, and the mouse with Space held, must. */
export function letPanFromGroups(flow, spaceHeld) {
  flow.onPaneReady(() => {
    const zoom = flow.d3Zoom.value
    const usual = zoom.filter()
    zoom.filter((event) => {
      const onGroup = event.target.closest?.('.vue-flow__node')
      if (onGroup && event.type === 'mousedown' && spaceHeld.value) return true
      if (onGroup && event.type === 'touchstart' && !event.target.closest('.grip, .nodrag')) return true
      return usual(event)
    })
  })
}
