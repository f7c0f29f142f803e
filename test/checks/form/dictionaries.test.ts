/** Every entry of the dictionaries of form: what it must find and what it must leave alone. */
import { describe, expect, it } from 'vitest'
import { doubledSchema, findDoubled } from '../../../src/checks/form/doubled.ts'
import { expressionsSchema } from '../../../src/checks/form/expressions.ts'
import { findMiswritten } from '../../../src/checks/form/misquote.ts'
import { findPlaceholders, placeholdersSchema } from '../../../src/checks/form/placeholder.ts'
import { plainOf } from '../../../src/checks/form/plain.ts'
import { findTypos, typosSchema } from '../../../src/checks/form/typos.ts'
import { dictionary } from '../../../src/dictionary.ts'
import { loadProfile } from '../../../src/profile/load.ts'
import { nodeRs } from '../../../src/segment/jieba.ts'

const context = { profile: loadProfile('2021'), segmenter: nodeRs() }
const find = (text: string) => findMiswritten(text, context)
const within = (words: string) => `我的问题是${words}方面还有差距。`
const letters = (text: string) => plainOf(text).text

describe('fixed expressions', () => {
  const { groups, documents } = dictionary('expressions.yaml', expressionsSchema)
  describe.each(groups.map((group) => [group.id, group] as const))('%s', (_id, { expressions, also }) => {
    it.each(Object.entries(expressions))('%s', (text, slip) => {
      expect(find(within(text))).toEqual([])
      // Where a shorter expression within it shows the slip, that one is given.
      const rights = find(within(slip)).map(({ right }) => letters(right))
      expect(rights).toHaveLength(1)
      expect(letters(text)).toContain(rights[0])
    })

    it.each(also)('%s is right too', (text) => {
      expect(find(within(text))).toEqual([])
    })
  })

  it.each(Object.entries(documents.titles))('《%s》', (title, slip) => {
    expect(find(within(`《${title}》`))).toEqual([])
    expect(find(within(`《${slip}》`)).map(({ right }) => right)).toEqual([`《${title}》`])
  })

  it.each(documents.also)('《%s》 is another document', (title) => {
    expect(find(within(`《${title}》`))).toEqual([])
  })
})

describe('typos', () => {
  it.each(dictionary('typos.yaml', typosSchema).map((typo) => [typo.hit, typo] as const))(
    '%s',
    (hit, { right, spare }) => {
      const expected = right.split(/\$\d/).at(-1)!
      expect(findTypos(hit).map((typo) => typo.right)).toEqual([expect.stringContaining(expected)])
      expect(findTypos(spare)).toEqual([])
    },
  )
})

describe('placeholders', () => {
  for (const entry of dictionary('lexicons/placeholders.yaml', placeholdersSchema)) {
    it.each(entry.hits)(`${entry.what}: %s`, (text) => {
      expect(text).toMatch(new RegExp(entry.pattern, 'mu'))
    })
    it.each(entry.spares)(`${entry.what} spares %s`, (text) => {
      expect(findPlaceholders(text, entry.class)).toEqual([])
    })
  }
})

describe('doubled words', () => {
  const { hits, spares } = dictionary('lexicons/doubled.yaml', doubledSchema)
  it.each(hits)('%s', (text) => expect(findDoubled(text)).not.toEqual([]))
  it.each(spares)('spares %s', (text) => expect(findDoubled(text)).toEqual([]))
})
