/**
 * Threads as right-angled paths in the gutters between groups.
 *
 * A thread leaves its knot to the right, turns in a gutter, and enters its target from the left. Where the straight way is
 * blocked, or leads back, it crosses over in a free row. Vertical and crossing parts get lanes of their own, except
 * that threads to one target share them.
 */
import { CORNER, LANE, LANE_FIRST } from './sizes.js'

const CLEARANCE = 8
const CROSSING = 15
const ENTRY = 20
const LEAST_GUTTER = 22
const MOST_LANES = 8
const MOST_ROWS = 60

/** Routes of all threads by id: points, path, middle of the longest vertical part, and box. */
export function routeThreads(threads, boxes) {
  const obstacles = createObstacles(boxes)
  const upright = createLanes()
  const level = createLanes()
  const routes = new Map()
  for (const thread of inDrawingOrder(threads)) {
    routes.set(thread.id, finish(pointsOf(thread, obstacles, upright, level)))
  }
  return routes
}

/** A quick route for a thread whose end is being dragged: no obstacles, no lanes. */
export function looseRoute({ sx, sy, tx, ty }) {
  if (tx - sx >= 2 * LANE_FIRST) {
    const x = Math.min(sx + LANE_FIRST + LANE, (sx + tx) / 2)
    return finish([[sx, sy], [x, sy], [x, ty], [tx, ty]])
  }
  const y = (sy + ty) / 2
  return finish([[sx, sy], [sx + LANE_FIRST, sy], [sx + LANE_FIRST, y], [tx - ENTRY, y], [tx - ENTRY, ty], [tx, ty]])
}

// From one group the lowest thread going down, and the highest going up, turn first: so they cross least.
function inDrawingOrder(threads) {
  return threads.toSorted((a, b) => {
    if (a.sx !== b.sx) return a.sx - b.sx
    const down = a.ty >= a.sy
    if (down !== b.ty >= b.sy) return down ? -1 : 1
    return down ? b.sy - a.sy : a.sy - b.sy
  })
}

function pointsOf(thread, obstacles, upright, level) {
  const { sx, sy, tx, ty } = thread
  const forward = tx - sx >= LEAST_GUTTER
  const turn = Math.min(LANE_FIRST, (tx - sx) / 2)
  if (forward && Math.abs(sy - ty) < 3 && obstacles.rowIsFree(sy, sx + 1, tx - 1)) return [[sx, sy], [tx, ty]]
  if (forward) {
    const near = upright.take(sx + turn, 1, sy, ty, thread.target, (x) => x <= tx - turn + 1 && obstacles.columnIsFree(x, sy, ty) && obstacles.rowIsFree(ty, x, tx - 1) && obstacles.rowIsFree(sy, sx + 1, x))
    if (near !== null) return [[sx, sy], [near, sy], [near, ty], [tx, ty]]
    const far = upright.take(tx - turn, -1, sy, ty, thread.target, (x) => x >= sx + turn - 1 && obstacles.columnIsFree(x, sy, ty) && obstacles.rowIsFree(sy, sx + 1, x) && obstacles.rowIsFree(ty, x, tx - 1))
    if (far !== null) return [[sx, sy], [far, sy], [far, ty], [tx, ty]]
  }
  const row = freeRow(thread, obstacles)
  const y = level.take(row.y, row.away, sx + LANE_FIRST, tx - ENTRY, thread.target, (at) => obstacles.rowIsFree(at, sx + LANE_FIRST, tx - ENTRY)) ?? row.y
  const out = upright.take(sx + LANE_FIRST, 1, sy, y, thread.target, (x) => obstacles.columnIsFree(x, sy, y)) ?? sx + LANE_FIRST
  const into = upright.take(tx - ENTRY, -1, y, ty, thread.target, (x) => obstacles.columnIsFree(x, y, ty)) ?? tx - ENTRY
  return [[sx, sy], [out, sy], [out, y], [into, y], [into, ty], [tx, ty]]
}

// The nearest height at which the whole crossing is free: just above or below some group, or half-way.
function freeRow({ sx, sy, tx, ty }, obstacles) {
  const x1 = Math.min(sx + LANE_FIRST, tx - ENTRY)
  const x2 = Math.max(sx + LANE_FIRST, tx - ENTRY)
  const detour = (y) => Math.abs(sy - y) + Math.abs(ty - y) * 1.001 // of two equal ways the one that crosses near its target
  const rows = [{ y: (sy + ty) / 2, away: 1 }]
  for (const box of obstacles.between(x1, x2)) {
    rows.push({ y: box.y - CROSSING, away: -0.6 }, { y: box.y + box.h + CROSSING, away: 0.6 })
  }
  rows.sort((a, b) => detour(a.y) - detour(b.y))
  const free = rows.slice(0, MOST_ROWS).find((row) => obstacles.rowIsFree(row.y, x1, x2) && obstacles.columnIsFree(sx + LANE_FIRST, sy, row.y) && obstacles.columnIsFree(tx - ENTRY, row.y, ty))
  return free ?? rows.slice(0, MOST_ROWS).find((row) => obstacles.rowIsFree(row.y, x1, x2)) ?? rows[0]
}

function createObstacles(boxes) {
  const sorted = [...boxes].sort((a, b) => a.x - b.x)
  const widest = sorted.reduce((most, box) => Math.max(most, box.w), 0)

  // Boxes are sorted by their left side and no wider than `widest`: only a slice of them can touch a span.
  function* between(x1, x2) {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle].x < x1 - widest) low = middle + 1
      else high = middle
    }
    for (let at = low; at < sorted.length && sorted[at].x < x2; at++) {
      if (sorted[at].x + sorted[at].w > x1) yield sorted[at]
    }
  }

  function rowIsFree(y, a, b) {
    for (const box of between(Math.min(a, b), Math.max(a, b))) {
      if (y > box.y - CLEARANCE && y < box.y + box.h + CLEARANCE) return false
    }
    return true
  }

  function columnIsFree(x, a, b) {
    const top = Math.min(a, b)
    const bottom = Math.max(a, b)
    for (const box of between(x - CLEARANCE, x + CLEARANCE)) {
      if (bottom > box.y && top < box.y + box.h) return false
    }
    return true
  }

  return { between, rowIsFree, columnIsFree }
}

// Lanes already taken, found by their place across: `along` spans are compared only within reach.
function createLanes() {
  const taken = new Map()
  const bucket = (across) => Math.floor(across / LANE)

  function collides(across, from, to, target) {
    for (let key = bucket(across) - 1; key <= bucket(across) + 1; key++) {
      for (const lane of taken.get(key) ?? []) {
        if (lane.target !== target && Math.abs(lane.across - across) < LANE - 4 && lane.from < to + 6 && lane.to > from - 6) return true
      }
    }
    return false
  }

  function take(first, direction, a, b, target, allowed) {
    const from = Math.min(a, b)
    const to = Math.max(a, b)
    let fallback = null
    for (let step = 0; step < MOST_LANES; step++) {
      const across = first + direction * LANE * step
      if (!allowed(across)) {
        if (step === 0) return null
        break
      }
      fallback ??= across
      if (!collides(across, from, to, target)) {
        fallback = across
        break
      }
    }
    const key = bucket(fallback)
    if (!taken.has(key)) taken.set(key, [])
    taken.get(key).push({ across: fallback, from, to, target })
    return fallback
  }

  return { take }
}

function finish(points) {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  let middle = points[0]
  let longest = -1
  for (let at = 0; at < points.length; at++) {
    const [x, y] = points[at]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
    if (at && points[at - 1][0] === x && Math.abs(points[at - 1][1] - y) > longest) {
      longest = Math.abs(points[at - 1][1] - y)
      middle = [x, (points[at - 1][1] + y) / 2]
    }
  }
  return { points, path: rounded(points), middle, box: [left, top, right, bottom] }
}

function rounded(points) {
  let path = `M${points[0]}`
  for (let at = 1; at < points.length - 1; at++) {
    const [a, b, c] = [points[at - 1], points[at], points[at + 1]]
    const before = Math.hypot(b[0] - a[0], b[1] - a[1])
    const after = Math.hypot(c[0] - b[0], c[1] - b[1])
    // Each leg has a radius of its own: where two heights nearly meet, the turn is a gentle wave, not a step.
    const toward = (end, length) => {
      const radius = Math.min(CORNER, length / 2)
      return [b[0] + ((end[0] - b[0]) * radius) / (length || 1), b[1] + ((end[1] - b[1]) * radius) / (length || 1)]
    }
    path += `L${toward(a, before)}Q${b} ${toward(c, after)}`
  }
  return `${path}L${points.at(-1)}`
}
