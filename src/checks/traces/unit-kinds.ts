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

/** 老支书说：我村…: somebody else's words, up to the end of the sentence. */
const SAID = /(?:说|讲|道|问|写|告诉我)：[^。！？\n]*$/u

/** What a name taken up by 本 may stand for: behind 石桥村 本村 is that village, behind 县二中 本校 that school. */
const TAKEN_UP: Record<string, RegExp> = {
  村: /[^本我全驻各]村/u,
  校: /学校|[小中]学|[一二三四五六七八九十]中(?!全会)|[^本我]校/u,
  院: /医院|卫生院|法院|检察院|学院/u,
  行: /银行|[支分]行/u,
  局: /[^本我全各]局/u,
  厂: /[^本我]厂/u,
  镇: /[^本我全各乡]镇/u,
  乡: /[^本我全各]乡(?!镇|村|亲)/u,
  公司: /[^本我子]公司/u,
  中心: /[^本我]中心(?!组|工作|任务)/u,
  街道: /[^本我各]街道/u,
}

/** Where a text calls its unit so; not where others are quoted, or another that was named before is meant. */
export function selfNames(text: string, word: string): Span[] {
  if (!text.includes(word)) return []
  return [...text.matchAll(selfPatterns().get(word)!)]
    .map((match) => ({ start: match.index, end: match.index + word.length }))
    .filter(({ start }) => !isQuoted(text, start) && !SAID.test(text.slice(Math.max(0, start - 60), start)))
    .filter(({ start }) => !word.startsWith('本') || !TAKEN_UP[word.slice(1)]?.test(lineBefore(text, start)))
}

/** Where the line of a place begins. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

function lineBefore(text: string, at: number): string {
  return text.slice(lineStart(text, at), at)
}

/** Within quotation marks that opened in this line. */
export function isQuoted(text: string, at: number): boolean {
  const line = lineBefore(text, at)
  return line.lastIndexOf('“') > line.lastIndexOf('”')
}
