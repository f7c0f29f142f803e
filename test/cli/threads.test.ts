/** A batch shared out among threads: not a byte of the report hangs on who did what. */
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { share } from '../../src/cli/threads/share.ts'
import { segmenter } from '../../src/segment/jieba.ts'
import type { Done, Work } from '../../src/work.ts'
import { batchOf } from '../support/batch.ts'
import { reviewed } from '../support/review.ts'

const DEMO = fileURLToPath(new URL('../../fixtures/batches/demo/papers', import.meta.url))
/** Worth a thread from the first character on. */
const ALWAYS = 1

/** Gives the threads the time to take something on, before the first paper is examined here. */
function waitOnce() {
  let waited = false
  return () => {
    if (!waited) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2_000)
    waited = true
  }
}

async function shared(change: (work: Work) => Work = (work) => work) {
  let done: Done | undefined
  const { report } = reviewed(await batchOf(DEMO), '2021', null, (work) => {
    done = share(change(work), { segmenter: segmenter(), progress: waitOnce() }, ALWAYS)
    return done
  })
  return { report: JSON.stringify(report), examined: done!.examined }
}

describe('分给线程做', async () => {
  const { report } = reviewed(await batchOf(DEMO), '2021')
  const here = JSON.stringify(report)

  it('结果与在本线程里做的逐字节相同', async () => {
    expect(report.passages.length).toBeGreaterThan(0)
    expect(report.findings.length).toBeGreaterThan(10)
    const there = await shared()
    expect(there.report).toBe(here)
    // What a thread examined comes back without its statement: they did take part.
    const statements = there.examined.filter(({ coverage }) => coverage.length > 0)
    expect(statements.some(({ statement }) => statement === undefined)).toBe(true)
  })

  it('线程出错的，由本线程做完', async () => {
    // A copy has nothing of what an object inherits: to a thread there are no texts to look through.
    const there = await shared((work) => ({ ...work, reuse: Object.create(work.reuse) }))
    expect(there.report).toBe(here)
    expect(there.examined.every(({ coverage, statement }) => coverage.length === 0 || statement)).toBe(true)
  })
})
