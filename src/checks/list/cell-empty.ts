import { columnsOf } from '../../meeting/columns.ts'
import { meetingOf } from '../../meeting/facts.ts'
import { isEmpty, LIST_COLUMNS } from '../../meeting/lists.ts'
import { defineCheck, type Found, quote } from '../define.ts'
import { FULL, listExample } from './examples.ts'

export const cellEmpty = defineCheck({
  id: 'list/cell-empty',
  level: 'should',
  scope: 'material',
  kinds: ['rectification-list'],
  title: '整改清单有空格',
  why: '空着的责任人、措施、时限就是没有落实的地方。',
  source: 'S003 L43；合并单元格算一格，不算空',
  examples: { hit: listExample({ ...FULL, 责任人: '' }), spare: listExample(FULL) },
  *run(paper, context): Iterable<Found> {
    const columns = columnsOf('list')
    const { lists } = meetingOf(context, paper)
    const cells = lists
      .filter((list) => list.paper === paper)
      .flatMap((list) =>
        list.rows.flatMap((row) =>
          LIST_COLUMNS.filter((column) => list.columns.has(column) && isEmpty(row.values.get(column)?.text ?? '')).map(
            (column) => ({ row, column }),
          ),
        ),
      )
    if (cells.length === 0) return
    yield {
      material: paper.material.id,
      args: {
        count: cells.length,
        columns: [...new Set(cells.map(({ column }) => columns.nameOf(column)))].join('、'),
      },
      evidence: cells.map(({ row, column }) =>
        quote('here', paper, row.start, row.end, `第${row.number}行“${columns.nameOf(column)}”为空`),
      ),
    }
  },
})
