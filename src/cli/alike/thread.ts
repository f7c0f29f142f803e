/** The thread that looks for alike passages while the statements are read; see {@link beginReuse}. */
import { workerData } from 'node:worker_threads'
import { findReuse } from '../../reuse/index.ts'
import { type Answer, type Given, STAGES, STATE } from './message.ts'

const { task, port, state } = workerData as Given
let answer: Answer
try {
  const reuse = findReuse(task, (stage, done, total) => {
    Atomics.store(state, STATE.stage, STAGES.indexOf(stage))
    Atomics.store(state, STATE.done, done)
    Atomics.store(state, STATE.total, total)
    Atomics.add(state, STATE.alive, 1)
  })
  answer = { reuse }
} catch {
  answer = { failed: true }
}
port.postMessage(answer)
Atomics.store(state, STATE.ended, 1)
Atomics.notify(state, STATE.ended)
