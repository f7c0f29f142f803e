import { searched } from '../../meeting/evidence.ts'
import { meetingOf } from '../../meeting/facts.ts'
import { readAttendance, repliersOf, speakersOf } from '../../meeting/minutes.ts'
import { missingParts } from '../../meeting/missing-parts.ts'
import { isOfMeeting } from '../../meeting/scope.ts'
import { defineCheck, type Found } from '../define.ts'

const WHOLE = `某局党组2021年度民主生活会会议记录
时间：2022年1月12日上午9:00
地点：局三楼会议室
主持：王建
出席：王建、李敏、赵强
列席：县委督导组组长
缺席：无
记录人：周明
会议议程：一、通报上年度整改落实情况；二、班子成员发言；三、督导组点评。
王建代表班子作对照检查。
李敏同志作个人对照检查：存在下基层少的问题。
赵强同志作个人对照检查：存在学习不够的问题。
王建同志作个人对照检查：存在急躁情绪。
相互批评：王建对李敏的批评意见：信访件过问少。
李敏表态：诚恳接受。
督导组组长点评：会议开得严肃认真。`

export const partMissing = defineCheck({
  id: 'minutes/part-missing',
  level: 'must',
  scope: 'material',
  kinds: ['minutes'],
  title: '会议记录缺少要素',
  why: '会议记录随报告上报存档，时间、到会、每人发言、逐条批评、表态和点评缺一项，会议开得怎样就说不清。',
  source: '民主生活会通知的通行要求：会议记录完整，随情况报告一并报送',
  examples: { hit: WHOLE.replace('\n记录人：周明', ''), spare: WHOLE },
  *run(paper, context): Iterable<Found> {
    if (!isOfMeeting(paper)) return
    yield* missingParts(paper, 'minutes')
    const { members, criticismsIn } = meetingOf(context, paper)
    const names = members.names
    const absent = new Set(readAttendance(paper, names).absent?.names ?? [])
    const present = names.filter((name) => !absent.has(name))
    const material = paper.material.id
    const speakers = speakersOf(paper, names)
    const silent = present.filter((name) => !speakers.has(name))
    // Where hardly anyone is named, the minutes tell it some other way.
    if (silent.length > 0 && silent.length * 2 < present.length) {
      const note = '按“某某：”“某某同志作对照检查（发言）”查找每名到会成员的发言'
      yield { material, message: 'speech', args: { who: silent.join('、') }, evidence: [searched(paper, note)] }
    }
    const criticised = new Set(criticismsIn.get(paper)?.map((item) => item.to))
    const spared = present.filter((name) => !criticised.has(name) && speakers.has(name))
    if (spared.length > 0 && criticised.size > 1 && spared.length * 2 < present.length) {
      const note = '按“对某某的批评意见”“某某对某某：”查找对每名到会成员的批评'
      yield { material, message: 'criticised', args: { who: spared.join('、') }, evidence: [searched(paper, note)] }
    }
    const repliers = repliersOf(paper, names)
    const mute = present.filter((name) => criticised.has(name) && !repliers.has(name))
    if (mute.length > 0 && mute.length * 2 < present.length) {
      const note = '按“某某表态”“诚恳接受”一类查找每名成员对批评的回应'
      yield {
        material,
        message: 'reply',
        level: 'should',
        args: { who: mute.join('、') },
        evidence: [searched(paper, note)],
      }
    }
  },
})
