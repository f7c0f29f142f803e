/** Findings → problems: one cause is one problem, with all the places that show it. */
import { CHECKS } from '../checks/index.ts'
import type { Finding, Level, Paper } from '../model.ts'
import { placeOf, quotesOf } from './quotes.ts'
import { restsOnOthers } from './redact.ts'
import { fill, wording } from './wording.ts'

/** One passage that shows the problem. */
export interface Point {
  /** Where it stands, as a reader finds it: 二、存在的问题（三）…; '' where there is no place. */
  place: string
  /** The writer's own words; '' where something is missing. */
  quote: string
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
/** Quotes of one finding that are shown. */
const QUOTES = 4

/** What people call a check. */
export function checkTitle(id: string): string {
  return CHECKS.find((check) => check.id === id)?.title ?? id
}

/** @param profile the title of the requirement set */
export function toItems(own: readonly Finding[], paper: Paper | undefined, profile: string): Item[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of own) {
    const key = `${finding.level} ${finding.check}`
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups.values()]
    .map((findings) => toItem(findings, paper, profile))
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
}

function toItem(findings: Finding[], paper: Paper | undefined, profile: string): Item {
  const [{ level, check, message, requirement = '', advice }] = findings as [Finding]
  const points = findings.map((finding) => toPoint(finding, paper))
  if (findings.length === 1) {
    return { level, check, head: plain(message) + progressOf(findings[0]!), points, requirement, advice }
  }
  const together = wording().together[check]
  const slots = { count: findings.length, profile }
  const advices = new Set(findings.map((finding) => finding.advice))
  const requirements = [...new Set(findings.map((finding) => finding.requirement ?? ''))]
  const shared = together?.advice ?? (advices.size === 1 ? advice : '')
  return {
    level,
    check,
    head: fill(together?.head ?? `${checkTitle(check)}（{count}处）`, slots),
    points: withoutCommonEnd(points).map((point, index) =>
      shared ? point : { ...point, advice: findings[index]!.advice },
    ),
    requirement: fill(together?.requirement ?? requirements.filter(Boolean).slice(0, 2).join('；'), slots),
    advice: shared,
  }
}

/** In a second round: what became of it since. */
function progressOf({ progress }: Finding): string {
  return progress ? `（${wording().round[progress]}）` : ''
}

/** Only the writer's own words are quoted: another's text is not for him to read. */
function toPoint(finding: Finding, paper: Paper | undefined): Point {
  const here = finding.evidence.flatMap(({ role, material, start, end, quote }) =>
    // Without offsets it is the file's name, no passage of it.
    role === 'here' && material === finding.material && start !== undefined && end !== undefined && quote.trim() !== ''
      ? [{ start, end }]
      : [],
  )
  const places = [...new Set(here.map(({ start }) => (paper ? placeOf(start, paper) : '')))]
  const quotes = paper ? [...new Set(quotesOf(here, paper))] : []
  const shown = quotes.slice(0, QUOTES).join('、')
  return {
    place: places.length === 1 ? places[0]! : '',
    quote: quotes.length > QUOTES ? shown + fill(wording().more, { count: here.length }) : shown,
    message: plain(finding.message) + progressOf(finding),
    advice: '',
    shared: restsOnOthers(finding),
  }
}

/** 供核对 and the like, which the head says for all. */
function withoutCommonEnd(points: Point[]): Point[] {
  const clauses = points.map(({ message }) => message.split('，'))
  const first = clauses[0]!
  let common = 0
  // A clause that closes a bracket or a quotation belongs to what opened it.
  while (
    clauses.every((list) => list.length > common + 1 && list.at(-1 - common) === first.at(-1 - common)) &&
    !/[（）“”《》]/.test(first.at(-1 - common)!)
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
