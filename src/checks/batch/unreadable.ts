import { defineCheck } from '../define.ts'
import { STATEMENT_LI } from './examples.ts'

export const unreadable = defineCheck({
  id: 'batch/unreadable',
  level: 'must',
  scope: 'batch',
  title: '有文件未能读取',
  why: '读不出来就没有审核；不说出来，会让人以为这份材料没有问题。',
  source: '督导组收文核对的通常做法：应审材料逐份审核，读不出的重新报送',
  examples: {
    hit: { '李敏.txt': STATEMENT_LI, '王建.docx': '这不是 Word 文档' },
    spare: { '李敏.txt': STATEMENT_LI },
  },
  *run(context) {
    for (const { id, file, problem, role } of context.unreadable) {
      const reason = problem?.message ?? '原因不明'
      yield {
        material: id,
        args: { file, reason: reason.replace(/。$/, '') },
        evidence: [{ role: 'here', material: id, quote: file, note: reason }],
        // What is not under review itself only weakens the comparison.
        ...(role === 'submitted' ? {} : { level: 'should' as const }),
      }
    }
  },
})
