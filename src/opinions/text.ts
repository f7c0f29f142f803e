/** An opinion as plain text: for the page, the clipboard and review.json. */
import type { Draft, Item } from './draft.ts'
import { fill, wording } from './wording.ts'

export function opinionText(draft: Draft): string {
  const words = wording()
  const lines = [fill(words.title, { who: draft.who }), '', '一、总体评价', draft.overall, '', '二、主要问题和修改建议']
  if (draft.suggestion !== '未能审核' && draft.items.length === 0) lines.push(words.none)
  draft.items.forEach((item, index) => {
    lines.push(...itemLines(item, index))
  })
  lines.push('', '三、有关要求', ...draft.requirements)
  return lines.join('\n')
}

function itemLines(item: Item, index: number): string[] {
  const level = wording().levels[item.level]
  const lines = [`${index + 1}.［${level}］${item.head}`]
  for (const { place, quote, message } of item.points) {
    if (item.points.length > 1) lines.push(`  · ${message}`)
    if (place || quote)
      lines.push(`    ${[place && `位置：${place}`, quote && `原文：${quote}`].filter(Boolean).join('；')}`)
  }
  if (item.requirement) lines.push(`    依据：${item.requirement}`)
  lines.push(`    建议：${item.advice.join('')}`)
  return lines
}
