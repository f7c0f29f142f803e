/** 审核意见: one document for each submitted material and one for the batch, to be edited and sent. */
import type { Draft } from '../../opinions/draft.ts'
import { draftsByFile } from '../../opinions/files.ts'
import { redactors } from '../../opinions/redact.ts'
import { KIND_NAMES } from '../../words.ts'
import { distinctNames, fileName } from '../file-name.ts'
import type { Writer } from '../writer.ts'
import { memberDocument } from './member.ts'
import { overallDocument } from './overall.ts'

export const opinionDocuments: Writer = async function* ({ facts, drafts, today }, _env, options) {
  const redactor = options.redact ? redactors(facts.materials, facts.wording.hidden) : null
  const name = distinctNames()
  const opinions = draftsByFile(drafts, facts)
  for (const draft of opinions) {
    // What a higher organ sent down is not handed back to it with nothing to say.
    if (draft.material.kind === 'notice' && draft.items.length === 0) continue
    const shown = redactor ? redactor(draft.material).draft(draft) : draft
    yield { path: `审核意见/${name(nameOf(draft), '.docx')}`, bytes: await memberDocument(shown, facts.wording, today) }
  }
  yield { path: '审核意见/总体意见.docx', bytes: await overallDocument(opinions, facts, today) }
}

/** 清河县水务局-周文斌-审核意见; of other papers than his statement 清河县水务局-周文斌-批评意见-审核意见 */
function nameOf({ material: { member, unit, kind }, who }: Draft): string {
  const parts = member
    ? [unit, member, kind === 'member-statement' ? null : KIND_NAMES[kind]]
    : [who.replace(/[《》]/g, '')]
  return fileName(`${parts.filter(Boolean).join('-')}-审核意见`)
}
