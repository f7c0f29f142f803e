/** An area whose section is taken out of a good paper, the numbers closed up, is told of: nothing else passes for it. */
import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../../src/checks/coverage/assess.ts'
import { readPapers } from '../../../src/outline/index.ts'
import { readStatement } from '../../../src/outline/statement/index.ts'
import { loadProfile } from '../../../src/profile/load.ts'
import { statementCases } from '../../accuracy/statement-cases.ts'
import { batchOfTexts } from '../../support/texts.ts'

const DIGITS = '一二三四五六七八九'
/** （三） 三、 三是 at the beginning of a section. */
const NUMBER = /^(?<open>（?)(?<digit>[一二三四五六七八九])(?<close>）|、|是)/u

async function read(text: string, year: string) {
  const profile = loadProfile(year)
  const paper = readPapers(await batchOfTexts({ '材料.txt': text })).papers[0]!
  const statement = readStatement(paper, profile)
  return { statement, coverage: coverageOf(paper, statement, profile) }
}

/** The numbers after the cut, each one less. */
function closedUp(rest: string, section: string): string {
  const { open, digit, close } = NUMBER.exec(section)?.groups ?? {}
  if (digit === undefined) return rest
  let at = DIGITS.indexOf(digit)
  const lines = rest.split('\n').map((line) => {
    const label = `${open}${DIGITS[at + 1]}${close}`
    return line.startsWith(label) ? `${open}${DIGITS[at++]}${close}${line.slice(label.length)}` : line
  })
  return lines.join('\n')
}

/** For each area with a heading of its own: what becomes of it once its section is gone. */
async function cuts(name: string, text: string, year: string, add: string): Promise<string[]> {
  const { statement } = await read(text, year)
  const results: string[] = []
  for (const { id } of loadProfile(year).areas) {
    const passage = statement.areas.find((item) => item.area === id && item.part === 'problems')
    const own = statement.sentences.filter(({ part, areas }) => part === 'problems' && areas[0] === id)
    if (passage?.via !== 'heading' || own.length === 0) continue
    const [first, last] = [own[0]!, own[own.length - 1]!]
    const section = statement.text.slice(first.start, last.end)
    const rest = closedUp(statement.text.slice(last.end).replace(/^\n/, ''), section)
    const before = statement.text.slice(0, first.start)
    // A topic of the area's, told under a neighbour's heading, does not make up for it.
    const cut = before.trimEnd().endsWith('。') ? `${before.trimEnd()}${add}\n${rest}` : before + rest
    const { coverage } = await read(cut, year)
    results.push(`${name} ${id} ${coverage.find(({ area }) => area === id)!.status}`)
  }
  return results
}

const GOOD = [...statementCases('fit'), ...statementCases('heldout')].filter(({ good }) => good)

describe.each(['', '公务用车方面，5月那次我没有按要求登记，拖了两周。'])('with %s', (add) => {
  it('told', async () => {
    const all: string[] = []
    for (const { name, text, year } of GOOD) all.push(...(await cuts(name, text, String(year), add)))
    expect(all.length).toBeGreaterThan(150)
    const passed = all.filter((line) => /covered|thin/.test(line))
    expect(passed.length, passed.join('\n')).toBeLessThanOrEqual(all.length * 0.03)
  })
})
