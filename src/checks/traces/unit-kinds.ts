/** What units call themselves, by kind (lexicons/unit-kinds.yaml): 我局 of a bureau, never 我局限于. */
import * as z from 'zod'
import { dictionary } from '../../dictionary.ts'
import type { Span } from '../../model.ts'

const proof = { source: z.string(), hit: z.string(), spare: z.string() }
export const unitKindsSchema = z.strictObject({
  kinds: z.array(z.strictObject({ id: z.string(), unit: z.string(), self: z.array(z.string()), ...proof })),
  selves: z.array(
    z.strictObject({
      words: z.array(z.string()).min(1),
      next: z.string().optional(),
      not: z.string().optional(),
      before: z.string().optional(),
      source: z.string(),
      hits: z.array(z.string()).min(1),
      spares: z.array(z.string()).min(1),
    }),
  ),
  systems: z.array(z.strictObject({ word: z.string(), unit: z.array(z.string()), ...proof })),
})

export function unitKinds() {
  return dictionary('lexicons/unit-kinds.yaml', unitKindsSchema)
}

let patterns: { id: string; pattern: RegExp }[] | undefined

/** The kinds a unit is of, by its name; none where the name does not tell. */
export function kindsOf(unit: string): string[] {
  patterns ??= unitKinds().kinds.map(({ id, unit: pattern }) => ({ id, pattern: new RegExp(pattern, 'u') }))
  return patterns.filter(({ pattern }) => pattern.test(unit)).map(({ id }) => id)
}

let selves: ReadonlyMap<string, RegExp> | undefined

/** What may stand before any of them and makes another word of it: 自我, 忘我, “我院 as somebody else's words. */
const BEFORE = '自你“‘忘本无大小'

function selfPatterns(): ReadonlyMap<string, RegExp> {
  selves ??= new Map(
    unitKinds().selves.flatMap(({ words, next, not, before }) =>
      words.map((word): [string, RegExp] => [
        word,
        new RegExp(
          `(?<![${BEFORE}])${before ? `(?<!${before})` : ''}${word}${next ? `(?=${next})` : ''}${not ? `(?!${not})` : ''}`,
          'gu',
        ),
      ]),
    ),
  )
  return selves
}

/** Where a text calls its unit so; not where others are quoted. */
export function selfNames(text: string, word: string): Span[] {
  if (!text.includes(word)) return []
  return [...text.matchAll(selfPatterns().get(word)!)]
    .map((match) => ({ start: match.index, end: match.index + word.length }))
    .filter(({ start }) => !isQuoted(text, start))
}

/** Within quotation marks that opened in this line. */
export function isQuoted(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  return line.lastIndexOf('“') > line.lastIndexOf('”')
}
