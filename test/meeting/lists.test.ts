/** Rectification lists in everyday words: columns, whose the rows are, and how much a match of words may say. */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { columnsOf } from '../../src/meeting/columns.ts'
import { headedOwner, TEAM } from '../../src/meeting/list-owners.ts'
import { isVague } from '../../src/meeting/lists.ts'
import { reviewFolder } from '../support/folder.ts'
import { docxOfMarkup } from '../support/markup.ts'
import { tree } from '../support/tree.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const ROSTER = '姓名,单位,职务\n樊若溪,松河县粮食局党组,党组书记\n裴远山,松河县粮食局党组,副局长\n'

async function raised(files: Record<string, string>) {
  const bytes = Object.entries({ ...files, '应交名单.csv': ROSTER }).map(
    ([name, text]) => [name, name.endsWith('.docx') ? docxOfMarkup(text) : text] as const,
  )
  const folder = tree(Object.fromEntries(bytes))
  folders.push(folder)
  const { report } = await reviewFolder(folder, { roster: path.join(folder, '应交名单.csv') })
  return report.findings
    .filter(({ check }) => check.startsWith('list/'))
    .map(({ check, level, message }) => `${level} ${check}: ${message}`)
}

describe('columns in everyday words', () => {
  it.each([
    ['什么时候完成', 'deadline'],
    ['几时办结', 'deadline'],
    ['时间节点', 'deadline'],
    ['怎么改', 'measure'],
    ['办法', 'measure'],
    ['谁来改', 'person'],
    ['牵头人', 'person'],
    ['由谁负责', 'person'],
    ['要改成什么样', 'goal'],
    ['目标要求', 'goal'],
  ])('%s is %s', (label, column) => {
    expect(columnsOf('list').named(label)).toEqual([column])
  })

  it('find nothing missing, and see the deadline that is none', async () => {
    const list = `# 松河县粮食局党组2021年度民主生活会整改清单
|!号|问题|要改成什么样|怎么改|谁来改|什么时候改完
|1|仓容统计不实|账实相符|逐仓清点|樊若溪|2022年3月底
|2|老仓漏雨没人管|汛前修好|排出工期|裴远山|看工程进展适时完成`
    expect(await raised({ '整改清单.docx': list })).toEqual([
      'should list/deadline-vague: 2条中有1条的时限写作“看工程进展适时完成”，没有可核的日期',
    ])
  })

  it.each(['适时完成', '视财力情况而定', '贯穿全年、常抓不松', '按计划完成'])('%s is no date', (words) =>
    expect(isVague(words)).toBe(true),
  )
  it.each(['已全部完成', '完成', '视天气情况，最迟2022年5月', '贯穿全年，6月底前见效'])('%s can be checked', (words) =>
    expect(isVague(words)).toBe(false),
  )
})

describe('whose the rows are', () => {
  const known = ['樊若溪', '裴远山']
  it.each([
    ['乙　裴远山', '裴远山'],
    ['（二）樊若溪同志（党组书记）', '樊若溪'],
    ['3.裴远山个人整改清单', '裴远山'],
    ['裴远山（共4项）', '裴远山'],
  ])('%s heads those of %s', (line, name) => expect(headedOwner(line, known)).toBe(name))
  it.each(['甲　领导班子', '一、局党组（共5项）', '领导班子整改清单'])('%s heads the team’s', (line) =>
    expect(headedOwner(line, known)).toBe(TEAM),
  )
  it.each(['由裴远山牵头，逐项办理', '樊若溪、裴远山', '裴远山下库少', '责任领导名单', '二、整改措施'])(
    '%s heads nobody’s',
    (line) => expect(headedOwner(line, known)).toBe(null),
  )

  const said = {
    '相互批评意见.txt': '相互批评意见\n对裴远山同志的批评意见：三座老仓漏雨，库管员报了两回你都压着不办，作风拖沓。',
  }
  const cells = (problem: string) => `${problem}|改到位|专人盯办|裴远山|2022年4月底`
  const head = '|!问题|整改目标|整改措施|责任人|完成时限'
  it.each([
    [
      'headings',
      `甲　樊若溪\n${head}\n|${cells('三座老仓漏雨报修压着不办')}\n乙　裴远山\n${head}\n|${cells('夜间巡库少')}`,
    ],
    [
      'bands',
      `${head}\n|一、樊若溪|<|<|<|<\n|${cells('三座老仓漏雨报修压着不办')}\n|二、裴远山|<|<|<|<\n|${cells('夜间巡库少')}`,
    ],
  ])('%s: another’s line does not answer', async (_, rows) => {
    const list = `# 松河县粮食局党组成员2021年度民主生活会个人整改清单\n${rows}`
    expect(await raised({ ...said, '整改清单.docx': list })).toEqual([
      expect.stringMatching(/^must list\/problem-dropped: 相互批评中的问题“三座老仓漏雨/),
    ])
  })
})

describe('how much a match of words may say', () => {
  const own = (...problems: string[]) => ({
    '裴远山.txt': `裴远山同志2021年度民主生活会个人对照检查材料
一、存在的问题
${problems.join('\n')}
二、原因剖析
思想上松了劲，对自己要求不严。
三、整改措施
逐条改到位。`,
  })
  const list = (...lines: string[]) => ({
    '整改清单.docx': `# 裴远山同志2021年度民主生活会整改清单
|!问题|整改目标|整改措施|责任人|完成时限
${lines.map((line) => `|${line}|改到位|专人盯办|裴远山|2022年4月底`).join('\n')}`,
  })
  const PATROL = '一是夜间巡库少。全年带队巡库只有三次，我还让值班员代签了一次，作风不实。'
  const FREIGHT = '二是运费核算粗。我没有逐车核对磅单，多付了两万元运费，工作不细。'
  const READING = '三是原著读得少。我全年只读了一本书，笔记抄了别人的，学习不深入。'
  const FUMIGATE = '四是熏蒸安全抓得松。两座筒仓熏蒸时我没有到场，培训也没有组织，责任心不强。'

  it('one missing among many that were found', async () => {
    const files = { ...own(PATROL, FREIGHT, READING, FUMIGATE), ...list('夜间巡库少', '运费核算粗', '原著读得少') }
    expect(await raised(files)).toEqual([expect.stringMatching(/^must list\/problem-dropped: .*熏蒸安全/)])
  })

  it('many missing: the list has words of its own', async () => {
    const files = { ...own(PATROL, FREIGHT, READING, FUMIGATE), ...list('夜间巡库少', '履职松懈', '求知欲减退') }
    expect(await raised(files)).toEqual([
      expect.stringMatching(/^should list\/problem-dropped: 对照检查材料中的4个问题，有3个按用词对不上.*人工逐条核对$/),
    ])
  })

  it('第一…, 第二… in a name begin no problem of their own, and what others said is none', async () => {
    const told = '一是下库少。我全年只到基层粮库四次，作风漂浮。第二粮库的老宋当面问我，这库长几个月没来过了。'
    const files = { ...own(told, FREIGHT), ...list('到基层粮库少', '运费核算粗') }
    expect(await raised(files)).toEqual([])
  })

  it('criticisms that one collected stay those of the speakers', async () => {
    const collected = `党组成员相互批评意见汇总
（按受批评同志整理）
对樊若溪同志
裴远山：三座老仓漏雨，库管员报了两回你都压着不办，作风拖沓。
对裴远山同志
樊若溪：夜里从不巡库，值班签到让人代签，作风不实。`
    const rows = `# 松河县粮食局党组2021年度民主生活会个人整改清单
|!姓名|问题|整改目标|整改措施|责任人|完成时限
|樊若溪|老仓漏雨压着不办|汛前修好|排工期|樊若溪|2022年4月底
|裴远山|夜里不巡库、代签到|每周一次|带班|裴远山|2022年4月底`
    expect(await raised({ '裴远山/相互批评.txt': collected, '整改清单.docx': rows })).toEqual([])
  })
})
