/** How well a meeting's papers are judged, on labelled cases with planted faults: real .docx bytes through the whole pipeline. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as z from 'zod'
import { parseYaml } from '../../src/dictionary.ts'
import type { Finding, Report } from '../../src/model.ts'
import { reviewFolder } from '../support/folder.ts'
import { docxOfMarkup } from '../support/markup.ts'
import type { AccuracyRow } from './row.ts'

const expectation = z.strictObject({
  check: z.string(),
  /** Other checks that tell the same fault as well. */
  or: z.array(z.string()).default([]),
  file: z.string().optional(),
  says: z.string().default(''),
})
const casesSchema = z.array(
  z.strictObject({
    id: z.string(),
    today: z.string().default('2022-03-01'),
    roster: z.string().optional(),
    files: z.record(z.string(), z.string()),
    expect: z.array(expectation).default([]),
    allowed: z.array(z.string()).default([]),
  }),
)
const FOLDER = new URL('../../fixtures/accuracy/meeting/', import.meta.url)
const FAMILIES = /^(plan|report|talk|criticism|list|minutes|process)\//
const SETS = ['fit', 'heldout', 'strangers'] as const

/** Whole meetings of strangers answer for every check that finds fault; the small cases for what is a meeting's. */
function counts(set: AccuracyRow['set'], { check, level }: Finding): boolean {
  return set === 'strangers' ? level !== 'note' : FAMILIES.test(check)
}

export interface MeetingCase {
  set: AccuracyRow['set']
  id: string
  found: z.infer<typeof expectation>[]
  missed: z.infer<typeof expectation>[]
  /** Raised, neither expected nor allowed. */
  wrong: Finding[]
}

/** Every case with what was found, missed and raised in vain. */
export async function meetingCases(sets: readonly AccuracyRow['set'][] = SETS): Promise<MeetingCase[]> {
  const results: MeetingCase[] = []
  for (const set of sets) {
    for (const one of casesOf(set)) {
      const { report } = await reviewCase(one)
      const findings = report.findings.filter((finding) => counts(set, finding))
      const fits = (finding: Finding, wanted: z.infer<typeof expectation>) => matches(report, finding, wanted)
      results.push({
        set,
        id: one.id,
        found: one.expect.filter((wanted) => findings.some((finding) => fits(finding, wanted))),
        missed: one.expect.filter((wanted) => !findings.some((finding) => fits(finding, wanted))),
        wrong: findings.filter(
          (finding) => !one.allowed.includes(finding.check) && !one.expect.some((wanted) => fits(finding, wanted)),
        ),
      })
    }
  }
  return results
}

/** A set may be spread over files: fit.yaml, fit-talks.yaml. */
function casesOf(set: AccuracyRow['set']) {
  const names = readdirSync(FOLDER).filter((name) => name === `${set}.yaml` || name.startsWith(`${set}-`))
  return names.sort().flatMap((name) => parseYaml(readFileSync(new URL(name, FOLDER), 'utf8'), name, casesSchema))
}

async function reviewCase({ roster, files, today }: z.infer<typeof casesSchema>[number]) {
  const root = mkdtempSync(path.join(tmpdir(), 'duizhao-case-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      const target = path.join(root, 'papers', name)
      mkdirSync(path.dirname(target), { recursive: true })
      writeFileSync(target, name.endsWith('.docx') ? docxOfMarkup(text) : text)
    }
    if (roster !== undefined) writeFileSync(path.join(root, '名单.csv'), roster)
    return await reviewFolder(path.join(root, 'papers'), {
      today,
      ...(roster === undefined ? {} : { roster: path.join(root, '名单.csv') }),
    })
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** The finding is of the check, at the file (or one end of a disagreement is), and its words or quotes say so. */
function matches(report: Report, finding: Finding, { check, or, file, says }: z.infer<typeof expectation>): boolean {
  if (finding.check !== check && !or.includes(finding.check)) return false
  const ids = [finding.material, ...finding.evidence.map((item) => item.material)]
  const at = ids.some((id) => report.materials.find((item) => item.id === id)?.file === file)
  const words = [finding.message, ...finding.evidence.map((item) => item.quote)]
  return (file === undefined || at) && words.some((text) => text.includes(says))
}

/** A row a check and set. */
export async function rows(): Promise<AccuracyRow[]> {
  const cases = await meetingCases()
  const made: AccuracyRow[] = []
  for (const set of SETS) {
    const own = cases.filter((one) => one.set === set)
    const checks = new Set(own.flatMap((one) => [...one.found, ...one.missed, ...one.wrong].map((item) => item.check)))
    for (const check of [...checks].sort()) {
      const count = (key: 'found' | 'missed' | 'wrong') =>
        own.reduce((sum, one) => sum + one[key].filter((item) => item.check === check).length, 0)
      made.push({
        set,
        family: 'meeting',
        what: check,
        right: count('found'),
        wrong: count('wrong'),
        missed: count('missed'),
      })
    }
  }
  return made
}
