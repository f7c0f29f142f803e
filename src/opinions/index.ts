/** Findings → the sentences a supervision group would write. */
import type { Coverage, Finding, Material, Opinion } from '../model.ts'
import type { Profile } from '../profile/schema.ts'

export interface OpinionFacts {
  materials: Material[]
  findings: Finding[]
  coverage: Coverage[]
  profile: Profile
}

/** One opinion for each submitted material. */
export function writeOpinions(_facts: OpinionFacts): Opinion[] {
  return []
}
