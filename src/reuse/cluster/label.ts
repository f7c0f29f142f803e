/** What a passage is, by who holds it (contract §3). */
import type { PassageLabel } from '../../model.ts'
import type { Text } from '../text.ts'

export interface Thresholds {
  /** So many holders make a passage templated, … */
  templatedHolders: number
  /** … or this share of a batch … */
  templatedShare: number
  /** … of at least so many texts. */
  templatedBatch: number
}

/** @param batch how many submitted texts of the holders' pool there are */
export function labelOf(holders: readonly Text[], batch: number, limits: Thresholds): PassageLabel | null {
  const submitted = holders.filter((text) => text.role === 'submitted')
  if (submitted.length === 0) return null
  if (holders.some((text) => text.role === 'template')) return 'library'
  if (holders.some((text) => text.role === 'previous')) return 'recycled'
  const owners = new Set(submitted.map((text) => text.owner)).size
  if (owners < 2) return null
  const many =
    owners >= limits.templatedHolders || (batch >= limits.templatedBatch && owners >= limits.templatedShare * batch)
  return many ? 'templated' : 'copied'
}
