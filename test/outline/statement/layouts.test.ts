/** Parts are found however a statement is laid out: labels inside a section, 【】 lines, speech without headings. */
import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.ts'
import type { Batch } from '../../../src/model.ts'
import { readPapers } from '../../../src/outline/index.ts'
import { readStatement } from '../../../src/outline/statement/index.ts'
import type { PartName, Statement, StatementSentence } from '../../../src/outline/statement/model.ts'
import { loadProfile } from '../../../src/profile/load.ts'
import { docxOf, p } from '../../support/docx.ts'
import { batchOfTexts } from '../../support/texts.ts'

async function statementOf(year: string, text: string): Promise<Statement> {
  const batch = await batchOfTexts({ '方志远对照检查材料.txt': text })
  return readStatement(readPapers(batch).papers[0]!, loadProfile(year))
}

/** The sentence that holds some words. */
function sentenceAt(statement: Statement, words: string): StatementSentence | undefined {
  const at = statement.text.indexOf(words)
  return statement.sentences.find(({ start, end }) => start <= at && at < end)
}

/** The part that it stands in. */
function partAt(statement: Statement, words: string): PartName | undefined {
  return sentenceAt(statement, words)?.part
}

describe('a label inside the section that explains', () => {
  it('does not swallow the sections after it', async () => {
    const statement = await statementOf(
      '2024',
      `2024年度民主生活会个人对照检查材料
方志远
一、有关情况说明
上年度民主生活会整改：4个问题全部完成。重大事项：按规定报告。
二、主要问题
（一）带头增强党性、严守纪律、砥砺作风方面
今年到村只有6次，其中4次当天来回。
三、原因剖析
宗旨意识淡了，怕麻烦的想法多了，坐在办公室的时间长了。
四、整改措施
每月住村不少于3天，问题当月办结。`,
    )
    expect(partAt(statement, '4个问题全部完成')).toBe('last-year')
    expect(partAt(statement, '今年到村')).toBe('problems')
    expect(partAt(statement, '宗旨意识淡了')).toBe('causes')
    expect(partAt(statement, '每月住村')).toBe('measures')
  })
})

describe('lines in 【】', () => {
  it('are headings in whatever words', async () => {
    const statement = await statementOf(
      '2025',
      `方志远同志2025年度民主生活会发言提纲
【要先交代的几句】
去年查出的5个问题改了4个。家里今年没有变化，都报了。
【找到的问题】
第一，强化政治忠诚、提高政治能力上
市里的督办件我压了19天才签。
【通报案例给我的警示】
那名局长出事是从“先办后补”开始的，我去年补签过两份合同。
【为什么】
党性锻炼松了，做事图快，心里没有那根弦。
【怎么办】
督办件当天签，合同先审后签。`,
    )
    expect(partAt(statement, '改了4个')).toBe('last-year')
    expect(['last-year', 'explanations']).toContain(partAt(statement, '家里今年'))
    expect(partAt(statement, '督办件我压了')).toBe('problems')
    expect(partAt(statement, '那名局长')).toBe('case')
    expect(partAt(statement, '党性锻炼松了')).toBe('causes')
    expect(partAt(statement, '督办件当天签')).toBe('measures')
  })
})

describe('speech without headings', () => {
  it('explains before it says that the problems come', async () => {
    const statement = await statementOf(
      '2024',
      `发言提纲
同志们，我先把该说的说了。去年的会上定的三件事，办完两件。家里老人今年住院，该报的报了。巡察那边点了我一条，会议费超支，已经退了。
下面说问题。
政治纪律上，重大事项请示不及时，3月换供应商我先签了合同，半个月后才报党委。
作风上，下车间少，一季度只去了2次，班组长换了我都不认得。
我想这里头的根子，一是懒。二是怕，怕得罪老同事。
往后我打算这样改。换供应商先报后签，每周二下车间。`,
    )
    expect(partAt(statement, '办完两件')).toBe('last-year')
    expect(['last-year', 'explanations']).toContain(partAt(statement, '会议费超支'))
    expect(partAt(statement, '3月换供应商')).toBe('problems')
    expect(partAt(statement, '二是怕')).toBe('causes')
    expect(partAt(statement, '每周二下车间')).toBe('measures')
  })
})

/** A table of rows of cells, as Word writes it. */
function tableXml(rows: string[][]): string {
  const cell = (text: string) => `<w:tc><w:tcPr/>${p(text)}</w:tc>`
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

async function statementOfDocx(year: string, body: string): Promise<Statement> {
  const bytes = docxOf(body)
  const file = '方志远对照检查材料.docx'
  const source = { file, role: 'submitted' as const, sha256: '0'.repeat(64), size: bytes.length }
  const batch: Batch = { sources: [{ source, document: await extract(bytes, file) }], roster: null, notices: [] }
  return readStatement(readPapers(batch).papers[0]!, loadProfile(year))
}

describe('a statement written as a table', () => {
  const rows = [
    ['对照方面', '查摆出的问题', '产生原因', '整改措施及时限'],
    ['理论学习', '读书班缺了两个半天，笔记抄了4页课件。', '内心没有当回事。', '3月底前补读4个专题。'],
    ['政治素质', '两年只发展1名党员，我没有过问。', '抓队伍手生。', '2024年培养对象3名。'],
    ['能力本领', '看不懂药敏报告，要请教检验科。', '知识老化。', '上半年参加培训。'],
    ['担当作为', '三次打来报告，我怕闹意见一直压着。', '怕得罪人。', '1月20日前拿出方案。'],
    ['工作作风', '6月一例压疮迟报9天，我查房没有发现。', '离病床远了。', '每周跟一次夜班。'],
    ['廉洁自律', '厂家赞助3000元，我知道了没有制止。', '觉得给集体的不算。', '活动一律不收赞助。'],
  ]
  it('has the part of its column and the area of its row', async () => {
    const statement = await statementOfDocx(
      '2023',
      p('方志远同志主题教育专题民主生活会对照检查材料') + tableXml(rows) + p('个人有关事项已如实填报。'),
    )
    const areas = loadProfile('2023').areas.map(({ id }) => id)
    rows.slice(1).forEach(([, problem, cause, measure], at) => {
      for (const [words, part] of [
        [problem, 'problems'],
        [cause, 'causes'],
        [measure, 'measures'],
      ] as const) {
        const start = statement.text.indexOf(words!)
        const sentence = statement.sentences.find((item) => item.start <= start && start < item.end)!
        expect([words, sentence.part, sentence.areas]).toEqual([words, part, [areas[at]]])
      }
    })
    expect(partAt(statement, '个人有关事项')).not.toBe('measures')
  })

  it('may be a form whose left cells name the parts', async () => {
    const statement = await statementOfDocx(
      '2024',
      p('2024年度民主生活会个人对照检查材料') +
        tableXml([
          ['姓名', '方志远'],
          ['上年度整改落实情况', '4个问题已改3个。'],
          ['存在的主要问题', '请示报告不及时，3月换供应商我先签后报。'],
          ['原因剖析', '纪律这根弦松了，图省事。'],
          ['整改措施', '2月底前列出请示报告清单。'],
        ]),
    )
    expect(partAt(statement, '已改3个')).toBe('last-year')
    expect(partAt(statement, '先签后报')).toBe('problems')
    expect(partAt(statement, '图省事')).toBe('causes')
    expect(partAt(statement, '请示报告清单')).toBe('measures')
  })
})

describe('a numbered opening that begins with the area and complains', () => {
  it('heads its paragraph as its neighbours do', async () => {
    const statement = await statementOf(
      '2023',
      `丰河镇党委领导班子主题教育专题民主生活会对照检查材料
（二）查摆出来的主要问题
4.担当作为劲头不足。国道边14户违建拖了两年，班子会议了三次没有定。
5.工作作风不扎实。全年给村里发通知196份，表册比去年多了7种。
6.廉洁自律抓得不严。食堂接待有4次没有公函。
（三）原因分析
一是怕矛盾、怕上访，碰硬的底气不足。`,
    )
    const areaAt = (words: string) => {
      const at = statement.text.indexOf(words)
      return statement.sentences.find(({ start, end }) => start <= at && at < end)?.areas
    }
    expect(areaAt('全年给村里发通知')).toEqual(['style'])
    expect(areaAt('食堂接待')).toEqual(['integrity'])
  })
})

/** The same text as a .docx; a line after # is bold. */
async function boldHeaded(year: string, text: string): Promise<Statement> {
  const body = text.split('\n').map((line) => (line.startsWith('# ') ? bold(line.slice(2)) : p(line)))
  return statementOfDocx(year, body.join(''))
}

const bold = (text: string) => p(text).replace('<w:r>', '<w:r><w:rPr><w:b/></w:rPr>')

/** Its areas. */
function areasAt(statement: Statement, words: string): string[] | undefined {
  return sentenceAt(statement, words)?.areas
}

describe('headings in words of one’s own', () => {
  it('questions, and titles that no list knows beside one that says the causes', async () => {
    const statement = await boldHeaded(
      '2024',
      `# 个人对照检查材料
方志远
# 一问：政治规矩，我守住了没有？
五月换供货商，我没有请示就先答应了人家。
# 二问：党性、作风，我经不经得起看？
全年到班组只有3次，班长换了人我还喊错名字。
# 三问：担责创新，我有没有往前站？
智能仓库的方案压了8个月，怕出错担责。
# 四问：管党治党，我尽没尽责？
仓储科长收卡，我一年没有找他谈过话。
# 病灶在哪里
根子是理论学得少，宗旨意识淡了，怕得罪人。
# 方子怎么开
供货商一律先上会，每周到班组一次，方案三月底前上会，每季度同科长谈一次话。`,
    )
    expect(areasAt(statement, '五月换供货商')).toEqual(['discipline'])
    expect(areasAt(statement, '全年到班组')).toEqual(['party-spirit'])
    expect(areasAt(statement, '智能仓库的方案')).toEqual(['duty'])
    expect(areasAt(statement, '仓储科长收卡')).toEqual(['governance'])
    expect(partAt(statement, '根子是理论')).toBe('causes')
    expect(partAt(statement, '供货商一律')).toBe('measures')
  })

  it('run into the paragraph: the next number ends an area, whatever it says', async () => {
    const statement = await statementOf(
      '2024',
      `个人对照检查材料
方志远
一、存在的问题
（一）政治规矩。六月的督办事项我拖了20天才报告，会上也没有说明。
（二）镜子里的自己。党员大会我缺了5次，走访的12户只去了4户。
（三）担当创新。码头改造方案放了7个月，怕出错。
（四）从严治党。两名调度员收烟，我一年没有找他们谈过话。
二、原因
党性锻炼少了，宗旨意识淡了。`,
    )
    expect(areasAt(statement, '六月的督办')).toEqual(['discipline'])
    expect(areasAt(statement, '党员大会我缺')).toEqual(['party-spirit'])
    expect(areasAt(statement, '码头改造')).toEqual(['duty'])
    expect(areasAt(statement, '两名调度员')).toEqual(['governance'])
  })

  it('none over the problems: they are told apart from what is explained before', async () => {
    const statement = await statementOf(
      '2024',
      `个人对照检查材料
方志远
一、有关事项说明
上年度整改4项全部完成。个人有关事项如实报告，没有变化。
在政治规矩上，六月的督办事项我拖了20天才报告。
在党性和作风上，党员大会我缺了5次，走访的12户只去了4户。
二、原因剖析
党性锻炼少了，宗旨意识淡了，怕麻烦。
三、整改措施
督办事项当天报告，走访户今年走完。`,
    )
    expect(['last-year', 'explanations']).toContain(partAt(statement, '个人有关事项'))
    expect(partAt(statement, '六月的督办')).toBe('problems')
    expect(areasAt(statement, '六月的督办')).toEqual(['discipline'])
    expect(areasAt(statement, '党员大会我缺')).toEqual(['party-spirit'])
  })
})
