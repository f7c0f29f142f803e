/** A fault of the program's own in one paper: the rest of the batch is reviewed, and the paper is named. */
import { describe, expect, it } from 'vitest'
import { examineSafely } from '../src/checks/examine.ts'
import { readPapers } from '../src/outline/index.ts'
import { loadProfile } from '../src/profile/load.ts'
import { review } from '../src/review.ts'
import { segmenter } from '../src/segment/jieba.ts'
import { batchOfTexts } from './support/texts.ts'

const text = (name: string) =>
  `个人对照检查材料\n清河县水务局党组成员 ${name}\n一、存在的问题\n今年X月X日泵站停运，我没有到场。`
const FILES = { '赵一鸣.txt': text('赵一鸣'), '钱二水.txt': text('钱二水') }
const selection = { only: null, skip: [] }
const profile = loadProfile('2021')

it('says where, and not a word of the paper', async () => {
  const { papers } = readPapers(await batchOfTexts(FILES))
  const broken = { ...papers[0]!, outline: null as never }
  const { fault } = examineSafely(broken, { profile, selection, segmenter: segmenter() })
  expect(fault).toMatch(/^TypeError，\w+$/)
})

it('costs that paper alone', async () => {
  const env = { version: 'test', today: '2022-01-10', segmenter: segmenter(), selection, decisions: null, before: null }
  const { report } = review(
    await batchOfTexts(FILES),
    { asked: profile, builtIn: [] },
    {
      ...env,
      share: ({ papers, ...work }) => ({
        reuse: { passages: [], pairs: [] },
        examined: papers.map((paper, at) =>
          examineSafely(at === 0 ? { ...paper, outline: null as never } : paper, { ...work, segmenter: segmenter() }),
        ),
      }),
    },
  )
  const [first, second] = report.materials
  expect(report.notices.filter((notice) => notice.startsWith(`${first!.file} 在检查时程序出错`))).toHaveLength(1)
  const placeholders = report.findings.filter(({ check }) => check === 'form/placeholder')
  expect(placeholders.map(({ material }) => material)).toEqual([second!.id])
})

describe('a paper of sixty thousand characters that says one thing over and over', () => {
  const LONG = 60_000
  const REPEATED = {
    characters: '我',
    particles: '的的',
    digits: '20211',
    numerals: '一',
    spaces: '　　',
    tabs: '\t',
    commas: '，',
    clauses: '没有去过，',
    headings: '一、问题\n',
    table: '序号\t问题\t原因\n1\t会议没有开。\t不重视\n',
    threes: '问题：没有到场。\n原因：责任心不强。\n措施：每月到场。\n',
  }

  // What is read from each place anew takes minutes here: the runner's own limit is the test.
  it.each(Object.entries(REPEATED))('is read to its end without a fault: %s', async (_, atom) => {
    const body = atom.repeat(Math.ceil(LONG / atom.length))
    const files = {
      '赵一鸣.txt': `赵一鸣2021年度民主生活会对照检查材料\n一、存在的问题\n${body}\n二、原因分析\n三、整改措施\n`,
    }
    const { papers } = readPapers(await batchOfTexts(files))
    const examined = papers.map((paper) => examineSafely(paper, { profile, selection, segmenter: segmenter() }))
    expect(examined.map(({ fault }) => fault)).toEqual([undefined])
  })
})

describe('a line with thirty thousand of one character amid it', () => {
  const PAPERS = {
    '方案.txt': '某局党组2021年度民主生活会方案\n一、会议主题\n主题：弘扬精神@建功。\n二、时间：2022年1月12日。\n',
    '记录.txt':
      '某局党组2021年度民主生活会会议记录\n时间：2022年1月12日\n主持：张明\n出席：张明@李敏\n李敏批评张明：会多。\n',
    '谈话.txt':
      '谈心谈话记录\n时间：2022年1月4日\n谈话人：张明\n谈话对象：李敏\n张明指出对方的问题：下乡少@没有调研。\n',
    '清单.txt': '整改清单\n1.问题：下乡少@没有调研。措施：多下乡。责任人：张明。时限：2022年6月底。\n',
    '张明.txt': '张明对照检查材料\n党组书记　张明\n一、存在的问题\n我下乡少@没有调研。\n',
  }
  const env = { version: 'test', today: '2022-02-10', segmenter: segmenter(), selection, decisions: null, before: null }

  it.each([' ', '　', '1', '一', '*', 'x', '_', '年'])('is reviewed to its end: %j', async (char) => {
    const run = char.repeat(30_000)
    const files = Object.fromEntries(Object.entries(PAPERS).map(([name, text]) => [name, text.replace('@', run)]))
    const { report } = review(await batchOfTexts(files), { asked: profile, builtIn: [] }, env)
    expect(report.notices.filter((notice) => notice.includes('程序出错'))).toEqual([])
    expect(report.materials).toHaveLength(5)
  })
})
