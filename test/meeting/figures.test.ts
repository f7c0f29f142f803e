/** Totals and their parts as reports write them: which parts make up the whole, and which part it another way. */
import { expect, it } from 'vitest'
import { minutesOf, talkLengthEntry } from '../../src/meeting/talk-length.ts'
import { reviewed } from '../support/review.ts'
import { batchOfTexts } from '../support/texts.ts'

async function told(sentence: string): Promise<string[]> {
  const text = `临泽县粮食局党组2021年度民主生活会召开情况报告\n2022年1月12日，局党组召开2021年度民主生活会。\n${sentence}`
  const batch = await batchOfTexts({ '情况报告.txt': text })
  return reviewed(batch, '2021', ['report/figure-mismatch']).report.findings.map(({ message }) => message)
}

it.each([
  '共征求意见建议46条，其中对班子18条、对个人28条，归并为14条。',
  '共征求意见建议46条，其中对班子18条（立行立改5条）、对个人28条（书记9条、其他成员19条）。',
  '共征求意见建议46条，其中对班子18条、对个人28条，涉及作风30条、学习16条。',
  '共征求意见建议46条（其中对班子18条，对个人28条），采纳40条。',
  '共征求意见建议46条，分别为作风方面20条、学习方面26条。',
  '共征求意见建议46条，其中涉及作风的20条、涉及学习的11条。',
  '相互提出批评意见30条，其中对主要负责人6条、对其他成员24条。',
  '相互提出批评意见30条，其中较尖锐的对书记6条、对其他成员10条。',
  '书记与成员谈心谈话5人次，成员之间谈心谈话10人次，成员与党员代表谈心谈话6人次。',
])('adds up, or need not: %s', async (sentence) => {
  expect(await told(sentence)).toEqual([])
})

it.each([
  ['共征求意见建议46条，其中对班子18条、对个人24条，归并为14条。', 42],
  ['共征求意见建议46条，其中对党组17条、对党组成员24条，已反馈。', 41],
  ['共征求意见建议46条，分别为作风方面20条、学习方面20条。', 40],
  ['共征求意见建议46条（其中对班子30条，对个人28条），采纳40条。', 58],
  ['共征求意见建议46条，其中座谈会20条、意见箱9条、其余12条。', 41],
  ['相互提出批评意见30条，其中对主要负责人6条、对其他成员22条。', 28],
  ['相互提出批评意见30条，其中对党委书记6条，对党委委员22条。', 28],
])('does not add up: %s', async (sentence, sum) => {
  expect(await told(sentence)).toEqual([expect.stringContaining(`合计为${sum}，`)])
})

it.each<[string, number | null]>([
  ['2025年1月15日15:00—15:03', 3],
  ['时间：1月5日上午9时至9时40分', 40],
  ['上午11:40—下午1:10', 90],
  ['时间：1月5日9点半到10点', 30],
  ['时长：5分钟', 5],
  ['谈话时长 1个半小时', 90],
  ['1月5日　半小时', 30],
  ['9:00—9:05，时长：40分钟', 40],
  ['时长：10余分钟', null],
  ['11:50—11:20', null],
  ['电话里等了5分钟才接', null],
  ['时间：1月5日下午', null],
])('%s lasts %s minutes', (text, minutes) => {
  expect(minutesOf(text)).toBe(minutes)
})

it('the briefest talk', () => {
  const { minutes, hit, spare } = talkLengthEntry()
  expect(minutesOf(hit)!).toBeLessThan(minutes)
  expect(minutesOf(spare)!).toBeGreaterThanOrEqual(minutes)
})
