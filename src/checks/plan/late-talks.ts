/** Talks on record that were held after the meeting they are to prepare. */
import { chineseOf, type Day } from '../../meeting/dates.ts'
import { type MeetingFacts, meetingOf } from '../../meeting/facts.ts'
import type { Held } from '../../meeting/held.ts'
import type { Talk } from '../../meeting/talks.ts'
import { pairKey } from '../../meeting/together.ts'
import type { Paper } from '../../model.ts'
import { type Context, type Found, quote } from '../define.ts'

/** What was talked over afterwards is no preparation and needs no excuse: 会后回访, 反馈意见, 补谈. */
const AFTERWARDS = /会后|回访|反馈|整改|补谈|补充谈话|后续/u
/** Where so great a part of the talks comes after, the day of the meeting is what is in doubt. */
const MOST = 0.5

export function* lateTalks(paper: Paper, context: Context): Iterable<Found> {
  const meeting = meetingOf(context, paper)
  const held = meeting.held.filter(({ paper: from }) => from.material.kind !== 'notice')
  const last = lastDay(held)
  if (last === null) return
  const dated = meeting.talks.filter(({ date }) => date?.from != null && date.precision === 'day')
  const late = dated.filter(({ date }) => date!.from! > last.day)
  if (late.length === 0 || late.length > dated.length * MOST) return
  // A meeting that was only planned may have been put off.
  const over = held.some(({ paper: { material } }) => material.kind === 'minutes' || material.kind === 'meeting-report')
  const sure = over && new Set(held.map(({ date }) => date.to)).size === 1 && last.held.date.yearStated
  const told = new Set<number>()
  for (const talk of late) {
    if (talk.paper !== paper || told.has(talk.start) || hasTalkedBefore(talk, last.day, meeting)) continue
    if (AFTERWARDS.test(`${talk.kind}${paper.material.title ?? ''}${paper.material.file}`)) continue
    told.add(talk.start)
    const date = talk.date!
    const who = [talk.talker.name ?? talk.talker.said, talk.other.name ?? talk.other.said].filter(Boolean).join('—')
    yield {
      material: paper.material.id,
      message: 'talk-after',
      level: sure && date.yearStated ? 'must' : 'should',
      args: { who: who || '双方', date: chineseOf(date.from!), meeting: chineseOf(last.day) },
      evidence: [
        quote('here', paper, talk.start, talk.end),
        quote('context', last.held.paper, last.held.date.start, last.held.date.end, '会议时间'),
      ],
    }
  }
}

/** The latest day that any paper of the unit's own gives: of two days the one that accuses nobody. */
function lastDay(held: Held[]): { day: Day; held: Held } | null {
  let last: { day: Day; held: Held } | null = null
  for (const one of held) {
    const day = one.date.to!
    if (last === null || day > last.day) last = { day, held: one }
  }
  return last
}

/** The two had talked before: what comes after is one talk more. */
function hasTalkedBefore({ talker, other }: Talk, day: Day, { talks }: MeetingFacts): boolean {
  if (talker.name === null || other.name === null) return false
  const key = pairKey(talker.name, other.name)
  return talks.some(
    (talk) => pairKey(talk.talker.name ?? '', talk.other.name ?? '') === key && (talk.date?.from ?? day + 1) <= day,
  )
}
