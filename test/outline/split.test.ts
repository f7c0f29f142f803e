/** One file holding several papers one after the other, and files that only look like it. */
import { describe, expect, it } from 'vitest'
import { papersOf } from './support/read.ts'

const body = (who: string) =>
  `一、存在的问题\n（一）学习不够系统。我${who}到石桥村答复群众时说错了补助年限，事后才更正，群众有意见。\n（二）分管工作抓得不紧，机井报修三个月没有再问，影响了二十多户春灌。\n二、原因剖析\n主要是党性锻炼抓得不紧，遇到难事想绕着走，怕担责任。\n三、整改措施\n每月到移民村蹲点两天，6月底前把历年档案补齐。`
const long = (who: string) => `${body(who)}\n${'我在分管领域检查时只听汇报没有看现场，问题没有及时发现。'.repeat(12)}`
/** As .txt, where nothing is dressed. */
const PLAIN: [name: string, parts: number, text: string][] = [
  [
    'statements under short titles, an empty line before each',
    2,
    `骆建华对照检查\n${long('')}\n\n诸葛瑞林对照检查\n${long('')}`,
  ],
  ['a sentence that speaks of a colleague', 1, `骆建华对照检查\n${long('')}\n\n我接受诸葛瑞林的批评\n${long('')}`],
]

const CASES: [name: string, parts: number, text: string][] = [
  [
    'three statements with title and name',
    3,
    ['张立', '李敏', '王建'].map((n) => `个人对照检查材料\n${n}\n${body(n)}\n\n`).join(''),
  ],
  [
    'titles with names',
    3,
    ['张立', '李敏', '王建'].map((n) => `${n}同志2021年度民主生活会对照检查材料\n${body(n)}\n`).join(''),
  ],
  [
    'titles with unit duty names centre',
    2,
    ['局长张立', '副局长李敏'].map((n) => `^临江县水务局${n}对照检查材料\n${body(n)}\n`).join(''),
  ],
  [
    'two-line titles centre',
    2,
    ['张立', '李敏']
      .map((n) => `^临江县水务局党组2021年度专题民主生活会\n^个人对照检查材料\n^${n}\n${body(n)}\n`)
      .join(''),
  ],
  [
    'with signature between, no blanks',
    2,
    ['张立', '李敏'].map((n) => `个人对照检查材料\n${body(n)}\n${n}\n2022年1月5日\n`).join(''),
  ],
  [
    'team then members',
    3,
    `^临江县水务局党组班子对照检查材料\n${body('班子')}\n\n\n` +
      ['张立', '李敏'].map((n) => `^${n}个人对照检查材料\n${body(n)}\n\n\n`).join(''),
  ],
  ['names only centre', 3, ['张立', '李敏', '王建'].map((n) => `^${n}\n${long(n)}\n`).join('')],
  ['names only blank', 3, ['张立', '李敏', '王  建'].map((n) => `${n}\n\n${long(n)}\n\n`).join('')],
  [
    'collection title then names',
    3,
    `^班子成员发言提纲汇编\n\n${['张立', '李敏', '王建'].map((n) => `^${n}\n${long(n)}\n`).join('')}`,
  ],
  [
    'talk book titles',
    3,
    ['张立', '李敏', '王建']
      .map(
        (n) =>
          `谈心谈话记录\n时间：2021年12月26日\n地点：三楼\n谈话人：赵强\n谈话对象：${n}\n赵强指出${n}下基层少，${n}表示接受，并说明了原因，双方交换了看法。\n`,
      )
      .join(''),
  ],
  [
    'talk book labels',
    3,
    '谈心谈话记录\n' +
      ['张立', '李敏', '王建']
        .map(
          (n) =>
            `时间：2021年12月26日\n地点：三楼\n谈话人：赵强\n谈话对象：${n}\n内容：赵强指出${n}下基层少，${n}表示接受。\n`,
        )
        .join(''),
  ],
  [
    'talk forms',
    2,
    '^谈心谈话记录表\n' +
      ['张立', '李敏']
        .map(
          (n) =>
            `|谈话人|赵强|谈话对象|${n}|\n|时间|12月26日|地点|三楼|\n|谈话内容|赵强指出${n}下基层少，${n}表示接受。|\n\n`,
        )
        .join(''),
  ],
  [
    'talk register is one',
    1,
    '^谈心谈话登记表\n|序号|谈话人|谈话对象|谈话时间|\n|1|赵强|张立|12月26日|\n|2|赵强|李敏|12月26日|\n',
  ],
  [
    'criticism collection',
    2,
    ['张立', '李敏']
      .map(
        (n) =>
          `^${n}对班子成员的批评意见\n对赵强同志：你抓工作失之于急，北渠工程没有论证清楚就开会定了，后来返工损失二十多万元，民主作风不够。\n对陈静同志：你到站所少，一年只去过四个站，情况不明，说话没有底气，根子上是作风不实，希望正视这个问题。\n`,
      )
      .join(''),
  ],
  [
    'criticism of one by target is one',
    1,
    '^赵强同志批评意见\n' +
      ['张立', '李敏']
        .map(
          (n) =>
            `^对${n}同志的批评意见\n你抓工作失之于急，北渠工程没有论证清楚就开会定了，后来返工损失二十多万元，民主作风不够，根子上是作风不实。\n`,
        )
        .join(''),
  ],
  [
    'statement headings like titles',
    1,
    `^个人对照检查材料\n^张立\n**2020年度民主生活会整改落实情况\n去年查摆的四个问题，三个已改，门诊排队长没有改到位，原因是信息系统招标推迟。\n**对照检查情况\n${body('张立')}\n**相互批评意见\n${'对同志提出的意见，我诚恳接受，认真整改，逐项销号，绝不推诿。'.repeat(6)}\n`,
  ],
  [
    'appendix form',
    1,
    `^关于召开民主生活会的通知\n各科室：\n请于1月4日前将意见报局办公室，会议定于1月12日召开，有关事项通知如下，请认真贯彻。\n一、主题\n${'按照上级要求认真准备，'.repeat(20)}\n2021年12月20日\n\n附件1\n^征求意见表\n|姓名||\n|意见||\n附件2\n^班子成员谈心谈话记录表\n|谈话人||\n|谈话对象||\n`,
  ],
  [
    'plan with attachment list',
    1,
    `^民主生活会工作方案\n为开好民主生活会，制定本方案。\n一、主题\n${'按照上级要求认真准备，'.repeat(20)}\n附件：1.班子对照检查材料\n2.个人发言提纲\n3.会议记录\n`,
  ],
  [
    'minutes with statements',
    1,
    `^民主生活会会议记录\n时间：1月12日\n地点：三楼\n主持人：张立\n一、通报情况\n${'会议通报了上年度整改落实情况，'.repeat(8)}\n二、对照检查\n张立同志个人对照检查发言\n${'我学习不够深入，到村少，批件没有回访。'.repeat(10)}\n李敏同志个人对照检查发言\n${'我分管工作抓得不紧，台账不实。'.repeat(10)}\n`,
  ],
  [
    'three reports different',
    2,
    `2021年度民主生活会准备情况报告\n${'局党组扎实做好准备，集中学习四次，谈心谈话46人次，征集意见23条。'.repeat(5)}\n局党组\n2022年1月5日\n\n\n\n2021年度民主生活会召开情况报告\n${'会上班子成员开展了批评和自我批评，共提出意见三十条，督导组作了点评。'.repeat(5)}\n`,
  ],
  [
    'notice forwarding plan',
    2,
    `^关于印发民主生活会方案的通知\n各科室：\n${'现将方案印发你们，请认真贯彻执行，做好各项准备。'.repeat(6)}\n局党组\n2021年12月20日\n\n\n^2021年度民主生活会方案\n为开好民主生活会，制定本方案。\n${'按照上级要求认真准备，逐项落实。'.repeat(12)}\n`,
  ],
  [
    'lists a person',
    2,
    ['张立', '李敏']
      .map(
        (n) =>
          `^${n}同志整改清单\n|问题|措施|责任人|时限|\n|学习不够系统、到村少|每月到村两次|${n}|2022年6月|\n|批件没有回访、办事拖拉|一周内回访，建立台账|${n}|2022年3月|\n|学习笔记补抄、不在状态|每周自学两小时|${n}|2022年12月|\n|到窗口少、情况不明了解不深|每月坐班一天听取群众意见建议|${n}|2022年9月|\n`,
      )
      .join(''),
  ],
]

/** Told apart by dress alone: as .docx, where empty lines say nothing. */
const DRESSED: [name: string, parts: number, text: string][] = [
  [
    'a summary and a list, each with a whole title',
    2,
    `^石桥镇党委2025年度民主生活会征求意见汇总\n|序号|意见|\n${[1, 2, 3, 4, 5].map((n) => `|${n}|镇区路灯第${n}片不亮，群众反映过两次，希望尽快修好并说明原因，回访到户。|\n`).join('')}^石桥镇党委2025年度民主生活会整改清单\n|问题|措施|责任人|时限|\n${['学习', '调研', '信访', '项目'].map((what) => `|${what}抓得不紧，台账没有更新|每月检查一次${what}台账，通报结果|郭伟|2026年3月|\n`).join('')}`,
  ],
  [
    "statements under short titles with the writer's name",
    2,
    `^个人对照检查材料\n^副镇长　骆建华\n${body('')}\n^诸葛瑞林对照检查\n^党委委员、武装部部长\n${body('')}`,
  ],
  [
    'statements of two people of one name',
    2,
    `^个人对照检查材料\n^副镇长　骆建华\n${long('')}\n^个人对照检查材料\n^人大副主席　骆建华（联系群团）\n${long('')}`,
  ],
  [
    'a statement with a title, and another under a bare name',
    2,
    `^个人对照检查材料\n^副镇长　骆建华\n${long('')}\n^诸葛瑞林\n${long('')}`,
  ],
  [
    'a statement with its signature in the middle of the line, and an annex',
    1,
    `^个人对照检查材料\n^副镇长　骆建华\n${long('')}\n^骆建华\n附：有关情况说明\n${'上年度认领的问题已经整改，个人有关事项如实填报。'.repeat(16)}`,
  ],
  [
    "a statement and its writer's list",
    2,
    `^骆建华同志对照检查材料\n^副镇长　骆建华\n${long('')}\n^骆建华同志个人整改清单\n|问题|措施|责任人|时限|\n${['学习', '调研', '信访', '项目'].map((what) => `|${what}抓得不紧，台账没有更新，群众有意见|每月检查一次${what}台账，通报结果|骆建华|2026年3月|\n`).join('')}`,
  ],
  [
    'a report and its own centred parts',
    1,
    `^石桥镇党委2025年度民主生活会准备情况报告\n${'镇党委集中学习四次，谈心谈话46人次，征集意见23条。'.repeat(6)}\n^征求意见情况汇总\n${'共征集意见二十三条，已逐条反馈到人，其中涉及班子的九条。'.repeat(6)}\n^整改清单\n${'共列出问题十一个，措施三十条，责任到人，时限到月。'.repeat(6)}`,
  ],
  [
    "one's own name over a part of one's own paper",
    1,
    `^骆建华同志2025年度民主生活会材料\n^副镇长　骆建华\n${long('')}\n^骆建华对照检查\n${long('')}`,
  ],
  [
    "minutes with members' papers under centred titles",
    1,
    `^石桥镇党委2025年度民主生活会会议记录\n时间：1月12日\n地点：三楼\n主持人：张立\n${'会议通报了上年度整改落实情况，'.repeat(12)}\n^石桥镇党委班子2025年度民主生活会对照检查材料\n${long('班子')}\n^相互批评\n骆建华：给郭伟提一条。`,
  ],
]

describe.each(DRESSED)('%s: %i', (_, parts, text) => {
  it('as .docx', async () => expect(await papersOf(text)).toHaveLength(parts))
})

describe.each(PLAIN)('%s: %i', (_, parts, text) => {
  it('as .txt', async () => expect(await papersOf(text, '材料.txt')).toHaveLength(parts))
})

const plain = (text: string) => text.replace(/^\^|^\*\*/gm, '')

describe.each(CASES)('%s: %i', (_, parts, text) => {
  it.each(text.includes('|') ? ['材料.docx'] : ['材料.docx', '材料.txt'])('as %s', async (file) => {
    const papers = await papersOf(file.endsWith('.txt') ? plain(text) : text, file)
    expect(papers.map(({ material }) => material.title)).toHaveLength(parts)
    expect(papers.map(({ material }) => material.part)).toEqual(papers.map((_, index) => index + 1))
    for (const { material, blocks, document, offset } of papers) {
      expect(blocks.map(({ start, end }) => material.text.slice(start, end)).join('\n')).toBe(material.text)
      expect(document.text.slice(offset, offset + material.text.length)).toBe(material.text)
    }
  })
})

describe('a file of one paper', () => {
  it('keeps its text, empty lines and all', async () => {
    const text = `\n\n发言提纲\n\n${body('')}\n`
    const [paper] = await papersOf(text, '材料.txt')
    expect(paper!.material.text).toBe(paper!.document.text)
    expect(paper!.offset).toBe(0)
  })
})

describe('the parts of a collection', () => {
  it('have members, tables and offsets of their own', async () => {
    const form = (name: string) =>
      `^谈心谈话记录\n|谈话人|赵强|\n|谈话对象|${name}|\n|内容|赵强指出${name}下基层少，${name}表示接受并说明了原因。|\n`
    const papers = await papersOf(form('张立') + form('李敏'))
    expect(papers).toHaveLength(2)
    expect(papers.map(({ outline }) => outline.tables[0]!.rows[1]![1]!.text)).toEqual(['张立', '李敏'])
    expect(papers.map(({ blocks }) => blocks[1]!.cell?.table)).toEqual([0, 0])
  })

  it('are talk records where they were cut from a file of such, whatever their words say', async () => {
    const talk = (number: string, other: string) =>
      `${number}、柴静与${other}\n时间：2026年1月21日9:00—9:40\n地点：会议室\n谈话双方：柴静、${other}\n柴静指出对方的问题：会议记录不全，主持例会时间太长。\n对方指出柴静的问题：听汇报多，下车间少。\n`
    const papers = await papersOf(`柴静谈心谈话记录\n${talk('一', '运营部经理段宏')}${talk('二', '党员代表边远')}`)
    expect(papers.map(({ material }) => material.kind)).toEqual(['talk-record', 'talk-record'])
  })
})
