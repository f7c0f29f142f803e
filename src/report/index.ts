/** Format name → writer. */
import type { Writer } from './writer.ts'

export const WRITERS: Readonly<Record<string, () => Promise<Writer>>> = {}
