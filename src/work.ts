/** The dear part of a review: every paper by itself, and what is alike among all. Neither needs the other, nor one paper the next. */
import { type Examined, examineSafely } from './checks/examine.ts'
import type { Selection } from './checks/run.ts'
import type { Paper } from './model.ts'
import type { Profile } from './profile/schema.ts'
import { findReuse, type Reuse, type ReuseTask } from './reuse/index.ts'
import type { Segmenter } from './segment/port.ts'

/** Plain data, so that it can be given away to threads. */
export interface Work {
  /** Those under review. */
  papers: Paper[]
  reuse: ReuseTask
  profile: Profile
  selection: Selection
}

export interface Done {
  /** Of each paper, in their order. */
  examined: Examined[]
  reuse: Reuse
}

export const STAGES = ['核对材料', '查找相同段落：归一', '查找相同段落：索引', '查找相同段落：比对'] as const
export type Stage = (typeof STAGES)[number]
export type Progress = (stage: Stage, done: number, total: number) => void

export interface WorkEnv {
  segmenter: Segmenter
  progress?: Progress
}

export function doHere(work: Work, { segmenter, progress }: WorkEnv): Done {
  const examined = work.papers.map((paper, at) => {
    progress?.('核对材料', at, work.papers.length)
    return examineSafely(paper, { ...work, segmenter })
  })
  return { examined, reuse: lookForReuse(work.reuse, progress) }
}

export function lookForReuse(task: ReuseTask, progress?: Progress): Reuse {
  return findReuse(task, (stage, done, total) => progress?.(`查找相同段落：${stage}`, done, total))
}
