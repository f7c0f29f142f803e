/** Where an area's name or official wording stands, whatever is said around it. */
import type { AreaIndex } from './areas.ts'
import type { AreaMention } from './model.ts'
import { locate, mayStand } from './naming.ts'
import { bare } from './normal.ts'
import type { AreaOf } from './passages.ts'
import type { Unit } from './units.ts'

/** A name shorter than this is also an everyday word (理论学习): it names the area only in a list or as 理论学习方面. */
const TELLING_NAME = 7
/** A phrase longer than this is compared by its two-character runs. */
const SHORT = 16
const ALIKE = 0.8
/** Of a long wording's runs, how many must be there. */
const MOSTLY = 0.5

export function mentionsOf(units: Unit[], areas: AreaOf[][], index: AreaIndex): AreaMention[] {
  const mentions: AreaMention[] = []
  units.forEach((unit, at) => {
    const named = new Set<number>()
    for (const { area, via } of areas[at]!) {
      if ((unit.heading && via === 'heading') || via === 'lead-in') named.add(area)
    }
    if (!unit.heading) for (const area of namedIn(unit.text, index)) named.add(area)
    for (const area of named) mentions.push({ area: index.ids[area]!, start: unit.start, end: unit.end })
  })
  return mentions
}

/** The sentence is an area's official wording restated, and little else. */
export function isRequirement(text: string, index: AreaIndex): boolean {
  const words = bare(text)
  if (words.length < 10) return false
  return index.ids.some((_, area) => {
    let shared = 0
    for (let at = 0; at + 2 <= words.length; at++)
      if (index.grams.get(words.slice(at, at + 2))?.includes(area)) shared++
    return shared / (words.length - 1) >= 0.75
  })
}

function namedIn(text: string, index: AreaIndex): number[] {
  const words = bare(text)
  const sure = new Set<number>()
  const maybe = new Set<number>()
  for (const phrase of index.phrases) {
    if (sure.has(phrase.area)) continue
    const name = phrase.text
    if (!mayStand(name, words, MOSTLY)) continue
    let shared = 0
    for (let at = 0; at + 2 <= name.length; at++) if (words.includes(name.slice(at, at + 2))) shared++
    const share = shared / Math.max(1, name.length - 1)
    if (name.length > SHORT) {
      if (share >= MOSTLY) sure.add(phrase.area)
    } else if (share >= 0.6) {
      const { alike, end } = locate(name, words)
      if (alike < ALIKE) continue
      if (name.length >= TELLING_NAME || words.startsWith('方面', end)) sure.add(phrase.area)
      else maybe.add(phrase.area)
    }
  }
  // Short names one after the other are a list.
  if (maybe.size + sure.size >= 2) for (const area of maybe) sure.add(area)
  return [...sure].sort((a, b) => a - b)
}
