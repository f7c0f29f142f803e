/** What a sentence is about, as whole numbers: its pairs of neighbouring units, and its words by their sense. */
import { STOCK } from '../legitimate/weigh.ts'
import type { Words } from '../normalise/words.ts'

/** Reads the features of one stretch after the other into one buffer. */
export class FeatureReader {
  private buffer = new Uint32Array(1024)

  constructor(private readonly synonyms: Words) {}

  /**
   * Features of the units `[start, end)` as they stand, some more than once; quoted and stock units give none.
   * Valid until the next call.
   */
  scan(units: Uint16Array, weights: Uint8Array, start: number, end: number): Uint32Array {
    if (this.buffer.length < end - start) this.buffer = new Uint32Array(2 * (end - start))
    const { buffer } = this
    let count = 0
    let word = this.synonyms.at(units, start, end)
    for (let i = start; i < end; ) {
      if (word > 0) {
        if (weights[i]! > STOCK) buffer[count++] = mix(0xffff0000 | (word & 0xffff))
        i += word >>> 16
        word = this.synonyms.at(units, i, end)
        continue
      }
      // A pair that reaches into a word of the list would tell its form, not its sense.
      word = this.synonyms.at(units, i + 1, end)
      if (word === 0 && i + 1 < end && weights[i]! > STOCK && weights[i + 1]! > STOCK) {
        buffer[count++] = mix((units[i]! << 16) | units[i + 1]!)
      }
      i++
    }
    return buffer.subarray(0, count)
  }

  /** The same, each once and in rising order. */
  read(units: Uint16Array, weights: Uint8Array, start: number, end: number): Uint32Array {
    const features = this.scan(units, weights, start, end).sort()
    let kept = 0
    for (let k = 0; k < features.length; k++) {
      if (k === 0 || features[k] !== features[k - 1]) features[kept++] = features[k]!
    }
    return features.subarray(0, kept)
  }
}

function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
