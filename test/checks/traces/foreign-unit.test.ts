/** The committee that a school's statement works under is its own, in full or in short; or it was left in. */
import { expect, it } from 'vitest'
import { reviewed } from '../../support/review.ts'
import { batchOfTexts } from '../../support/texts.ts'

async function foreign(committee: string): Promise<string[]> {
  const text = `梧城县第二中学2024年度民主生活会个人对照检查材料
副校长 方志远
按照${committee}的部署，我作如下检查。
一、存在的问题
全年听课应完成80节，到现在只有51节。`
  const { report } = reviewed(await batchOfTexts({ '方志远.txt': text }), '2024', ['traces/foreign-unit'])
  return report.findings.map(({ level, evidence }) => `${level} ${evidence[0]!.quote}`)
}

it('another school is told', async () => {
  expect(await foreign('中共桐源市实验中学委员会')).toEqual(['should 桐源市实验中学'])
})

it.each([
  '中共梧城县第二中学委员会',
  '中共县第二中学委员会',
  '中共梧城二中党委',
  '中共梧城县委员会',
  '中共梧城县教育局党组',
])('%s is no other', async (committee) => {
  expect(await foreign(committee)).toEqual([])
})
