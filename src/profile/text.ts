/** A notice or plan as running text, and the year it is of. */
import type { Paper } from '../model.ts'

/** A notice is a few thousand characters; what lies beyond this is not read for one. */
const MOST = 100_000
const LONGEST_LINE = 4_000

/** Text of the blocks without tables of contents and Markdown's asterisks, a block a line; overlong ones cut. */
export function readable(paper: Paper): string {
  return paper.blocks
    .filter((block) => !block.toc)
    .map((block) => paper.material.text.slice(block.start, Math.min(block.end, block.start + LONGEST_LINE)))
    .join('\n')
    .slice(0, MOST)
    .replace(/\*\*/g, '')
}

/** The rules that a set is made for are of 2012 and later. */
const FIRST = 2012
const LAST = 2100

/** The paper's year, else the one that most names of meetings in it bear; those whose rectification is reported are earlier ones. */
export function yearOf(paper: Paper, text: string): number | null {
  const { year } = paper.material
  if (year !== null) return year >= FIRST && year <= LAST ? year : null
  const counts = new Map<number, number>()
  for (const match of text.matchAll(/(20\d\d)\s*年?度?[^。\n]{0,16}?民主生活会(?![^。\n]{0,12}整改)/g)) {
    const year = Number(match[1])
    if (year < FIRST) continue
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null
}
