/**
 * A whole review (JSON) of 200 statements of about 5,000 characters, against mammoth's `extractRawText` of the same
 * files alone, each in a process of its own: `npx tsx bench/review.ts [how many]`. Mammoth's time goes with the markup:
 * once as Word and WPS write it, once with nothing but the words, as scripts make files.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { docxOf, docxOfText, p } from '../test/support/docx.ts'
import { largeBatch } from './corpus/large.ts'

const RUNS = 3
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const count = Number(process.argv[2] ?? 200)

const MAMMOTH = `
import mammoth from 'mammoth'
import { readdirSync, readFileSync } from 'node:fs'
const folder = process.argv[1]
for (const name of readdirSync(folder)) await mammoth.extractRawText({ buffer: readFileSync(folder + '/' + name) })
`

const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'))
const MARKUP = { Word的写法: asWordWrites, 只有文字: docxOfText }
const texts = largeBatch(count, 1).map(({ text }, i) => {
  const name = `张${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${'一二三四五六七八九十'[Math.floor(i / 10) % 10]}`
  return `个人对照检查材料\n清河县第${i + 1}局党组成员 ${name}\n${text.split('\n').slice(1).join('\n')}`
})
const chars = texts.reduce((sum, text) => sum + text.length, 0)
console.log(`${count} 份，共 ${chars} 字，取 ${RUNS} 次里最快的一次`)
for (const [markup, write] of Object.entries(MARKUP)) {
  const papers = path.join(folder, markup)
  mkdirSync(papers)
  for (const [i, text] of texts.entries()) writeFileSync(path.join(papers, `${i + 1}.docx`), write(text))
  compare(markup, papers)
}
rmSync(folder, { recursive: true })

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

function compare(markup: string, papers: string): void {
  const review = [here('../dist/duizhao.js'), 'review', papers, '-p', '2021', '--today', '2022-01-08', '--quiet']
  const programs: Record<string, string[]> = {
    '审核（JSON）': [...review, '--format', 'json'],
    '审核（全部结果）': [...review, '-o', path.join(folder, '结果')],
    'mammoth 只读文字': ['--input-type=module', '-e', MAMMOTH, papers],
  }
  const best: Record<string, number> = {}
  for (let run = 0; run < RUNS; run++)
    for (const [name, args] of Object.entries(programs))
      best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, timed(name, args))
  for (const [name, took] of Object.entries(best)) {
    const times = (took / best['mammoth 只读文字']!).toFixed(2)
    console.log(`${markup}  ${name}  ${(took / 1000).toFixed(2)} 秒  为 mammoth 的 ${times} 倍`)
  }
  const [reviewed, written] = [best['审核（JSON）']!, best['审核（全部结果）']!]
  const extra = written - reviewed
  console.log(`${markup}  写出全部结果 ${(extra / 1000).toFixed(2)} 秒  结果/审核 ${(extra / reviewed).toFixed(2)}`)
}

/** Milliseconds that a process takes from start to end. */
function timed(name: string, args: string[]): number {
  const began = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: here('..'),
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
  })
  if (status === null || status > 3) throw new Error(`${name}: ${stderr}`)
  return performance.now() - began
}
