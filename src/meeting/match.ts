/**
 * Whether a line answers a problem: how much of what tells the one from its fellows also stands in the other. Words and
 * pairs of characters are weighed by how rare they are among all that is compared, and the better of both speaks: a
 * cut into words alone decides nothing.
 */
import { TfIdf } from 'natural/lib/natural/tfidf/index.js'
import type { Segmenter } from '../segment/port.ts'

export interface Match {
  /** Index of the best candidate, -1 without any. */
  best: number
  /** 0..1 */
  score: number
}

/** What every problem and every measure says. */
const COMMON =
  /存在|问题|不够|不足|有待|方面|进一步|加强|提高|深入|认真|工作|推进|开展|落实|整改|措施|情况|加大|力度|坚持|以及|主要|同志|班子|成员|个人|本人|有时|不深|不强|不高|不实|不细|不严|还|的|了|在|和|与|是|对|上|中|等|有|没有|我/gu

export class Matcher {
  private readonly words: Field
  private readonly pairs: Field
  /** Of each candidate, cut once. */
  private readonly lines: { words: Set<string>; pairs: Set<string> }[]

  /** @param candidates the lines that may answer; @param others all the problems, which tell what is common. */
  constructor(
    candidates: string[],
    others: string[],
    private readonly segmenter: Segmenter,
  ) {
    const words = [...candidates, ...others].map((text) => this.wordsOf(text))
    const pairs = [...candidates, ...others].map(pairsOf)
    this.lines = candidates.map((_, at) => ({ words: new Set(words[at]), pairs: new Set(pairs[at]) }))
    this.words = new Field(words)
    this.pairs = new Field(pairs)
  }

  find(problem: string): Match {
    const [words, pairs] = [new Set(this.wordsOf(problem)), new Set(pairsOf(problem))]
    let best: Match = { best: -1, score: 0 }
    this.lines.forEach((line, index) => {
      const score = Math.max(this.words.alike(words, line.words), this.pairs.alike(pairs, line.pairs))
      if (score > best.score) best = { best: index, score }
    })
    return best
  }

  private wordsOf(text: string): string[] {
    return this.segmenter.words(text.replace(COMMON, ' ')).filter((word) => word.length >= 2)
  }
}

/** Terms of all texts with their rarity. */
class Field {
  private readonly index = new TfIdf()
  private readonly weights = new Map<string, number>()
  private readonly sums = new WeakMap<Set<string>, number>()

  constructor(texts: string[][]) {
    // The library takes words as property names: mark them, so that no word of a paper is `constructor`.
    for (const terms of texts) this.index.addDocument(terms.map((term) => `·${term}`))
  }

  /** The share of rare terms that the shorter of the two has in common with the longer. */
  alike(a: Set<string>, b: Set<string>): number {
    if (a.size === 0 || b.size === 0) return 0
    let shared = 0
    for (const term of a) if (b.has(term)) shared += this.weight(term)
    return shared / Math.min(this.sum(a), this.sum(b))
  }

  private sum(terms: Set<string>): number {
    let sum = this.sums.get(terms)
    if (sum === undefined) {
      sum = 0
      for (const term of terms) sum += this.weight(term)
      this.sums.set(terms, sum)
    }
    return sum
  }

  private weight(term: string): number {
    let weight = this.weights.get(term)
    if (weight === undefined) {
      weight = this.index.idf(`·${term}`)
      this.weights.set(term, weight)
    }
    return weight
  }
}

function pairsOf(text: string): string[] {
  const runs = text.replace(COMMON, ' ').match(/\p{Script=Han}+/gu) ?? []
  return runs.flatMap((run) => Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)))
}
