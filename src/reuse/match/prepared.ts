/** A text as matching sees it. What only shared passages need is worked out when it is first asked for. */

import type { Mark } from '../legitimate/library.ts'
import { NOTHING } from '../legitimate/weigh.ts'
import { breaksOf } from '../normalise/breaks.ts'
import { type Folded, fold, toSource } from '../normalise/fold.ts'
import type { Text } from '../text.ts'

export class Prepared {
  private folded: Folded | undefined
  private allOwn: number | undefined
  private breaksHeld: Uint8Array | undefined

  constructor(
    readonly text: Text,
    readonly units: Uint16Array,
    readonly weights: Uint8Array,
    readonly marks: Mark[],
  ) {}

  get source(): Uint32Array {
    return this.fold().source
  }

  get breaks(): Uint8Array {
    this.breaksHeld ??= breaksOf(this.text.text, this.fold())
    return this.breaksHeld
  }

  /** The span of the original that units `[start, end)` stand for. */
  span(start: number, end: number) {
    return toSource(this.text.text, this.fold(), start, end)
  }

  /** All its own characters (see {@link ownChars}). */
  get allOwnChars(): number {
    this.allOwn ??= this.ownChars()
    return this.allOwn
  }

  /** Characters without white space that units `[start, end)` stand for, quoted ones left out. */
  ownChars(start = 0, end = this.units.length): number {
    const { source } = this.fold()
    const { text } = this.text
    let count = 0
    for (let i = start; i < end; i++) {
      if (this.weights[i] === NOTHING) continue
      const stop = i + 1 < source.length ? source[i + 1]! : text.length
      for (let at = source[i]!; at < stop; at++) if (!isSpace(text.charCodeAt(at))) count++
    }
    return count
  }

  private fold(): Folded {
    this.folded ??= fold(this.text.text)
    return this.folded
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
