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
  const runs = rareRuns(sentences)
  const postings = bySentence(runs, text.length)
  const counts = new Uint8Array(text.length)
  const touched: number[] = []
  const seeds: Seed[] = []
  for (let a = 0; a < text.length; a++) {
    for (let k = postings.starts[a]!; k < postings.starts[a + 1]!; k++) {
      const run = postings.runs[k]!
      for (let p = runs.starts[run]!; p < runs.starts[run + 1]!; p++) {
        const b = runs.units[p]!
        if (b > a && text[b] !== text[a] && counts[b]!++ === 0) touched.push(b)
      }
    }
    touched.sort((x, y) => x - y)
    for (const b of touched) {
      if (counts[b]! >= LEAST_SHARED && comparable(text[a]!, text[b]!)) {
        const share = weigh(sentences, a, b)
        if (share >= LEAST_SHARE) seeds.push({ a, b, share })
      }
      counts[b] = 0
    }
    touched.length = 0
  }
  return seeds
}

/** The rarest features of every sentence, each with the sentences that have it among their rarest. */
function rareRuns({ text, start, end, rarity, reader, source }: Sentences): Runs {
  const room = source.length > LARGE ? LOOKED_UP_IN_LARGE : LOOKED_UP
  const hashes = new Uint32Array(text.length * room)
  const places = new Uint32Array(text.length * room)
  const rare = new Uint32Array(room)
  let count = 0
  for (let sentence = 0; sentence < text.length; sentence++) {
    const { units, weights } = source[text[sentence]!]!
    const features = reader.scan(units, weights, start[sentence]!, end[sentence]!)
    const found = rarity.rarest(features, room, rare, room)
    for (let k = 0; k < found; k++) {
      hashes[count] = rare[k]!
      places[count++] = sentence
    }
  }
  // Each sentence is a "text" of one unit here: runs hold sentence numbers.
  return sharedRuns(hashes.slice(0, count), places.slice(0, count), Layout.ofOnes(text.length))
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
