/**
 * Texts in, passages out: normalise → weigh → candidates → match → cluster → label. Integers in typed arrays, no
 * randomness, and texts taken in the order of their contents, so that neither the order of files nor of the two
 * sides can change what is found.
 */

import { lowerCommon } from './candidates/common.ts'
import { type Features, winnow } from './candidates/grams.ts'
import { type CandidatePairs, pairsSharing } from './candidates/pairs.ts'
import { Layout, sharedRuns } from './candidates/postings.ts'
import { clusterMatches, type Match, type Stretch } from './cluster/cluster.ts'
import { background } from './legitimate/background.ts'
import { formulaSpans } from './legitimate/formulas.ts'
import { lowerGeneric } from './legitimate/generic.ts'
import { Library } from './legitimate/library.ts'
import { OWN, weigh } from './legitimate/weigh.ts'
import { AnchorFinder } from './match/anchors.ts'
import { matchTexts, retoldEvidence, rewordedPiece } from './match/match.ts'
import { leastIn } from './match/merge.ts'
import { type Piece, Prepared } from './match/prepared.ts'
import { type Folded, fold } from './normalise/fold.ts'
import { isRetold } from './reword/common.ts'
import { rewordedSeeds, type Seed } from './reword/seeds.ts'
import { readSentences, type Sentences } from './reword/sentences.ts'
import { comparable, inContentOrder, type Text } from './text.ts'

/** Wording that may be shared: a whole official text (`id` of it), or an entry of a dictionary (`id` null). */
export interface Quotable {
  id: string | null
  text: string
}

/** Told as the work goes on: which stage, how much of it is done. */
export type Progress = (stage: '归一' | '索引' | '比对', done: number, total: number) => void

export interface Engine {
  /** In content order. */
  texts: Prepared[]
  quotables: (Quotable & { folded: Folded })[]
  library: Library
  clusters: Stretch[][]
}

/** Any equal run of 20 units shares three grams that lie seven units apart or more. */
const GRAM_PAIRING = { few: 12, neighbours: 2, least: 6, gap: 48, spread: 24, run: 15 * OWN }
/** Sentences told in other words make two texts worth looking at if they say so much together (see leastIn). */
const RETOLD_PAIR = 12

export function findAlike(
  given: readonly Text[],
  quotable: readonly Quotable[],
  progress: Progress = () => {},
): Engine {
  const quotables = [...quotable].sort(byText).map((one) => ({ ...one, folded: fold(one.text) }))
  const library = new Library(quotables.map(({ folded: { units } }, origin) => ({ units, origin })))
  const ordered = inContentOrder(given.filter((text) => text.pool !== '' && text.role !== 'official'))
  const texts = ordered.map((text, i) => {
    progress('归一', i, ordered.length)
    return prepareText(text, library)
  })
  const sameWords = candidates(texts, progress)
  const sentences = readSentences(texts)
  const seeds = rewordedSeeds(sentences, (a, b) => comparable(texts[a]!.text, texts[b]!.text))
  const matches = matchPairs(texts, sentences, pairList(texts.length, sameWords, sentences, seeds), progress)
  return { texts, quotables, library, clusters: clusterMatches(matches) }
}

function byText(a: Quotable, b: Quotable): number {
  const [x, y] = [a.id ?? '', b.id ?? '']
  return a.text < b.text ? -1 : a.text > b.text ? 1 : x < y ? -1 : x > y ? 1 : 0
}

export function prepareText(text: Text, library: Library): Prepared {
  const folded = fold(text.text)
  const { units, source, breaks } = folded
  const formulas = formulaSpans(text.text).map(({ start, end }) => ({
    start: unitAt(source, start),
    end: unitAt(source, end),
  }))
  const { weights, marks } = weigh(units, formulas, library, background())
  lowerGeneric(units, breaks, weights)
  return new Prepared(text, folded, weights, marks)
}

/** First unit at or after an offset of the original. */
export function unitAt(source: Uint32Array, offset: number): number {
  let low = 0
  let high = source.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (source[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

function candidates(texts: Prepared[], progress: Progress) {
  const layout = new Layout(texts.map(({ units }) => units.length))
  const room = layout.starts[texts.length]!
  const grams: Features = { hashes: new Uint32Array(room), units: new Uint32Array(room), count: 0 }
  texts.forEach(({ units, weights }, i) => {
    winnow(units, weights, layout.starts[i]!, grams)
    progress('索引', i, texts.length)
  })
  const runs = sharedRuns(grams.hashes.subarray(0, grams.count), grams.units.subarray(0, grams.count), layout)
  lowerCommon(
    runs,
    layout,
    texts.map(({ weights }) => weights),
  )
  return pairsSharing(
    runs,
    layout,
    GRAM_PAIRING,
    (a, b) => comparable(texts[a]!.text, texts[b]!.text),
    (a, unitA, b, unitB) => runWorth(texts[a]!, unitA - layout.starts[a]!, texts[b]!, unitB - layout.starts[b]!),
  )
}

/** What the units equal in a row around two places are worth: of stock words as much as a long run of them may prove. */
function runWorth(a: Prepared, i: number, b: Prepared, j: number): number {
  let before = 0
  while (before < i && before < j && a.units[i - before - 1] === b.units[j - before - 1]) before++
  let weight = 0
  let halves = 0
  for (let n = -before; i + n < a.units.length && j + n < b.units.length && a.units[i + n] === b.units[j + n]; n++) {
    const least = Math.min(a.weights[i + n]!, b.weights[j + n]!)
    weight += least
    halves += Math.min(2, least)
  }
  return Math.max(weight, halves)
}

/** Most of the first stretch stands where its text is asked to take up what the other, older text said. */
function recounted(texts: Prepared[], { text, start, end }: Stretch, other: Stretch): boolean {
  const { recounts = [] } = texts[text]!.text
  if (recounts.length === 0 || texts[other.text]!.text.role !== 'previous') return false
  const span = texts[text]!.span(start, end)
  const inside = (part: { start: number; end: number }) =>
    Math.min(part.end, span.end) - Math.max(part.start, span.start)
  return recounts.some((part) => inside(part) >= 0.7 * (span.end - span.start))
}

/** A pair of texts to be looked at, with the sentences that say much the same. */
interface Pairing {
  a: number
  b: number
  reworded: Piece[]
}

function pairList(
  count: number,
  { a, b }: CandidatePairs,
  { text, start, end }: Sentences,
  seeds: readonly Seed[],
): Pairing[] {
  const pairs = new Map<number, Pairing>()
  const pairing = (x: number, y: number) => {
    const key = x * count + y
    const held = pairs.get(key)
    if (held) return held
    const made = { a: x, b: y, reworded: [] }
    pairs.set(key, made)
    return made
  }
  a.forEach((x, k) => {
    pairing(x, b[k]!)
  })
  const said = new Map<number, number>()
  const keyOf = ({ a: p, b: q }: Seed) => text[p]! * count + text[q]!
  for (const seed of seeds) said.set(keyOf(seed), (said.get(keyOf(seed)) ?? 0) + retoldEvidence(seed.share))
  for (const seed of seeds) {
    if (said.get(keyOf(seed))! < RETOLD_PAIR && !pairs.has(keyOf(seed))) continue
    const { a: p, b: q, share } = seed
    const [a0, a1, b0, b1] = [start[p]!, end[p]!, start[q]!, end[q]!]
    pairing(text[p]!, text[q]!).reworded.push(rewordedPiece(a0, a1, b0, b1, share))
  }
  return [...pairs.values()].sort((x, y) => x.a - y.a || x.b - y.b)
}

function matchPairs(texts: Prepared[], sentences: Sentences, pairs: Pairing[], progress: Progress): Match[] {
  const finder = new AnchorFinder()
  const confirm = (a: number, b: number) => (p: Piece) =>
    isRetold(sentences, { text: a, start: p.a0, end: p.a1 }, { text: b, start: p.b0, end: p.b1 })
  const least = leastIn(sentences.text.length)
  const matches: Match[] = []
  let indexed = -1
  pairs.forEach(({ a, b, reworded }, k) => {
    if (a !== indexed) finder.index(texts[a]!.units)
    indexed = a
    for (const { a0, a1, b0, b1 } of matchTexts(finder, texts[a]!, texts[b]!, reworded, confirm(a, b), least)) {
      const match = { a: { text: a, start: a0, end: a1 }, b: { text: b, start: b0, end: b1 } }
      if (!recounted(texts, match.a, match.b) && !recounted(texts, match.b, match.a)) matches.push(match)
    }
    progress('比对', k, pairs.length)
  })
  return matches
}
