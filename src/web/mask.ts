/**
 * The words of the materials as they may be shown: characters that would turn or hide text made visible, and, when
 * names are hidden, each member of the batch as 成员A, 成员B …
 */
import type { Material } from '../model.ts'
import { anyName, bareName } from '../regex.ts'
import { safe } from '../report/safe.ts'

export interface Mask {
  hidden: boolean
  /** A text of its own (a message, a file's name). */
  text(text: string): string
  /** Part of a longer text: a name that runs over the edge is shown once, where it begins. */
  part(text: string, start: number, end: number): string
}

/** Names of people and what stands for each. */
export interface Aliases {
  /** Global; finds names also with blanks between their characters. Matches nothing where there are no names. */
  pattern: RegExp
  of(found: string): string
  size: number
}

/** @param names of the batch's members, in report order; those of one character are left alone. */
export function aliasesFor(names: readonly string[]): Aliases {
  const aliases = new Map<string, string>()
  for (const name of names) {
    const bare = bareName(name)
    if (bare.length > 1 && !aliases.has(bare)) aliases.set(bare, `成员${letters(aliases.size)}`)
  }
  const pattern = new RegExp(aliases.size > 0 ? anyName(aliases.keys()) : '(?!)', 'gu')
  return { pattern, size: aliases.size, of: (found) => aliases.get(bareName(found)) ?? found }
}

/** @param names of the batch's members, in report order; those of one character are left alone. */
export function makeMask(names: readonly string[], hidden: boolean): Mask {
  const aliases = aliasesFor(names)
  if (!hidden || aliases.size === 0) {
    return { hidden, text: safe, part: (text, start, end) => safe(text.slice(start, end)) }
  }
  const { pattern } = aliases
  const found = new Map<string, RegExpMatchArray[]>()
  const occurrences = (text: string) => {
    let list = found.get(text)
    if (!list) {
      list = [...text.matchAll(pattern)]
      found.set(text, list)
    }
    return list
  }
  const part = (text: string, start: number, end: number): string => {
    let out = ''
    let from = start
    for (const match of occurrences(text)) {
      const at = match.index!
      const after = at + match[0].length
      if (after <= start) continue
      if (at >= end) break
      if (at >= start) out += safe(text.slice(from, at)) + aliases.of(match[0])
      from = Math.min(after, end)
    }
    return out + safe(text.slice(from, end))
  }
  return { hidden, text: (text) => safe(text.replace(pattern, aliases.of)), part }
}

/** All names that the batch holds: writers, those who had to write, and those at a meeting. */
export function namesOf(
  materials: readonly Material[],
  meetings: readonly { members: readonly string[] }[],
  roster: readonly string[] | null,
): string[] {
  const writers = materials.flatMap((material) => (material.member ? [material.member] : []))
  return [...writers, ...(roster ?? []), ...meetings.flatMap((meeting) => meeting.members)]
}

/** A, B … Z, AA, AB … */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}
