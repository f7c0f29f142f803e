/** Names of documents in 《》 that miss the name of a known one by a slip or two. */
import { dictionary } from '../../dictionary.ts'
import { alignAround } from './edits.ts'
import { expressionsSchema } from './expressions.ts'
import { plainOf } from './plain.ts'
import type { Typo } from './typos.ts'

/** More than this in a title makes it another title. */
const MOST = 2

let documents: { source: string; known: ReadonlyMap<string, string>; others: ReadonlySet<string> } | undefined

function knownTitles() {
  const { titles, also, source } = dictionary('expressions.yaml', expressionsSchema).documents
  const known = new Map([...Object.keys(titles), ...also].map((title) => [plainOf(title).text, title]))
  return { source, known, others: new Set(also) }
}

export function findTitles(text: string): Typo[] {
  documents ??= knownTitles()
  const { source, known, others } = documents
  const found: Typo[] = []
  for (const match of text.matchAll(/《([^《》\n]{5,60})》/g)) {
    const name = plainOf(match[1]!).text
    if (known.has(name)) continue
    for (const [plain, title] of known) {
      if (others.has(title) || Math.abs(plain.length - name.length) > MOST || !misses(plain, name)) continue
      found.push({ start: match.index, end: match.index + match[0].length, right: `《${title}》`, source })
      break
    }
  }
  return found
}

/** The same but for single slips, at most one in eight characters. */
function misses(title: string, name: string): boolean {
  const most = Math.min(MOST, Math.max(1, Math.floor(title.length / 8)))
  // The text's end is left free in aligning: a mark on both sides ties it down.
  const alignment = alignAround(`《${title}》`, `《${name}》`, 0, 1, 0, most)
  return alignment !== null && alignment.end === name.length + 2
}
