/** `duizhao extract`: one file as the program sees it. */
import path from 'node:path'
import { DEFAULT_LIMITS } from '../../extract/limits.ts'
import { readBatch, sourceBytes } from '../../input/index.ts'
import type { SourceResult } from '../../model.ts'
import { readPapers } from '../../outline/index.ts'
import { safe, safeLine } from '../../report/safe.ts'
import { print, UsageError } from '../terminal.ts'

type Read = Extract<SourceResult, { document: unknown }>

export async function extractCommand(file: string, options: { format: 'text' | 'json' | 'html' }): Promise<number> {
  const batch = await readBatch(
    { submitted: [file], official: [], templates: [], previous: [], roster: null, limits: DEFAULT_LIMITS },
    () => {},
  )
  const [first] = batch.sources
  if (!first) throw new UsageError(`${file} 里没有可以读取的文件。${batch.notices.join('')}`)
  if (options.format === 'html') {
    // mammoth has no limits of its own: it sees only what our reader has accepted, within its limits.
    if ('problem' in first) throw new UsageError(`${safeLine(first.source.file)}：${first.problem.message}`)
    return readingView(file, first)
  }
  let unreadable = false
  const { papers } = readPapers(batch)
  for (const result of batch.sources) {
    if ('problem' in result) {
      unreadable = true
      process.stderr.write(`${safeLine(result.source.file)}：${safe(result.problem.message)}\n`)
    } else if (options.format === 'text') {
      process.stdout.write(`${result.document.text.split('\n').map(safe).join('\n')}\n`)
      for (const notice of result.document.notices) process.stderr.write(`提示：${safe(notice)}\n`)
    }
  }
  if (options.format === 'json') {
    const files = batch.sources.map((result) => {
      const { path: _, ...source } = result.source
      if ('problem' in result) return { ...source, status: 'unreadable', problem: result.problem }
      const materials = papers
        .filter((paper) => paper.source === result.source)
        .map(({ material: { text, ...material }, offset, outline }) => ({
          ...material,
          start: offset,
          end: offset + text.length,
          outline,
        }))
      return { ...source, status: 'read', ...result.document, materials }
    })
    process.stdout.write(`${JSON.stringify(files.length === 1 ? files[0] : files, null, 1)}\n`)
  }
  return unreadable ? 3 : 0
}

/** The formatted view that mammoth makes, sanitised; for looking, never for offsets. */
async function readingView(file: string, { source, document }: Read): Promise<number> {
  if (document.format !== 'docx') {
    throw new UsageError(`${safeLine(source.file)} 不是可以显示的 .docx 文件；其他格式请用 --format text。`)
  }
  const { readingView: toHtml } = await import('../../extract/docx/reading-view.ts')
  const bytes = await sourceBytes(source)
  try {
    await print(await toHtml(bytes, path.basename(file)))
    return 0
  } catch {
    throw new UsageError(`${safeLine(source.file)} 不能显示为带格式的视图；请用 --format text。`)
  }
}
