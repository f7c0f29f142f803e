/** A requirement set's areas made ready for matching: words that speak of each, and its wording in comparable form. */
import type { Profile } from '../../profile/schema.ts'
import type { Cue } from './model.ts'
import { bare, normalise } from './normal.ts'

export interface AreaIndex {
  ids: string[]
  /** Wording and names without punctuation and frame words, longest first. */
  phrases: { area: number; text: string }[]
  /** Two-character runs of wordings and names → areas that have them. */
  grams: Map<string, number[]>
  /** Cues by their first two characters; a cue of several areas speaks less for each. */
  cues: Map<string, { text: string; area: number; weight: number; full: number }[]>
}

/** What an area's wording opens and closes with, in every year: tells nothing of which area it is. */
export const FRAME = /^(?:带头|深刻|坚决|坚持|对照)+|方面$/g

const cache = new WeakMap<Profile, AreaIndex>()

export function areaIndex(profile: Profile): AreaIndex {
  const held = cache.get(profile)
  if (held) return held
  const phrases: AreaIndex['phrases'] = []
  const grams = new Map<string, number[]>()
  const sharing = new Map<string, number>()
  profile.areas.forEach((area, index) => {
    const texts = new Set([area.name, ...area.wording].map((text) => bare(normalise(text)).replace(FRAME, '')))
    for (const text of texts) {
      if (text.length >= 2) phrases.push({ area: index, text })
      for (let at = 0; at + 2 <= text.length; at++) {
        const gram = text.slice(at, at + 2)
        const areas = grams.get(gram)
        if (!areas) grams.set(gram, [index])
        else if (!areas.includes(index)) areas.push(index)
      }
    }
    for (const { text } of area.cues) sharing.set(text, (sharing.get(text) ?? 0) + 1)
  })
  phrases.sort((a, b) => b.text.length - a.text.length || a.area - b.area)
  const cues: AreaIndex['cues'] = new Map()
  profile.areas.forEach((area, index) => {
    for (const { text, weight } of area.cues) {
      const word = normalise(text)
      const key = word.slice(0, 2)
      const list = cues.get(key) ?? []
      list.push({ text: word, area: index, weight: weight / sharing.get(text)!, full: weight })
      cues.set(key, list)
    }
  })
  const index = { ids: profile.areas.map((area) => area.id), phrases, grams, cues }
  cache.set(profile, index)
  return index
}

/** What in a text speaks for each area: sum of weights, each cue once, and the cues that decided. */
export function areaCues(text: string, index: AreaIndex): { score: number[]; cues: Cue[][] } {
  const score = index.ids.map(() => 0)
  const cues: Cue[][] = index.ids.map(() => [])
  const seen = new Set<string>()
  for (let at = 0; at + 2 <= text.length; at++) {
    const list = index.cues.get(text.slice(at, at + 2))
    if (!list) continue
    for (const cue of list) {
      if (!text.startsWith(cue.text, at)) continue
      const key = `${cue.area} ${cue.text}`
      if (seen.has(key)) continue
      seen.add(key)
      score[cue.area]! += cue.weight
      cues[cue.area]!.push({ text: cue.text, weight: cue.weight })
    }
  }
  return { score, cues }
}
