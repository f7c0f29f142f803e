/** The last write: each file whole or not at all, an earlier result never harmed. */
import { existsSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { safeLine } from '../report/safe.ts'
import type { OutputFile } from '../report/writer.ts'
import { UsageError } from './terminal.ts'

/** Codes by which Windows and others say that a file is open elsewhere or may not be replaced. */
const BUSY = new Set(['EBUSY', 'EPERM', 'EACCES'])
/** Folders that a review fills; what an earlier run left there is told, never deleted. */
const OWN_FOLDERS = ['审核意见', '批注']
/** What a format makes: a large table or page takes its time before there is a file to name. */
export const RESULTS: Readonly<Record<string, string>> = {
  json: 'review.json',
  html: '审核报告.html',
  xlsx: '审核汇总.xlsx',
  docx: OWN_FOLDERS[0]!,
  annotate: OWN_FOLDERS[1]!,
}

/** What is half-written at this moment: an interruption takes it away. */
const unfinished = new Set<string>()
/** Files begun by this process: each is written under a name of its own. */
let begun = 0
const SIGNALS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const

/** Signals are listened to only meanwhile: a listener would keep them from ending the program amid its long work. */
async function watched<T>(file: string, write: () => Promise<T>): Promise<T> {
  if (unfinished.size === 0) for (const signal of Object.keys(SIGNALS)) process.on(signal, interrupted)
  unfinished.add(file)
  try {
    return await write()
  } finally {
    unfinished.delete(file)
    if (unfinished.size === 0) for (const signal of Object.keys(SIGNALS)) process.off(signal, interrupted)
  }
}

function interrupted(signal: NodeJS.Signals): void {
  for (const file of unfinished) rmSync(file, { force: true })
  process.exit(128 + SIGNALS[signal as keyof typeof SIGNALS])
}

/**
 * Results never lie where they could be taken for, or replace, what was submitted.
 * @throws UsageError
 */
export function checkPlace(folder: string, inputs: string[]): void {
  const out = realPath(folder)
  for (const input of inputs) {
    const real = realPath(input)
    const isFolder = statSync(real, { throwIfNoEntry: false })?.isDirectory() === true
    const inOwn = OWN_FOLDERS.some((own) => `${real}${path.sep}`.startsWith(path.join(out, own) + path.sep))
    // What lies where results go is not read: a folder of papers among the papers would go unseen.
    const amongPapers = isFolder && out.startsWith(real + path.sep) && holdsOthers(out)
    if ((isFolder && real === out) || inOwn || amongPapers) {
      throw new UsageError(
        `结果不能写进材料所在的位置 ${safeLine(folder)}，否则会和提交的文件混在一起。请用 -o 指定另一个文件夹。`,
      )
    }
  }
}

/** False also where it cannot be listed: writing fails then, and says why. */
function holdsOthers(folder: string): boolean {
  const own = new Set(Object.values(RESULTS))
  try {
    return readdirSync(folder).some((name) => !own.has(name))
  } catch {
    return false
  }
}

/** With links followed as far as the path exists. */
function realPath(given: string): string {
  const full = path.resolve(given)
  if (existsSync(full)) return realpathSync(full)
  const parent = path.dirname(full)
  return parent === full ? full : path.join(realPath(parent), path.basename(full))
}

/** Makes the folder and proves that it can be written, before long work begins. */
export async function prepareOutput(folder: string): Promise<void> {
  const probe = path.join(folder, `.duizhao-${process.pid}`)
  try {
    await makeFolder(folder)
    await watched(probe, async () => {
      await writeFile(probe, '')
      await rm(probe)
    })
  } catch (error) {
    throw new UsageError(`不能写入文件夹 ${safeLine(folder)}：${reason(error)}。请用 -o 指定另一个文件夹。`)
  }
}

/** One level after the other: `recursive` tries for ever where the system takes no folder (Linux: /proc). */
async function makeFolder(folder: string): Promise<void> {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  const parent = path.dirname(folder)
  if (parent !== folder) await makeFolder(parent)
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    // Another run may have made it in the meantime.
    if (error.code !== 'EEXIST' || !statSync(folder).isDirectory()) throw error
  })
}

/** Files under way at a time: a disk, or what watches over it, takes its time for each; the next ones are made meanwhile. */
const UNDER_WAY = 8

/**
 * Writes files while the next are being made. What was written, and what needs to be known of it, is told in the order
 * of the files, whichever was done first.
 * @throws UsageError where one could not be written; nothing is under way any more then
 */
export class WriteQueue {
  private readonly written: { file: string; notices: string[] }[] = []
  private readonly underWay = new Set<Promise<void>>()
  private failure: unknown = null
  private count = 0

  constructor(private readonly folder: string) {}

  /** Takes a file, once few enough are under way. */
  async add(file: OutputFile): Promise<void> {
    const writing: Promise<void> = this.write(file, this.count++).finally(() => this.underWay.delete(writing))
    this.underWay.add(writing)
    if (this.underWay.size >= UNDER_WAY) await Promise.race(this.underWay)
    if (this.failure) throw this.failure
  }

  /** Waits until nothing is under way; never throws. */
  async idle(): Promise<void> {
    await Promise.all(this.underWay)
  }

  async done(): Promise<{ files: string[]; notices: string[] }> {
    await this.idle()
    if (this.failure) throw this.failure
    return { files: this.written.map(({ file }) => file), notices: this.written.flatMap(({ notices }) => notices) }
  }

  private async write(file: OutputFile, index: number): Promise<void> {
    const notices: string[] = []
    try {
      this.written[index] = { file: await writeWhole(this.folder, file, (text) => notices.push(text)), notices }
    } catch (error) {
      this.failure ??= error
    }
  }
}

/** Writes beside and renames. Where the old file is open elsewhere, the new one gets a name of its own, and that is told. */
export async function writeWhole(folder: string, file: OutputFile, tell: (notice: string) => void): Promise<string> {
  const target = path.join(folder, ...file.path.split('/'))
  const temporary = path.join(path.dirname(target), `.duizhao-${process.pid}-${++begun}.tmp`)
  try {
    await makeFolder(path.dirname(target))
    return await watched(temporary, async () => {
      await writeFile(temporary, file.bytes)
      return replace(target, temporary, () =>
        tell(`${file.path} 正被别的程序打开，新的结果另存为“${otherName(target)}”。`),
      )
    })
  } catch (error) {
    await rm(temporary, { force: true })
    throw new UsageError(`没有写成 ${safeLine(target)}：${reason(error)}。原有文件没有改动。`)
  }
}

async function replace(target: string, temporary: string, busy: () => void): Promise<string> {
  try {
    await rename(temporary, target)
    return target
  } catch (error) {
    if (!BUSY.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    const other = path.join(path.dirname(target), otherName(target))
    await rename(temporary, other)
    busy()
    return other
  }
}

function otherName(target: string): string {
  const { name, ext } = path.parse(target)
  return `${name}（新）${ext}`
}

/** Files in our folders that this run did not write: left by an earlier one. */
export async function leftOver(folder: string, written: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = []
  for (const own of OWN_FOLDERS) {
    const names = await readdir(path.join(folder, own)).catch(() => [])
    found.push(...names.map((name) => path.join(folder, own, name)).filter((file) => !written.has(file)))
  }
  return found.sort()
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const known: Record<string, string> = {
    EACCES: '没有权限',
    EPERM: '没有权限',
    EROFS: '这个位置是只读的',
    ENOSPC: '磁盘已满',
    EBUSY: '文件正被别的程序打开',
    ENOTDIR: '路径中有一段不是文件夹',
    EEXIST: '同名文件挡住了文件夹',
    ENAMETOOLONG: '名字太长',
  }
  return known[code] ?? `系统返回 ${code || String(error)}`
}
