/**
 * The figures, following what people decided: a dismissed finding no longer counts, and a passage dismissed from
 * either side no longer counts in the overlap of its pairs.
 */
import type { Coverage, Finding, Level, Material, Pair } from '../model.ts'
import type { Book, Passage } from './book.ts'
import { type Decisions, isDismissed } from './decide.ts'

/** An area of a paper, and whether people said that it is covered after all. */
export type AreaState = Coverage & { accepted?: boolean }

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
  /** Ids of dismissed passages. */
  dismissed: ReadonlySet<string>
  levels: Record<Level, number>
  /** Groups of materials that share counted text, by the smallest of them. */
  groups: string[][]
  confirmed: number
  excluded: number
}

export function figure(book: Book, decisions: Decisions): Figures {
  const dismissed = dismissedPassages(book, decisions)
  const pairs = book.data.report.pairs.map((pair) => (dismissed.size > 0 ? lessen(pair, book, dismissed) : pair))
  const pairsBy = new Map<string, Pair[]>()
  for (const pair of pairs) {
    if (pair.net <= 0) continue
    for (const id of [pair.a, pair.b]) pairsBy.set(id, [...(pairsBy.get(id) ?? []), pair])
  }
  const standing = book.findings.filter((finding) => !isDismissed(finding, decisions))
  const count = (list: readonly Finding[], level: Level) => list.filter((finding) => finding.level === level).length
  const rows = book.submitted.map((material): Row => {
    const own = book.findingsOf(material.id).filter((finding) => !isDismissed(finding, decisions))
    const coverage = areaStates(book, material, decisions)
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
      suggestion: book.opinionOf(material.id)?.suggestion ?? '',
    }
  })
  const byId = new Map(rows.map((row) => [row.material.id, row]))
  const excluded = book.findings.length - standing.length
  return {
    rows,
    row: (id) => byId.get(id),
    pairs,
    pairsOf: (id) => pairsBy.get(id) ?? [],
    dismissed,
    levels: { must: count(standing, 'must'), should: count(standing, 'should'), note: count(standing, 'note') },
    groups: connected(pairsBy),
    excluded,
    confirmed: standing.filter((finding) => (decisions[finding.id] ?? finding.decision)?.verdict === '确认').length,
  }
}

/** An area whose finding was dismissed counts as covered; the finding names its area in quotes. */
function areaStates(book: Book, material: Material, decisions: Decisions): AreaState[] {
  const dismissed = book
    .findingsOf(material.id)
    .filter((finding) => finding.check.startsWith('coverage/area-') && isDismissed(finding, decisions))
  const rows = book.coverageOf(material.id)
  if (dismissed.length === 0) return rows
  const names = new Map(book.data.report.profile.areas.map((area) => [area.id, `“${area.name}”`]))
  return rows.map((row) =>
    row.status !== 'covered' && dismissed.some((finding) => finding.message.includes(names.get(row.area) ?? '\0'))
      ? { ...row, status: 'covered', accepted: true }
      : row,
  )
}

/** A passage is dismissed where a dismissed reuse finding of a holder covers at least half of that holder's place. */
function dismissedPassages(book: Book, decisions: Decisions): Set<string> {
  const ids = new Set<string>()
  for (const finding of book.findings) {
    if (!finding.check.startsWith('reuse/') || finding.material === null || !isDismissed(finding, decisions)) continue
    const here = finding.evidence.filter((item) => item.material === finding.material && item.start !== undefined)
    for (const passage of book.passagesOf(finding.material)) {
      const covered = passage.places.some(
        (place) =>
          place.material === finding.material &&
          here.some(
            (item) =>
              Math.min(place.end, item.end!) - Math.max(place.start, item.start!) >= (place.end - place.start) / 2,
          ),
      )
      if (covered && passage.label !== 'quoted') ids.add(passage.id)
    }
  }
  return ids
}

/** A pair without its dismissed passages; the ratios shrink with the characters. */
function lessen(pair: Pair, book: Book, dismissed: ReadonlySet<string>): Pair {
  const shared = sharedPassages(book, pair.a, pair.b).filter((passage) => passage.label !== 'quoted')
  const gone = shared.filter((passage) => dismissed.has(passage.id))
  if (gone.length === 0) return pair
  const left = shared.filter((passage) => !dismissed.has(passage.id))
  const net = left.length === 0 ? 0 : Math.max(0, pair.net - gone.reduce((sum, passage) => sum + passage.chars, 0))
  const share = pair.net > 0 ? net / pair.net : 0
  return {
    ...pair,
    net,
    longest: Math.min(pair.longest, net, Math.max(0, ...left.map((passage) => passage.chars))),
    ratioA: pair.ratioA * share,
    ratioB: pair.ratioB * share,
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

/** Of those who had to submit, who did: a paper of theirs was read, or a file by their name could not be. Null without a roster. */
export function received(book: Book): { due: number; here: number } | null {
  const { roster } = book.data
  if (!roster) return null
  const here = roster.filter((name) =>
    book.submitted.some(
      (material) => material.member === name || (material.status === 'unreadable' && material.file.includes(name)),
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
