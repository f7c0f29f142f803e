/**
 * What reading in processes of their own costs, against reading in this one, each from a cold start:
 * `npx tsx bench/isolation.ts [folder]`; without a folder, 300 statements of 5,000 characters made here.
 * A ratio above 1 is what the safety costs; below 1 the processes read faster than one would.
 */
import { fork } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DEFAULT_LIMITS } from '../src/extract/limits.ts'
import { readBatch } from '../src/input/index.ts'
import { readJob } from '../src/input/reader/job.ts'
import { docxOfText } from '../test/support/docx.ts'

const PASSES = 3
const [mode, folder] = process.argv.slice(2)

if (process.send && (mode === 'processes' || mode === 'here')) {
  const began = performance.now()
  if (mode === 'processes') {
    const none = { official: [], templates: [], previous: [], roster: null }
    await readBatch({ submitted: [folder!], ...none, limits: DEFAULT_LIMITS }, () => {})
  } else {
    for (const entry of readdirSync(folder!, { recursive: true, withFileTypes: true })) {
      const at = { path: path.join(entry.parentPath, entry.name), entries: [] }
      if (entry.isFile()) await readJob({ name: entry.name, at, limits: DEFAULT_LIMITS })
    }
  }
  process.send(performance.now() - began)
  process.disconnect()
} else {
  const made = mode === undefined ? makeFolder() : null
  const best = { processes: Number.POSITIVE_INFINITY, here: Number.POSITIVE_INFINITY }
  for (let pass = 0; pass < PASSES; pass++) {
    for (const name of ['here', 'processes'] as const)
      best[name] = Math.min(best[name], await timed(name, made ?? mode!))
  }
  if (made) rmSync(made, { recursive: true })
  const [here, processes] = [best.here, best.processes].map((time) => time.toFixed(0))
  console.log(`本进程 ${here} 毫秒，读取进程 ${processes} 毫秒，比值 ${(best.processes / best.here).toFixed(2)}`)
}

function timed(name: string, at: string): Promise<number> {
  return new Promise((resolve) => {
    fork(import.meta.filename, [name, at]).on('message', (time) => resolve(Number(time)))
  })
}

function makeFolder(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'duizhao-'))
  const sentence = '联系分管的第三污水处理厂改造工程推进迟缓，群众反映三次仍未到现场查看。'
  for (let i = 0; i < 300; i++) {
    const text = Array.from({ length: 35 }, (_, line) => `（${i}-${line}）${sentence.repeat(4)}`).join('\n')
    writeFileSync(path.join(root, `${i}.docx`), docxOfText(text))
  }
  return root
}
