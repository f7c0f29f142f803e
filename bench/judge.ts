/**
 * What judging a statement of about 5,000 characters costs (parts, areas, roles, coverage and the checks of
 * statements), as a ratio to mammoth's reading of it: `npx tsx bench/judge.ts`.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import mammoth from 'mammoth'
import { examine } from '../src/checks/examine.ts'
import { DEFAULT_LIMITS } from '../src/extract/limits.ts'
import { readBatch } from '../src/input/index.ts'
import { readPapers } from '../src/outline/index.ts'
import { loadProfile } from '../src/profile/load.ts'
import { nodeRs } from '../src/segment/jieba.ts'

const PASSES = 40
const file = fileURLToPath(
  new URL('../fixtures/batches/demo/papers/个人对照检查材料/周文斌-对照检查材料.docx', import.meta.url),
)
const none = { official: [], templates: [], previous: [], roster: null }
const batch = await readBatch({ submitted: [file], ...none, limits: DEFAULT_LIMITS }, () => {})
const { papers } = readPapers(batch)
const profile = loadProfile('2021')
const segmenter = nodeRs()
const selection = { only: ['coverage', 'structure', 'substance'], skip: [] }

const judge = () => papers.map((paper) => examine(paper, { profile, selection, segmenter }))
const bytes = readFileSync(file)
const chars = papers[0]!.material.chars
const took = { judge: 0, mammoth: 0 }
for (let pass = 0; pass < PASSES; pass++) {
  for (const [name, work] of [
    ['judge', judge],
    ['mammoth', () => mammoth.extractRawText({ buffer: bytes })],
  ] as const) {
    const began = performance.now()
    await work()
    // The first half warms up.
    if (pass >= PASSES / 2) took[name] += performance.now() - began
  }
}
const each = (time: number) => ((time / (PASSES / 2)) * 5_000) / chars
console.log(
  `${chars} 字的材料，折合 5,000 字：判断 ${each(took.judge).toFixed(1)} 毫秒，mammoth 读取 ${each(took.mammoth).toFixed(1)} 毫秒，比值 ${(took.judge / took.mammoth).toFixed(2)}`,
)
