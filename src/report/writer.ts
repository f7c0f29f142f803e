/** What a writer of results is: a Review in, files out; it never touches the disk. */
import type { Limits } from '../extract/limits.ts'
import type { Source } from '../model.ts'
import type { Review } from '../review.ts'

/** A file to be written whole, `path` relative to the output folder, `/` between folders. */
export interface OutputFile {
  path: string
  bytes: Uint8Array
}

export interface WriterEnv {
  /** Bytes of a submitted file, as they were when it was read. */
  bytes(source: Source): Promise<Uint8Array>
  /** The limits it was read under: what was let in is let out again. */
  limits(source: Source): Limits
  /** Told in Chinese what could not be carried out (a file that cannot carry comments …). */
  notice(text: string): void
}

export interface WriterOptions {
  /** Hide who else is concerned in what a member is handed. */
  redact: boolean
}

export type Writer = (review: Review, env: WriterEnv, options: WriterOptions) => AsyncIterable<OutputFile>
