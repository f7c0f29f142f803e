/** What two stretches have in common, each feature counted once however often it stands there. */
import type { Stretch } from '../cluster/cluster.ts'
import type { Sentences } from './sentences.ts'

export interface Common {
  /** Worth of the features in common. */
  common: number
  /** That over the mean worth of both stretches. */
  share: number
}

export function inCommon({ source, reader, rarity }: Sentences, p: Stretch, q: Stretch): Common {
  const read = ({ text, start, end }: Stretch) =>
    reader.read(source[text]!.units, source[text]!.weights, start, end).slice()
  const [x, y] = [read(p), read(q)]
  let common = 0
  let all = 0
  for (const feature of x) all += rarity.worth(feature)
  for (const feature of y) all += rarity.worth(feature)
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i] === y[j]) {
      common += rarity.worth(x[i]!)
      i++
      j++
    } else if (x[i]! < y[j]!) i++
    else j++
  }
  return { common, share: all === 0 ? 0 : (2 * common) / all }
}

/** What a retold passage must have in common, measured on planted corpora: unrelated ones have less of one or the other. */
const LEAST = { common: 650, share: 0.26, size: 0.6 }

/** Does one stretch tell what the other does, too much of it to be chance? */
export function isRetold(sentences: Sentences, p: Stretch, q: Stretch): boolean {
  const [x, y] = [p.end - p.start, q.end - q.start]
  if (Math.min(x, y) < LEAST.size * Math.max(x, y)) return false
  const { common, share } = inCommon(sentences, p, q)
  return share >= LEAST.share && common >= LEAST.common
}
