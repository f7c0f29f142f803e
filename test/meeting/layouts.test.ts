/** Papers laid out as offices really lay them out: the same talk, criticism or count whichever way it is written. */
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

const ROSTER = '姓名,单位,职务\n边远,柳溪镇党委,党委书记\n柴静,柳溪镇党委,镇长\n段宏,柳溪镇党委,纪委书记\n'

/** Findings of the families named, as `check: message`. */
async function raised(files: Record<string, string>, families: RegExp, roster: string | null = ROSTER) {
  const bytes = Object.entries({ ...files, ...(roster ? { '应交名单.csv': roster } : {}) }).map(
    ([name, text]) => [name, name.endsWith('.docx') ? docxOfMarkup(text) : text] as const,
  )
  const folder = tree(Object.fromEntries(bytes))
  folders.push(folder)
  const { report } = await reviewFolder(folder, roster ? { roster: path.join(folder, '应交名单.csv') } : {})
  return report.findings.filter(({ check }) => families.test(check)).map(({ check, message }) => `${check}: ${message}`)
}

const HARD = '下村只听汇报，石桥组的水渠坏了半年没有过问，作风不实'
const LATE = '项目资金拨付拖了四十天，工作拖沓，群众有怨言'
const SOFT = '村会计违规报账只打了电话提醒，执纪偏软'
const HOPE = '希望今后进一步加强学习，不断提高'

const matrix = (corner: string) => `# 柳溪镇党委班子成员相互批评意见汇总表
|!${corner}|边远|柴静|段宏
|边远|——|${LATE}|${HOPE}
|柴静|${HARD}|——|${SOFT}
|段宏|${HARD}，与群众谈心少|${LATE}，账目不清|——`

describe('a table of who criticises whom', () => {
  const tones = /^criticism\/(hope|too)/
  it.each([
    ['批评人＼被批评人', '边远对段宏'],
    ['被批评人<br>批评人', '边远对段宏'],
    ['批评人', '边远对段宏'],
    ['', '边远对段宏'],
    ['被批评人＼批评人', '段宏对边远'],
    ['批评人<br>被批评人', '段宏对边远'],
    ['被批评人', '段宏对边远'],
  ])('with %s in its corner: %s', async (corner, who) => {
    expect(await raised({ '批评意见.docx': matrix(corner) }, tones)).toEqual([
      `criticism/hope-instead: ${who}的批评意见疑似只提希望、没有点问题`,
    ])
  })

  it('with a band over the names', async () => {
    const text = matrix('').replace('|!|边远', '|!|批评人|<|<\n|!|边远')
    expect(await raised({ '批评意见.docx': text }, tones)).toEqual([
      'criticism/hope-instead: 段宏对边远的批评意见疑似只提希望、没有点问题',
    ])
  })
})

describe('one paragraph that goes from one colleague to the next', () => {
  const paper = (words: string) => ({ '段宏.txt': `段宏同志对班子成员的批评意见\n${words}` })
  it.each([
    [`我给边远同志提一条：${HARD}。给柴静同志提一条：${LATE}。`],
    [`对边远同志，我认为${HARD}。对柴静同志，我看到${LATE}。`],
  ])('%s', async (words) => {
    const files = {
      ...paper(words),
      '边远.txt': `边远同志对班子成员的批评意见\n对柴静同志：${LATE}。\n对段宏同志：${SOFT}。`,
    }
    const found = await raised(files, /^criticism\/too-few/)
    expect(found.filter((line) => line.includes('段宏对'))).toEqual([])
  })
})

describe('who is away', () => {
  const minutes = (away: string) => `柳溪镇党委2021年度民主生活会会议记录
时间：2022年1月12日上午9:00　地点：镇三楼会议室
主持人：边远　记录人：何苗
应到3人，实到2人${away}
列席：县委督导组
边远代表班子作对照检查。
边远：我在${HARD}。
柴静批评边远：批评干部不留情面，民主作风不够。
边远表态：诚恳接受。
柴静：我的${LATE}。
边远批评柴静：${LATE}。
柴静表态：接受。
督导组点评：抓好整改。`
  it.each([['，段宏因公请假'], ['。段宏同志因病未能到会。'], ['\n请假：段宏（住院）']])(
    '%s: is not asked to have spoken',
    async (away) => {
      expect(
        (await raised({ '会议记录.txt': minutes(away) }, /^minutes/)).filter((line) => line.includes('段宏')),
      ).toEqual([])
    },
  )
})

describe('counts', () => {
  const opinions = (rows: string) => `# 柳溪镇党委民主生活会征求意见汇总表
共征求到意见建议3条。
|!序号|意见建议|来源
|1|水渠维修慢|座谈会
|2|办事窗口排队久|意见箱
|3|下村少|走访${rows}`
  it('a row of totals is no opinion', async () => {
    expect(await raised({ '汇总.docx': opinions('\n|合计|3条|') }, /^report/)).toEqual([])
  })
  it('a fourth row is one', async () => {
    expect(await raised({ '汇总.docx': opinions('\n||账目公开不及时|走访') }, /^report/)).toHaveLength(1)
  })
})

describe('a roster that names the committee', () => {
  const statement = (name: string) => `柳溪镇${name}同志2021年度民主生活会发言提纲\n一、存在问题\n我${HARD}。`
  it('is met by papers that name the town', async () => {
    const files = { '1.txt': statement('边远'), '2.txt': statement('柴静') }
    const missing = await raised(files, /^batch\/not/)
    expect(missing).toHaveLength(1)
    expect(missing[0]).toContain('段宏')
  })
})

describe('figures of one matter', () => {
  const report = (words: string) => ({
    '准备情况报告.txt': `柳溪镇党委民主生活会会前准备情况报告\n一、征求意见。${words}`,
  })
  const sums = /^report\/figure/
  it.each([
    ['座谈会征集9条，征求意见表征集6条，走访征集3条，共征集意见建议20条。', 1],
    ['其中座谈会征集9条，意见箱收到6条，共征集意见建议15条。', 0],
    ['座谈会征集9条，走访征集6条，梳理后共形成意见建议12条。', 0],
    ['召开座谈会2场，走访群众40人次，共征集意见建议12条。', 0],
  ])('%s', async (words, count) => {
    expect(await raised(report(words), sums)).toHaveLength(count)
  })
  it('every report is held against the summary it rests on: one disagreement, told once', async () => {
    const files = {
      ...report('共征集意见建议20条。'),
      '召开情况报告.txt': '柳溪镇党委民主生活会召开情况报告\n会前，征集意见建议20条。',
      '汇总.txt': '柳溪镇党委民主生活会征求意见情况汇总\n共征集意见建议17条。',
    }
    const [line, ...more] = await raised(files, sums)
    expect(more).toEqual([])
    expect(line).toMatch(/20与17.*召开情况.*准备情况.*汇总/)
  })
  it('single records that the register lists do not hide a wrong count of talks', async () => {
    const register = `# 柳溪镇党委谈心谈话登记表
|!谈话人|谈话对象|日期|地点|谈话时间（分钟）|主要问题
|边远|柴静|2022年1月4日|镇会议室|30|边远提出柴静批评人不留情面，柴静提出边远下村少
|边远|段宏|2022年1月5日|镇会议室|35|边远提出段宏执纪偏软，段宏提出边远听汇报多`
    const files = { '登记表.docx': register, ...report('共开展谈心谈话9人次。'), '记录.txt': PROSE }
    expect(await raised(files, sums)).toHaveLength(1)
    expect(await raised({ '登记表.docx': register }, /^talk\/record/)).toEqual([])
  })
})

const PROSE = `谈话记录
2022年1月5日，边远同志与段宏同志进行了谈心谈话。
边远：你对村会计只打了电话提醒，执纪偏软，我自己也过问得少。
段宏：我接受。你听汇报多、下村少。`

describe('a talk told in sentences', () => {
  it('is read, and what it leaves out is named', async () => {
    expect(await raised({ '谈话记录.txt': PROSE }, /^talk\/record/)).toEqual([
      'talk/record-incomplete: 边远—段宏的谈话记录未见：地点、时长',
    ])
  })
  it('is whole with place and length', async () => {
    const whole = PROSE.replace('进行了谈心谈话', '在镇党员活动室进行了谈心谈话，谈了40分钟')
    expect(await raised({ '谈话记录.txt': whole }, /^talk\/record/)).toEqual([])
  })
})

describe('a step that reviews the papers', () => {
  const plan = (due: string) => ({
    '方案.txt': `柳溪镇党委2021年度民主生活会方案
一、会前准备
（一）撰写材料（1月5日前）。班子成员自己动手撰写发言提纲。
（二）材料审核（${due}前）。报督导组审阅。
二、会议安排
时间：2022年1月12日上午9:00`,
  })
  it.each([
    ['1月16日', 1],
    ['1月8日', 0],
  ])('due by %s', async (due, count) => {
    expect(await raised(plan(due), /^plan\/date/)).toHaveLength(count)
  })
})

describe("the team's problem", () => {
  const files = (line: string) => ({
    '班子对照检查材料.txt': `柳溪镇党委班子2021年度民主生活会对照检查材料
一、存在的问题
镇党委班子对青山水库除险加固抓得不紧，申报材料拖了三个月，错过第二批资金。
镇党委班子对村级账目公开督促不够，有4个村两个季度没有公示。
二、原因剖析
班子担当精神不足，宗旨意识有所淡化，抓落实不够有力。
三、整改措施
3月底前补报水库项目，2月底前补公示账目。`,
    '清单.docx': `# 柳溪镇党委整改清单
|!姓名|问题|整改目标|整改措施|责任人|完成时限
|班子|村级账目公开不及时，4个村没有公示|按季公示|逐村检查公示栏|柴静|2022年3月底
|${line}|青山水库除险加固申报材料拖延，错过资金|资金到位|补报申报材料|边远|2022年3月底`,
  })
  it('is not answered by a line of one member', async () => {
    expect(await raised(files('边远'), /^list\/problem/)).toHaveLength(1)
  })
  it("is answered by the team's", async () => {
    expect(await raised(files('班子'), /^list\/problem/)).toEqual([])
  })
})

describe('a pair that no talk was read of', () => {
  const record = `谈心谈话记录
2022年1月5日，边远同志与段宏同志在镇会议室谈心谈话40分钟。边远指出段宏执纪偏软，段宏指出边远下村少。
2022年1月5日，边远同志与柴静同志在镇会议室谈心谈话40分钟。边远指出柴静批评人不留情面，柴静指出边远听汇报多。`
  const talks = /^talk\/pair/
  const between = (lines: string[]) => lines.filter((line) => line.includes('相互之间'))
  it('is missing', async () => {
    expect(between(await raised({ '记录.txt': record }, talks))).toEqual([
      'talk/pair-missing: “班子成员相互之间”应谈而未见记录的有1对：柴静—段宏',
    ])
  })
  it('is in doubt where both stand in a line', async () => {
    const files = { '记录.txt': `${record}\n附：柴静、段宏，1月6日，已完成。` }
    expect(between(await raised(files, talks)).map((line) => line.slice(0, 60))).toEqual([
      'talk/pair-missing: “班子成员相互之间”是否谈过未能认定：柴静—段宏，供核对',
    ])
  })
})

describe('talks told in a line each', () => {
  const talks = /^talk\//
  const member = (name: string, post: string) => `${name}（${post}）`
  const own = (one: string, two: string) => `${one[0]}讲自己：到村里少，材料看得多；${two[0]}讲自己：账目催办一拖再拖。`
  type Talk = [one: string, two: string, role?: string]
  const ALL: Talk[] = [
    ['边远', '柴静'],
    ['边远', '段宏'],
    ['柴静', '段宏'],
    ['边远', '吴克俭', '综合办公室主任'],
    ['柴静', '孟广田', '农业办负责人'],
    ['段宏', '邵兰', '纪检监察办主任'],
    ['边远', '丁小舟', '党员代表'],
    ['柴静', '卓有为', '党员代表'],
    ['段宏', '郝春生', '党员代表'],
  ]
  const LAYOUTS: [string, (one: string, two: string, at: number) => string][] = [
    ['place first', (one, two, at) => `${at}.镇政府205室，1月${at}日9:10，40分钟。${one}与${two}。`],
    ['pair first', (one, two, at) => `（${at}）${one}同${two}谈，1月${at}日下午3点，便民中心，半小时。`],
    ['day first', (one, two, at) => `${at}、1月${at}日9:00—9:40　调解室　${one}—${two}　`],
    ['pair in a line of its own', (one, two, at) => `${at}. ${one}、${two}\n1月${at}日8:30，石桥村委会，35分钟。\n`],
    ['with another first', (one, two, at) => `${at}.1月${at}日上午，党员活动室，用时30分钟，${two}和${one}。`],
  ]
  const register = (layout: (typeof LAYOUTS)[0][1], list: Talk[]) => ({
    '谈心谈话记录.docx': `# 柳溪镇党委谈心谈话登记\n镇党委班子成员逐一开展谈心谈话，情况如下。\n${list
      .map(([one, two, role], at) => `${layout(one, role ? member(two, role) : two, at + 3)}${own(one, two)}`)
      .join('\n')}`,
  })

  it.each(LAYOUTS)('%s: all are read', async (_, layout) => {
    expect(await raised(register(layout, ALL), talks)).toEqual([])
  })

  it.each(LAYOUTS)('%s: the pair that is missing is told, and no other', async (_, layout) => {
    const found = await raised(register(layout, [...ALL.slice(0, 2), ...ALL.slice(3)]), talks)
    expect(found).toEqual(['talk/pair-missing: “班子成员相互之间”应谈而未见记录的有1对：柴静—段宏'])
  })

  it('one without a place, minutes and the other one’s words', async () => {
    const files = register(LAYOUTS[0]![1], ALL)
    const bare = files['谈心谈话记录.docx'].replace(
      /^5\..*$/mu,
      '5.柴静与段宏1月9日交谈。柴讲自己：开会多，催办一拖再拖。',
    )
    expect(await raised({ '谈心谈话记录.docx': bare }, talks)).toEqual([
      'talk/record-incomplete: 柴静—段宏的谈话记录未见：地点、时长、双方问题',
    ])
  })

  it('what was said of two is no talk', async () => {
    const text = `# 柳溪镇党委谈心谈话登记\n3.镇政府205室，1月3日9:10，40分钟。边远与柴静。${own('边远', '柴静')}1月5日，边远和段宏到石桥村看水渠，两人没有单独谈。`
    const found = await raised({ '谈心谈话记录.docx': text }, /^talk\/record/)
    expect(found).toEqual([])
  })
})

describe('the secretary called by name in a plan', () => {
  const plan = (words: string) => ({
    '方案.txt': `柳溪镇党委2021年度民主生活会方案\n一、谈心谈话。落实“四必谈”：${words}，班子成员相互之间必谈，班子成员与分管部门负责人必谈，班子成员与本人所在党支部党员代表必谈。`,
  })
  it.each(['边远同志与每名班子成员必谈', '边远同志同党委委员必谈', '由边远逐一与其他班子成员谈'])(
    '%s',
    async (words) => {
      expect(await raised(plan(words), /^talk\/kind/)).toEqual([])
    },
  )
  it.each(['班子成员带头谈', '边远同志与柴静同志必谈'])('%s', async (words) => {
    expect(await raised(plan(words), /^talk\/kind/)).toHaveLength(1)
  })
})

describe('signatures at the foot of a record', () => {
  const PROSE =
    '谈心谈话记录\n2022年1月6日上午，边远同志与柴静同志在镇会议室进行了谈心谈话，时间约40分钟。\n边远指出：项目资金拨付拖沓。柴静回应：月底前拨完。\n柴静指出：开会多、下村少。边远回应：每月去四个村。\n'
  it.each([
    ['in one line', `${PROSE}谈话人签字：边远　　谈话对象签字：柴静`],
    ['in two', `${PROSE}谈话人（签名）：边远\n谈话对象（签名）：柴静\n2022年1月6日`],
    ['not yet written', `${PROSE}谈话人签字：　　　　　谈话对象签字：`],
    [
      'under labels',
      '谈心谈话记录\n时间：2022年1月6日9:00—9:40\n地点：镇会议室\n谈话人：边远\n谈话对象：柴静\n边远指出：项目资金拨付拖沓。柴静指出：开会多、下村少。\n谈话人签字：边远　谈话对象签字：柴静',
    ],
  ])('begin no second record: %s', async (_, text) => {
    expect(await raised({ '谈话.txt': text }, /^talk\/record/)).toEqual([])
  })
})

describe('a name that another begins with', () => {
  const NAMES = '姓名,单位,职务\n张立,柳溪镇党委,党委书记\n张立新,柳溪镇党委,镇长\n段宏,柳溪镇党委,纪委书记\n'
  it('is not found in it', async () => {
    const table = `# 柳溪镇党委班子成员相互批评意见汇总表\n|!批评人|张立|张立新|段宏\n|张立|——|${LATE}|${SOFT}\n|张立新|${HARD}|——|${SOFT}\n|段宏|${HARD}|${LATE}|——`
    expect(await raised({ '批评.docx': table }, /^criticism\/too/, NAMES)).toEqual([])
  })
})

it('the supervisor’s own words are his comment', async () => {
  const minutes = (said: string) =>
    `柳溪镇党委2021年度民主生活会会议记录\n时间：2022年1月12日\n主持：边远\n列席：县委督导组组长罗成\n${said}\n边远作总结。`
  const comment = async (said: string) =>
    (await raised({ '记录.txt': minutes(said) }, /^minutes/)).filter((message) => message.includes('点评')).length
  expect(await comment('罗成（县委督导组组长）：这次会议准备充分，批评有辣味，希望抓好整改。')).toBe(0)
  expect(await comment('柴静作检查。')).toBe(1)
})

it('an item of a plan that is a name and a date arranges its step', async () => {
  const plan = (item: string) =>
    `柳溪镇党委2021年度民主生活会方案\n一、会议主题\n主题：弘扬精神。\n二、会前准备\n${item}\n2.征求意见（1月5日前）。\n三、会议安排\n时间：2022年1月12日，地点：镇会议室。`
  const study = async (item: string) =>
    (await raised({ '方案.txt': plan(item) }, /^plan\/part/)).filter((message) => message.includes('学习研讨')).length
  expect(await study('1.学习研讨（12月30日—1月3日）。')).toBe(0)
  expect(await study('1.学习研讨：1月3日前完成。')).toBe(0)
  expect(await study('1.会务准备（1月3日前）。')).toBe(1)
})
