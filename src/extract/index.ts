/** Bytes → Document, whatever the format: sniffed by content, not by name. */
import type { Document } from '../model.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { Unreadable } from './unreadable.ts'

/** @throws Unreadable with a code and a Chinese reason. */
export async function extract(_bytes: Uint8Array, _name: string, _limits: Limits = DEFAULT_LIMITS): Promise<Document> {
  throw new Unreadable('empty', '空文件')
}
