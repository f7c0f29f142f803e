/**
 * Which pairs of texts share enough features to be looked at. A feature held by few is counted for each pair; one
 * held by many only between neighbours (in the texts' stable order), so that a clique of any size is linked through
 * without being looked at pair by pair.
 */
import type { Layout, Runs } from './postings.ts'

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

/** @param comparable may texts a and b be held against each other */
export function pairsSharing(
  runs: Runs,
  layout: Layout,
  pairing: Pairing,
  comparable: (a: number, b: number) => boolean,
): CandidatePairs {
  const texts = layout.starts.length - 1
  const postings = postingsOf(runs, layout, pairing)
  const { starts, order } = byText(postings.texts, texts)
  const counts = new Uint16Array(texts)
  const touched: number[] = []
  const a: number[] = []
  const b: number[] = []
  const touch = (text: number) => {
    if (counts[text]! < 0xffff && counts[text]!++ === 0) touched.push(text)
  }
  for (let text = 0; text < texts; text++) {
    for (let k = starts[text]!; k < starts[text + 1]!; k++) {
      count(postings, order[k]!, text, pairing, comparable, touch)
    }
    touched.sort((x, y) => x - y)
    for (const other of touched) {
      if (counts[other]! >= pairing.least && comparable(text, other)) {
        a.push(text)
        b.push(other)
      }
      counts[other] = 0
    }
    touched.length = 0
  }
  return { a: Uint32Array.from(a), b: Uint32Array.from(b) }
}

/** One posting a text and feature: postings of a feature are neighbours, in text order. */
interface Postings {
  texts: Uint32Array
  /** Bit 0: the last posting of its feature; bit 1: the feature is held by many. */
  flags: Uint8Array
}

function postingsOf({ starts, units, holders }: Runs, layout: Layout, { few, neighbours }: Pairing): Postings {
  const texts = new Uint32Array(units.length)
  const flags = new Uint8Array(units.length)
  let out = 0
  for (let run = 0; run < holders.length; run++) {
    const many = holders[run]! > few
    if (many && neighbours === 0) continue
    let previous = -1
    for (let i = starts[run]!; i < starts[run + 1]!; i++) {
      const text = layout.textOf(units[i]!)
      if (text === previous) continue
      previous = text
      flags[out] = many ? 2 : 0
      texts[out++] = text
    }
    flags[out - 1]! |= 1
  }
  return { texts: texts.subarray(0, out), flags: flags.subarray(0, out) }
}

function count(
  { texts, flags }: Postings,
  posting: number,
  text: number,
  { neighbours }: Pairing,
  comparable: (a: number, b: number) => boolean,
  touch: (text: number) => void,
): void {
  let p = posting
  if (flags[p]! < 2) {
    while (!(flags[p]! & 1)) touch(texts[++p]!)
    return
  }
  let linked = 0
  for (let step = 0; step < REACH && linked < neighbours && !(flags[p]! & 1); step++) {
    const other = texts[++p]!
    if (!comparable(text, other)) continue
    touch(other)
    linked++
  }
}

/** Postings by text: `order[starts[t] … starts[t + 1])` are those of text t. */
function byText(postings: Uint32Array, texts: number) {
  const starts = new Uint32Array(texts + 1)
  for (const text of postings) starts[text + 1]!++
  for (let t = 0; t < texts; t++) starts[t + 1]! += starts[t]!
  const cursor = starts.slice()
  const order = new Uint32Array(postings.length)
  for (let p = 0; p < postings.length; p++) order[cursor[postings[p]!]!++] = p
  return { starts, order }
}
