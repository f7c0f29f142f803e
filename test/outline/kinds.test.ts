/** Kinds: every title on the list, and the labelled papers of both sets at the share that is asked for. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { parseYaml } from '../../src/dictionary.ts'
import { KINDS } from '../../src/model.ts'
import { kindOfTitle } from '../../src/outline/kind.ts'
import { kindCases } from '../accuracy/kinds.ts'
import { papersOf } from './support/read.ts'

const file = new URL('../../fixtures/accuracy/kinds/titles.yaml', import.meta.url)
const titles = parseYaml(readFileSync(file, 'utf8'), 'titles.yaml', z.record(z.enum(KINDS), z.array(z.string())))

describe.each(Object.entries(titles))('titles of %s', (kind, list) => {
  it.each(list)('%s', (title) => expect(kindOfTitle(title) ?? 'other').toBe(kind))
})

describe('labelled papers', () => {
  it.each(['fit', 'heldout'] as const)('%s: at least 97 of 100 right', async (set) => {
    const cases = (await kindCases()).filter((one) => one.set === set)
    const wrong = cases.filter(({ expected, given }) => expected !== given)
    expect(1 - wrong.length / cases.length, wrong.map(({ file }) => file).join(' ')).toBeGreaterThanOrEqual(0.97)
  })
})

describe('a paper without a telling title', () => {
  it('goes by what it says before its file name', async () => {
    const text = '各位同志：\n我先作自我检查。我到村少，我批的件没有回访。原因是怕麻烦。请大家批评指正。'
    expect((await papersOf(text, '会议记录.txt'))[0]!.material.kind).toBe('member-statement')
  })
  it('goes by its file name where it says nothing', async () => {
    expect((await papersOf('（另附扫描件）', '水务局民主生活会会议记录.txt'))[0]!.material.kind).toBe('minutes')
  })
  it('is other where nothing tells', async () => {
    expect((await papersOf('今天天气很好。', '新建文档.txt'))[0]!.material.kind).toBe('other')
  })
})
