/** The thread that makes annotated copies, one job after the other; see {@link Crew}. */
import { parentPort } from 'node:worker_threads'
import { type AnnotateJob, attempt } from './annotate.ts'

parentPort!.on('message', (job: AnnotateJob) => parentPort!.postMessage(attempt(job)))
