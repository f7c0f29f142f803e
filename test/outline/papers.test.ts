/** Order, ids and meetings of a batch. */
import { describe, expect, it } from 'vitest'
import { readPapers } from '../../src/outline/index.ts'
import { type Given, readGiven } from './support/read.ts'

const statement = (unit: string, name: string) =>
  `${unit}${name}同志2021年度民主生活会对照检查材料\n一、存在的主要问题\n我学习不够深入，联系群众不够紧密。`

describe('order and ids', () => {
  const given: Given[] = [
    { file: '往年/a.txt', text: statement('青石县水务局', '张立'), role: 'previous' },
    { file: 'b.txt', text: statement('青石县水务局', '李敏') },
    { file: 'a.txt', text: '' },
    { file: '通知.txt', text: '关于召开民主生活会的通知\n各支部：\n请准备。', role: 'official' },
    { file: 'B.txt', text: statement('青石县水务局', '王建') },
  ]
  it('go by role, then file name by code units, the unreadable counted in', async () => {
    const { papers, unreadable } = await readGiven(given)
    const all = [...papers.map(({ material }) => material), ...unreadable]
    expect(Object.fromEntries(all.map(({ id, file }) => [id, file]))).toEqual({
      m1: 'B.txt',
      m2: 'a.txt',
      m3: 'b.txt',
      m4: '通知.txt',
      m5: '往年/a.txt',
    })
    expect(unreadable).toMatchObject([{ id: 'm2', status: 'unreadable', text: '', problem: { code: 'empty' } }])
  })
  it('do not depend on the order of the walk', async () => {
    const forth = await readGiven(given)
    const back = await readGiven([...given].reverse())
    expect(back).toEqual(forth)
  })
  it('of an empty batch', () => {
    expect(readPapers({ sources: [], roster: null, notices: [] })).toEqual({ papers: [], unreadable: [] })
  })
})

describe('meetings', () => {
  const meetings = async (given: Given[]) =>
    Object.fromEntries((await readGiven(given)).papers.map(({ material, meeting }) => [material.file, meeting]))
  it('are told apart by the unit named', async () => {
    expect(
      await meetings([
        { file: 'a.txt', text: statement('青石县水务局', '张立') },
        { file: 'b.txt', text: statement('县水务局', '李敏') },
        { file: 'c.txt', text: statement('青石县教育局', '王建') },
        { file: '通知.txt', text: '关于召开民主生活会的通知\n各党组：\n请认真准备。' },
      ]),
    ).toEqual({ 'a.txt': '青石县水务局', 'b.txt': '青石县水务局', 'c.txt': '青石县教育局', '通知.txt': '' })
  })
  it("are told apart by sub-folder: another unit's name left in does not move a statement", async () => {
    expect(
      await meetings([
        { file: '01/a.txt', text: statement('青石县水务局', '张立') },
        { file: '01/b.txt', text: statement('青石县水务局', '李敏') },
        { file: '01/c.txt', text: statement('青石县教育局', '赵强') },
        { file: '02/d.txt', text: statement('青石县教育局', '王建') },
        { file: '02/e.txt', text: '个人对照检查材料\n一、问题\n我学习不够深入。' },
      ]),
    ).toEqual({
      '01/a.txt': '青石县水务局',
      '01/b.txt': '青石县水务局',
      '01/c.txt': '青石县水务局',
      '02/d.txt': '青石县教育局',
      '02/e.txt': '青石县教育局',
    })
  })
  it('are told apart by sub-folders whose papers name no unit', async () => {
    const text = '个人对照检查材料\n一、问题\n我学习不够深入。'
    const {
      'A组/a.txt': a,
      'A组/b.txt': b,
      'B组/a.txt': c,
    } = await meetings([
      { file: 'A组/a.txt', text },
      { file: 'A组/b.txt', text },
      { file: 'B组/a.txt', text },
    ])
    expect(a).toBe(b)
    expect(a).not.toBe(c)
  })
  it('of a unit keep its papers in several folders together', async () => {
    expect(
      new Set(
        Object.values(
          await meetings([
            { file: '个人材料/a.txt', text: statement('青石县水务局', '张立') },
            {
              file: '谈话记录/b.txt',
              text: '谈心谈话记录\n时间：12月1日\n谈话人：张立\n谈话对象：李敏\n内容：下基层少。',
            },
            { file: '方案.txt', text: '民主生活会方案\n为开好民主生活会，制定本方案。' },
          ]),
        ),
      ),
    ).toEqual(new Set(['青石县水务局']))
  })
  it("take in a lone paper with another unit's name on it, and share an upper unit's notice", async () => {
    const own = ['张立', '李敏', '王建', '赵强', '刘芳'].map((name) => ({
      file: `${name}.txt`,
      text: statement('青石县水务局', name),
    }))
    const found = await meetings([
      ...own,
      { file: '陈静.txt', text: statement('石桥县林业局', '陈静') },
      { file: '通知.txt', text: '青石县委组织部关于开好民主生活会的通知\n各党组：\n请认真准备。' },
    ])
    expect(new Set(Object.values(found))).toEqual(new Set(['青石县水务局']))
  })
  it('of ten units with ten members each are ten', async () => {
    const units = ['水务局', '教育局', '财政局', '林业局', '统计局', '审计局', '粮食局', '司法局', '民政局', '商务局']
    const names = [...'张王李赵刘陈杨黄周吴'].map((surname) => `${surname}明`)
    const given = units.flatMap((unit) =>
      names.map((name) => ({ file: `${unit}${name}.txt`, text: statement(`青石县${unit}`, name) })),
    )
    const found = Object.values(
      await meetings([
        ...given,
        { file: '通知.txt', text: '关于开好民主生活会的通知\n各党组：\n请准备。', role: 'official' },
      ]),
    )
    expect(units.map((unit) => found.filter((meeting) => meeting === `青石县${unit}`).length)).toEqual(
      units.map(() => 10),
    )
    expect(found.filter((meeting) => meeting === '')).toHaveLength(1)
  })
})
