import { searched } from '../../meeting/evidence.ts'
import { meetingOf } from '../../meeting/facts.ts'
import { readAttendance } from '../../meeting/minutes.ts'
import { isOfMeeting } from '../../meeting/scope.ts'
import { defineCheck, type Found, quote } from '../define.ts'

/** Shares are written with two places (0.67 for two thirds): what a rounding takes does not count. */
const ROUNDING = 0.005

export const quorum = defineCheck({
  id: 'minutes/quorum',
  level: 'must',
  scope: 'material',
  kinds: ['minutes', 'meeting-report'],
  title: '到会人数不足',
  why: '到会人数达不到规定比例，民主生活会不能召开，应当改期。',
  source:
    '《县以上党和国家机关党员领导干部民主生活会若干规定》：到会人数须达到应到会人数的三分之二以上；比例以本督导组设定为准',
  examples: {
    hit: '某局党组2021年度民主生活会会议记录\n时间：2022年1月12日\n应到9人，实到5人。',
    spare: '某局党组2021年度民主生活会会议记录\n时间：2022年1月12日\n应到9人，实到6人。',
  },
  *run(paper, context): Iterable<Found> {
    if (!isOfMeeting(paper)) return
    const { share, source } = context.profile.attendance
    const { names, via } = meetingOf(context, paper).members
    const { due, came, present, absent } = readAttendance(paper, names)
    const material = paper.material.id
    const asked = Math.round(share * 100)
    if (due && came) {
      if (came.value / due.value >= share - ROUNDING) return
      const args = { due: due.value, came: came.value, asked }
      const evidence = [quote('here', paper, came.start, came.end), quote('context', paper, due.start, due.end)]
      yield { material, args, evidence, requirement: source }
      return
    }
    // Without figures the names speak, against the roster; who merely did not submit says nothing of the meeting.
    if (paper.material.kind !== 'minutes' || present === null || via !== 'roster' || names.length < 3) return
    const here = names.filter((name) => present.names.includes(name))
    if (here.length === 0 || here.length / names.length >= share - ROUNDING) return
    const missing = names.filter((name) => !here.includes(name) && !absent?.names.includes(name))
    const args = { due: names.length, came: here.length, asked }
    const note = missing.length > 0 ? `名册中未列入出席或缺席的：${missing.join('、')}` : '与名册逐人核对'
    yield {
      material,
      args,
      evidence: [quote('here', paper, present.start, present.end), searched(paper, note)],
      requirement: source,
    }
  },
})
