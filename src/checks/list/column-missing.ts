import { columnsOf } from '../../meeting/columns.ts'
import { searched } from '../../meeting/evidence.ts'
import { meetingOf } from '../../meeting/facts.ts'
import { LIST_COLUMNS } from '../../meeting/lists.ts'
import { defineCheck, type Found, quote } from '../define.ts'
import { FULL, listExample } from './examples.ts'

export const columnMissing = defineCheck({
  id: 'list/column-missing',
  level: 'must',
  scope: 'material',
  kinds: ['rectification-list'],
  title: '整改清单缺少栏目',
  why: '没有责任人和时限的清单无从督办，没有目标的清单无从销号。',
  source: '民主生活会通知的通行要求：整改清单明确整改目标、重点、措施、时限、责任人',
  examples: {
    hit: listExample({ 问题: FULL.问题, 整改措施: FULL.整改措施, 责任人: FULL.责任人 }),
    spare: listExample(FULL),
  },
  *run(paper, context): Iterable<Found> {
    const { lists } = meetingOf(context, paper)
    const own = lists.filter((item) => item.paper === paper)
    const material = paper.material.id
    if (own.length === 0) {
      // A plan of rectification whose list is in a file of its own.
      if (lists.length > 0) return
      const note = '查找了表格表头和“问题：”“整改措施：”一类的分项，没有能认出的整改清单'
      yield { material, message: 'none', evidence: [searched(paper, note)] }
      return
    }
    const columns = columnsOf('list')
    const seen = new Set<string>()
    for (const list of own) {
      const missing = LIST_COLUMNS.filter((column) => !list.columns.has(column))
      // One table a person: the same lack is told once.
      const key = missing.join()
      if (missing.length === 0 || seen.has(key)) continue
      seen.add(key)
      // A person's own list may leave out who is responsible.
      const owned = list.owner !== null || list.columns.has('owner')
      const own = missing.length === 1 && missing[0] === 'person' && owned
      yield {
        material,
        args: { missing: missing.map(columns.nameOf).join('、') },
        evidence: [quote('searched', paper, list.head.start, list.head.end, '表头（栏目）中没有找到')],
        ...(own ? { level: 'should' as const } : {}),
      }
    }
  },
})
