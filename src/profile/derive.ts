/** Drafts a set from a notice or plan. */
import type { Paper } from '../model.ts'
import type { Profile } from './schema.ts'

export interface Derived {
  draft: Profile
  /** The draft as a file, with the source sentence of each item and questions for what was not found. */
  yaml: string
  questions: string[]
}

export function derive(_paper: Paper): Derived {
  throw new Error('not there yet')
}
