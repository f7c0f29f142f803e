/**
 * Shares the work of a review out among threads. One looks for alike passages, then examines papers from the last one
 * on, while they are examined here from the first; further threads, where the machine has the cores, examine papers
 * from the start. What a thread did not live to tell is done here.
 */
import { availableParallelism } from 'node:os'
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { type Examined, examineSafely } from '../../checks/examine.ts'
import { type Done, doHere, lookForReuse, type Progress, STAGES, type Work, type WorkEnv } from '../../work.ts'
import { type Answer, claim, type Given, STATE } from './message.ts'

/** The built thread, beside the bundle or, when run from the source, in `dist/`. */
const ENTRY = new URL(import.meta.url.endsWith('.ts') ? '../../../dist/thread.js' : './thread.js', import.meta.url)
/**
 * Fewer characters are no sooner done by two, for a thread warms up all the code anew. Measured on two cores, with and
 * without: 50 papers of 5,000 characters 1.4 and 1.5 s (1.3 and 1.2 s on Node 22), 100 papers 1.9 and 2.1 s.
 */
const WORTH_A_THREAD = 500_000
const MOST_THREADS = 3
/** Papers are copied to every thread: of a vast batch the last ones, of so many characters together. */
const GIVEN_AWAY = 4_000_000
/** How often progress is told, in milliseconds. */
const TELL = 100
/** A thread that gave no sign of life for so long, in milliseconds, is given up. */
const PATIENCE = 60_000

/** @param worth how many characters are worth a thread */
export function share(work: Work, env: WorkEnv, worth = WORTH_A_THREAD): Done {
  const { papers } = work
  const characters = work.reuse.texts.reduce((sum, { text }) => sum + text.length, 0)
  const most = Math.min(MOST_THREADS, availableParallelism() - 1, Math.floor(characters / worth))
  if (most < 1) return doHere(work, env)
  const from = lastOf(papers, GIVEN_AWAY)
  const claims = new Int32Array(new SharedArrayBuffer(4 * (papers.length - from)))
  const { profile, selection } = work
  const common = { papers: papers.slice(from), claims, profile, selection }
  const threads = Array.from({ length: most }, (_, at) => new Thread(common, at === 0 ? work.reuse : null))
  const examined = new Map<number, Examined>()
  const here = (at: number) => examineSafely(papers[at]!, { ...work, segmenter: env.segmenter })
  for (let at = 0; at < papers.length; at++) {
    if (at >= from && !claim(claims, at - from)) continue
    env.progress?.('核对材料', at, papers.length)
    examined.set(at, here(at))
  }
  const answers = threads.map((thread) => thread.answer(env.progress))
  for (const answer of answers) for (const [at, item] of answer?.examined ?? []) examined.set(from + at, item)
  return {
    examined: papers.map((_, at) => examined.get(at) ?? here(at)),
    reuse: answers[0]?.reuse ?? lookForReuse(work.reuse, env.progress),
  }
}

/** Index from which on the texts have so many characters together at most. */
function lastOf(papers: Work['papers'], characters: number): number {
  let left = characters
  let from = papers.length
  while (from > 0 && papers[from - 1]!.material.text.length <= left) left -= papers[--from]!.material.text.length
  return from
}

class Thread {
  private readonly worker: Worker
  private readonly port: MessagePort
  private readonly state = new Int32Array(new SharedArrayBuffer(4 * Object.keys(STATE).length))

  constructor(common: Omit<Given, 'reuse' | 'port' | 'state'>, reuse: Given['reuse']) {
    const { port1, port2 } = new MessageChannel()
    this.port = port1
    const given: Given = { ...common, reuse, port: port2, state: this.state }
    this.worker = new Worker(ENTRY, { workerData: given, transferList: [port2] })
    // A fault in the thread is nothing to stop for: its work is done by its owner then.
    this.worker.on('error', () => {})
    this.worker.unref()
  }

  /** Waits for it; null where it did not live to tell. */
  answer(progress: Progress | undefined): Exclude<Answer, { failed: true }> | null {
    const answer = this.wait(progress) ? (receiveMessageOnPort(this.port)?.message as Answer | undefined) : undefined
    this.port.close()
    void this.worker.terminate()
    return answer && !('failed' in answer) ? answer : null
  }

  /** Until it has ended; false where it seems to be dead. */
  private wait(progress: Progress | undefined): boolean {
    const { state } = this
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
}
