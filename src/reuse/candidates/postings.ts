/**
 * Which texts hold which feature, and from that which pairs of texts share enough of them to be looked at.
 * A feature held by few is counted for each pair; one held by many only between neighbours (in the texts' stable
 * order), so that a clique of any size is linked through without being looked at pair by pair.
 */
import { radixSort } from './radix.ts'

export interface Pairing {
  /** A feature held by at most so many counts for all their pairs. */
  few: number
  /** Above that, so many following holders are counted; 0: the feature says nothing. */
  neighbours: number
  /** Features that a pair must share. */
  least: number
}

export interface CandidatePairs {
  a: Uint32Array
  b: Uint32Array
}

/** How far to look for a comparable neighbour among many holders. */
const REACH = 64

/**
 * @param features a hash each; @param holders the text each stands in (index), not falling; both are consumed
 * @param comparable may texts a and b be held against each other
 */
export function pairsSharing(
  features: Uint32Array,
  holders: Uint32Array,
  texts: number,
  pairing: Pairing,
  comparable: (a: number, b: number) => boolean,
): CandidatePairs {
  radixSort(features, holders)
  const kept = keepShared(features, holders, pairing)
  return countPairs(kept, texts, pairing, comparable)
}

interface Postings {
  /** Text of each posting; postings of a feature are neighbours, in text order. */
  holders: Uint32Array
  /** 0 inside a feature's run, 1 at its last posting; 2 and 3 the same where it is held by many. */
  flags: Uint8Array
}

function keepShared(features: Uint32Array, holders: Uint32Array, { few, neighbours }: Pairing): Postings {
  const flags = new Uint8Array(holders.length)
  let out = 0
  for (let i = 0; i < features.length; ) {
    const start = out
    const feature = features[i]!
    let previous = -1
    for (; i < features.length && features[i] === feature; i++) {
      const holder = holders[i]!
      if (holder === previous) continue
      previous = holder
      holders[out++] = holder
    }
    const count = out - start
    if (count < 2 || (count > few && neighbours === 0)) out = start
    else {
      flags.fill(count > few ? 2 : 0, start, out)
      flags[out - 1]! |= 1
    }
  }
  return { holders: holders.subarray(0, out), flags: flags.subarray(0, out) }
}

function countPairs(
  { holders, flags }: Postings,
  texts: number,
  { neighbours, least }: Pairing,
  comparable: (a: number, b: number) => boolean,
): CandidatePairs {
  const { starts, postings } = byText(holders, texts)
  const counts = new Uint16Array(texts)
  const touched: number[] = []
  const a: number[] = []
  const b: number[] = []
  const touch = (text: number) => {
    if (counts[text]!++ === 0) touched.push(text)
  }
  for (let text = 0; text < texts; text++) {
    for (let k = starts[text]!; k < starts[text + 1]!; k++) {
      let p = postings[k]!
      if (flags[p]! < 2) {
        while (!(flags[p]! & 1)) touch(holders[++p]!)
      } else {
        let linked = 0
        for (let step = 0; step < REACH && linked < neighbours && !(flags[p]! & 1); step++) {
          const other = holders[++p]!
          if (!comparable(text, other)) continue
          touch(other)
          linked++
        }
      }
    }
    touched.sort((x, y) => x - y)
    for (const other of touched) {
      if (counts[other]! >= least && comparable(text, other)) {
        a.push(text)
        b.push(other)
      }
      counts[other] = 0
    }
    touched.length = 0
  }
  return { a: Uint32Array.from(a), b: Uint32Array.from(b) }
}

/** Postings sorted by text: `postings[starts[t] … starts[t + 1])` are those of text t. */
function byText(holders: Uint32Array, texts: number) {
  const starts = new Uint32Array(texts + 1)
  for (const holder of holders) starts[holder + 1]!++
  for (let t = 0; t < texts; t++) starts[t + 1]! += starts[t]!
  const cursor = starts.slice()
  const postings = new Uint32Array(holders.length)
  for (let p = 0; p < holders.length; p++) postings[cursor[holders[p]!]!++] = p
  return { starts, postings }
}
