/** The data given back its quotes and indexed for looking up: made once when the page opens. */
import type { Coverage, Evidence, Finding, Level, Material, Opinion, Pair } from '../model.ts'
import type { Quotable } from '../opinions/quotes.ts'
import type { CheckInfo, PageData, WirePassage, WireSection } from './data.ts'

export type Passage = WirePassage

export interface Book {
  data: PageData
  /** Under review, the unreadable too; in report order. */
  submitted: Material[]
  /** Official materials, templates and earlier years. */
  others: Material[]
  findings: Finding[]
  passages: Passage[]
  material(id: string): Material | undefined
  findingsOf(id: string | null): Finding[]
  coverageOf(id: string): Coverage[]
  pairsOf(id: string): Pair[]
  /** Passages that a material holds, each once. */
  passagesOf(id: string): Passage[]
  opinionOf(id: string): Opinion | undefined
  check(id: string): CheckInfo | undefined
  /** A readable material with its sections. */
  quotable(id: string | null): Quotable | undefined
}

export const LEVELS: readonly Level[] = ['must', 'should', 'note']

export function openBook(data: PageData): Book {
  const { materials, coverage, pairs, opinions } = data.report
  const byId = new Map(materials.map((material) => [material.id, material]))
  const sources = new Map(data.checks.map((check) => [check.id, check]))
  const findings = data.findings.map(
    (finding): Finding => ({
      ...finding,
      requirement: finding.requirement ?? sources.get(finding.check)?.source,
      evidence: finding.evidence.map(
        (item): Evidence => ({
          ...item,
          quote: item.quote ?? byId.get(item.material ?? '')?.text.slice(item.start, item.end) ?? '',
        }),
      ),
    }),
  )
  const findingsBy = group(findings, (finding) => [finding.material ?? ''])
  const coverageBy = group(coverage, (row) => [row.material])
  const pairsBy = group(pairs, (pair) => [pair.a, pair.b])
  const passagesBy = group(data.passages, (passage) => [...new Set(passage.places.map((place) => place.material))])
  const opinionBy = new Map(opinions.map((opinion) => [opinion.material, opinion]))
  return {
    data,
    submitted: materials.filter((material) => material.role === 'submitted'),
    others: materials.filter((material) => material.role !== 'submitted'),
    findings,
    passages: data.passages,
    material: (id) => byId.get(id),
    findingsOf: (id) => findingsBy.get(id ?? '') ?? [],
    coverageOf: (id) => coverageBy.get(id) ?? [],
    pairsOf: (id) => pairsBy.get(id) ?? [],
    passagesOf: (id) => passagesBy.get(id) ?? [],
    opinionOf: (id) => opinionBy.get(id),
    check: (id) => sources.get(id),
    quotable: (id) => openSections(byId.get(id ?? ''), data.sections[id ?? '']),
  }
}

function openSections(material: Material | undefined, sections: WireSection[] | undefined): Quotable | undefined {
  if (!material || !sections) return undefined
  const { text } = material
  return {
    material,
    outline: {
      sections: sections.map(([start, length, parent, head]) => {
        if (!head) return { start, end: start + length, parent, heading: null }
        const [from, whole, label, at, words] = head
        const heading = {
          start: from,
          end: from + whole,
          label: text.slice(from, from + label),
          text: text.slice(at, at + words),
        }
        return { start, end: start + length, parent, heading }
      }),
    },
  }
}

function group<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const key of keys(item)) {
      const list = groups.get(key)
      if (list) list.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}
