import { chineseOf, type Day, readDates, weekdayOf } from '../../meeting/dates.ts'
import { meetingOf } from '../../meeting/facts.ts'
import { readSteps, STEP_NAMES, type Step, type StepName } from '../../meeting/steps.ts'
import type { Evidence, Paper, Span } from '../../model.ts'
import { leadTimeSource } from '../../profile/notice.ts'
import { type Context, defineCheck, type Found, quote } from '../define.ts'
import { agendaOrder, inverted } from './inverted.ts'
import { lateTalks } from './late-talks.ts'

/** Materials are written on what opinions and talks brought: the order that a plan must keep. */
const CHAIN: StepName[] = ['opinions', 'talks', 'writing']
const BEFORE: StepName[] = ['plan', 'study', ...CHAIN, 'review', 'submit-plan']
const AFTER: StepName[] = ['rectify', 'inform', 'report']

export const dateOrder = defineCheck({
  id: 'plan/date-order',
  level: 'must',
  scope: 'material',
  kinds: ['plan', 'notice', 'talk-record'],
  title: '各环节、谈心谈话的时间不顺',
  why: '环节日期倒序、晚于会议日期或赶不上报审时限，方案就无法照着执行；谈心谈话记在会后，起不到会前谈透的作用。',
  source: '各环节须在会前依次完成；方案提前报审、会后限期报送，时限以本督导组设定的要求为准',
  examples: {
    hit: `某局党组2021年度民主生活会方案
一、会前准备
（一）开展谈心谈话（2022年1月20日前）。班子成员相互之间必谈。
二、会议安排
时间：2022年1月12日上午9:00`,
    spare: `某局党组2021年度民主生活会方案
一、会前准备
（一）开展谈心谈话（2021年12月31日前）。班子成员相互之间必谈。
（二）撰写材料（1月5日前）。
二、会议安排
时间：2022年1月12日上午9:00
三、会后工作
（一）报送材料（会后15日内）。`,
  },
  *run(paper, context) {
    if (paper.material.kind === 'talk-record') {
      yield* lateTalks(paper, context)
      return
    }
    yield* impossibleDates(paper)
    yield* inverted(paper)
    yield* agendaOrder(paper)
    const steps = readSteps(paper)
    const meeting = meetingDay(paper, steps, context)
    yield* outOfOrder(
      paper,
      steps.map((step) => withoutAfterwards(paper, step)),
    )
    if (meeting !== null) yield* beyondMeeting(paper, steps, meeting)
    yield* leadTimes(paper, steps, meeting, context)
  },
})

interface MeetingDay {
  /** Latest possible day. */
  day: Day
  /** Held by then at the latest: the day itself is not fixed. */
  by: boolean
  evidence: Evidence
}

function meetingDay(paper: Paper, steps: Step[], context: Context): MeetingDay | null {
  const own = steps
    .find((step) => step.name === 'meeting')
    ?.dates.find((date) => date.to !== null && date.precision === 'day')
  if (own)
    return { day: own.to!, by: own.bound === 'by', evidence: quote('context', paper, own.start, own.end, '会议时间') }
  // A notice to many units tells the last days of all, not of the one whose papers these are.
  if (paper.material.kind === 'notice') return null
  const held = meetingOf(context, paper)?.held[0]
  if (!held || held.paper.material.kind === 'notice') return null
  const { date } = held
  return {
    day: date.to!,
    by: date.bound === 'by',
    evidence: quote('context', held.paper, date.start, date.end, '会议时间'),
  }
}

function* impossibleDates(paper: Paper): Iterable<Found> {
  for (const date of readDates(paper.material.text, paper.material.year)) {
    const here = quote('here', paper, date.start, date.end)
    if (date.impossible)
      yield { material: paper.material.id, message: date.impossible, args: { date: here.quote }, evidence: [here] }
    else if (
      date.weekday !== undefined &&
      date.yearStated &&
      date.from !== null &&
      date.weekday !== weekdayOf(date.from)
    ) {
      const real = `星期${'日一二三四五六'[weekdayOf(date.from)]}`
      yield {
        material: paper.material.id,
        message: 'weekday',
        level: 'should',
        args: { date: here.quote, real },
        evidence: [here],
      }
    }
  }
}

/** Steps that must follow one another, the later one due before the earlier. */
function* outOfOrder(paper: Paper, steps: Step[]): Iterable<Found> {
  const due = CHAIN.map((name) => ({ name, at: latest(steps.filter((step) => step.name === name)) }))
  for (const [index, later] of due.entries()) {
    const earlier = due
      .slice(0, index)
      .filter((item) => item.at !== null && later.at !== null && later.at.to! < item.at.to!)
    for (const item of earlier.slice(-1)) {
      const [one, two] = [later.at!, item.at!]
      // Talks and opinions may run side by side; what is written on them may not be due before them.
      yield {
        material: paper.material.id,
        message: 'backwards',
        level: later.name === 'writing' ? 'must' : 'should',
        args: {
          later: STEP_NAMES[later.name],
          laterDate: chineseOf(one.to!),
          earlier: STEP_NAMES[item.name],
          earlierDate: chineseOf(two.to!),
        },
        evidence: [quote('here', paper, one.start, one.end), quote('context', paper, two.start, two.end)],
      }
    }
  }
}

/** The day by which a step is to be done: the latest of its stated days. */
function latest(steps: Step[]) {
  let best: Step['dates'][number] | null = null
  for (const date of steps.flatMap((step) => step.dates))
    if (date.to !== null && date.precision === 'day' && date.bound !== 'from' && (best === null || date.to > best.to!))
      best = date
  return best
}

function* beyondMeeting(paper: Paper, steps: Step[], meeting: MeetingDay): Iterable<Found> {
  for (const step of steps)
    for (const date of step.dates) {
      if (date.to === null || date.precision !== 'day') continue
      const late = BEFORE.includes(step.name) && (date.bound === 'from' ? date.from! : date.to) > meeting.day
      const before = late && !isAfterwards(paper, step, date)
      const after =
        AFTER.includes(step.name) &&
        !meeting.by &&
        date.to < meeting.day &&
        /会后|会议结束|召开后/u.test(sectionWords(paper, step))
      if (!before && !after) continue
      yield {
        material: paper.material.id,
        message: before ? 'after-meeting' : 'before-meeting',
        args: { step: STEP_NAMES[step.name], date: chineseOf(date.to), meeting: chineseOf(meeting.day) },
        evidence: [quote('here', paper, date.start, date.end), meeting.evidence],
      }
    }
}

/** 会后对缺席的补谈, 会上提了意见再改的材料, what is filed: such follow the meeting by right. */
function isAfterwards(paper: Paper, step: Step, date: Span): boolean {
  const { text } = paper.material
  const before = text
    .slice(Math.max(0, date.start - NEARBY), date.start)
    .split(/[。；;\n]/u)
    .at(-1)!
  const behind = text.slice(date.end, date.end + NEARBY).split(/[。；;，,\n]/u)[0]!
  const over = paper.outline.sections.filter(
    ({ heading, start, end }) => heading && start <= step.start && end >= step.end,
  )
  return (
    /会后|(?:会议|生活会)(?:召开|结束|开完)?之?后|会上/u.test(before) ||
    /归档|存档|备查|补谈|补学|补课|回访/u.test(behind) ||
    over.some(({ heading }) => /会后/u.test(heading!.text))
  )
}

function withoutAfterwards(paper: Paper, step: Step): Step {
  return { ...step, dates: step.dates.filter((date) => !isAfterwards(paper, step, date)) }
}

/** So near to a date stands what it hangs on. */
const NEARBY = 40

/** The headings over a step and its own words. */
function sectionWords(paper: Paper, step: Step): string {
  const over = paper.outline.sections.filter(
    (section) => section.heading && section.start <= step.start && section.end >= step.end,
  )
  return [...over.map((section) => section.heading!.text), step.said].join('，')
}

/** That it was also signed too late to be handed in earlier goes without saying. */
const LATE_PLAN = { tells: ['late plan'] }

function* leadTimes(paper: Paper, steps: Step[], meeting: MeetingDay | null, { profile }: Context): Iterable<Found> {
  const { planBefore, reportAfter, source } = profile.deadlines
  for (const step of steps) {
    for (const lead of step.leads) {
      const [submits, reports] = [step.name === 'submit-plan', step.name === 'report' || step.name === 'inform']
      if (lead.days === null) continue
      const short = submits && lead.side === 'before' && lead.days < planBefore
      const long = reports && lead.side === 'after' && lead.days > reportAfter
      if (!short && !long) continue
      const args = { days: lead.days, asked: short ? planBefore : reportAfter, step: STEP_NAMES[step.name] }
      const evidence = [quote('here', paper, lead.start, lead.end)]
      yield {
        material: paper.material.id,
        message: short ? 'lead-short' : 'report-late',
        args,
        evidence,
        requirement: leadTimeSource(source, short),
        ...(short ? LATE_PLAN : {}),
      }
    }
    if (meeting === null || meeting.by || step.name !== 'submit-plan') continue
    for (const date of step.dates) {
      if (date.to === null || date.precision !== 'day' || date.to > meeting.day || meeting.day - date.to >= planBefore)
        continue
      const evidence = [quote('here', paper, date.start, date.end), meeting.evidence]
      const args = { days: meeting.day - date.to, asked: planBefore, step: STEP_NAMES[step.name] }
      yield {
        material: paper.material.id,
        message: 'lead-short',
        args,
        evidence,
        requirement: leadTimeSource(source, true),
        ...LATE_PLAN,
      }
    }
  }
}
