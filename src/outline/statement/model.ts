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

export const SENTENCE_ROLES = [
  'heading',
  'problem',
  'cause',
  'measure',
  'achievement',
  'reasoning',
  'requirement',
  'explanation',
  'transition',
] as const
export type SentenceRole = (typeof SENTENCE_ROLES)[number]

export type Owner = 'self' | 'team' | 'subordinates' | 'others'

/**
 * How near a problem comes to what a reader could check: only a formula (学习不够深入), a behaviour that can be
 * seen (读文件只看标题), a fact with time, place, number, work or person.
 */
export type Depth = 'formula' | 'behaviour' | 'fact'

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
  /** Of a problem; null for any other role. */
  depth: Depth | null
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

/** A place that gives an area's name or official wording, whatever stands around it. */
export interface AreaMention extends Span {
  area: string
}

export interface Statement {
  /** Its own problems are the team's, not one member's. */
  team: boolean
  /** The material's text, which all spans are in. */
  text: string
  /** All areas are spoken to among the problems, in the notice's order: each vouches for its neighbours. */
  inOrder: boolean
  parts: StatementPart[]
  sentences: StatementSentence[]
  areas: AreaPassage[]
  /** Where areas are named (a list of the five in the preamble, a restated requirement, a heading). */
  mentions: AreaMention[]
}
