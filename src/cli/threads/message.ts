/** What a thread of the review is given, and what it tells while it works. */
import type { MessagePort } from 'node:worker_threads'
import type { Examined } from '../../checks/examine.ts'
import type { Paper } from '../../model.ts'
import type { Reuse, ReuseTask } from '../../reuse/index.ts'
import type { Work } from '../../work.ts'

export interface Given extends Pick<Work, 'profile' | 'selection'> {
  /** To be looked through first, by one of the threads. */
  reuse: ReuseTask | null
  /** The last papers of the work; what is left of them is examined from the end on. */
  papers: Paper[]
  /** One for each of these papers: not 0 where somebody has taken it. */
  claims: Int32Array
  port: MessagePort
  /** See {@link STATE}; the owner waits on it. */
  state: Int32Array
}

/** Places in the shared state: whether it has ended, signs of life, the stage and how far it is. */
export const STATE = { ended: 0, alive: 1, stage: 2, done: 3, total: 4 } as const

export type Answer = { reuse: Reuse | null; examined: [at: number, Examined][] } | { failed: true }

/** Whether this paper is one's own to examine now: of all who ask, one is told so. */
export function claim(claims: Int32Array, at: number): boolean {
  return Atomics.compareExchange(claims, at, 0, 1) === 0
}
