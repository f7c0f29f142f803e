/** Each unit's meeting as a whole: papers and steps, talks, criticisms, timeline. */
import type { Context } from '../checks/define.ts'
import type { Meeting } from '../model.ts'
import { readChecklist } from './checklist.ts'
import { fullestOf } from './criticisms.ts'
import { type MeetingFacts, meetingsOf } from './facts.ts'
import { readTimeline } from './timeline.ts'

export function readMeetings(context: Context): Meeting[] {
  return meetingsOf(context).map((meeting) => ({
    unit: meeting.unit || '未写明单位',
    materials: meeting.papers.map((paper) => paper.material.id),
    checklist: readChecklist(meeting, context),
    members: meeting.members.names,
    talks: talkMatrix(meeting),
    criticisms: criticismMatrix(meeting),
    timeline: readTimeline(meeting),
  }))
}

/** Symmetric: a talk is of both. */
function talkMatrix({ members: { names }, talks }: MeetingFacts): number[][] {
  const matrix = empty(names.length)
  const place = new Map(names.map((name, at) => [name, at]))
  for (const { talker, other } of talks) {
    const [i, j] = [place.get(talker.name ?? ''), place.get(other.name ?? '')]
    if (i === undefined || j === undefined || i === j) continue
    matrix[i]![j]!++
    matrix[j]![i]!++
  }
  return matrix
}

/** From the row's member to the column's; told in several papers, the fullest counts. */
function criticismMatrix({ members: { names }, criticisms }: MeetingFacts): number[][] {
  const matrix = empty(names.length)
  const fullest = fullestOf(criticisms)
  for (const [i, from] of names.entries())
    for (const [j, to] of names.entries()) if (i !== j) matrix[i]![j] = fullest.get(from)?.get(to) ?? 0
  return matrix
}

function empty(size: number): number[][] {
  return Array.from({ length: size }, () => new Array<number>(size).fill(0))
}
