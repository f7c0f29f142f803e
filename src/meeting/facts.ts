/** All that a meeting's papers say, read once a review and shared by the checks and the view of the meeting. */
import type { Context } from '../checks/define.ts'
import { groupBy, tally } from '../group.ts'
import type { Paper } from '../model.ts'
import { type Criticism, readCriticisms } from './criticisms.ts'
import { type Figure, readFigures } from './figures.ts'
import { type Held, heldOn } from './held.ts'
import { type RectificationList, readLists } from './lists.ts'
import { type Members, membersOf } from './members.ts'
import { distinctTalks, readTalks, type Talk, type TalkPaper } from './talks.ts'

export interface MeetingFacts {
  key: string
  unit: string
  /** Under review. */
  papers: Paper[]
  members: Members
  /** By each paper that says when, the most trusted first. */
  held: Held[]
  talkPapers: TalkPaper[]
  /** Each talk once, also where a register and a record of its own tell it. */
  talks: Talk[]
  criticisms: Criticism[]
  /** The same by the paper that tells them. */
  criticismsIn: ReadonlyMap<Paper, Criticism[]>
  lists: RectificationList[]
  figures: Figure[]
}

const known = new WeakMap<Context, ReadonlyMap<string, MeetingFacts>>()

function factsOf(context: Context): ReadonlyMap<string, MeetingFacts> {
  let meetings = known.get(context)
  if (meetings === undefined) {
    meetings = readAll(context)
    known.set(context, meetings)
  }
  return meetings
}

/** The meetings of a batch, in the order of their first paper. */
export function meetingsOf(context: Context): MeetingFacts[] {
  return [...factsOf(context).values()]
}

/** The meeting that a submitted paper belongs to. */
export function meetingOf(context: Context, paper: Paper): MeetingFacts {
  return factsOf(context).get(paper.meeting)!
}

/** Those of a meeting's papers that are of one of the kinds. */
export function papersOfKind(meeting: MeetingFacts, ...kinds: Paper['material']['kind'][]): Paper[] {
  return meeting.papers.filter((paper) => kinds.includes(paper.material.kind))
}

function readAll({ submitted, roster }: Context): Map<string, MeetingFacts> {
  const meetings = groupBy(submitted, (paper) => paper.meeting)
  const read = ([key, papers]: [string, Paper[]]): MeetingFacts => {
    const unit = unitOf(papers, key)
    const members = membersOf(papers, unit, roster, meetings.size === 1)
    const of = (kind: Paper['material']['kind']) => papers.filter((paper) => paper.material.kind === kind)
    const criticisms = papers.flatMap((paper) => readCriticisms(paper, members.names))
    const talkPapers = of('talk-record').map((paper) => readTalks(paper, members.names))
    return {
      key,
      unit,
      papers,
      members,
      held: heldOn(papers),
      talkPapers,
      talks: distinctTalks(talkPapers),
      criticisms,
      criticismsIn: groupBy(criticisms, ({ paper }) => paper),
      lists: of('rectification-list').flatMap((paper) => readLists(paper, members.names)),
      figures: papers.filter((paper) => paper.material.kind !== 'member-statement').flatMap(readFigures),
    }
  }
  return new Map([...meetings].map((meeting) => [meeting[0], read(meeting)]))
}

/** The unit that most of the papers name; the key of the group where none does. A notice names who sent it. */
function unitOf(papers: Paper[], key: string): string {
  const counts = tally(papers.flatMap(({ material }) => (material.kind === 'notice' ? [] : material.unit || [])))
  let best = key
  let most = 0
  for (const [unit, count] of counts) if (count > most) [best, most] = [unit, count]
  return best
}
