/** How an outcome travels between processes: the blocks as one string, which costs a fraction of cloning objects. */
import type { Outcome } from './job.ts'

export type Answer = { ready: true } | { outcome: string }

export function pack(outcome: Outcome): Answer {
  return { outcome: JSON.stringify(outcome) }
}

export function unpack(outcome: string): Outcome {
  return JSON.parse(outcome) as Outcome
}
