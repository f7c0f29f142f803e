import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts'
import { batchOf, textOf, textsOf } from '../support/batch.ts'
import { docxOfText } from '../support/docx.ts'
import { hostileFiles, oddFiles } from '../support/hostile.ts'
import { tree } from '../support/tree.ts'

const GOOD = Object.fromEntries(
  Array.from({ length: 10 }, (_, i) => [`好材料${i}.docx`, `第${i}份对照检查材料\n认真查摆问题。`]),
)
const good = () => Object.fromEntries(Object.entries(GOOD).map(([name, text]) => [name, docxOfText(text)]))

/** Every file below a folder with its hash. */
function hashes(root: string): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    entries.map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return [file, createHash('sha256').update(readFileSync(file)).digest('hex')]
    }),
  )
}

describe('a folder of hostile files', () => {
  it('stops nothing: the good are read, each bad one has its reason, and no byte is changed', async () => {
    const bad = hostileFiles()
    const odd = oddFiles()
    const oddBytes = Object.fromEntries(Object.entries(odd).map(([name, { bytes }]) => [name, bytes]))
    const root = tree({ ...bad, ...oddBytes, ...good() })
    const before = hashes(root)
    const batch = await batchOf(root)
    expect(hashes(root)).toEqual(before)

    const texts = textsOf(batch)
    for (const [name, text] of Object.entries(GOOD)) expect(texts[name]).toBe(text)
    for (const [name, { text }] of Object.entries(odd)) expect(texts[name]).toContain(text)
    for (const name of Object.keys(bad)) {
      const results = batch.sources.filter(({ source }) => source.file === name || source.file.startsWith(`${name}/`))
      expect(results.length, name).toBeGreaterThan(0)
      for (const result of results) {
        expect('problem' in result && result.problem.message, `${name}: ${textOf(result).slice(0, 50)}`).toMatch(
          /\p{Script=Han}{4}/u,
        )
      }
    }
    const faults = batch.sources.filter((result) => 'problem' in result && result.problem.code === 'fault')
    expect(faults.map(({ source }) => source.file)).toEqual([])
  }, 120_000)
})

describe('a file whose reading never ends or fills the memory', () => {
  const killer = hostileFiles()['内容膨胀.pdf']!

  it('is given up after its time, and the others are read', async () => {
    const root = tree({ '坏.pdf': killer, ...good() })
    const texts = textsOf(await batchOf(root, { limits: { ...DEFAULT_LIMITS, milliseconds: 1_000 } }))
    expect(texts).toEqual({ ...GOOD, '坏.pdf': expect.stringMatching(/^!(timeout|crashed)$/) })
  })

  it('is given up at its bound of memory, also alone, and the others are read', async () => {
    const more = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.txt`, `第${i}份`]))
    const root = tree({ '坏.pdf': killer, ...good(), ...more })
    const texts = textsOf(await batchOf(root, { limits: { ...DEFAULT_LIMITS, memory: 200 } }))
    expect(texts).toEqual({ ...GOOD, ...more, '坏.pdf': '!crashed' })
  })
})

describe('a batch that would fill the memory', () => {
  it('is cut where its order says', async () => {
    const root = tree(Object.fromEntries([1, 2, 3, 4].map((i) => [`${i}.txt`, '字'.repeat(i === 2 ? 500 : 100)])))
    const batch = await batchOf(root, { limits: { ...DEFAULT_LIMITS, batchCharacters: 300 } })
    expect(batch.sources.map((result) => textOf(result)[0])).toEqual(['字', '!', '字', '字'])
  })
})
