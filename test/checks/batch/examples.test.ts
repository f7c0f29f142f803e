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
