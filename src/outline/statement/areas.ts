/** A requirement set's areas made ready for matching: words that speak of each, and its wording in comparable form. */
import type { Profile } from '../../profile/schema.ts'
import type { Cue } from './model.ts'
import type { Named } from './naming.ts'
import { bare, normalise } from './normal.ts'
import { Pairs } from './pairs.ts'

export interface AreaIndex {
  ids: string[]
  /** Wording and names without punctuation and frame words, longest first. */
  phrases: Phrase[]
  /** Two-character runs of wordings and names. */
  grams: Pairs<Gram>
  /** Cues by their first two characters; a cue of several areas speaks less for each. */
  cues: Pairs<{ text: string; area: number; weight: number }[]>
  /** Sentences of the statement at hand → the areas they open with: several steps ask for them. */
  leads: Map<string, Named[]>
}

export interface Phrase {
  area: number
  text: string
  /** Its two-character runs, in order. */
  grams: Gram[]
}

/** A two-character run and the areas whose wording has it. */
export interface Gram {
  areas: number[]
  /** Those that have it in a name or a short wording: a long wording has everyday words too (现象). */
  named: number[]
  /** The text it was last seen in, by the count of `namedIn`. */
  seen: number
}

/** What an area's wording opens and closes with, in every year: tells nothing of which area it is. */
export const FRAME = /^(?:带头|深刻|坚决|坚持|对照)+|方面$/g

/** A wording up to this long names its area and little else. */
const SHORT_WORDING = 20

/** What is left of a cue's weight for an area in whose wording it does not stand, where it stands in another's. */
const NOT_ITS_OWN = 0.25

const cache = new WeakMap<Profile, AreaIndex>()

export function areaIndex(profile: Profile): AreaIndex {
  const held = cache.get(profile)
  if (held) return held
  const phrases: AreaIndex['phrases'] = []
  const grams: AreaIndex['grams'] = new Pairs()
  const sharing = new Map<string, number>()
  profile.areas.forEach((area, index) => {
    const texts = new Set([area.name, ...area.wording].map((text) => bare(normalise(text)).replace(FRAME, '')))
    for (const text of texts) {
      const own: Gram[] = []
      for (let at = 0; at + 2 <= text.length; at++) {
        const gram = grams.put(text, at, () => ({ areas: [], named: [], seen: 0 }))
        if (!gram.areas.includes(index)) gram.areas.push(index)
        if (text.length <= SHORT_WORDING && !gram.named.includes(index)) gram.named.push(index)
        own.push(gram)
      }
      if (text.length >= 2) phrases.push({ area: index, text, grams: own })
    }
  })
  // A cue that stands in the wording of some areas is theirs, whoever else lists it.
  const claims = profile.areas.map(({ cues }, area) =>
    cues.map(({ text, weight }) => {
      const plain = bare(text)
      const owners = phrases.filter((phrase) => phrase.text.includes(plain))
      return { text, weight, own: owners.length === 0 || owners.some((phrase) => phrase.area === area) }
    }),
  )
  for (const { text, own } of claims.flat()) if (own) sharing.set(text, (sharing.get(text) ?? 0) + 1)
  phrases.sort((a, b) => b.text.length - a.text.length || a.area - b.area)
  const cues: AreaIndex['cues'] = new Pairs()
  claims.forEach((list, area) => {
    for (const { text, weight, own } of list) {
      const word = normalise(text)
      const worth = own ? weight / sharing.get(text)! : weight * NOT_ITS_OWN
      cues.put(word, 0, () => []).push({ text: word, area, weight: worth })
    }
  })
  const index = { ids: profile.areas.map((area) => area.id), phrases, grams, cues, leads: new Map() }
  cache.set(profile, index)
  return index
}

/** What in a text speaks for each area: sum of weights, each cue once, and the cues that decided. */
export function areaCues(text: string, index: AreaIndex): { score: number[]; cues: Cue[][] } {
  const score = index.ids.map(() => 0)
  const cues: Cue[][] = index.ids.map(() => [])
  let covered = 0
  for (let at = 0; at + 2 <= text.length; at++) {
    const list = index.cues.at(text, at)
    if (!list) continue
    let longest = ''
    for (const { text: word } of list) if (word.length > longest.length && text.startsWith(word, at)) longest = word
    // 纪律 inside 政治纪律 is no word of its own.
    if (at + longest.length <= covered) continue
    covered = at + longest.length
    for (const { text: word, area, weight } of list) {
      if (word !== longest || cues[area]!.some((cue) => cue.text === word)) continue
      score[area]! += weight
      cues[area]!.push({ text: word, weight })
    }
  }
  return { score, cues }
}
