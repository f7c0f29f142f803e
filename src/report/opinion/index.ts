/** 审核意见: one document for each submitted material and one for the batch, to be edited and sent. */
import { standing } from '../../decisions.ts'
import { type Draft, draftOpinion, type OpinionFacts } from '../../opinions/draft.ts'
import { redactor } from '../../opinions/redact.ts'
import type { Review } from '../../review.ts'
import { distinctNames, fileName } from '../file-name.ts'
import type { Writer } from '../writer.ts'
import { memberDocument } from './member.ts'
import { overallDocument } from './overall.ts'

export const opinionDocuments: Writer = async function* (review, _env, options) {
  const facts = factsOf(review)
  const submitted = facts.materials.filter((material) => material.role === 'submitted')
  const drafts = submitted.map((material) => draftOpinion(material, facts))
  const name = distinctNames()
  for (const draft of drafts) {
    const shown = options.redact ? redactor(facts.materials, draft.material).draft(draft) : draft
    yield { path: `审核意见/${name(nameOf(draft), '.docx')}`, bytes: await memberDocument(shown, review.today) }
  }
  yield { path: '审核意见/总体意见.docx', bytes: await overallDocument(drafts, facts, review.today) }
}

export function factsOf({ report, papers, profile, selection }: Review): OpinionFacts {
  const { materials, coverage, pairs, findings, resolved } = report
  return { materials, papers, coverage, pairs, profile, selection, resolved, findings: standing(findings) }
}

/** 清河县水务局-周文斌-审核意见 */
function nameOf({ material, who }: Draft): string {
  const person = material.member ?? who.replace(/[《》]/g, '')
  const parts = material.member && material.unit ? [material.unit, person] : [person]
  return fileName(`${parts.join('-')}-审核意见`)
}
