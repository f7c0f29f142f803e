/** Paths → Batch: finds files in folders and archives, reads each where it can do no harm. */
import { createHash } from 'node:crypto'
import { DEFAULT_LIMITS, type Limits } from '../extract/limits.ts'
import { Unreadable } from '../extract/unreadable.ts'
import type { Batch, Source } from '../model.ts'
import { InputError } from './error.ts'
import { find } from './find.ts'
import type { Locator } from './item.ts'
import { bytesAt } from './locate.ts'
import { leftOutFiles, leftOutNotices, sameContent } from './notices.ts'
import { problemOf } from './problem.ts'
import { readAll } from './read.ts'
import { checkRoots } from './roots.ts'
import { readRoster } from './roster/index.ts'

export { checkRoots, InputError }

export interface Inputs {
  submitted: string[]
  official: string[]
  templates: string[]
  previous: string[]
  roster: string | null
  limits: Limits
  /** Where this run's results go: never read as material. */
  results?: string | null
}

export type Progress = (done: number, total: number, file: string) => void

/** Where each source's bytes lie: kept beside the sources, so that no path of this disk can get into a report. */
const locators = new WeakMap<Source, { at: Locator; limits: Limits }>()

/** @throws InputError */
export async function readBatch(inputs: Inputs, progress: Progress): Promise<Batch> {
  const roster = inputs.roster === null ? null : await readRoster(inputs.roster)
  const { found, left } = await find(inputs)
  const sources = await readAll(found, inputs.limits, progress)
  for (const [i, { source }] of sources.entries()) locators.set(source, { at: found[i]!.at, limits: inputs.limits })
  const leftOut = leftOutFiles(left)
  return {
    sources,
    roster,
    notices: [...leftOutNotices(left, roster !== null), ...sameContent(sources.map(({ source }) => source))],
    ...(leftOut.length > 0 && { leftOut }),
  }
}

/** The limits a source was read under. */
export function sourceLimits(source: Source): Limits {
  return locators.get(source)?.limits ?? DEFAULT_LIMITS
}

/** The bytes a source was read from; checked against its sha256. @throws Unreadable where they have changed since, or are gone */
export async function sourceBytes(source: Source): Promise<Uint8Array> {
  const known = locators.get(source)
  const at = known?.at ?? (source.path === undefined ? null : { path: source.path, entries: [] })
  if (!at) throw new Unreadable('disk', '不知道文件在哪里')
  let bytes: Uint8Array
  try {
    bytes = bytesAt(at, sourceLimits(source))
  } catch (error) {
    const { code, message } = problemOf(error)
    throw new Unreadable(code, message)
  }
  if (createHash('sha256').update(bytes).digest('hex') !== source.sha256) {
    throw new Unreadable('changed', '在审核过程中被改动，请重新审核')
  }
  return bytes
}
