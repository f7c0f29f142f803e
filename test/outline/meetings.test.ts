/** One wrongly read unit must not break a batch: which meeting the papers of a batch belong to. */
import { describe, expect, it } from 'vitest'
import type { Member } from '../../src/model.ts'
import { type Given, readGiven } from './support/read.ts'

const BODY = '一、存在的问题\n我学习抓得不紧，去年只读了两本书；分管的档案没有核对，差错11处。'
const TALK = '时间：1月6日\n地点：二楼'
const statement = (byline: string) => `2025年度民主生活会个人对照检查材料\n${byline}\n${BODY}`
const team = (unit: string) => `${unit}党组班子2025年度民主生活会对照检查材料\n一、存在的问题\n班子学习不够深入。`

const meetings = async (given: Given[], roster: Member[] | null = null) => {
  const { papers } = await readGiven(given, roster)
  return Object.fromEntries(papers.map(({ material, meeting }) => [material.file, meeting]))
}
const NAMES = ['郑向东', '钱卫国', '冯玉梅', '尹志刚']
const OWN: Given[] = [
  { file: '班子.txt', text: team('云台县林业局') },
  ...NAMES.map((name) => ({ file: `${name}.txt`, text: statement(`云台县林业局党组成员 ${name}`) })),
]
const all = (unit: string, found: Record<string, string>) =>
  expect(new Set(Object.values(found))).toEqual(new Set([unit]))

describe('papers of one meeting stay together', () => {
  const ODD: [name: string, given: Given[]][] = [
    [
      'the head of the discipline group that was sent there',
      [
        { file: '贺文斌.txt', text: statement('驻县林业局纪检监察组组长、党组成员　贺文斌') },
        { file: '贺文斌（改）.txt', text: statement('县纪委监委派驻县林业局纪检监察组组长　贺文斌') },
      ],
    ],
    ['a short form without the county', [{ file: 'a.txt', text: statement('林业局副局长 贺文斌') }]],
    ['a form that leaves out what the place is', [{ file: 'a.txt', text: statement('云台林业局副局长 贺文斌') }]],
    ['an office within it', [{ file: 'a.txt', text: statement('县林业局执法大队副大队长 贺文斌') }]],
    [
      'two offices whose heads sit in the team, and most of the others without a unit',
      [
        { file: 'a.txt', text: statement('云台县野生动植物保护中心主任 贺文斌') },
        { file: 'b.txt', text: statement('县湿地公园管委会主任 翟永强') },
        ...['耿素芬', '苗春生', '骆建华'].map((name) => ({ file: `${name}.txt`, text: statement(name) })),
      ],
    ],
    ['no unit at all', [{ file: 'a.txt', text: statement('贺文斌') }]],
    [
      'an upper body’s notice, and talks that only name rooms',
      [
        {
          file: '通知.txt',
          text: '中共云台县纪律检查委员会　中共云台县委组织部\n关于开好2025年度民主生活会的通知\n各党组：\n请认真准备。',
        },
        { file: '分管股室谈话.txt', text: `谈心谈话记录\n${TALK}\n谈话人：郑向东\n谈话对象：办公室主任\n内容：业务。` },
        { file: '互谈.txt', text: `谈心谈话记录\n${TALK}\n谈话人：郑向东\n谈话对象：钱卫国\n内容：下基层少。` },
      ],
    ],
    [
      'a plan of an upper body beside their own papers',
      [
        {
          file: '方案.txt',
          text: '云台县委组织部2025年度民主生活会督导工作方案\n一、主题\n按通知执行。\n二、时间地点',
        },
      ],
    ],
  ]
  it.each(ODD)('with %s', async (_, given) => all('云台县林业局', await meetings([...OWN, ...given])))

  it('where the roster says so, whatever unit a byline names', async () => {
    const roster = [...NAMES, '贺文斌'].map((name) => ({ name, unit: '云台县林业局党组', duty: null, inCharge: [] }))
    const odd = ['石桥县档案局', '石桥县审计局'].map((unit, index) => ({
      file: `${index}.txt`,
      text: statement(`${unit}副局长 贺文斌`),
    }))
    all('云台县林业局', await meetings([...OWN.slice(0, 3), ...odd], roster))
  })
  it('where every member has a folder, and talks another', async () => {
    const given = NAMES.flatMap((name) => [
      { file: `${name}/材料.txt`, text: statement(name) },
      {
        file: `三、谈心/${name}.txt`,
        text: `谈心谈话记录\n${TALK}\n谈话人：${name}\n谈话对象：贺文斌\n内容：下基层少。`,
      },
    ])
    all('', await meetings(given))
  })
  it('of a few members without a team’s paper, one of whom signs with the office that he heads', async () => {
    const given = [...OWN.slice(1, 4), { file: 'a.txt', text: statement('县湿地管理站站长 贺文斌') }]
    all('云台县林业局', await meetings(given))
  })
  it('though the roster lists rooms as units', async () => {
    const roster = [...NAMES, '贺文斌'].map((name) => ({ name, unit: `${name}科`, duty: null, inCharge: [] }))
    all('云台县林业局', await meetings([...OWN, { file: 'a.txt', text: statement('贺文斌') }], roster))
  })
  it('whose papers name nobody, by the one unit of the roster and not by who sent the notice', async () => {
    const roster = NAMES.map((name) => ({ name, unit: '云台县林业局', duty: null, inCharge: [] }))
    const given = NAMES.map((name) => ({ file: `${name}.txt`, text: statement(name) }))
    const notice = { file: '通知.txt', text: '云台县委组织部关于开好民主生活会的通知\n各党组：\n请认真准备。' }
    all('云台县林业局', await meetings([...given, notice], roster))
  })
})

describe('two meetings', () => {
  const OTHER: Given[] = [
    { file: '二班子.txt', text: team('云台县档案局') },
    ...['耿素芬', '翟永强'].map((name) => ({
      file: `${name}.txt`,
      text: statement(`云台县档案局党组成员 ${name}`),
    })),
  ]
  it('are two where each has statements of its own, and talks go by whom they name', async () => {
    const talk = { file: '谈话.txt', text: `谈心谈话记录\n${TALK}\n谈话人：耿素芬\n谈话对象：翟永强\n内容：请示少。` }
    const found = await meetings([...OWN, ...OTHER, talk])
    expect(found).toMatchObject({
      '班子.txt': '云台县林业局',
      '郑向东.txt': '云台县林业局',
      '二班子.txt': '云台县档案局',
      '翟永强.txt': '云台县档案局',
      '谈话.txt': '云台县档案局',
    })
  })
  it('are two where a folder is named for each, though only one paper of the second is there', async () => {
    const given = OWN.map((one) => ({ ...one, file: `林业局/${one.file}` }))
    const lone = { file: '石桥镇/a.txt', text: statement('云台县石桥镇党委书记 贺文斌') }
    const found = await meetings([...given, lone])
    expect(found['石桥镇/a.txt']).toBe('云台县石桥镇')
    expect(found['林业局/郑向东.txt']).toBe('云台县林业局')
  })
  it('are two though one unit is within the other, if both teams wrote', async () => {
    const given = [...OWN, { file: '二班子.txt', text: team('云台县林业局直属林场') }]
    const found = await meetings(given)
    expect(found['二班子.txt']).toBe('云台县林业局直属林场')
    expect(found['班子.txt']).toBe('云台县林业局')
  })
})
