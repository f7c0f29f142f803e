/** Whose paper it is, of which unit and which year's meeting: title, name lines, labels, signature, file name. */
import { describe, expect, it } from 'vitest'
import type { Kind } from '../../src/model.ts'
import { papersOf, readGiven } from './support/read.ts'

const BODY = '一年来，我认真履行职责，但对照要求还有不少差距，主要表现在学习不够深入，联系群众不够紧密。'

type Case = [file: string, head: string, kind: Kind, member: string | null, unit: string | null, year: number | null]

const CASES: Case[] = [
  [
    'a.txt',
    '临江县水务局党组书记、局长张立同志2021年度专题民主生活会对照检查材料',
    'member-statement',
    '张立',
    '临江县水务局',
    2021,
  ],
  [
    'a.txt',
    '2021年度民主生活会个人对照检查材料\n县教育局党组成员、副局长  李  娜\n（2022年1月8日）',
    'member-statement',
    '李娜',
    '县教育局',
    2021,
  ],
  ['a.txt', '对照检查材料\n——临江县审计局 王建国', 'member-statement', '王建国', '临江县审计局', null],
  [
    'a.txt',
    '把门槛磨低一寸\n——青河县税务局党委2024年度民主生活会班子对照检查',
    'team-statement',
    null,
    '青河县税务局',
    2024,
  ],
  [
    'a.txt',
    '县审计局2024年度民主生活会发言材料\n党组成员、副局长  丁一鸣\n我分管的我说不清，我没有到场。',
    'member-statement',
    '丁一鸣',
    '县审计局',
    2024,
  ],
  ['a.txt', '陈思远在县财政局党组2021年度民主生活会上的对照检查', 'member-statement', '陈思远', '县财政局', 2021],
  ['a.txt', '个人发言提纲（陈思远）', 'member-statement', '陈思远', null, null],
  [
    'a.txt',
    '个人对照检查材料\n汇报人：阿依古丽·买买提\n单位：城关镇人民政府',
    'member-statement',
    '阿依古丽·买买提',
    '城关镇人民政府',
    null,
  ],
  ['a.txt', '个人对照检查材料\n阿不都热合曼·吐尔逊', 'member-statement', '阿不都热合曼·吐尔逊', null, null],
  ['01-张立-对照检查材料.txt', '2021年度专题民主生活会对照检查材料', 'member-statement', '张立', null, 2021],
  ['县水务局-副局长王磊发言提纲.txt', '2021年专题民主生活会发言提纲', 'member-statement', '王磊', '县水务局', 2021],
  ['对照检查材料（欧阳明远）.txt', '2021年度对照检查材料', 'member-statement', '欧阳明远', null, 2021],
  ['张某某对照检查.txt', 'XX局党组书记XXX个人对照检查材料', 'member-statement', null, null, null],
  ['2021年度民主生活会个人材料.txt', 'XXX同志对照检查材料', 'member-statement', null, null, 2021],
  ['党委书记.txt', '清河镇党委书记个人对照检查材料', 'member-statement', null, '清河镇', null],
  ['b.txt', '个人对照检查材料', 'member-statement', null, null, null],
  ['临江县财政局/赵敏/对照检查.txt', '对照检查材料', 'member-statement', '赵敏', '临江县财政局', null],
  [
    'a.txt',
    '中共云溪县委常委班子2021年度党史学习教育专题民主生活会对照检查材料',
    'team-statement',
    null,
    '云溪县委',
    2021,
  ],
  ['a.txt', '临江县水务局2021年度专题民主生活会方案', 'plan', null, '临江县水务局', 2021],
  ['a.txt', '中共临江县卫生健康局委员会\n关于召开2021年度民主生活会的请示', 'plan', null, '临江县卫生健康局', 2021],
  ['a.txt', '在2021年度民主生活会上的个人发言\n县委常委、组织部部长 高远', 'member-statement', '高远', null, 2021],
  [
    'a.txt',
    '江北市第三人民医院党委委员、副院长周海涛同志\n民主生活会对照检查发言提纲',
    'member-statement',
    '周海涛',
    '江北市第三人民医院',
    null,
  ],
  [
    'a.txt',
    '党史学习教育专题民主生活会\n对照检查材料\n（临江县应急管理局 党组书记 孙志强）',
    'member-statement',
    '孙志强',
    '临江县应急管理局',
    2021,
  ],
  [
    'a.txt',
    '二〇二一年度民主生活会个人发言提纲\n姓名：何雨   职务：县林业局副局长',
    'member-statement',
    '何雨',
    '县林业局',
    2021,
  ],
  ['柳河镇-2022年1月-马骏.txt', '个人检视剖析材料', 'member-statement', '马骏', '柳河镇', 2021],
  ['a.txt', '马骏同志整改清单', 'rectification-list', '马骏', null, null],
  ['a.txt', '班子成员对张立同志的批评意见', 'criticism', null, null, null],
  ['a.txt', '张立对班子成员的批评意见', 'criticism', '张立', null, null],
  ['a.txt', '国网临江县供电公司党委2021年度民主生活会会议记录', 'minutes', null, '国网临江县供电公司', 2021],
  ['a.txt', '华东师范附属中学党委班子民主生活会对照检查材料', 'team-statement', null, '华东师范附属中学', null],
  ['a.txt', '关于临江县水务局党组2021年度民主生活会召开情况的报告', 'meeting-report', null, '临江县水务局', 2021],
  ['a.txt', '对照检查材料\n党组成员 副局长 白 雪\n2022年1月', 'member-statement', '白雪', null, 2021],
  ['a.txt', '吴桂兰2021年度民主生活会个人检视剖析材料', 'member-statement', '吴桂兰', null, 2021],
  [
    'a.txt',
    '临江县人民检察院党组成员、副检察长郑凯个人对照检查材料',
    'member-statement',
    '郑凯',
    '临江县人民检察院',
    null,
  ],
  [
    'a.txt',
    '2021年度民主生活会对照检查发言提纲\n（县纪委监委 派驻组长 安宁）',
    'member-statement',
    '安宁',
    '县纪委监委',
    2021,
  ],
  ['北塘区教育局李红梅.txt', '发言材料', 'member-statement', '李红梅', '北塘区教育局', null],
  ['李红梅（副局长）.txt', '发言材料', 'member-statement', '李红梅', null, null],
  ['材料-终稿(1).txt', '发言材料\n龙　飞', 'member-statement', '龙飞', null, null],
  ['5.党委委员刘佳对照检查材料.txt', '发言材料', 'member-statement', '刘佳', null, null],
]

describe('a paper is attributed from its text first, then its file', () => {
  it.each(CASES)('%s: %s', async (file, head, kind, member, unit, year) => {
    const papers = await papersOf(`${head}\n${BODY}`, file)
    expect(papers.map(({ material }) => [material.kind, material.member, material.unit, material.year])).toEqual([
      [kind, member, unit, year],
    ])
  })
})

/** Statements: who and of which unit, in odd layouts; masked names and mere titles are nobody. */
const PEOPLE: [file: string, head: string, member: string | null, unit: string | null][] = [
  ['1.txt', '对照检查材料\n罗　平（县粮食中心党委委员、副主任）', '罗平', '县粮食中心'],
  ['2.txt', '对照检查材料\n孟川（去年8月起任副局长）', '孟川', null],
  ['临江县财政局党组成员、副局长王某某对照检查材料.txt', '个人对照检查材料', null, '临江县财政局'],
  ['对照检查材料20220108.txt', '个人对照检查材料', null, null],
  ['对照检查材料 - 副本 (2).txt', '个人对照检查材料\n（时间：2022年1月）', null, null],
  ['(张三丰)对照检查.txt', '个人对照检查材料', '张三丰', null],
  ['1、党委书记-陈 明.txt', '个人对照检查材料', '陈明', null],
  ['县委办_马文.txt', '个人对照检查材料', '马文', '县委办'],
  ['民主生活会发言提纲—县发改局 周莉.txt', '发言提纲', '周莉', '县发改局'],
  ['2021年民主生活会材料/04 县林业和草原局/副局长 韦国清.txt', '个人对照检查材料', '韦国清', '县林业和草原局'],
  ['a.txt', '个人对照检查材料\n县农业农村局 党组成员 农业综合执法大队大队长 司马懿德', '司马懿德', '县农业农村局'],
  ['a.txt', '个人对照检查材料\n中共临江县委统战部副部长、县工商联党组书记 高山', '高山', '临江县委统战部'],
  ['a.txt', '个人对照检查材料\n\n（县卫健局党委书记、局长）\n王海', '王海', '县卫健局'],
  ['a.txt', '个人对照检查材料\n党支部书记：刘勇', '刘勇', null],
  ['a.txt', '张 伟 同 志 对 照 检 查 材 料', '张伟', null],
  ['a.txt', '城南街道党工委委员、办事处副主任\n林小芳同志对照检查材料', '林小芳', '城南街道'],
  ['a.txt', '关于张立同志2021年度民主生活会的对照检查材料', '张立', null],
  ['a.txt', '县民族宗教事务局  拉姆措  对照检查材料', null, '县民族宗教事务局'],
  ['a.txt', '个人对照检查材料\n发言人：县残联理事长 巴特尔', '巴特尔', '县残联'],
  ['a.txt', '个人对照检查材料\n姓 名：高娃\n单 位：旗文化馆\n职 务：馆长', '高娃', '旗文化馆'],
  ['a.txt', `个人对照检查材料\n${BODY}\n签名：李 铁\n2022年1月6日`, '李铁', null],
  ['a.txt', `个人对照检查材料\n${BODY}\n张立\n二〇二二年一月六日`, '张立', null],
  ['a.txt', `个人对照检查材料\n${BODY}\n对照检查人：周 涛`, '周涛', null],
  ['a.txt', `个人对照检查材料\n${BODY}\n以上是我的对照检查，请批评指正。\n谢谢大家`, null, null],
  ['a.txt', '发言提纲\n（罗艳秋，12月28日）', '罗艳秋', null],
  ['a.txt', `罗艳秋同志发言提纲\n${BODY}\n【怎么办】\n每周下乡一次。`, '罗艳秋', null],
  ['a.txt', '个人对照检查材料\n骆建华（党组成员、档案服务中心主任）', '骆建华', null],
  ['a.txt', '个人对照检查材料\n骆建华  党组成员、副局长', '骆建华', null],
  ['a.txt', '个人对照检查材料\n党组成员、副局长：骆 建 华', '骆建华', null],
  ['a.txt', '个人对照检查材料\n白石县档案局党组成员、副局长：苗春生', '苗春生', '白石县档案局'],
  ['a.txt', '个人对照检查材料\n汇报人　骆建华（2026年1月）', '骆建华', null],
  ['a.txt', '个人对照检查材料\n（骆建华，党组成员、副局长）', '骆建华', null],
  ['a.txt', '个人对照检查材料\n姓名　骆建华　职务　党组成员', '骆建华', null],
  ['a.txt', '个人对照检查材料\n副局长　诸葛  瑞林', '诸葛瑞林', null],
  ['a.txt', '个人对照检查材料\n上 官 云 霞', '上官云霞', null],
  ['a.txt', '个人对照检查材料\n努尔古丽·艾山（副院长，分管护理）', '努尔古丽·艾山', null],
  ['a.txt', '个人对照检查材料\n副院长 努尔古丽•艾山', '努尔古丽·艾山', null],
  ['a.txt', '个人对照检查材料\n党组成员、副局长\n骆建华', '骆建华', null],
  ['a.txt', '个人对照检查材料\n县纪委监委驻县档案局纪检监察组组长　骆建华', '骆建华', '县档案局'],
  ['a.txt', `个人对照检查材料\n我叫骆建华，2019年到局里工作。${BODY}`, '骆建华', null],
  // A signature left over from a colleague's paper makes nobody the writer.
  ['骆建华.txt', `对照检查材料\n骆建华（党组成员）\n${BODY}\n苗春生\n2026年1月`, '骆建华', null],
  ['骆建华对照检查.txt', `对照检查材料\n${BODY}\n苗春生\n2026年1月`, '骆建华', null],
  ['a.txt', `骆建华同志对照检查材料\n${BODY}\n汇报人：苗春生`, '骆建华', null],
  // Two places that agree outweigh a byline left over.
  ['骆建华发言.txt', `对照检查材料\n副局长 苗春生\n${BODY}\n骆建华\n2026年1月`, '骆建华', null],
  // Words that are no byline.
  ['a.txt', `个人对照检查材料\n严格要求（党性方面）\n${BODY}`, null, null],
  ['a.txt', `个人对照检查材料\n各位领导、各位委员\n${BODY}`, null, null],
  ['a.txt', '党的建设方面对照检查材料', null, null],
  ['a.txt', '严守纪律方面的对照检查材料', null, null],
  ['a.txt', '对照检查材料\n高质量发展', null, null],
  ['a.txt', 'XX县XX局党组书记、局长 XXX 对照检查材料', null, null],
  ['a.txt', '×××同志发言提纲\n单位：××局', null, null],
  ['李局长.txt', '发言提纲', null, null],
  ['王书记发言提纲.txt', '发言提纲', null, null],
  ['张县长对照检查.txt', '发言提纲', null, null],
]

describe('a statement is of', () => {
  it.each(PEOPLE)('%s: %s', async (file, head, member, unit) => {
    const papers = await papersOf(head.includes(BODY) ? head : `${head}\n${BODY}`, file)
    expect(papers.map(({ material }) => [material.kind, material.member, material.unit])).toEqual([
      ['member-statement', member, unit],
    ])
  })
})

/** A title that names a meeting names no author: the voice of the text does. */
const AUTHORS: [title: string, body: string, kind: Kind][] = [
  ['在2025年度党委民主生活会上的自我检查', `骆建华\n${BODY}`, 'member-statement'],
  ['在局党组班子专题民主生活会上的对照检查', `${BODY}本人分管信访，我接访少。`, 'member-statement'],
  ['白石县档案局党组2025年度民主生活会发言材料', `副局长 骆建华\n${BODY}我分管的库房没有巡查。`, 'member-statement'],
  ['参加县委常委会2025年度民主生活会的发言提纲', `我任现职两年，${BODY}我到村少。`, 'member-statement'],
  ['在2025年度党组民主生活会上的对照检查', '现代表党组班子作对照检查。班子学习不深，班子调研少。', 'team-statement'],
  ['白石县档案局党组2025年度民主生活会对照检查材料', '局党组对库房安全研究少。我局窗口排队长。', 'team-statement'],
  ['档案局党组班子在2025年度民主生活会上的对照检查材料', '班子学习不深，班子调研少。', 'team-statement'],
  [
    '2025年度民主生活会对照检查材料',
    '班子对人才谋划少。班子抓执行不够。班子集体学习少。班子管理宽松软。',
    'team-statement',
  ],
  ['2025年度民主生活会对照检查材料', `${BODY}班子成员提醒过我，我没有改。`, 'member-statement'],
]

describe('whose statement', () => {
  it.each(AUTHORS)('%s: %s', async (title, body, kind) => {
    expect((await papersOf(`${title}\n${body}`)).map(({ material }) => material.kind)).toEqual([kind])
  })
})

describe('a bare file name', () => {
  const statement = `个人对照检查材料\n${BODY}`
  const members = async (files: Record<string, string>) => {
    const { papers } = await readGiven(Object.entries(files).map(([file, text]) => ({ file, text })))
    return papers.map(({ material }) => material.member)
  }
  it('is a name among names, or where a paper says so', async () => {
    expect(await members({ '苗春生.txt': statement, '骆建华.txt': statement })).toEqual(['苗春生', '骆建华'])
    expect(
      await members({
        '1.txt': statement,
        '2.txt': statement,
        '3.txt': statement,
        '苗春生.txt': statement,
        '谈话.txt': '谈心谈话记录\n谈话人：书记\n谈话对象：苗春生\n内容：下基层少。',
      }),
    ).toContain('苗春生')
  })
  it('with other words is a colleague’s where other papers name him, whoever signed', async () => {
    const files = {
      '4-5 护理条线骆建华发言.txt': `${statement}\n汇报人：苗春生`,
      '苗春生发言.txt': `${statement}\n汇报人：苗春生`,
      '批评意见.txt': '班子成员相互批评意见\n苗春生对骆建华：下库房少。\n骆建华对苗春生：会议多。',
      '会议记录.txt': '某局民主生活会会议记录\n出席：苗春生、骆建华\n骆建华作对照检查。',
    }
    expect((await members(files)).slice(0, 1)).toEqual(['骆建华'])
    const alone = { '4-5 护理条线骆建华发言.txt': files['4-5 护理条线骆建华发言.txt'] }
    expect(await members(alone)).toEqual(['苗春生'])
  })
  it('is a word where nothing speaks for a name', async () => {
    const files = Object.fromEntries(
      ['1', '2', '3', '金山', '文本框', '白板'].map((name) => [`${name}.txt`, statement]),
    )
    expect(new Set(await members(files))).toEqual(new Set([null]))
  })
})

describe('titles', () => {
  const title = async (text: string) => (await papersOf(`${text}\n${BODY}`))[0]!.material.title
  it('run over several centred lines, with a subtitle in brackets', async () => {
    expect(await title('^中共青石县水务局党组\n^2021年度专题民主生活会方案\n^（征求意见稿）')).toBe(
      '中共青石县水务局党组2021年度专题民主生活会方案（征求意见稿）',
    )
  })
  it('stand below a letterhead, a number, a word of secrecy', async () => {
    expect(await title('内部资料\n^青石县水务局文件\n^青水党组〔2021〕12号\n^关于召开民主生活会的通知')).toBe(
      '关于召开民主生活会的通知',
    )
  })
  it('are spaced out', async () => {
    expect(await title('^发  言  提  纲')).toBe('发言提纲')
  })
  it('span exactly their lines', async () => {
    const [paper] = await papersOf(`^青石县水务局党组\n^对照检查材料\n^张立\n${BODY}`)
    const { title } = paper!.outline
    expect(paper!.material.text.slice(title!.start, title!.end)).toBe('青石县水务局党组\n对照检查材料')
  })
  it('may be missing', async () => {
    expect(await title('各位同志：')).toBe(null)
    expect(await title('一、存在的问题')).toBe(null)
  })
})

describe('the roster', () => {
  const roster = [{ name: '褱一鸣', unit: '云岭县粮食局', duty: null, inCharge: [] }]
  it('makes an unusual name known, and gives its unit', async () => {
    const [paper] = await papersOf(`个人对照检查材料\n${BODY}`, '3褱一鸣材料.txt', roster)
    expect(paper!.material).toMatchObject({ member: '褱一鸣', unit: '云岭县粮食局' })
  })
})

describe('forms', () => {
  it('give the name in a cell', async () => {
    const [paper] = await papersOf(`^个人对照检查表\n|姓名|李 敏|职务|副局长|\n|单位|青石县水务局|年度|2021|\n${BODY}`)
    expect(paper!.material).toMatchObject({ member: '李敏', unit: '青石县水务局' })
  })
})

describe('the year of a paper that does not say it', () => {
  const told = `发言提纲\n${BODY}2023年10月的征地纠纷我没有到场。`
  const years = async (files: Record<string, string>) => {
    const { papers } = await readGiven(Object.entries(files).map(([file, text]) => ({ file, text })))
    return papers.map(({ material }) => material.year)
  }
  it("is the batch's, not that of an event that it tells of", async () => {
    const dated = `2025年度民主生活会发言提纲\n${BODY}`
    expect(await years({ 'a.txt': dated, 'b.txt': told, 'c.txt': dated })).toEqual([2025, 2025, 2025])
  })
  it('is what its events say where nothing else does', async () => {
    expect(await years({ 'b.txt': told })).toEqual([2023])
  })
})

describe('the year', () => {
  const year = async (text: string, file = '材料.txt') => (await papersOf(text, file))[0]!.material.year
  it("is the meeting's, though last year's is spoken of first", async () => {
    const text = `个人对照检查材料\n2020年度民主生活会整改措施落实情况：已整改。\n紧扣2021年度民主生活会主题，${BODY}`
    expect(await year(text)).toBe(2021)
  })
  it('is the year before a date of January', async () => {
    expect(await year(`发言提纲\n张立\n${BODY}\n2022年1月8日`)).toBe(2021)
    expect(await year(`发言提纲\n张立\n${BODY}\n2021年12月28日`)).toBe(2021)
  })
  it('comes from file and folder at last', async () => {
    expect(await year(`发言提纲\n${BODY}`, '2020年度/张立.txt')).toBe(2020)
  })
  it("is the one after last year's, of which only the rectification is told", async () => {
    const text = '2022年度民主生活会我认领问题6个，已办结5个。县委巡察组2022年反馈2条，均已整改。'
    expect(await year(`发言提纲\n${BODY}\n${text}`)).toBe(2023)
  })
  it('is not that of the meeting at which problems were found or promises made', async () => {
    for (const told of ['我查摆的问题有七个', '我答应办三件事', '给我提的五条意见，改了四条', '班子共查摆问题12个'])
      expect(await year(`个人发言提纲\n张立\n先说2021年度民主生活会，${told}。\n${BODY}`), told).toBe(2022)
    for (const ahead of [
      '为开好2021年度民主生活会，我征求到5条意见。',
      '按照关于2021年度民主生活会的安排，现查摆如下。',
    ])
      expect(await year(`个人发言提纲\n张立\n${ahead}\n${BODY}`), ahead).toBe(2021)
  })
  it('is the campaign’s that the title names, whatever year is spoken of first', async () => {
    const title = '党史学习教育专题民主生活会上的发言'
    expect(await year(`${title}\n张立\n2020年度民主生活会上的话，我办成了四件。\n${BODY}`)).toBe(2021)
  })
  it('is that of the last plenum or campaign spoken of, last year’s meeting apart', async () => {
    const paper = (words: string) => year(`个人发言提纲\n张立\n${words}\n${BODY}`)
    expect(await paper('党的二十大报告我读了，三中全会也学了。党的二十届三中全会决定我只读了摘要。')).toBe(2024)
    expect(await paper('上年度主题教育专题民主生活会整改了五项。党纪学习教育里我抄了条例。')).toBe(2024)
    expect(await paper('主题教育开展以来我讲党课一次。2016年的旧账还在。')).toBe(2023)
  })
  it('is no deadline, and no single year long past', async () => {
    expect(await year(`发言提纲\n${BODY}\n2016年的积水点没有改造。力争2022年6月底前完成。`)).toBe(null)
  })
})

describe('papers of two', () => {
  it.each([
    ['骆建华与党员代表苗春生谈话记录.txt', '谈心谈话记录\n谈话人：骆建华  谈话对象：苗春生', '骆建华'],
    ['对骆建华同志的批评意见.txt', '班子成员对骆建华同志的批评意见\n苗春生批评骆建华：下库房少。', null],
    ['苗春生对骆建华同志的批评意见.txt', '对骆建华同志的批评意见\n下库房少，三年没有盘点。', '苗春生'],
  ])('%s', async (file, text, member) => {
    expect((await papersOf(text, file)).map(({ material }) => material.member)).toEqual([member])
  })
  it('name no unit of the other’s', async () => {
    const [paper] = await papersOf('谈心谈话记录\n谈话人：骆建华\n谈话对象：苗春生', '骆建华-供水总站苗春生.txt')
    expect(paper!.material.unit).toBeNull()
  })
})

describe('a running head', () => {
  it('is no title', async () => {
    const text = `镇党委专题民主生活会材料　会后收回\n中共青石镇委员会专题民主生活会\n骆建华同志发言材料\n${BODY}`
    const [paper] = await papersOf(text, '07.txt')
    expect(paper!.material.member).toBe('骆建华')
  })
})

describe('criticisms under bare names', () => {
  const SAID = '罗平\n包片的三个村全年只去过一次。\n孟川\n公车钥匙随手放，管理松。'
  it.each([
    ['nobody’s', SAID, null],
    ['of who stands above them', `段宏\n${SAID}`, '段宏'],
    ['of who signed', `${SAID}\n段宏\n2024年1月9日`, '段宏'],
  ])('are %s', async (_, body, member) => {
    const [paper] = await papersOf(`相互批评意见\n${body}`, 'a.txt')
    expect([paper!.material.kind, paper!.material.member]).toEqual(['criticism', member])
  })
})
