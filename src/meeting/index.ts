/** Each unit's meeting as a whole: papers and steps, talks, criticisms, timeline. */
import type { Context } from '../checks/define.ts'
import type { Meeting } from '../model.ts'
import { readChecklist } from './checklist.ts'
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
  for (const { talker, other } of talks) {
    const [i, j] = [names.indexOf(talker.name ?? ''), names.indexOf(other.name ?? '')]
    if (i < 0 || j < 0 || i === j) continue
    matrix[i]![j]!++
    matrix[j]![i]!++
  }
  return matrix
}

/** From the row's member to the column's; told in several papers, the fullest counts. */
function criticismMatrix({ members: { names }, criticisms }: MeetingFacts): number[][] {
  const matrix = empty(names.length)
  for (const paper of new Set(criticisms.map((item) => item.paper))) {
    const own = empty(names.length)
    for (const { from, to, points } of criticisms.filter((item) => item.paper === paper)) {
      const [i, j] = [names.indexOf(from ?? ''), names.indexOf(to ?? '')]
      if (i >= 0 && j >= 0 && i !== j) own[i]![j]! += points
    }
    for (const [i, row] of own.entries())
      for (const [j, count] of row.entries()) matrix[i]![j] = Math.max(matrix[i]![j]!, count)
  }
  return matrix
}

function empty(size: number): number[][] {
  return Array.from({ length: size }, () => new Array<number>(size).fill(0))
}
