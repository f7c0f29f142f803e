/** Which area a free heading or paragraph would be by its place alone. */
import { groupBy } from '../../group.ts'
import type { Head } from './heads.ts'
import { FIRST, type Unit } from './units.ts'

/**
 * Where a part has just as many free headings (or numbered paragraphs, or paragraphs) as there are areas: the area
 * that each would be by its place.
 */
export function placeInOrder(run: number[], units: Unit[], count: number, heads: Head[]): (number | null)[] {
  const groups = [
    run.map((at) => units[at]!.item ?? -1),
    byHeads(run, units, heads, count),
    byParagraph(run, units, /^（?[一二三四五六七八九十]+[）、]/),
    byParagraph(run, units, FIRST),
    byParallel(run, units, count),
    byParagraph(run, units, null),
  ]
  const fit = groups.find((group) => group.reduce((most, place) => Math.max(most, place), -1) === count - 1)
  return fit ? fit.map((place) => (place < 0 ? null : place)) : run.map(() => null)
}

function byHeads(run: number[], units: Unit[], heads: Head[], count: number): number[] {
  const free = [...new Set(run.map((at) => units[at]!.head))].filter((head) => heads[head]!.heading)
  const siblings = groupBy(free, (head) => heads[head]!.parent)
  const list = [...siblings.values()].find((members) => members.length === count) ?? []
  return run.map((at) => {
    for (let head = units[at]!.head; head >= 0; head = heads[head]!.parent)
      if (list.includes(head)) return list.indexOf(head)
    return -1
  })
}

/**
 * The area that each free heading would be by its place among headings of which there are as many as areas, where most
 * of the others name the area of their own place; headings without such a place are not in it.
 */
export function placesAmongNamed(heads: Head[], count: number): Map<number, number> {
  const places = new Map<number, number>()
  const siblings = groupBy(
    heads.flatMap(({ heading }, at) => (heading ? [at] : [])),
    (at) => heads[at]!.parent,
  )
  for (const beside of siblings.values()) {
    // What stands before or behind them (有关事项说明, 原因, 措施) is none of theirs.
    const named = beside.filter((at) => heads[at]!.names).length
    if (named * 2 < count || named > count) continue
    for (let from = 0; from + count <= beside.length; from++) {
      const series = beside.slice(from, from + count)
      const fit = series.filter((at, place) => heads[at]!.areas.length === 1 && heads[at]!.areas[0]!.area === place)
      if (fit.length !== named) continue
      for (const [place, at] of series.entries())
        if (heads[at]!.areas.length === 0 && !places.has(at)) places.set(at, place)
    }
  }
  return places
}

/** 欠了一份清醒。… 欠了一份落实。…: as many paragraphs that begin alike as there are areas. */
function byParallel(run: number[], units: Unit[], count: number): number[] {
  const openings = new Map<string, number>()
  const opening = (unit: Unit) =>
    unit.first && !unit.heading && unit.text.length <= LONGEST_OPENING ? unit.text.slice(0, 2) : ''
  for (const at of run) {
    const words = opening(units[at]!)
    if (words !== '') openings.set(words, (openings.get(words) ?? 0) + 1)
  }
  const shared = [...openings].find(([, times]) => times === count)?.[0]
  if (shared === undefined) return run.map(() => -1)
  let place = -1
  return run.map((at) => (opening(units[at]!) === shared ? ++place : place))
}

/** An opening sentence that only names what follows. */
const LONGEST_OPENING = 16

/** Paragraphs counted, only those that begin with a mark where one is given. */
function byParagraph(run: number[], units: Unit[], mark: RegExp | null): number[] {
  let place = -1
  return run.map((at) => {
    const unit = units[at]!
    if (unit.first && !unit.heading && (mark === null || mark.test(unit.text))) place++
    return place
  })
}
