/**
 * Seed and extend over sentences in the manner of Sanchez-Perez, Gelbukh and Sidorov (PAN 2014), written here from the
 * published description for pairs of Chinese characters: sentences that share cosine and dice are seeds, neighbours
 * are clustered with a shrinking gap, clusters that are too thin are dropped.
 */
import type { BenchText, Corpus } from '../corpus/generate.ts'
import type { Detected } from '../score.ts'
import { against } from './exact.ts'

const COSINE = 0.33
const DICE = 0.33
const GAP = 4
const LEAST_GAP = 0
/** Mean likeness of a cluster, and characters of a passage. */
const LIKE = 0.34
const LEAST_CHARS = 30

interface Sentence {
  start: number
  end: number
  bag: Map<string, number>
  norm: number
}

interface Seed {
  a: number
  b: number
  cosine: number
}

export function sentenceBags({ texts, notice }: Corpus): Detected[] {
  const known = new Set(split(notice).map(({ text }) => text))
  const split2 = texts.map(({ text }) => split(text).filter((one) => !known.has(one.text)))
  const holders = new Map<string, number>()
  let count = 0
  for (const sentences of split2) {
    for (const { text } of sentences) {
      count++
      for (const gram of new Set(pairs(text))) holders.set(gram, (holders.get(gram) ?? 0) + 1)
    }
  }
  const all = split2.map((sentences) =>
    sentences.map(({ start, end, text }): Sentence => {
      const bag = new Map<string, number>()
      for (const gram of pairs(text)) bag.set(gram, (bag.get(gram) ?? 0) + Math.log(count / holders.get(gram)!))
      return { start, end, bag, norm: Math.hypot(...bag.values()) || 1 }
    }),
  )
  return texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b, k) => (against(a, b) ? passages(a, all[i]!, b, all[i + 1 + k]!) : [])),
  )
}

function passages(a: BenchText, x: Sentence[], b: BenchText, y: Sentence[]): Detected[] {
  const index = new Map<string, number[]>()
  y.forEach(({ bag }, j) => {
    for (const gram of bag.keys()) index.set(gram, [...(index.get(gram) ?? []), j])
  })
  const seeds: Seed[] = []
  x.forEach(({ bag, norm }, i) => {
    const dot = new Map<number, number>()
    const common = new Map<number, number>()
    for (const [gram, weight] of bag) {
      for (const j of index.get(gram) ?? []) {
        dot.set(j, (dot.get(j) ?? 0) + weight * y[j]!.bag.get(gram)!)
        common.set(j, (common.get(j) ?? 0) + 1)
      }
    }
    for (const [j, product] of dot) {
      const cosine = product / (norm * y[j]!.norm)
      const dice = (2 * common.get(j)!) / (bag.size + y[j]!.bag.size)
      if (cosine > COSINE && dice > DICE) seeds.push({ a: i, b: j, cosine })
    }
  })
  return clusters(seeds, GAP).flatMap((cluster): Detected[] => {
    const [a0, a1] = [Math.min(...cluster.map((s) => s.a)), Math.max(...cluster.map((s) => s.a))]
    const [b0, b1] = [Math.min(...cluster.map((s) => s.b)), Math.max(...cluster.map((s) => s.b))]
    const found = {
      a: { id: a.id, start: x[a0]!.start, end: x[a1]!.end },
      b: { id: b.id, start: y[b0]!.start, end: y[b1]!.end },
    }
    return Math.min(found.a.end - found.a.start, found.b.end - found.b.start) >= LEAST_CHARS ? [found] : []
  })
}

function clusters(seeds: Seed[], gap: number): Seed[][] {
  return along(seeds, 'a', gap)
    .flatMap((group) => along(group, 'b', gap))
    .flatMap((group) => {
      const like = group.reduce((sum, { cosine }) => sum + cosine, 0) / group.length
      if (like >= LIKE) return [group]
      return gap > LEAST_GAP ? clusters(group, gap - 1) : []
    })
}

function along(seeds: Seed[], side: 'a' | 'b', gap: number): Seed[][] {
  const groups: Seed[][] = []
  for (const seed of [...seeds].sort((p, q) => p[side] - q[side])) {
    const last = groups.at(-1)
    if (last && seed[side] - last.at(-1)![side] <= gap + 1) last.push(seed)
    else groups.push([seed])
  }
  return groups
}

function split(text: string): { start: number; end: number; text: string }[] {
  return [...text.matchAll(/[^。\n]+[。\n]?/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0].trim(),
  }))
}

function pairs(text: string): string[] {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '')
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2))
}
