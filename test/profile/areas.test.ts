import { describe, expect, it } from 'vitest'
import { areaOf, mentions, scoreAreas } from '../../src/profile/areas.ts'
import { builtInProfiles, loadProfile } from '../../src/profile/load.ts'
import type { Profile } from '../../src/profile/schema.ts'
import { topics } from '../../src/profile/topics.ts'

describe.each(builtInProfiles().map((set) => [set.id, set] as const))('%s', (_id, set) => {
  const profile = set.load()
  it.each(profile.areas.map((area) => [area.name, area] as const))('%s: hit, spare, wording', (_name, area) => {
    expect(areaOf(area.hit, profile)).toBe(area.id)
    expect(areaOf(area.spare, profile)).not.toBe(area.id)
    for (const wording of area.wording) expect(areaOf(wording, profile), wording).toBe(area.id)
    expect(area.cues.length).toBeGreaterThanOrEqual(8)
  })

  it.each(profile.explanations.map((item) => [item.name, item] as const))('%s: hit, spare', (_name, item) => {
    expect(mentions(item.hit, item)).toBe(true)
    expect(mentions(item.spare, item)).toBe(false)
  })
})

describe('topics', () => {
  const all = {
    areas: Object.entries(topics()).map(([id, { name, cues }]) => ({ id, name, cues, wording: [] as string[] })),
  } as unknown as Profile
  it.each(Object.entries(topics()))('%s: hit, spare', (id, topic) => {
    expect(scoreAreas(topic.hit, all)[0]?.area).toBe(id)
    expect(scoreAreas(topic.spare, all)[0]?.area).not.toBe(id)
  })
})

describe('tolerance', () => {
  const profile = loadProfile('2021')
  it.each([
    ['一、在感捂“两个确立”方面', 'two-establishes'],
    ['（二）在心系国之大者、履职旦当作为方面存在的问题', 'country-first'],
    ['三是践行以人民为中心的发展思相方面', 'people'],
    ['4.保持战略定力勇于自我革命方面', 'risk'],
    ['五、运用党的成功经验，全面从严制党方面', 'strict-governance'],
  ])('%s', (heading, area) => {
    expect(areaOf(heading, profile)).toBe(area)
  })

  it('says nothing of a sentence that speaks of none', () => {
    for (const text of ['', '。', '谢谢大家。', '以上发言，请各位领导批评指正。', '2021年12月'])
      expect(areaOf(text, profile)).toBeNull()
  })

  it('shows which words decided', () => {
    expect(scoreAreas('预案三年没有修订，忧患意识不强', profile)[0]!.cues.map((cue) => cue.text)).toEqual([
      '忧患意识',
      '预案',
    ])
  })
})
