/** What a reader process says: that it has started, then one outcome a file. Documents are cloned (measured: cheaper than JSON). */
import type { Outcome } from './job.ts'

export type Answer = { ready: true } | { outcome: Outcome }
