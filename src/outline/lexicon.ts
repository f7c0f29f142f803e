/** The word lists that understanding a paper rests on: data in `dictionaries/lexicons`, checked by a schema. */
import * as z from 'zod'
import { dictionary } from '../dictionary.ts'
import { KINDS, type Kind } from '../model.ts'

const regex = z
  .string()
  .min(1)
  .transform((pattern, context) => {
    try {
      return new RegExp(pattern, 'gmu')
    } catch (error) {
      context.addIssue({ code: 'custom', message: `正则有误：${(error as Error).message}` })
      return z.NEVER
    }
  })
/** Each entry with its source, a text it must hit and one it must spare: run as tests. */
const proof = { source: z.string().min(1), hit: z.string().min(1), spare: z.string().min(1) }

const kindsSchema = z.strictObject({
  covers: z.array(z.strictObject({ pattern: regex, ...proof })),
  titles: z.array(z.strictObject({ kind: z.enum(KINDS), pattern: regex, unless: regex.optional(), ...proof })),
  contents: z.array(
    z.strictObject({
      kind: z.enum(KINDS),
      pattern: regex,
      weight: z.number(),
      most: z.number().int().positive().default(1),
      ...proof,
    }),
  ),
})

export interface KindByTitle extends Proven {
  kind: Kind
  unless?: RegExp | undefined
}

export interface KindByContent extends Proven {
  kind: Kind
  /** For each hit; negative where it speaks against the kind. */
  weight: number
  /** Hits counted at most. */
  most: number
}

interface KindLexicon {
  /** Titles of letters that hand over a paper. */
  covers: Proven[]
  titles: KindByTitle[]
  contents: KindByContent[]
}

export interface Proven {
  pattern: RegExp
  source: string
  hit: string
  spare: string
}

export function kindLexicon(): KindLexicon {
  return dictionary('lexicons/kinds.yaml', kindsSchema as z.ZodType<KindLexicon>)
}

const yearsSchema = z.array(z.strictObject({ name: z.string(), pattern: regex, year: z.number().int(), ...proof }))

interface OfYear {
  pattern: RegExp
  year: number
  hit: string
  spare: string
}

/** Campaigns that a title may name in place of the year. */
export function campaignLexicon(): OfYear[] {
  return dictionary('lexicons/campaigns.yaml', yearsSchema as unknown as z.ZodType<OfYear[]>)
}

/** Congresses, plenums and campaigns that the papers of a year speak of. */
export function eventLexicon(): OfYear[] {
  return dictionary('lexicons/events.yaml', yearsSchema as unknown as z.ZodType<OfYear[]>)
}

/** Whether a pattern of a lexicon is found in the text (the patterns are global: their state is reset). */
export function hits(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0
  return pattern.test(text)
}
