/** What went wrong with a file or folder, in Chinese, whatever was thrown. */
import { Unreadable } from '../extract/unreadable.ts'
import type { Problem } from '../model.ts'

export function problemOf(error: unknown, what: '文件' | '文件夹' = '文件'): Problem {
  if (error instanceof Unreadable) return { code: error.code, message: error.message }
  const code = (error as { code?: string }).code ?? 'unknown'
  const denied = code === 'EACCES' || code === 'EPERM'
  const reason = REASONS[denied ? 'EACCES' : code] ?? `磁盘读取出错（${code}）`
  return { code: denied ? 'no-permission' : 'disk', message: reason.replaceAll('#', what) }
}

const REASONS: Record<string, string> = {
  ENOENT: '#已不存在，或链接指向的#不存在',
  EACCES: '没有读取该#的权限，请在属性中修改权限或复制到本机后再试',
  EBUSY: '#正被其他程序占用，请关闭后再试',
  ELOOP: '链接互相指向，无法读取',
  ENAMETOOLONG: '路径过长，请把#移到层级较浅的位置后再试',
  EMFILE: '打开的文件过多，请关闭其他程序后再试',
}
