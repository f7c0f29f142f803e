/** One fault is told once, by the finding that says most of it. */
import { describe, expect, it } from 'vitest'
import { othersInstead } from '../../src/checks/substance/instead.ts'
import { reviewed } from '../support/review.ts'
import { batchOfTexts } from '../support/texts.ts'

async function raised(files: Record<string, string>, only: string[] | null = null): Promise<string[]> {
  const { report } = reviewed(await batchOfTexts(files), '2021', only)
  return report.findings.map(({ check, message }) => `${check} ${message}`)
}
const of = (found: string[], check: string) => found.filter((line) => line.startsWith(`${check} `))

describe('an area that holds only the problems of others', () => {
  const files = { '材料.txt': othersInstead.examples.hit as string }

  it('is told of as that, not as named only too', async () => {
    const found = await raised(files)
    expect(of(found, 'substance/others-instead')).toHaveLength(1)
    expect(of(found, 'coverage/area-named')).toEqual([])
  })

  it('is told of as named only where that alone is asked for', async () => {
    expect(of(await raised(files, ['coverage']), 'coverage/area-named')).toHaveLength(1)
  })
})

describe('a plan that is handed in too late', () => {
  const plan = (step: string, signed: string) => ({
    '方案.txt': `某局党组2021年度民主生活会方案\n一、会前准备\n（一）开展谈心谈话（2021年12月31日前）。班子成员相互之间必谈。\n${step}二、会议安排\n时间：2022年1月12日上午9:00，地点：局三楼会议室。\n某局党组\n${signed}`,
  })

  it('by its own words is not told of its date too', async () => {
    const found = await raised(plan('（二）报送方案（2022年1月10日前）。\n', '2022年1月10日'))
    expect(of(found, 'plan/date-order')).toHaveLength(1)
    expect(of(found, 'process/late')).toEqual([])
  })

  it('by its date is told of that', async () => {
    expect(of(await raised(plan('', '2022年1月10日')), 'process/late')).toHaveLength(1)
  })
})

describe('a notice', () => {
  it('need not say who does what: the plans do', async () => {
    const text =
      '关于召开2021年度专题民主生活会的通知\n各单位党组：\n现就开好2021年度专题民主生活会有关事项通知如下。\n一、会议主题。大力弘扬伟大建党精神。\n二、认真学习。各党组要组织专题学习研讨。\n三、征求意见。广泛听取干部群众意见。\n四、谈心谈话。班子成员相互之间必谈。\n五、撰写材料。班子成员自己动手撰写对照检查材料。\n六、报送材料。会后15日内报送情况报告。'
    const found = of(await raised({ '通知.txt': text }), 'plan/part-missing')
    expect(found.filter((line) => line.includes('责任分工'))).toEqual([])
    // What a plan lacks so is told.
    const plan = text.replace('的通知', '方案').replace('各单位党组：\n', '').replace('通知如下', '制定方案如下')
    expect(of(await raised({ '方案.txt': plan }), 'plan/part-missing').join()).toContain('责任分工')
  })
})
