/** Batches large enough for a thread that annotates, and limits that were raised: every copy is there and sound. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { readDocx } from '../../src/extract/docx/index.ts'
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts'
import { docxOfText } from '../support/docx.ts'
import { duizhao } from '../support/program.ts'

const root = mkdtempSync(path.join(tmpdir(), 'duizhao-many-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const statement = (index: number) =>
  docxOfText(
    `个人对照检查材料\n清河县第${index}局 张三${index}\n一、存在的问题\n第${index}号泵站X月X日停运，没有到场。\n二、整改措施\n每月到第${index}号泵站一次。`,
  )

function reviewed(name: string, files: Record<string, Uint8Array>, more: string[] = []) {
  const folder = path.join(root, name)
  const out = path.join(root, `${name}-结果`)
  mkdirSync(folder)
  for (const [file, bytes] of Object.entries(files)) writeFileSync(path.join(folder, file), bytes)
  const ran = duizhao(['review', folder, '-o', out, '-p', '2021', '--today', '2022-01-08', ...more])
  return { ran, folder, out }
}

describe('一批四十份', () => {
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i + 1}.docx`, statement(i + 1)]))

  it('每份都有批注副本和意见，正文不变，批注在原处，两次运行逐字节相同', () => {
    const { folder, out, ran } = reviewed('四十份', files)
    expect(ran.code).toBe(1)
    expect(readdirSync(path.join(out, '批注')).sort()).toEqual(Object.keys(files).sort())
    expect(readdirSync(path.join(out, '审核意见'))).toHaveLength(41)
    for (const [name, bytes] of Object.entries(files)) {
      const before = readDocx(bytes, DEFAULT_LIMITS).document
      const after = readDocx(readFileSync(path.join(out, '批注', name)), DEFAULT_LIMITS).document
      expect(after.text).toBe(before.text)
      expect(after.comments.map(({ quote }) => quote)).toContain('X月X日')
    }
    const again = `${out}-再次`
    duizhao(['review', folder, '-o', again, '-p', '2021', '--today', '2022-01-08', '--format', 'annotate,docx'])
    for (const name of readdirSync(again, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.docx')) continue
      const [one, other] = [out, again].map((root) => readFileSync(path.join(root, name)))
      expect(one!.equals(other!), name).toBe(true)
    }
  })
})

describe('--limit', () => {
  it('放宽后读进来的文件，批注时也按放宽的限度', () => {
    const parts = unzipSync(statement(1))
    for (let i = 0; i < DEFAULT_LIMITS.entries; i++) parts[`word/media/${i}.txt`] = strToU8('')
    const files = { '部件很多.docx': zipSync(parts, { level: 0 }) }
    expect(reviewed('照常', files).ran.code).toBe(3)
    const { out, ran } = reviewed('放宽', files, ['--limit', 'entries=9000'])
    expect(ran.code).toBe(1)
    expect(readdirSync(path.join(out, '批注'))).toEqual(['部件很多.docx'])
  })
})
