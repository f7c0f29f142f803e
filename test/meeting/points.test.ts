/** How many points a criticism makes, however they are numbered; the notice says how many are asked. */
import { expect, it } from 'vitest'
import { reviewed } from '../support/review.ts'
import { batchOfTexts } from '../support/texts.ts'

const NAMES = ['冉学勤', '龚启文', '赵孟远']
const ROSTER = NAMES.map((name) => ({ name, unit: '临泽县粮食局', duty: '党组成员', inCharge: [] }))
const NOTICE =
  '关于开好2021年度民主生活会的通知\n会上开展批评和自我批评，每名成员对其他成员至少提2条批评意见。\n一、对照检查\n二、征求意见'

async function few(points: (to: string) => string): Promise<number> {
  const papers = NAMES.map((from) => {
    const others = NAMES.filter((name) => name !== from)
    return [
      `${from}-批评意见.txt`,
      `${from}同志对班子成员的批评意见\n${others.map((to) => `对${to}同志：${points(to)}`).join('\n')}`,
    ]
  })
  const batch = await batchOfTexts({ '通知/通知.txt': NOTICE, ...Object.fromEntries(papers) }, ROSTER)
  return reviewed(batch, '2021', ['criticism/too-few']).report.findings.length
}

it.each([
  ['in one line', () => '1.中心组学习带头不够，原文读得少。2.轮换报告压了22天才签。'],
  ['after semicolons', () => '1.中心组学习带头不够，原文读得少；2.轮换报告压了22天才签。'],
  ['in brackets', () => '（1）中心组学习带头不够，原文读得少。（2）轮换报告压了22天才签。'],
  ['in words', () => '一是中心组学习带头不够，原文读得少。二是轮换报告压了22天才签。'],
])('two %s', async (_, points) => {
  expect(await few(points)).toBe(0)
})
it('one, with a figure in it', async () => {
  expect(await few(() => '轮换报告压了22天才签。2.5%的损耗没有核对。')).toBeGreaterThan(0)
})
