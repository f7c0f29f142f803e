/** A text as the source of a regular expression that finds just that text. */
export function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Any of these words; the longer first, so that one word within another (张立, 张立新) does not hide it. */
export function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escapeRegex)
    .join('|')
}

/** Blanks that papers set between the characters of a short name (李　明). */
const BLANKS = /[ \u3000]+/g

/** Any of these names of people, also with blanks between their characters; {@link bareName} gives the name found. */
export function anyName(names: Iterable<string>): string {
  const sorted = [...new Set([...names].map(bareName))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return sorted.map((name) => [...name].map(escapeRegex).join('[ \\u3000]*')).join('|')
}

/** A name without the blanks between its characters. */
export function bareName(found: string): string {
  return found.replace(BLANKS, '')
}
