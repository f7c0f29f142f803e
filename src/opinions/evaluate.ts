/** 总体评价: what is good, what is amiss in a line, and what is suggested. */
import type { Coverage, Finding, Material, Suggestion } from '../model.ts'
import type { OpinionFacts } from './facts.ts'
import { among, fill, inner, weakness } from './fill.ts'
import { nearestOf } from './hint.ts'
import type { Wording } from './wording.ts'

/** Phrases of what is amiss in one sentence. */
const WEAK = 3

export interface Evaluation {
  suggestion: Suggestion
  text: string
}

export function evaluate(material: Material, facts: OpinionFacts): Evaluation {
  const { overall, suggestion: words } = facts.wording
  const own = facts.findingsOf(material.id)
  const { suggestion, reasons, alike, unfound } = suggest(material, own, facts)
  // The same paper is always spoken of alike, its neighbour in the batch otherwise.
  const turn = Number(material.id.slice(1)) || 0
  const checked = suggestion === '通过' && own.length > 0 ? '通过并核实' : suggestion
  const weak = weaknesses(
    // What the sentence before says already.
    own.filter(({ check }) => unfound === 0 || check !== 'coverage/area-missing'),
    facts.wording,
  )
  const verdict = fill(pick(overall[checked], turn), {
    reasons: reasons.join('；'),
    weak: weak.join('；'),
    problem: material.problem?.message.replace(/。$/, '') ?? '',
  })
  if (suggestion === '未能审核') return { suggestion, text: verdict }
  const unsure = unfound > 0 ? fill(words.unfound, { count: unfound }) : ''
  const rest = unfound > 0 && weak.length === 0 ? words['unfound-only'] : verdict
  const praise = suggestion === '退回重写' ? facts.wording.praise.none : praiseOf(material, own, facts, turn, alike)
  return { suggestion, text: `${praise}。${unsure}${rest}` }
}

/** What is amiss, the heaviest first, each phrase once. */
export function weaknesses(findings: readonly Finding[], wording: Wording): string[] {
  const own = findings.filter((item) => !isUnsure(item, 'missing') && !isUnsure(item, 'named'))
  const heavy = [...own.filter(({ level }) => level === 'must'), ...own.filter(({ level }) => level === 'should')]
  return [...new Set(heavy.flatMap(({ check }) => weakness(check, wording) ?? []))].slice(0, WEAK)
}

/** An area that was perhaps only not recognised; see checks/coverage/order.ts. */
function isUnsure({ check, level }: Finding, status: Coverage['status']): boolean {
  return level !== 'must' && check === `coverage/area-${status}`
}

function suggest(material: Material, own: readonly Finding[], facts: OpinionFacts) {
  const { rewrite, reasons } = facts.wording.suggestion
  if (material.status === 'unreadable')
    return { suggestion: '未能审核' as const, reasons: [], alike: false, unfound: 0 }
  const closest = facts.closestOf(material.id)
  const why: string[] = []
  const { empty, missing, many } = uncovered(material, own, facts)
  if (empty > 0) why.push(fill(reasons.uncovered!, { count: empty }))
  const alike = closest !== null && closest.ratio >= rewrite.alike
  if (alike) {
    const reason = material.kind.endsWith('statement') ? reasons.alike! : reasons['alike-other']!
    const other = facts.material(closest.other)
    why.push(fill(reason, { percent: Math.round(closest.ratio * 100), whom: whom(material, other, facts.wording) }))
  }
  for (const check of rewrite.checks)
    if (own.some((finding) => finding.check === check) && reasons[check]) why.push(reasons[check])
  if (why.length > 0) return { suggestion: '退回重写' as const, reasons: why, alike, unfound: 0 }
  const revise = own.some((finding) => finding.level !== 'note')
  return {
    suggestion: revise ? ('修改后通过' as const) : ('通过' as const),
    reasons: [],
    alike,
    unfound: many ? missing : 0,
  }
}

/**
 * An area that was read and found to examine nothing is the writer's doing; one that was not found may stand under a
 * heading that nobody would look for it under, as long as the paper examines anything at all.
 */
function uncovered(material: Material, own: readonly Finding[], { checks, coverageOf, wording }: OpinionFacts) {
  // Where areas were not asked about, nothing hangs on them.
  const asked = checks.some(({ id, ran }) => ran && id === 'coverage/area-named')
  const rows = asked ? coverageOf(material.id) : []
  const least = wording.suggestion.rewrite.uncovered * rows.length
  // Where the program could not make out the paper's order, it is the reader who must look: no reason to send it back.
  const count = (status: Coverage['status']) =>
    rows.filter((row) => row.status === status).length - own.filter((item) => isUnsure(item, status)).length
  const [missing, named] = [count('missing'), count('named')]
  const many = rows.length > 0 && missing + named >= least
  const near = own.some(
    (finding) => finding.check === 'coverage/area-missing' && nearestOf(finding, wording.hints) !== undefined,
  )
  const nothing = missing + named === rows.length && !near
  return { many, missing, empty: many && (named >= least || nothing) ? missing + named : 0 }
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
  // What was written for another meeting, or by somebody else, is not praised for being whole.
  const others = alike || own.some(({ check }) => among(check, praise.stale))
  const slots = { areas: rows.length, covered: covered.length, best: best ?? '' }
  if (covered.length > 0 && !others) {
    const whole = best ? pick(praise['all-covered'], turn) : praise['all-named']
    said.push(fill(covered.length === rows.length ? whole : pick(praise['some-covered'], turn), slots))
  }
  const compared = facts.materials.some(({ id, status }) => status === 'read' && id !== material.id)
  const also = praise.also.filter(
    ({ kinds, without, whole, compared: asked }) =>
      kinds.includes(material.kind) &&
      (!asked || compared) &&
      without.every((name) => wasRun(name, facts)) &&
      !(whole ? facts.findings : own).some(({ check }) => among(check, without)),
  )
  // What is mostly somebody else's, or last year's, is not praised part by part.
  if (!alike) said.push(...also.slice(0, praise.most).map(({ say }) => say))
  if (said.length > 0) return said.join('，')
  return material.kind === 'other' ? praise.other : praise.none
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
