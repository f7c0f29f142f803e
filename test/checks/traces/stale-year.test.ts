/** Signs of an earlier meeting in any wording, in one finding; what is told of the past is none. */
import { describe, expect, it } from 'vitest'
import { reviewed } from '../../support/review.ts'
import { batchOfTexts } from '../../support/texts.ts'

interface Rest {
  year?: string
  title?: string
  measures?: string
  end?: string
  problem?: string
}

async function raised(
  front: string,
  { year = '2024', title, measures = '一是每月到联系村一次。', end = '', problem = '' }: Rest = {},
) {
  const text = `${title ?? `${year}年度`}民主生活会个人对照检查材料\n顾长安\n${front}现对照检查如下。\n一、存在的问题\n（一）带头严守政治纪律和政治规矩，维护党的团结统一方面\n疫木清理我只看台账，有41株没有清。${problem}\n（二）带头增强党性、严守纪律、砥砺作风方面\n联系村全年只去了2次。\n二、原因剖析\n党性锻炼放松，宗旨意识淡了。\n三、整改措施\n${measures}\n${end}`
  const { report } = reviewed(await batchOfTexts({ '顾长安.txt': text }), year, ['traces/stale-year'])
  return report.findings.map(({ level, evidence }) => `${level} ${evidence.length}`)
}

describe('left in', () => {
  it.each([
    ['立足“十三五”收官之年，', 'must 1'],
    ['当前正处在“十四五”开局起步的关键时期，', 'must 1'],
    ['以迎接党的二十大胜利召开为契机，', 'must 1'],
    ['在庆祝中国共产党成立100周年之际，', 'should 1'],
    ['喜迎新中国成立七十周年，', 'should 1'],
    ['我认真学习党的二十届二中全会精神，', 'should 1'],
    ['我认真学习党的十九大精神，', 'should 1'],
    ['对照党的二十届二中全会精神查差距。三中全会《决定》我读得少。', 'should 1'],
    ['按照2022年度民主生活会的安排，', 'must 1'],
    ['我学习了党的十九届六中全会和庆祝中国共产党成立100周年大会上的重要讲话精神，', 'must 2'],
  ])('%s', async (front, expected) => {
    expect(await raised(front)).toEqual([expected])
  })

  it('deadlines among the measures that are over', async () => {
    expect(await raised('', { measures: '一是2023年6月底前清完疫木。二是2022年底前建成检疫站。' })).toEqual([
      'should 2',
    ])
  })

  it('a deadline of the year that is over before what the problems tell of', async () => {
    const measures = '一是2024年6月底前清完疫木。'
    expect(await raised('', { measures, problem: '9月市里暗访才发现。' })).toEqual(['should 1'])
    expect(await raised('', { measures, problem: '去年9月市里暗访才发现。' })).toEqual([])
    expect(await raised('', { measures: '一是2025年6月底前清完疫木。', problem: '9月市里暗访才发现。' })).toEqual([])
  })

  it('the meeting now held, named by what follows', async () => {
    expect(await raised('我在2023年度民主生活会上的发言如下。\n')).toEqual(['must 1'])
  })

  it('a signature of the January before', async () => {
    expect(await raised('', { end: '2024年1月8日' })).toEqual(['must 1'])
  })

  it('title, last year and date of the year before, all told at once', async () => {
    const front = '2022年度民主生活会查摆的4个问题，已整改3个。'
    expect(await raised(front, { title: '2023年度', end: '2024年1月8日' })).toEqual(['must 3'])
  })

  it('a congress of the year still to come, though the meeting is held behind it', async () => {
    const end = '我将以此次会议为契机，以崭新的面貌迎接党的二十大召开。'
    expect(await raised('我学习了党的二十大精神，', { year: '2022', end })).toEqual(['must 1'])
    expect(await raised('上半年开展了以实际行动迎接党的二十大胜利召开主题活动。', { year: '2022' })).toEqual([])
    expect(await raised('', { year: '2021', end })).toEqual([])
  })

  it('an earlier plenum that has just been held', async () => {
    const front = '党的二十届四中全会精神我读了原文，'
    const problem = '刚刚召开的二十届三中全会的《决定》，我只看了新闻。'
    expect(await raised(front, { year: '2025', problem })).toEqual(['must 1'])
    expect(await raised(front, { year: '2025', problem: `去年${problem}` })).toEqual([])
  })

  it('a plenum of the last congress where the meeting is of the year of the next', async () => {
    expect(await raised('我认真学习党的十九届六中全会精神，', { year: '2022' })).toEqual(['should 1'])
  })
})

describe('spared', () => {
  it.each([
    '2020年是“十三五”收官之年，我参与编制的规划有6项没有落地。',
    '去年学习二十届二中全会精神时记了笔记，三中全会后我又翻看了一遍，',
    '“十四五”以来，我分管的造林任务年年拖到四季度。',
    '“十四五”规划中期评估我没有细看。',
    '党的十八大、十九大以来的文件我存了一柜子，三中全会《决定》只翻了目录，',
    '我重读了习近平总书记在庆祝中国共产党成立100周年大会上的重要讲话，又学习了党的二十届三中全会精神，',
    '2021年庆祝建党百年时我写过思想汇报，',
    '2022年迎接党的二十大安保期间，我值过班，',
    '2023年度民主生活会查摆的3个问题已整改到位。',
    '改革开放四十多年来，',
    '对照党的二十大和二十届三中全会精神，',
    '我认真学习党的二十大和二十届二中、三中全会精神，',
  ])('%s', async (front) => {
    expect(await raised(front)).toEqual([])
  })

  it.each([
    '一是2025年6月底前清完疫木。',
    '一是2023年底前应完成而没有完成的检疫站，今年5月前建成。',
    '一是2024年12月底前开一次会。',
  ])('%s', async (measures) => {
    expect(await raised('', { measures })).toEqual([])
  })

  it.each(['2025年1月8日', '2024年12月30日'])('%s', async (end) => {
    expect(await raised('', { end })).toEqual([])
  })
})
