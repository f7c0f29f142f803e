/** The port promises the same words on both engines; where one did not install, its half is skipped and said. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { dictionary, dictionaryPath } from '../../src/dictionary.ts'
import { extract } from '../../src/extract/index.ts'
import { nodejieba, nodeRs, segmenter } from '../../src/segment/jieba.ts'
import type { Segmenter } from '../../src/segment/port.ts'

function installed(make: () => Segmenter): Segmenter | null {
  try {
    return make()
  } catch {
    return null
  }
}
const ENGINES = { nodejieba: installed(nodejieba), '@node-rs/jieba': installed(nodeRs) }

/** Our words, one a line: `word frequency tag`; comments are not part of the format. */
const words = readFileSync(dictionaryPath('words.txt'), 'utf8').trim().split('\n')

describe.each(Object.entries(ENGINES))('%s', (name, engine) => {
  it.skipIf(!engine)('tells its name and version', () => {
    expect(engine!.name).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`))
  })

  it.skipIf(!engine)('keeps every word of the user dictionary whole', () => {
    const cut = words.map((line) => line.split(' ')[0]!).filter((word) => !engine!.words(`要${word}。`).includes(word))
    expect(cut).toEqual([])
  })

  it.skipIf(!engine)('keeps runs of letters and digits whole, drops spaces and punctuation, loses nothing else', () => {
    expect(engine!.words('2021年度，“四个意识”GDP 增长 8.5%！')).toEqual([
      '2021',
      '年度',
      '四个意识',
      'GDP',
      '增长',
      '8',
      '5',
    ])
    expect(engine!.words('')).toEqual([])
    expect(engine!.words('……（）\n')).toEqual([])
  })

  it.skipIf(!engine)('handles characters outside the basic plane and names with dots', () => {
    expect(engine!.words('𠮷野·买买提').join('')).toBe('𠮷野买买提')
  })
})

const both = ENGINES.nodejieba && ENGINES['@node-rs/jieba']

describe('both engines', () => {
  it.skipIf(!both)('cut the same words from every paper of the batches here', async () => {
    const folder = fileURLToPath(new URL('../../fixtures/batches', import.meta.url))
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(docx|txt)$/.test(file),
    )
    const differing: string[] = []
    let lines = 0
    for (const file of files) {
      const document = await extract(readFileSync(path.join(folder, file)), file).catch(() => null)
      for (const line of document?.text.split('\n') ?? []) {
        lines++
        const [one, other] = Object.values(ENGINES).map((engine) => engine!.words(line).join('|'))
        if (one !== other) differing.push(line)
      }
    }
    expect(differing).toEqual([])
    expect(lines).toBeGreaterThan(200)
  })
})

describe('the preferred engine', () => {
  it('is loaded when first asked, and is one that is installed', () => {
    const engine = segmenter()
    const names = Object.values(ENGINES).flatMap((candidate) => candidate?.name ?? [])
    expect(names).toContain(engine.name)
    expect(engine.words('召开专题民主生活会')).toContain('民主生活会')
  })
})

describe('the user dictionary', () => {
  it('has one word a line in the form both engines read, none twice', () => {
    expect(words.filter((line) => !/^\p{Script=Han}{3,10} 1000 n$/u.test(line))).toEqual([])
    expect(new Set(words).size).toBe(words.length)
  })

  it('has a source for every word, and no source for another', () => {
    const schema = z.array(z.strictObject({ source: z.string().min(5), words: z.array(z.string()).min(1) }))
    const listed = dictionary('words.yaml', schema).flatMap((group) => group.words)
    expect(listed).toEqual(words.map((line) => line.split(' ')[0]!))
  })
})
