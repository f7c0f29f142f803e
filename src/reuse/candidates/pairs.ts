/**
 * Which pairs of texts share enough features to be looked at. A feature held by few is counted for each pair; one
 * held by many only between neighbours (in the texts' stable order), so that a clique of any size is linked through
 * without being looked at pair by pair.
 */
import type { Layout, Runs } from './postings.ts'

export interface Pairing {
  /** A feature held by at most so many counts for all their pairs. */
  few: number
  /** Above that, so many following holders are counted. */
  neighbours: number
  /** What a pair must share, a feature held by few being two and one held by many one, none further from the last than `gap` units … */
  least: number
  gap: number
  /** … the first and the last so many units apart; … */
  spread: number
  /** … or three features in one equal run worth so much; half as much again where they are held by many. */
  run: number
}

/** What the equal run around a unit of text a and one of text b (units of all texts together) is worth. */
export type RunWorth = (a: number, unitA: number, b: number, unitB: number) => number

export interface CandidatePairs {
  a: Uint32Array
  b: Uint32Array
}

/** The first and the last of three features in an equal run that is worth enough are so many units apart. */
const APART = 7
/** How far to look for a comparable neighbour among many holders. */
const REACH = 64

/** @param comparable may texts a and b be held against each other */
export function pairsSharing(
  runs: Runs,
  layout: Layout,
  pairing: Pairing,
  comparable: (a: number, b: number) => boolean,
  runWorth: RunWorth,
): CandidatePairs {
  const texts = layout.starts.length - 1
  const postings = postingsOf(runs, layout, pairing)
  const tally = new Tally(texts, pairing, runWorth)
  /** For each unit of the text in hand: 1 + the posting of the feature that begins there, 0 without one. */
  const at = new Uint32Array(layout.longest)
  const a: number[] = []
  const b: number[] = []
  for (let text = 0; text < texts; text++) {
    const first = layout.starts[text]!
    for (let k = postings.starts[text]!; k < postings.starts[text + 1]!; k++) {
      const posting = postings.byText[k]!
      at[postings.units[posting]! - first] = posting + 1
    }
    for (let u = 0; u < layout.starts[text + 1]! - first; u++) {
      const posting = at[u]!
      if (posting === 0) continue
      at[u] = 0
      count(postings, posting - 1, text, first + u, pairing, comparable, tally)
    }
    for (const other of tally.close()) {
      if (!comparable(text, other)) continue
      a.push(text)
      b.push(other)
    }
  }
  return { a: Uint32Array.from(a), b: Uint32Array.from(b) }
}

/** For one text, how the features that it shares with each other text lie together. */
class Tally {
  private readonly first: Float64Array
  private readonly last: Float64Array
  private readonly counts: Uint16Array
  private readonly enough: Uint8Array
  private touched: number[] = []

  constructor(
    texts: number,
    private readonly pairing: Pairing,
    private readonly runWorth: RunWorth,
  ) {
    this.first = new Float64Array(texts)
    this.last = new Float64Array(texts)
    this.counts = new Uint16Array(texts)
    this.enough = new Uint8Array(texts)
  }

  /** A feature at this unit of `text` is shared with text `other`, there at `otherUnit`; units rise. */
  add(text: number, unit: number, other: number, otherUnit: number, many: boolean): void {
    if (this.enough[other]) return
    const { least: enough, gap, spread, run } = this.pairing
    if (this.counts[other] === 0) this.touched.push(other)
    if (this.counts[other] === 0 || unit - this.last[other]! > gap) {
      this.first[other] = unit
      this.counts[other] = many ? 1 : 2
    } else if (this.counts[other]! < 0xff00) this.counts[other]! += many ? 1 : 2
    this.last[other] = unit
    const apart = unit - this.first[other]!
    if (this.counts[other]! >= enough && apart >= spread) this.enough[other] = 1
    else if (this.counts[other]! >= (many ? 3 : 6) && apart >= APART) {
      const least = many ? 1.5 * run : run
      if (this.runWorth(text, unit, other, otherUnit) >= least) this.enough[other] = 1
    }
  }

  /** The others that share enough, in order; forgets all. */
  close(): number[] {
    const found: number[] = []
    for (const other of this.touched) {
      if (this.enough[other]) found.push(other)
      this.counts[other] = 0
      this.enough[other] = 0
    }
    this.touched = []
    return found.sort((x, y) => x - y)
  }
}

/** One posting a text and feature: postings of a feature are neighbours, in text order. */
interface Postings {
  texts: Uint32Array
  /** Where in that text it begins (unit of all texts together). */
  units: Uint32Array
  /** Bit 0: the last posting of its feature; bit 1: the feature is held by many. */
  flags: Uint8Array
  /** Postings that others follow: those of text t are `byText[starts[t] … starts[t + 1])`. */
  byText: Uint32Array
  starts: Uint32Array
}

function postingsOf({ starts, units, holders }: Runs, layout: Layout, { few }: Pairing): Postings {
  const texts = new Uint32Array(units.length)
  const places = new Uint32Array(units.length)
  const flags = new Uint8Array(units.length)
  const ends = new Uint32Array(layout.starts.length + 1)
  let out = 0
  for (let run = 0; run < holders.length; run++) {
    const many = holders[run]! > few
    let previous = -1
    for (let i = starts[run]!; i < starts[run + 1]!; i++) {
      const text = layout.textOf(units[i]!)
      if (text === previous) continue
      previous = text
      flags[out] = many ? 2 : 0
      places[out] = units[i]!
      texts[out++] = text
      ends[text + 2]!++
    }
    flags[out - 1]! |= 1
    ends[previous + 2]!--
  }
  for (let t = 2; t < ends.length; t++) ends[t]! += ends[t - 1]!
  const byText = new Uint32Array(ends.at(-1)!)
  for (let p = 0; p < out; p++) if (!(flags[p]! & 1)) byText[ends[texts[p]! + 1]!++] = p
  return { texts, units: places, flags, byText, starts: ends }
}

function count(
  { texts, units, flags }: Postings,
  posting: number,
  text: number,
  unit: number,
  { neighbours }: Pairing,
  comparable: (a: number, b: number) => boolean,
  tally: Tally,
): void {
  let p = posting
  if (flags[p]! < 2) {
    for (; !(flags[p]! & 1); p++) tally.add(text, unit, texts[p + 1]!, units[p + 1]!, false)
    return
  }
  let linked = 0
  for (let step = 0; step < REACH && linked < neighbours && !(flags[p]! & 1); step++) {
    const other = texts[++p]!
    if (!comparable(text, other)) continue
    tally.add(text, unit, other, units[p]!, true)
    linked++
  }
}
