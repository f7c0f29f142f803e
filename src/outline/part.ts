/** A stretch of a document that is one material, before anything is known of it; and its lines without their dress. */
import type { Block, Document, Kind } from '../model.ts'
import { type LineNumber, readNumber } from './number.ts'

export interface Part {
  /** What the collection holds that it was cut from, where the part itself need not say so. */
  kind?: Kind
  /** Where it begins in the document's text. */
  offset: number
  text: string
  /** Spans in `text`. */
  blocks: Block[]
  lines: Line[]
}

/** What a reader reads of a block: white space and Markdown marks around it left off. */
export interface Line {
  block: number
  /** In the part's text. */
  start: number
  end: number
  text: string
  /** Null in a table or a table of contents, where a number is a cell's or an entry's. */
  number: LineNumber | null
}

/** Blocks `first` to before `last` of a document as a part with a text of its own. */
export function partOf(document: Document, first: number, last: number): Part {
  const source = document.blocks
  if (source.length === 0) return { offset: 0, text: document.text, blocks: [], lines: [] }
  const whole = first === 0 && last === source.length
  const offset = whole ? 0 : source[first]!.start
  const text = whole ? document.text : document.text.slice(offset, source[last - 1]!.end)
  const firstTable = source.slice(first, last).find((block) => block.cell)?.cell?.table ?? 0
  const blocks = source.slice(first, last).map((block) => ({
    ...block,
    start: block.start - offset,
    end: block.end - offset,
    ...(block.cell ? { cell: { ...block.cell, table: block.cell.table - firstTable } } : {}),
  }))
  return { offset, text, blocks, lines: blocks.map((block, index) => lineOf(text, block, index)) }
}

/** The words of the last short lines outside of tables: signature and date, the last first. */
export function lastLines(part: Part): string[] {
  const lines = part.lines.filter((line) => line.text !== '' && !part.blocks[line.block]!.cell)
  return lines
    .slice(-5)
    .filter((line) => !line.number && line.text.length <= 40 && !/[。；！？，：:]/.test(line.text))
    .map((line) => line.text)
    .reverse()
}

const BEFORE = /^(?:[\s\u3000\ufeff\u200b]|#{1,6}(?=[\s*])|\*\*|__(?!_)|>(?=\s))*/
const BLANK = /[\s\u3000\u200b\\]/

/** Length of the blanks and marks that a line ends with: counted from its end, as a long run of blanks amid it costs a pattern its square. */
function trailing(raw: string, before: number): number {
  let end = raw.length
  for (;;) {
    if (end > before && BLANK.test(raw[end - 1]!)) end--
    else if (end - 2 >= before && raw.endsWith('**', end)) end -= 2
    else return raw.length - end
  }
}

function lineOf(text: string, block: Block, index: number): Line {
  const raw = text.slice(block.start, block.end)
  const before = BEFORE.exec(raw)![0].length
  const after = trailing(raw, before)
  const start = block.start + before
  const end = Math.max(start, block.end - after)
  const words = text.slice(start, end)
  const plain = block.cell || block.toc || words === ''
  return {
    block: index,
    start,
    end,
    text: words,
    number: plain ? null : readNumber(words, Math.max(0, block.label - before)),
  }
}
