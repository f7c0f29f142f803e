/** How well statements are judged: coverage of areas, and each check of the families that read statements. */
import type { Finding } from '../../src/model.ts'
import { loadProfile } from '../../src/profile/load.ts'
import { reviewed } from '../support/review.ts'
import { batchOfTexts } from '../support/texts.ts'
import type { AccuracyRow } from './row.ts'
import { type StatementCase, statementCases } from './statement-cases.ts'

const FAMILIES = ['coverage', 'structure', 'substance']
/** Of what strangers wrote every fault is labelled. */
const ALL_FAMILIES = [...FAMILIES, 'traces', 'form']
/** Hints by size: asked only where a case says so. */
const HINTS = ['structure/length', 'structure/problem-share']

/** One question of one case: asked and answered, or not. */
export interface Judged {
  case: StatementCase
  family: string
  what: string
  expected: boolean
  given: boolean
  /** What differs, for a person to look at. */
  detail: string
}

export async function judge(set: AccuracyRow['set'], names: string[] = []): Promise<Judged[]> {
  const judged: Judged[] = []
  for (const item of statementCases(set)) {
    if (names.length > 0 && !names.some((name) => item.name.startsWith(name))) continue
    const { report } = reviewed(await batchOfTexts({ [`${item.name}.txt`]: item.text }), String(item.year))
    const ask = (family: string, what: string, expected: boolean, given: boolean, detail: string) =>
      judged.push({ case: item, family, what, expected, given, detail })
    const statement = report.materials[0]!
    ask('文种', item.kind, true, statement.kind === item.kind, statement.kind)
    // Read from the paper alone, and not every one says it: what a review goes by that is told no year and has no notice.
    ask('年度', '读得出', true, statement.year === item.year, `${statement.year}`)
    if (statement.year !== null && statement.year !== item.year) ask('年度', '读得出', false, true, `${statement.year}`)
    const areas = loadProfile(String(item.year)).areas
    item.areas.forEach((wanted, at) => {
      const status = report.coverage.find((row) => row.area === areas[at]!.id)?.status
      for (const name of ['covered', 'thin', 'named', 'missing'] as const) {
        ask('覆盖状态', name, wanted === name, status === name, `${at + 1} ${wanted} → ${status}`)
      }
    })
    judgeFindings(item, report.findings, areas, ask)
  }
  return judged
}

type Ask = (family: string, what: string, expected: boolean, given: boolean, detail: string) => void

function judgeFindings(item: StatementCase, findings: Finding[], areas: { name: string }[], ask: Ask) {
  const wanted = item.areas.flatMap((status, at) => {
    // Of an area that holds only others' problems that is told, and not once more that it is named only.
    const others = findings.some((finding) => matches(`substance/others-instead@${at + 1}`, finding, areas))
    return status === 'covered' || (status === 'named' && others) ? [] : [`coverage/area-${status}@${at + 1}`]
  })
  const open = [...wanted, ...item.expect]
  const families = item.set === 'strangers' ? ALL_FAMILIES : FAMILIES
  for (const finding of findings) {
    const [family] = finding.check.split('/')
    if (!families.includes(family!)) continue
    const hit = open.findIndex((label) => matches(label, finding, areas))
    if (hit >= 0) {
      ask(family!, finding.check, true, true, '')
      open.splice(hit, 1)
    } else if (finding.level !== 'note' && !allowed(item, finding, areas))
      ask(family!, finding.check, false, true, finding.message)
  }
  for (const label of open) {
    const check = label.split('@')[0]!
    if (!item.allow.some((name) => check.startsWith(name))) ask(check.split('/')[0]!, check, true, false, label)
  }
}

function matches(label: string, { check, message }: Finding, areas: { name: string }[]): boolean {
  const [name, place] = label.split('@')
  if (name !== check || place === undefined) return name === check
  // Inside a message's quotation marks an area's own become single ones.
  const plain = (text: string) => text.replace(/[“”‘’]/g, '')
  return plain(message).includes(plain(areas[Number(place) - 1]?.name ?? place))
}

function allowed(item: StatementCase, finding: Finding, areas: { name: string }[]): boolean {
  if (HINTS.includes(finding.check)) return true
  if (item.allow.some((label) => finding.check.startsWith(label))) return true
  // Several findings of one label: explanation-missing for each item.
  return item.expect.some((label) => !label.includes('@') && matches(label, finding, areas))
}

export async function rows(): Promise<AccuracyRow[]> {
  const rows: AccuracyRow[] = []
  for (const set of ['fit', 'heldout', 'free', 'strangers'] as const) {
    const judged = await judge(set)
    const keys = [...new Set(judged.map(({ family, what }) => `${family}\n${what}`))].sort()
    for (const key of keys) {
      const [family, what] = key.split('\n') as [string, string]
      const own = judged.filter((item) => item.family === family && item.what === what)
      rows.push({
        set,
        family,
        what,
        right: own.filter(({ expected, given }) => expected && given).length,
        wrong: own.filter(({ expected, given }) => !expected && given).length,
        missed: own.filter(({ expected, given }) => expected && !given).length,
      })
    }
  }
  return rows
}
