/** `duizhao review`: reads a batch, reviews it, writes what was asked for. */
import path from 'node:path'
import { standing } from '../../decisions.ts'
import { toJson } from '../../report/json.ts'
import { safeLine } from '../../report/safe.ts'
import { toText } from '../../report/text.ts'
import type { Review } from '../../review.ts'
import { besideInput, type JobOptions, prepareJob, type Written, writeResults } from '../job.ts'
import { prepareOutput } from '../output.ts'
import { colorful, print, progressLine } from '../terminal.ts'

export interface ReviewOptions extends JobOptions {
  out?: string
  format?: string[]
  failOn: 'must' | 'should' | 'never'
  redact?: boolean
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
  const folder = piped || files.length === 0 ? null : path.resolve(options.out ?? besideInput(paths[0]!))
  const tell = (notice: string) => {
    if (!options.quiet) process.stderr.write(`提示：${safeLine(notice)}\n`)
  }
  const job = await prepareJob(paths, options, folder)
  if (folder) await prepareOutput(folder)
  const progress = progressLine(options.progress && !options.quiet)
  const result = await job(progress)
  if (piped) {
    await print(toJson(result.report))
    return exitCode(result, options.failOn)
  }
  if (formats.includes('text')) {
    await print(toText(result.report, process.stdout.columns || 80, options.color && colorful()))
  }
  for (const notice of result.report.notices) tell(notice)
  if (folder) {
    const written = await writeResults(folder, files, result, options.redact ?? false, progress)
    for (const notice of written.notices) tell(notice)
    if (!options.quiet) await print(whatWasWritten(folder, written))
  }
  return exitCode(result, options.failOn)
}

/** 3 before 1: an unread file is itself a `must` finding, and a script needs to know that the review is not whole. */
function exitCode({ report }: Review, failOn: ReviewOptions['failOn']): number {
  if (report.totals.unreadable! > 0) return 3
  const levels: string[] = { must: ['must'], should: ['must', 'should'], never: [] }[failOn]
  return standing(report.findings).some((finding) => levels.includes(finding.level)) ? 1 : 0
}

/** Single files by name, folders by their count. */
function whatWasWritten(folder: string, { files }: Written): string {
  const counts = new Map<string, number>()
  for (const file of files) {
    const [top, ...below] = path.relative(folder, file).split(path.sep)
    const name = below.length > 0 ? `${top}${path.sep}` : top!
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const lines = [...counts].map(
    ([name, count]) => `  ${safeLine(name)}${name.endsWith(path.sep) ? `（${count} 份）` : ''}`,
  )
  return `\n结果写在 ${safeLine(folder)}\n${lines.join('\n')}\n`
}
