/** A draft as lines: one order for the page, the clipboard, review.json and the Word file. */
import type { Draft } from './draft.ts'
import { fill } from './fill.ts'
import type { Item } from './items.ts'
import type { Wording } from './wording.ts'

export interface Line {
  /** 1: 一、, 2: （一）, 0: body. */
  level: 0 | 1 | 2
  /** Set in bold before the text: 依据：, 建议：. */
  lead: string
  text: string
}

const heading = (level: 1 | 2, text: string): Line => ({ level, lead: '', text })
const body = (text: string, lead = ''): Line => ({ level: 0, lead, text: ended(text) })

export function draftLines(draft: Draft, wording: Wording): Line[] {
  const { none } = wording
  const lines = [heading(1, '一、总体评价'), body(draft.overall)]
  if (draft.suggestion !== '未能审核') {
    lines.push(heading(1, '二、主要问题和修改建议'))
    if (draft.items.length === 0)
      lines.push(body(draft.material.kind.endsWith('statement') ? none.statement : none.other))
    const said = new Map<string, number>()
    draft.items.forEach((item, index) => {
      lines.push(...itemLines(item, index, said, wording))
    })
  }
  const last = draft.suggestion === '未能审核' ? '二、有关要求' : '三、有关要求'
  lines.push(heading(1, last), ...draft.requirements.map((line) => body(line)))
  return lines
}

/** A problem: its level and head, each place with its quote, the requirement, the advice. */
function itemLines(item: Item, index: number, said: Map<string, number>, { levels, same }: Wording): Line[] {
  const once = (text: string) => unlessSaid(text, index, said, same)
  const lines = [heading(2, `（${chineseNumber(index + 1)}）${levels[item.level]}：${item.head}`)]
  const single = item.points.length === 1
  // What is missing in several has nothing to be shown one by one.
  const bare = !single && item.points.every(({ place, quote, hint, advice }) => !place && !quote && !hint && !advice)
  if (bare) lines.push(body(item.points.map(({ message }) => message).join('；')))
  const shown = bare ? [] : item.points
  shown.forEach(({ place, quote, hint, message, advice }, at) => {
    const parts = [single ? '' : message, place && `位置：${place}`, quote && `原文：${quote}`, hint].filter(Boolean)
    if (parts.length > 0) lines.push(body(`${single ? '' : `${at + 1}.`}${parts.join('；')}`))
    if (advice) lines.push(body(once(advice), '建议：'))
  })
  if (item.requirement) lines.push(body(once(item.requirement), '依据：'))
  if (item.advice) lines.push(body(once(item.advice), '建议：'))
  return lines
}

/** Nothing is said twice in one opinion: the second time it is “同第（一）条”. */
function unlessSaid(text: string, index: number, said: Map<string, number>, same: string): string {
  const first = said.get(text)
  said.set(text, first ?? index)
  return first === undefined ? text : fill(same, { number: chineseNumber(first + 1) })
}

function ended(text: string): string {
  return /[。！？][”』」]?$/.test(text) || text === '' ? text : `${text}。`
}

const DIGITS = '零一二三四五六七八九'

/** 1–99 as they are counted in documents. */
export function chineseNumber(value: number): string {
  if (value < 10) return DIGITS[value]!
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return `${tens > 1 ? DIGITS[tens] : ''}十${ones > 0 ? DIGITS[ones] : ''}`
}
