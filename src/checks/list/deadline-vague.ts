import { meetingOf } from '../../meeting/facts.ts'
import { isVague } from '../../meeting/lists.ts'
import { defineCheck, type Found, quote } from '../define.ts'
import { FULL, listExample } from './examples.ts'

/** So many are shown; the message counts all. */
const SHOWN = 50

export const deadlineVague = defineCheck({
  id: 'list/deadline-vague',
  level: 'should',
  scope: 'material',
  kinds: ['rectification-list'],
  title: '完成时限含糊',
  why: '“长期坚持”“持续推进”到哪一天也不能销号；写明阶段目标的日期，长期坚持才落得下来。',
  source: '民主生活会通知的通行要求：整改清单规定完成时限；时限应当可以核对',
  examples: {
    hit: listExample({ ...FULL, 完成时限: '长期坚持' }),
    spare: listExample({ ...FULL, 完成时限: '2022年6月底前，长期坚持' }),
  },
  *run(paper, context): Iterable<Found> {
    const { lists } = meetingOf(context, paper)
    const cells = lists
      .filter((list) => list.paper === paper)
      .flatMap((list) =>
        list.rows.flatMap((row) => {
          const value = row.values.get('deadline')
          return value && isVague(value.text) ? [value] : []
        }),
      )
      // A cell merged over several rows is one.
      .filter((value, index, all) => all.findIndex((other) => other.start === value.start) === index)
    if (cells.length === 0) return
    const rows = lists.filter((list) => list.paper === paper).reduce((sum, list) => sum + list.rows.length, 0)
    yield {
      material: paper.material.id,
      args: {
        count: cells.length,
        rows,
        words: [...new Set(cells.map((cell) => `“${cell.text.replace(/\s/g, '')}”`))].slice(0, 4).join('、'),
      },
      evidence: cells.slice(0, SHOWN).map((cell) => quote('here', paper, cell.start, cell.end)),
    }
  },
})
