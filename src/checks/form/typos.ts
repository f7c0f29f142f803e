/** Slips known by themselves, in context: a pattern and what it should be. */
import * as z from 'zod'
import { dictionary } from '../../dictionary.ts'
import type { Span } from '../../model.ts'

export const typosSchema = z.array(
  z.strictObject({ pattern: z.string(), right: z.string(), source: z.string(), hit: z.string(), spare: z.string() }),
)

export interface Typo extends Span {
  /** What it should be; '' where it should not be there. */
  right: string
  source: string
}

let compiled: { pattern: RegExp; right: string; source: string }[] | undefined

/** In reading order, none overlapping another. */
export function findTypos(text: string): Typo[] {
  compiled ??= dictionary('typos.yaml', typosSchema).map(({ pattern, right, source }) => ({
    pattern: new RegExp(pattern, 'gu'),
    right,
    source,
  }))
  const typos: Typo[] = []
  for (const { pattern, right, source } of compiled) {
    for (const match of text.matchAll(pattern)) {
      const fixed = right.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '')
      typos.push({ start: match.index, end: match.index + match[0].length, right: fixed, source })
    }
  }
  typos.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = -1
  return typos.filter((typo) => {
    if (typo.start < end) return false
    end = typo.end
    return true
  })
}
