/** Where a paper's title stands, over several lines, with its subtitle in brackets. */
import type { Span } from '../model.ts'
import { kindOfTitle } from './kind.ts'
import type { Line, Part } from './part.ts'

export interface Title extends Span {
  /** In one line, without the spaces that only spread it out. */
  text: string
  /** Index of the first line after it. */
  after: number
}

export function readTitle(part: Part): Title | null {
  const at = part.lines.findIndex((line) => line.text !== '')
  const line = part.lines[at]
  if (!line || line.text.length > 60 || /[。；！？，]$/.test(line.text)) return null
  if (kindOfTitle(line.text) === null) return null
  return { start: line.start, end: line.end, text: plainTitle([line]), after: at + 1 }
}

export function plainTitle(lines: Line[]): string {
  return lines.map((line) => line.text.replace(/[\s\u3000]+/g, '')).join('')
}
