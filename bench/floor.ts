/** The floor that speed is measured against: hashing and radix-sorting every 8-gram of all texts, nothing else. */
import { radixSort } from '../src/reuse/candidates/radix.ts'

const GRAM = 8
const MULTIPLIER = 0x01000193

/** Returns the number of grams, so that the work cannot be left out. */
export function floor(texts: readonly string[]): number {
  const total = texts.reduce((sum, text) => sum + Math.max(0, text.length - GRAM + 1), 0)
  const keys = new Uint32Array(total)
  const places = new Uint32Array(total)
  let count = 0
  for (let t = 0; t < texts.length; t++) {
    const text = texts[t]!
    for (let i = 0; i + GRAM <= text.length; i++) {
      let hash = 0x811c9dc5
      for (let n = 0; n < GRAM; n++) hash = Math.imul(hash ^ text.charCodeAt(i + n), MULTIPLIER)
      keys[count] = hash >>> 0
      places[count++] = t
    }
  }
  radixSort(keys, places)
  return count
}
