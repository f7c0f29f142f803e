import type { Evidence, Paper } from '../../model.ts'
import { defineCheck, quote } from '../define.ts'
import { ROSTER, STATEMENT_LI } from './examples.ts'
import { statementsOf } from './statements.ts'

export const unknownMember = defineCheck({
  id: 'batch/unknown-member',
  level: 'note',
  scope: 'batch',
  title: '材料署名不在应交名单上',
  why: '姓名写错、名单漏列、材料放错文件夹，都会使一个人的材料落到别处。',
  source: '本次提供的应交名单',
  examples: {
    hit: { '应交名单.csv': ROSTER, '刘洋.txt': STATEMENT_LI.replace('李敏', '刘洋') },
    spare: { '应交名单.csv': ROSTER, '李敏.txt': STATEMENT_LI },
  },
  *run(context) {
    if (!context.roster) return
    const names = new Set(context.roster.map(({ name }) => name))
    for (const paper of statementsOf(context)) {
      const { id, member } = paper.material
      if (member === null) yield { material: id, message: 'unnamed', evidence: [where(paper)] }
      else if (!names.has(member)) yield { material: id, args: { name: member }, evidence: [where(paper, member)] }
    }
  },
})

/** Where the name stands, else the title, else the file's name. */
function where(paper: Paper, name?: string): Evidence {
  const { material, outline } = paper
  const at = name ? material.text.indexOf(name) : -1
  if (at >= 0) return quote('here', paper, at, at + name!.length)
  if (outline.title) return quote('here', paper, outline.title.start, outline.title.end)
  return { role: 'here', material: material.id, quote: material.file, note: '文件名' }
}
