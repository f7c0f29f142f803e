/** An area's problems name no event, time, place, number, work or person. Named areas have findings of their own. */

import type { StatementSentence } from '../../outline/statement/model.ts'
import { WHOLE } from '../coverage/examples.ts'
import { areaView } from '../coverage/view.ts'
import { type Found, quote, statusOf } from '../define.ts'
import { sentenceOf } from '../sentences.ts'
import { statementCheck } from '../statement.ts'
import { tellsOfAct } from '../telling.ts'
import { NO_FACT } from './examples.ts'

/** What proves no problem, however concrete. */
const ELSE = new Set<StatementSentence['role']>(['achievement', 'requirement', 'reasoning', 'measure'])

/** So many sentences of self-criticism are a passage. */
const PASSAGE = 3

export const noConcreteFact = statementCheck({
  id: 'substance/no-concrete-fact',
  level: 'should',
  title: '问题没有具体事实',
  why: '有表现没有事实，旁人无从核对，也看不出是谁的问题。',
  source: '民主生活会通知的通行要求：从具体人、具体事入手查摆问题',
  examples: { hit: NO_FACT, spare: WHOLE },
  *run(paper, statement, context): Iterable<Found> {
    for (const area of context.profile.areas) {
      const status = statusOf(area.id, context)
      const { own, sentences } = areaView(statement, area.id)
      // A formula or two are told of as thin; a whole passage of them is asked for its facts besides.
      if (status !== 'covered' && !(status === 'thin' && own.length >= PASSAGE)) continue
      const told = sentences.filter((item) => !ELSE.has(item.role) || (item.fact && own.includes(item)))
      if (told.some((item) => item.fact || tellsOfAct(sentenceOf(statement, item).plain))) continue
      const evidence = own
        .slice(0, 3)
        .map(({ start, end }) => quote('here', paper, start, end, '没有找到时间、地点、数字、具体事情、具体工作或人'))
      yield { material: paper.material.id, args: { area: area.name }, evidence }
    }
  },
})
