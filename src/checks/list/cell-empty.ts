import { meetingOf } from '../../meeting/facts.ts'
import { LIST_COLUMNS } from '../../meeting/lists.ts'
import { defineCheck, type Found, quote } from '../define.ts'
import { FULL, listExample } from './examples.ts'

/** So many are shown; the message counts all. */
const SHOWN = 50

export const cellEmpty = defineCheck({
  id: 'list/cell-empty',
  level: 'should',
  scope: 'material',
  kinds: ['rectification-list'],
  title: '整改清单有空格',
  why: '空着的责任人、措施、时限就是没有落实的地方。',
  source: '民主生活会通知的通行要求：整改清单逐条明确目标、措施、责任人和时限',
  examples: { hit: listExample({ ...FULL, 责任人: '' }), spare: listExample(FULL) },
  *run(paper, context): Iterable<Found> {
    const { lists } = meetingOf(context, paper)
    const asked = new Set<string>(LIST_COLUMNS)
    // Who helps (配合部门) may be nobody.
    const cells = lists
      .filter((list) => list.paper === paper)
      .flatMap((list) => list.rows.flatMap((row) => row.blank.map((cell) => ({ row, ...cell }))))
      .filter(({ column, label }) => asked.has(column) && !/配合|协助/u.test(label))
    if (cells.length === 0) return
    yield {
      material: paper.material.id,
      args: {
        count: cells.length,
        columns: [...new Set(cells.map(({ label }) => label))].join('、'),
      },
      evidence: cells
        .slice(0, SHOWN)
        .map(({ row, label }) => quote('here', paper, row.start, row.end, `第${row.number}行“${label}”为空`)),
    }
  },
})
