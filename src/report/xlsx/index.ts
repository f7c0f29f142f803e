/** 审核汇总.xlsx: tables that people sort and filter. */
import { standing } from '../../decisions.ts'
import { aliasesOf } from '../page/anonymous.ts'
import type { Writer } from '../writer.ts'
import { alikePairs, alikePassages } from './alike.ts'
import { findingsSheet } from './findings.ts'
import { meetingSheets } from './meetings.ts'
import { matrix, summary, unread } from './overview.ts'
import { roundsSheet } from './rounds.ts'
import { workbook } from './workbook.ts'

export const xlsx: Writer = async function* (review, _env, { redact }) {
  const shown = { ...review, report: { ...review.report, findings: standing(review.report.findings) } }
  const findings = findingsSheet(shown)
  const sheets = [
    summary(shown, findings, redact ? aliasesOf(review.report, review.roster?.map(({ name }) => name) ?? null) : null),
    matrix(shown),
    alikePassages(shown),
    alikePairs(shown),
    findings.sheet,
    ...meetingSheets(shown),
    ...roundsSheet(shown.report),
    unread(shown),
  ]
  yield { path: '审核汇总.xlsx', bytes: await workbook(sheets) }
}
