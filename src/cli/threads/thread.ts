/** A thread of the review: looks for alike passages where that is its task, then helps with the papers; see {@link share}. */
import { workerData } from 'node:worker_threads'
import { type Examined, examineSafely } from '../../checks/examine.ts'
import { segmenter } from '../../segment/jieba.ts'
import { lookForReuse, type Progress, STAGES } from '../../work.ts'
import { type Answer, claim, type Given, STATE } from './message.ts'

const { reuse, papers, claims, profile, selection, port, state } = workerData as Given

const tell: Progress = (stage, done, total) => {
  Atomics.store(state, STATE.stage, STAGES.indexOf(stage))
  Atomics.store(state, STATE.done, done)
  Atomics.store(state, STATE.total, total)
  Atomics.add(state, STATE.alive, 1)
}

function work(): Answer {
  const found = reuse && lookForReuse(reuse, tell)
  const env = { profile, selection, segmenter: segmenter() }
  const examined: [number, Examined][] = []
  for (let at = papers.length - 1; at >= 0; at--) {
    if (!claim(claims, at)) continue
    const { statement: _, ...rest } = examineSafely(papers[at]!, env)
    examined.push([at, rest])
    Atomics.add(state, STATE.alive, 1)
  }
  return { reuse: found, examined }
}

let answer: Answer
try {
  answer = work()
} catch {
  answer = { failed: true }
}
port.postMessage(answer)
Atomics.store(state, STATE.ended, 1)
Atomics.notify(state, STATE.ended)
