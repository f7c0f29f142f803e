/** The paths of the command line: all must exist; what is likely meant is said where one does not. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { safeLine } from '../report/safe.ts'
import { InputError } from './error.ts'

/** @throws InputError naming every path that does not exist, each with what to do. */
export function checkRoots(paths: string[]): void {
  const missing = paths.filter((given) => given === '' || !existsSync(given))
  if (missing.length === 0) return
  const hint = joined(paths)
  const lines = missing.map((given) => `找不到 ${safeLine(given) || '（空路径）'}${hint ? '' : advice(given)}`)
  throw new InputError([...lines, ...(hint ? [hint] : [])].join('\n'))
}

/** Several arguments that make an existing path together were one path with spaces in it. */
function joined(paths: string[]): string | null {
  for (let from = 0; from < paths.length; from++) {
    for (let to = paths.length; to > from + 1; to--) {
      const whole = paths.slice(from, to).join(' ')
      if (existsSync(paths[from]!) && existsSync(paths[to - 1]!)) continue
      if (existsSync(whole)) return `路径中有空格，要用英文双引号括起来："${safeLine(whole)}"`
    }
  }
  return null
}

function advice(given: string): string {
  const bare = given.replace(/^[\s"'“”‘’「]+|[\s"'“”‘’」]+$/g, '')
  if (bare !== given && bare !== '' && existsSync(bare)) return `。引号或空格多余，是否应为 ${safeLine(bare)}`
  const folder = path.dirname(bare || given)
  if (!existsSync(folder)) return `。上一级 ${safeLine(folder)} 也不存在，请核对路径`
  const similar = alike(path.basename(bare), folder)
  if (similar) return `。是否应为 ${safeLine(path.join(folder, similar))}`
  return '。请核对路径；路径中有空格时要用英文双引号括起来'
}

/** A name in the folder that differs by width, case, space or extension only. */
function alike(name: string, folder: string): string | null {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s/g, '')
  const stem = (text: string) => fold(text).replace(/\.[a-z]{2,4}$/, '')
  try {
    const names = readdirSync(folder).sort()
    return (
      names.find((other) => fold(other) === fold(name)) ?? names.find((other) => stem(other) === stem(name)) ?? null
    )
  } catch {
    return null
  }
}
