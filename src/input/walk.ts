/** A root → the files in it, folders of any depth; safe from loops of links, devices and folders without permission. */
import { closeSync, type Dirent, openSync, readSync, type Stats, statSync } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Problem } from '../model.ts'
import { byCodeUnit, type Item, type LeftOut } from './item.ts'
import { kindOfName, looksLikeRoster, otherKind } from './kinds.ts'
import { problemOf } from './problem.ts'

/** Where an earlier run put its results unless told otherwise. */
export const RESULTS = '审核结果'

interface Folder {
  path: string
  segments: string[]
}

/**
 * @param root an existing file or folder
 * @param results real path of the folder that this run writes to
 * @param seen real paths already taken, so that nothing is read twice; added to
 */
export async function walk(
  root: string,
  seen: Set<string>,
  left: LeftOut,
  results: string | null = null,
): Promise<Item[]> {
  const items: Item[] = []
  const info = await stat(root)
  if (!info.isDirectory()) {
    const item = await take(root, [path.basename(root)], info, seen)
    return item ? [item] : []
  }
  const top = await realpath(root)
  const folders: Folder[] = [{ path: root, segments: [] }]
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    const real = await realpath(folder.path).catch(() => folder!.path)
    if (seen.has(real)) continue
    seen.add(real)
    for (const entry of await list(folder, items)) {
      await visit(entry, folder, { top, items, folders, seen, left, results })
    }
  }
  return items
}

async function list(folder: Folder, items: Item[]): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder.path, { withFileTypes: true })
    return entries.sort((a, b) => byCodeUnit(a.name, b.name))
  } catch (error) {
    const segments = folder.segments.length > 0 ? folder.segments : [path.basename(folder.path)]
    items.push({ segments, at: { path: folder.path, entries: [] }, size: 0, problem: problemOf(error, '文件夹') })
    return []
  }
}

interface Walking {
  /** Real path of the root. */
  top: string
  items: Item[]
  folders: Folder[]
  seen: Set<string>
  left: LeftOut
  results: string | null
}

async function visit(entry: Dirent, folder: Folder, { top, items, folders, seen, left, results }: Walking) {
  const full = path.join(folder.path, entry.name)
  const segments = [...folder.segments, entry.name]
  const file = segments.join('/')
  const kind = kindOfName(entry.name)
  if (kind === 'system') return void left.system.push(file)
  if (entry.isSymbolicLink() && (await leadsOut(full, top))) {
    return void items.push({ segments, at: { path: full, entries: [] }, size: 0, problem: OUTSIDE })
  }
  if (entry.isDirectory() || entry.isSymbolicLink()) {
    const info = await stat(full).catch((error: unknown) => error)
    if (isStats(info) && info.isDirectory()) {
      const written = results !== null && (await realpath(full).catch(() => null)) === results
      if (written || entry.name === RESULTS || isResults(full)) left.results.push(file)
      else folders.push({ path: full, segments })
      return
    }
  }
  if (kind === 'lock') return void left.locks.push(file)
  if (kind === 'other') {
    if (seen.has(await realpath(full).catch(() => full))) return
    if (looksLikeRoster(entry.name)) left.rosters.push(file)
    left.others.push({ file, kind: otherKind(entry.name) })
    return
  }
  try {
    const item = await take(full, segments, await stat(full), seen)
    if (item) items.push(item)
  } catch (error) {
    const problem = /\ufffd/.test(entry.name) ? BAD_NAME : problemOf(error)
    items.push({ segments, at: { path: full, entries: [] }, size: 0, problem })
  }
}

/** What lies outside of the folder was not submitted: a link must not bring it in. */
const OUTSIDE: Problem = {
  code: 'outside',
  message: '是指向所给文件夹之外的链接，未读取；需要审核时请把文件复制进来，或直接给出它的路径',
}
/** The name's bytes are no UTF-8: what was made of them leads nowhere. */
const BAD_NAME: Problem = { code: 'bad-name', message: '文件名的编码不是 UTF-8（显示为乱码），打不开，请改名后再试' }

/** A link that is broken leads nowhere. */
async function leadsOut(link: string, top: string): Promise<boolean> {
  const real = await realpath(link).catch(() => null)
  return real !== null && real !== top && !real.startsWith(top.endsWith(path.sep) ? top : top + path.sep)
}

/** Null where the file was already taken by another way. */
async function take(full: string, segments: string[], info: Stats, seen: Set<string>): Promise<Item | null> {
  const real = await realpath(full)
  if (seen.has(real)) return null
  seen.add(real)
  const item: Item = { segments, at: { path: full, entries: [] }, size: info.size }
  // Opening a pipe or a device would wait for ever.
  if (!info.isFile()) item.problem = { code: 'not-a-file', message: '不是普通文件（管道或设备），未读取' }
  return item
}

/** Results under another name (-o) are told by the head of the report in them. */
function isResults(folder: string): boolean {
  const report = path.join(folder, 'review.json')
  const head = Buffer.alloc(200)
  try {
    if (!statSync(report, { throwIfNoEntry: false })?.isFile()) return false
    const handle = openSync(report, 'r')
    readSync(handle, head, 0, head.length, 0)
    closeSync(handle)
  } catch {
    return false
  }
  return head.includes('"duizhao"')
}

function isStats(value: unknown): value is Stats {
  return typeof value === 'object' && value !== null && 'isDirectory' in value
}
