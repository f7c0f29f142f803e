/**
 * Processor time (of all threads, so that a busy machine changes little) and memory for large batches, against the floor (hashing and radix-sorting all 8-grams) in the same run:
 * `npm run speed [-- 100 1000 10000]`, each size in a process of its own.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findAlike } from '../src/reuse/engine.ts'
import { tell } from '../src/reuse/passages.ts'
import { largeBatch } from './corpus/large.ts'
import { NOTICE } from './corpus/official.ts'
import { floor } from './floor.ts'
import { LIMITS } from './ours.ts'
import { exact } from './peers/exact.ts'
import { tfidf } from './peers/tfidf.ts'

/** Peers that hold each text against each other are not asked for more texts than this. */
const PEERS_UP_TO = 100

const [first, ...sizes] = process.argv.slice(2)
if (first === '--one') one(Number(sizes[0]))
else {
  const all = [first, ...sizes].filter((size) => size !== undefined)
  console.log(
    '| texts | characters each | floor, s | duizhao, s | times the floor | peak memory, MB | counted passages | 13 characters, s | TF-IDF, s |',
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const size of all.length > 0 ? all : ['100', '1000', '10000']) {
    spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), '--one', size], {
      stdio: 'inherit',
    })
  }
}

function one(size: number): void {
  const texts = largeBatch(size, 7)
  const timed = (work: () => void) => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1e6
  }
  // The first run of either warms nothing up for the other: best of two.
  const sorted = Math.min(...[1, 2].map(() => timed(() => floor(texts.map(({ text }) => text)))))
  let counted = 0
  const ours = timed(() => {
    const given = texts.map(({ id, text }) => ({ id, text, role: 'submitted' as const, pool: 'statement', owner: id }))
    const { passages } = tell(findAlike(given, [{ id: 'notice', text: NOTICE }]), LIMITS)
    counted = passages.filter(({ label }) => label !== 'quoted').length
  })
  const memory = process.resourceUsage().maxRSS / 1024
  const corpus = { notice: NOTICE, texts, planted: [], own: new Map() }
  const peer = (work: () => void) => (size <= PEERS_UP_TO ? timed(work).toFixed(2) : '–')
  const characters = Math.round(texts.reduce((sum, { text }) => sum + text.length, 0) / size)
  console.log(
    `| ${size} | ${characters} | ${sorted.toFixed(2)} | ${ours.toFixed(2)} | ${(ours / sorted).toFixed(1)} | ${memory.toFixed(0)} | ${counted} | ${peer(() => exact(corpus))} | ${peer(() => tfidf(corpus))} |`,
  )
}
