/** How checkable a problem is: what it states as fact, and what is left of it once stock words are taken away. */
import type { AreaIndex } from './areas.ts'
import { type FactKind, factEntries, firstHit, stockWords } from './lexicon.ts'
import type { Cue, Depth } from './model.ts'
import { isHan } from './normal.ts'

/** Words by their first character, longest first. */
type Words = Map<string, string[]>

/** Han characters that a clause must have beyond stock words to tell of a behaviour. */
const TELLING_CLAUSE = 5
/** The same over a whole sentence. */
const TELLING_SENTENCE = 9
/** Of all its characters, how many: a long sentence of formulas has some left over too. */
const DENSE = 0.2
/** 面对…的新形势新要求，: under what circumstances, no behaviour. */
const FRAME = /^(?:面对|围绕|对照|随着|立足|聚焦|按照|根据|作为)[^，。；]{2,40}，/
/** A piece of work alone is a fact only where the sentence has this much to say of it. */
const TELLING_WORK = 6

let stock: Words | undefined
let slogans: Words | undefined

/** Cues of facts in a sentence; empty: nothing a reader could check. */
export function factsOf(text: string): Cue[] {
  const cues: Cue[] = []
  for (const [kind, entry] of Object.entries(factEntries()) as [FactKind, { pattern: RegExp }][]) {
    const hit = firstHit(entry.pattern, text)
    if (!hit) continue
    if (kind === 'work') {
      if (residueOf(text).total >= TELLING_WORK) cues.push({ text: hit, weight: 0.6 })
    } else cues.push({ text: hit, weight: 1 })
  }
  return cues
}

/** Of a sentence that tells a problem. */
export function depthOf(text: string, facts: Cue[], index: AreaIndex): Depth {
  if (facts.length > 0) return 'fact'
  const { most, total, all } = residueOf(withoutWording(text.replace(FRAME, ''), index))
  return most >= TELLING_CLAUSE || (total >= TELLING_SENTENCE && total >= all * DENSE) ? 'behaviour' : 'formula'
}

/** An area's own wording tells no more than its name: runs of four or more of its characters are blanked. */
function withoutWording(text: string, index: AreaIndex): string {
  let result = ''
  for (let at = 0; at < text.length; ) {
    let end = at
    while (end + 2 <= text.length && index.grams.at(text, end)) end++
    const run = end > at ? end + 1 - at : 0
    result += run >= 4 ? ' '.repeat(run) : text.slice(at, at + Math.max(1, run))
    at += Math.max(1, run)
  }
  return result
}

/** Han characters outside stock words: in the fullest clause and over the whole sentence. */
export function residueOf(text: string): { most: number; total: number; all: number } {
  stock ??= byFirst(stockWords().words.list)
  let most = 0
  let total = 0
  let clause = 0
  let all = 0
  for (let at = 0; at < text.length; ) {
    const length = longest(stock, text, at)
    if (length > 0) {
      all += length
      at += length
      continue
    }
    if (isHan(text.charCodeAt(at))) {
      clause++
      total++
      all++
    } else if ('，。；：！？'.includes(text[at]!)) clause = 0
    if (clause > most) most = clause
    at++
  }
  return { most, total, all }
}

/** Characters of fixed expressions and stock phrases in a text. */
export function sloganChars(text: string): number {
  slogans ??= byFirst(stockWords().slogans.list)
  let chars = 0
  for (let at = 0; at < text.length; ) {
    const length = longest(slogans, text, at)
    chars += length
    at += Math.max(1, length)
  }
  return chars
}

function longest(words: Words, text: string, at: number): number {
  for (const word of words.get(text[at]!) ?? []) if (text.startsWith(word, at)) return word.length
  return 0
}

function byFirst(list: string[]): Words {
  const words: Words = new Map()
  for (const word of list) {
    const held = words.get(word[0]!)
    if (held) held.push(word)
    else words.set(word[0]!, [word])
  }
  for (const held of words.values()) held.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return words
}
