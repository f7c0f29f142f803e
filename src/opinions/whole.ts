/** What is said of the batch as a whole: causes, each with all who show it. */

import { groupBy } from '../group.ts'
import type { Finding, Level, Material, Suggestion } from '../model.ts'
import type { Draft } from './draft.ts'
import type { OpinionFacts } from './facts.ts'
import { papersByFile } from './files.ts'
import { among, fill, weakness } from './fill.ts'
import { fileTitle, namesOf } from './names.ts'
import { shorten } from './quotes.ts'

export interface Group {
  title: string
  /** Papers concerned; none where it is about what is not there. */
  levels: { level: Level; papers: number }[]
  /** One sentence a check. */
  sentences: string[]
  advice: string
}

const LEVELS: Level[] = ['must', 'should', 'note']
const SUGGESTIONS: Suggestion[] = ['通过', '修改后通过', '退回重写', '未能审核']
/** Names shown for one problem before “等”. */
const NAMES = 10
/** Up to so many papers each gets its own words. */
const EACH = 2
/** Words of one paper's problem (characters). */
const WORDS = 80
/** Causes named in the summary. */
const CAUSES = 3

export function summaryOf(drafts: readonly Draft[], facts: OpinionFacts): string {
  const { summary } = facts.wording
  const counts = SUGGESTIONS.map((name) => [name, drafts.filter((draft) => draft.suggestion === name).length] as const)
  const suggestions = counts.filter(([, count]) => count > 0).map(([name, count]) => `${name}${count}份`)
  const papers = facts.materials.filter(({ role }) => role === 'submitted').length
  const counted = papers === drafts.length ? summary.counts : summary['counts-by-file']
  const said = [fill(counted, { papers, count: drafts.length, suggestions: suggestions.join('，') })]
  const areas = facts.profile.areas.length
  const rows = new Map<string, boolean>()
  for (const { material, status } of facts.coverage)
    rows.set(material, (rows.get(material) ?? true) && status === 'covered')
  const full = [...rows.values()].filter(Boolean).length
  if (full > 0)
    said.push(fill(full === rows.size ? summary['coverage-all'] : summary.coverage, { total: rows.size, full, areas }))
  const weak = commonest(facts)
  if (weak.length > 0) said.push(fill(summary.weak, { weak: weak.join('；') }))
  return said.join('')
}

/** The phrases that most papers deserve, with how many do. */
function commonest({ findings, wording }: OpinionFacts): string[] {
  const phrases = new Map<string, Set<string>>()
  for (const { check, level, material } of findings) {
    const phrase = weakness(check, wording)
    if (!phrase || level === 'note' || material === null || check.startsWith('batch/')) continue
    phrases.set(phrase, (phrases.get(phrase) ?? new Set()).add(material))
  }
  // One paper's own trouble is no trait of the batch, unless nothing else is.
  const common = [...phrases].filter(([, papers]) => papers.size > 1)
  return (common.length > 0 ? common : [...phrases])
    .sort((a, b) => b[1].size - a[1].size)
    .slice(0, CAUSES)
    .map(([phrase, papers]) => `${phrase}（${papers.size}份）`)
}

export function groupsOf(facts: OpinionFacts): Group[] {
  const { groups } = facts.wording
  const submitted = facts.materials.filter(({ role }) => role === 'submitted')
  const names = namesByFile(submitted)
  const first = new Map(papersByFile(submitted).flatMap((papers) => papers.map(({ id }) => [id, papers[0]!.id])))
  const findings = withoutRepeats(
    facts.findings
      .filter(({ level, material }) => level !== 'note' || material === null)
      .map((finding) => ({ ...finding, material: first.get(finding.material ?? '') ?? finding.material })),
  )
  const left = new Set(findings)
  const made = groups.flatMap(({ title, checks, advice }) => {
    const own = findings.filter((finding) => left.has(finding) && among(finding.check, checks))
    for (const finding of own) left.delete(finding)
    // By the worst level alone: groups of one level keep the order of the data.
    return own.length > 0 ? [{ rank: rank(own), group: toGroup(title, advice, own, names, facts) }] : []
  })
  return made.sort((a, b) => a.rank - b.rank).map(({ group }) => group)
}

/** What a list calls each paper; a file of several records by its own name. */
export function namesByFile(materials: readonly Material[]): Map<string, string> {
  const names = namesOf(materials)
  for (const papers of papersByFile(materials))
    if (papers.length > 1) for (const { id } of papers) names.set(id, fileTitle(papers[0]!))
  return names
}

/** A file that could not be read is told of with the member who is waited for. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const told = new Set(
    findings
      .filter(({ material }) => material === null)
      .flatMap(({ evidence }) => evidence.flatMap((item) => (item.role === 'here' && item.material) || [])),
  )
  return findings.filter(({ check, material }) => check !== 'batch/unreadable' || !told.has(material ?? ''))
}

function toGroup(
  title: string,
  advice: string,
  own: Finding[],
  names: ReadonlyMap<string, string>,
  facts: OpinionFacts,
): Group {
  const lists = [...groupBy(own, ({ check }) => check).values()].sort(
    (a, b) => rank(a) - rank(b) || papersOf(b).length - papersOf(a).length,
  )
  return {
    title,
    levels: LEVELS.flatMap((level) => {
      const papers = papersOf(own.filter((finding) => finding.level === level && finding.material !== null)).length
      return papers > 0 ? [{ level, papers }] : []
    }),
    sentences: sentencesOf(lists, names, facts),
    advice,
  }
}

function rank(list: readonly Finding[]): number {
  return Math.min(...list.map(({ level }) => LEVELS.indexOf(level)))
}

/** Papers concerned; a finding of the batch as a whole counts for itself. */
function papersOf(list: readonly Finding[]): string[] {
  return [...new Set(list.map(({ material, id }) => material ?? id))]
}

/** Checks that many papers share are told by their names; what one or two papers have, paper by paper. */
function sentencesOf(lists: readonly Finding[][], names: ReadonlyMap<string, string>, facts: OpinionFacts): string[] {
  const shared: string[] = []
  const each = new Map<string, string[]>()
  for (const list of lists) {
    const papers = papersOf(list)
    const whole = list.filter(({ material }) => material === null)
    const alike = list.some(({ evidence, material }) =>
      evidence.some((item) => item.role === 'same' && item.material !== material),
    )
    if (whole.length > 0) shared.push(whole.map(({ message }) => plain(message)).join('；'))
    else if (papers.length > EACH || alike) {
      const shown = papers.slice(0, NAMES).map((id) => names.get(id) ?? '')
      const rest = papers.length > NAMES ? `等${papers.length}份` : ''
      shared.push(`${sayingOf(list[0]!.check, facts)}：${shown.join('、')}${rest}`)
    } else {
      for (const id of papers) {
        const words = wordsOf(
          list.filter(({ material }) => material === id),
          facts,
        )
        // 整改清单：整改清单缺少栏目 says the name twice.
        const name = names.get(id) ?? ''
        each.set(id, [...(each.get(id) ?? []), words.startsWith(name) ? words.slice(name.length) : words])
      }
    }
  }
  return [...shared, ...[...each].map(([id, words]) => `${names.get(id) ?? ''}：${words.join('；')}`)].map(
    (sentence) => `${sentence}。`,
  )
}

/** As a reader of the whole would say it; a check that its family speaks for has its own title. */
function sayingOf(check: string, { wording, checkTitle }: OpinionFacts): string {
  return wording.weak[check] ?? checkTitle(check)
}

/** One paper's problem of one check, in few words. */
function wordsOf(list: Finding[], { wording: { together }, checkTitle }: OpinionFacts): string {
  const [{ check, message }] = list as [Finding]
  if (list.length === 1) return shorten(plain(message), WORDS)
  return plain(fill(together[check]?.head ?? `${checkTitle(check)}（{count}处）`, { count: list.length }))
}

/** 供核对 is said once, at the end of the whole; samples stand in the opinion on the paper. */
function plain(message: string): string {
  return message
    .replace(/。$/, '')
    .replace(/，供核对$/, '')
    .replace(/（如[^（）]*）/, '')
}
