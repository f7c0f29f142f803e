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
const SPACED = /(?<=\p{Script=Han}) (?=[\dA-Za-z])|(?<=[\dA-Za-z%]) (?=\p{Script=Han})/gu

/** Page numbers and running heads are kept apart, as margins. */
export function paragraphsOf(pages: PageText[]): { lines: Line[]; margins: string[] } {
  const { body, margins } = withoutMargins(pages.map(rowsOf))
  const usual = median(body.flat().map((row) => row.size))
  const lines: Line[] = []
  let before: Row | undefined
  for (const page of body) {
    const left = Math.min(...page.map((row) => row.left))
    const right = Math.max(...page.map((row) => row.right))
    for (const row of page) {
      const last = lines.at(-1)
      if (last && before && !begins(row, before, { left, right, usual })) last.text = join(last.text, row.text)
      else {
        lines.push({ text: row.text.trimEnd(), size: Math.round(row.size * 2) / 2, align: alignOf(row, left, right) })
      }
      before = row
    }
  }
  return { lines, margins }
}

/** A page number at a page's edge, or the same words at the same edge of most pages, is not the paper's text. */
function withoutMargins(pages: Row[][]): { body: Row[][]; margins: string[] } {
  const margins = new Set<string>()
  const count = new Map<string, number>()
  const key = (row: Row, first: boolean) => `${first}${row.text.trim()}`
  const edges = (page: Row[]) => (page.length > 1 ? [page[0]!, page.at(-1)!] : [])
  for (const page of pages) {
    for (const [i, row] of edges(page).entries()) count.set(key(row, i === 0), (count.get(key(row, i === 0)) ?? 0) + 1)
  }
  const running = (row: Row, first: boolean) => (count.get(key(row, first)) ?? 0) > Math.max(1, pages.length / 2)
  const body = pages.map((page) => {
    const [first, last] = edges(page)
    return page.filter((row) => {
      const edge = row === first || row === last
      if (!edge || !(PAGE_NUMBER.test(row.text) || running(row, row === first))) return true
      margins.add(row.text.trim())
      return false
    })
  })
  return { body, margins: [...margins] }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
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

const NUMBERED =
  /^\s*(第?[一二三四五六七八九十百]{1,4}[、章条节]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[①-⑳])/
const SENTENCE_END = /[。！？；：”…]\s*$/

interface Column {
  left: number
  right: number
  /** The size most of the text has. */
  usual: number
}

function begins(row: Row, before: Row, { left, right, usual }: Column): boolean {
  const em = row.size || 12
  if (Math.abs(row.size - before.size) > 1) return true
  const short = before.right < right - em * 2.5
  // A title in large type goes on in a centred line.
  if (row.size > usual * 1.15 && !short && alignOf(row, left, right) === 'center') return false
  return row.left > left + em * 1.2 || short || (NUMBERED.test(row.text) && SENTENCE_END.test(before.text))
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
