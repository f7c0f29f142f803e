/** The words of opinions: data, so that a group can put its own. Only the program reads them; the page is given them. */
import * as z from 'zod'
import { dictionary } from '../dictionary.ts'
import { KINDS } from '../model.ts'

const lines = z.array(z.string()).min(1)
const kinds = z.array(z.enum(KINDS)).min(1)
/** Check ids or whole families. */
const checks = z.array(z.string()).min(1)

export const opinionsSchema = z.strictObject({
  source: z.string(),
  title: z.string(),
  suggestion: z.strictObject({
    rewrite: z.strictObject({ uncovered: z.number(), alike: z.number(), checks: z.array(z.string()) }),
    reasons: z.record(z.string(), z.string()),
    /** Said instead of sending back, where areas were merely not found; `{count}` of them. */
    unfound: z.string(),
    /** What follows where nothing else is amiss. */
    'unfound-only': z.string(),
    whom: z.strictObject({ 'own-previous': z.string(), previous: z.string(), template: z.string(), other: z.string() }),
  }),
  praise: z.strictObject({
    'all-covered': lines,
    'all-named': z.string(),
    'some-covered': lines,
    /** With one of these a paper is not praised for covering its areas: they may be those of another year. */
    stale: checks,
    also: z.array(
      z.strictObject({
        kinds,
        /** Said only where all of these were run and none raised anything. */
        without: checks,
        /** … in any paper of the batch: what is told of one paper may be lacking in them all. */
        whole: z.boolean().default(false),
        /** Needs another paper to have been held against. */
        compared: z.boolean().default(false),
        say: z.string(),
      }),
    ),
    most: z.number().int(),
    none: z.string(),
    /** Of a paper of no kind that a meeting knows. */
    other: z.string(),
  }),
  overall: z.strictObject({
    通过: lines,
    通过并核实: lines,
    修改后通过: lines,
    退回重写: lines,
    未能审核: lines,
  }),
  /** Check or family → a short phrase for what is amiss. */
  weak: z.record(z.string(), z.string()),
  together: z.record(
    z.string(),
    z.strictObject({ head: z.string(), advice: z.string().optional(), requirement: z.string().optional() }),
  ),
  /** Check → what is said of the nearest passage (`{quote}`) and of the headings there are (`{titles}`). */
  hints: z.record(
    z.string(),
    z.strictObject({
      near: z.string().optional(),
      /** Parts, as the evidence names them, where the nearest passage is too far off to be shown. */
      elsewhere: z.array(z.string()).optional(),
      titles: z.string().optional(),
    }),
  ),
  /** Check → the ground as an opinion says it, where the check's own is long. */
  grounds: z.record(z.string(), z.string()),
  groups: z.array(z.strictObject({ title: z.string(), checks, advice: z.string() })).min(1),
  summary: z.strictObject({
    counts: z.string(),
    /** Where several records of one file share an opinion: `{papers}` and, of opinions, `{count}`. */
    'counts-by-file': z.string(),
    coverage: z.string(),
    'coverage-all': z.string(),
    weak: z.string(),
    clean: z.string(),
    requirements: lines,
  }),
  none: z.strictObject({ statement: z.string(), other: z.string() }),
  levels: z.strictObject({ must: z.string(), should: z.string(), note: z.string() }),
  same: z.string(),
  round: z.strictObject({ 未改: z.string(), 部分修改: z.string(), 新增: z.string(), resolved: z.string() }),
  more: z.string(),
  requirements: z.strictObject({ revise: lines, rewrite: lines, check: lines, clean: lines, unreadable: lines }),
  when: z.strictObject({ before: z.string(), after: z.string(), afterwards: kinds }),
  records: z.strictObject({ kinds, say: z.string() }),
  hidden: z.strictObject({ person: z.string(), persons: z.string(), paper: z.string() }),
})

export type Wording = z.infer<typeof opinionsSchema>

export function wording(): Wording {
  return dictionary('opinions.yaml', opinionsSchema)
}
