import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DictionaryError } from '../../src/dictionary.ts'
import { builtInProfiles, checkProfile, loadProfile } from '../../src/profile/load.ts'

const folder = mkdtempSync(join(tmpdir(), 'profile-'))
function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const problemsOf = (text: string, name = 'set.yaml') => checkProfile(file(name, text))

describe('built-in sets', () => {
  it('are the years 2017 to 2025', () => {
    expect(builtInProfiles().map((set) => set.id)).toEqual([
      '2017',
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
    ])
  })

  it('have the numbers of areas that the years ask', () => {
    const counts = builtInProfiles().map((set) => set.load().areas.length)
    expect(counts).toEqual([6, 3, 4, 5, 5, 6, 6, 4, 5])
  })

  it('know both ways of writing the five areas of 2021', () => {
    const wording = loadProfile('2021').areas.map((area) => area.wording)
    expect(wording.map((list) => list[0]!.length > 60)).toEqual([true, true, true, true, true])
    expect(wording.map((list) => list[1])).toEqual([
      '感悟“两个确立”，树立正确党史观',
      '心系“国之大者”，履职担当作为',
      '带头践行以人民为中心的发展思想',
      '保持战略定力，勇于自我革命',
      '运用党的成功经验、全面从严治党',
    ])
  })

  it('call nothing of their own year stale, and the themes of other years stale', () => {
    const { stale } = loadProfile('2021').era
    expect(stale.some((entry) => entry.of === 2021)).toBe(false)
    expect(stale.map((entry) => entry.text)).toContain('加强政治建设、提高政治能力')
  })

  it('name a source for every area and item', () => {
    for (const set of builtInProfiles()) {
      const profile = set.load()
      for (const item of [...profile.areas, ...profile.explanations]) expect(item.source.length).toBeGreaterThan(8)
    }
  })
})

describe('a set of one’s own', () => {
  const own = `schema: 1
id: 2026
extends: 2025
title: 某年的会
year: 2026
explanations:
  audit: null
  inspection: { when: applicable }
  hometown:
    name: 家乡建房情况
    cues: [建房]
    when: always
    of: [member]
    source: 县委通知
    hit: 本人在家乡没有建房。
    spare: 我分管城建。
deadlines: { planBefore: 20 }
`
  it('takes the rest from the set it extends', () => {
    const profile = loadProfile(file('own.yaml', own))
    const below = loadProfile('2025')
    expect(profile.id).toBe('2026')
    expect(profile.areas).toEqual(below.areas)
    expect(profile.deadlines).toEqual({ ...below.deadlines, planBefore: 20 })
    expect(profile.explanations.map((item) => item.id)).toEqual([
      ...below.explanations.map((item) => item.id).filter((id) => id !== 'audit'),
      'hometown',
    ])
    expect(profile.explanations.find((item) => item.id === 'inspection')?.when).toBe('applicable')
  })

  it('may extend a file beside it', () => {
    file('lower.yaml', own)
    const path = file('upper.yaml', 'schema: 1\nid: x\nextends: lower.yaml\ntitle: 再改一处\n')
    expect(loadProfile(path).deadlines.planBefore).toBe(20)
  })

  it('replaces a list by a list', () => {
    const path = file(
      'areas.yaml',
      `schema: 1
id: x
extends: 2025
areas:
  - id: one
    name: 只此一项
    wording: [对照检查只此一项的要求]
    topics: [theory]
    source: 县委通知
    hit: 理论学习不够
    spare: 无
`,
    )
    expect(loadProfile(path).areas.map((area) => area.id)).toEqual(['one'])
  })

  it('is refused with every fault at once, each with its line', () => {
    const problems = problemsOf(`schema: 1
id: x
extends: 2025
tittle: 拼错
year: 去年
areas:
  - id: One
    name: 一
    wording: [短]
    topics: [nonsense]
    source: s
    hit: h
    spare: s
explanations:
  audit: { cues: ['('] }
deadlines: { planBefor: 3 }
`)
    const at = (line: number) => problems.filter((problem) => problem.includes(`set.yaml:${line}:`))
    for (const line of [4, 5, 7, 8, 9, 10, 15, 16])
      expect(at(line), `line ${line}: ${problems.join('\n')}`).not.toEqual([])
    expect(problems.join('\n')).toContain('没有这一项')
    expect(problems.join('\n')).toMatch(/\p{Script=Han}/u)
  })

  it('without extends must say everything', () => {
    const problems = problemsOf('schema: 1\nid: x\ntitle: 只有题目\n')
    expect(problems.length).toBeGreaterThan(8)
  })

  it('has its own examples run', () => {
    const problems = problemsOf(`schema: 1
id: x
extends: 2025
areas:
  - id: one
    name: 学习
    wording: [对照理论武装的要求]
    topics: [theory]
    source: 县委通知
    hit: 宿舍的水管漏了。
    spare: 理论学习不够，学习笔记抄得多。
explanations:
  audit: { spare: 任期经济责任审计已完成。 }
`)
    expect(problems.map((problem) => problem.replace(/:\d+: .*/, ''))).toEqual(
      ['set.yaml:10', 'set.yaml:11', 'set.yaml:13'].map((place) => expect.stringContaining(place)),
    )
  })

  it('cannot extend itself, directly or round a corner', () => {
    file('a.yaml', 'schema: 1\nid: a\nextends: b.yaml\n')
    const b = file('b.yaml', 'schema: 1\nid: b\nextends: a.yaml\n')
    expect(checkProfile(b).join()).toContain('绕成了圈')
    expect(checkProfile(file('self.yaml', 'schema: 1\nid: s\nextends: self.yaml\n')).join()).toContain('绕成了圈')
  })

  it('tells what there is when it is not there', () => {
    expect(checkProfile('2031').join()).toContain('2017、2018')
    expect(checkProfile(folder).length).toBe(1)
  })

  it.each([
    ['empty', ''],
    ['a list', '- 1\n- 2\n'],
    ['not YAML', 'a: [1,\nb: }'],
    ['an unknown alias', 'schema: *x\n'],
    [
      'a bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(/./g, (c, i: number) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]\n`)}`,
    ],
  ])('%s is a clear error', (_name, text) => {
    const path = file('bad.yaml', text)
    expect(() => loadProfile(path)).toThrow(DictionaryError)
    for (const problem of checkProfile(path)) expect(problem).toMatch(/bad\.yaml.*\p{Script=Han}/u)
  })
})
