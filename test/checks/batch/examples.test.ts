/** Each check of the batch family raises on the example it shows and spares the other, from files on a disk. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROSTER, STATEMENT_LI, STATEMENT_WANG } from '../../../src/checks/batch/examples.ts'
import { batch } from '../../../src/checks/batch/index.ts'
import type { Finding } from '../../../src/model.ts'
import { reviewFolder } from '../../support/folder.ts'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'duizhao-batch-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

let count = 0
async function findings(files: Record<string, string>, check: string): Promise<Finding[]> {
  const folder = await mkdtemp(join(root, `${count++}-`))
  const { '应交名单.csv': roster, ...papers } = files
  const rosterFile = join(root, `名单${count}.csv`)
  if (roster) await writeFile(rosterFile, roster)
  for (const [name, text] of Object.entries(papers)) await writeFile(join(folder, name), text)
  const { report } = await reviewFolder(folder, roster ? { roster: rosterFile } : {})
  return report.findings.filter((finding) => finding.check === check)
}

describe.each(batch.map((check) => [check.id, check] as const))('%s', (id, check) => {
  it('raises on its example', async () => {
    expect(await findings(check.examples.hit as Record<string, string>, id)).not.toEqual([])
  })
  it('spares the other', async () => {
    expect(await findings(check.examples.spare as Record<string, string>, id)).toEqual([])
  })
})

describe('two of one name', () => {
  const of = (duty: string) =>
    STATEMENT_LI.replace('云岭县粮食局副局长李敏同志', '').replace('材料\n', `材料\n${duty}　李　敏\n`)
  const twice = { 'a.txt': of('副局长'), 'b.txt': of('总会计师').replace('石桥粮站', '东山粮站') }
  it('by their duties: only a note', async () => {
    const found = await findings(twice, 'batch/duplicate')
    expect(found.map(({ level, message }) => [level, message.includes('同名')])).toEqual([['note', true]])
  })
  it('on the roster: nothing', async () => {
    const roster = '姓名,单位,职务\n李敏,云岭县粮食局,副局长\n李敏,云岭县粮食局,总会计师\n'
    expect(await findings({ '应交名单.csv': roster, ...twice }, 'batch/duplicate')).toEqual([])
    expect(await findings({ '应交名单.csv': roster, ...twice }, 'batch/not-submitted')).toEqual([])
  })
  it('of whom one handed in nothing', async () => {
    const roster = '姓名,单位,职务\n李敏,云岭县粮食局,副局长\n李敏,云岭县粮食局,总会计师\n'
    const found = await findings({ '应交名单.csv': roster, 'a.txt': of('副局长') }, 'batch/not-submitted')
    expect(found.map(({ message }) => message)).toEqual(['名单上有2名李敏，只找到1份个人对照检查材料，供核对'])
  })
  it('two drafts of one are told as ever', async () => {
    const drafts = { 'a.txt': of('党组成员、副局长'), 'b.txt': of('副局长').replace('石桥粮站', '东山粮站') }
    expect((await findings(drafts, 'batch/duplicate')).map(({ level }) => level)).toEqual(['should'])
  })
})

describe('batch/not-submitted', () => {
  it('names whose statement is missing and what was searched', async () => {
    const [finding, ...others] = await findings(
      { '应交名单.csv': ROSTER, '李敏.txt': STATEMENT_LI },
      'batch/not-submitted',
    )
    expect(others).toEqual([])
    expect(finding!.message).toBe('没有找到应交人员局长王建的个人对照检查材料')
    expect(finding!.evidence[0]).toMatchObject({ role: 'searched', quote: '王建' })
  })
  it('says that the file is there but could not be read', async () => {
    const files = { '应交名单.csv': ROSTER, '李敏.txt': STATEMENT_LI, '王建发言提纲.docx': '坏文件' }
    const [finding] = await findings(files, 'batch/not-submitted')
    expect(finding!.message).toContain('未能读取')
  })
  it('is unsure where a byline has the name, though the paper was taken for another’s', async () => {
    const files = {
      '应交名单.csv': ROSTER,
      '李敏.txt': STATEMENT_LI,
      '附.txt': `${STATEMENT_LI.replace('两名', '三名')}王建\n2022年1月5日\n`,
    }
    const found = await findings(files, 'batch/not-submitted')
    expect(found.filter(({ level }) => level === 'must')).toEqual([])
  })
  it('knows a member of the roster by an unusual surname in the file name', async () => {
    const files = {
      '应交名单.csv': '姓名\n褱一鸣\n',
      '3褱一鸣材料.txt': STATEMENT_WANG.replace('局长王建同志', '个人'),
    }
    expect(await findings(files, 'batch/not-submitted')).toEqual([])
  })
})

describe('batch/duplicate', () => {
  it('tells the same bytes once, not again as two statements of one member', async () => {
    const raised = await findings({ '李敏.txt': STATEMENT_LI, '李敏 - 副本.txt': STATEMENT_LI }, 'batch/duplicate')
    expect(raised.map((finding) => finding.message)).toEqual(['同一份文件交了2次（李敏 - 副本.txt、李敏.txt）'])
  })
})

describe('without a roster', () => {
  const minutes = (listed: string) =>
    `云岭县粮食局党组2021年度民主生活会会议记录\n时间：2022年1月12日\n出席：${listed}（应到4人，实到4人）\n李敏作对照检查。`
  const third = STATEMENT_LI.replaceAll('李敏', '程远').replace('石桥', '南湾')
  const papers = { 'a.txt': STATEMENT_LI, 'b.txt': STATEMENT_WANG, 'c.txt': third }
  it('whom the minutes list and who sent nothing in is asked for, not accused', async () => {
    const found = await findings(
      { ...papers, '会议记录.txt': minutes('李敏、王建、程远、方舟') },
      'batch/not-submitted',
    )
    expect(found.map(({ level, message }) => [level, message])).toEqual([
      ['should', '会议记录列有方舟，没有找到其个人对照检查材料，供核对'],
    ])
  })
  it('minutes whose list and count differ say nothing', async () => {
    expect(
      await findings({ ...papers, '会议记录.txt': minutes('李敏、王建、程远、方舟、石磊') }, 'batch/not-submitted'),
    ).toEqual([])
  })
})
