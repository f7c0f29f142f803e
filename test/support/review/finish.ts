/** A Review made by hand, with the opinions drafted from it as the program drafts them. */
import { standing } from '../../../src/decisions.ts'
import { draftOpinions, factsOf } from '../../../src/opinions/index.ts'
import type { Review } from '../../../src/review.ts'

export function finish(made: Omit<Review, 'facts' | 'drafts'>): Review {
  const { report, papers, profile, selection } = made
  const { materials, coverage, pairs, resolved } = report
  const findings = standing(report.findings)
  const facts = factsOf({ materials, papers, findings, coverage, pairs, profile, selection, resolved })
  return { ...made, facts, drafts: draftOpinions(facts) }
}
