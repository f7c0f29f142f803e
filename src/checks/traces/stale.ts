/** A place that belongs to another year's meeting. */
import type { Paper } from '../../model.ts'

export interface Stale {
  /** Which message tells it where nothing else is stale. */
  sign: 'meeting' | 'last-year' | 'date' | 'session' | 'period' | 'jubilee' | 'deadline'
  start: number
  end: number
  /** As the message names it. */
  named: string
  /** It is another year's whatever else the paper says; else it asks to be checked. */
  certain: boolean
  /** Says something only beside other signs: an older speech may well be studied again. */
  support?: true
  note: string
}

/** The sentence, or else the block, that a place is in. */
export function sentenceAround(paper: Paper, offset: number): { start: number; end: number } {
  const found = paper.outline.sentences.find((sentence) => sentence.start <= offset && offset < sentence.end)
  return (
    found ??
    paper.blocks.find((block) => block.start <= offset && offset <= block.end) ?? { start: offset, end: offset }
  )
}
