/** Names that stand together where nothing was read: what may have been a talk, a criticism, and is not to be called missing. */
import { placesOf } from '../known-names.ts'
import type { Paper, Span } from '../model.ts'
import { spanOf } from './grid.ts'
import { isLine } from './lines.ts'

/** A line with more of them is a list of who is who. */
const MOST = 3

/** Key of two, whichever is named first. */
export function pairKey(one: string, two: string): string {
  return one < two ? `${one} ${two}` : `${two} ${one}`
}

/**
 * Pairs whose two names stand in one line or one row of a table.
 * @param read what was understood: lines and rows that touch it tell nothing more
 */
export function namedTogether(
  papers: readonly Paper[],
  known: readonly string[],
  read: ReadonlyMap<Paper, Span[]>,
): Set<string> {
  const pairs = new Set<string>()
  for (const paper of papers) {
    const taken = read.get(paper) ?? []
    const rows = paper.outline.tables.flatMap((table) => table.rows.map(spanOf))
    const lines = paper.blocks.filter((block) => isLine(paper, block))
    for (const { start, end } of [...rows, ...lines]) {
      if (taken.some((span) => span.start < end && span.end > start)) continue
      const names = [...placesOf(paper.material.text.slice(start, end), known).keys()]
      if (names.length > MOST) continue
      for (const [at, one] of names.entries()) for (const two of names.slice(at + 1)) pairs.add(pairKey(one, two))
    }
  }
  return pairs
}
