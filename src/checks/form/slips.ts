/** Finds slips of known expressions in a plain text and says which of the differences found are slips at all. */
import type { Segmenter } from '../../segment/port.ts'
import { type Alignment, alignAround, type Edit } from './edits.ts'
import type { Expression, Index } from './expressions.ts'
import type { Plain } from './plain.ts'
import { confusable } from './similar.ts'

export interface Slip extends Alignment {
  expression: Expression
}

/** Characters that people put in and leave out freely. */
const FUNCTION = new Set(
  '的地得了着过和与及或之等等也都就再又更很最不要能会应须把被将对向从在为以于其此这那各该某本我你他每有无是并而且还可多少大小新老好实真正所上下中内外前后一二三四五六七八九十百千万0123456789',
)

/** Expressions with slips, in reading order; none overlaps a right expression or another slip where they differ. */
export function findSlips(plain: Plain, index: Index, segmenter: Segmenter): Slip[] {
  const right = new Uint8Array(plain.text.length)
  const found: Slip[] = []
  const tried = new Map<Expression, number>()
  const { text } = plain
  for (let at = 0; at + 2 <= text.length; at++) {
    const pieces = index.at(text, at)
    if (!pieces) continue
    for (const { expression, from, text: piece, swapped } of pieces) {
      if (!text.startsWith(piece, at)) continue
      if (swapped !== undefined) {
        if (expression.onlyRight) continue
        const edit: Edit = { kind: 'swapped', at: swapped, textAt: at + swapped }
        found.push({ start: at, end: at + expression.plain.length, edits: [edit], expression })
        continue
      }
      if ((tried.get(expression) ?? -1) > at - from) continue
      const alignment = alignAround(expression.plain, text, from, from + piece.length, at, expression.most)
      if (!alignment) continue
      if (alignment.edits.length === 0) {
        right.fill(1, alignment.start, alignment.end)
        tried.set(expression, alignment.end)
      } else if (!expression.onlyRight) found.push({ ...alignment, expression })
    }
  }
  const slips = found.filter(
    (slip) => slip.edits.every((edit) => !right[edit.textAt]) && isSlip(slip, plain, segmenter),
  )
  // Of several expressions that one place might be: the fewest slips, the likeliest, the one that shows it shortest.
  const unlikely = (slip: Slip) =>
    slip.edits.filter(
      ({ kind, at, textAt }) => kind === 'changed' && !confusable(text[textAt]!, slip.expression.plain[at]!),
    ).length
  slips.sort(
    (a, b) =>
      a.edits.length - b.edits.length ||
      unlikely(a) - unlikely(b) ||
      a.expression.plain.length - b.expression.plain.length ||
      a.start - b.start,
  )
  const taken = new Uint8Array(text.length)
  const kept = slips.filter((slip) => {
    for (let at = slip.start; at < slip.end; at++) if (taken[at]) return false
    taken.fill(1, slip.start, slip.end)
    return true
  })
  return kept.sort((a, b) => a.start - b.start)
}

function isSlip(slip: Slip, plain: Plain, segmenter: Segmenter): boolean {
  const { edits, expression, start, end } = slip
  if (edits.some((edit, index) => index > 0 && Math.abs(edit.at - edits[index - 1]!.at) < 2)) return false
  let marks = 0
  for (let at = start + 1; at < end; at++) if (plain.breaks.has(at)) marks++
  if (marks > expression.marks) return false
  // Words of the place with a little of what stands around it, only now: most texts need none.
  let alone: Set<number> | undefined
  const isAlone = (at: number) => {
    alone ??= singles(plain.text, Math.max(0, start - 3), Math.min(plain.text.length, end + 3), segmenter)
    return alone.has(at)
  }
  return edits.every((edit) => accept(edit, slip, plain.text, isAlone, segmenter))
}

function accept(
  { kind, at, textAt }: Edit,
  { expression }: Slip,
  text: string,
  isAlone: (at: number) => boolean,
  segmenter: Segmenter,
): boolean {
  const { plain, closed } = expression
  const length = plain.length
  const inside = at > 0 && at < length - 1
  const char = text[textAt] ?? ''
  const plainHan = /\p{Script=Han}/u.test(char)
  switch (kind) {
    case 'changed':
      if (!plainHan || (at === length - 1 && beginsWord(text.slice(textAt, textAt + 4), segmenter))) return false
      if (confusable(char, plain[at]!)) return true
      return (closed || (length >= 6 && inside)) && !FUNCTION.has(char) && isAlone(textAt)
    case 'missing':
      // What is left of the word that lost the character stands alone.
      return inside && length >= 6 && restOfWord(plain, at, textAt, segmenter).some(isAlone)
    case 'extra':
      return plainHan && at > 0 && length >= 6 && !FUNCTION.has(char) && isAlone(textAt)
    case 'swapped':
      // All the rest is as it should be: no other phrase has these characters in another order.
      return true
  }
}

/** 组织生活全覆盖, 组织生活全年: the last character is not 会 miswritten, it begins the next word. */
const COVERS = /^全(?:覆盖|过程|流程|链条|周期|系统|方位|时段|领域|口径|[县市区省州局镇乡村校院厅厂矿])/u
function beginsWord(rest: string, segmenter: Segmenter): boolean {
  return COVERS.test(rest) || (segmenter.words(rest)[0] ?? '').length > 1
}

/** Where the neighbours of a lost character stand in the text, those that are of one word with it. */
function restOfWord(expression: string, at: number, textAt: number, segmenter: Segmenter): number[] {
  let start = 0
  for (const word of segmenter.words(expression)) {
    const end = start + word.length
    if (at < end) return [...(at > start ? [textAt - 1] : []), ...(at + 1 < end ? [textAt] : [])]
    start = end
  }
  return []
}

/** Indexes of the characters that are words by themselves. */
function singles(text: string, start: number, end: number, segmenter: Segmenter): Set<number> {
  const alone = new Set<number>()
  let at = start
  for (const word of segmenter.words(text.slice(start, end))) {
    if (word.length === 1) alone.add(at)
    at += word.length
  }
  return alone
}
