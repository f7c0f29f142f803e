/** Parts are found however a statement is laid out: labels inside a section, 【】 lines, speech without headings. */
import { describe, expect, it } from 'vitest'
import { readPapers } from '../../../src/outline/index.ts'
import { readStatement } from '../../../src/outline/statement/index.ts'
import type { PartName, Statement } from '../../../src/outline/statement/model.ts'
import { loadProfile } from '../../../src/profile/load.ts'
import { batchOfTexts } from '../../support/texts.ts'

async function statementOf(year: string, text: string): Promise<Statement> {
  const batch = await batchOfTexts({ '方志远对照检查材料.txt': text })
  return readStatement(readPapers(batch).papers[0]!, loadProfile(year))
}

/** The part that the sentence holding some words stands in. */
function partAt(statement: Statement, words: string): PartName | undefined {
  const at = statement.text.indexOf(words)
  return statement.sentences.find(({ start, end }) => start <= at && at < end)?.part
}

describe('a label inside the section that explains', () => {
  it('does not swallow the sections after it', async () => {
    const statement = await statementOf(
      '2024',
      `2024年度民主生活会个人对照检查材料
方志远
一、有关情况说明
上年度民主生活会整改：4个问题全部完成。重大事项：按规定报告。
二、主要问题
（一）带头增强党性、严守纪律、砥砺作风方面
今年到村只有6次，其中4次当天来回。
三、原因剖析
宗旨意识淡了，怕麻烦的想法多了，坐在办公室的时间长了。
四、整改措施
每月住村不少于3天，问题当月办结。`,
    )
    expect(partAt(statement, '4个问题全部完成')).toBe('last-year')
    expect(partAt(statement, '今年到村')).toBe('problems')
    expect(partAt(statement, '宗旨意识淡了')).toBe('causes')
    expect(partAt(statement, '每月住村')).toBe('measures')
  })
})

describe('lines in 【】', () => {
  it('are headings in whatever words', async () => {
    const statement = await statementOf(
      '2025',
      `方志远同志2025年度民主生活会发言提纲
【要先交代的几句】
去年查出的5个问题改了4个。家里今年没有变化，都报了。
【找到的问题】
第一，强化政治忠诚、提高政治能力上
市里的督办件我压了19天才签。
【通报案例给我的警示】
那名局长出事是从“先办后补”开始的，我去年补签过两份合同。
【为什么】
党性锻炼松了，做事图快，心里没有那根弦。
【怎么办】
督办件当天签，合同先审后签。`,
    )
    expect(partAt(statement, '改了4个')).toBe('last-year')
    expect(['last-year', 'explanations']).toContain(partAt(statement, '家里今年'))
    expect(partAt(statement, '督办件我压了')).toBe('problems')
    expect(partAt(statement, '那名局长')).toBe('case')
    expect(partAt(statement, '党性锻炼松了')).toBe('causes')
    expect(partAt(statement, '督办件当天签')).toBe('measures')
  })
})

describe('speech without headings', () => {
  it('explains before it says that the problems come', async () => {
    const statement = await statementOf(
      '2024',
      `发言提纲
同志们，我先把该说的说了。去年的会上定的三件事，办完两件。家里老人今年住院，该报的报了。巡察那边点了我一条，会议费超支，已经退了。
下面说问题。
政治纪律上，重大事项请示不及时，3月换供应商我先签了合同，半个月后才报党委。
作风上，下车间少，一季度只去了2次，班组长换了我都不认得。
我想这里头的根子，一是懒。二是怕，怕得罪老同事。
往后我打算这样改。换供应商先报后签，每周二下车间。`,
    )
    expect(partAt(statement, '办完两件')).toBe('last-year')
    expect(['last-year', 'explanations']).toContain(partAt(statement, '会议费超支'))
    expect(partAt(statement, '3月换供应商')).toBe('problems')
    expect(partAt(statement, '二是怕')).toBe('causes')
    expect(partAt(statement, '每周二下车间')).toBe('measures')
  })
})
