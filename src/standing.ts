/**
 * What is left where people dismissed findings: a dismissed finding no longer counts, a passage dismissed from either
 * side no longer counts in the overlap of its pairs, an area whose finding was dismissed counts as covered. The page
 * and the next run with `--decisions` reckon alike.
 */
import { groupBy } from './group.ts'
import type { Coverage, Finding, Pair, Passage, Report } from './model.ts'

/** An area of a paper, and whether people said that it is covered after all. */
export type AreaState = Coverage & { accepted?: boolean }

/** Of a report; alignments do not matter here. */
export type Found = Pick<Report, 'findings' | 'coverage' | 'pairs'> & {
  profile: Pick<Report['profile'], 'areas'>
  passages: Omit<Passage, 'alignments'>[]
}

export interface Standing {
  findings: Finding[]
  coverage: AreaState[]
  /** All pairs, with what is left of them. */
  pairs: Pair[]
  /** Ids of dismissed passages. */
  dismissed: ReadonlySet<string>
}

export function whatStands(found: Found, isDismissed: (finding: Finding) => boolean): Standing {
  const { findings, coverage, pairs } = found
  const gone = findings.filter(isDismissed)
  if (gone.length === 0) return { findings, coverage, pairs, dismissed: new Set() }
  const dismissed = dismissedPassages(gone, found)
  const byMaterial = groupBy(
    found.passages.flatMap((passage) =>
      [...new Set(passage.places.map(({ material }) => material))].map((material) => ({ material, passage })),
    ),
    ({ material }) => material,
  )
  const sharedBy = ({ a, b }: Pair) =>
    (byMaterial.get(a) ?? []).flatMap(({ passage }) =>
      passage.label !== 'quoted' && passage.places.some(({ material }) => material === b) ? [passage] : [],
    )
  return {
    findings: findings.filter((finding) => !isDismissed(finding)),
    coverage: accepted(coverage, gone, found.profile),
    pairs: dismissed.size > 0 ? pairs.map((pair) => lessen(pair, sharedBy(pair), dismissed)) : pairs,
    dismissed,
  }
}

/** The finding names its area in quotes. */
function accepted(coverage: Coverage[], gone: readonly Finding[], { areas }: Found['profile']): AreaState[] {
  const byMaterial = groupBy(
    gone.filter(({ check }) => check.startsWith('coverage/area-')),
    ({ material }) => material,
  )
  if (byMaterial.size === 0) return coverage
  const names = new Map(areas.map(({ id, name }) => [id, `“${name}”`]))
  return coverage.map((row) =>
    row.status !== 'covered' &&
    byMaterial.get(row.material)?.some(({ message }) => message.includes(names.get(row.area) ?? '\0'))
      ? { ...row, status: 'covered', accepted: true }
      : row,
  )
}

/** A passage is dismissed where a dismissed reuse finding of a holder covers at least half of that holder's place. */
function dismissedPassages(gone: readonly Finding[], { passages }: Found): Set<string> {
  const places = groupBy(
    passages.flatMap(({ id, label, places }) => (label === 'quoted' ? [] : places.map((place) => ({ id, place })))),
    ({ place }) => place.material,
  )
  const ids = new Set<string>()
  for (const { check, material, evidence } of gone) {
    if (!check.startsWith('reuse/') || material === null) continue
    const here = evidence.filter((item) => item.material === material && item.start !== undefined)
    for (const { id, place } of places.get(material) ?? []) {
      const half = (place.end - place.start) / 2
      if (here.some((item) => Math.min(place.end, item.end!) - Math.max(place.start, item.start!) >= half)) ids.add(id)
    }
  }
  return ids
}

/** A pair without its dismissed passages; the ratios shrink with the characters. */
function lessen(pair: Pair, shared: readonly Found['passages'][number][], dismissed: ReadonlySet<string>): Pair {
  const gone = shared.filter(({ id }) => dismissed.has(id))
  if (gone.length === 0) return pair
  const left = shared.filter(({ id }) => !dismissed.has(id))
  const net = left.length === 0 ? 0 : Math.max(0, pair.net - gone.reduce((sum, { chars }) => sum + chars, 0))
  const share = pair.net > 0 ? net / pair.net : 0
  return {
    ...pair,
    net,
    longest: Math.min(pair.longest, net, Math.max(0, ...left.map(({ chars }) => chars))),
    ratioA: pair.ratioA * share,
    ratioB: pair.ratioB * share,
  }
}
