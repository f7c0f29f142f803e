/** form/misquote: a fixed expression, a document's name or a common word with a slip, with the right form. */
import { groupBy } from '../../group.ts'
import type { Evidence, Paper } from '../../model.ts'
import { KINDS } from '../../model.ts'
import { defineCheck, type PaperContext, quote } from '../define.ts'
import { expressionIndex } from './expressions.ts'
import { type Plain, plainOf, spanOf } from './plain.ts'
import { findSlips, type Slip } from './slips.ts'
import { findTitles } from './titles.ts'
import { findTypos } from './typos.ts'

interface Miswritten {
  start: number
  end: number
  right: string
  source: string
}

/** Longer places are shown around the slip only. */
const WHOLE = 30
const AROUND = 6
/** By how much the expression runs ahead of the text after an edit. */
const SHIFT = { changed: 0, swapped: 0, missing: 1, extra: -1 }
/** More places than this are counted, not shown. */
const SHOWN = 50

export const misquote = defineCheck({
  id: 'form/misquote',
  level: 'should',
  scope: 'paper',
  kinds: KINDS,
  title: '固定表述疑似有误',
  why: '固定提法、文件名称和成语有通行写法，扫描、输入或改写时的错字会改变意思，也影响材料的严肃性；只提示核对，不断定哪种写法正确。',
  source: '党章、党内法规、中央文件的通行表述和《现代汉语词典》',
  examples: {
    hit: '个人对照检查材料\n一、存在的问题\n在厦职尽责上有差距，落实部署没有做到不折不担。',
    spare:
      '个人对照检查材料\n一、存在的问题\n在履职尽责上有差距，领悟、感悟“两个确立”不深，尽职尽责、不折不扣做得不够。',
  },
  *run(paper, context) {
    const groups = groupBy(
      findMiswritten(paper.material.text, context),
      ({ start, end, right }) => `${paper.material.text.slice(start, end)}\0${right}`,
    )
    for (const places of groups.values()) {
      const [{ start, end, right, source }] = places as [Miswritten]
      const wrong = paper.material.text.slice(start, end).replace(/\s+/g, '')
      yield {
        material: paper.material.id,
        message: right === '' ? 'extra' : 'default',
        args: { wrong, right, times: times(places.length) },
        evidence: [...places.slice(0, SHOWN).map((place) => here(paper, place)), ...expected(right)],
        requirement: source,
      }
    }
  },
})

/** Said only where it is more than one place. */
function times(count: number): string {
  return count > 1 ? `（${count}处）` : ''
}

function here(paper: Paper, { start, end }: Miswritten): Evidence {
  return quote('here', paper, start, end)
}

function expected(right: string): Evidence[] {
  return right === '' ? [] : [{ role: 'expected', quote: right }]
}

/** All that is miswritten in a text, in reading order. */
export function findMiswritten(
  text: string,
  { profile, segmenter }: Pick<PaperContext, 'profile' | 'segmenter'>,
): Miswritten[] {
  const known: Miswritten[] = [...findTypos(text), ...findTitles(text)]
  const plain = plainOf(text)
  const slips = findSlips(plain, expressionIndex(profile), segmenter).map((slip) => toPlace(slip, plain))
  const taken = new Uint8Array(text.length)
  for (const { start, end } of known) taken.fill(1, start, end)
  const fresh = slips.filter((slip) => !taken.subarray(slip.start, slip.end).includes(1) && !isPlayOnWords(text, slip))
  return [...known, ...fresh].sort((a, b) => a.start - b.start)
}

/** Characters before the place in which the right form would stand. */
const BEFORE = 24
const TURNED_INTO = /(?:变|[变弄搞做写念抓走干当]成|成了|成为|沦为|只剩)(?:了|成|为)?[“"‘]?$/u

/** 一岗双责成了一岗单责: said on purpose. */
function isPlayOnWords(text: string, { start, right }: Miswritten): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start)
  return TURNED_INTO.test(before) && plainOf(before).text.includes(plainOf(right).text)
}

/** The whole expression where it is short, else a little around the slips, on both sides alike. */
function toPlace({ start, end, edits, expression }: Slip, plain: Plain): Miswritten {
  const { source, plain: right } = expression
  if (right.length <= WHOLE) return { ...spanOf(plain, start, end), right: expression.text, source }
  const [first, last] = [edits[0]!, edits.at(-1)!]
  const from = Math.max(start, first.textAt - AROUND)
  const to = Math.min(end, last.textAt + AROUND)
  return {
    ...spanOf(plain, from, to),
    right: right.slice(Math.max(0, first.at - (first.textAt - from)), last.at + (to - last.textAt) + SHIFT[last.kind]),
    source,
  }
}
