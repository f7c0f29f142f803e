/** What several checks ask of a statement's sentences: worked out once for the statement at hand. */
import { areaCues, areaIndex } from '../outline/statement/areas.ts'
import type { Cue, PartName, Statement, StatementSentence } from '../outline/statement/model.ts'
import { charCount, normalise } from '../outline/statement/normal.ts'
import { partOfLead } from '../outline/statement/parts.ts'
import type { Profile } from '../profile/schema.ts'

/** A sentence as it stands, with what follows from its words. */
export class Told {
  readonly raw: string
  private normal: string | undefined
  private count: number | undefined
  private opens: PartName | null | undefined
  private speaks: { profile: Profile; score: number[]; cues: Cue[][] } | undefined

  constructor(text: string, { start, end }: StatementSentence) {
    this.raw = text.slice(start, end)
  }

  /** Normalised. */
  get plain(): string {
    this.normal ??= normalise(this.raw)
    return this.normal
  }

  /** Characters without white space. */
  get chars(): number {
    this.count ??= charCount(this.raw)
    return this.count
  }

  /** The part that its opening words lead in to. */
  get lead(): PartName | null {
    if (this.opens === undefined) this.opens = partOfLead(this.plain)
    return this.opens
  }

  /** What in it speaks for each area. */
  cues(profile: Profile) {
    if (this.speaks?.profile !== profile) this.speaks = { profile, ...areaCues(this.plain, areaIndex(profile)) }
    return this.speaks
  }
}

const told = forOne(({ text, sentences }: Statement) => new Map(sentences.map((item) => [item, new Told(text, item)])))

export function sentenceOf(statement: Statement, sentence: StatementSentence): Told {
  return told(statement).get(sentence)!
}

/** Characters of sentences, white space not counted. */
export function charsOf(statement: Statement, sentences: readonly StatementSentence[]): number {
  return sentences.reduce((sum, sentence) => sum + sentenceOf(statement, sentence).chars, 0)
}

/** Checks go through the papers one after the other: what is worked out of one is kept until the next is asked about. */
export function forOne<K extends object, T>(make: (thing: K) => T): (thing: K) => T {
  let last: { thing: K; made: T } | undefined
  return (thing) => {
    if (last?.thing !== thing) last = { thing, made: make(thing) }
    return last.made
  }
}
