/** What another year asked for, as if it were asked now; one fault is told by one check. */
import { describe, expect, it } from 'vitest'
import { reviewed } from '../../support/review.ts'
import { batchOfTexts } from '../../support/texts.ts'

async function named(front: string, year = '2025'): Promise<string[]> {
  const text = `${year}年度民主生活会个人对照检查材料\n顾长安\n${front}\n一、存在的问题\n疫木清理我只看台账，有41株没有清。`
  const { report } = reviewed(await batchOfTexts({ '顾长安.txt': text }), year, [
    'coverage/theme-mismatch',
    'traces/stale-year',
  ])
  return report.findings.map(
    ({ check, evidence }) => `${check.split('/')[1]} ${evidence.filter(({ role }) => role === 'here').length}`,
  )
}

describe('another year', () => {
  it.each([
    ['围绕会议要求，对照“四个带头”逐项查摆。', '2025'],
    ['贯彻党纪学习教育要求，我逐项查摆。', '2025'],
    ['按照党史学习教育的部署，我逐项查摆。', '2024'],
    ['紧扣“六个带头”查找差距。', '2024'],
    ['对照“四个带头”逐项查摆。', '2023'],
    ['会议以“巩固深化党纪学习教育成果，综合发挥党的纪律教育约束、保障激励作用”为主题，我作了准备。', '2025'],
    ['本次会议的主题是：巩固深化党纪学习教育成果，为进一步全面深化改革提供坚强纪律保证。', '2025'],
    ['紧扣“学思想、强党性、重实践、建新功”总要求，我作了准备。', '2025'],
  ])('%s', async (front, year) => {
    expect(await named(front, year)).toEqual(['theme-mismatch 1'])
  })

  it('an earlier session is told of once', async () => {
    expect(await named('我认真学习党的二十届二中全会精神，查摆如下。', '2024')).toEqual(['stale-year 1'])
  })
})

describe('this year, or told of the past', () => {
  it.each([
    ['对照“五个带头”逐项查摆。', '2025'],
    ['去年党纪学习教育要求写的承诺，我没有全做到。', '2025'],
    ['巩固党纪学习教育成果，对照“五个带头”逐项查摆。', '2025'],
    ['按照党纪学习教育要求，我逐项查摆。', '2024'],
    ['我持续巩固深化党纪学习教育成果，对照“五个带头”逐项查摆。', '2025'],
    ['去年以“综合发挥党的纪律教育约束、保障激励作用”为主题的会上，我作过三条承诺。', '2025'],
    ['对照“五个带头”逐项查摆。', '2023'],
    ['上年度对照“六个带头”查出的问题已改完。', '2024'],
    ['对照六个方面逐项查摆。', '2023'],
  ])('%s', async (front, year) => {
    expect(await named(front, year)).toEqual([])
  })
})
