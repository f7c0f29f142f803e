/** A text as matching sees it. */

import type { Mark } from '../legitimate/library.ts'
import { NOTHING } from '../legitimate/weigh.ts'
import { type Folded, toSource } from '../normalise/fold.ts'
import type { Text } from '../text.ts'

export class Prepared {
  private allOwn: number | undefined

  /**
   * @param weights what each unit is worth as proof (see weigh.ts); lowered in place as more is known of the batch
   */
  constructor(
    readonly text: Text,
    private readonly folded: Folded,
    readonly weights: Uint8Array,
    readonly marks: Mark[],
  ) {}

  get units(): Uint16Array {
    return this.folded.units
  }

  get breaks(): Uint8Array {
    return this.folded.breaks
  }

  get source(): Uint32Array {
    return this.folded.source
  }

  /** The span of the original that units `[start, end)` stand for. */
  span(start: number, end: number) {
    return toSource(this.text.text, this.folded, start, end)
  }

  /** All its own characters (see {@link ownChars}). */
  get allOwnChars(): number {
    this.allOwn ??= this.ownChars()
    return this.allOwn
  }

  /** Characters without white space that units `[start, end)` stand for, quoted ones left out. */
  ownChars(start = 0, end = this.units.length): number {
    const { source } = this.folded
    const { text } = this.text
    let count = 0
    for (let i = start; i < end; i++) {
      if (this.weights[i] === NOTHING) continue
      const stop = i + 1 < source.length ? source[i + 1]! : text.length
      for (let at = source[i]!; at < stop; at++) if (!isSpace(text.charCodeAt(at))) count++
    }
    return count
  }
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b) || code === 0xfeff
}

/** A stretch of text a that is alike to a stretch of text b, in units, half open. */
export interface Piece {
  a0: number
  a1: number
  b0: number
  b1: number
  /** Weight (sixths of an own unit) of the units that are equal. */
  weight: number
  /** Weight of its longest equal run. */
  longest: number
  /** Units that are equal. */
  equal: number
  /** Its longest equal run in half units, quoted ones left out: a stock unit is one, any other two. */
  run: number
  /** How much a sentence told in other words says for borrowing (see {@link retoldEvidence}); 0 where words are the same. */
  retold: number
}
