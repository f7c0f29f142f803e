/** Cross-check of our reading against another reader's: which of its characters do we not have? */
import type { Document } from '../../src/model.ts'

/**
 * Characters (white space aside) that `other` holds more often than the document's text does, in
 * the order of `other`; '' if there are none.
 */
export function missingCharacters(other: string, document: Document): string {
  const left = new Map<string, number>()
  for (const char of document.text) left.set(char, (left.get(char) ?? 0) + 1)
  let missing = ''
  for (const char of other) {
    if (/\s/.test(char)) continue
    const count = left.get(char) ?? 0
    if (count === 0) missing += char
    else left.set(char, count - 1)
  }
  return missing
}
