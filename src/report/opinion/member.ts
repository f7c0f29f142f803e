/** The opinion on one material as a document. */
import type { Paragraph } from 'docx'
import type { Draft, Item } from '../../opinions/draft.ts'
import { fill, wording } from '../../opinions/wording.ts'
import { addressee, blank, body, heading, officialDocument, signature, title } from './layout.ts'

export function memberDocument(draft: Draft, day: string): Promise<Uint8Array> {
  const words = wording()
  const name = fill(words.title, { who: draft.who })
  const to = draft.material.member
    ? `${draft.material.member}同志：`
    : draft.material.unit
      ? `${draft.material.unit}：`
      : ''
  const children: Paragraph[] = [title(name)]
  if (to) children.push(addressee(to))
  children.push(heading('一、总体评价', 1), body(draft.overall), heading('二、主要问题和修改建议', 1))
  if (draft.items.length === 0) children.push(body(draft.suggestion === '未能审核' ? draft.overall : words.none))
  draft.items.forEach((item, index) => {
    children.push(...itemParagraphs(item, index))
  })
  children.push(heading('三、有关要求', 1), ...draft.requirements.map((line) => body(line)))
  children.push(blank(), ...signature(['督导组', chineseDay(day)]))
  return officialDocument(name, children, day)
}

/** A problem: its level and head, then each place with its quote, the requirement, the advice. */
export function itemParagraphs(item: Item, index: number): Paragraph[] {
  const level = wording().levels[item.level]
  const single = item.points.length === 1
  const paragraphs = [heading(`（${chineseNumber(index + 1)}）${level}：${item.head}`, 2)]
  item.points.forEach(({ place, quote, message: own }, at) => {
    const parts = [
      single ? '' : `${at + 1}．${own.replace(/。$/, '')}`,
      place && `位置：${place}`,
      quote && `原文：${quote}`,
    ]
    const line = parts.filter(Boolean).join('；')
    if (line) paragraphs.push(body(line))
  })
  if (item.requirement) paragraphs.push(body(item.requirement.replace(/。?$/, '。'), '依据：'))
  paragraphs.push(body(item.advice.join(''), '建议：'))
  return paragraphs
}

const DIGITS = '零一二三四五六七八九'

/** 1–99 as they are counted in documents. */
export function chineseNumber(value: number): string {
  if (value < 10) return DIGITS[value]!
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return `${tens > 1 ? DIGITS[tens] : ''}十${ones > 0 ? DIGITS[ones] : ''}`
}

/** 2022-01-08 → 2022年1月8日 */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
