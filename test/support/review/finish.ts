/** A Review made by hand, with the opinions drafted from it as the program drafts them. */
import { dismissed } from '../../../src/decisions.ts'
import { draftOpinions, factsOf } from '../../../src/opinions/index.ts'
import type { Review } from '../../../src/review.ts'
import { whatStands } from '../../../src/standing.ts'

export function finish(made: Omit<Review, 'facts' | 'drafts'>): Review {
  const { report, papers, profile, selection } = made
  const { materials, meetings, resolved } = report
  const facts = factsOf({ materials, papers, ...whatStands(report, dismissed), profile, selection, meetings, resolved })
  return { ...made, facts, drafts: draftOpinions(facts) }
}
