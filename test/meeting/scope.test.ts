/** A plan for one step, minutes of another meeting: not judged as if they were the meeting's own. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/model.ts'
import { reviewFolder } from '../support/folder.ts'

async function findingsOn(text: string): Promise<Finding[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-scope-'))
  try {
    writeFileSync(path.join(folder, '材料.txt'), text)
    const { report } = await reviewFolder(folder)
    return report.findings
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function checksOn(text: string): Promise<string[]> {
  const found = await findingsOn(text)
  return found.map((finding) => finding.check).filter((check) => /^(plan|minutes|report|process)\//.test(check))
}

it.each([
  [
    'a plan for talks',
    '某局党组2021年度民主生活会谈心谈话工作方案\n一、谈话要求\n班子成员相互之间必谈，一对一、面对面。\n二、时间安排\n2021年12月31日前完成。',
  ],
  [
    'a notice that asks for opinions',
    '关于征求对局党组班子2021年度民主生活会意见的通知\n各股室、各直属单位：\n请于2021年12月28日前将对党组班子及成员的意见建议以书面形式反馈局办公室。',
  ],
  [
    'minutes of a forum',
    '某局党组2021年度民主生活会征求意见座谈会会议记录\n时间：2021年12月20日\n地点：会议室\n主持：张明\n出席：各股室负责人\n李强：农技站人手不足。\n王芳：会议偏多。',
  ],
  [
    'a letter that hands over the plan',
    '关于报送局党组2021年度民主生活会方案的函\n县委督导组：\n我局党组定于2022年1月12日召开民主生活会，现将方案报上，请予审核。\n某局党组\n2021年12月30日',
  ],
  [
    'what the staff are told afterwards',
    '关于局党组2021年度民主生活会情况的通报\n各股室：\n2022年1月12日，局党组召开民主生活会，班子查摆问题9个，列入整改清单。5月底前配齐巡查用车。\n某局党组\n2022年1月18日',
  ],
])('%s', async (_, text) => expect(await checksOn(text)).toEqual([]))

it('a request that holds the plan itself is judged', async () => {
  const plan =
    '关于审定局党组2021年度民主生活会方案的请示\n县委督导组：\n现将方案报上。\n一、会议时间\n2022年1月12日。\n二、参加人员\n党组成员。'
  expect(await checksOn(plan)).toContain('plan/part-missing')
})

describe('a notice', () => {
  const notice = (to: string, when: string) =>
    `关于开好2021年度民主生活会的通知\n${to}：\n一、会议主题\n会议主题：大力弘扬伟大建党精神。\n二、会前准备\n组织集中学习研讨，广泛征求意见，班子成员相互之间必谈，自己动手撰写发言提纲。\n三、开好会议\n${when}开展批评和自我批评，相互批评直截了当。\n四、会后工作\n制定整改清单，限期整改。`
  const missing = async (text: string) =>
    (await findingsOn(text))
      .filter(({ check, message }) => check === 'plan/part-missing' && /时间|议程/.test(message))
      .map(({ message }) => message)

  it('to the units below names no place and no agenda', async () => {
    expect(await missing(notice('各镇党委、县直各单位党组', '2022年1月底前召开。'))).toEqual([])
  })

  it('of the unit’s own meeting does', async () => {
    expect(await missing(notice('局党组成员', '请按时参加。'))).toHaveLength(2)
  })
})

it('a plan of the whole by its title is judged, however little it holds', async () => {
  expect(
    await checksOn('某局党组2021年度民主生活会方案\n会议时间另行通知，请各成员做好准备，撰写好发言提纲。'),
  ).toContain('plan/part-missing')
})

const REPORT = `某局党组2021年度专题民主生活会准备情况报告
一、学习研讨。党组围绕“加强政治建设、提高政治能力”开展集中研讨。
二、会议安排
（一）会议时间
2022年1月12日。
（二）会议地点
三楼会议室。
（三）参加人员
（四）会议议程
通报情况、对照检查、相互批评、点评。`

it('a report that names the theme of another year, or leaves a heading empty', async () => {
  const found = await findingsOn(REPORT)
  expect(found.filter(({ check }) => check === 'coverage/theme-mismatch')).toHaveLength(1)
  const empty = found.filter(({ check }) => check === 'structure/empty-heading')
  expect(empty.map(({ message }) => message)).toEqual([expect.stringContaining('参加人员')])
})

it('last year’s theme named as last year’s', async () => {
  const said = REPORT.replace('党组围绕', '上年度民主生活会围绕')
  expect((await findingsOn(said)).filter(({ check }) => check === 'coverage/theme-mismatch')).toEqual([])
})

it('minutes under the steps of the meeting have their agenda', async () => {
  const minutes = (heads: string[]) =>
    `某局党组2021年度民主生活会会议记录\n时间：2022年1月12日\n地点：会议室\n主持：张明\n出席：党组成员5人\n${heads.map((head, at) => `${'一二三四'[at]}、${head}\n张明讲了这一项的情况，大家逐一发言。\n`).join('')}`
  const steps = ['通报情况', '班子对照检查', '个人对照检查和相互批评', '总结']
  const agenda = async (heads: string[]) =>
    (await findingsOn(minutes(heads))).filter(
      ({ check, message }) => check === 'minutes/part-missing' && /“议程”/.test(message),
    ).length
  expect(await agenda(steps)).toBe(0)
  expect(await agenda(['会前学习', '个人对照检查'])).toBe(1)
})
