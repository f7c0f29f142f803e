/**
 * Reading speed, ours against mammoth's `extractRawText`, in one process:
 * `npx tsx bench/read.ts [folder of .docx]`; without a folder, 200 statements of 5,000 characters made here.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import mammoth from 'mammoth'
import { indexDocx, readDocx } from '../src/extract/docx/index.ts'
import { DEFAULT_LIMITS } from '../src/extract/limits.ts'
import { docxOfText } from '../test/support/docx.ts'

const PASSES = 5

function* walk(at: string): Iterable<string> {
  for (const name of readdirSync(at).sort()) {
    const full = path.join(at, name)
    if (statSync(full).isDirectory()) yield* walk(full)
    else if (/\.doc[xm]$/i.test(name)) yield full
  }
}

function made(): Uint8Array[] {
  const sentence = '对照党章党规找差距不够经常，联系分管的第三污水处理厂改造工程推进迟缓，群众反映三次仍未到现场查看。'
  return Array.from({ length: 200 }, (_, i) => {
    const paragraph = `（${i}）${sentence.repeat(4)}`
    return docxOfText(
      Array(Math.ceil(5000 / paragraph.length))
        .fill(paragraph)
        .join('\n'),
    )
  })
}

const folder = process.argv[2]
const files = folder === undefined ? made() : Array.from(walk(folder), (file) => new Uint8Array(readFileSync(file)))
const readers: Record<string, (bytes: Uint8Array) => unknown> = {
  readDocx: (bytes) => readDocx(bytes, DEFAULT_LIMITS),
  indexDocx: (bytes) => indexDocx(bytes, DEFAULT_LIMITS),
  mammoth: (bytes) => mammoth.extractRawText({ buffer: Buffer.from(bytes) }),
}
const best: Record<string, number> = {}
for (let pass = 0; pass <= PASSES; pass++) {
  for (const [name, read] of Object.entries(readers)) {
    const began = performance.now()
    for (const bytes of files) {
      try {
        await read(bytes)
      } catch {
        // A refused file costs its time and nothing more; the corpus run says which are refused.
      }
    }
    const took = performance.now() - began
    // The first pass warms up.
    if (pass > 0) best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, took)
  }
}
for (const [name, took] of Object.entries(best)) {
  const rate = (files.length / took) * 1000
  console.log(
    `${name.padEnd(10)} ${rate.toFixed(0).padStart(6)} 个/秒  ${(best.mammoth! / took).toFixed(1)} 倍于 mammoth`,
  )
}
