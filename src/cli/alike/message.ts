/** What the thread that looks for alike passages is given, and what it tells while it works. */
import type { MessagePort } from 'node:worker_threads'
import type { Reuse, ReuseTask } from '../../reuse/index.ts'

export interface Given {
  task: ReuseTask
  port: MessagePort
  /** See {@link STATE}; the owner waits on it. */
  state: Int32Array
}

/** Places in the shared state: whether it has ended, signs of life, the stage and how far it is. */
export const STATE = { ended: 0, alive: 1, stage: 2, done: 3, total: 4 } as const
export const STAGES = ['归一', '索引', '比对'] as const

export type Answer = { reuse: Reuse } | { failed: true }
