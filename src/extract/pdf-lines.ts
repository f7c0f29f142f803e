/** Pieces of text placed on pages → paragraphs, as Chinese papers are set: an indent begins one, a short line ends one. */
import type { Line } from './lines.ts'

export interface Piece {
  text: string
  x: number
  y: number
  width: number
  /** Font size in points. */
  size: number
  /** The library saw a line end after it. */
  ends: boolean
}
export type PageText = Piece[]

interface Row {
  text: string
  left: number
  right: number
  y: number
  size: number
}

const PAGE_NUMBER = /^[\s—–\-－―]*(第\s*)?\d{1,4}(\s*页)?([\s,，/／]*共?\s*\d{1,4}\s*页?)?[\s—–\-－―]*$/

/** The thin gap that is set between Han and Latin characters comes out as a space that nobody wrote. */
const SPACED = /(?<=[\p{Script=Han}\p{P}]) (?=[\dA-Za-z])|(?<=[\dA-Za-z%]) (?=\p{Script=Han})/gu

/** Page numbers are kept apart, as margins. */
export function paragraphsOf(pages: PageText[]): { lines: Line[]; margins: string[] } {
  const margins: string[] = []
  const rows: Row[][] = pages.map((page) => {
    const all = rowsOf(page)
    return all.filter((row, i) => {
      const edge = i === 0 || i === all.length - 1
      if (edge && PAGE_NUMBER.test(row.text) && all.length > 1) margins.push(row.text.trim())
      else return true
      return false
    })
  })
  const lines: Line[] = []
  for (const page of rows) {
    const left = Math.min(...page.map((row) => row.left))
    const right = Math.max(...page.map((row) => row.right))
    for (const [i, row] of page.entries()) {
      const before = page[i - 1] ?? rows[rows.indexOf(page) - 1]?.at(-1)
      const last = lines.at(-1)
      if (last && before && !begins(row, before, left, right)) last.text = join(last.text, row.text)
      else
        lines.push({ text: row.text.trimEnd(), size: Math.round(row.size * 2) / 2, align: alignOf(row, left, right) })
    }
  }
  return { lines, margins }
}

function rowsOf(page: PageText): Row[] {
  const rows: Row[] = []
  let ended = true
  for (const placed of page) {
    // A gap of more than a character stands between columns.
    const gap = /^ +$/.test(placed.text) && placed.width > placed.size * 1.1
    const piece = gap ? { ...placed, text: '\t' } : placed
    const row = rows.at(-1)
    if (piece.text !== '') {
      const same = row && !ended && Math.abs(row.y - piece.y) < Math.max(row.size, piece.size) * 0.6
      if (same) {
        row.text += piece.text
        row.right = Math.max(row.right, piece.x + piece.width)
        row.left = Math.min(row.left, piece.x)
      } else if (piece.text.trim() !== '') {
        rows.push({ text: piece.text, left: piece.x, right: piece.x + piece.width, y: piece.y, size: piece.size })
      }
      ended = false
    }
    if (piece.ends) ended = true
  }
  return rows.map((row) => ({ ...row, text: row.text.replace(SPACED, '') })).filter((row) => row.text.trim() !== '')
}

function begins(row: Row, before: Row, left: number, right: number): boolean {
  const em = row.size || 12
  if (Math.abs(row.size - before.size) > 1) return true
  if (row.left > left + em * 1.2) return true
  return before.right < right - em * 2.5
}

function alignOf(row: Row, left: number, right: number): 'left' | 'center' | 'right' {
  const em = row.size || 12
  const [before, after] = [row.left - left, right - row.right]
  if (before > em * 3 && Math.abs(before - after) < em * 2) return 'center'
  return before > em * 6 && after < em * 3 ? 'right' : 'left'
}

/** Chinese lines join without a space, Latin words with one. */
function join(a: string, b: string): string {
  const text = a.trimEnd()
  const rest = b.trimStart()
  return /[A-Za-z0-9,.;:]$/.test(text) && /^[A-Za-z0-9]/.test(rest) ? `${text} ${rest}` : text + rest
}
