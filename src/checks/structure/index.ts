import type { Check } from '../define.ts'
import { emptyHeading } from './empty-heading.ts'
import { measureUnmatched } from './measure-unmatched.ts'
import { causesMissing, measuresMissing } from './parts-missing.ts'
import { length, problemShare } from './sizes.ts'

export const structure: readonly Check[] = [
  causesMissing,
  measuresMissing,
  measureUnmatched,
  emptyHeading,
  problemShare,
  length,
]
