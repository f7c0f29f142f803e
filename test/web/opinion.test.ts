/** 复制意见: what the page drafts after a decision is to the letter what the next run with --decisions writes. */
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { draftOpinion } from '../../src/opinions/draft.ts'
import { opinionText } from '../../src/opinions/text.ts'
import { packPage } from '../../src/report/page/pack.ts'
import type { Review } from '../../src/review.ts'
import { type Book, openBook } from '../../src/web/book.ts'
import type { Decisions } from '../../src/web/decide.ts'
import { figure } from '../../src/web/figures.ts'
import { reviewFolder } from '../support/folder.ts'
import { finish } from '../support/review/finish.ts'

const BATCHES = fileURLToPath(new URL('../../fixtures/batches/', import.meta.url))

/** Every opinion as the page drafts it. */
function onPage(book: Book, decisions: Decisions): string[] {
  const { facts } = figure(book, decisions)
  return book.submitted.map((material) => opinionText(draftOpinion(material, facts), facts.wording))
}

/** Every opinion as a run that was given the decisions writes it. */
function inNextRun(review: Review, decisions: Decisions): string[] {
  const findings = review.report.findings.map((finding) => {
    const decision = decisions[finding.id]
    return decision ? { ...finding, decision } : finding
  })
  const { drafts, facts } = finish({ ...review, report: { ...review.report, findings } })
  return drafts.map((draft) => opinionText(draft, facts.wording))
}

describe.each(['demo', 'meeting-faults'])('复制意见：%s', (name) => {
  let review: Review
  let book: Book
  beforeAll(async () => {
    review = await reviewFolder(`${BATCHES}${name}/papers`, { today: '2022-01-08' })
    book = openBook(JSON.parse(JSON.stringify(packPage(review))))
  })

  it('什么也没有决定时，和审核写的一样', () => {
    expect(onPage(book, {})).toEqual(review.report.opinions.map(({ text }) => text))
  })

  it('每份排除一条后，和带着决定再审核写的一样', () => {
    const first = new Map(review.report.findings.map(({ material, id }) => [material, id]))
    const decisions = Object.fromEntries(
      [...first.values()].map((id) => [id, { verdict: '排除' as const, reason: '识别有误' }]),
    )
    const drafted = onPage(book, decisions)
    expect(drafted).toEqual(inNextRun(review, decisions))
    expect(drafted).not.toEqual(onPage(book, {}))
  })

  it('雷同全部排除后，不再因雷同建议退回', () => {
    const alike = review.report.findings.filter(({ check }) => check.startsWith('reuse/'))
    const decisions = Object.fromEntries(alike.map(({ id }) => [id, { verdict: '排除' as const, reason: '规定表述' }]))
    const drafted = onPage(book, decisions)
    expect(drafted).toEqual(inNextRun(review, decisions))
    for (const text of drafted) expect(text).not.toMatch(/约\d+%的文字与/)
  })
})
