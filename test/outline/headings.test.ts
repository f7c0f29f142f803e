import { describe, expect, it } from 'vitest'
import type { Paper } from '../../src/model.ts'
import { papersOf } from './support/read.ts'

const LONG = '去年秋收时我没有到粮站现场核对水分，两名售粮农民多跑了一趟，事后也没有登门说明情况。'

/** Level and words of each heading. */
async function headings(text: string, file = '材料.txt'): Promise<string[]> {
  const [paper] = (await papersOf(text, file)) as [Paper]
  return paper.outline.headings.map(({ level, label, text }) => `${level} ${label}${text}`)
}

describe('headings by number', () => {
  it('nest as 一、 （一） 1. （1）', async () => {
    const text = `一、存在的问题\n（一）学习方面\n1.学得浅\n${LONG}\n2.用得少\n${LONG}\n（二）作风方面\n${LONG}\n二、原因剖析\n${LONG}`
    expect(await headings(text)).toEqual([
      '1 一、存在的问题',
      '2 （一）学习方面',
      '3 1.学得浅',
      '3 2.用得少',
      '2 （二）作风方面',
      '1 二、原因剖析',
    ])
  })
  it('nest the other way round where the paper does so', async () => {
    const text = `1.存在的问题\n（一）学习方面\n${LONG}\n（二）作风方面\n${LONG}\n2.原因剖析\n（一）主观原因\n${LONG}\n（二）客观原因\n${LONG}`
    expect(await headings(text)).toEqual([
      '1 1.存在的问题',
      '2 （一）学习方面',
      '2 （二）作风方面',
      '1 2.原因剖析',
      '2 （一）主观原因',
      '2 （二）客观原因',
    ])
  })
  it('with half-width and full-width marks mixed, and spaces', async () => {
    const text = `一 、问题\n(一）学习方面\n${LONG}\n（ 二 )作风方面\n${LONG}\n二．原因\n${LONG}`
    expect(await headings(text)).toEqual(['1 一 、问题', '2 (一）学习方面', '2 （ 二 )作风方面', '1 二．原因'])
  })
  it('that head the paragraph they begin', async () => {
    const [paper] = await papersOf(`一、深入学习研讨。${LONG}\n二、征求意见。${LONG}`, '材料.txt')
    const { headings, sections } = paper!.outline
    expect(headings.map(({ text }) => text)).toEqual(['深入学习研讨', '征求意见'])
    const first = sections.find(({ heading }) => heading === headings[0])!
    expect(paper!.material.text.slice(first.body, first.end).trim()).toBe(LONG)
  })
  it("as long as an area's official wording", async () => {
    const area =
      '（一）带头深刻感悟“两个确立”的决定性意义，深刻感悟党坚持把马克思主义同中国具体实际相结合、同中华优秀传统文化相结合的非凡历程，树立正确党史观，增强“四个意识”、坚定“四个自信”、做到“两个维护”方面'
    expect(await headings(`一、问题\n${area}\n${LONG}`)).toEqual(['1 一、问题', `2 ${area}`])
  })
  it('by automatic number or style alike', async () => {
    expect(await headings(`**一、问题\n（一）学习方面\n${LONG}\n**二、原因\n${LONG}`, '材料.docx')).toEqual([
      '1 一、问题',
      '2 （一）学习方面',
      '1 二、原因',
    ])
  })
  it('leave lists alone: long items, items told by one sentence each, 一是…二是… in a paragraph', async () => {
    expect(await headings(`一、措施\n1.${LONG}\n2.${LONG}\n3.加强学习。\n一是${LONG}二是怕担责。三是图省事。`)).toEqual(
      ['1 一、措施'],
    )
    expect(await headings(`一、原因\n一是学习不够扎实。${LONG}二是担当不够。${LONG}`)).toEqual(['1 一、原因'])
  })
  it('are no dates and decimals', async () => {
    expect(await headings(`一、问题\n2021.12.20 开会\n${LONG}\n1.5万元没有及时报账\n${LONG}`)).toEqual(['1 一、问题'])
  })
})

describe('headings by form', () => {
  it('bold or centred lines', async () => {
    expect(await headings(`**存在问题\n${LONG}\n^原因分析\n${LONG}`, '材料.docx')).toEqual(['1 存在问题', '1 原因分析'])
  })
  it('bold lines above numbers, and below them', async () => {
    expect(
      await headings(
        `**存在问题\n一、学习方面\n${LONG}\n二、作风方面\n${LONG}\n**整改措施\n一、抓学习\n${LONG}`,
        '材料.docx',
      ),
    ).toEqual(['1 存在问题', '2 一、学习方面', '2 二、作风方面', '1 整改措施', '2 一、抓学习'])
    expect(
      await headings(`一、存在问题\n**学习方面\n${LONG}\n**作风方面\n${LONG}\n二、原因\n${LONG}`, '材料.docx'),
    ).toEqual(['1 一、存在问题', '2 学习方面', '2 作风方面', '1 二、原因'])
  })
  it('plain short lines that name a part, among paragraphs', async () => {
    expect(
      await headings(
        `个人发言提纲\n张立\n存在的主要问题\n${LONG}${LONG}\n问题产生的原因\n${LONG}${LONG}\n${LONG}${LONG}`,
      ),
    ).toEqual(['1 存在的主要问题', '1 问题产生的原因'])
  })
  it('never the title, the name under it, or the signature', async () => {
    expect(await headings(`^个人对照检查材料\n^张  立\n一、问题\n${LONG}\n张立\n2022年1月5日`, '材料.docx')).toEqual([
      '1 一、问题',
    ])
  })
})

describe('sections', () => {
  it('run to the next heading of their level or above, inside their parent', async () => {
    const [paper] = await papersOf(`前言。\n一、甲方面\n（一）乙方面\n${LONG}\n二、丙方面\n${LONG}`, '材料.txt')
    const { sections } = paper!.outline
    const text = paper!.material.text
    expect(sections.map(({ level, parent }) => [level, parent])).toEqual([
      [0, -1],
      [1, -1],
      [2, 1],
      [1, -1],
    ])
    expect(text.slice(sections[0]!.start, sections[0]!.end)).toBe('前言。\n')
    expect(text.slice(sections[1]!.start, sections[1]!.end)).toBe(`一、甲方面\n（一）乙方面\n${LONG}\n`)
    expect(text.slice(sections[2]!.body, sections[2]!.end)).toBe(`${LONG}\n`)
  })
})
