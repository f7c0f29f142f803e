/**
 * Tables whose cells a text export put in lines: a head of short words, then lines with as many pieces, between tabs, bars
 * or wide spaces.
 */
import type { Sentence, Table, TableCell } from '../model.ts'
import type { Part } from './part.ts'

/** How cells may be kept apart; the surest first. So many lines under the head make it a table. */
const SEPARATORS: [pattern: RegExp, rows: number][] = [
  [/\t/g, 1],
  [/[|｜│]/g, 1],
  [/　/g, 2],
  [/[ 　]{2,}/g, 2],
]
const [FEWEST, MOST] = [3, 24]
/** A head's cells are short and no sentences. */
const HEAD = /^[^。；！？，：:]{1,16}$/u

interface Piece {
  start: number
  end: number
}

export function readTypedTables(part: Part): Table[] {
  const found: Table[] = []
  for (let first = 0; first < part.blocks.length; first++) {
    const table = typedAt(part, first)
    if (table === null) continue
    found.push(table)
    first = table.last - 1
  }
  return found
}

/** Sentences cut where their cells end: the next cell is another thing said. */
export function cutAtCells(sentences: Sentence[], tables: Table[]): Sentence[] {
  const cells = tables.flatMap(({ rows }) => rows.flat().filter(({ text }) => text !== ''))
  if (cells.length === 0) return sentences
  // Both stand in the text's order: cells that ended before a sentence are past for those that follow.
  let past = 0
  return sentences.flatMap((sentence) => {
    while (past < cells.length && cells[past]!.end <= sentence.start) past++
    let next = past
    while (next < cells.length && cells[next]!.start < sentence.end) next++
    const held = cells.slice(past, next)
    if (held.length === 0) return [sentence]
    return held.map((cell) => ({
      ...sentence,
      start: Math.max(cell.start, sentence.start),
      end: Math.min(cell.end, sentence.end),
    }))
  })
}

function typedAt(part: Part, first: number): Table | null {
  const { text, blocks } = part
  const block = blocks[first]!
  // Cheap test first: most lines hold none of them.
  if (block.cell || block.toc || !/\t|[|｜│]|　| {2}/u.test(text.slice(block.start, block.end))) return null
  for (const [separator, least] of SEPARATORS) {
    const head = piecesOf(part, first, separator)
    if (head.length < FEWEST || head.length > MOST || !head.every((piece) => HEAD.test(wordsOf(text, piece)))) continue
    const rows = [head]
    let last = first + 1
    for (; last < blocks.length; last++) {
      const { start, end, cell, toc } = blocks[last]!
      if (cell || toc) break
      if (text.slice(start, end).trim() === '') continue
      const row = piecesOf(part, last, separator)
      // The last cells of a row may be empty and their separators gone.
      if (row.length < 2 || row.length > head.length || row.length < head.length - 2) break
      rows.push(row)
    }
    while (last > first + 1 && text.slice(blocks[last - 1]!.start, blocks[last - 1]!.end).trim() === '') last--
    if (rows.length <= least || rows.slice(1).filter((row) => row.length === head.length).length < least) continue
    return { first, last, typed: true, rows: rows.map((row, at) => cellsOf(text, row, at, head.length)) }
  }
  return null
}

function wordsOf(text: string, { start, end }: Piece): string {
  return text.slice(start, end).trim()
}

/** What stands between the separators of a line; a bar at its ends is its frame. */
function piecesOf({ text, blocks }: Part, index: number, separator: RegExp): Piece[] {
  const { start, end } = blocks[index]!
  const line = text.slice(start, end)
  const pieces: Piece[] = []
  let from = 0
  for (const match of line.matchAll(separator)) {
    pieces.push({ start: start + from, end: start + match.index })
    from = match.index + match[0].length
  }
  pieces.push({ start: start + from, end })
  if (!/[|｜│]/u.test(separator.source)) return pieces
  const framed = pieces.slice(wordsOf(text, pieces[0]!) === '' ? 1 : 0)
  return framed.length > 0 && wordsOf(text, framed.at(-1)!) === '' ? framed.slice(0, -1) : framed
}

function cellsOf(text: string, pieces: Piece[], row: number, width: number): TableCell[] {
  return Array.from({ length: width }, (_, column) => {
    const piece = pieces[column] ?? { start: pieces.at(-1)!.end, end: pieces.at(-1)!.end }
    const raw = text.slice(piece.start, piece.end)
    const start = piece.start + (raw.length - raw.trimStart().length)
    const words = raw.trim()
    return {
      start: words === '' ? piece.start : start,
      end: words === '' ? piece.start : start + words.length,
      text: words,
      row,
      column,
    }
  })
}
