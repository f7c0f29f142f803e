import { chineseOf } from '../../meeting/dates.ts'
import { meetingsOf } from '../../meeting/facts.ts'
import { signature } from '../../meeting/steps.ts'
import { leadTimeSource } from '../../profile/notice.ts'
import { defineCheck, type Found, quote } from '../define.ts'

export const late = defineCheck({
  id: 'process/late',
  level: 'must',
  scope: 'batch',
  title: '报送晚于规定时限',
  why: '方案报晚了来不及审核，报告报晚了整改就缺了监督。',
  source: '方案提前报审、会后限期报送情况报告和会议记录；天数各地不一，以本督导组设定为准',
  examples: {
    hit: {
      '召开情况报告.txt':
        '某局党组2021年度民主生活会召开情况报告\n2022年1月12日，局党组召开2021年度民主生活会。\n某局党组\n2022年2月20日',
    },
    spare: {
      '召开情况报告.txt':
        '某局党组2021年度民主生活会召开情况报告\n2022年1月12日，局党组召开2021年度民主生活会。\n某局党组\n2022年1月20日',
    },
  },
  *run(context): Iterable<Found> {
    const { planBefore, reportAfter, source } = context.profile.deadlines
    for (const { held, papers } of meetingsOf(context)) {
      const meeting = held.find((item) => item.date.bound !== 'by')
      if (!meeting) continue
      const day = meeting.date.to!
      for (const paper of papers) {
        const kind = paper.material.kind
        if (kind !== 'plan' && kind !== 'meeting-report') continue
        const signed = signature(paper)
        if (!signed || signed.from === null || signed.precision !== 'day') continue
        // What is signed on a day was not handed in before it.
        const lateBy = kind === 'plan' ? signed.from - (day - planBefore) : signed.from - (day + reportAfter)
        // A plan signed after its meeting, a report before it: a wrong year, told by other checks.
        const plausible = kind === 'plan' ? signed.from <= day : signed.from > day
        if (lateBy <= 0 || !plausible) continue
        const what = kind === 'plan' ? '方案' : '召开情况报告'
        const limit = kind === 'plan' ? day - planBefore : day + reportAfter
        yield {
          material: paper.material.id,
          message: kind === 'plan' ? 'plan' : 'report',
          args: {
            what,
            signed: chineseOf(signed.from),
            meeting: chineseOf(day),
            limit: chineseOf(limit),
            days: kind === 'plan' ? planBefore : reportAfter,
          },
          requirement: leadTimeSource(source, kind === 'plan'),
          // A plan that itself provides for too short a time is told of that.
          ...(kind === 'plan' ? { unlessTold: 'late plan' } : {}),
          evidence: [
            quote('here', paper, signed.start, signed.end),
            quote('context', meeting.paper, meeting.date.start, meeting.date.end, '会议时间'),
          ],
        }
      }
    }
  },
})
