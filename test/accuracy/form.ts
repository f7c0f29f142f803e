/** How well slips of form are found, on invented papers: each expected place, and every alarm beyond them. */
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { parseYaml } from '../../src/dictionary.ts'
import type { Finding } from '../../src/model.ts'
import { reviewed } from '../support/review.ts'
import { batchOfTexts } from '../support/texts.ts'
import type { AccuracyRow } from './row.ts'

const CHECKS = ['placeholder', 'misquote', 'doubled', 'unpaired'] as const
type Name = (typeof CHECKS)[number]

const casesSchema = z.array(
  z.strictObject({ text: z.string(), expect: z.partialRecord(z.enum(CHECKS), z.array(z.string())) }),
)
const FOLDER = new URL('../../fixtures/accuracy/form/', import.meta.url)

export interface FormOutcome {
  set: AccuracyRow['set']
  check: Name
  right: string[]
  wrong: string[]
  missed: string[]
}

/** Of each case and check: places found as expected, found beyond that, not found. */
export async function formOutcomes(): Promise<FormOutcome[]> {
  const outcomes: FormOutcome[] = []
  for (const set of ['fit', 'heldout'] as const) {
    const name = `${set}.yaml`
    for (const { text, expect } of parseYaml(readFileSync(new URL(name, FOLDER), 'utf8'), name, casesSchema)) {
      const { report } = reviewed(await batchOfTexts({ '材料.txt': text }), '2021', ['form'])
      for (const check of CHECKS)
        outcomes.push({ set, check, ...compare(report.findings, check, expect[check] ?? [], text) })
    }
  }
  return outcomes
}

/** A place is as expected where it overlaps the expected words. */
function compare(findings: Finding[], check: Name, expected: string[], text: string) {
  const places = findings
    .filter((finding) => finding.check === `form/${check}`)
    .flatMap(({ evidence }) => evidence.filter(({ role }) => role === 'here'))
  const wanted = expected.map((words) => ({
    words,
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  }))
  const overlaps = (place: { start?: number; end?: number }, want: { start: number; end: number }) =>
    place.start! < want.end && want.start < place.end!
  return {
    right: wanted.filter((want) => places.some((place) => overlaps(place, want))).map(({ words }) => words),
    missed: wanted.filter((want) => !places.some((place) => overlaps(place, want))).map(({ words }) => words),
    wrong: places.filter((place) => !wanted.some((want) => overlaps(place, want))).map(({ quote }) => quote),
  }
}

/** A row a check and set. */
export async function form(): Promise<AccuracyRow[]> {
  const outcomes = await formOutcomes()
  return (['fit', 'heldout'] as const).flatMap((set) =>
    CHECKS.map((check) => {
      const own = outcomes.filter((outcome) => outcome.set === set && outcome.check === check)
      const sum = (key: 'right' | 'wrong' | 'missed') => own.reduce((total, outcome) => total + outcome[key].length, 0)
      return {
        set,
        family: 'form',
        what: `form/${check}`,
        right: sum('right'),
        wrong: sum('wrong'),
        missed: sum('missed'),
      }
    }),
  )
}

export { form as rows }
