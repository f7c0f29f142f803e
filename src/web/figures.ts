/** The figures, following what people decided. */

import { groupBy } from '../group.ts'
import type { Finding, Level, Material, Pair } from '../model.ts'
import { evaluate } from '../opinions/evaluate.ts'
import { type OpinionFacts, opinionFacts } from '../opinions/facts.ts'
import { shownOf } from '../opinions/shown.ts'
import { type AreaState, whatStands } from '../standing.ts'
import type { Book, Passage } from './book.ts'
import { type Decisions, isDismissed } from './decide.ts'

export type { AreaState }

export interface Row {
  material: Material
  must: number
  should: number
  note: number
  coverage: AreaState[]
  covered: number
  /** Highest net overlap with another, 0..1, and with whom. */
  overlap: number
  partner: string | null
  suggestion: string
}

export interface Figures {
  rows: Row[]
  row(id: string): Row | undefined
  /** Pairs with what is left of them, in report order. */
  pairs: Pair[]
  pairsOf(id: string): Pair[]
  /** What the opinions rest on now. */
  facts: OpinionFacts
  /** Nothing was decided since the opinions were written. */
  asWritten: boolean
  /** Ids of dismissed passages. */
  dismissed: ReadonlySet<string>
  levels: Record<Level, number>
  /** Groups of materials that share counted text, by the smallest of them. */
  groups: string[][]
  confirmed: number
  excluded: number
}

export function figure(book: Book, decisions: Decisions): Figures {
  const { report, checks, wording } = book.data
  const { passages, findings: all } = book
  const standing = whatStands({ ...report, passages, findings: all }, (finding) => isDismissed(finding, decisions))
  const { findings, coverage, pairs, dismissed } = standing
  const facts = opinionFacts({
    ...standing,
    materials: report.materials,
    profile: report.profile,
    checks: checks.map(({ id, title, skipped }) => ({ id, title, ran: !skipped })),
    wording,
    meetings: report.meetings,
    resolved: report.resolved,
    shownOf: (finding) => shownOf(finding, book.quotable(finding.material), wording),
  })
  const asWritten = all.every((finding) => isDismissed(finding, decisions) === isDismissed(finding, {}))
  const pairsBy = new Map<string, Pair[]>()
  for (const pair of pairs) {
    if (pair.net <= 0) continue
    for (const id of [pair.a, pair.b]) {
      const list = pairsBy.get(id)
      if (list) list.push(pair)
      else pairsBy.set(id, [pair])
    }
  }
  const count = (list: readonly Finding[], level: Level) => list.filter((finding) => finding.level === level).length
  const areas = groupBy(coverage, ({ material }) => material)
  const rows = book.submitted.map((material): Row => {
    const own = facts.findingsOf(material.id)
    const coverage = areas.get(material.id) ?? []
    let overlap = 0
    let partner: string | null = null
    for (const pair of pairsBy.get(material.id) ?? []) {
      const ratio = pair.a === material.id ? pair.ratioA : pair.ratioB
      if (ratio > overlap) [overlap, partner] = [ratio, pair.a === material.id ? pair.b : pair.a]
    }
    return {
      material,
      must: count(own, 'must'),
      should: count(own, 'should'),
      note: count(own, 'note'),
      coverage,
      covered: coverage.filter((item) => item.status === 'covered').length,
      overlap,
      partner,
      suggestion: asWritten ? (book.opinionOf(material.id)?.suggestion ?? '') : evaluate(material, facts).suggestion,
    }
  })
  const byId = new Map(rows.map((row) => [row.material.id, row]))
  const excluded = all.length - findings.length
  return {
    rows,
    row: (id) => byId.get(id),
    pairs,
    pairsOf: (id) => pairsBy.get(id) ?? [],
    facts,
    asWritten,
    dismissed,
    levels: { must: count(findings, 'must'), should: count(findings, 'should'), note: count(findings, 'note') },
    groups: connected(pairsBy),
    excluded,
    confirmed: findings.filter((finding) => (decisions[finding.id] ?? finding.decision)?.verdict === '确认').length,
  }
}

/** Passages that both materials hold, in the order of the first. */
export function sharedPassages(book: Book, a: string, b: string): Passage[] {
  const start = (passage: Passage) => passage.places.find((place) => place.material === a)!.start
  return book
    .passagesOf(a)
    .filter((passage) => passage.places.some((place) => place.material === b))
    .sort((left, right) => start(left) - start(right))
}

function connected(pairsBy: ReadonlyMap<string, Pair[]>): string[][] {
  const seen = new Set<string>()
  const groups: string[][] = []
  for (const first of pairsBy.keys()) {
    if (seen.has(first)) continue
    seen.add(first)
    const group = [first]
    for (const id of group) {
      for (const pair of pairsBy.get(id)!) {
        const next = pair.a === id ? pair.b : pair.a
        if (seen.has(next)) continue
        seen.add(next)
        group.push(next)
      }
    }
    groups.push(group)
  }
  return groups
}

/** Of those who had to submit, who did: a statement of theirs was read, or a file by their name could not be. Null without a roster. */
export function received(book: Book): { due: number; here: number } | null {
  const { roster } = book.data
  if (!roster) return null
  const here = roster.filter((name) =>
    book.submitted.some(
      ({ kind, member, status, file }) =>
        (kind === 'member-statement' && member === name) || (status === 'unreadable' && file.includes(name)),
    ),
  )
  return { due: roster.length, here: here.length }
}

/** Worst first: must, overlap, should, note; then as in the report. */
export function worstFirst(rows: readonly Row[]): Row[] {
  return [...rows].sort(
    (a, b) =>
      Number(b.material.status === 'unreadable') - Number(a.material.status === 'unreadable') ||
      b.must - a.must ||
      b.overlap - a.overlap ||
      b.should - a.should ||
      b.note - a.note,
  )
}
