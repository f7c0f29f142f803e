/** What every shape is made of: spans, roles, kinds, levels. */

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
