/**
 * `npm run corpus -- <folder>`: reads every file of a folder, whatever it is, and says what became of each kind: read,
 * refused and why, times, memory. Word documents are cross-checked with mammoth: no character that it reads may be
 * missing from ours, except where a notice says why. Exit code 1 where that, or a reason in Chinese, fails.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import mammoth from 'mammoth'
import { extract } from '../../src/extract/index.ts'
import { Unreadable } from '../../src/extract/unreadable.ts'
import type { Document } from '../../src/model.ts'
import { missingCharacters } from '../support/cross-check.ts'

interface Row {
  file: string
  kind: string
  document: Document | null
  /** Why it was not read. */
  reason: string
  fault: boolean
  milliseconds: number
  /** What mammoth reads of a Word document and we do not; null for others and where it fails. */
  mammoth: { missing: string } | null
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
    else yield full
  }
}

async function check(file: string): Promise<Row> {
  const bytes = new Uint8Array(readFileSync(file))
  const kind = path.extname(file).toLowerCase()
  const row: Row = { file, kind, document: null, reason: '', fault: false, milliseconds: 0, mammoth: null }
  const began = performance.now()
  try {
    row.document = await extract(bytes, path.basename(file))
  } catch (error) {
    const known = error instanceof Unreadable && /\p{Script=Han}/u.test(error.message)
    row.reason = known ? `${error.code}：${error.message}` : `程序错误：${(error as Error).stack}`
    row.fault = !known
  }
  row.milliseconds = performance.now() - began
  if (/^\.doc[xm]$/.test(kind)) row.mammoth = await crossCheck(bytes, row.document)
  return row
}

async function crossCheck(bytes: Uint8Array, document: Document | null): Promise<Row['mammoth']> {
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    return { missing: missingCharacters(value, document?.text ?? '') }
  } catch {
    return null
  }
}

/** Refused though mammoth reads text from it, or read with characters missing and no notice that says why. */
function isLoss({ document, mammoth }: Row): boolean {
  return mammoth !== null && mammoth.missing !== '' && !document?.notices.some((notice) => notice.includes('隐藏文字'))
}

const rows: Row[] = []
for (const file of walk(folder)) rows.push(await check(file))

const sum = (list: number[]) => list.reduce((total, value) => total + value, 0)
const cell = (value: string | number, width: number) => String(value).padStart(width)
for (const row of rows.filter((item) => item.reason !== '')) {
  console.log(
    `未读 ${path.relative(folder, row.file)}\n     ${row.reason}${row.mammoth?.missing ? '（mammoth 读得出文字）' : ''}`,
  )
}
for (const row of rows.filter((item) => item.document && item.mammoth?.missing)) {
  const shown = JSON.stringify(row.mammoth!.missing.slice(0, 60))
  console.log(`缺字 ${path.relative(folder, row.file)}\n     ${shown}${isLoss(row) ? '' : '（隐藏文字，已提示）'}`)
}
console.log('\n类型      总数   读取   未读   毫秒 p50     p95    最大    合计')
for (const kind of [...new Set(rows.map((row) => row.kind))].sort()) {
  const some = rows.filter((row) => row.kind === kind)
  const times = some.map((row) => row.milliseconds).sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(1)
  const read = some.filter((row) => row.document).length
  console.log(
    `${kind.padEnd(7)}${cell(some.length, 7)}${cell(read, 7)}${cell(some.length - read, 7)}${cell(at(0.5), 11)}${cell(at(0.95), 8)}${cell(at(1), 8)}${cell(sum(times).toFixed(0), 8)}`,
  )
}
const both = rows.filter((row) => row.mammoth)
const only = both.filter((row) => !row.document && row.mammoth!.missing !== '')
console.log(`\nmammoth 能打开 ${both.length} 个，其中它读得出文字而我们未读的 ${only.length} 个`)
console.log(
  `无提示的缺字 ${rows.filter(isLoss).length} 个，没有中文原因的 ${rows.filter((row) => row.fault).length} 个`,
)
console.log(`内存峰值 ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB（含 mammoth）`)
process.exitCode = rows.some((row) => row.fault || isLoss(row)) ? 1 : 0
