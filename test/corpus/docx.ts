/**
 * `npm run corpus -- <folder>`: reads every .docx and .docm of a folder and cross-checks with mammoth that no
 * character it reads is missing from ours. Prints a table; exit code 1 where something is missing without a notice.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import mammoth from 'mammoth'
import { readDocx } from '../../src/extract/docx/index.ts'
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts'
import { Unreadable } from '../../src/extract/unreadable.ts'
import type { Document } from '../../src/model.ts'
import { missingCharacters } from '../support/cross-check.ts'

interface Row {
  file: string
  outcome: string
  milliseconds: number
  mammothMilliseconds: number
  mammothRead: boolean
  missing: string
  noticed: boolean
}

const folder = process.argv[2]
if (folder === undefined) {
  console.error('用法：npm run corpus -- <文件夹>')
  process.exit(2)
}

function* walk(at: string): Iterable<string> {
  for (const name of readdirSync(at).sort()) {
    const full = path.join(at, name)
    if (statSync(full).isDirectory()) yield* walk(full)
    else if (/\.doc[xm]$/i.test(name)) yield full
  }
}

async function check(file: string): Promise<Row> {
  const bytes = readFileSync(file)
  const row: Row = {
    file: path.relative(folder!, file),
    outcome: '读取',
    milliseconds: 0,
    mammothMilliseconds: 0,
    mammothRead: false,
    missing: '',
    noticed: false,
  }
  let document: Document | null = null
  const began = performance.now()
  try {
    document = readDocx(bytes, DEFAULT_LIMITS).document
  } catch (error) {
    if (!(error instanceof Unreadable)) row.outcome = `程序错误：${(error as Error).stack}`
    else row.outcome = `${error.code}：${error.message}`
  }
  row.milliseconds = performance.now() - began
  const then = performance.now()
  try {
    const { value } = await mammoth.extractRawText({ buffer: bytes })
    row.mammothRead = true
    if (document) row.missing = missingCharacters(value, document)
  } catch {
    row.mammothRead = false
  }
  row.mammothMilliseconds = performance.now() - then
  row.noticed = document !== null && document.notices.length > 0
  return row
}

const rows: Row[] = []
for (const file of walk(folder)) rows.push(await check(file))

const read = rows.filter((row) => row.outcome === '读取')
const lost = rows.filter((row) => row.outcome !== '读取' && row.mammothRead)
const missing = read.filter((row) => row.missing !== '')
const times = rows.map((row) => row.milliseconds).sort((a, b) => a - b)
const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1)
const sum = (pick: (row: Row) => number) => rows.reduce((total, row) => total + pick(row), 0)
for (const row of rows.filter((item) => item.outcome !== '读取')) {
  console.log(`未读  ${row.file}\n      ${row.outcome}${row.mammothRead ? '（mammoth 能读）' : '（mammoth 也不能读）'}`)
}
for (const row of missing) {
  console.log(`缺字  ${row.file}${row.noticed ? '（有提示）' : ''}\n      ${JSON.stringify(row.missing.slice(0, 100))}`)
}
console.log(`共 ${rows.length} 个，读取 ${read.length} 个，未读 ${rows.length - read.length} 个`)
console.log(
  `mammoth 能读 ${rows.filter((row) => row.mammothRead).length} 个，其中我们未读 ${lost.length} 个，缺字 ${missing.length} 个`,
)
console.log(
  `毫秒 p50 ${at(0.5)} p95 ${at(0.95)} p99 ${at(0.99)} 最大 ${at(1)}，合计 ${sum((row) => row.milliseconds).toFixed(0)}`,
)
console.log(
  `mammoth 合计 ${sum((row) => row.mammothMilliseconds).toFixed(0)} 毫秒（${(sum((row) => row.mammothMilliseconds) / sum((row) => row.milliseconds)).toFixed(1)} 倍）`,
)
console.log(`内存峰值 ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB（含 mammoth）`)
process.exitCode = lost.length > 0 || missing.some((row) => !row.noticed) ? 1 : 0
