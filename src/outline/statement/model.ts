/** What a statement says, sentence by sentence: the shapes that coverage, structure and substance look at. */
import type { Span } from '../../model.ts'

export type PartName =
  | 'preamble'
  | 'last-year'
  | 'explanations'
  | 'problems'
  | 'causes'
  | 'case'
  | 'measures'
  | 'closing'

export type SentenceRole =
  | 'heading'
  | 'problem'
  | 'cause'
  | 'measure'
  | 'achievement'
  | 'reasoning'
  | 'requirement'
  | 'explanation'
  | 'transition'

export type Owner = 'self' | 'team' | 'subordinates' | 'others'

/** Why something was decided: the word that spoke for it and how loudly. */
export interface Cue {
  text: string
  weight: number
}

export interface StatementSentence extends Span {
  role: SentenceRole
  owner: Owner | null
  /** States something a reader could check: an event, time, place, number, work, person. */
  fact: boolean
  part: PartName
  /** Area ids it speaks to, most telling first. */
  areas: string[]
  cues: Cue[]
}

export interface StatementPart extends Span {
  name: PartName
  via: 'heading' | 'lead-in' | 'content'
}

/** A passage given to an area, and why it is thought so. */
export interface AreaPassage extends Span {
  area: string
  part: PartName
  via: 'heading' | 'lead-in' | 'content'
  cues: Cue[]
}

export interface Statement {
  parts: StatementPart[]
  sentences: StatementSentence[]
  areas: AreaPassage[]
}
