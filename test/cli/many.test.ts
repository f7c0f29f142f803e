/** Batches large enough for a thread, and limits that were raised: every copy is there and sound. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { readDocx } from '../../src/extract/docx/index.ts'
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts'
import { docxOfText } from '../support/docx.ts'
import { duizhao } from '../support/program.ts'
import { reviewed as inProcess } from '../support/review.ts'
import { batchOfTexts } from '../support/texts.ts'

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

describe('字数多得要另开线程查相同段落的一批', () => {
  const HAN = '县乡村路桥河渠站点台账表册问题办理群众干部会议走访记录时间地点数字道理办法规矩制度标准责任'
  /** A text of its own by number, with one paragraph that numbers 3 and 7 share. */
  const text = (number: number) => {
    let seed = number * 7919
    const next = () => (seed = (seed * 48271) % 2147483647)
    const sentence = () => `${Array.from({ length: 30 }, () => HAN[next() % HAN.length]).join('')}。`
    const shared =
      '去年七月二十一日青石岭水库闸门卡住四个小时，我在电话里只问了一句，没有赶到现场，下游两个村的玉米淹了六十亩。'
    const lines = Array.from({ length: 12 }, () => Array.from({ length: 12 }, sentence).join(''))
    return `个人对照检查材料\n清河县第${number}局 张三${number}\n一、存在的问题\n${number === 3 || number === 7 ? `${shared}\n` : ''}${lines.join('\n')}`
  }

  it('结果与在本线程里查的一样', async () => {
    const texts = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i + 1}.txt`, text(i + 1)]))
    expect(Object.values(texts).join('').length).toBeGreaterThan(200_000)
    const files = Object.fromEntries(Object.entries(texts).map(([name, words]) => [name, strToU8(words)]))
    const { out } = reviewed('字数多', files, ['--format', 'json'])
    const { passages, pairs, findings } = JSON.parse(readFileSync(path.join(out, 'review.json'), 'utf8'))
    const { report } = inProcess(await batchOfTexts(texts), '2021')
    expect(passages.length).toBeGreaterThan(0)
    expect({ passages, pairs }).toEqual({ passages: report.passages, pairs: report.pairs })
    expect(findings.some(({ check }: { check: string }) => check === 'reuse/copied')).toBe(true)
  })
})
