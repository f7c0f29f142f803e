/**
 * Threads that make annotated copies while the other results are made here: reading a file once more and packing it
 * anew is half of all the writing. Where threads would not pay, or there are none, copies are made here one by one.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Annotated, type AnnotateJob, attempt } from './annotate.ts'

/** The built thread, beside the bundle. From the source there is none. */
const ENTRY = import.meta.url.endsWith('.ts') ? null : new URL('./annotator.js', import.meta.url)
/** A thread takes as long to start and to warm up as it takes to annotate this many papers. */
const WORTH_A_THREAD = 32
const MOST_THREADS = 3

export type Outcome = Annotated | { problem: string }

export class Crew {
  private readonly threads: Thread[] = []

  /** @param files how many there are to annotate */
  constructor(files: number) {
    const most = ENTRY ? Math.min(MOST_THREADS, availableParallelism() - 1, Math.floor(files / WORTH_A_THREAD)) : 0
    while (this.threads.length < most) this.threads.push(new Thread(ENTRY!))
  }

  /** Others work meanwhile: it pays to hand over files ahead of time. */
  get ahead(): boolean {
    return this.threads.length > 0
  }

  async annotate(job: AnnotateJob): Promise<Outcome> {
    const free = this.threads.filter(({ alive }) => alive).sort((a, b) => a.waiting - b.waiting)[0]
    // What a thread did not live to do is done here.
    return (await free?.annotate(job)) ?? attempt(job)
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.stop()))
  }
}

class Thread {
  alive = true
  private readonly worker: Worker
  /** Those who wait for an answer, in the order of their jobs; null: it died. */
  private readonly answers: ((outcome: Outcome | null) => void)[] = []

  constructor(entry: URL) {
    this.worker = new Worker(entry)
    this.worker.on('message', (outcome: Outcome) => this.answers.shift()?.(outcome))
    for (const event of ['error', 'exit', 'messageerror']) this.worker.on(event, () => this.die())
  }

  get waiting(): number {
    return this.answers.length
  }

  annotate(job: AnnotateJob): Promise<Outcome | null> {
    return new Promise((resolve) => {
      this.answers.push(resolve)
      this.worker.postMessage(job)
    })
  }

  async stop(): Promise<void> {
    this.die()
    await this.worker.terminate()
  }

  private die(): void {
    this.alive = false
    for (const answer of this.answers.splice(0)) answer(null)
  }
}
