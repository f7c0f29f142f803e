/** `duizhao review`: reads a batch, reviews it, writes what was asked for. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { CHECKS } from '../../checks/index.ts'
import { type Decisions, decisionsSchema, standing } from '../../decisions.ts'
import { DEFAULT_LIMITS, type Limits } from '../../extract/limits.ts'
import { InputError, readBatch, sourceBytes } from '../../input/index.ts'
import { builtInProfiles, loadProfile } from '../../profile/load.ts'
import { WRITERS } from '../../report/index.ts'
import { toJson } from '../../report/json.ts'
import { safe } from '../../report/safe.ts'
import { toText } from '../../report/text.ts'
import { type Review, review as runReview } from '../../review.ts'
import type { EarlierReport } from '../../rounds.ts'
import { segmenter } from '../../segment/jieba.ts'
import { leftOver, prepareOutput, writeWhole } from '../output.ts'
import { type ProgressLine, progressLine, UsageError } from '../terminal.ts'
import { version } from '../version.ts'

export interface ReviewOptions {
  profile?: string
  official: string[]
  templates: string[]
  previous: string[]
  roster?: string
  out?: string
  format?: string[]
  only: string[]
  skip: string[]
  failOn: 'must' | 'should' | 'never'
  today?: string
  decisions?: string
  before?: string
  redact?: boolean
  limit: string[]
  progress: boolean
  quiet?: boolean
  color: boolean
}

const ALL = ['text', 'json', 'html', 'xlsx', 'docx', 'annotate']

/** @returns the exit code: 0, 1 or 3 (contract §1); wrong usage is thrown. */
export async function review(paths: string[], options: ReviewOptions): Promise<number> {
  const formats = options.format ?? ALL
  const files = formats.filter((name) => name !== 'text')
  // JSON alone and no folder named: for programs, on standard output and nothing else.
  const piped = options.out === undefined && formats.length === 1 && formats[0] === 'json'
  const folder = piped || files.length === 0 ? null : path.resolve(options.out ?? beside(paths[0]!))
  const tell = (text: string) => {
    if (!options.quiet) process.stderr.write(`${safe(text)}\n`)
  }
  const selection = { only: options.only.length > 0 ? options.only : null, skip: options.skip }
  for (const name of [...options.only, ...options.skip]) knownCheck(name)
  const choice = options.profile
    ? { asked: loadProfile(options.profile), builtIn: [] }
    : { asked: null, builtIn: builtInProfiles() }
  const decisions = options.decisions ? await readJson(options.decisions, (data) => decisionsSchema.parse(data) as Decisions) : null
  const before = options.before ? await readJson(options.before, earlierReport) : null
  const limits = readLimits(options.limit)
  if (folder) await prepareOutput(folder)

  const progress = progressLine(options.progress && !options.quiet)
  const batch = await readBatch(
    {
      submitted: paths,
      official: options.official,
      templates: options.templates,
      previous: options.previous,
      roster: options.roster ?? null,
      limits,
    },
    (done, total, file) => progress.step(`读取 ${done}/${total} ${safe(file)}`),
  ).finally(() => progress.done())
  if (batch.sources.length === 0) throw new InputError(nothingFound(paths, batch.notices))

  progress.step(`审核 ${batch.sources.length} 份材料`)
  const reviewed = runReview(batch, choice, {
    version: version(),
    today: options.today ?? localDate(new Date()),
    segmenter: segmenter(),
    selection,
    decisions,
    before,
  })
  progress.done()
  const { report } = reviewed
  if (piped) {
    await print(toJson(report))
    return exitCode(reviewed, options.failOn)
  }
  if (formats.includes('text')) {
    await print(toText(report, process.stdout.columns || 80, options.color && colorful()))
  }
  for (const notice of report.notices) tell(`提示：${notice}`)
  if (folder) await writeAll(folder, files, reviewed, options, progress, tell)
  return exitCode(reviewed, options.failOn)
}

async function writeAll(
  folder: string,
  formats: string[],
  reviewed: Review,
  options: ReviewOptions,
  progress: ProgressLine,
  tell: (text: string) => void,
): Promise<void> {
  const written = new Set<string>()
  const notices: string[] = []
  const env = {
    bytes: sourceBytes,
    notice: (text: string) => notices.push(text),
  }
  for (const format of formats) {
    const writer = await WRITERS[format]?.()
    if (!writer) continue
    for await (const file of writer(reviewed, env, { redact: options.redact ?? false })) {
      progress.step(`写出 ${safe(file.path)}`)
      written.add(await writeWhole(folder, file, (text) => notices.push(text)))
    }
  }
  progress.done()
  for (const notice of notices) tell(`提示：${notice}`)
  const old = await leftOver(folder, written)
  if (old.length > 0) tell(`提示：结果文件夹里有 ${old.length} 个文件是以前运行留下的，本次没有更新，如 ${path.basename(old[0]!)}。`)
  if (options.quiet) return
  const top = [...written].map((file) => path.relative(folder, file))
  const lines = top.filter((file) => !file.includes(path.sep)).map((file) => `  ${file}`)
  for (const own of ['审核意见', '批注']) {
    const count = top.filter((file) => file.startsWith(own + path.sep)).length
    if (count > 0) lines.push(`  ${own}${path.sep}（${count} 份）`)
  }
  await print(`\n结果写在 ${safe(folder)}\n${lines.map(safe).join('\n')}\n`)
}

function exitCode({ report }: Review, failOn: ReviewOptions['failOn']): number {
  if (report.totals.unreadable! > 0) return 3
  const levels = { must: ['must'], should: ['must', 'should'], never: [] }[failOn]
  return standing(report.findings).some((finding) => levels.includes(finding.level)) ? 1 : 0
}

function beside(first: string): string {
  return path.join(path.dirname(path.resolve(first)), '审核结果')
}

function knownCheck(name: string): void {
  if (CHECKS.some((check) => check.id === name || check.id.startsWith(`${name}/`))) return
  const families = [...new Set(CHECKS.map((check) => check.id.split('/')[0]))]
  throw new UsageError(`没有检查 ${name}。可以写一类（${families.join('、')}）或一项；用 duizhao explain 列出全部。`)
}

function readLimits(settings: string[]): Limits {
  const limits = { ...DEFAULT_LIMITS }
  for (const setting of settings) {
    const [name, value] = setting.split('=') as [string, string | undefined]
    const number = Number(value)
    if (!(name in limits) || !Number.isInteger(number) || number <= 0) {
      throw new UsageError(`--limit 要写成“名称=正整数”，名称可以是 ${Object.keys(limits).join('、')}；现在写的是 ${setting}。`)
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

function earlierReport(data: unknown): EarlierReport {
  const report = data as EarlierReport & { schema?: unknown }
  if (report?.schema !== 1 || !Array.isArray(report.findings) || !Array.isArray(report.materials)) throw new Error('not a report')
  return report
}

function nothingFound(paths: string[], notices: string[]): string {
  const seen = notices.length > 0 ? `\n${notices.join('\n')}` : ''
  return `在 ${paths.join('、')} 里没有找到可以审核的文件（.docx .docm .doc .wps .pdf .txt .md .zip）。请核对路径。${seen}`
}

function localDate(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

function colorful(): boolean {
  return process.env.NO_COLOR === undefined && (process.stdout.isTTY || process.env.FORCE_COLOR !== undefined)
}

/** Waits until it is out: a pipe may take less than a whole report at once. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()))
}
