/** Every entry of the meeting's dictionaries hits the text it shows and spares the other. */
import { describe, expect, it } from 'vitest'
import { type ColumnSet, columnEntries, columnsOf } from '../../src/meeting/columns.ts'
import { figureEntries } from '../../src/meeting/figures.ts'
import { deadlineEntries } from '../../src/meeting/lists.ts'
import { NUMBER } from '../../src/meeting/numerals.ts'
import { partEntries, speaksOf } from '../../src/meeting/parts.ts'
import { talkKindEntries } from '../../src/meeting/talk-kinds.ts'
import { toneEntries } from '../../src/meeting/tone.ts'

describe.each(Object.entries(columnEntries().sets))('columns of %s', (set, entries) => {
  it.each(entries.map((entry) => [entry.id, entry] as const))('%s', (id, { hit, spare }) => {
    expect(columnsOf(set as ColumnSet).named(hit)).toContain(id)
    expect(columnsOf(set as ColumnSet).named(spare)).not.toContain(id)
  })
})

const patterns = [
  ...Object.values(toneEntries()).flat(),
  ...deadlineEntries().vague,
  ...deadlineEntries().stated,
  ...talkKindEntries(),
]
it.each(patterns.map((entry) => [entry.id, entry] as const))('pattern %s', (_, { text, hit, spare }) => {
  expect(hit).toMatch(new RegExp(text, 'u'))
  expect(spare).not.toMatch(new RegExp(text, 'u'))
})

it.each(figureEntries().map((entry) => [entry.id, entry] as const))(
  'figure %s',
  (_, { cues, unit, not, hit, spare }) => {
    const hits = (words: string) => {
      const before = new RegExp(`^(.*?)${NUMBER}${unit}`, 'u').exec(words)?.[1]
      return before !== undefined && new RegExp(`(?:${cues})$`, 'u').test(before) && !new RegExp(not, 'u').test(before)
    }
    expect(hits(hit)).toBe(true)
    expect(hits(spare)).toBe(false)
  },
)

describe.each(Object.entries(partEntries()))('parts of %s', (_, entries) => {
  it.each(entries.map((entry) => [entry.id, entry] as const))('%s', (_, { cues, least, hit, spare }) => {
    const count = (words: string) => cues.filter((cue) => speaksOf(words, new RegExp(cue, 'gu'))).length
    expect(count(hit)).toBeGreaterThanOrEqual(least)
    expect(count(spare)).toBeLessThan(least)
  })
})
