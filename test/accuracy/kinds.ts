/** How well the kind of a paper is told, on invented papers of all twelve kinds: real .docx bytes through the real reader. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { parseYaml } from '../../src/dictionary.ts'
import { extract } from '../../src/extract/index.ts'
import { KINDS, type Kind, type SourceResult } from '../../src/model.ts'
import { readPapers } from '../../src/outline/index.ts'
import { docxOfMarked } from '../outline/support/marked.ts'
import type { AccuracyRow } from './row.ts'

const casesSchema = z.array(z.strictObject({ kind: z.enum(KINDS), file: z.string(), text: z.string() }))
const FOLDER = new URL('../../fixtures/accuracy/kinds/', import.meta.url)

export interface KindCase {
  set: AccuracyRow['set']
  file: string
  text: string
  expected: Kind
  given: Kind
}

/** Every case with the kind that the program gives it. */
export async function kindCases(): Promise<KindCase[]> {
  const cases: KindCase[] = []
  for (const set of ['fit', 'heldout'] as const) {
    const name = `${set}.yaml`
    for (const { kind, file, text } of parseYaml(readFileSync(new URL(name, FOLDER), 'utf8'), name, casesSchema)) {
      const bytes = docxOfMarked(text)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const source: SourceResult = {
        source: { file, role: 'submitted', sha256, size: bytes.length },
        document: await extract(bytes, file),
      }
      const { papers } = readPapers({ sources: [source], roster: null, notices: [] })
      cases.push({ set, file, text, expected: kind, given: papers.length === 1 ? papers[0]!.material.kind : 'other' })
    }
  }
  return cases
}

/** A row a kind and set. */
export async function kinds(): Promise<AccuracyRow[]> {
  const cases = await kindCases()
  const rows: AccuracyRow[] = []
  for (const set of ['fit', 'heldout'] as const) {
    for (const kind of KINDS) {
      const count = (test: (one: KindCase) => boolean) => cases.filter((one) => one.set === set && test(one)).length
      rows.push({
        set,
        family: 'kinds',
        what: kind,
        right: count(({ expected, given }) => expected === kind && given === kind),
        wrong: count(({ expected, given }) => expected !== kind && given === kind),
        missed: count(({ expected, given }) => expected === kind && given !== kind),
      })
    }
  }
  return rows
}

/** For `npm run accuracy`. */
export { kinds as rows }
