/** Every entry of the word lists hits what it says it hits and spares what it says it spares. */
import { describe, expect, it } from 'vitest'
import { campaignLexicon, eventLexicon, hits, kindLexicon } from '../../src/outline/lexicon.ts'
import { duties, endsWithDuty, isName, surnames } from '../../src/outline/names.ts'
import { unitAtStart, unitLexicon } from '../../src/outline/unit.ts'

describe('kinds.yaml', () => {
  const { covers, titles, contents } = kindLexicon()
  const entries = [
    ...titles,
    ...contents.map((entry) => ({ ...entry, unless: undefined })),
    ...covers.map((entry) => ({ ...entry, kind: '', unless: undefined })),
  ]
  it.each(entries.map((entry) => [`${entry.kind} ${entry.pattern.source.slice(0, 30)}`, entry] as const))(
    '%s',
    (_, entry) => {
      const found = (text: string) => hits(entry.pattern, text) && !(entry.unless && hits(entry.unless, text))
      expect(found(entry.hit), entry.hit).toBe(true)
      expect(found(entry.spare), entry.spare).toBe(false)
    },
  )
})

describe('campaigns.yaml', () => {
  it.each(campaignLexicon().map((entry) => [entry.hit, entry] as const))('%s', (_, { pattern, hit, spare }) => {
    const plain = (text: string) => text.replace(/[“”]/g, '')
    expect(hits(pattern, plain(hit))).toBe(true)
    expect(hits(pattern, plain(spare))).toBe(false)
  })
})

describe('events.yaml', () => {
  it.each(eventLexicon().map((entry) => [entry.hit, entry] as const))('%s', (_, { pattern, hit, spare }) => {
    expect(hits(pattern, hit)).toBe(true)
    expect(hits(pattern, spare)).toBe(false)
  })
})

describe('surnames.yaml', () => {
  it.each(surnames().hit)('%s is a name', (text) => expect(isName(text)).toBe(true))
  it.each(surnames().spare)('%s is none', (text) => expect(isName(text)).toBe(false))
})

describe('duties.yaml', () => {
  it.each(duties().hit)('%s ends with a duty', (text) => expect(endsWithDuty(text)).toBe(true))
  it.each(duties().spare)('%s does not', (text) => expect(endsWithDuty(text)).toBe(false))
})

describe('units.yaml', () => {
  it.each(unitLexicon().hit)('%s', (text, unit) => expect(unitAtStart(text)).toBe(unit))
  it.each(unitLexicon().spare)('%s names no unit', (text) => expect(unitAtStart(text)).toBe(null))
})
