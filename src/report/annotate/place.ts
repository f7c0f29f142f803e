/** Spans of a document's text → the places in its XML where a comment's markers can stand. */
import {
  type Anchors,
  CONTAINER,
  CONTAINER_KINDS,
  PARAGRAPH,
  RUN,
  SEGMENT,
  sourceOffset,
} from '../../extract/docx/anchors.ts'
import type { Block, Span } from '../../model.ts'

/** A place for a marker: between run-level elements, or within a run, which is then split there. */
export interface Point {
  at: number
  /** Index of the run to split; -1: none needs to be. */
  run: number
  /** The split falls inside the run's text element. */
  inText: boolean
}

export interface Placed {
  start: Point
  end: Point
  /** Nothing narrower than the whole paragraph could hold the markers (text box, note, number). */
  whole: boolean
}

/** Containers that Word or LibreOffice lose a comment in: its markers stand outside of them. */
const HOIST = new Set<string>(['field', 'fldSimple', 'sdt', 'textbox', 'math'])

/** @param span in the document's text. @returns null where no body paragraph can hold it. */
export function place(span: Span, blocks: readonly Block[], anchors: Anchors): Placed | null {
  const touched = indexesOf(span, blocks)
  const [first] = touched
  if (first === undefined) return null
  // A comment's range stays within one cell: half a row is no passage, and programs disagree about such ranges.
  const within = touched.filter((index) => sameCell(blocks[index]!, blocks[first]!))
  const hits = within.flatMap((index) => hitsIn(span, index, blocks, anchors))
  if (hits.length === 0 || blocks[first]!.from !== 'body') return hostOf(first, anchors)
  const from = pointOf(hits[0]!, 'start', anchors)
  const to = pointOf(hits.at(-1)!, 'end', anchors)
  if (from === null || to === null || to.at < from.at) return hostOf(first, anchors)
  return { start: from, end: to, whole: false }
}

/** A segment that the span touches. */
interface Hit {
  host: number
  segments: number[]
  /** Of the segment in `segments`. */
  index: number
  /** Characters of the segment before the wanted span, and up to its end. */
  from: number
  to: number
}

function hitsIn(span: Span, block: number, blocks: readonly Block[], anchors: Anchors): Hit[] {
  const { host, segments } = anchors.blocks[block]!
  const found: Hit[] = []
  for (let index = 0; index < segments.length; index += SEGMENT.stride) {
    const begins = blocks[block]!.start + segments[index + SEGMENT.at]!
    const ends = begins + segments[index + SEGMENT.length]!
    if (ends <= span.start || begins >= span.end) continue
    found.push({ host, segments, index, from: span.start - begins, to: Math.min(span.end, ends) - begins })
  }
  return found
}

/** Blocks that a span touches, found by halving: a long document has thousands. */
function indexesOf({ start, end }: Span, blocks: readonly Block[]): number[] {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.end <= start && blocks[middle]!.end < end) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let index = low; index < blocks.length && blocks[index]!.start < end; index++) found.push(index)
  return found
}

function sameCell(a: Block, b: Block): boolean {
  return (
    a.cell?.table === b.cell?.table &&
    a.cell?.row === b.cell?.row &&
    a.cell?.column === b.cell?.column &&
    a.from === b.from
  )
}

/** The whole paragraph that shows, holds or refers to the block. */
function hostOf(block: number, anchors: Anchors): Placed | null {
  const { host } = anchors.blocks[block]!
  if (host < 0) return null
  const at = host * PARAGRAPH.stride
  const start = anchors.paragraphs[at + PARAGRAPH.content]!
  const end = anchors.paragraphs[at + PARAGRAPH.close]!
  if (anchors.paragraphs[at + PARAGRAPH.end] === end) return null
  return { start: between(start), end: between(end), whole: true }
}

function pointOf({ host, segments, index, from, to }: Hit, side: 'start' | 'end', anchors: Anchors): Point | null {
  const hoisted = outermost(segments[index + SEGMENT.container]!, anchors, host)
  if (hoisted !== null) return hoistedPoint(hoisted, side, anchors, host)
  if (segments[index + SEGMENT.run]! < 0) return null
  const characters = side === 'start' ? from : to
  const inside = characters > 0 && characters < segments[index + SEGMENT.length]!
  const literal = segments[index + SEGMENT.literal] === 1
  if (nested(segments[index + SEGMENT.run]!, anchors)) return runEdge(segments[index + SEGMENT.run]!, side, anchors)
  if (!inside || !literal) return atSegmentEdge(segments, index, side, anchors)
  const at = sourceOffset(anchors.source, segments[index + SEGMENT.start]!, characters)
  return { at: wholeCharacter(anchors.source, at, side), run: segments[index + SEGMENT.run]!, inText: true }
}

/** The run's text stands deeper in it (alternate content, a picture's fallback): it cannot be split there. */
function nested(run: number, { runs, source }: Anchors): boolean {
  const base = run * RUN.stride
  const inner = source.slice(runs[base + RUN.afterProperties]!, runs[base + RUN.end]!)
  return /<(?:[\w.-]+:)?(?:AlternateContent|object|pict|drawing)\b/.test(inner)
}

function runEdge(run: number, side: 'start' | 'end', { runs }: Anchors): Point {
  return between(runs[run * RUN.stride + (side === 'start' ? RUN.start : RUN.end)]!)
}

/** Tags of a run and its text element that show nothing. */
const BEFORE = /^\s*(?:<(?:[\w.-]+:)?(?:t|lastRenderedPageBreak)\b[^>]*>\s*)*$/
const AFTER = /^(?:\s*<\/(?:[\w.-]+:)?t\s*>)?\s*<\/(?:[\w.-]+:)?r\s*>$/

/** Outside of the segment's run where nothing of the run lies beyond, else a split between its pieces. */
function atSegmentEdge(segments: number[], index: number, side: 'start' | 'end', { runs, source }: Anchors): Point {
  const run = segments[index + SEGMENT.run]!
  const base = run * RUN.stride
  const at = segments[index + (side === 'start' ? SEGMENT.start : SEGMENT.end)]!
  const bare =
    side === 'start'
      ? BEFORE.test(source.slice(runs[base + RUN.afterProperties]!, at))
      : AFTER.test(source.slice(at, runs[base + RUN.end]!))
  if (bare) return between(runs[base + (side === 'start' ? RUN.start : RUN.end)]!)
  return { at, run, inText: segments[index + SEGMENT.literal] === 1 }
}

/** A surrogate pair is one character: the marker goes before or after all of it. */
function wholeCharacter(source: string, at: number, side: 'start' | 'end'): number {
  const inside = /[\udc00-\udfff]/.test(source[at] ?? '') && /[\ud800-\udbff]/.test(source[at - 1] ?? '')
  return inside ? at + (side === 'start' ? -1 : 1) : at
}

/** The outermost container, within the paragraph, that markers must stay out of. */
function outermost(container: number, { containers, paragraphs }: Anchors, host: number): number | null {
  let found: number | null = null
  const content = host < 0 ? 0 : paragraphs[host * PARAGRAPH.stride + PARAGRAPH.content]!
  for (let at = container; at >= 0; at = containers[at * CONTAINER.stride + CONTAINER.parent]!) {
    const base = at * CONTAINER.stride
    // A content control around whole paragraphs is left in its place.
    if (containers[base + CONTAINER.start]! < content && CONTAINER_KINDS[containers[base + CONTAINER.kind]!] === 'sdt')
      break
    if (HOIST.has(CONTAINER_KINDS[containers[base + CONTAINER.kind]!]!)) found = at
  }
  return found
}

/** Before or after a container; a complex field begins and ends inside runs, so those runs go with it. */
function hoistedPoint(container: number, side: 'start' | 'end', anchors: Anchors, host: number): Point | null {
  const base = container * CONTAINER.stride
  const { containers, paragraphs } = anchors
  const kind = CONTAINER_KINDS[containers[base + CONTAINER.kind]!]
  let at = containers[base + (side === 'start' ? CONTAINER.start : CONTAINER.end)]!
  if (kind === 'field' || kind === 'textbox') {
    const run = runAround(at, anchors)
    if (run >= 0) at = runEdge(run, side, anchors).at
  }
  if (host < 0) return null
  // A field that runs over several paragraphs: the marker stays in its own.
  const content = paragraphs[host * PARAGRAPH.stride + PARAGRAPH.content]!
  const close = paragraphs[host * PARAGRAPH.stride + PARAGRAPH.close]!
  return between(Math.min(close, Math.max(content, at)))
}

/** The run that an offset lies inside of, -1 where it is between runs; runs are recorded in the order they begin. */
function runAround(at: number, { runs }: Anchors): number {
  let low = 0
  let high = runs.length / RUN.stride
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle * RUN.stride + RUN.start]! < at) low = middle + 1
    else high = middle
  }
  // Runs nest only in text boxes and the like: the innermost is among the nearest.
  for (let run = low - 1; run >= Math.max(0, low - 64); run--) {
    if (runs[run * RUN.stride + RUN.end]! > at) return run
  }
  return -1
}

function between(at: number): Point {
  return { at, run: -1, inText: false }
}
