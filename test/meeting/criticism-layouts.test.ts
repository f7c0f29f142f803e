/** Criticisms under headings of all sorts: whoever is missing is found, and nobody else is called missing. */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { reviewFolder } from '../support/folder.ts'
import { docxOfMarkup } from '../support/markup.ts'
import { tree } from '../support/tree.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const NAMES = ['路遥远', '欧阳慧', '司徒静远', '安然']
const ROSTER = `姓名,单位,职务\n${NAMES.map((name, at) => `${name},柳河县粮食局,${at === 0 ? '党组书记、局长' : '副局长'}`).join('\n')}\n`
const SAID = [
  '粮库熏蒸记录补签了两次',
  '到基层粮站一年只有三趟',
  '招标文件审核流于形式',
  '信访件转办之后不再过问',
  '夏粮收购资金拨付拖了半个月',
  '对年轻干部批评不讲方法',
]

/** Everybody's criticism of everybody else, but for one. */
function all(skip: string | null): { from: string; to: string; words: string }[] {
  const pairs = NAMES.flatMap((from) => NAMES.filter((to) => to !== from).map((to) => ({ from, to })))
  return pairs
    .map((pair, at) => ({ ...pair, words: `第${at + 1}季度${SAID[at % SAID.length]}，作风不实。` }))
    .filter(({ from, to }) => `${from} ${to}` !== skip)
}

function byCritic(head: (name: string) => string, line: (to: string) => string, skip: string | null): string {
  const sections = NAMES.map((name) => {
    const own = all(skip).filter(({ from }) => from === name)
    return [head(name), ...own.map(({ to, words }, at) => `${at + 1}.${line(to)}${words}`)].join('\n')
  })
  return `# 柳河县粮食局党组成员相互批评意见\n${sections.join('\n')}`
}

function byTarget(head: (name: string) => string, line: (from: string) => string, skip: string | null): string {
  const sections = NAMES.map((name) => {
    const own = all(skip).filter(({ to }) => to === name)
    return [head(name), ...own.map(({ from, words }) => `${line(from)}${words}`)].join('\n')
  })
  return `# 柳河县粮食局党组成员相互批评意见\n${sections.join('\n')}`
}

const statement = (name: string) => `${name}同志2021年度民主生活会发言提纲\n一、存在问题\n我到基层少，作风不实。`

async function tooFew(text: string, roster: boolean, statements: boolean): Promise<string[]> {
  const files = {
    '批评意见.docx': docxOfMarkup(text),
    ...(statements ? Object.fromEntries(NAMES.map((name) => [`${name}.txt`, statement(name)])) : {}),
    ...(roster ? { '应交名单.csv': ROSTER } : {}),
  }
  const folder = tree(files)
  folders.push(folder)
  const { report } = await reviewFolder(folder, roster ? { roster: path.join(folder, '应交名单.csv') } : {})
  return report.findings.filter(({ check }) => check.startsWith('criticism/')).map(({ message }) => message)
}

const SKIPPED = '司徒静远 安然'
const MISSING = ['没有找到司徒静远对以下成员的批评意见：安然']

const to = (name: string) => `对${name}同志：`
const LAYOUTS: [string, (skip: string | null) => string][] = [
  ['某某同志提出的批评意见', (skip) => byCritic((name) => `${name}同志提出的批评意见`, to, skip)],
  ['某某同志的批评意见', (skip) => byCritic((name) => `${name}同志的批评意见`, to, skip)],
  ['（一）某某对其他同志的批评', (skip) => byCritic((name) => `（一）${name}对其他同志的批评`, to, skip)],
  ['批评人：某某', (skip) => byCritic((name) => `批评人：${name}`, to, skip)],
  ['某某提出：', (skip) => byCritic((name) => `${name}提出：`, to, skip)],
  [
    '某某（副局长）',
    (skip) =>
      byCritic(
        (name) => `${name}（副局长）`,
        (name) => `对${name}（副局长）同志：`,
        skip,
      ),
  ],
  [
    '某某同志，各条不写“对”',
    (skip) =>
      byCritic(
        (name) => `${name}同志对班子成员的意见`,
        (name) => `${name}同志：`,
        skip,
      ),
  ],
  [
    '对某某同志的批评意见',
    (skip) =>
      byTarget(
        (name) => `一、对${name}同志的批评意见`,
        (name) => `${name}：`,
        skip,
      ),
  ],
  [
    '某某同志（被批评的）',
    (skip) =>
      byTarget(
        (name) => `（一）${name}同志`,
        (name) => `${name}（副局长）：`,
        skip,
      ),
  ],
  [
    '被批评人：某某',
    (skip) =>
      byTarget(
        (name) => `被批评人：${name}`,
        (name) => `${name}同志：`,
        skip,
      ),
  ],
  [
    '【某某】受到的批评',
    (skip) =>
      byTarget(
        (name) => `【${name}】受到的批评`,
        (name) => `${name}：`,
        skip,
      ),
  ],
  [
    '【某某同志】（被批评人）',
    (skip) =>
      byTarget(
        (name) => `【${name}同志】（被批评人）`,
        (name) => `【${name}】`,
        skip,
      ),
  ],
  [
    '其他同志对某某同志的批评',
    (skip) =>
      byTarget(
        (name) => `（二）其他同志对${name}同志的批评意见（共3条）`,
        (name) => `${name}同志：`,
        skip,
      ),
  ],
  [
    '某某收到的批评意见',
    (skip) =>
      byTarget(
        (name) => `★ ${name}收到的批评意见`,
        (name) => `①${name}指出，`,
        skip,
      ),
  ],
  [
    '受批评同志：某某',
    (skip) =>
      byTarget(
        (name) => `受批评同志：${name}`,
        (name) => `${name}（副局长）——`,
        skip,
      ),
  ],
  [
    '对【某某】的批评',
    (skip) =>
      byTarget(
        (name) => `对【${name}】的批评`,
        (name) => `${name}：`,
        skip,
      ),
  ],
  [
    '大家给某某同志提的意见',
    (skip) =>
      byTarget(
        (name) => `大家给${name}同志提的意见`,
        (name) => `1.${name}提出：`,
        skip,
      ),
  ],
  [
    '甲批评乙',
    (skip) =>
      `# 柳河县粮食局党组成员相互批评意见\n${all(skip)
        .map(({ from, to, words }) => `${from}批评${to}：${words}`)
        .join('\n')}`,
  ],
  [
    '甲对乙、丙同志',
    (skip) =>
      `# 柳河县粮食局党组成员相互批评意见\n${NAMES.map((from) => `${from}同志对${NAMES.filter((name) => name !== from && `${from} ${name}` !== skip).join('、')}同志提的批评意见：第${NAMES.indexOf(from) + 1}季度${SAID[NAMES.indexOf(from)]}。`).join('\n')}`,
  ],
]

describe.each(LAYOUTS)('%s', (_, layout) => {
  it.each([
    ['roster and statements', true, true],
    ['statements', false, true],
    ['roster', true, false],
  ])('by %s', async (_, roster, statements) => {
    const few = (lines: string[]) => lines.filter((line) => !line.includes('相同'))
    expect(few(await tooFew(layout(null), roster, statements))).toEqual([])
    expect(few(await tooFew(layout(SKIPPED), roster, statements))).toEqual(MISSING)
  })
})
