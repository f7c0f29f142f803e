/**
 * The shapes every room shares; types only.
 *
 * The way of the data: input finds files, extract turns bytes into a {@link Document}, outline turns a Document
 * into one or more {@link Paper}s, reuse finds alike passages among them, checks raise {@link Finding}s,
 * opinions word them, report writes the {@link Report} down.
 */

/** A half-open range of UTF-16 code units in a material's own text. */
export interface Span {
  start: number
  end: number
}

/** The one way to say where: a span in a material. */
export interface Place extends Span {
  material: string
}

export type Role = 'submitted' | 'official' | 'template' | 'previous'

export const KINDS = [
  'member-statement',
  'team-statement',
  'notice',
  'plan',
  'preparation-report',
  'opinion-summary',
  'talk-record',
  'criticism',
  'rectification-list',
  'meeting-report',
  'minutes',
  'other',
] as const
export type Kind = (typeof KINDS)[number]

export type Level = 'must' | 'should' | 'note'

// ---------------------------------------------------------------- input and extract

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

// ---------------------------------------------------------------- outline

/** A material as the report shows it (contract §2). */
export interface Material {
  /** 'm1', 'm2', …: unique in this report, in a stable order. */
  id: string
  sha256: string
  file: string
  /** 1, 2, …: one file may hold several materials one after the other. */
  part: number
  status: 'read' | 'unreadable'
  problem?: Problem
  notices: string[]
  role: Role
  kind: Kind
  title: string | null
  member: string | null
  unit: string | null
  year: number | null
  /** Without white space. */
  chars: number
  text: string
  properties: Properties
}

/** A readable material with all that later rooms need to know of it. Spans are in `material.text`. */
export interface Paper {
  material: Material
  /** The file it came from, as walked. */
  source: Source
  document: Document
  /** Where this part's text begins in `document.text`. */
  offset: number
  /** The part's blocks, their spans moved to `material.text`. */
  blocks: Block[]
  outline: Outline
  /** Which meeting it belongs to: the papers of one unit are judged together. */
  meeting: string
}

/** The skeleton of any paper. */
export interface Outline {
  title: Span | null
  headings: Heading[]
  /** In reading order; a section's span runs from its heading to where the next of its level or above begins. */
  sections: Section[]
  sentences: Sentence[]
  tables: Table[]
}

export interface Heading extends Span {
  /** 1 = 一、 2 = （一） 3 = 1. … as they nest in this paper. */
  level: number
  /** The number as seen (`一、`), '' without one. */
  label: string
  /** Without the number. */
  text: string
  block: number
  via: 'style' | 'number' | 'form'
}

export interface Section extends Span {
  heading: Heading | null
  /** 0 for what stands before the first heading. */
  level: number
  /** Index of the enclosing section, -1 at the top. */
  parent: number
  /** Where its own text begins, after the heading (within the heading's block for a run-in heading). */
  body: number
}

export interface Sentence extends Span {
  block: number
  section: number
}

/** A table as rows of cells; a merged cell stands in each place it covers. */
export interface Table {
  /** Blocks from `first` to before `last` hold it. */
  first: number
  last: number
  rows: TableCell[][]
}

export interface TableCell extends Span {
  text: string
  row: number
  column: number
}

// ---------------------------------------------------------------- results

export type CoverageStatus = 'covered' | 'thin' | 'named' | 'missing'

export interface Coverage {
  material: string
  area: string
  status: CoverageStatus
  chars: number
  problems: number
  causes: boolean
  measures: boolean
  spans: Span[]
}

export type PassageLabel = 'copied' | 'templated' | 'recycled' | 'library' | 'quoted'

export interface Passage {
  id: string
  label: PassageLabel
  /** 0..1, of the least alike place to the reference place. */
  alike: number
  /** Two or more; the first is the reference place. */
  places: Place[]
  chars: number
  /** For each place after the first: how it differs from the reference. */
  alignments?: Alignment[]
}

/** How one place of a passage differs from the reference place. */
export interface Alignment {
  /** Index into `places`. */
  place: number
  steps: AlignmentStep[]
}

/** Both spans are in their own material's text; an added or left-out stretch has an empty span on the other side. */
export interface AlignmentStep {
  kind: 'same' | 'changed' | 'added' | 'left-out' | 'slot'
  reference: [number, number]
  place: [number, number]
}

export interface Pair {
  a: string
  b: string
  raw: number
  net: number
  longest: number
  ratioA: number
  ratioB: number
}

export type EvidenceRole = 'here' | 'same' | 'expected' | 'context' | 'searched'

/** With offsets, `quote === text.slice(start, end)` of the material. */
export interface Evidence {
  role: EvidenceRole
  material?: string
  start?: number
  end?: number
  quote: string
  note?: string
}

export interface Finding {
  /** Stable over small edits: hash of check, member, message and normalised quote. */
  id: string
  check: string
  level: Level
  material: string | null
  message: string
  advice: string
  requirement?: string
  evidence: Evidence[]
  /** Set by --decisions: what people said of it. */
  decision?: { verdict: '确认' | '排除'; reason: string }
  /** Set by --before: what became of an earlier finding. */
  progress?: '未改' | '部分修改' | '新增'
}

export type Suggestion = '通过' | '修改后通过' | '退回重写' | '未能审核'

export interface Opinion {
  material: string
  suggestion: Suggestion
  text: string
}

export interface Report {
  schema: 1
  tool: { name: 'duizhao'; version: string; segmenter: string }
  profile: { id: string; title: string; chosenBy: string; areas: { id: string; name: string }[] }
  materials: Material[]
  coverage: Coverage[]
  passages: Passage[]
  pairs: Pair[]
  findings: Finding[]
  opinions: Opinion[]
  totals: Record<string, number>
  /** What the walk and the review left out, cut or assumed. */
  notices: string[]
  /** Each meeting as a whole: papers and steps, talks, criticisms, timeline. */
  meetings: Meeting[]
  /** Of --before: earlier findings that are no longer there. */
  resolved?: { id: string; check: string; message: string; member: string | null }[]
}

/** One unit's meeting as a whole. */
export interface Meeting {
  unit: string
  materials: string[]
  checklist: { item: string; state: '有' | '缺' | '待核' | '不适用'; evidence: Evidence[] }[]
  /** Names in the order of rows and columns. */
  members: string[]
  /** talks[i][j]: number of talks on record between members i and j. */
  talks: number[][]
  /** criticisms[i][j]: number of criticisms from i to j. */
  criticisms: number[][]
  timeline: { date: string; what: string; evidence: Evidence }[]
}
