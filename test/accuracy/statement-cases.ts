/** Labelled statements: a text with what is expected of it in YAML front matter, and untidy twins of the tidy ones. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { parseYaml } from '../../src/dictionary.ts'
import type { CoverageStatus } from '../../src/model.ts'
import { loadProfile } from '../../src/profile/load.ts'
import type { AccuracyRow } from './row.ts'
import { TWINS, twin } from './twins.ts'

const caseSchema = z.strictObject({
  year: z.number(),
  kind: z.enum(['member-statement', 'team-statement']),
  /** Nothing at level must, nor anything of family substance, may be raised. */
  good: z.boolean(),
  /** In the order of the requirement set. */
  areas: z.array(z.enum(['covered', 'thin', 'named', 'missing'])),
  /** Checks beyond coverage/area-*, `@n` for the area, that must be raised. */
  expect: z.array(z.string()).default([]),
  /** Checks on which reasonable people differ here: neither asked nor counted. */
  allow: z.array(z.string()).default([]),
  /** Also judged without headings, in short forms, with slips, in another order, as one paragraph. */
  twin: z.boolean().default(false),
})

export interface StatementCase extends z.infer<typeof caseSchema> {
  name: string
  set: AccuracyRow['set']
  text: string
  /** Which untidy twin it is; null: as written. */
  variant: (typeof TWINS)[number] | null
}

const FOLDERS = { fit: 'statements', heldout: 'heldout', free: 'free', strangers: 'strangers' } as const

export function statementCases(set: AccuracyRow['set'], twins = true): StatementCase[] {
  const folder = fileURLToPath(new URL(`../../fixtures/accuracy/${FOLDERS[set]}/`, import.meta.url))
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .flatMap((file) => {
      const [, head, text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(folder + file, 'utf8'))!
      const labels = parseYaml(head!, file, caseSchema)
      const name = file.replace('.md', '')
      const tidy: StatementCase = { ...labels, name, set, text: text!, variant: null }
      if (!labels.twin || !twins) return [tidy]
      const areas = loadProfile(String(labels.year)).areas
      const others = TWINS.map((variant) => ({
        ...tidy,
        name: `${name}+${variant}`,
        text: twin(text!, variant, areas),
        variant,
        allow: [...labels.allow, 'structure', 'form'],
      }))
      return [tidy, ...others]
    })
}

export type Status = CoverageStatus
