/** Fixed expressions and the fast way to find where a text has one of them, right or with a slip. */
import * as z from 'zod'
import { dictionary } from '../../dictionary.ts'
import { Pairs } from '../../outline/statement/pairs.ts'
import type { Profile } from '../../profile/schema.ts'
import { plainOf } from './plain.ts'

const pairs = z.record(z.string(), z.string())
export const expressionsSchema = z.strictObject({
  groups: z.array(
    z.strictObject({
      id: z.string(),
      source: z.string(),
      closed: z.boolean(),
      expressions: pairs,
      also: z.array(z.string()),
    }),
  ),
  documents: z.strictObject({ source: z.string(), titles: pairs, also: z.array(z.string()) }),
})

export interface Expression {
  /** As it should be written. */
  text: string
  plain: string
  /** Marks other than quotation marks that belong to it. */
  marks: number
  /** Every character is fixed: any other one is a slip. */
  closed: boolean
  /** Right, but only to be left alone, never a pattern for slips. */
  onlyRight: boolean
  source: string
  /** Slips that it may bear and still be recognised. */
  most: number
}

interface Piece {
  expression: Expression
  from: number
  /** What must stand in a text, itself. */
  text: string
  /** It is the whole with the two characters from here on in the wrong order, instead of a piece. */
  swapped?: number
}

/** First two characters of a piece → pieces. */
export type Index = Pick<Pairs<Piece[]>, 'at'>

/** Shorter ones are told from other words by too little. */
const SHORTEST = 4
const LONGEST = 44

const indexes = new WeakMap<Profile, Index>()

/** The dictionary's expressions and the exact wording of the profile, ready to be looked up. */
export function expressionIndex(profile: Profile): Index {
  let index = indexes.get(profile)
  if (!index) {
    index = build([...fixedExpressions(), ...wordingOf(profile)])
    indexes.set(profile, index)
  }
  return index
}

let fixed: Expression[] | undefined
function fixedExpressions(): Expression[] {
  fixed ??= dictionary('expressions.yaml', expressionsSchema).groups.flatMap(
    ({ source, closed, expressions, also }) => [
      ...Object.keys(expressions).map((text) => toExpression(text, source, closed, false)),
      ...also.map((text) => toExpression(text, source, closed, true)),
    ],
  )
  return fixed
}

/** Clauses of the areas' and the theme's wording, where it is word for word. */
function wordingOf(profile: Profile): Expression[] {
  const texts = profile.areas
    .filter((area) => area.exact)
    .flatMap((area) => area.wording.map((text) => ({ text, source: area.source })))
  if (profile.theme.exact) texts.push({ text: profile.theme.text, source: profile.theme.source })
  return texts.flatMap(({ text, source }) =>
    text
      .split(/[，；。]/)
      .map((clause) => clause.replace(/^带头/, ''))
      .filter((clause) => plainOf(clause).text.length >= 6)
      .map((clause) => toExpression(clause, source, false, false)),
  )
}

function toExpression(text: string, source: string, closed: boolean, onlyRight: boolean): Expression {
  const { text: plain, breaks } = plainOf(text)
  const most = plain.length >= 16 ? 3 : plain.length >= 9 ? 2 : 1
  return { text, plain, marks: breaks.size, closed, onlyRight, source, most }
}

function build(expressions: Expression[]): Index {
  const index = new Pairs<Piece[]>()
  const add = (piece: Piece) => index.put(piece.text, 0, () => []).push(piece)
  const seen = new Set<string>()
  for (const expression of expressions) {
    const { plain, most } = expression
    if (plain.length < SHORTEST || plain.length > LONGEST || seen.has(plain)) continue
    seen.add(plain)
    // With k slips in k + 1 pieces at least one piece is untouched …
    const count = most + 1
    for (let piece = 0; piece < count; piece++) {
      const from = Math.floor((piece * plain.length) / count)
      const to = Math.floor(((piece + 1) * plain.length) / count)
      add({ expression, from, text: plain.slice(from, to) })
      // … but for two characters that changed places across a boundary.
      if (from === 0 || plain[from - 1] === plain[from]) continue
      const text = plain.slice(0, from - 1) + plain[from] + plain[from - 1] + plain.slice(from + 1)
      add({ expression, from: 0, text, swapped: from - 1 })
    }
  }
  return index
}
