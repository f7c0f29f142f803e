/** The paragraphs of a paper that are no part of a table, real or typed. */
import type { Block, Paper } from '../model.ts'

const known = new WeakMap<Paper, ReadonlySet<Block>>()

export function isLine(paper: Paper, block: Block): boolean {
  if (block.cell !== undefined) return false
  let within = known.get(paper)
  if (within === undefined) {
    const typed = paper.outline.tables.filter((table) => table.typed)
    within = new Set(typed.flatMap(({ first, last }) => paper.blocks.slice(first, last)))
    known.set(paper, within)
  }
  return !within.has(block)
}
