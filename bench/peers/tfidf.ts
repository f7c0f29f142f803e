/** Whole documents by the cosine of their weighted pairs of characters: says which two, never where. */
import type { Corpus } from '../corpus/generate.ts'
import type { Detected } from '../score.ts'
import { against } from './exact.ts'

const ALIKE = 0.25

export function tfidf({ texts }: Corpus): Detected[] {
  const bags = texts.map(({ text }) => {
    const bag = new Map<string, number>()
    for (let i = 0; i + 2 <= text.length; i++) bag.set(text.slice(i, i + 2), (bag.get(text.slice(i, i + 2)) ?? 0) + 1)
    return bag
  })
  const holders = new Map<string, number>()
  for (const bag of bags) for (const gram of bag.keys()) holders.set(gram, (holders.get(gram) ?? 0) + 1)
  const vectors = bags.map((bag) => {
    const weighted = [...bag].map(([gram, count]): [string, number] => [
      gram,
      count * Math.log(texts.length / holders.get(gram)!),
    ])
    const norm = Math.hypot(...weighted.map(([, weight]) => weight)) || 1
    return new Map(weighted.map(([gram, weight]) => [gram, weight / norm]))
  })
  return texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b, k): Detected[] => {
      let cosine = 0
      for (const [gram, weight] of vectors[i]!) cosine += weight * (vectors[i + 1 + k]!.get(gram) ?? 0)
      if (cosine < ALIKE || !against(a, b)) return []
      return [{ a: { id: a.id, start: 0, end: a.text.length }, b: { id: b.id, start: 0, end: b.text.length } }]
    }),
  )
}
