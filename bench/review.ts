/**
 * A whole review (JSON) of 200 statements of about 5,000 characters, against mammoth's `extractRawText` of the same
 * files alone, each in a process of its own: `npx tsx bench/review.ts [how many]`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { docxOf, p } from '../test/support/docx.ts'
import { largeBatch } from './corpus/large.ts'

const RUNS = 3
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const count = Number(process.argv[2] ?? 200)

const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'))
mkdirSync(path.join(folder, '材料'))
let chars = 0
const texts = largeBatch(count, 1)
for (let i = 0; i < count; i++) {
  const name = `张${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${'一二三四五六七八九十'[Math.floor(i / 10) % 10]}`
  const text = `个人对照检查材料\n清河县第${i + 1}局党组成员 ${name}\n${texts[i]!.text.split('\n').slice(1).join('\n')}`
  chars += text.length
  writeFileSync(path.join(folder, '材料', `${i + 1}.docx`), asWordWrites(text))
}

/** Paragraphs as Word and WPS leave them: form on every paragraph, runs of a clause or less, each with its fonts and size. */
function asWordWrites(text: string): Uint8Array {
  const fonts =
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312" w:cs="Times New Roman"/><w:color w:val="000000"/><w:sz w:val="32"/><w:szCs w:val="32"/>'
  const body = text.split('\n').map((line) => {
    const runs = (line.match(/.{1,24}?(?:[，。；、：]|$)|.{1,24}/gu) ?? []).map((piece) =>
      p(piece)
        .replace(/^<w:p>|<\/w:p>$/g, '')
        .replace('<w:r>', `<w:r><w:rPr>${fonts}</w:rPr>`),
    )
    return `<w:p><w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/><w:rPr>${fonts}</w:rPr></w:pPr>${runs.join('')}</w:p>`
  })
  return docxOf(`${body.join('')}<w:sectPr/>`)
}

const MAMMOTH = `
import mammoth from 'mammoth'
import { readdirSync, readFileSync } from 'node:fs'
const folder = process.argv[1]
for (const name of readdirSync(folder)) await mammoth.extractRawText({ buffer: readFileSync(folder + '/' + name) })
`
const programs: Record<string, string[]> = {
  '审核（JSON）': [
    here('../dist/duizhao.js'),
    'review',
    path.join(folder, '材料'),
    '-p',
    '2021',
    '--format',
    'json',
    '--today',
    '2022-01-08',
  ],
  '审核（全部结果）': [
    here('../dist/duizhao.js'),
    'review',
    path.join(folder, '材料'),
    '-p',
    '2021',
    '-o',
    path.join(folder, '结果'),
    '--quiet',
    '--today',
    '2022-01-08',
  ],
  'mammoth 只读文字': ['--input-type=module', '-e', MAMMOTH, path.join(folder, '材料')],
}
const best: Record<string, number> = {}
for (let run = 0; run < RUNS; run++) {
  for (const [name, args] of Object.entries(programs)) {
    const began = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: here('..'),
      maxBuffer: 2 ** 30,
      encoding: 'utf8',
    })
    if (status === null || status > 3) throw new Error(`${name}: ${stderr}`)
    best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, performance.now() - began)
  }
}
rmSync(folder, { recursive: true })
console.log(`${count} 份，共 ${chars} 字，取 ${RUNS} 次里最快的一次`)
for (const [name, took] of Object.entries(best)) {
  console.log(
    `${name}  ${(took / 1000).toFixed(2)} 秒  为 mammoth 的 ${(took / best['mammoth 只读文字']!).toFixed(2)} 倍`,
  )
}
const [reviewed, written] = [best['审核（JSON）']!, best['审核（全部结果）']!]
console.log(
  `写出全部结果 ${((written - reviewed) / 1000).toFixed(2)} 秒  结果/审核 ${((written - reviewed) / reviewed).toFixed(2)}`,
)
