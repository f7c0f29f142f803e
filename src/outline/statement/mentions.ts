/** Where an area's name or official wording stands, whatever is said around it. */
import type { AreaIndex } from './areas.ts'
import { locate } from './locate.ts'
import type { AreaMention } from './model.ts'
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
/** Of a sentence's runs, how many an area's wording must have for it to be that wording restated. */
const REQUIREMENT = 0.75

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
  const most = (words.length - 1) * (1 - REQUIREMENT)
  const shared = index.ids.map(() => 0)
  let strange = 0
  for (let at = 0; at + 2 <= words.length; at++) {
    const gram = index.grams.at(words, at)
    if (gram) for (const area of gram.areas) shared[area]!++
    // Most sentences are nobody's wording, which shows in their first words.
    else if (++strange > most) return false
  }
  return shared.some((count) => count / (words.length - 1) >= REQUIREMENT)
}

/** Counts the texts asked about: a run bears the number of the last that had it. */
let reading = 0

function namedIn(text: string, index: AreaIndex): number[] {
  const words = bare(text)
  reading++
  for (let at = 0; at + 2 <= words.length; at++) {
    const gram = index.grams.at(words, at)
    if (gram) gram.seen = reading
  }
  const sure = new Set<number>()
  const maybe = new Set<number>()
  for (const phrase of index.phrases) {
    if (sure.has(phrase.area)) continue
    const name = phrase.text
    let shared = 0
    for (const gram of phrase.grams) if (gram.seen === reading) shared++
    const share = shared / phrase.grams.length
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
