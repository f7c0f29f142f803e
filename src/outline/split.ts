/** One file holding several materials one after the other → parts. */
import type { Document } from '../model.ts'
import { type Part, partOf } from './part.ts'

export function splitDocument(document: Document): Part[] {
  return [partOf(document, 0, document.blocks.length)]
}
