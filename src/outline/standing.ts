/** What a batch holds of each unit, and which of them hold a meeting. */
import type { Kind, Paper } from '../model.ts'

export interface Standing {
  papers: number
  /** The team's own statement is there. */
  team: boolean
  /** Whose statements are there. */
  members: Set<string>
  /** Plans, minutes, reports and lists: what only a meeting of its own brings forth. */
  others: number
  /** Something besides its papers keeps it apart: a folder of its name, several people of it on the roster. */
  apart: boolean
}

/** Papers that say nothing of a meeting of the unit they are from. */
export function isShared({ material }: Paper): boolean {
  return material.role === 'official' || material.role === 'template' || material.kind === 'notice'
}

/** Kinds that a meeting of a unit's own brings forth. */
const OF_MEETING = new Set<Kind>([
  'plan',
  'preparation-report',
  'meeting-report',
  'minutes',
  'opinion-summary',
  'rectification-list',
])

/** What was handed in by each unit; a notice speaks for none. */
export function standingsOf(submitted: Paper[], unitOf: (paper: Paper) => string | null): Map<string, Standing> {
  const found = new Map<string, Standing>()
  for (const paper of submitted) {
    const unit = isShared(paper) ? null : unitOf(paper)
    if (unit === null) continue
    const standing = found.get(unit) ?? { papers: 0, team: false, members: new Set(), others: 0, apart: false }
    const { kind, member, file } = paper.material
    standing.papers++
    if (kind === 'team-statement') standing.team = true
    else if (kind === 'member-statement') standing.members.add(member ?? file)
    else if (OF_MEETING.has(kind)) standing.others++
    found.set(unit, standing)
  }
  return found
}

/** How much speaks for a meeting of this unit. */
export function weightOf({ team, members, others }: Standing): number {
  return (team ? 2 : 0) + members.size + others / 2
}

/** So many members' statements to one of a unit that nobody else names. */
const FEW = 3

/**
 * The units that hold a meeting: a team's statement or two members' make one. A lone paper makes one only where nothing
 * speaks for a meeting of the others: a stranger's unit may be left in it, or be the office that its writer heads.
 */
export function meetingsHeld(standings: ReadonlyMap<string, Standing>): Set<string> {
  const all = [...standings.values()]
  const stated = all.some(({ team, members }) => team || members.size > 0)
  const anyTeam = all.some(({ team }) => team)
  const most = mostOf(standings)
  const isLone = ({ team, members, others, apart }: Standing) => !team && !apart && members.size < 2 && others < 2
  const lone = all.filter(isLone).length
  const largest = Math.max(0, ...all.map(({ members }) => members.size))
  const holds = (unit: string) => {
    const { papers, team, members, others, apart } = standings.get(unit)!
    if (unit === most || team || apart || members.size > 1) return true
    if (most !== null) return !stated && papers > 1
    if (anyTeam || lone * FEW <= largest) return others > 1
    return !stated || members.size > 0 || others > 1
  }
  return new Set([...standings.keys()].filter(holds))
}

/** The unit of at least four fifths of five papers or more, if there is one. */
function mostOf(standings: ReadonlyMap<string, Standing>): string | null {
  let total = 0
  for (const { papers } of standings.values()) total += papers
  for (const [unit, { papers }] of standings) if (papers >= 4 && papers * 5 >= total * 4) return unit
  return null
}

/** The meeting that two thirds of all speaks for: what names no unit belongs there. */
export function mainOf(held: ReadonlySet<string>, standings: ReadonlyMap<string, Standing>): string | null {
  const weights = [...held].map((unit): [string, number] => [unit, weightOf(standings.get(unit)!)])
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  return weights.find(([, weight]) => weight * 3 >= total * 2)?.[0] ?? null
}
