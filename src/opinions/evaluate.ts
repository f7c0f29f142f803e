/** 总体评价: what is good, what is amiss in a line, and what is suggested. */
import type { Coverage, Finding, Material, Suggestion } from '../model.ts'
import type { OpinionFacts } from './facts.ts'
import { among, fill, inner, weakness } from './fill.ts'
import type { Wording } from './wording.ts'

/** Phrases of what is amiss in one sentence. */
const WEAK = 3

export interface Evaluation {
  suggestion: Suggestion
  text: string
}

export function evaluate(material: Material, facts: OpinionFacts): Evaluation {
  const { overall } = facts.wording
  const own = facts.findingsOf(material.id)
  const { suggestion, reasons, alike } = suggest(material, own, facts)
  // The same paper is always spoken of alike, its neighbour in the batch otherwise.
  const turn = Number(material.id.slice(1)) || 0
  const checked = suggestion === '通过' && own.length > 0 ? '通过并核实' : suggestion
  const verdict = fill(pick(overall[checked], turn), {
    reasons: reasons.join('；'),
    weak: weaknesses(own, facts.wording).join('；'),
    problem: material.problem?.message.replace(/。$/, '') ?? '',
  })
  if (suggestion === '未能审核') return { suggestion, text: verdict }
  return { suggestion, text: `${praiseOf(material, own, facts, turn, alike)}。${verdict}` }
}

/** What is amiss, the heaviest first, each phrase once. */
export function weaknesses(own: readonly Finding[], wording: Wording): string[] {
  const heavy = [...own.filter(({ level }) => level === 'must'), ...own.filter(({ level }) => level === 'should')]
  return [...new Set(heavy.flatMap(({ check }) => weakness(check, wording) ?? []))].slice(0, WEAK)
}

function suggest(material: Material, own: readonly Finding[], facts: OpinionFacts) {
  const { rewrite, reasons } = facts.wording.suggestion
  if (material.status === 'unreadable') return { suggestion: '未能审核' as const, reasons: [], alike: false }
  const rows = facts.coverageOf(material.id)
  const uncovered = rows.filter((row) => row.status === 'missing' || row.status === 'named').length
  const closest = facts.closestOf(material.id)
  const why: string[] = []
  if (rows.length > 0 && uncovered / rows.length >= rewrite.uncovered)
    why.push(fill(reasons.uncovered!, { count: uncovered }))
  const alike = closest !== null && closest.ratio >= rewrite.alike
  if (alike) {
    const reason = material.kind.endsWith('statement') ? reasons.alike! : reasons['alike-other']!
    const other = facts.material(closest.other)
    why.push(fill(reason, { percent: Math.round(closest.ratio * 100), whom: whom(material, other, facts.wording) }))
  }
  for (const check of rewrite.checks)
    if (own.some((finding) => finding.check === check) && reasons[check]) why.push(reasons[check])
  if (why.length > 0) return { suggestion: '退回重写' as const, reasons: why, alike }
  const revise = own.some((finding) => finding.level !== 'note')
  return { suggestion: revise ? ('修改后通过' as const) : ('通过' as const), reasons: [], alike }
}

/** Never by name: what one member is handed may hide who else is concerned. */
function whom(material: Material, other: Material | undefined, wording: Wording): string {
  const { whom } = wording.suggestion
  if (other?.role === 'template') return whom.template
  if (other?.role !== 'previous') return whom.other
  if (material.member === null || other.member !== material.member) return whom.previous
  return fill(whom['own-previous'], { year: other.year === null ? '往年' : `${other.year}年度` })
}

/** What is good, said only where the facts bear it. */
function praiseOf(
  material: Material,
  own: readonly Finding[],
  facts: OpinionFacts,
  turn: number,
  alike: boolean,
): string {
  const { praise } = facts.wording
  const said: string[] = []
  const rows = facts.coverageOf(material.id)
  const covered = rows.filter((row) => row.status === 'covered')
  const best = alike ? undefined : bestOf(covered, own, facts, turn)
  if (rows.length > 0 && covered.length === rows.length)
    said.push(
      fill(best ? pick(praise['all-covered'], turn) : praise['all-named'], { areas: rows.length, best: best ?? '' }),
    )
  else if (best) said.push(fill(pick(praise['some-covered'], turn), { best }))
  const compared = facts.materials.some(({ id, status }) => status === 'read' && id !== material.id)
  const also = praise.also.filter(
    ({ kinds, without, compared: asked }) =>
      kinds.includes(material.kind) &&
      (!asked || compared) &&
      without.every((name) => wasRun(name, facts)) &&
      !own.some(({ check }) => among(check, without)),
  )
  // What is mostly somebody else's, or last year's, is not praised part by part.
  if (!alike) said.push(...also.slice(0, praise.most).map(({ say }) => say))
  return said.length > 0 ? said.join('，') : praise.none
}

/** The area with most problems that nothing is said against. */
function bestOf(
  covered: readonly Coverage[],
  own: readonly Finding[],
  { profile }: OpinionFacts,
  turn: number,
): string | undefined {
  const places = own
    .filter(({ level, check }) => level !== 'note' && !check.startsWith('form/'))
    .flatMap(({ evidence, material }) =>
      evidence.filter((item) => item.role === 'here' && item.material === material && item.start !== undefined),
    )
  const clean = covered.filter(
    ({ spans, problems }) =>
      problems > 0 && !spans.some(({ start, end }) => places.some((item) => item.start! < end && item.end! > start)),
  )
  if (clean.length === 0) return undefined
  const most = Math.max(...clean.map(({ problems }) => problems))
  const best = pick(
    clean.filter(({ problems }) => problems === most),
    turn,
  )
  return inner(profile.areas.find((area) => area.id === best.area)?.name ?? best.area)
}

function pick<T>(list: readonly T[], turn: number): T {
  return list[turn % list.length]!
}

/** All checks of this name were run: what was skipped cannot be said to be in order. */
function wasRun(name: string, { checks }: OpinionFacts): boolean {
  const meant = checks.filter(({ id }) => among(id, [name]))
  return meant.length > 0 && meant.every(({ ran }) => ran)
}
