/** Which sentences speak to which area: by heading, by lead-in, else by content, order and neighbourhood. */

import { groupBy } from '../../group.ts'
import { type AreaIndex, areaCues } from './areas.ts'
import type { Head } from './heads.ts'
import { leadAreas } from './leads.ts'
import { splitMerged } from './merged.ts'
import type { Cue } from './model.ts'
import type { Named } from './naming.ts'
import { placeInOrder, placesAmongNamed } from './place.ts'
import { featuresOf } from './roles.ts'
import { ENUMERATOR, FIRST, type Unit } from './units.ts'

export interface AreaOf {
  area: number
  via: 'heading' | 'lead-in' | 'content'
  cues: Cue[]
}

/** What naming an area in a lead-in is worth to the sentence that does. */
const LEAD = 7
/** Costs of passing from one area to another. */
const AT_HEADING = 0.4
const AT_PARAGRAPH = 1.3
const AT_POINT = 2
const MIDWAY = 3.2
const HELD = 6
/** The next area in the notice's order is the likeliest to follow. */
const NEXT = 0.6
const BACKWARD = 0.6
const SKIP = 0.3
/** A paragraph that begins to count anew (一是) begins something new. */
const ANEW = 1.5
/** What a sentence about none of the areas is worth. */
const NONE = 0.2
/** How well a lead-in under another area's heading must name its own. */
const OWN_NAME = 0.93
const FULL_WORDS = 4
/** For as many free headings as there are areas: the same place in the order. */
const IN_PLACE = 1.2

/**
 * The areas of each unit of one part, in reading order.
 */
export function unitAreas(units: Unit[], heads: Head[], index: AreaIndex): AreaOf[][] {
  const result: AreaOf[][] = units.map(() => [])
  const underHeading = new Set(units.flatMap((unit) => heads[unit.head]!.areas.map(({ area }) => area)))
  const places = placesAmongNamed(heads, index.ids.length)
  let free: number[] = []
  const flush = () => {
    if (free.length > 0) byContent(free, units, index, result, heads, underHeading, places)
    free = []
  }
  units.forEach((unit, at) => {
    const named = heads[unit.head]!.areas
    if (named.length === 0) {
      free.push(at)
      return
    }
    flush()
    result[at] = named.map(({ area, cues }) => ({ area, via: 'heading' as const, cues }))
    if (unit.heading) return
    // A lead-in under another area's heading counts only for an area without a heading of its own.
    for (const lead of leadAreas(unit.text, index)) {
      if (!underHeading.has(lead.area) && isOwnName(lead, index))
        result[at]!.push({ area: lead.area, via: 'lead-in', cues: lead.cues })
    }
  })
  flush()
  splitMerged(units, heads, index, result)
  return result
}

/** Said in the area's own words: 公务用车方面 under another area's heading is a topic of that area. */
function isOwnName({ area, score, cues }: Named, index: AreaIndex): boolean {
  if (score >= OWN_NAME) return true
  const [cue] = cues
  return (
    cue !== undefined &&
    cue.text.length >= FULL_WORDS &&
    index.phrases.some((phrase) => phrase.area === area && phrase.text.includes(cue.text))
  )
}

/** A run of sentences under no area's heading: the likeliest run of areas over them. */
function byContent(
  run: number[],
  units: Unit[],
  index: AreaIndex,
  result: AreaOf[][],
  heads: Head[],
  underHeading: Set<number>,
  /** Heading → the area that it is by its place among those that name theirs. */
  places: ReadonlyMap<number, number>,
) {
  const count = index.ids.length
  const leads = paragraphLeads(run, units, index)
  const signals = run.map((at) => areaCues(units[at]!.text, index))
  const manyLeads = leads.filter((lead) => lead.length > 0).length * 2 >= count
  const place = placeInOrder(run, units, count, heads)
  for (const [head, under] of groupBy(run.keys(), (i) => units[run[i]!]!.head)) {
    const area = places.get(head)
    if (area === undefined || !mayBe(area, under, run, units, signals)) continue
    for (const i of under) place[i] ??= area
  }
  const emit = run.map((at, i) => {
    const unit = units[at]!
    const scores = signals[i]!.score.map((value, area) => {
      let score = Math.min(4, value) * (unit.heading ? 1.4 : 1)
      for (const lead of leads[i]!) if (lead.area === area) score += LEAD * Math.max(0.6, lead.score)
      if (place[i] === area) score += IN_PLACE
      // An area with a heading of its own is not looked for elsewhere.
      return underHeading.has(area) ? score - 2 : score
    })
    return [...scores, NONE]
  })
  const held = heldParagraphs(run, units, leads)
  let cost = emit[0]!.map((value) => -value)
  const from: number[][] = [emit[0]!.map((_, state) => state)]
  for (let i = 1; i < run.length; i++) {
    const unit = units[run[i]!]!
    const before = units[run[i - 1]!]!
    const anew = FIRST.test(unit.text) && !before.heading
    const item = unit.item !== undefined && unit.item === before.item
    const midway = held[i] || item ? HELD : ENUMERATOR.test(unit.text) ? AT_POINT : MIDWAY
    const move = unit.heading ? AT_HEADING : (unit.first && !item ? AT_PARAGRAPH : midway) * (manyLeads ? 1.6 : 1)
    const stuck = before.heading ? 3 : 0
    const stay = anew && unit.first ? ANEW : 0
    const back: number[] = []
    cost = emit[i]!.map((value, to) => {
      let best = to
      let least = Number.POSITIVE_INFINITY
      for (let state = 0; state <= count; state++) {
        const total = cost[state]! + passage(state, to, move + stuck, count, stay)
        if (total < least) {
          least = total
          best = state
        }
      }
      back.push(best)
      return least - value
    })
    from.push(back)
  }
  let state = cost.indexOf(Math.min(...cost))
  for (let i = run.length - 1; i >= 0; i--) {
    if (state < count) {
      const lead = leads[i]!.find(({ area }) => area === state)
      result[run[i]!] = [
        { area: state, via: lead ? 'lead-in' : 'content', cues: lead?.cues ?? signals[i]!.cues[state]! },
      ]
      // One lead-in may name two areas: 在能力本领和担当作为上。
      for (const other of leads[i]!) {
        if (other.area !== state) result[run[i]!]!.push({ area: other.area, via: 'lead-in', cues: other.cues })
      }
    }
    state = from[i]![state]!
  }
  fillGap(run, units, index, result)
  carryLeads(run, units, leads, result)
}

/** Its place alone does not make another matter the area's: it speaks of the area, or admits something in words of its own. */
function mayBe(area: number, under: number[], run: number[], units: Unit[], signals: { score: number[] }[]): boolean {
  if (under.some((i) => signals[i]!.score[area]! > 0)) return true
  const own = under.some((i) => units[run[i]!]!.heading && /[“—？]/.test(units[run[i]!]!.text))
  return own && under.some((i) => !units[run[i]!]!.heading && featuresOf(units[run[i]!]!.text, 0).negative > 0)
}

/** What sentences open with; within a paragraph that opens with an area's own name a topic (公务用车方面，) is one of that area's. */
function paragraphLeads(run: number[], units: Unit[], index: AreaIndex): Named[][] {
  let named = false
  return run.map((at) => {
    const unit = units[at]!
    const leads = unit.heading ? [] : leadAreas(unit.text, index)
    if (unit.first) named = leads.some((lead) => lead.score >= OWN_NAME)
    else if (named && !ENUMERATOR.test(unit.text)) return leads.filter((lead) => isOwnName(lead, index))
    return leads
  })
}

/** A paragraph that a lead-in opens is that area's to its end, unless another lead-in stands in it. */
function heldParagraphs(run: number[], units: Unit[], leads: Named[][]): boolean[] {
  const held = run.map(() => false)
  for (let from = 0; from < run.length; ) {
    let to = from + 1
    while (to < run.length && !units[run[to]!]!.first) to++
    if (leads[from]!.length > 0 && leads.slice(from + 1, to).every((lead) => lead.length === 0))
      held.fill(true, from, to)
    from = to
  }
  return held
}

/** Paragraphs about nothing known between an area and the one after the next, which nothing else speaks to: the one between. */
function fillGap(run: number[], units: Unit[], index: AreaIndex, result: AreaOf[][]) {
  const held = new Set(result.flatMap((areas) => areas.map(({ area }) => area)))
  for (let from = 0; from < run.length; from++) {
    const before = result[run[from]!]![0]
    if (!before || result[run[from + 1] ?? -1]?.length !== 0) continue
    let to = from + 1
    while (to < run.length && result[run[to]!]!.length === 0) to++
    const after = to < run.length ? result[run[to]!]![0] : undefined
    const missing = before.area + 1
    if (after?.area !== missing + 1 || held.has(missing) || missing >= index.ids.length) continue
    const starts = units[run[from + 1]!]!.first && units[run[to]!]!.first
    if (!starts) continue
    for (let at = from + 1; at < to; at++) {
      result[run[at]!] = [{ area: missing, via: 'content', cues: [{ text: '次序', weight: IN_PLACE }] }]
    }
  }
}

/** What follows a lead-in up to the next stays its own: in via and, where it named two areas, for both. */
function carryLeads(run: number[], units: Unit[], leads: Named[][], result: AreaOf[][]) {
  let held: AreaOf[] = []
  run.forEach((at, i) => {
    if (units[at]!.heading) held = []
    else if (leads[i]!.length > 0) held = result[at]!
    else if (held.length > 0 && result[at]!.some(({ area }) => held.some((lead) => lead.area === area))) {
      result[at] = held.map(({ area, cues }) => ({ area, via: 'lead-in', cues }))
    }
  })
}

function passage(from: number, to: number, move: number, count: number, stay: number): number {
  if (from === to) return stay
  if (from === count || to === count) return move * 0.8
  if (to === from + 1) return Math.max(0.2, move - NEXT)
  return to < from ? move + BACKWARD : move + SKIP * (to - from - 1)
}
