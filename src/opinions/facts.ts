/** All that opinions are made from, looked up by material: the same in the program and in the page of the report. */
import { groupBy } from '../group.ts'
import type { Coverage, Finding, Material, Meeting, Pair, Report } from '../model.ts'
import type { Shown } from './shown.ts'
import type { Wording } from './wording.ts'

/** What opinions need to know of a check. */
export interface CheckNote {
  id: string
  title: string
  /** It was run: nothing is praised that was not looked at. */
  ran: boolean
}

export interface Given {
  materials: readonly Material[]
  /** Those that stand: without what people dismissed. */
  findings: readonly Finding[]
  coverage: readonly Coverage[]
  pairs: readonly Pair[]
  profile: Pick<Report['profile'], 'title' | 'areas'>
  checks: readonly CheckNote[]
  wording: Wording
  /** Which papers belong to one meeting, and whose it is. */
  meetings: readonly Pick<Meeting, 'unit' | 'materials'>[]
  /** Of a second round: earlier findings that are no longer there. */
  resolved: Report['resolved']
  /** Where a finding stands in its paper, and the words that show it. */
  shownOf(finding: Finding): Shown
}

export interface OpinionFacts extends Given {
  material(id: string | undefined): Material | undefined
  findingsOf(id: string): readonly Finding[]
  coverageOf(id: string): readonly Coverage[]
  /** The pair with the highest share of this material's own words, and that share. */
  closestOf(id: string): { other: string; ratio: number } | null
  /** The meeting that a material belongs to was held: its minutes or the report on it are in the batch. */
  wasHeld(id: string): boolean
  /** How many findings of the earlier round a member is rid of. */
  resolvedOf(member: string): number
  checkTitle(id: string): string
}

export function opinionFacts(given: Given): OpinionFacts {
  const materials = new Map(given.materials.map((material) => [material.id, material]))
  const findings = groupBy(given.findings, (finding) => finding.material)
  const coverage = groupBy(given.coverage, (row) => row.material)
  const resolved = groupBy(given.resolved ?? [], (item) => item.member)
  const titles = new Map(given.checks.map(({ id, title }) => [id, title]))
  const held = heldMeetings(given)
  const closest = new Map<string, { other: string; ratio: number }>()
  for (const { a, b, ratioA, ratioB } of given.pairs) {
    for (const [id, other, ratio] of [
      [a, b, ratioA],
      [b, a, ratioB],
    ] as const) {
      const known = closest.get(id)
      if (!known || ratio > known.ratio) closest.set(id, { other, ratio })
    }
  }
  return {
    ...given,
    material: (id) => materials.get(id ?? ''),
    findingsOf: (id) => findings.get(id) ?? [],
    coverageOf: (id) => coverage.get(id) ?? [],
    closestOf: (id) => closest.get(id) ?? null,
    wasHeld: (id) => held.has(id),
    resolvedOf: (member) => resolved.get(member)?.length ?? 0,
    checkTitle: (id) => titles.get(id) ?? id,
  }
}

/** Ids of the papers of meetings that were held; without meetings told apart, of the whole batch. */
function heldMeetings({ materials, meetings }: Pick<Given, 'materials' | 'meetings'>): Set<string> {
  const after = new Set(
    materials
      .filter(({ role, kind }) => role === 'submitted' && (kind === 'minutes' || kind === 'meeting-report'))
      .map(({ id }) => id),
  )
  if (after.size === 0) return after
  const told = new Set(meetings.flatMap((meeting) => meeting.materials))
  const held = meetings.filter((meeting) => meeting.materials.some((id) => after.has(id)))
  const alone = meetings.length === held.length ? materials.filter(({ id }) => !told.has(id)).map(({ id }) => id) : []
  return new Set([...held.flatMap((meeting) => meeting.materials), ...alone, ...after])
}
