/**
 * Texts in, passages out: normalise → weigh → candidates → match → cluster → label. Integers in typed arrays, no
 * randomness, and texts taken in the order of their contents, so that neither the order of files nor of the two
 * sides can change what is found.
 */

import { lowerCommon } from './candidates/common.ts'
import { type Features, winnow } from './candidates/grams.ts'
import { pairsSharing } from './candidates/pairs.ts'
import { Layout, sharedRuns } from './candidates/postings.ts'
import { clusterMatches, type Match, type Stretch } from './cluster/cluster.ts'
import { background } from './legitimate/background.ts'
import { formulaSpans } from './legitimate/formulas.ts'
import { Library } from './legitimate/library.ts'
import { weigh } from './legitimate/weigh.ts'
import { AnchorFinder } from './match/anchors.ts'
import { matchTexts } from './match/match.ts'
import { Prepared } from './match/prepared.ts'
import { fold, foldUnits } from './normalise/fold.ts'
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
  quotables: Quotable[]
  library: Library
  clusters: Stretch[][]
}

const GRAM_PAIRING = { few: 12, neighbours: 2, least: 3 }

export function findAlike(
  given: readonly Text[],
  quotable: readonly Quotable[],
  progress: Progress = () => {},
): Engine {
  const quotables = [...quotable].sort(byText)
  const library = new Library(quotables.map(({ text }, origin) => ({ units: foldUnits(text), origin })))
  const ordered = inContentOrder(given.filter((text) => text.pool !== '' && text.role !== 'official'))
  const texts = ordered.map((text, i) => {
    progress('归一', i, ordered.length)
    return prepareText(text, library)
  })
  const pairs = candidates(texts, progress)
  const matches = matchPairs(texts, pairs, progress)
  return { texts, quotables, library, clusters: clusterMatches(matches) }
}

function byText(a: Quotable, b: Quotable): number {
  const [x, y] = [a.id ?? '', b.id ?? '']
  return a.text < b.text ? -1 : a.text > b.text ? 1 : x < y ? -1 : x > y ? 1 : 0
}

export function prepareText(text: Text, library: Library): Prepared {
  const { units, source } = fold(text.text)
  const formulas = formulaSpans(text.text).map(({ start, end }) => ({
    start: unitAt(source, start),
    end: unitAt(source, end),
  }))
  const { weights, marks } = weigh(units, formulas, library, background())
  return new Prepared(text, units, weights, marks)
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
  const runs = sharedRuns(grams.hashes.slice(0, grams.count), grams.units.slice(0, grams.count), layout)
  lowerCommon(
    runs,
    layout,
    texts.map(({ weights }) => weights),
  )
  return pairsSharing(runs, layout, GRAM_PAIRING, (a, b) => comparable(texts[a]!.text, texts[b]!.text))
}

function matchPairs(texts: Prepared[], pairs: { a: Uint32Array; b: Uint32Array }, progress: Progress): Match[] {
  const finder = new AnchorFinder()
  const matches: Match[] = []
  let indexed = -1
  for (let k = 0; k < pairs.a.length; k++) {
    const [i, j] = [pairs.a[k]!, pairs.b[k]!]
    if (i !== indexed) finder.index(texts[i]!.units)
    indexed = i
    for (const { a0, a1, b0, b1 } of matchTexts(finder, texts[i]!, texts[j]!)) {
      matches.push({ a: { text: i, start: a0, end: a1 }, b: { text: j, start: b0, end: b1 } })
    }
    progress('比对', k, pairs.a.length)
  }
  return matches
}
