/**
 * Whether a line answers a problem: how much of what tells the one from its fellows also stands in the other. Words and
 * pairs of characters are weighed by how rare they are among all that is compared, and the better of both speaks: a
 * cut into words alone decides nothing.
 */
import { natural } from '../libraries.ts'
import type { Segmenter } from '../segment/port.ts'

export interface Match {
  /** Index of the best candidate, -1 without any. */
  best: number
  /** 0..1 */
  score: number
}

/** When, how long and how many: alike by accident (去年, 两个月, 三次). */
const COUNTED =
  /^(?:[去今前本全上下半近每]年|年[初底内中]|[一二两三四五六七八九十百千万几半多]+(?:[个次名人年月天日项条户处分点时间遍份场]+)?|个?多?月|[个多]+月|小时|分钟|万元|上半年|下半年|平时|有时)$/u

/** A word in common that says something of the matter. */
export function isTelling(word: string): boolean {
  return !COUNTED.test(word)
}

/** What every problem and every measure says. */
const COMMON =
  /存在|问题|不够|不足|有待|方面|进一步|加强|提高|深入|认真|工作|推进|开展|落实|整改|措施|情况|加大|力度|坚持|以及|主要|同志|班子|成员|个人|本人|有时|不深|不强|不高|不实|不细|不严|还|的|了|在|和|与|是|对|上|中|等|有|没有|我/gu

export class Matcher {
  private readonly words: Field
  private readonly pairs: Field
  /** The telling words of each text and their pairs of characters, cut once. */
  private readonly cut = new Map<string, { words: Set<string>; pairs: Set<string> }>()
  /** The candidates and all that they are asked about. */
  private readonly all: readonly string[]

  /**
   * @param candidates the lines that may answer
   * @param others all the problems, which tell what is common
   * @param segmenter left out where pairs of characters say enough: to cut into words costs most
   */
  constructor(
    private readonly candidates: string[],
    others: string[],
    private readonly segmenter?: Segmenter,
  ) {
    this.all = [...candidates, ...others]
    const lines = candidates.map((text) => this.termsOf(text))
    const all = [...lines, ...others.map((text) => this.termsOf(text))]
    this.words = new Field(
      lines.map(({ words }) => words),
      all.map(({ words }) => words),
    )
    this.pairs = new Field(
      lines.map(({ pairs }) => pairs),
      all.map(({ pairs }) => pairs),
    )
  }

  find(problem: string): Match {
    let best: Match = { best: -1, score: 0 }
    for (const [index, score] of this.scores(problem).entries()) if (score > best.score) best = { best: index, score }
    return best
  }

  /** How much each candidate answers a problem, 0..1. */
  scores(problem: string): number[] {
    const { words, pairs } = this.termsOf(problem)
    const [byWords, byPairs] = [this.words.alike(words), this.pairs.alike(pairs)]
    return this.candidates.map((_, at) => Math.max(byWords[at]!, byPairs[at]!))
  }

  /** The runs of telling characters that a problem has in common with a candidate, each once: 监理费, 支付. */
  shared(problem: string, index: number): string[] {
    const { pairs } = this.termsOf(this.candidates[index]!)
    const found = new Set<string>()
    for (const run of problem.replace(COMMON, ' ').match(/\p{Script=Han}+/gu) ?? []) {
      let from = 0
      for (let at = 0; at + 1 <= run.length; at++) {
        if (pairs.has(run.slice(at, at + 2))) continue
        if (at > from) found.add(run.slice(from, at + 1))
        from = at + 1
      }
    }
    return [...found]
  }

  /** How many characters of a text may tell it from others. */
  telling(text: string): number {
    return text.replace(COMMON, '').match(/\p{Script=Han}/gu)?.length ?? 0
  }

  /** How many of all the texts hold a word. */
  holders(word: string): number {
    return this.all.filter((text) => text.includes(word)).length
  }

  private termsOf(text: string) {
    let terms = this.cut.get(text)
    if (terms === undefined) {
      const telling = text.replace(COMMON, ' ')
      const words = (this.segmenter?.words(telling) ?? []).filter((word) => word.length >= 2)
      terms = { words: new Set(words), pairs: new Set(pairsOf(telling)) }
      this.cut.set(text, terms)
    }
    return terms
  }
}

/** The terms of some lines, and how rare they are among all that is compared. */
class Field {
  /** Term → how many texts have it, and which lines. */
  private readonly terms = new Map<string, { texts: number; lines: number[] }>()
  /** The weight of a term by how many texts have it. */
  private readonly weights = new Map<number, number>()
  private readonly sums: number[]

  /** @param lines the first of the texts */
  constructor(lines: Set<string>[], texts: Set<string>[]) {
    for (const [at, terms] of texts.entries()) {
      for (const term of terms) {
        const known = this.terms.get(term) ?? { texts: 0, lines: [] }
        known.texts++
        if (at < lines.length) known.lines.push(at)
        this.terms.set(term, known)
      }
    }
    this.weigh(texts)
    this.sums = lines.map((terms) => this.sum(terms))
  }

  /** Terms that as many texts have weigh the same: the library, which goes through all texts for each term, is told of one of them. */
  private weigh(texts: Set<string>[]): void {
    const samples = new Map([[0, '']])
    for (const [term, { texts }] of this.terms) if (!samples.has(texts)) samples.set(texts, term)
    const index = new (natural().TfIdf)()
    // It takes words as property names: they are marked, so that no word of a paper is `constructor`.
    for (const terms of texts)
      index.addDocument([...samples.values()].filter((term) => terms.has(term)).map((term) => `·${term}`))
    for (const [count, term] of samples) this.weights.set(count, index.idf(`·${term}`))
  }

  /** Of each line, the share of rare terms that the shorter of the two has in common with the longer. */
  alike(terms: Set<string>): number[] {
    const shared = this.sums.map(() => 0)
    let sum = 0
    for (const term of terms) {
      const known = this.terms.get(term)
      const weight = this.weights.get(known?.texts ?? 0)!
      sum += weight
      for (const line of known?.lines ?? []) shared[line]! += weight
    }
    return shared.map((weight, line) => (weight === 0 ? 0 : weight / Math.min(sum, this.sums[line]!)))
  }

  private sum(terms: Set<string>): number {
    let sum = 0
    for (const term of terms) sum += this.weight(term)
    return sum
  }

  private weight(term: string): number {
    return this.weights.get(this.terms.get(term)?.texts ?? 0)!
  }
}

function pairsOf(telling: string): string[] {
  const pairs: string[] = []
  for (const run of telling.match(/\p{Script=Han}+/gu) ?? [])
    for (let at = 0; at + 2 <= run.length; at++) pairs.push(run.slice(at, at + 2))
  return pairs
}
