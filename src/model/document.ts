/** What comes in and what a reader sees of it: sources, documents, the batch. */
import type { Role, Span } from './basics.ts'

/** Why something could not be read; `code` is for programs, `message` (Chinese) for people. */
export interface Problem {
  code: string
  message: string
}

/** A file as it was found, before anything in it is understood. */
export interface Source {
  /** As submitted, relative to its root, `/` between folders; an entry of an archive as `a.zip/b.docx`. */
  file: string
  role: Role
  /** Of the file's bytes, hex. */
  sha256: string
  /** Bytes. */
  size: number
  /** Where the file lies on this disk; absent for an entry of an archive. Never part of a report. */
  path?: string
}

/** What became of a source: read, or not with the reason. Nothing is skipped in silence. */
export type SourceResult = { source: Source; document: Document } | { source: Source; problem: Problem }

/** One who must submit, from the roster. */
export interface Member {
  name: string
  unit: string | null
  duty: string | null
  /** What the member is in charge of (分管), for the required talks. */
  inCharge: string[]
}

/** All that goes into one review. */
export interface Batch {
  sources: SourceResult[]
  roster: Member[] | null
  /** Things the walk left out or assumed (lock files, unknown types), in Chinese. */
  notices: string[]
  /** Files and folders that no review is of, each with why; absent where there are none. */
  leftOut?: LeftOut[]
}

/** What was found and is no material: a table, a picture, an earlier run's results. `reason` is for people, in Chinese. */
export interface LeftOut {
  file: string
  reason: string
}

/** What a reader sees of one file, in reading order. */
export interface Document {
  format: 'docx' | 'doc' | 'pdf' | 'text'
  /** The blocks' texts joined by one `\n`; automatic numbers are part of it. */
  text: string
  blocks: Block[]
  /** What reading left out or assumed (text boxes, tracked changes, hidden text …), in Chinese. */
  notices: string[]
  properties: Properties
  traces: Traces
  /** Header and footer paragraphs, kept apart from the body. */
  margins: string[]
  /** Comments already in the file. */
  comments: { author: string; text: string; quote: string }[]
}

/** A paragraph (or line) of a document: a span of its text, with what its form says. */
export interface Block extends Span {
  /** UTF-16 length of the automatic number that the text begins with (a space after it not counted), 0 without one. */
  label: number
  /** Outline level 1–9 by style or paragraph property, 0 for body text. */
  level: number
  /** Style name as the file says it, '' without one. */
  style: string
  /** The whole paragraph is bold. */
  bold: boolean
  align: 'left' | 'center' | 'right' | 'both'
  /** Font size in points of the paragraph's first text, 0 if unknown. */
  size: number
  /** Where it stands in a table, if in one. */
  cell?: Cell
  from: 'body' | 'textbox' | 'footnote' | 'endnote'
  /** An entry of a table of contents: shown, left out of review. */
  toc?: boolean
  /** Goes on the paragraph of an earlier block, after a soft return (Shift+Enter). */
  continues?: boolean
}

/** A place in a table. Merged cells are one cell. */
export interface Cell {
  /** Number of the table in the document, from 0; a nested table has a number of its own. */
  table: number
  row: number
  column: number
  rows: number
  columns: number
  /** The row repeats as a head on each page. */
  head?: boolean
}

export interface Properties {
  creator?: string
  lastModifiedBy?: string
  company?: string
  /** ISO 8601 as written in the file. */
  created?: string
  modified?: string
  revision?: number
  totalMinutes?: number
  application?: string
}

/** What a file says of its own origin (see reading.md §4). Facts, never proof. */
export interface Traces {
  rsidRoot: string | null
  /** Revision ids of settings.xml and of the main part, upper case. */
  rsids: string[]
  paragraphIds: string[]
  /** sha1 of embedded images over 2 KB. */
  images: string[]
}
