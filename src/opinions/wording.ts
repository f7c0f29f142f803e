/** The words of opinions: data, so that a group can put its own. */
import * as z from 'zod'
import { dictionary } from '../dictionary.ts'

const schema = z.strictObject({
  source: z.string(),
  title: z.string(),
  suggestion: z.strictObject({
    rewrite: z.strictObject({ uncovered: z.number(), alike: z.number(), checks: z.array(z.string()) }),
    reasons: z.record(z.string(), z.string()),
  }),
  praise: z.strictObject({
    'all-covered': z.array(z.string()).min(1),
    'some-covered': z.array(z.string()).min(1),
    measures: z.string(),
    causes: z.string(),
    own: z.string(),
    none: z.string(),
  }),
  overall: z.strictObject({ 通过: z.string(), 修改后通过: z.string(), 退回重写: z.string(), 未能审核: z.string() }),
  none: z.string(),
  levels: z.strictObject({ must: z.string(), should: z.string(), note: z.string() }),
  requirements: z.array(z.string()).min(1),
  clean: z.array(z.string()).min(1),
  hidden: z.string(),
})

export function wording(): z.infer<typeof schema> {
  return dictionary('opinions.yaml', schema)
}

/** Fills the `{slots}`. */
export function fill(template: string, slots: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => String(slots[name] ?? slot))
}
