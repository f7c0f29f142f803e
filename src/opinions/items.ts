/** Findings → problems: one cause is one problem, with all the places that show it. */
import { groupBy } from '../group.ts'
import type { Finding, Level } from '../model.ts'
import type { OpinionFacts } from './facts.ts'
import { fill } from './fill.ts'
import { restsOnOthers } from './redact.ts'
import type { Wording } from './wording.ts'

/** One passage that shows the problem. */
export interface Point {
  /** Where it stands, as a reader finds it: 二、存在的问题（三）…; '' where there is no place. */
  place: string
  /** The writer's own words; '' where something is missing. */
  quote: string
  /** What comes nearest where something is missing; '' otherwise. */
  hint: string
  message: string
  /** Where the places of one problem each ask for something else. */
  advice: string
  /** Rests on somebody else's paper. */
  shared: boolean
}

export interface Item {
  level: Level
  check: string
  /** The message where one place shows it, else what all have in common. */
  head: string
  points: Point[]
  requirement: string
  /** '' where each point has its own. */
  advice: string
}

const LEVELS: Level[] = ['must', 'should', 'note']

export function toItems(own: readonly Finding[], facts: OpinionFacts): Item[] {
  return [...groupBy(own, ({ level, check }) => `${level} ${check}`).values()]
    .map((findings) => toItem(findings, facts))
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
}

function toItem(findings: Finding[], facts: OpinionFacts): Item {
  const [{ level, check, message, advice }] = findings as [Finding]
  const points = findings.map((finding) => toPoint(finding, facts))
  if (findings.length === 1) {
    return {
      level,
      check,
      head: plain(message) + progressOf(findings[0]!, facts.wording),
      points,
      requirement: groundOf(findings[0]!, facts.wording),
      advice,
    }
  }
  const together = facts.wording.together[check]
  const slots = { count: findings.length, profile: facts.profile.title }
  const advices = new Set(findings.map((finding) => finding.advice))
  const requirements = [...new Set(findings.map((finding) => groundOf(finding, facts.wording)))]
  const shared = together?.advice ?? (advices.size === 1 ? advice : '')
  return {
    level,
    check,
    head: fill(together?.head ?? `${facts.checkTitle(check)}（{count}处）`, slots),
    points: withoutCommonEnd(points).map((point, index) =>
      shared ? point : { ...point, advice: findings[index]!.advice },
    ),
    requirement: fill(together?.requirement ?? requirements.filter(Boolean).slice(0, 2).join('；'), slots),
    advice: shared,
  }
}

/** Where the requirement is written, in few words: how a source was come by stands in the list of rules. */
export function groundOf({ check, requirement = '' }: Finding, { grounds }: Wording): string {
  // The notice itself is the best ground.
  if (/^通知《/.test(requirement)) return requirement
  return grounds[check] ?? requirement.replace(/（(?:据公开报道|有单位按)[^（）]*）/, '')
}

/** In a second round: what became of it since. */
function progressOf({ progress }: Finding, { round }: Wording): string {
  return progress ? `（${round[progress]}）` : ''
}

function toPoint(finding: Finding, { shownOf, wording }: OpinionFacts): Point {
  return {
    ...shownOf(finding),
    message: plain(finding.message) + progressOf(finding, wording),
    advice: '',
    shared: restsOnOthers(finding),
  }
}

/** 供核对 and the like, which the head says for all. */
function withoutCommonEnd(points: Point[]): Point[] {
  const clauses = points.map(({ message }) => message.split('，'))
  // By index, not `at`: the page runs in browsers of 2020 too.
  const fromEnd = (list: readonly string[], common: number) => list[list.length - 1 - common]!
  const first = clauses[0]!
  let common = 0
  // A clause that closes a bracket or a quotation belongs to what opened it.
  while (
    clauses.every((list) => list.length > common + 1 && fromEnd(list, common) === fromEnd(first, common)) &&
    !/[（）“”《》]/.test(fromEnd(first, common))
  )
    common++
  return points.map((point, index) => ({
    ...point,
    message: clauses[index]!.slice(0, clauses[index]!.length - common).join('，'),
  }))
}

function plain(message: string): string {
  return message.replace(/。$/, '')
}
