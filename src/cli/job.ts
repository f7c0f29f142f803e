/** What `review` and `serve` both do: options checked, a batch read and reviewed, results written. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { decisionsSchema } from '../decisions.ts'
import { DEFAULT_LIMITS, type Limits } from '../extract/limits.ts'
import { checkRoots, InputError, readBatch, sourceBytes, sourceLimits } from '../input/index.ts'
import { builtInProfiles, loadProfile } from '../profile/load.ts'
import { WRITERS } from '../report/index.ts'
import { safeLine } from '../report/safe.ts'
import type { OutputFile } from '../report/writer.ts'
import { type Review, review } from '../review.ts'
import { earlierSchema } from '../rounds.ts'
import { segmenter } from '../segment/jieba.ts'
import type { Progress } from '../work.ts'
import { knownCheck, unknownChecks } from './check-names.ts'
import { checkPlace, leftOver, RESULTS, WriteQueue } from './output.ts'
import { type ProgressLine, UsageError } from './terminal.ts'
import { share } from './threads/share.ts'
import { version } from './version.ts'

/** The options of `review` that decide its result. */
export interface JobOptions {
  profile?: string
  official: string[]
  templates: string[]
  previous: string[]
  roster?: string
  only: string[]
  skip: string[]
  today?: string
  decisions?: string
  before?: string
  limit: string[]
}

/**
 * Checks every option before anything is read, so that a typo costs a second and not ten minutes.
 * @param out where results go, null where none are written
 * @throws UsageError, InputError, DictionaryError
 */
export async function prepareJob(
  paths: string[],
  options: JobOptions,
  out: string | null,
): Promise<(progress: ProgressLine) => Promise<Review>> {
  for (const name of [...options.only, ...options.skip]) knownCheck(name)
  const { official, templates, previous } = options
  for (const group of [paths, official, templates, previous]) checkRoots(group)
  if (out) checkPlace(out, [...paths, ...official, ...templates, ...previous])
  const choice = { asked: options.profile ? loadProfile(options.profile) : null, builtIn: builtInProfiles() }
  const slips = choice.asked ? unknownChecks(choice.asked) : []
  if (slips.length > 0) throw new UsageError(slips.map((slip) => `${options.profile}：${slip}`).join('\n'))
  const decisions = options.decisions ? await readJson(options.decisions, (data) => decisionsSchema.parse(data)) : null
  const before = options.before ? await readJson(options.before, (data) => earlierSchema.parse(data)) : null
  const limits = readLimits(options.limit)
  return async (progress) => {
    const words = segmenter()
    const reading = readBatch(
      { submitted: paths, official, templates, previous, roster: options.roster ?? null, limits, results: out },
      (done, total, file) => progress.step(`读取 ${done}/${total} ${safeLine(file)}`),
    ).finally(() => progress.done())
    const batch = await reading
    if (batch.sources.length === 0) throw new InputError(nothingFound(paths, batch.notices))
    progress.step(`审核 ${batch.sources.length} 份材料`)
    const told: Progress = (stage, done, total) => progress.step(`${stage} ${done + 1}/${total}`)
    const result = review(batch, choice, {
      version: version(),
      today: options.today ?? localDate(new Date()),
      segmenter: words,
      selection: { only: options.only.length > 0 ? options.only : null, skip: options.skip },
      decisions,
      before,
      progress: told,
      share: (work) => share(work, { segmenter: words, progress: told }),
    })
    progress.done()
    return result
  }
}

export interface Written {
  /** Full paths, in the order they were written. */
  files: string[]
  /** What could not be carried out or needs to be known, in Chinese. */
  notices: string[]
}

/** Writes the formats asked for into the folder, each file whole or not at all. */
export async function writeResults(
  folder: string,
  formats: readonly string[],
  result: Review,
  redact: boolean,
  progress: ProgressLine,
): Promise<Written> {
  const notices = new Map<string, string[]>(formats.map((format) => [format, []]))
  const begin = async (format: string): Promise<AsyncIterator<OutputFile>> => {
    const env = { bytes: sourceBytes, limits: sourceLimits, notice: (text: string) => notices.get(format)!.push(text) }
    return (await WRITERS[format]!())(result, env, { redact })[Symbol.asyncIterator]()
  }
  const queue = new WriteQueue(folder)
  // Copies are annotated on threads of their own: begun first, they are ready when their turn comes.
  const copies = formats.includes('annotate') ? await begin('annotate') : null
  const firstCopy = copies?.next()
  firstCopy?.catch(() => {})
  let count = 0
  try {
    for (const format of formats) {
      progress.step(`生成 ${RESULTS[format]}`)
      const files = format === 'annotate' ? copies! : await begin(format)
      let next = format === 'annotate' ? await firstCopy! : await files.next()
      for (; !next.done; next = await files.next()) {
        progress.step(`写出第 ${++count} 个文件 ${safeLine(next.value.path)}`)
        await queue.add(next.value)
      }
    }
  } finally {
    // Whatever stops the work, nothing goes on being made or written behind it.
    await copies?.return?.()
    await queue.idle()
  }
  const written = await queue.done()
  progress.done()
  const told = [...[...notices.values()].flat(), ...written.notices]
  const old = await leftOver(folder, new Set(written.files))
  if (old.length > 0) {
    told.push(`结果文件夹里有 ${old.length} 个文件是以前运行留下的，本次没有更新，如 ${path.basename(old[0]!)}。`)
  }
  return { files: written.files, notices: told }
}

/** The default place for results: beside the first input. */
export function besideInput(first: string): string {
  return path.join(path.dirname(path.resolve(first)), '审核结果')
}

function readLimits(settings: string[]): Limits {
  const limits = { ...DEFAULT_LIMITS }
  for (const setting of settings) {
    const [name, value] = setting.split('=') as [string, string | undefined]
    const number = Number(value)
    if (!Object.hasOwn(limits, name) || !Number.isInteger(number) || number <= 0) {
      throw new UsageError(
        `--limit 要写成“名称=正整数”，名称可以是 ${Object.keys(limits).join('、')}；现在写的是 ${setting}。`,
      )
    }
    limits[name as keyof Limits] = number
  }
  return limits
}

async function readJson<T>(file: string, parse: (data: unknown) => T): Promise<T> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    throw new UsageError(`读不到文件 ${file}，请核对路径。`)
  }
  try {
    return parse(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    throw new UsageError(`文件 ${file} 不是本程序保存的格式，没有使用。`)
  }
}

function nothingFound(paths: string[], notices: string[]): string {
  const seen = notices.length > 0 ? `\n${notices.join('\n')}` : ''
  return `在 ${paths.join('、')} 里没有找到可以审核的文件（.docx .docm .doc .wps .pdf .txt .md .zip）。请核对路径。${seen}`
}

function localDate(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
