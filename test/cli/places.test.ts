/** Where results go, and what strange names and places do: nothing of them is a fault, nothing submitted is touched. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { docxOfText } from '../support/docx.ts'
import { duizhao } from '../support/program.ts'

const GOOD = '张伟个人对照检查材料\n一、存在的问题\n今年只到联系村走访了2次，于X月X日。'

function batch(names: string[]): string {
  const root = path.join(mkdtempSync(path.join(tmpdir(), 'duizhao-places-')), '材料')
  mkdirSync(root)
  for (const name of names) writeFileSync(path.join(root, name), docxOfText(GOOD))
  return root
}

const files = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort()

describe('结果放在哪里', () => {
  it('-o 就是材料文件夹：不混在一起，什么也不写', () => {
    const root = batch(['张伟.docx'])
    const { code, stderr } = duizhao(['review', root, '-o', root])
    expect(code).toBe(2)
    expect(stderr).toMatch(/请用 -o 指定另一个文件夹/)
    expect(files(root)).toEqual(['张伟.docx'])
  })

  it('-o 是材料里的一个子文件夹：里面的材料不会因此漏审，什么也不写', () => {
    const root = batch(['张伟.docx'])
    const below = path.join(root, '会前')
    mkdirSync(below)
    writeFileSync(path.join(below, '李敏.docx'), docxOfText(GOOD))
    const { code, stderr } = duizhao(['review', root, '-o', below])
    expect(code).toBe(2)
    expect(stderr).toMatch(/请用 -o 指定另一个文件夹/)
    expect(files(root)).toEqual(['会前/李敏.docx', '张伟.docx'])
  })

  it('把上次的批注当材料、又写回原处：提交的文件不会被盖掉', () => {
    const root = batch(['张伟.docx'])
    const out = path.join(root, '..', '结果')
    duizhao(['review', root, '-o', out, '--format', 'annotate'])
    const copy = path.join(out, '批注', '张伟.docx')
    const before = readFileSync(copy)
    expect(duizhao(['review', copy, '-o', out, '--format', 'annotate']).code).toBe(2)
    expect(readFileSync(copy).equals(before)).toBe(true)
  })

  it('-o 在材料文件夹里面：第二次不把自己的结果当材料', () => {
    const root = batch(['张伟.docx'])
    const args = ['review', root, '-o', path.join(root, '意见'), '--format', 'docx,annotate']
    duizhao(args)
    const first = files(root)
    const { stderr } = duizhao(args)
    expect(files(root)).toEqual(first)
    expect(stderr).toMatch(/跳过文件夹 意见/)
  })

  it('材料不存在时不留下空的结果文件夹', () => {
    const root = batch([])
    expect(duizhao(['review', path.join(root, '没有', '这里')]).code).toBe(2)
    expect(readdirSync(root)).toEqual([])
  })

  it.runIf(process.platform === 'linux')('系统不让建文件夹的地方：说清楚，不挂起', () => {
    const { code, stderr } = duizhao(['review', batch(['张伟.docx']), '-o', '/proc/x/y'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/不能写入文件夹/)
  })
})

describe('奇怪的名字', () => {
  it.skipIf(process.platform === 'win32')('换行、制表、方向和颜色控制符都照字面显示在一行里', () => {
    const root = batch(['名\n字.docx', 'a\tb.docx', '\u202egpj.docx', '\u001b[31m红.docx', '=cmd|calc.docx'])
    const { code, stdout, stderr } = duizhao(['review', root])
    expect(code).toBe(1)
    expect(stdout).toContain('名\\n字.docx')
    expect(stdout).toContain('a\\tb.docx')
    expect(stdout + stderr).not.toMatch(/[\u202e\u001b\t]/)
    const out = path.join(root, '..', '审核结果')
    expect(readdirSync(path.join(out, '批注'))).toHaveLength(5)
    expect(existsSync(path.join(out, '审核报告.html'))).toBe(true)
  })
})
