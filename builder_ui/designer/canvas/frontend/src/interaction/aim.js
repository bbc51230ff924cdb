/** What lies under a point of the world: a group, and the slot between two of its blocks. */
const REACH = 10

export function groupAt(scene, [x, y]) {
  let best = null
  for (const group of scene.groups.values()) {
    if (x >= group.x - REACH && x <= group.x + group.w + REACH && y >= group.y - REACH && y <= group.y + group.h + REACH) best = group
  }
  return best
}

export function blockAt(group, y) {
  return group.blocks.find((block) => y >= group.y + block.y && y < group.y + block.y + block.h) ?? null
}

/** The index at which a block dropped at this height would stand. */
export function slotAt(group, y) {
  const index = group.blocks.findIndex((block) => y < group.y + block.y + block.h / 2)
  return { group: group.id, index: index < 0 ? group.blocks.length : index }
}

/** A place for a new group near a point, moved down past groups that stand there. */
export function freeSpot(scene, [x, y], height = 120) {
  let spot = [Math.round(x), Math.round(y)]
  for (let turn = 0; turn < 50; turn++) {
    const hit = [...scene.groups.values()].find((group) => spot[0] < group.x + group.w + 16 && spot[0] + 248 > group.x - 16 && spot[1] < group.y + group.h + 16 && spot[1] + height > group.y - 16)
    if (!hit) return spot
    spot = [spot[0], hit.y + hit.h + 28]
  }
  return spot
}
