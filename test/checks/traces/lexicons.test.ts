import { describe, expect, it } from 'vitest'
import { kindsOf, selfNames, unitKinds } from '../../../src/checks/traces/unit-kinds.ts'
import { residueSchema } from '../../../src/checks/traces/web-residue.ts'
import { dictionary } from '../../../src/dictionary.ts'

describe('网上材料的痕迹：每一条的例子', () => {
  for (const { id, pattern, hit, spare } of dictionary('lexicons/web-residue.yaml', residueSchema)) {
    it(`${id} 命中该命中的，放过该放过的`, () => {
      expect(hit).toMatch(new RegExp(pattern, 'um'))
      expect(spare).not.toMatch(new RegExp(pattern, 'um'))
    })
  }
})

describe('单位类型：每一条的例子', () => {
  for (const { id, hit, spare } of unitKinds().kinds) {
    it(`${hit} 是 ${id}，${spare} 不是`, () => {
      expect(kindsOf(hit)).toContain(id)
      expect(kindsOf(spare)).not.toContain(id)
    })
  }
})

describe('自称的边界：每一条的例子', () => {
  const { kinds, selves } = unitKinds()
  it.each(kinds.flatMap(({ self }) => self))('%s 有边界', (word) => {
    expect(selves.flatMap(({ words }) => words)).toContain(word)
  })
  for (const { words, hits, spares } of selves) {
    const found = (text: string) => words.flatMap((word) => selfNames(text, word))
    it.each(hits)('%s 里有自称', (text) => expect(found(text)).not.toEqual([]))
    it.each(spares)('%s 里没有自称', (text) => expect(found(text)).toEqual([]))
  }
})
