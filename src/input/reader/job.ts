/** What a reader process does: one file in, a Document or a Chinese reason out. */
import { createHash } from 'node:crypto'
import { extract } from '../../extract/index.ts'
import type { Limits } from '../../extract/limits.ts'
import { Unreadable } from '../../extract/unreadable.ts'
import type { Document, Problem } from '../../model.ts'
import type { Locator } from '../item.ts'
import { bytesAt } from '../locate.ts'
import { problemOf } from '../problem.ts'

export interface Job {
  /** The file's own name: a hint of its format and nothing else. */
  name: string
  at: Locator
  limits: Limits
}

/** Of the bytes that were read; '' and 0 where none could be. */
interface Stamp {
  sha256: string
  size: number
}

export type Outcome = Stamp & ({ document: Document } | { problem: Problem })

/** @param before is told of the bytes before anything is made of them */
export async function readJob({ name, at, limits }: Job, before?: (bytes: Uint8Array) => void): Promise<Outcome> {
  let bytes: Uint8Array
  try {
    bytes = bytesAt(at, limits)
  } catch (error) {
    return { sha256: '', size: 0, problem: problemOf(error) }
  }
  const stamp = { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length }
  before?.(bytes)
  try {
    return { ...stamp, document: await extract(bytes, name, limits) }
  } catch (error) {
    return { ...stamp, problem: reasonOf(error) }
  }
}

function reasonOf(error: unknown): Problem {
  if (error instanceof Unreadable) return problemOf(error)
  if (error instanceof RangeError && /call stack/.test(error.message)) {
    return { code: 'too-deep', message: '内容嵌套过深，未读取' }
  }
  return { code: 'fault', message: '内容无法解析，文件可能已损坏，请用 Word 或 WPS 打开后另存为 .docx' }
}
