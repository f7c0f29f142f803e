/** traces/stale-year: years, plenary sessions, plan periods, jubilees and deadlines of an earlier meeting left in. */

import { narrow } from '../../meeting/numerals.ts'
import type { Paper } from '../../model.ts'
import { defineCheck, type Found, type PaperContext, quote } from '../define.ts'
import type { Stale } from './stale.ts'
import { staleDates } from './stale-dates.ts'
import { staleEvents } from './stale-events.ts'

export const staleYear = defineCheck({
  id: 'traces/stale-year',
  level: 'must',
  scope: 'paper',
  kinds: ['member-statement', 'team-statement', 'preparation-report', 'meeting-report', 'minutes', 'plan'],
  title: '疑似沿用往年材料的年份、届次',
  why: '把往年的材料改一改再交是最常见的硬伤；年份、全会届次、规划期没有改过来，说明材料可能不是为本次会议写的，供核对。',
  source: '当年民主生活会通知：会议名称、年度、主题、学习内容应当与本次会议一致',
  examples: {
    hit: '2021年度专题民主生活会个人对照检查材料\n根据通知要求，按照本次2019年度民主生活会安排，对照检查如下。\n一、存在的问题\n今年只到联系村走访了两次。',
    spare:
      '2021年度民主生活会个人对照检查材料\n一、上年度整改落实情况\n2020年度民主生活会查摆的3个问题已整改到位。\n二、存在的问题\n今年只到联系村走访了两次。',
  },
  *run(paper, context) {
    const { year, era } = context.profile
    if (year === null || ofAnotherMeeting(paper, year)) return
    const found = [...staleDates(paper, year, context), ...staleEvents(paper, year, era.sessions)]
    const places = found.filter(({ support }) => !support || found.some((other) => !other.support))
    if (places.length > 0) yield told(paper, places, context)
  },
})

/** All places in one: they are one fault, and where one stands others are to be looked for. */
function told(paper: Paper, places: Stale[], { profile }: PaperContext): Found {
  places.sort((a, b) => a.start - b.start || a.end - b.end)
  const signs = new Set(places.map(({ sign }) => sign))
  const names = [...new Set(places.map(({ named }) => named))]
  const [only] = signs.size === 1 ? signs : []
  return {
    material: paper.material.id,
    message: only ?? 'several',
    // Two signs of different kinds bear each other out.
    ...(places.some(({ certain }) => certain) || signs.size > 1 ? {} : { level: 'should' as const }),
    args: {
      count: places.length,
      named: names.join(only ? '、' : '”“'),
      year: profile.year!,
      expected: only === 'session' ? profile.era.sessions.join('、') : profile.year! - 1,
    },
    evidence: places.map(({ start, end, note }) => quote('here', paper, start, end, note)),
    ...(signs.has('session') ? { tells: ['session'] } : {}),
  }
}

/** A plan or report that never speaks of this year is another meeting's paper, not this one's with leftovers in it. */
function ofAnotherMeeting({ material: { kind, text } }: Paper, year: number): boolean {
  return !kind.endsWith('statement') && !narrow(text).includes(`${year}年`)
}
