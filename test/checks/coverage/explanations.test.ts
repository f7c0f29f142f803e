/** Items to be explained are spoken of in many ways; to talk to others is not to have been talked to. */
import { expect, it } from 'vitest'
import { reviewed } from '../../support/review.ts'
import { batchOfTexts } from '../../support/texts.ts'

const REST = `
二、存在的问题
（一）带头严守政治纪律和政治规矩，维护党的团结统一方面
3月换供应商，我先签合同后报党委，晚了16天。
（二）带头增强党性、严守纪律、砥砺作风方面
联系村全年只去了6次。对部门预算偏差，我从来没有约谈过一个部门。
三、整改措施
偏差超过10%的由我当面约谈，合同一律先报后签。`

async function missing(explained: string): Promise<string[]> {
  const text = `2024年度民主生活会个人对照检查材料\n方志远\n一、有关情况说明\n${explained}${REST}`
  const { report } = reviewed(await batchOfTexts({ '方志远.txt': text }), '2024', ['coverage/explanation-missing'])
  return report.findings.map(({ message }) => /“(.+)”/.exec(message)![1]!).sort()
}

const ALL = ['上年度整改落实情况', '个人有关事项', '巡视巡察反馈', '组织约谈函询']

it.each([
  '去年会上定的三件事办完两件。家里情况没有变化，该报的都报了。巡察那边点了我一条，改了。组织上没有找我谈话提醒，也没有发过函。',
  '前年在原单位民主生活会上认领的问题都有下文。家里换了套房，表上填过。上一轮巡察提到的坏账是我经手，已核销。去年8月国资委约谈过我一次，作了检查。',
  '上年度整改：完成。本人有关事项：已报告，无变化。巡视巡察：无。提醒谈话、函询：无。',
  '去年会上查的3条都改了。家庭事项按规定报过。县委巡察没有点到我。纪委没有找我谈过话，也没有收到函询。',
  '上一年度民主生活会整改2项，完成2项。领导干部有关事项如实填报。巡察反馈：无。没有受到过提醒谈话、诫勉。',
  '上次民主生活会的问题都有着落。自己的有关事项没有隐瞒。巡察均无涉及。组织对我没有进行过谈话。',
  '上年度整改：4项全部完成。重大事项：按规定报告。巡察：反馈的签证问题已整改。约谈函询：无。',
])('%s', async (explained) => {
  expect(await missing(explained)).toEqual([])
})

it('who talks to others explains nothing', async () => {
  expect(await missing('上年度查摆的4个问题已改完。')).toEqual(ALL.slice(1))
})

it('other matters are no explanation', async () => {
  expect(await missing('本人分管的重点事项完成。去年办案12件。我同干部谈话30人次。')).toEqual([...ALL].sort())
})

it('nothing is put into the mouth of who has nothing to explain', async () => {
  const text = `2024年度民主生活会个人对照检查材料\n方志远\n${REST}`
  const { report } = reviewed(await batchOfTexts({ '方志远.txt': text }), '2024', ['coverage/explanation-missing'])
  expect(report.findings.length).toBe(4)
  for (const { advice, evidence } of report.findings) {
    expect(advice).toMatch(/^没有这种情况的，写明“无”/)
    expect(evidence.map(({ quote }) => quote).join('')).not.toMatch(/\d/)
  }
})
