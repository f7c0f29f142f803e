import { groupBy } from '../../group.ts'
import { columnsOf } from '../../meeting/columns.ts'
import { type MeetingFacts, meetingsOf, papersOfKind } from '../../meeting/facts.ts'
import { sumFaults } from '../../meeting/figure-sums.ts'
import { type Figure, figureEntries, topicName } from '../../meeting/figures.ts'
import { readRegisters } from '../../meeting/grid.ts'
import { narrow } from '../../meeting/numerals.ts'
import type { Talk, TalkPaper } from '../../meeting/talks.ts'
import type { Evidence, Kind, Paper } from '../../model.ts'
import { defineCheck, type Found, quote } from '../define.ts'
import { allCame, attendance } from './attendance.ts'
import { comparable } from './comparable.ts'
import { againstCriticisms } from './criticisms.ts'

/** Whose figure the finding is laid to, where two papers differ: the later report first. */
const REPORTS: Kind[] = [
  'meeting-report',
  'preparation-report',
  'opinion-summary',
  'minutes',
  'team-statement',
  'talk-record',
  'plan',
]

/** Where the things counted are written down one by one. */
const SOURCE_OF: Partial<Record<string, Kind>> = { opinions: 'opinion-summary', aspects: 'opinion-summary' }

export const figureMismatch = defineCheck({
  id: 'report/figure-mismatch',
  level: 'should',
  scope: 'batch',
  title: '数字前后不一或合计不符',
  why: '人次、份数、条数在报告、意见汇总、谈话记录和会议记录里应当是同一个数；对不上，说明有一处没有核实。',
  source: '督导组审核的通常做法：各份材料的数字与征求意见汇总、谈心谈话记录、会议记录相互核对',
  examples: {
    hit: {
      '准备情况报告.txt': '某局党组民主生活会准备情况报告\n一、征求意见。发放征求意见表60份，共征求到意见建议26条。',
      '意见汇总.txt': '某局党组民主生活会征求意见情况汇总\n共征求到意见建议23条，现汇总如下。',
    },
    spare: {
      '准备情况报告.txt': '某局党组民主生活会准备情况报告\n一、征求意见。发放征求意见表60份，共征求到意见建议26条。',
      '意见汇总.txt': '某局党组民主生活会征求意见情况汇总\n共征求到意见建议26条，其中对班子18条，对班子成员8条。',
    },
  },
  *run(context) {
    for (const meeting of meetingsOf(context)) {
      yield* sums(meeting)
      yield* disagreements(meeting)
      yield* againstRecords(meeting)
      yield* againstCriticisms(meeting)
      yield* attendance(meeting)
      yield* allCame(meeting)
    }
  },
})

const show = (figure: Figure, role: Evidence['role'] = 'here') => quote(role, figure.paper, figure.start, figure.end)

function* sums(meeting: MeetingFacts): Iterable<Found> {
  for (const paper of meeting.papers)
    for (const { whole, parts, sum } of sumFaults(
      paper,
      meeting.figures.filter((figure) => figure.paper === paper),
    ))
      yield {
        material: paper.material.id,
        message: 'sum',
        args: { what: topicName(whole.topic), whole: whole.value, sum },
        evidence: [show(whole), ...parts.map((part) => show(part, 'context'))],
      }
}

/** Totals of one matter that differ, within a paper or between two. */
function* disagreements(meeting: MeetingFacts): Iterable<Found> {
  for (const { id, total } of figureEntries()) {
    if (!total) continue
    const whole = meeting.figures.filter(
      (figure) => figure.topic === id && !figure.part && !figure.rough && figure.value > 0,
    )
    const told = REPORTS.flatMap((kind) =>
      papersOfKind(meeting, kind).flatMap((paper) => {
        const own = whole.filter((figure) => figure.paper === paper)
        return own.length > 0 ? [own] : []
      }),
    )
    for (const own of told) {
      const other = own.find((figure) => figure.value !== own[0]!.value && !addsUp(own, figure))
      if (other && !addsUp(own, own[0]!)) yield mismatch(own[0]!, other, 'within')
    }
    const differing: [Figure, Figure][] = []
    for (const [index, one] of told.entries())
      for (const own of told.slice(index + 1)) {
        // The first that tells it is held against all others, every other report against what it reports on.
        if (index > 0 && own[0]!.paper.material.kind !== SOURCE_OF[id]) continue
        if (!comparable(one[0]!.paper, own[0]!.paper)) continue
        const same = own.some((figure) => one.some((item) => item.value === figure.value))
        if (!same) differing.push([one[0]!, own[0]!])
      }
    yield* onceEach(differing)
  }
}

/** Two figures that stand against each other in several papers are one disagreement. */
function* onceEach(differing: [Figure, Figure][]): Iterable<Found> {
  const groups = groupBy(differing, (pair) =>
    pair
      .map((figure) => figure.value)
      .sort((a, b) => a - b)
      .join(' '),
  )
  for (const pairs of groups.values()) {
    const [[first, other]] = pairs as [[Figure, Figure]]
    const figures = [...new Set(pairs.flat())]
    if (figures.length === 2) {
      yield mismatch(first, other, 'between')
      continue
    }
    const saying = (value: number) => figures.filter((figure) => figure.value === value)
    const args = {
      what: topicName(first.topic),
      one: first.value,
      other: other.value,
      where: titlesOf(saying(first.value)),
      there: titlesOf(saying(other.value)),
    }
    const evidence = [
      show(first),
      ...figures.filter((figure) => figure !== first).map((figure) => show(figure, 'context')),
    ]
    yield { material: first.paper.material.id, message: 'several', args, evidence }
  }
}

/** So many titles are told; the evidence holds them all. */
const TITLES = 2

function titlesOf(figures: Figure[]): string {
  const names = figures.map(({ paper }) => `《${shortTitle(paper)}》`)
  return names.slice(0, TITLES).join('') + (names.length > TITLES ? `等${names.length}份` : '')
}

/** 召开情况的报告, 会议记录: what stands before the meeting's name is the same for all. */
function shortTitle({ material }: Paper): string {
  const title =
    material.title ??
    material.file
      .split('/')
      .at(-1)!
      .replace(/\.\w+$/, '')
  const short = title.replace(/^.*(?:民主生活会|组织生活会)(?:的|班子)?/u, '')
  return short.length >= 4 ? short : title
}

/** A total of figures that stand beside it is no disagreement: 班子18条，个人8条，共26条. */
function addsUp(own: Figure[], figure: Figure): boolean {
  const others = own.filter((item) => item !== figure && item.value < figure.value)
  return others.length >= 2 && others.reduce((sum, item) => sum + item.value, 0) === figure.value
}

function mismatch(one: Figure, other: Figure, message: string): Found {
  const args = {
    what: topicName(one.topic),
    one: one.value,
    other: other.value,
    where: other.paper.material.title ?? other.paper.material.file,
  }
  return { material: one.paper.material.id, message, args, evidence: [show(one), show(other, 'context')] }
}

/** Whether a register lists the talks of another paper. */
function isWithin(paper: TalkPaper, register: TalkPaper): boolean {
  const pair = ({ talker, other }: Talk) => [talker.name ?? talker.said, other.name ?? other.said].sort().join(' ')
  const listed = new Set(register.talks.map(pair))
  return paper.talks.every((talk) => listed.has(pair(talk)))
}

/** Papers that tell what was done: in a list or a plan 谈话一次 is what is to be done. */
const DONE = new Set<Kind>(['preparation-report', 'meeting-report', 'minutes', 'team-statement', 'talk-record'])

/** Stated counts against rows of tables that hold the things themselves. */
function* againstRecords(meeting: MeetingFacts): Iterable<Found> {
  const registers = meeting.talkPapers.filter((paper) => paper.talks.some((talk) => talk.form === 'register'))
  const stated = meeting.figures.filter(
    ({ topic, part, rough, paper }) =>
      (topic === 'talks' || topic === 'talk-times') && !part && !rough && DONE.has(paper.material.kind),
  )
  const talks = registers[0]?.talks.length ?? 0
  // A talk of two counts once or twice by custom; only a register that holds the single records too can be complete.
  if (registers.length === 1 && meeting.talkPapers.every((paper) => isWithin(paper, registers[0]!)))
    for (const figure of stated.filter((item) => item.paper !== registers[0]!.paper)) {
      const entries = registers[0]!.entries
      if ([talks, talks * 2, entries, entries * 2].includes(figure.value)) continue
      const head = registers[0]!.talks[0]!
      const there = quote('context', head.paper, head.start, head.end, `登记表共有谈话${talks}次，这是其中第一次`)
      yield {
        material: figure.paper.material.id,
        message: 'talks',
        args: { stated: figure.value, held: talks },
        evidence: [show(figure), there],
      }
    }
  for (const paper of papersOfKind(meeting, 'opinion-summary')) {
    const rows = readRegisters(paper.outline.tables, columnsOf('opinion'), 2)
      .filter((register) => register.columns.has('text'))
      .flatMap((register) => register.rows.filter((row) => (row.values.get('text')?.text ?? '') !== ''))
    const figure = meeting.figures.find(
      (item) => item.paper === paper && item.topic === 'opinions' && !item.part && !item.rough,
    )
    if (rows.length < 2 || !figure || figure.value === rows.length || lastNumber(rows) === figure.value) continue
    // 共收集31条，合并后为12条: the table holds what they were put together to.
    const merged = new RegExp(
      `(?:合并|归并|归纳|归集|梳理|整理|汇总|筛选|提炼)[^。；\\n]{0,16}?(?<!\\d)${rows.length}\\s*[条项个点]`,
    )
    if (merged.test(narrow(paper.material.text))) continue
    const there = quote('context', paper, rows.at(-1)!.start, rows.at(-1)!.end, '表中最后一条')
    yield {
      material: paper.material.id,
      message: 'rows',
      args: { stated: figure.value, rows: rows.length },
      evidence: [show(figure), there],
    }
  }
}

/** Rows that gather several opinions are numbered through: the last number counts. */
function lastNumber(rows: { values: ReadonlyMap<string, { text: string }> }[]): number | null {
  const text = rows.at(-1)!.values.get('number')?.text ?? ''
  return /^\d+$/.test(text) ? Number(text) : null
}
