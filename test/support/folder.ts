/** A folder through the whole pipeline, as the command line does it. */
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts'
import { readBatch } from '../../src/input/index.ts'
import { builtInProfiles } from '../../src/profile/load.ts'
import { type Env, type Review, review } from '../../src/review.ts'
import { nodeRs } from '../../src/segment/jieba.ts'

export interface FolderOptions extends Partial<Pick<Env, 'today' | 'segmenter' | 'decisions' | 'before'>> {
  roster?: string
  official?: string[]
  templates?: string[]
  previous?: string[]
}

export async function reviewFolder(folder: string, options: FolderOptions = {}): Promise<Review> {
  const { roster = null, official = [], templates = [], previous = [] } = options
  const inputs = { submitted: [folder], official, templates, previous, roster, limits: DEFAULT_LIMITS }
  const batch = await readBatch(inputs, () => {})
  return review(
    batch,
    { asked: null, builtIn: builtInProfiles() },
    {
      version: '0.0.0',
      today: options.today ?? '2022-01-08',
      segmenter: options.segmenter ?? nodeRs(),
      selection: { only: null, skip: [] },
      decisions: options.decisions ?? null,
      before: options.before ?? null,
    },
  )
}
