/** Sentences of invented facts: kept as clauses with their slots, so that one can be retold or refilled. */
import { DETAILS, EFFECTS, FAILINGS, MEASURES, OPENINGS, REFLECTIONS } from './clauses.ts'
import type { Random } from './random.ts'
import { vary } from './variants.ts'
import * as words from './words.ts'

const POOLS = { OPENINGS, FAILINGS, DETAILS, EFFECTS, REFLECTIONS, MEASURES }
export type Slots = Record<string, string>

export interface Clause {
  pool: keyof typeof POOLS
  index: number
  /** Which of the two ways to say it. */
  way: 0 | 1
  slots: Slots
  /** Its choice of small words. */
  choice: number
}

export type FactSentence = Clause[]

/** The facts of one story, each sentence to be drawn: its sentences speak of the same place, work and people, as a paragraph does. */
export function story(random: Random, sentences: number): (() => FactSentence)[] {
  const slots = newSlots(random)
  return Array.from({ length: sentences }, () => () => {
    const some = random.next() < 0.5 ? slots : { ...newSlots(random), P: slots.P! }
    const shape = random.pick(SHAPES)
    return shape.map((pool): Clause => clause(random, pool, some))
  })
}

const SHAPES: (keyof typeof POOLS)[][] = [
  ['OPENINGS', 'FAILINGS', 'EFFECTS'],
  ['OPENINGS', 'FAILINGS', 'DETAILS', 'EFFECTS'],
  ['FAILINGS', 'DETAILS', 'EFFECTS'],
  ['OPENINGS', 'DETAILS', 'REFLECTIONS'],
  ['OPENINGS', 'FAILINGS', 'REFLECTIONS'],
  ['DETAILS', 'EFFECTS', 'REFLECTIONS'],
]

export function measures(random: Random): FactSentence {
  const slots = newSlots(random)
  return [clause(random, 'MEASURES', slots), clause(random, 'MEASURES', newSlots(random))]
}

function clause(random: Random, pool: keyof typeof POOLS, slots: Slots): Clause {
  return {
    pool,
    index: random.int(0, POOLS[pool].length - 1),
    way: random.next() < 0.5 ? 0 : 1,
    choice: random.int(0, 1 << 28),
    slots: { ...slots, N: String(random.int(2, 96)), M: random.pick(words.TIMES) },
  }
}

export function newSlots(random: Random): Slots {
  return {
    P: placeName(random) + random.pick(words.PLACE_KINDS),
    U: (random.next() < 0.5 ? '县' : placeName(random)) + random.pick(words.UNITS),
    W: random.pick(words.WORKS),
    J: placeName(random) + random.pick(words.PROJECTS),
    G: random.pick(words.GROUPS),
    T: random.pick(words.MATTERS),
    S: random.pick(words.PERSONS),
    D: random.pick(words.WORKS) + random.pick(words.PAPERS),
    M: random.pick(words.TIMES),
    N: String(random.int(2, 96)),
  }
}

export function placeName(random: Random): string {
  return random.pick(words.NAME_HEADS) + random.pick(words.NAME_TAILS)
}

export function say(sentence: FactSentence): string {
  const clauses = sentence.map(({ pool, index, way, slots, choice }) =>
    vary(POOLS[pool][index]![way], choice).replace(/\{(\w)\}/gu, (_, slot: string) => slots[slot] ?? slot),
  )
  return `${clauses.join('，')}。`
}

/** The same facts as another would tell them: each clause the other way, two of them exchanged. */
export function retell(sentence: FactSentence, random: Random): FactSentence {
  const told = sentence.map((one): Clause => ({ ...one, way: one.way === 0 ? 1 : 0, choice: random.int(0, 1 << 28) }))
  if (told.length > 2 && random.next() < 0.5) {
    const at = random.int(0, told.length - 2)
    ;[told[at], told[at + 1]] = [told[at + 1]!, told[at]!]
  }
  return told
}

/** The same clauses with other small words. */
export function rechoose(sentence: FactSentence, random: Random): FactSentence {
  return sentence.map((one): Clause => ({ ...one, choice: random.int(0, 1 << 28) }))
}

/** The same sentence with its places, units, works, projects and numbers exchanged for others. */
export function refill(sentences: FactSentence[], random: Random, slots: string): FactSentence[] {
  const fresh = newSlots(random)
  return sentences.map((sentence) =>
    sentence.map((one) => {
      const filled = { ...one.slots }
      for (const slot of slots) filled[slot] = slot === 'N' ? String(random.int(2, 96)) : fresh[slot]!
      return { ...one, slots: filled }
    }),
  )
}
