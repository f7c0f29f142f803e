/**
 * Which area a sentence or heading speaks to: by the official wording (tolerant of slips: shared pairs of
 * characters) and by cues (weighted, one slip allowed in a word of five or more; a word that several areas claim
 * counts less for each). What decided is handed back, so that every decision can be shown.
 */
import { tally } from '../group.ts'
import type { Cue, Explanation, Profile } from './schema.ts'

export interface AreaScore {
  area: string
  /** Sum of the cues' weights and of the likeness to the wording; from about 1.5 it says something. */
  score: number
  /** 0..1: likeness to the nearest official wording. */
  wording: number
  /** The words that spoke for it, most telling first. */
  cues: Cue[]
}

/** Below this a sentence speaks to no area. */
const ENOUGH = 1.5
/** Likeness to a wording that still counts as a slip of it. */
const ALIKE = 0.6
/** Cues of this length may bear a slip; shorter ones differ from other words by as little (便民服务, 为民服务). */
const FUZZY = 5
/** What a wording found word for word is worth, in weights of cues. */
const WORDING_WEIGHT = 6

interface Entry {
  text: string
  weight: number
  area: number
}

interface Matcher {
  /** First and last pair of characters of a cue → cue. */
  byStart: Map<string, Entry[]>
  byEnd: Map<string, Entry[]>
  wordings: { area: number; pairs: Set<string> }[]
}

const matchers = new WeakMap<Profile, Matcher>()

/** All areas that a text speaks to, the most likely first. */
export function scoreAreas(text: string, profile: Profile): AreaScore[] {
  const matcher = matcherOf(profile)
  const plain = bare(text)
  const cues = matchCues(plain, matcher, profile.areas.length)
  const wording = matchWordings(plain, matcher, profile.areas.length)
  return profile.areas
    .map(({ id }, index) => {
      const sum = cues[index]!.reduce((total, cue) => total + cue.weight, 0)
      const score = sum + (wording[index]! >= ALIKE ? WORDING_WEIGHT * wording[index]! ** 2 : 0)
      return { area: id, score, wording: wording[index]!, cues: cues[index]!.sort((a, b) => b.weight - a.weight) }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
}

/** The one area that a text speaks to, or null where none is clearly meant. */
export function areaOf(text: string, profile: Profile): string | null {
  const [first, second] = scoreAreas(text, profile)
  if (!first || first.score < ENOUGH) return null
  return second && second.score > first.score * 0.9 ? null : first.area
}

const patterns = new WeakMap<Explanation, RegExp>()

/** Whether a text speaks of an item that is to be explained. */
export function mentions(text: string, item: Explanation): boolean {
  let pattern = patterns.get(item)
  if (!pattern) {
    pattern = new RegExp(item.cues.map((cue) => `(?:${cue})`).join('|'), 'u')
    patterns.set(item, pattern)
  }
  return pattern.test(text)
}

/** Without punctuation, quotes and spaces: slips there are nobody's matter here. */
export function bare(text: string): string {
  return text.replace(/[\p{P}\p{S}\p{Z}\s]/gu, '')
}

/** Pairs of neighbouring characters. */
export function pairsOf(plain: string): Set<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 2 <= plain.length; at++) pairs.add(plain.slice(at, at + 2))
  return pairs
}

function matcherOf(profile: Profile): Matcher {
  let matcher = matchers.get(profile)
  if (!matcher) {
    matcher = build(profile)
    matchers.set(profile, matcher)
  }
  return matcher
}

function build(profile: Profile): Matcher {
  const claimed = tally(profile.areas.flatMap((area) => area.cues.map(({ text }) => text)))
  const matcher: Matcher = { byStart: new Map(), byEnd: new Map(), wordings: [] }
  const add = (index: Map<string, Entry[]>, key: string, entry: Entry) => {
    const list = index.get(key)
    if (list) list.push(entry)
    else index.set(key, [entry])
  }
  profile.areas.forEach((area, index) => {
    for (const { text, weight } of area.cues) {
      const plain = bare(text)
      if (plain.length < 2) continue
      const entry = { text: plain, weight: weight / claimed.get(text)!, area: index }
      add(matcher.byStart, plain.slice(0, 2), entry)
      if (plain.length >= FUZZY) add(matcher.byEnd, plain.slice(-2), entry)
    }
    for (const wording of area.wording) {
      const pairs = pairsOf(bare(wording).replace(/^(?:在|坚持)?(?:带头)?/, ''))
      if (pairs.size > 0) matcher.wordings.push({ area: index, pairs })
    }
  })
  return matcher
}

/** For each area the cues found, the longest where they overlap, each counted once. */
function matchCues(plain: string, matcher: Matcher, areas: number): Cue[][] {
  const found: { start: number; end: number; entry: Entry }[] = []
  for (let at = 0; at + 2 <= plain.length; at++) {
    const pair = plain.slice(at, at + 2)
    for (const entry of matcher.byStart.get(pair) ?? []) {
      const end = at + entry.text.length
      if (end <= plain.length && slips(plain, at, entry.text) <= (entry.text.length >= FUZZY ? 1 : 0))
        found.push({ start: at, end, entry })
    }
    for (const entry of matcher.byEnd.get(pair) ?? []) {
      const start = at + 2 - entry.text.length
      // Where the first pair is right too, the other index has found it.
      if (start >= 0 && !plain.startsWith(entry.text.slice(0, 2), start) && slips(plain, start, entry.text) === 1)
        found.push({ start, end: at + 2, entry })
    }
  }
  found.sort((a, b) => b.entry.text.length - a.entry.text.length || a.start - b.start)
  const cues: Cue[][] = Array.from({ length: areas }, () => [])
  const taken: { start: number; end: number }[][] = Array.from({ length: areas }, () => [])
  for (const { start, end, entry } of found) {
    const spans = taken[entry.area]!
    const list = cues[entry.area]!
    if (spans.some((span) => span.start < end && start < span.end) || list.some((cue) => cue.text === entry.text))
      continue
    spans.push({ start, end })
    list.push({ text: entry.text, weight: entry.weight })
  }
  return cues
}

/** Characters that differ, at most 2. */
function slips(plain: string, at: number, word: string): number {
  let count = 0
  for (let i = 0; i < word.length && count < 2; i++) if (plain[at + i] !== word[i]) count++
  return count
}

/** For each area its nearest wording: shared pairs over those of the shorter text. */
function matchWordings(plain: string, matcher: Matcher, areas: number): number[] {
  const best = new Array<number>(areas).fill(0)
  const pairs = pairsOf(plain.replace(/^[一二三四五六七八九十]?是?(?:在|坚持)?(?:带头)?/, '').replace(/方面$/, ''))
  if (pairs.size < 3) return best
  for (const wording of matcher.wordings) {
    const least = Math.min(pairs.size, wording.pairs.size)
    if (least < 3) continue
    let shared = 0
    for (const pair of wording.pairs) if (pairs.has(pair)) shared++
    // Few pairs prove little: three alike are half as good as six.
    const likeness = (shared / least) * Math.min(1, (shared + 2) / 6)
    if (likeness > best[wording.area]!) best[wording.area] = likeness
  }
  return best
}
