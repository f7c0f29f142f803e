import { groupBy } from '../../group.ts'
import type { Evidence, Paper } from '../../model.ts'
import type { Found } from '../define.ts'
import { defineCheck } from '../define.ts'
import { STATEMENT_LI, STATEMENT_WANG } from './examples.ts'
import { dutiesIn, statementsOf } from './statements.ts'

export const duplicate = defineCheck({
  id: 'batch/duplicate',
  level: 'should',
  scope: 'batch',
  title: '同一份材料交了两次',
  why: '同一个人有两稿或同一文件交了两次，审核意见会落在作废的那一份上。',
  source: '督导组收文核对的通常做法：每人以一份定稿为准',
  examples: {
    hit: { '李敏（初稿）.txt': STATEMENT_LI, '李敏（二稿）.txt': `${STATEMENT_LI}请同志们批评。\n` },
    spare: { '李敏.txt': STATEMENT_LI, '王建.txt': STATEMENT_WANG },
  },
  *run(context) {
    const told = new Set<string>()
    const files = groups(
      context.submitted.filter(({ material }) => material.part === 1),
      ({ material }) => material.sha256,
    )
    for (const group of files) {
      // Two members' files with the same text are a matter of reuse, not of a file handed in twice.
      if (new Set(group.map(({ material }) => material.member)).size > 1) continue
      for (const paper of group) told.add(paper.material.file)
      yield found('same-file', group)
    }
    const members = groups(statementsOf(context), ({ material, meeting }) =>
      material.member === null ? null : `${material.member}\n${material.unit ?? meeting}`,
    )
    for (const group of members) {
      if (group.every(({ material }) => told.has(material.file))) continue
      const { member } = group[0]!.material
      const persons = context.roster?.filter(({ name }) => name === member).length ?? 0
      if (persons >= group.length) continue
      if (areNamesakes(group)) yield { ...found('namesakes', group), level: 'note' }
      else yield found('same-member', group)
    }
  },
})

/** Each says that its member is something else: two people of one name rather than two drafts of one. */
function areNamesakes(group: Paper[]): boolean {
  const duties = group.map(dutiesIn)
  const alike = (a: string, b: string) => a.endsWith(b) || b.endsWith(a)
  return duties.every((own, at) =>
    duties.every(
      (others, other) =>
        at === other || (own.length > 0 && others.length > 0 && !own.some((a) => others.some((b) => alike(a, b)))),
    ),
  )
}

/** Groups of two or more papers with the same key, in report order. */
function groups(papers: Paper[], key: (paper: Paper) => string | null): Paper[][] {
  return [...groupBy(papers, key)].flatMap(([value, group]) => (value === null || group.length < 2 ? [] : [group]))
}

function found(message: string, group: Paper[]): Found {
  const name = group[0]!.material.member ?? ''
  const files = group.map(({ material }) =>
    material.part > 1 ? `${material.file} 第${material.part}部分` : material.file,
  )
  const evidence = group.map(({ material }, index): Evidence => {
    return { role: index === 0 ? 'here' : 'same', material: material.id, quote: files[index]! }
  })
  return {
    material: group[0]!.material.id,
    message,
    args: { name, count: group.length, files: files.join('、') },
    evidence,
  }
}
