/** The last write: each file whole or not at all, an earlier result never harmed. */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { OutputFile } from '../report/writer.ts'
import { UsageError } from './terminal.ts'

/** Codes by which Windows and others say that a file is open elsewhere or may not be replaced. */
const BUSY = new Set(['EBUSY', 'EPERM', 'EACCES'])
/** Folders that a review fills; what an earlier run left there is told, never deleted. */
const OWN_FOLDERS = ['审核意见', '批注']

/** Makes the folder and proves that it can be written, before long work begins. */
export async function prepareOutput(folder: string): Promise<void> {
  const probe = path.join(folder, `.duizhao-${process.pid}`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(probe, '')
    await rm(probe)
  } catch (error) {
    throw new UsageError(`不能写入文件夹 ${folder}：${reason(error)}。请用 -o 指定另一个文件夹。`)
  }
}

/** Writes beside and renames. Where the old file is open elsewhere, the new one gets a name of its own, and that is told. */
export async function writeWhole(folder: string, file: OutputFile, tell: (notice: string) => void): Promise<string> {
  const target = path.join(folder, ...file.path.split('/'))
  const temporary = path.join(path.dirname(target), `.duizhao-${process.pid}.tmp`)
  try {
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(temporary, file.bytes)
    try {
      await rename(temporary, target)
      return target
    } catch (error) {
      if (!BUSY.has((error as NodeJS.ErrnoException).code ?? '')) throw error
      const { dir, name, ext } = path.parse(target)
      const other = path.join(dir, `${name}（新）${ext}`)
      await rename(temporary, other)
      tell(`${file.path} 正被别的程序打开，新的结果另存为 ${path.basename(other)}。`)
      return other
    }
  } catch (error) {
    await rm(temporary, { force: true })
    throw new UsageError(`没有写成 ${target}：${reason(error)}。原有文件没有改动。`)
  }
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
