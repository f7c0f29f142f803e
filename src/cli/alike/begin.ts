/**
 * Alike passages are looked for on a thread of their own while the statements are read here: neither needs the other.
 * The review waits for the answer where it needs it. What a thread did not live to tell is looked for here.
 */
import { availableParallelism } from 'node:os'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { Progress } from '../../reuse/engine.ts'
import { findReuse, type Reuse, type ReuseTask } from '../../reuse/index.ts'
import { type Answer, type Given, STAGES, STATE } from './message.ts'

/** The built thread, beside the bundle. From the source there is none. */
const ENTRY = import.meta.url.endsWith('.ts') ? null : new URL('./alike.js', import.meta.url)
/** A thread takes as long to start and to warm up as it takes to look through this many characters. */
const WORTH_A_THREAD = 200_000
/** How often progress is told, in milliseconds. */
const TELL = 100
/** A thread that gave no sign of life for so long, in milliseconds, is given up. */
const PATIENCE = 60_000

export function beginReuse(task: ReuseTask, progress?: Progress): () => Reuse {
  const characters = task.texts.reduce((sum, { text }) => sum + text.length, 0)
  if (ENTRY === null || availableParallelism() < 2 || characters < WORTH_A_THREAD)
    return () => findReuse(task, progress)
  const { port1, port2 } = new MessageChannel()
  const state = new Int32Array(new SharedArrayBuffer(4 * Object.keys(STATE).length))
  const given: Given = { task, port: port2, state }
  const worker = new Worker(ENTRY, { workerData: given, transferList: [port2] })
  // A fault in the thread is nothing to stop for: the work is done here then.
  worker.on('error', () => {})
  worker.unref()
  return () => {
    const ended = wait(state, progress)
    const answer = ended ? (receiveMessageOnPort(port1)?.message as Answer | undefined) : undefined
    port1.close()
    void worker.terminate()
    return answer && 'reuse' in answer ? answer.reuse : findReuse(task, progress)
  }
}

/** Until the thread has ended; false where it seems to be dead. */
function wait(state: Int32Array, progress: Progress | undefined): boolean {
  let alive = -1
  let silent = 0
  while (Atomics.wait(state, STATE.ended, 0, TELL) === 'timed-out') {
    const now = Atomics.load(state, STATE.alive)
    silent = now === alive ? silent + TELL : 0
    if (silent >= PATIENCE) return false
    if (now !== alive && now > 0)
      progress?.(
        STAGES[Atomics.load(state, STATE.stage)]!,
        Atomics.load(state, STATE.done),
        Atomics.load(state, STATE.total),
      )
    alive = now
  }
  return true
}
