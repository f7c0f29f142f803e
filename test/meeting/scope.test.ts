/** A plan for one step, minutes of another meeting: not judged as if they were the meeting's own. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { reviewFolder } from '../support/folder.ts'

async function checksOn(text: string): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-scope-'))
  try {
    writeFileSync(path.join(folder, '材料.txt'), text)
    const { report } = await reviewFolder(folder)
    return report.findings
      .map((finding) => finding.check)
      .filter((check) => /^(plan|minutes|report|process)\//.test(check))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
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
])('%s', async (_, text) => expect(await checksOn(text)).toEqual([]))

it('a plan of the whole by its title is judged, however little it holds', async () => {
  expect(
    await checksOn('某局党组2021年度民主生活会方案\n会议时间另行通知，请各成员做好准备，撰写好发言提纲。'),
  ).toContain('plan/part-missing')
})
