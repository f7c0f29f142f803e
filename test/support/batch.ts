/** readBatch with nothing but the paths that a test is about. */
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts'
import { type Inputs, readBatch } from '../../src/input/index.ts'
import type { Batch, SourceResult } from '../../src/model.ts'

export function batchOf(submitted: string | string[], more: Partial<Inputs> = {}): Promise<Batch> {
  const paths = typeof submitted === 'string' ? [submitted] : submitted
  return readBatch(
    { submitted: paths, official: [], templates: [], previous: [], roster: null, limits: DEFAULT_LIMITS, ...more },
    () => {},
  )
}

/** `file` → its text, or `!code` where it could not be read. */
export function textsOf({ sources }: Batch): Record<string, string> {
  return Object.fromEntries(sources.map((result) => [result.source.file, textOf(result)]))
}

export function textOf(result: SourceResult): string {
  return 'problem' in result ? `!${result.problem.code}` : result.document.text
}

/** `file` → role. */
export function rolesOf({ sources }: Batch): Record<string, string> {
  return Object.fromEntries(sources.map(({ source }) => [source.file, source.role]))
}
