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

async function selves(head: string, body: string): Promise<string[]> {
  const text = `2024年度民主生活会个人对照检查材料\n${head}\n一、存在的问题\n${body}全年只到现场两次。`
  const { report } = reviewed(await batchOfTexts({ '方志远.txt': text }), '2024', ['traces/foreign-unit'])
  return report.findings.map(({ level, evidence }) => `${level} ${evidence[0]!.quote}`)
}

it.each([
  '总以为搞工程才是本行，党务是兼差。',
  '鱼塘今年转包给本村合作社，账没有公开。',
  '石桥村去年换届，本村三务公开走了形式，我没有过问。',
  '县二中塑胶跑道开裂，本校师生写了三次信，我没有回。',
  '老支书当面说：我村的水渠五年没有通。我无言以对。',
  '招聘方案照抄邻县，本乡本土的人才没有留住。',
])('%s speaks of another', async (body) => {
  expect(await selves('梧城县水务局副局长 方志远', body)).toEqual([])
})

it.each([
  ['本校教师培训只办了1期。', 'should 本校'],
  ['我村集体账目半年没有公开。', 'should 我村'],
  ['本行员工柜面操作违规4起。', 'should 本行'],
])('%s is left in', async (body, expected) => {
  expect(await selves('梧城县水务局副局长 方志远', body)).toEqual([expected])
})
