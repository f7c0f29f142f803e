/** What a sentence is about, as whole numbers: its pairs of neighbouring units, and its words by their sense. */
import { STOCK } from '../legitimate/weigh.ts'
import type { Synonyms } from './synonyms.ts'

/** Features of one stretch, each once, in rising order; reused from call to call. */
export class FeatureReader {
  private buffer = new Uint32Array(1024)

  constructor(private readonly synonyms: Synonyms) {}

  /** Features of the units `[start, end)`; quoted and stock units give none. Valid until the next call. */
  read(units: Uint16Array, weights: Uint8Array, start: number, end: number): Uint32Array {
    if (this.buffer.length < end - start) this.buffer = new Uint32Array(2 * (end - start))
    const { buffer } = this
    let count = 0
    for (let i = start; i < end; ) {
      if (weights[i]! <= STOCK) {
        i++
        continue
      }
      const word = this.synonyms.at(units, i, end)
      if (word > 0) {
        buffer[count++] = mix(0xffff0000 | (word & 0xffff))
        i += word >>> 16
      } else {
        if (i + 1 < end && weights[i + 1]! > STOCK) buffer[count++] = mix((units[i]! << 16) | units[i + 1]!)
        i++
      }
    }
    const features = buffer.subarray(0, count).sort()
    let kept = 0
    for (let k = 0; k < count; k++) if (k === 0 || features[k] !== features[k - 1]) features[kept++] = features[k]!
    return features.subarray(0, kept)
  }
}

function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
