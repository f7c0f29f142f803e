/** Out of good papers a part is cut with its heading: that it is gone is told, and of the papers as they were nothing of it. */
import { describe, expect, it } from 'vitest'
import { statementCases } from '../accuracy/statement-cases.ts'
import { reviewed } from '../support/review.ts'
import { batchOfTexts } from '../support/texts.ts'

const TOP = /^(?:[一二三四五六七]、|第[一二三四五]部分)/u
const PARTS = [
  ['structure/causes-missing', /原因|根源/u],
  ['structure/measures-missing', /措施|方向|打算/u],
] as const
const MERGED = /问题|不足|情况/u

const GOOD = [...statementCases('fit'), ...statementCases('heldout')].filter(({ good }) => good)

/** The text without the section whose heading says so; null where no such heading stands by itself. */
function without(text: string, heading: RegExp): string | null {
  const lines = text.split('\n')
  const isTop = (line: string) => TOP.test(line.trim()) && line.length < 40
  const at = lines.findIndex((line) => isTop(line) && heading.test(line) && !MERGED.test(line.replace(/产生问题/u, '')))
  // Where another heading speaks of it too (问题、原因和措施), something is left of it.
  if (at < 0 || lines.some((line, index) => index !== at && isTop(line) && /问题.*(?:原因|措施)/u.test(line)))
    return null
  const end = lines.findIndex((line, index) => index > at && isTop(line))
  return [...lines.slice(0, at), ...(end < 0 ? [] : lines.slice(end))].join('\n')
}

describe.each(PARTS)('%s', (check, heading) => {
  const cases = GOOD.flatMap(({ name, year, text }) => {
    const cut = without(text, heading)
    return cut === null ? [] : [{ name, year, text, cut }]
  })
  const raised = async (text: string, year: number) =>
    reviewed(await batchOfTexts({ '1.txt': text }), String(year), ['structure']).report.findings.some(
      (finding) => finding.check === check,
    )

  it('has papers to ask of', () => expect(cases.length).toBeGreaterThan(10))
  it.each(cases.map(({ name, ...rest }) => [name, rest] as const))('%s', async (_, { year, text, cut }) => {
    expect(await raised(text, year)).toBe(false)
    expect(await raised(cut, year)).toBe(true)
  })
})
