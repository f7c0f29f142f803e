/** Wording that the year's requirement set and the dictionaries hold: anybody may use it. */
import { existsSync, readFileSync } from 'node:fs'
import { dictionaryPath, openYaml } from '../../dictionary.ts'
import type { Profile } from '../../profile/schema.ts'

/** Theme, areas in every wording, items and the era's names. */
export function profileWording(profile: Profile): string[] {
  return distinct([
    profile.theme.text,
    ...profile.theme.anchors,
    ...profile.areas.flatMap((area) => [area.name, ...area.wording]),
    ...profile.explanations.map((item) => item.name),
    ...profile.era.sessions,
    ...profile.era.campaigns,
    ...profile.era.stale.map((item) => item.text),
  ])
}

let held: string[] | undefined

/** Every right form and accepted variant of `expressions.yaml`, whatever else that file says of them. */
export function dictionaryWording(): string[] {
  if (!held) {
    const path = dictionaryPath('expressions.yaml')
    held = existsSync(path) ? distinct(wordings(openYaml(readFileSync(path, 'utf8'), 'expressions.yaml').value)) : []
  }
  return held
}

/** Strings of the file that are wording, not remarks on it. */
function wordings(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap((item) => (typeof item === 'string' ? [item] : wordings(item)))
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => {
    if (REMARKS.has(key)) return []
    if (RIGHT_TO_WRONG.has(key)) return Object.keys(value as object)
    return typeof value === 'string' ? [value] : wordings(value)
  })
}

/** Tables of a right form and a wrong one each. */
const RIGHT_TO_WRONG = new Set(['expressions', 'titles'])
const REMARKS = new Set(['source', 'hit', 'spare', 'note', 'why', 'id', 'slips', 'wrong', 'pattern', 'slip'])

/** Short words say nothing; longest first, so that the fullest wording is matched. */
function distinct(texts: string[]): string[] {
  return [...new Set(texts.filter((text) => text.length >= 5))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}
