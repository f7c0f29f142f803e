/** The reuse checks on real folders: each check's own examples, and who is told what. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reuse } from '../../../src/checks/reuse/index.ts'
import type { Report } from '../../../src/model.ts'
import { reviewFolder } from '../../support/folder.ts'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'duizhao-reuse-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

async function report(files: Record<string, string>): Promise<Report> {
  const folder = await mkdtemp(join(root, 'b-'))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return (await reviewFolder(folder)).report
}

describe.each(reuse.map((check) => [check.id, check] as const))('%s', (id, { examples }) => {
  it('raises on its example', async () => {
    const { findings } = await report(examples.hit as Record<string, string>)
    expect(findings.filter(({ check }) => check === id)).not.toEqual([])
  })
  it('spares the other', async () => {
    const { findings } = await report(examples.spare as Record<string, string>)
    expect(findings.filter(({ check }) => check === id)).toEqual([])
  })
})

const OWN =
  '去年八月到柳河镇调研防汛，我只在镇里会议室听了半天汇报，没有到险工险段察看，对三处隐患底数不清，直到水务局通报才知道东堤渗水。'
const OPENING =
  '根据县委通知要求，我认真学习了规定篇目，广泛征求了意见，与班子成员谈心谈话，把自己摆进去、把职责摆进去、把工作摆进去，现对照检查如下。'
const statement = (name: string, body: string) =>
  `清河县水务局党组成员${name}同志个人对照检查材料\n（2021年度）\n${OPENING}\n一、存在的问题\n${body}\n`

describe('a copied passage', () => {
  it('is told to both, with both places, and quotes equal their spans', async () => {
    const { findings, materials, passages } = await report({
      '陈立-对照检查材料.txt': statement('陈立', `${OWN}会后没有补课。`),
      '吴芳-对照检查材料.txt': statement('吴芳', `我联系的茶农到年底才领到补贴，我没有上门看过一眼。${OWN}`),
    })
    const raised = findings.filter(({ check }) => check === 'reuse/copied')
    expect(raised.map(({ material }) => material).sort()).toEqual(materials.map(({ id }) => id).sort())
    for (const { evidence, message } of raised) {
      expect(evidence.map(({ role }) => role)).toEqual(['here', 'same'])
      expect(message).toMatch(/疑似雷同：这一段与(?:陈立|吴芳)的材料/)
      for (const { material, start, end, quote } of evidence) {
        expect(materials.find(({ id }) => id === material)!.text.slice(start, end)).toBe(quote)
        expect(quote).toBe(OWN)
      }
    }
    expect(passages.filter(({ label }) => label !== 'quoted')).toHaveLength(1)
  })

  it('names what it keeps of the other', async () => {
    const kept = OWN.replace('水务局', '吴芳同志')
    const { findings } = await report({
      '陈立-对照检查材料.txt': statement('陈立', kept),
      '吴芳-对照检查材料.txt': statement('吴芳', `雪灾那天我没有到岗。${kept}`),
    })
    expect(
      findings.find(({ check, message }) => check === 'reuse/copied' && message.includes('留有'))?.message,
    ).toContain('“吴芳”')
  })

  it('is no business of one member’s own papers, nor of a list that takes up the problem as asked', async () => {
    const { findings } = await report({
      '陈立-对照检查材料.txt': statement('陈立', OWN),
      '陈立-发言提纲.txt': `陈立同志发言提纲\n一、存在的问题\n${OWN}`,
      '整改清单.txt': `清河县水务局整改清单\n问题：${OWN}\n整改措施：逐处察看险工险段。\n责任人：陈立\n完成时限：2022年3月底`,
      '吴芳-对照检查材料.txt': statement('吴芳', '我联系的茶农到年底才领到补贴，我没有上门看过一眼。'),
    })
    expect(findings.filter(({ check }) => check.startsWith('reuse/'))).toEqual([])
  })
})

describe('last year’s words', () => {
  const old = { '往年/陈立-2020年度对照检查材料.txt': statement('陈立', OWN).replace('2021', '2020') }
  const now = (heading: string) => ({
    '陈立-对照检查材料.txt': statement('陈立', '我管的泵站停了两天，没有人来报。').replace(
      '一、',
      `${heading}\n${OWN}已经逐段察看。\n二、`,
    ),
  })
  const recycled = async (files: Record<string, string>) =>
    (await report(files)).findings.filter(({ check }) => check === 'reuse/recycled').length

  it('may be taken up where last year’s rectification is told, and nowhere else', async () => {
    expect(await recycled({ ...old, ...now('一、上年度民主生活会整改落实情况') })).toBe(0)
    expect(await recycled({ ...old, ...now('一、政治方面存在的问题') })).toBe(1)
  })
})

describe('what everybody may share', () => {
  it('is nobody’s fault: sixteen preambles as the notice dictates them, slips and all', async () => {
    const problems = [
      '渠道',
      '村道',
      '食堂',
      '路灯',
      '泵站',
      '账目',
      '校车',
      '茶园',
      '冷库',
      '堤防',
      '电梯',
      '公厕',
      '桥面',
      '林地',
      '补贴',
      '热线',
    ]
    const names = [
      '陈立',
      '吴芳',
      '郑平',
      '何英',
      '孙军',
      '钱海',
      '李涛',
      '周敏',
      '王磊',
      '冯强',
      '蒋琳',
      '沈玉',
      '韩冰',
      '杨帆',
      '朱红',
      '秦川',
    ]
    const files = Object.fromEntries(
      names.map((name, i) => [
        `${name}-对照检查材料.txt`,
        statement(name, `我管的${problems[i]}出过一回岔子，是${names[(i + 3) % 16]}提醒我的。`).replace(
          i % 3 === 0 ? '谈心谈话' : '规定篇目',
          i % 3 === 0 ? '谈心谈话活动' : '规定的篇目',
        ),
      ]),
    )
    const { findings, pairs } = await report(files)
    expect(findings.filter(({ check }) => check.startsWith('reuse/'))).toEqual([])
    expect(pairs).toEqual([])
  })
})
