/** One .docx and the comments wanted on it → a copy that carries them. Nothing else in the file changes. */
import { strToU8 } from 'fflate'
import { indexDocx } from '../../extract/docx/index.ts'
import { Package } from '../../extract/docx/package.ts'
import type { Limits } from '../../extract/limits.ts'
import { Unreadable } from '../../extract/unreadable.ts'
import { type Comment, commentParts } from './parts.ts'
import { place } from './place.ts'
import type { Request } from './requests.ts'
import { rewrite } from './rewrite.ts'
import { type Marked, splice } from './splice.ts'

export interface Annotated {
  bytes: Uint8Array
  /** Comments that found a place. */
  placed: number
  /** Comments for which the file has none: they are in the opinion only. */
  unplaced: number
  /** The file bore a digital signature, which no copy can keep. */
  signed: boolean
}

/** One file's work, as it can be sent to another thread. */
export interface AnnotateJob {
  bytes: Uint8Array
  requests: readonly Request[]
  /** `YYYY-MM-DD`, the comments' date. */
  day: string
  limits: Limits
}

/** A file that can't be carried over (damaged beside its text, too large) costs its own copy only. */
export function attempt({ bytes, requests, day, limits }: AnnotateJob): Annotated | { problem: string } {
  try {
    return annotate(bytes, requests, day, limits)
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.message }
    throw error
  }
}

/** Word does not open a file with more comment ranges (MS-OI29500 2.1.315). */
export const MOST_COMMENTS = 32_767

/**
 * @param day `YYYY-MM-DD`, the comments' date.
 * @throws Unreadable as reading the file does
 */
export function annotate(bytes: Uint8Array, requests: readonly Request[], day: string, limits: Limits): Annotated {
  const { document, anchors } = indexDocx(bytes, limits)
  const marked: Marked[] = []
  const comments: Comment[] = []
  let next = anchors.comments.maxId + 1
  for (const request of requests) {
    const where = next < MOST_COMMENTS ? place(request, document.blocks, anchors) : null
    if (!where) continue
    const id = next++
    marked.push({ ...where, id })
    comments.push({ id, lines: request.lines })
  }
  const pack = new Package(bytes, limits)
  const signed = pack.names().some((name) => /^\/?_xmlsignatures[\\/]/i.test(name))
  const unplaced = requests.length - marked.length
  if (marked.length === 0) return { bytes, placed: 0, unplaced, signed }
  const changed = { ...commentParts(pack, anchors, comments, day), [anchors.part]: strToU8(splice(anchors, marked)) }
  return { bytes: rewrite(bytes, changed, limits), placed: marked.length, unplaced, signed }
}
