/** The word lists that judging statements rests on: data in `dictionaries/lexicons`, checked by a schema. */
import * as z from 'zod'
import { dictionary } from '../../dictionary.ts'
import { type PartName, SENTENCE_ROLES, type SentenceRole } from './model.ts'

const regex = z
  .string()
  .min(1)
  .transform((pattern, context) => {
    try {
      return new RegExp(pattern, 'gu')
    } catch (error) {
      context.addIssue({ code: 'custom', message: `正则有误：${(error as Error).message}` })
      return z.NEVER
    }
  }) as unknown as z.ZodType<RegExp>

/** Each entry with its source, a text it must hit and one it must spare: run as tests. */
const proof = { source: z.string().min(1), hit: z.string().min(1), spare: z.string().min(1) }
const entry = z.strictObject({ pattern: regex, ...proof })
export type Entry = z.infer<typeof entry>

const rolesSchema = z.record(z.string(), entry.extend({ negative: z.boolean().default(false) }))
const OWNERS = ['self', 'team', 'subordinates', 'others', 'object', 'acts'] as const
const ownersSchema = z.record(z.enum(OWNERS), entry)
const FACTS = ['time', 'number', 'example', 'place', 'event', 'work'] as const
export type FactKind = (typeof FACTS)[number]
const factsSchema = z.record(z.enum(FACTS), entry)

const PARTS = ['preamble', 'last-year', 'explanations', 'problems', 'causes', 'case', 'measures', 'closing'] as const
const partEntry = entry.extend({
  part: z.enum(PARTS),
  unless: regex.optional(),
  /** The heading stands over several parts at once: content tells them apart. */
  both: z.boolean().default(false),
})
const partsSchema = z.strictObject({
  headings: z.array(partEntry),
  labels: z.array(partEntry),
  steps: z.array(partEntry),
  leads: z.array(partEntry),
})
export type PartEntry = z.infer<typeof partEntry>
type Parts = Record<'headings' | 'labels' | 'steps' | 'leads', PartEntry[]>

const words = z.strictObject({
  source: z.string().min(1),
  list: z.string().transform((list) => list.split(/\s+/).filter(Boolean)),
})
const stockSchema = z.strictObject({ words, slogans: words })

const weightsSchema = z.partialRecord(z.enum(SENTENCE_ROLES), z.record(z.string(), z.number()))

/** One group of role cues: how often it hits a sentence is a feature of the model. */
export interface RoleGroup {
  name: string
  pattern: RegExp
  negative: boolean
}

export const roleEntries = () => dictionary('lexicons/roles.yaml', rolesSchema)
export const ownerEntries = () => dictionary('lexicons/owners.yaml', ownersSchema)
export const factEntries = () => dictionary('lexicons/facts.yaml', factsSchema)
const RESULTS = ['work', 'rate', 'short'] as const
const resultsSchema = z.strictObject({ work: entry, rate: entry, short: entry })
export const resultEntries = (): Record<(typeof RESULTS)[number], Entry> =>
  dictionary('lexicons/results.yaml', resultsSchema)
export const partEntries = (): Parts => dictionary('lexicons/parts.yaml', partsSchema as unknown as z.ZodType<Parts>)
export const stockWords = () => dictionary('lexicons/stock.yaml', stockSchema as unknown as z.ZodType<StockWords>)
/** Role → feature → weight, as fitted (`npm run fit`). */
export const roleWeights = (): Record<SentenceRole, Record<string, number>> =>
  dictionary(
    'lexicons/roles-weights.yaml',
    weightsSchema as unknown as z.ZodType<Record<SentenceRole, Record<string, number>>>,
  )

interface StockWords {
  words: { source: string; list: string[] }
  slogans: { source: string; list: string[] }
}

let groups: RoleGroup[] | undefined
export function roleGroups(): RoleGroup[] {
  groups ??= Object.entries(roleEntries()).map(([name, { pattern, negative }]) => ({ name, pattern, negative }))
  return groups
}

/** Whether a pattern of a lexicon is found (they are global, so their state is reset). */
export function found(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0
  return pattern.test(text)
}

/** The first hit of a pattern, '' for none. */
export function firstHit(pattern: RegExp, text: string): string {
  pattern.lastIndex = 0
  return pattern.exec(text)?.[0] ?? ''
}

export type { PartName }
