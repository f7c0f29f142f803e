/** Papers that speak of their unit in the text rather than in the title, short papers one after the other, covers. */
import { describe, expect, it } from 'vitest'
import { papersOf } from './support/read.ts'

const ONE = '1.对钟毅同志：下基层一年只有三次，情况不明，作风不实。\n2.对路遥同志：工资核算错了三次，复核流于形式。'
const TWO = '1.对褚健同志：调度会上发火，班组长背后有怨言，方式粗暴。\n2.对路遥同志：报销拖到季度末，服务意识差。'
const body = (who: string) =>
  `一、存在的问题\n我${who}到石桥村答复群众时说错了补助年限，事后才更正，群众有意见；机井报修三个月没有再问。\n二、原因剖析\n党性锻炼抓得不紧，遇到难事想绕着走，怕担责任，宗旨意识松懈，对群众感情不深。\n三、整改措施\n每月到移民村蹲点两天，6月底前把历年档案补齐。`
const PLAN =
  '一、会议主题\n按上级通知确定的主题执行。\n二、会议准备\n学习研讨、征求意见、谈心谈话、撰写材料均于12月30日前完成，由办公室牵头督办。\n三、会议召开\n时间：2023年1月9日；地点：大队会议室；议程：通报、对照检查、批评和自我批评、点评、总结。\n四、整改落实\n会后形成整改清单，15日内报送材料。'

const FILES: [name: string, text: string, kinds: string[], members: (string | null)[]][] = [
  [
    'criticisms of a few lines, two members',
    `^批评意见\n^提出人：褚健\n${ONE}\n^批评意见\n^提出人：钟毅\n${TWO}`,
    ['criticism', 'criticism'],
    ['褚健', '钟毅'],
  ],
  [
    'a covering notice and the plan that it issues',
    `^关于印发《县交警大队党委2022年度民主生活会实施方案》的通知\n各中队党支部：\n现将方案印发给你们，请遵照执行。\n中共县公安局交警大队委员会\n2022年12月16日\n^县交警大队党委2022年度民主生活会实施方案\n${PLAN}`,
    ['notice', 'plan'],
    [null, null],
  ],
  [
    'a table of contents and the statements of a book',
    `^材料汇编\n^目录\n1.班子对照检查材料\n2.书记个人对照检查材料\n^白石镇党委班子2024年度民主生活会对照检查材料\n${body('班子')}\n^个人对照检查材料\n^白石镇党委书记　郭伟\n${body('')}`,
    ['other', 'team-statement', 'member-statement'],
    [null, null, '郭伟'],
  ],
  [
    'a notice that only speaks of its plan stays one',
    '^关于印发民主生活会方案的通知\n各支部：\n请按方案执行，于12月30日前报送材料。\n2022年12月16日',
    ['notice'],
    [null],
  ],
  ['a letter of criticisms signed below', `^我给同志们提的意见\n${ONE}\n褚健`, ['criticism'], ['褚健']],
]

describe('one file', () => {
  it.each(FILES)('%s', async (_, text, kinds, members) => {
    const papers = await papersOf(text)
    expect(papers.map(({ material }) => material.kind)).toEqual(kinds)
    expect(papers.map(({ material }) => material.member)).toEqual(members)
  })
})

const UNITS: [text: string, unit: string | null][] = [
  ['^2023年度民主生活会主持词\n同志们：今天我们召开区司法局党组2023年度民主生活会。', '区司法局'],
  [
    '^会议纪要\n2025年1月20日上午，丰水区财政局党组书记、局长蓝天主持召开2024年度民主生活会。会议通报了情况。',
    '丰水区财政局',
  ],
  ['^征求到的意见建议情况\n采取函询、走访等方式，听取对县林业局党组及成员的意见建议，共14条。', '县林业局'],
  ['^关于对县文旅局党组2024年度民主生活会材料的审核意见\n你单位报送的材料收悉。', '县文旅局'],
  ['^征求到的意见建议情况\n办公室会同县委组织部向各科室征求意见，向下属单位发函。', null],
  // A statement may have another unit's name left in.
  [`^个人对照检查材料\n^郭伟\n前不久召开区司法局党组2023年度民主生活会。\n${body('')}`, null],
]

describe('the unit', () => {
  it.each(UNITS)('%s', async (text, unit) => {
    expect((await papersOf(text))[0]!.material.unit).toBe(unit)
  })
})
