/** What a paper is once it is understood: material, outline, tables. */
import type { Kind, Role, Span } from './basics.ts'
import type { Block, Document, Problem, Properties, Source } from './document.ts'

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
  /** Made of lines of text: its blocks know of no cells. */
  typed?: true
  rows: TableCell[][]
}

export interface TableCell extends Span {
  text: string
  row: number
  column: number
}
