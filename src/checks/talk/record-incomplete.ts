import { meetingOf } from '../../meeting/facts.ts'
import { minutesOf, talkLengthEntry } from '../../meeting/talk-length.ts'
import { TALK_PARTS, type Talk, type TalkPart } from '../../meeting/talks.ts'
import type { Paper } from '../../model.ts'
import { defineCheck, type Found, quote } from '../define.ts'

const NAMES: Record<TalkPart, string> = {
  date: '时间',
  place: '地点',
  sides: '谈话双方',
  length: '时长',
  problems: '双方问题',
}

export const recordIncomplete = defineCheck({
  id: 'talk/record-incomplete',
  level: 'should',
  scope: 'material',
  kinds: ['talk-record'],
  title: '谈心谈话记录要素不全',
  why: '记录要能说明谈没谈、谈了多久、谈透了没有：时间、地点、双方、时长、双方的问题缺一不可，几分钟也谈不透。',
  source: '民主生活会通知的通行要求：谈心谈话记好时间、地点、时长，既谈自身差距，也提醒对方不足',
  examples: {
    hit: `谈心谈话记录
时间：2021年12月20日15:00—15:40
谈话人：王建
谈话对象：李敏
谈话内容：王建指出李敏下基层偏少，自己也存在开会多、调研少的问题。`,
    spare: `谈心谈话记录
时间：2021年12月20日15:00—15:40
地点：局二楼会议室
谈话人：王建
谈话对象：李敏
谈话内容：王建指出李敏下基层偏少，自己也存在开会多、调研少的问题。`,
  },
  *run(paper, context): Iterable<Found> {
    const read = meetingOf(context, paper).talkPapers.find((item) => item.paper === paper)
    if (!read) return
    for (const { register, parts } of read.lacking) {
      if (parts.length === 0) continue
      const evidence = [quote('here', paper, register.start, register.end)]
      yield { material: paper.material.id, message: 'columns', args: { parts: names(parts) }, evidence }
    }
    const seen = new Set<number>()
    const rows = read.talks.filter((talk) => talk.missing.length > 0 && !seen.has(talk.start) && seen.add(talk.start))
    const inRegister = rows.filter((talk) => talk.form === 'register')
    // One finding for a register, however many rows; one for each single record.
    if (inRegister.length > 0) {
      const parts = TALK_PARTS.filter((part) => inRegister.some((talk) => talk.missing.includes(part)))
      const evidence = inRegister.map((talk) => quote('here', paper, talk.start, talk.end, `缺${names(talk.missing)}`))
      yield {
        material: paper.material.id,
        message: 'rows',
        args: { count: inRegister.length, parts: names(parts) },
        evidence,
      }
    }
    for (const talk of rows.filter((item) => item.form === 'record')) {
      const who = pairOf(talk)
      const evidence = [quote('here', paper, talk.start, talk.end)]
      yield { material: paper.material.id, args: { who, parts: names(talk.missing) }, evidence }
    }
    yield* brief(paper, read.talks)
  },
})

/** A talk of three minutes is on record and yet told nobody anything. */
function* brief(paper: Paper, talks: Talk[]): Iterable<Found> {
  const { minutes: least } = talkLengthEntry()
  const seen = new Set<number>()
  for (const talk of talks) {
    if (seen.has(talk.start)) continue
    seen.add(talk.start)
    const minutes = minutesOf(paper.material.text.slice(talk.start, talk.end))
    if (minutes === null || minutes >= least) continue
    const evidence = [quote('here', paper, talk.start, talk.end)]
    yield { material: paper.material.id, message: 'brief', args: { who: pairOf(talk), minutes }, evidence }
  }
}

function pairOf({ talker, other }: Talk): string {
  return [talker.name, other.name].filter((name) => name !== null).join('—') || '谈话'
}

function names(parts: readonly TalkPart[]): string {
  return parts.map((part) => NAMES[part]).join('、')
}
