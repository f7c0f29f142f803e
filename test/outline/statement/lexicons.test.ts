/** Every entry of the statement lexicons hits its own example and spares the other. */
import { describe, expect, it } from 'vitest'
import { areaIndex } from '../../../src/outline/statement/areas.ts'
import { depthOf, factsOf } from '../../../src/outline/statement/depth.ts'
import {
  factEntries,
  found,
  ownerEntries,
  partEntries,
  resultEntries,
  roleEntries,
} from '../../../src/outline/statement/lexicon.ts'
import { normalise } from '../../../src/outline/statement/normal.ts'
import { ownerOf } from '../../../src/outline/statement/owner.ts'
import { partOfHeading, partOfLead } from '../../../src/outline/statement/parts.ts'
import { labelOf, stepOf } from '../../../src/outline/statement/series.ts'
import { loadProfile } from '../../../src/profile/load.ts'

describe.each([
  ['roles', Object.entries(roleEntries())],
  ['facts', Object.entries(factEntries())],
  ['results', Object.entries(resultEntries())],
] as const)('%s.yaml', (_, entries) => {
  it.each(entries)('%s', (_, { pattern, hit, spare }) => {
    expect(found(pattern, normalise(hit))).toBe(true)
    expect(found(pattern, normalise(spare))).toBe(false)
  })
})

describe('owners.yaml', () => {
  it('acts', () => {
    const { pattern, hit, spare } = ownerEntries().acts!
    expect(found(pattern, normalise(hit))).toBe(true)
    expect(found(pattern, normalise(spare))).toBe(false)
  })

  const owners = Object.entries(ownerEntries()).filter(([owner]) => owner !== 'object' && owner !== 'acts')
  it.each(owners)('%s', (owner, { hit, spare }) => {
    expect(ownerOf(normalise(hit))?.owner).toBe(owner)
    expect(ownerOf(normalise(spare))?.owner).not.toBe(owner)
  })
})

describe('parts.yaml', () => {
  const words = (text: string) => normalise(text).replace(/^[一二三四五六七]、/, '')
  it.each(partEntries().headings)('heading $part: $hit', ({ part, both, hit, spare }) => {
    expect(partOfHeading(words(hit))).toEqual({ part, both })
    expect(partOfHeading(words(spare))).not.toEqual({ part, both })
  })
  it.each(partEntries().labels)('label $part: $hit', ({ part, hit, spare }) => {
    for (const mark of ['：', '｜', ' ']) {
      expect(labelOf({ text: `${hit}${mark}会上没有说真话，事后也没有补报。`, heading: false })).toBe(part)
      expect(labelOf({ text: `${spare}${mark}会上没有说真话，事后也没有补报。`, heading: false })).toBeNull()
    }
  })
  it.each(partEntries().steps)('step $part: $hit', ({ part, hit, spare }) => {
    expect(stepOf(normalise(hit))).toBe(part)
    expect(stepOf(normalise(spare))).toBeNull()
  })
  it.each(partEntries().leads)('lead $part: $hit', ({ part, hit, spare }) => {
    expect(partOfLead(normalise(hit))).toBe(part)
    expect(partOfLead(normalise(spare))).not.toBe(part)
  })
})

describe('how checkable a problem is', () => {
  const index = areaIndex(loadProfile('2021'))
  const depth = (text: string) => depthOf(normalise(text), factsOf(normalise(text)), index)
  it.each([
    ['学习不够深入，认识有待提高。', 'formula'],
    ['宗旨意识有所淡化，担当意识不强，服务群众不够主动。', 'formula'],
    ['履行全面从严治党责任不够到位，落实“一岗双责”还有差距。', 'formula'],
    ['自学时翻翻标题、划划重点，讨论时照着稿子念。', 'behaviour'],
    ['安置房分房抽签，今年3月我没有到场。', 'fact'],
    ['大坪村的接线路修了两年还没有通客车。', 'fact'],
  ] as const)('%s %s', (text, expected) => {
    expect(depth(text)).toBe(expected)
  })
})
