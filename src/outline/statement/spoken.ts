/**
 * Areas that no run of sentences was left for, though single sentences among the problems plainly speak of them: what
 * is sorted by people, months or stories gives each area a sentence here and there. Only where nothing but content
 * told the areas: under an area's heading or lead-in a passing word means nothing.
 */
import { type AreaIndex, areaCues } from './areas.ts'
import { leadAreas } from './leads.ts'
import type { AreaOf } from './passages.ts'
import type { Unit } from './units.ts'

/** Weight of cues from which a sentence speaks of an area. */
const SPEAKS = 1.5
/** The same of one who names other areas: a word that is the area's own. */
const PLAINLY = 3
/** By so much more than of the area it was counted to. */
const MORE = 0.5
/** The point it makes may be told in so many sentences before it. */
const BEFORE = 2

/** @param areas of each unit of the problems; sentences found are added to */
export function addSpoken(units: Unit[], areas: AreaOf[][], index: AreaIndex): void {
  const held = new Set(areas.flatMap((list) => list.map(({ area }) => area)))
  const missing = index.ids.map((_, area) => area).filter((area) => !held.has(area))
  if (missing.length === 0) return
  // Whoever names most areas has to speak plainly of another, and where none of them was being told.
  const named = namesItsAreas(areas, index.ids.length)
  const led = named ? ledParagraphs(units, areas, index) : null
  const speaks = named ? PLAINLY : SPEAKS
  const free = (at: number) =>
    !units[at]!.heading && (led ? !led[at] : areas[at]!.every(({ via }) => via === 'content'))
  const signals = units.map((unit, at) => (free(at) ? areaCues(unit.text, index) : null))
  for (const area of missing) {
    signals.forEach((signal, at) => {
      if (!signal || signal.score[area]! < speaks) return
      const counted = Math.max(0, ...areas[at]!.map((own) => signal.score[own.area]!))
      if (signal.score[area]! < counted + MORE) return
      // 奖学金只公示了3天，这是对法纪的不敬畏。: the facts stand before the word for them.
      let from = at
      while (from > 0 && at - from < BEFORE && !units[from]!.first && free(from - 1) && silent(signals[from - 1]))
        from--
      for (let place = from; place <= at; place++) {
        if (!areas[place]!.some((own) => own.area === area))
          areas[place]!.push({ area, via: 'content', cues: signal.cues[area]! })
      }
    })
  }
}

/** Which units stand under a heading that names an area, or in a paragraph that opens with one. */
function ledParagraphs(units: Unit[], areas: AreaOf[][], index: AreaIndex): boolean[] {
  let led = false
  return units.map((unit, at) => {
    if (unit.first) led = leadAreas(unit.text, index).length > 0
    return led || areas[at]!.some(({ via }) => via === 'heading')
  })
}

/** Whoever names half of the areas where they are examined has left out the others. */
function namesItsAreas(areas: AreaOf[][], count: number): boolean {
  const named = new Set(areas.flatMap((list) => list.filter(({ via }) => via !== 'content').map(({ area }) => area)))
  return named.size * 2 >= count
}

function silent(signal: { score: number[] } | null | undefined): boolean {
  return signal?.score.every((score) => score < SPEAKS) ?? false
}
