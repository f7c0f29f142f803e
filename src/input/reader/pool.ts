/** Reader processes, started once and replaced when they die; each file has a time limit. */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Problem } from '../../model.ts'
import type { Job, Outcome } from './job.ts'
import type { Answer } from './message.ts'

/** The built entry, beside the bundle or, when run from the source, in `dist/`. */
const ENTRY = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../dist/reader.js' : './reader.js', import.meta.url),
)
/** What one process may take, in megabytes: its heap, and all of it (buffers of unpacked parts lie outside the heap). */
export interface Memory {
  heap: number
  memory: number
}

/** What became of a file: an outcome, or that the process did not live to tell. */
export type Result = Outcome | { died: Problem }

export class ReaderPool {
  private readonly idle: Reader[] = []
  private readonly all = new Set<Reader>()
  private readonly waiting: ((reader: Reader) => void)[] = []
  private closed = false

  constructor(
    private readonly size: number,
    private readonly memory: Memory,
  ) {}

  async read(job: Job): Promise<Result> {
    const reader = await this.free()
    try {
      return await reader.read(job)
    } finally {
      if (!reader.alive) this.all.delete(reader)
      const next = this.closed ? undefined : this.waiting.shift()
      if (next) next(reader.alive ? reader : this.start())
      else if (reader.alive) this.idle.push(reader)
    }
  }

  close(): void {
    this.closed = true
    for (const reader of this.all) reader.stop()
    this.all.clear()
    this.idle.length = 0
  }

  private async free(): Promise<Reader> {
    const reader = this.idle.pop()
    if (reader?.alive) return reader
    if (reader) this.all.delete(reader)
    if (this.all.size < this.size) return this.start()
    return new Promise((resolve) => this.waiting.push(resolve))
  }

  private start(): Reader {
    const reader = new Reader(this.memory)
    this.all.add(reader)
    return reader
  }
}

class Reader {
  alive = true
  private readonly child: ChildProcess
  /** False where it died before it could read anything. */
  private readonly ready: Promise<boolean>
  private answer: ((answer: Answer | null) => void) | null = null

  constructor({ heap, memory }: Memory) {
    const { NODE_OPTIONS: _, ...env } = process.env
    this.child = fork(ENTRY, [String(memory)], {
      // Of our own options none is for it; what V8 prints as it dies is not for people.
      execArgv: [`--max-old-space-size=${heap}`, '--max-semi-space-size=8', '--no-warnings'],
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      windowsHide: true,
    } as Parameters<typeof fork>[2])
    this.ready = new Promise((resolve) => {
      this.child.on('message', (message: Answer) => {
        if ('ready' in message) resolve(true)
        else this.answer?.(message)
      })
      for (const event of ['exit', 'error', 'disconnect']) {
        this.child.on(event, () => {
          this.alive = false
          this.answer?.(null)
          resolve(false)
        })
      }
    })
  }

  async read(job: Job): Promise<Result> {
    if (!(await this.ready)) throw new Error(`无法启动读取进程 ${ENTRY}，请重新安装本程序`)
    let late = false
    const answer = await new Promise<Answer | null>((resolve) => {
      if (!this.alive) return resolve(null)
      const timer = setTimeout(() => {
        late = true
        this.answer?.(null)
      }, job.limits.milliseconds)
      this.answer = (value) => {
        clearTimeout(timer)
        resolve(value)
      }
      this.child.send(job, (error) => error && this.answer?.(null))
    })
    this.answer = null
    if (answer && 'outcome' in answer) return answer.outcome
    this.stop()
    return { died: late ? timeout(job) : CRASHED }
  }

  stop(): void {
    this.alive = false
    this.child.kill('SIGKILL')
  }
}

const CRASHED: Problem = {
  code: 'crashed',
  message: '内容异常，读取时占用内存过多或出错中止，文件可能已损坏，请用 Word 或 WPS 打开后另存为 .docx',
}

function timeout({ limits }: Job): Problem {
  const seconds = Math.round(limits.milliseconds / 1000)
  return { code: 'timeout', message: `内容异常，${seconds} 秒内没有读完，请用 Word 或 WPS 打开后另存为 .docx` }
}
