import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/outline/sentence.ts'
import { papersOf } from './support/read.ts'

const split = (text: string) => splitSentences(text, 0, text.length).map(([start, end]) => text.slice(start, end))

describe('splitSentences', () => {
  it('ends at 。！？； and keeps closing marks', () => {
    expect(split('学得浅；用得少。怎么办？改！')).toEqual(['学得浅；', '用得少。', '怎么办？', '改！'])
  })
  it('keeps quotations and brackets whole', () => {
    expect(split('他说：“先放一放。以后再说。”我就没有追问。')).toEqual([
      '他说：“先放一放。以后再说。”',
      '我就没有追问。',
    ])
    expect(split('坚持“学史明理；学史增信”的要求（见通知。附件二），认真对照。')).toHaveLength(1)
  })
  it('goes on past a bracket that is never closed', () => {
    expect(split(`（一学得浅。用得少。`)).toEqual(['（一学得浅。', '用得少。'])
  })
  it('takes a half-width stop between Chinese words, but none in figures', () => {
    expect(split('学得浅.用得少.')).toEqual(['学得浅.', '用得少.'])
    expect(split('投入1.5万元。')).toEqual(['投入1.5万元。'])
  })
  it('loses nothing but white space, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'学。！；“”（）《》.？ \n甲1')).map((chars) => chars.join('')),
        (text) => {
          expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        },
      ),
    )
  })
})

describe('sentences of a paper', () => {
  it('know their block and section; a run-in heading is a sentence of its own', async () => {
    const [paper] = await papersOf('一、学习方面。学得浅；用得少。\n二、作风方面\n下去得少。', '材料.txt')
    const { sentences } = paper!.outline
    expect(
      sentences.map(({ start, end, block, section }) => [paper!.material.text.slice(start, end), block, section]),
    ).toEqual([
      ['一、学习方面。', 0, 1],
      ['学得浅；', 0, 1],
      ['用得少。', 0, 1],
      ['二、作风方面', 1, 2],
      ['下去得少。', 2, 2],
    ])
  })
})
