/** A text without punctuation and spaces, with where each character stood: matching is done on it, places are carried. */
import type { Span } from '../../model.ts'

export interface Plain {
  text: string
  /** Offset in the original of each character. */
  source: number[]
  /** Index i: a mark other than a quotation mark or space stood before character i. */
  breaks: Set<number>
}

const KEPT = /[\p{L}\p{N}]/u
const SOFT = /[“”‘’"'「」『』《》〈〉\s　*_—–―-]/

export function plainOf(original: string): Plain {
  let text = ''
  const source: number[] = []
  const breaks = new Set<number>()
  for (let at = 0; at < original.length; at++) {
    const char = original[at]!
    const code = char.charCodeAt(0)
    // Han first: most of what there is, and the expression below is slow.
    if ((code >= 0x4e00 && code <= 0x9fff) || KEPT.test(char)) {
      text += char
      source.push(at)
    } else if (!SOFT.test(char) || char === '\n') breaks.add(text.length)
  }
  return { text, source, breaks }
}

/** The place in the original of a stretch of the plain text. */
export function spanOf(plain: Plain, start: number, end: number): Span {
  return { start: plain.source[start]!, end: plain.source[end - 1]! + 1 }
}
