/** What happened when, by what the papers say: planned steps, talks, the meeting, when papers were signed. */
import { quote } from '../checks/define.ts'
import type { Meeting } from '../model.ts'
import { isoOf } from './dates.ts'
import { type MeetingFacts, papersOfKind } from './facts.ts'
import { readSteps, STEP_NAMES, signature } from './steps.ts'

/** In a timeline more than the report is sent. */
const STEPS = { ...STEP_NAMES, report: '报送材料' }
const SIGNED = {
  plan: '方案落款',
  'preparation-report': '准备情况报告落款',
  'meeting-report': '召开情况报告落款',
  'rectification-list': '整改清单落款',
} as const

type Entry = Meeting['timeline'][number]

export function readTimeline(meeting: MeetingFacts): Entry[] {
  const entries: Entry[] = []
  for (const paper of papersOfKind(meeting, 'plan'))
    for (const step of readSteps(paper))
      for (const date of step.dates)
        if (date.to !== null && date.precision === 'day' && step.name !== 'meeting')
          entries.push({
            date: isoOf(date.to),
            what: `${STEPS[step.name]}（方案时限）`,
            evidence: quote('here', paper, date.start, date.end),
          })
  for (const { paper, date } of meeting.held) {
    const planned =
      paper.material.kind === 'plan' || paper.material.kind === 'preparation-report' || paper.material.kind === 'notice'
    entries.push({
      date: isoOf(date.to!),
      what: planned ? '拟召开会议' : '召开会议',
      evidence: quote('here', paper, date.start, date.end),
    })
  }
  for (const { paper, talker, other, date, start, end } of meeting.talks)
    if (date?.from != null && date.precision === 'day') {
      const what = `${talker.name ?? '（未写姓名）'}与${other.name ?? '（未写姓名）'}谈心谈话`
      entries.push({ date: isoOf(date.from), what, evidence: quote('here', paper, start, end) })
    }
  for (const [kind, what] of Object.entries(SIGNED))
    for (const paper of meeting.papers.filter((item) => item.material.kind === kind)) {
      const signed = signature(paper)
      if (signed?.from != null && signed.precision === 'day')
        entries.push({ date: isoOf(signed.from), what, evidence: quote('here', paper, signed.start, signed.end) })
    }
  return entries.sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.what < b.what ? -1 : a.what > b.what ? 1 : 0,
  )
}
