/** Cross-check of our reading against another reader's: which of its characters do we not have? */
import { type Anchors, SEGMENT, sourceOffset } from '../../src/extract/docx/anchors.ts'
import { decodeEntities } from '../../src/extract/docx/entities.ts'
import { cleanText } from '../../src/extract/docx/text.ts'
import type { Document } from '../../src/model.ts'

/**
 * Characters (white space aside) that `other` holds more often than `text`, in the order of `other`; '' if there are
 * none. Characters of symbol fonts stand in the private use area there, as what they look like in ours.
 */
export function missingCharacters(other: string, text: string): string {
  const left = new Map<string, number>()
  for (const char of text) left.set(char, (left.get(char) ?? 0) + 1)
  let missing = ''
  for (const char of other) {
    if (/[\s\uf000-\uf0ff]/.test(char)) continue
    const count = left.get(char) ?? 0
    if (count === 0) missing += char
    else left.set(char, count - 1)
  }
  return missing
}

/** Blocks whose text is not what their anchors' source says, character by character; none if all is well. */
export function anchorFaults(document: Document, { source, blocks }: Anchors): string[] {
  return document.blocks.flatMap(({ start, end, label, from }, i) => {
    if (from === 'footnote' || from === 'endnote') return []
    const text = document.text.slice(start, end)
    const { segments } = blocks[i]!
    let at = segments.length > 0 ? segments[SEGMENT.at]! : text.length
    const faults = at < label ? [`${text}: text inside the label`] : []
    if (at > label + 1) faults.push(`${text}: text before the first segment`)
    for (let k = 0; k < segments.length; k += SEGMENT.stride) {
      const [from, length, first, last, , , literal] = segments.slice(k, k + SEGMENT.stride) as number[]
      if (from !== at) faults.push(`${text}: a gap at ${at}`)
      at = from! + length!
      if (literal !== 1) continue
      for (let n = 0; n <= length!; n++) {
        const here = sourceOffset(source, first!, n)
        const rest = cleanText(decodeEntities(source.slice(here, last!)))
        if (!isPair(text, from! + n) && rest !== text.slice(from! + n, at)) faults.push(`${text}: another text at ${n}`)
      }
    }
    if (at !== text.length) faults.push(`${text}: text after the last segment`)
    return faults
  })
}

/** The offset falls inside a surrogate pair. */
function isPair(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text[at] ?? '')
}
