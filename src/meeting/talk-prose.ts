/** Talk records told in sentences, without labels: 1月8日，庞立同志与阮慧同志进行了谈心谈话。 */

import { oneOf, placesOf } from '../known-names.ts'
import type { Block, Paper, Span } from '../model.ts'
import { readDates } from './dates.ts'
import { isLine } from './lines.ts'
import { entryReader } from './talk-entries.ts'
import { sidesIn } from './talk-sides.ts'

export interface ProseRecord extends Span {
  one: string
  two: string
  /** All that belongs to this record. */
  text: string
  /** Told in a line of its own, in which a place stands by itself. */
  entry?: { placed: boolean }
}

const TALKED = '(?:谈心|谈话|交心|交谈|面谈|谈了|交流思想)'
/** What only speaks of talks in general. */
const GENERAL =
  /必谈|人次|相互之间|每名|各位|分别与|普遍|全体|逐一|广泛|等[\d一二三四五六七八九十两几]+[名位人]|等同志|如下/u
const LONGEST_BETWEEN = 30
/** Who talked with whom stands at the front of a paragraph. */
const FRONT = 400
const POST = '(?:同志)?(?:（[^）]{1,16}）|\\([^)]{1,16}\\))?(?:同志)?'
const WITH = '(?:与|和|同(?!志)|跟|找|约|请|及|、|[—－–-]+)'
/** Where one stops being named and what was done begins. */
const DONE = /(?:一起|两位|二位|两人|同志)?(?:在|于|就|到|围绕|进行|开展|作了?|谈|交谈|面谈|交心|交流|之间)/u

type Told = Omit<ProseRecord, 'text'>

/**
 * Sentences that say who talked with whom; each goes on to the next. Only where a known member is one of the two.
 * @param apart what is read otherwise: beside tables only a sentence with a date of its own counts
 */
export function readProse(paper: Paper, known: readonly string[], apart: readonly Span[]): ProseRecord[] {
  const { text, title } = paper.material
  const name = oneOf(known, text)
  if (name === null) return []
  const tell = teller(name, known)
  const entryIn = entryReader(known, text, paper.material.year)
  const wordsOf = (block: Block | undefined) => (block ? text.slice(block.start, block.end) : '')
  const found = paper.blocks
    .filter((block) => isLine(paper, block) && block.start >= (paper.outline.title?.end ?? 0))
    .filter((block) => !apart.some((span) => block.start >= span.start && block.end <= span.end))
    .flatMap((block, at, lines): Told[] => {
      const entry = entryIn(wordsOf(block), wordsOf(lines[at + 1]))
      if (entry === null) return toldIn(paper, block, tell, apart.length > 0)
      const { one, two, placed } = entry
      return [{ one, two, entry: { placed }, start: block.start, end: block.end }]
    })
    .filter((item, at, all) => !isCaption(text, item, all[at + 1]))
  if (found.length > 0)
    return found.map((item, at) => ({ ...item, text: text.slice(item.start, found[at + 1]?.start) }))
  if (apart.length > 0) return []
  // 张立、李敏谈心谈话记录: the title names the two, and both are seen to speak.
  const named = [...placesOf(`${title ?? ''} ${paper.material.file.split('/').at(-1)}`, known).keys()]
  const speak = named.filter((member) =>
    new RegExp(`${member}(?:同志)?(?:（[^）]{1,16}）)?[^，。；\\n]{0,4}[:：]`, 'u').test(text),
  )
  if (named.length !== 2 || speak.length !== 2) return []
  const whole = paper.outline.title ?? { start: 0, end: Math.min(text.length, 60) }
  return [{ start: whole.start, end: whole.end, one: named[0]!, two: named[1]!, text }]
}

/** 二、张立与李敏的谈话, over the sentence that tells of it. */
function isCaption(text: string, one: Told, next: Told | undefined): boolean {
  const words = text.slice(one.start, one.end)
  const same = next !== undefined && [one.one, one.two].every((name) => `${next.one} ${next.two}`.includes(name))
  return same && words.trim().length <= 40 && !/[。，；：]/u.test(words)
}

/** The talks of a paragraph: the first sentences that tell of them, and each that tells of two others or of another day. */
function toldIn(
  paper: Paper,
  block: Block,
  tell: (sentence: string) => Pick<Told, 'one' | 'two'> | null,
  dated: boolean,
): Told[] {
  const { text, year } = paper.material
  const found: Told[] = []
  for (const { 0: sentence, index } of text.slice(block.start, block.end).matchAll(/[^。\n]+/gu)) {
    if (found.length === 0 && index > FRONT) break
    const two = tell(sentence)
    if (two === null) continue
    const hasDate = readDates(sentence, year).length > 0
    const open = found.at(-1)
    if (dated && !hasDate && open === undefined) continue
    const again = open !== undefined && [open.one, open.two].sort().join() === [two.one, two.two].sort().join()
    if (open !== undefined && !hasDate && again) continue
    const start = open === undefined ? block.start : block.start + index
    if (open !== undefined) open.end = start
    found.push({ ...two, start, end: block.end })
  }
  return found
}

/** Reads a sentence for who talked with whom: a member with another, with someone else, someone else with a member. */
function teller(name: string, known: readonly string[]): (sentence: string) => Pick<Told, 'one' | 'two'> | null {
  const lead = `(?<one>${name})${POST}[^，。；：:、\\n]{0,16}?${WITH}[\\s　]*`
  const both = new RegExp(`${lead}(?<two>${name}${POST})[^。；：:\\n]{0,50}?${TALKED}`, 'u')
  const other = new RegExp(`${lead}(?<two>[^，。；：:\\n]{2,${LONGEST_BETWEEN}}?)${TALKED}`, 'u')
  const before = new RegExp(
    `(?:^|[，。；\\n])(?<two>[^，。；：:\\n]{2,${LONGEST_BETWEEN}}?)${WITH}(?<one>${name})${POST}[^。；：:\\n]{0,30}?${TALKED}`,
    'u',
  )
  return (sentence) => {
    const match = both.exec(sentence) ?? other.exec(sentence) ?? before.exec(sentence)
    if (!match || GENERAL.test(match[0])) return null
    const one = match.groups!.one!.replace(/[\s　]/g, '')
    const said = match.groups!.two!.trim()
    const named = sidesIn(said, known)
    // Of one who is not known only the words up to what was done are his.
    const cut = named.some((side) => known.includes(side.name!)) ? said : said.split(DONE)[0]! || said
    return cut === one ? null : { one, two: cut }
  }
}
