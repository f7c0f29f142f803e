/** What the stories of one document share: definitions, counters, limits. */
import type { Limits } from '../limits.ts'
import { Unreadable } from '../unreadable.ts'
import type { Recorder } from './anchors.ts'
import type { Numbering } from './numbering.ts'
import type { Line, RawBlock } from './paragraph.ts'
import type { Styles } from './styles.ts'
import type { Tally } from './tally.ts'

/** A place between characters: in a line, or before the line with that order. */
export interface Mark {
  order: number
  line: Line | null
  offset: number
}

export interface Context {
  limits: Limits
  styles: Styles
  numbering: Numbering
  tally: Tally
  /** Footnotes and endnotes by id, each used up where it is first referred to. */
  footnotes: Map<string, RawBlock[]>
  endnotes: Map<string, RawBlock[]>
  /** Where the range of each comment starts and ends. */
  commentRanges: Map<string, { start: Mark; end: Mark | null }>
  /** Of tables, lines and pieces (runs, paragraphs, cells) met so far, in all stories together. */
  counts: { tables: number; lines: number; runs: number }
  /** Only for the main part, and only where anchors are wanted. */
  recorder: Recorder | null
  /** Lines of text of a SmartArt graphic by relationship id; null in parts without any. */
  diagram: ((id: string) => string[]) | null
  /** Takes each attribute of paragraphs and runs; null where their origin is of no interest. */
  traces: ((name: string, value: string) => void) | null
}

export function countRun(context: Context): void {
  if (++context.counts.runs > context.limits.runs) {
    throw new Unreadable('too-many-runs', `内容过于零碎（文字片段超过 ${context.limits.runs} 个），已停止读取`)
  }
}
