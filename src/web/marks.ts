/** Marks over a text: they may overlap, so the text is cut at every edge and each piece knows all marks over it. */
import type { Span } from '../model.ts'

export interface Mark extends Span {
  /** What a click on it means. */
  id: string
  /** Class names it gives to its pieces. */
  look: string
  /** The mark with the lowest rank is what a click means; ties go to the shorter. */
  rank: number
  /** What the pointer is told over it. */
  hint?: string
  /** Shown small before its first piece. */
  number?: string
}

export interface Piece extends Span {
  /** Over this piece, the one that a click means first. */
  marks: Mark[]
  /** Of those, the ones that begin here. */
  begins: Mark[]
}

/** Cuts `[start, end)` at the edges of the marks; an empty mark marks nothing. */
export function cut(start: number, end: number, marks: readonly Mark[]): Piece[] {
  const over = marks.filter((mark) => mark.start < end && mark.end > start && mark.start < mark.end)
  const edges = new Set([start, end])
  for (const mark of over) {
    if (mark.start > start) edges.add(mark.start)
    if (mark.end < end) edges.add(mark.end)
  }
  const sorted = [...edges].sort((a, b) => a - b)
  const ranked = [...over].sort((a, b) => a.rank - b.rank || a.end - a.start - (b.end - b.start))
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index]!
    // A mark that starts with the line break before this stretch is seen to begin with it.
    const begins = (mark: Mark) => mark.start === from || (from === start && mark.start === start - 1)
    const covering = ranked.filter((mark) => mark.start <= from && mark.end >= to)
    return { start: from, end: to, marks: covering, begins: covering.filter(begins) }
  })
}

/** Marks by the blocks they touch, found once for a paper. */
export function byBlock(blocks: readonly Span[], marks: readonly Mark[]): Mark[][] {
  const lists: Mark[][] = blocks.map(() => [])
  for (const mark of marks) {
    for (let at = firstEndingAfter(blocks, mark.start); at < blocks.length && blocks[at]!.start < mark.end; at++) {
      lists[at]!.push(mark)
    }
  }
  return lists
}

/** Index of the first block that ends after the offset; blocks stand in order. */
export function firstEndingAfter(blocks: readonly Span[], offset: number): number {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}
