/** Sentences of all texts, numbered through, with the features of each. */

import { background } from '../legitimate/background.ts'
import type { Prepared } from '../match/prepared.ts'
import { SENTENCE } from '../normalise/breaks.ts'
import { FeatureReader } from './features.ts'
import { Rarity } from './rarity.ts'
import { synonyms } from './synonyms.ts'

/** Shorter sentences say too little to be known again in other words (units). */
const SHORT = 12

export interface Sentences {
  source: readonly Prepared[]
  /** Text of each sentence. */
  text: Uint32Array
  /** Its units in that text. */
  start: Uint32Array
  end: Uint32Array
  rarity: Rarity
  reader: FeatureReader
}

export function readSentences(texts: readonly Prepared[]): Sentences {
  const reader = new FeatureReader(synonyms())
  const rarity = new Rarity()
  const text: number[] = []
  const start: number[] = []
  const end: number[] = []
  texts.forEach(({ units, weights, breaks }, index) => {
    let from = 0
    for (let p = 1; p <= units.length; p++) {
      if (breaks[p]! < SENTENCE) continue
      const features = reader.scan(units, weights, from, p)
      rarity.take(features)
      if (features.length >= SHORT) {
        text.push(index)
        start.push(from)
        end.push(p)
      }
      from = p
    }
    rarity.close()
  })
  for (const units of background().lines()) {
    rarity.countStock(reader.read(units, new Uint8Array(units.length).fill(0xff), 0, units.length))
  }
  return {
    source: texts,
    text: new Uint32Array(text),
    start: new Uint32Array(start),
    end: new Uint32Array(end),
    rarity,
    reader,
  }
}
