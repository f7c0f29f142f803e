/** A statement without headings, in short forms, with slips, reordered or run together is read as its tidy twin. */
import { describe, expect, it } from 'vitest'
import { statementCases } from '../../accuracy/statement-cases.ts'
import { reviewed } from '../../support/review.ts'
import { batchOfTexts } from '../../support/texts.ts'

const twins = statementCases('fit').filter(({ variant }) => variant !== null)

describe('untidy twins', () => {
  it('are there to be judged', () => expect(twins.length).toBeGreaterThan(20))
  it.each(twins.map((item) => [item.name, item] as const))('%s', async (_, item) => {
    const { report } = reviewed(await batchOfTexts({ '材料.txt': item.text }), String(item.year), ['coverage'])
    expect(report.coverage.map(({ status }) => status)).toEqual(item.areas)
  })
})
