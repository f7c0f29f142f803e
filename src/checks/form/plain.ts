/** A text without punctuation and spaces, with where each character stood: matching is done on it, places are carried. */
import type { Span } from '../../model.ts'

export interface Plain {
  text: string
  /** Offset in the original of each character. */
  source: Uint32Array
  /** Index i: a mark other than a quotation mark or space stood before character i. */
  breaks: Set<number>
}

const KEPT = /[\p{L}\p{N}]/u
const SOFT = /[“”‘’"'「」『』《》〈〉\s　*_—–―-]/

/** What is done with each character: 1 kept, 2 left out, 3 left out as a break; 0 not yet found out. */
const CLASSES = new Uint8Array(0x10000)

function classOf(code: number): number {
  const char = String.fromCharCode(code)
  return KEPT.test(char) ? 1 : SOFT.test(char) && char !== '\n' ? 2 : 3
}

export function plainOf(original: string): Plain {
  const source = new Uint32Array(original.length)
  const breaks = new Set<number>()
  let text = ''
  let length = 0
  /** Where the run of kept characters at hand began. */
  let from = 0
  for (let at = 0; at < original.length; at++) {
    const code = original.charCodeAt(at)
    let kind = CLASSES[code]!
    if (kind === 0) {
      kind = classOf(code)
      CLASSES[code] = kind
    }
    if (kind === 1) {
      source[length++] = at
      continue
    }
    text += original.slice(from, at)
    from = at + 1
    if (kind === 3) breaks.add(length)
  }
  return { text: text + original.slice(from), source: source.subarray(0, length), breaks }
}

/** The place in the original of a stretch of the plain text. */
export function spanOf(plain: Plain, start: number, end: number): Span {
  return { start: plain.source[start]!, end: plain.source[end - 1]! + 1 }
}
