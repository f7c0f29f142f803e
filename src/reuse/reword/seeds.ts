/** Pairs of sentences that say much the same in other words: rare features in common, weighted by rarity. */
import { Layout, type Runs, sharedRuns } from '../candidates/postings.ts'
import { inCommon } from './common.ts'
import type { Sentences } from './sentences.ts'

/** Of each sentence so many of its rarest features are looked up, if at most so many texts hold them … */
const LOOKED_UP = 12
/** … fewer where there are more than so many texts: there rare words are rarer still. */
const LARGE = 500
const LOOKED_UP_IN_LARGE = 5
/** A pair of sentences must share so many of those to be weighed. */
const LEAST_SHARED = 3
/** Common rare features are worth this much or more, of this share of what the lesser sentence is worth. */
const LEAST_WORTH = 100
export const LEAST_SHARE = 0.15

/** Two sentences, by number, and the share (0 … 1) of their worth that they have in common. */
export interface Seed {
  a: number
  b: number
  share: number
}

/** @param comparable may texts a and b be held against each other; seeds come by a, then b, always a of the earlier text */
export function rewordedSeeds(sentences: Sentences, comparable: (a: number, b: number) => boolean): Seed[] {
  const { text } = sentences
  const rare = rareFeatures(sentences)
  const runs = rareRuns(rare, text.length)
  const postings = bySentence(runs, text.length)
  const met = new Uint8Array(text.length)
  const touched: number[] = []
  const seeds: Seed[] = []
  for (let a = 0; a < text.length; a++) {
    for (let k = postings.starts[a]!; k < postings.starts[a + 1]!; k++) {
      const run = postings.runs[k]!
      for (let p = runs.starts[run]!; p < runs.starts[run + 1]!; p++) {
        const b = runs.units[p]!
        if (b <= a || met[b] === 1 || text[b] === text[a]) continue
        met[b] = 1
        touched.push(b)
      }
    }
    touched.sort((x, y) => x - y)
    for (const b of touched) {
      met[b] = 0
      if (!shareEnough(rare, a, b) || !comparable(text[a]!, text[b]!)) continue
      const share = weigh(sentences, a, b)
      if (share >= LEAST_SHARE) seeds.push({ a, b, share })
    }
    touched.length = 0
  }
  return seeds
}

/** The rarest features of every sentence, the rarest first: of sentence s `counts[s]` of them from `s * room` on. */
interface Rare {
  features: Uint32Array
  counts: Uint8Array
  room: number
}

function rareFeatures({ text, start, end, rarity, reader, source }: Sentences): Rare {
  const room = source.length > LARGE ? LOOKED_UP_IN_LARGE : LOOKED_UP
  const features = new Uint32Array(text.length * room)
  const counts = new Uint8Array(text.length)
  rarity.lookFor(room)
  for (let s = 0; s < text.length; s++) {
    const { units, weights } = source[text[s]!]!
    counts[s] = rarity.rarest(reader.scan(units, weights, start[s]!, end[s]!), features, s * room, room)
  }
  return { features, counts, room }
}

/**
 * Which sentences have which of the rarest features. Two that share so many as are asked for must share one of those
 * that stand before the last few less one: only these are looked up.
 */
function rareRuns({ features, counts, room }: Rare, sentences: number): Runs {
  const total = counts.reduce((sum, count) => sum + Math.max(0, count - LEAST_SHARED + 1), 0)
  const hashes = new Uint32Array(total)
  const places = new Uint32Array(total)
  let at = 0
  for (let s = 0; s < sentences; s++) {
    for (let k = 0; k + LEAST_SHARED <= counts[s]!; k++) {
      hashes[at] = features[s * room + k]!
      places[at++] = s
    }
  }
  // Each sentence is a "text" of one unit here: runs hold sentence numbers.
  return sharedRuns(hashes, places, Layout.ofOnes(sentences))
}

function shareEnough({ features, counts, room }: Rare, a: number, b: number): boolean {
  let shared = 0
  for (let k = a * room; k < a * room + counts[a]!; k++) {
    for (let n = b * room; n < b * room + counts[b]!; n++) if (features[k] === features[n]) shared++
  }
  return shared >= LEAST_SHARED
}

function bySentence({ starts, units, holders }: Runs, sentences: number) {
  const first = new Uint32Array(sentences + 1)
  for (const sentence of units) first[sentence + 1]!++
  for (let s = 0; s < sentences; s++) first[s + 1]! += first[s]!
  const cursor = first.slice()
  const runs = new Uint32Array(units.length)
  for (let run = 0; run < holders.length; run++) {
    for (let p = starts[run]!; p < starts[run + 1]!; p++) runs[cursor[units[p]!]!++] = run
  }
  return { starts: first, runs }
}

/** Worth in common over the mean worth of both sentences; 0 where too little is common. */
function weigh(sentences: Sentences, a: number, b: number): number {
  const { text, start, end } = sentences
  const { common, share } = inCommon(
    sentences,
    { text: text[a]!, start: start[a]!, end: end[a]! },
    { text: text[b]!, start: start[b]!, end: end[b]! },
  )
  return common < LEAST_WORTH ? 0 : share
}
