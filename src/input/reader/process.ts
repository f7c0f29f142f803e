/**
 * The reader process: foreign files are parsed here, so that a death, an endless loop or a full memory takes nothing
 * else along. Started once, one file at a time; talks to {@link ReaderPool} by messages.
 */
import '../../tuning.ts'
import { Worker } from 'node:worker_threads'
import { type Sniffed, sniff } from '../../extract/sniff.ts'
import { type Job, readJob } from './job.ts'
import type { Answer } from './message.ts'

/** Formats that a library reads, whose memory outside the heap (which the heap's cap does not see) has no bound of ours. */
const BY_LIBRARY: ReadonlySet<Sniffed> = new Set(['ole', 'pdf'])

/**
 * Polls from a thread of its own, since the main one may be in an endless loop: too much memory, a file far over its
 * time, or an owner that is gone.
 */
const WATCHDOG = `
const { workerData: { clock, owner, bytes } } = require('node:worker_threads')
setInterval(() => {
  const deadline = Atomics.load(clock, 0)
  const late = deadline > 0n && BigInt(Date.now()) > deadline
  if (late || process.ppid !== owner || process.memoryUsage.rss() > bytes) process.kill(process.pid, 'SIGKILL')
}, 50)`

const clock = new BigInt64Array(new SharedArrayBuffer(8))
let watched = false

function watch() {
  if (watched) return
  watched = true
  new Worker(WATCHDOG, {
    eval: true,
    workerData: { clock, owner: process.ppid, bytes: Number(process.argv[2]) * 2 ** 20 },
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1 },
  }).unref()
}

process.on('message', async (job: Job) => {
  Atomics.store(clock, 0, BigInt(Date.now() + job.limits.milliseconds + 2_000))
  const outcome = await readJob(job, (bytes) => {
    if (BY_LIBRARY.has(sniff(bytes))) watch()
  })
  Atomics.store(clock, 0, 0n)
  process.send!({ outcome } satisfies Answer)
})
// A library's stray rejection must not be taken for the answer of the next file.
process.on('unhandledRejection', () => process.exit(1))
process.on('disconnect', () => process.exit(0))
process.send!({ ready: true } satisfies Answer)
