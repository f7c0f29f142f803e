/** Who came, as minutes and reports count it: figures against names, and one paper against another. */
import { type MeetingFacts, papersOfKind } from '../../meeting/facts.ts'
import { readAttendance, saysAllCame } from '../../meeting/minutes.ts'
import { type Found, quote } from '../define.ts'
import { comparable } from './comparable.ts'

/** 全部到会 in the one, 应到5人、实到3人 in the other. */
export function* allCame(meeting: MeetingFacts): Iterable<Found> {
  const papers = papersOfKind(meeting, 'minutes', 'meeting-report')
  const told = papers.flatMap((paper) => {
    const said = saysAllCame(paper)
    return said === null ? [] : [{ paper, said }]
  })
  const counted = papers.flatMap((paper) => {
    const { came, due } = readAttendance(paper, meeting.members.names)
    return came && due && came.value < due.value ? [{ paper, came, due }] : []
  })
  const [one, other] = [told[0], counted[0]]
  if (!one || !other || !comparable(one.paper, other.paper)) return
  yield {
    material: one.paper.material.id,
    message: 'all',
    args: {
      due: other.due.value,
      came: other.came.value,
      where: other.paper.material.title ?? other.paper.material.file,
    },
    evidence: [
      quote('here', one.paper, one.said.start, one.said.end),
      quote('context', other.paper, other.came.start, other.came.end),
    ],
  }
}

/** 实到8人 above nine names. */
export function* attendance(meeting: MeetingFacts): Iterable<Found> {
  for (const paper of papersOfKind(meeting, 'minutes', 'meeting-report')) {
    const { present, came, due } = readAttendance(paper, meeting.members.names)
    if (came && due && came.value > due.value)
      yield {
        material: paper.material.id,
        message: 'came',
        args: { came: came.value, due: due.value },
        evidence: [quote('here', paper, came.start, came.end), quote('context', paper, due.start, due.end)],
      }
    if (!came || !present || present.names.length < 3 || present.names.length === came.value) continue
    yield {
      material: paper.material.id,
      message: 'names',
      args: { came: came.value, names: present.names.length },
      evidence: [quote('here', paper, came.start, came.end), quote('context', paper, present.start, present.end)],
    }
  }
}
