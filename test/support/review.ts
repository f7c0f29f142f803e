/** The whole pipeline on texts, for tests: `{file name: text}` in, the review out. */
import type { Batch } from '../../src/model.ts'
import { builtInProfiles, loadProfile } from '../../src/profile/load.ts'
import { type Env, type Review, review } from '../../src/review.ts'
import { segmenter } from '../../src/segment/jieba.ts'

const words = segmenter()

/**
 * @param year requirement set by id; null: chosen from the batch
 * @param share see {@link Env}
 */
export function reviewed(
  batch: Batch,
  year: string | null = null,
  only: string[] | null = null,
  share?: Env['share'],
): Review {
  const choice = { asked: year === null ? null : loadProfile(year), builtIn: builtInProfiles() }
  const selection = { only, skip: [] }
  const env = { version: 'test', today: '2022-01-10', segmenter: words, selection, decisions: null, before: null }
  const result = review(batch, choice, share ? { ...env, share } : env)
  // What users are spared, tests must see.
  const fault = result.report.notices.find((notice) => notice.includes('程序出错'))
  if (fault) throw new Error(fault)
  return result
}
