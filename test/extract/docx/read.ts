import { readDocx } from '../../../src/extract/docx/index.ts'
import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts'
import type { Document } from '../../../src/model.ts'
import { docxOf } from '../../support/docx.ts'

/** The document that a body and other parts make. */
export function read(body: string, parts: Record<string, string> = {}): Document {
  return readDocx(docxOf(body, parts), DEFAULT_LIMITS).document
}

/** Its blocks' texts. */
export function lines(body: string, parts: Record<string, string> = {}): string[] {
  const { text, blocks } = read(body, parts)
  return blocks.map(({ start, end }) => text.slice(start, end))
}

/** A paragraph of the given inside. */
export const para = (inside: string) => `<w:p>${inside}</w:p>`
/** A run of plain text. */
export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
