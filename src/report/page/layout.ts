/**
 * Where the materials that share text stand in the drawing: each connected group by a small force layout of its
 * own (Fruchterman and Reingold 1991), the groups then set side by side, largest first. Starts on a circle and runs
 * a fixed number of rounds, so the same pairs always give the same drawing.
 */
import { groupBy } from '../../group.ts'
import type { Pair } from '../../model.ts'
import type { Graph } from '../../web/data.ts'

interface Point {
  x: number
  y: number
}
/** Units of the drawing between neighbours: room for a name below each dot. */
const STEP = 92
const MARGIN = 56

export function layoutGraph(pairs: readonly Pair[]): Graph {
  const members = components(pairs)
  const groupOf = new Map(members.flatMap((ids, group) => ids.map((id) => [id, group] as const)))
  const links = groupBy(pairs, ({ a }) => groupOf.get(a))
  const groups = members.map((ids, group) => settle(ids, links.get(group)!))
  const area = groups.reduce((sum, group) => sum + group.width * group.height, 0)
  const width = groups.reduce(
    (most, group) => Math.max(most, group.width),
    Math.max(720, Math.round(Math.sqrt(area * 1.9))),
  )
  const nodes: Graph['nodes'] = []
  let [x, y, shelf] = [0, 0, 0]
  for (const group of groups) {
    if (x > 0 && x + group.width > width) [x, y, shelf] = [0, y + shelf, 0]
    for (const [id, point] of group.points) {
      nodes.push({ id, x: Math.round(x + point.x), y: Math.round(y + point.y) })
    }
    x += group.width
    shelf = Math.max(shelf, group.height)
  }
  return { width, height: y + shelf, nodes }
}

/** Groups that share text with one another, directly or through others; largest first, then as the pairs name them. */
function components(pairs: readonly Pair[]): string[][] {
  const neighbours = new Map<string, string[]>()
  const meet = (a: string, b: string) => {
    const known = neighbours.get(a)
    if (known) known.push(b)
    else neighbours.set(a, [b])
  }
  for (const { a, b } of pairs) {
    meet(a, b)
    meet(b, a)
  }
  const seen = new Set<string>()
  const groups: string[][] = []
  for (const first of neighbours.keys()) {
    if (seen.has(first)) continue
    seen.add(first)
    const group = [first]
    for (const id of group) {
      for (const next of neighbours.get(id)!) {
        if (seen.has(next)) continue
        seen.add(next)
        group.push(next)
      }
    }
    groups.push(group)
  }
  return groups.sort((a, b) => b.length - a.length)
}

/** Larger groups are a thicket in any layout, and every round goes over all their pairs: they are set in rows. */
const MOST_DRAWN = 1_500

/** @param pairs those within the group */
function settle(ids: string[], pairs: readonly Pair[]) {
  const points = ids.length > MOST_DRAWN ? inRows(ids.length) : drawn(ids, pairs)
  const left = least(points, 'x')
  const top = least(points, 'y')
  for (const point of points) {
    point.x += MARGIN - left
    point.y += MARGIN - top
  }
  return {
    points: ids.map((id, at): [string, Point] => [id, points[at]!]),
    width: Math.round(most(points, 'x') + MARGIN),
    height: Math.round(most(points, 'y') + MARGIN),
  }
}

const least = (points: readonly Point[], axis: 'x' | 'y') =>
  points.reduce((low, point) => Math.min(low, point[axis]), Number.POSITIVE_INFINITY)
const most = (points: readonly Point[], axis: 'x' | 'y') =>
  points.reduce((high, point) => Math.max(high, point[axis]), 0)

function inRows(count: number): Point[] {
  const columns = Math.ceil(Math.sqrt(count * 1.9))
  return Array.from({ length: count }, (_, at) => ({
    x: (at % columns) * STEP,
    y: Math.floor(at / columns) * STEP * 0.7,
  }))
}

function drawn(ids: string[], pairs: readonly Pair[]): Point[] {
  const index = new Map(ids.map((id, at) => [id, at]))
  const links = pairs.map(({ a, b, ratioA, ratioB }): [number, number, number] => [
    index.get(a)!,
    index.get(b)!,
    0.4 + Math.max(ratioA, ratioB),
  ])
  const points = ids.map((_, at): Point => {
    const angle = (2 * Math.PI * at) / ids.length
    const radius = STEP * Math.max(0.5, Math.sqrt(ids.length) * 0.7)
    return { x: radius * Math.cos(angle), y: radius * 0.7 * Math.sin(angle) }
  })
  // Work stays near 10 million steps however many there are.
  const rounds = Math.max(20, Math.min(300, Math.floor(2e7 / (ids.length * ids.length + 1))))
  if (ids.length > 2) for (let round = 0; round < rounds; round++) relax(points, links, STEP * (1 - round / rounds))
  spread(points)
  return points
}

/** Where many share with many the pull draws all into a ball: blown up until names have room, then the closest pushed apart. */
function spread(points: Point[]): void {
  const nearest = points.map((point) => {
    let least = Number.POSITIVE_INFINITY
    for (const other of points) {
      if (other !== point) least = Math.min(least, (other.x - point.x) ** 2 + (other.y - point.y) ** 2)
    }
    return Math.sqrt(least)
  })
  const mean = nearest.reduce((sum, distance) => sum + distance, 0) / points.length
  const scale = Math.max(1, Math.min(8, (STEP * 0.85) / (mean || 1)))
  for (const point of points) {
    point.x *= scale
    point.y *= scale
  }
  for (let round = 0; round < 12; round++) {
    for (let i = 0; i < points.length; i++) {
      for (let j = i + 1; j < points.length; j++) part(points[i]!, points[j]!)
    }
  }
}

/** Two that stand closer than a name is wide move away from each other, half the way each. */
function part(a: Point, b: Point): void {
  const dx = a.x - b.x || 0.01
  const dy = a.y - b.y
  const distance = Math.sqrt(dx * dx + dy * dy)
  if (distance >= STEP * 0.7) return
  const push = (STEP * 0.7 - distance) / distance / 2
  a.x += dx * push
  a.y += dy * push
  b.x -= dx * push
  b.y -= dy * push
}

/** One round: all push each other away, links pull, nobody moves farther than `limit`. */
function relax(points: Point[], links: [number, number, number][], limit: number): void {
  const moves = points.map((): Point => ({ x: 0, y: 0 }))
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < points.length; j++) {
      const dx = points[i]!.x - points[j]!.x || 0.01
      const dy = points[i]!.y - points[j]!.y || 0.01
      const force = (STEP * STEP) / (dx * dx + dy * dy)
      shift(moves, i, j, dx * force, dy * force)
    }
  }
  for (const [i, j, weight] of links) {
    const dx = points[j]!.x - points[i]!.x
    const dy = points[j]!.y - points[i]!.y
    const force = (Math.sqrt(dx * dx + dy * dy) / STEP) * weight
    shift(moves, i, j, dx * force, dy * force)
  }
  points.forEach((point, at) => {
    const { x, y } = moves[at]!
    const length = Math.sqrt(x * x + y * y) || 1
    const scale = Math.min(length, limit) / length
    // A slight pull to the middle keeps loose chains together; stronger upright, for wide screens.
    point.x = (point.x + x * scale) * 0.995
    point.y = (point.y + y * scale) * 0.985
  })
}

function shift(moves: Point[], i: number, j: number, x: number, y: number): void {
  moves[i]!.x += x
  moves[i]!.y += y
  moves[j]!.x -= x
  moves[j]!.y -= y
}
