/** `duizhao extract`: one file as the program sees it. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { DEFAULT_LIMITS } from '../../extract/limits.ts'
import { readBatch } from '../../input/index.ts'
import { readPapers } from '../../outline/index.ts'
import { safe } from '../../report/safe.ts'
import { UsageError } from '../terminal.ts'

export async function extractCommand(file: string, options: { format: 'text' | 'json' | 'html' }): Promise<number> {
  const batch = await readBatch(
    { submitted: [file], official: [], templates: [], previous: [], roster: null, limits: DEFAULT_LIMITS },
    () => {},
  )
  const [first] = batch.sources
  if (!first) throw new UsageError(`${file} 里没有可以读取的文件。${batch.notices.join('')}`)
  if (options.format === 'html') return readingView(file)
  let unreadable = false
  const { papers } = readPapers(batch)
  for (const result of batch.sources) {
    if ('problem' in result) {
      unreadable = true
      process.stderr.write(`${safe(result.source.file)}：${safe(result.problem.message)}\n`)
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
async function readingView(file: string): Promise<number> {
  const { readingView: toHtml } = await import('../../extract/docx/reading-view.ts')
  try {
    process.stdout.write(await toHtml(new Uint8Array(await readFile(file)), path.basename(file)))
    return 0
  } catch {
    throw new UsageError(`${file} 不是可以显示的 .docx 文件；其他格式请用 --format text。`)
  }
}
