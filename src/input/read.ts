/** Found files → what became of each, in the order they were found. Reading is done by processes of their own. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { availableParallelism } from 'node:os'
import { tooLarge } from '../extract/index.ts'
import type { Limits } from '../extract/limits.ts'
import type { Problem, Source, SourceResult } from '../model.ts'
import type { Found } from './find.ts'
import type { Progress } from './index.ts'
import { bytesAt } from './locate.ts'
import { problemOf } from './problem.ts'
import { ReaderPool, type Result } from './reader/pool.ts'

/** More processes than this gain little on papers of a few pages and take memory. */
const MOST_PROCESSES = 4
/** A process takes as long to start and warm up as it takes to read this many papers. */
const WORTH_A_PROCESS = 32
/** The hash of no bytes. */
const EMPTY = createHash('sha256').digest('hex')

export async function readAll(found: Found[], limits: Limits, progress: Progress): Promise<SourceResult[]> {
  const results: (Result | null)[] = found.map((item) => {
    const problem = item.problem ?? early(item, limits)
    return problem ? { sha256: item.size === 0 && !item.problem ? EMPTY : '', size: item.size, problem } : null
  })
  const todo = results.flatMap((result, i) => (result ? [] : [i]))
  let done = found.length - todo.length
  const room = { characters: limits.batchCharacters, blocks: limits.batchBlocks }
  const read = async (pool: ReaderPool, i: number, bounds = limits) => {
    const { at, segments } = found[i]!
    results[i] = await pool.read({ name: segments.at(-1)!, at, limits: bounds })
    return results[i]!
  }
  let counted = 0
  const count = () => {
    for (; counted < todo.length && results[todo[counted]!]; counted++) {
      results[todo[counted]!] = withinRoom(results[todo[counted]!]!, room)
    }
  }
  const size = Math.min(MOST_PROCESSES, availableParallelism(), Math.ceil(todo.length / WORTH_A_PROCESS))
  await withPool(size, limits, (pool) =>
    Promise.all(
      todo.map(async (i) => {
        const result = await read(pool, i)
        count()
        if (!('died' in result)) progress(++done, found.length, found[i]!.file)
      }),
    ),
  )
  // Once more and alone, with all the memory, where it had to share. An endless loop stays one, and half the time is
  // enough for what is not.
  const again = todo.filter((i) => size > 1 && 'died' in results[i]! && results[i].died.code === 'crashed')
  done += todo.filter((i) => 'died' in results[i]!).length - again.length
  await withPool(1, limits, async (pool) => {
    for (const i of again) {
      results[i] = withinRoom(await read(pool, i, { ...limits, milliseconds: limits.milliseconds / 2 }), room)
      progress(++done, found.length, found[i]!.file)
    }
  })
  const sources: SourceResult[] = []
  for (const [i, item] of found.entries()) sources.push(await settle(item, results[i]!, limits))
  return sources
}

interface Room {
  characters: number
  blocks: number
}

/** A batch that would fill the memory is cut, and where, its order says. */
function withinRoom(result: Result, room: Room): Result {
  if (!('document' in result)) return result
  const { text, blocks } = result.document
  if (text.length > room.characters || blocks.length > room.blocks) {
    const { sha256, size } = result
    return { sha256, size, problem: { code: 'batch-full', message: '整批文字总量过大，该文件未审核，请分批审核' } }
  }
  room.characters -= text.length
  room.blocks -= blocks.length
  return result
}

/** Known without opening it. */
function early(item: Found, limits: Limits): Problem | null {
  if (item.size === 0) return { code: 'empty', message: '空文件（0 字节），请重新提交' }
  if (item.size > limits.fileBytes) return problemOf(tooLarge(item.size, limits))
  return null
}

/** A process's heap is two thirds of what it may take. */
async function withPool(size: number, limits: Limits, use: (pool: ReaderPool) => Promise<unknown>): Promise<void> {
  const memory = Math.floor(limits.memory / Math.max(size, 1))
  const pool = new ReaderPool(size, { memory, heap: Math.floor((memory * 2) / 3) })
  try {
    await use(pool)
  } finally {
    pool.close()
  }
}

async function settle(item: Found, result: Result, limits: Limits): Promise<SourceResult> {
  const { file, role, at } = item
  const died = 'died' in result
  const source: Source = {
    file,
    role,
    sha256: died ? await hashOf(item, limits) : result.sha256,
    size: died || result.sha256 === '' ? item.size : result.size,
    ...(at.entries.length === 0 && { path: at.path }),
  }
  if (died) return { source, problem: result.died }
  return 'problem' in result ? { source, problem: result.problem } : { source, document: result.document }
}

/** Of a file whose reader died before it could tell. */
async function hashOf({ at }: Found, limits: Limits): Promise<string> {
  const hash = createHash('sha256')
  try {
    if (at.entries.length > 0) hash.update(bytesAt(at, limits))
    else for await (const chunk of createReadStream(at.path)) hash.update(chunk)
    return hash.digest('hex')
  } catch {
    return ''
  }
}
