/** `duizhao extract`: one file as it is typed, in each format, good and bad. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { docxOf, docxOfText, p } from '../support/docx.ts'
import { duizhao } from '../support/program.ts'

const root = mkdtempSync(path.join(tmpdir(), 'duizhao-extract-'))
function file(name: string, bytes: Uint8Array): string {
  const full = path.join(root, name)
  writeFileSync(full, bytes)
  return full
}

describe('duizhao extract', () => {
  const good = file('张伟.docx', docxOfText('张伟个人对照检查材料\n今年只走访了2次。'))

  it('文字', () => {
    expect(duizhao(['extract', good])).toMatchObject({ code: 0, stdout: '张伟个人对照检查材料\n今年只走访了2次。\n' })
  })

  it('json 不含这台电脑的路径', () => {
    const { stdout } = duizhao(['extract', good, '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ file: '张伟.docx', status: 'read' })
    expect(stdout).not.toContain(root)
  })

  it('带格式的视图里没有脚本', () => {
    const { code, stdout } = duizhao(['extract', good, '--format', 'html'])
    expect(code).toBe(0)
    expect(stdout).toContain('今年只走访了2次')
    expect(stdout).not.toMatch(/<script/i)
  })

  it('读取时拒绝的文件不交给没有限制的 mammoth', () => {
    const runs = file('大.docx', docxOf(`<w:p>${'<w:r><w:t>一</w:t></w:r>'.repeat(400_000)}</w:p>`))
    const { code, stderr, stdout } = duizhao(['extract', runs, '--format', 'html'])
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/大\.docx：内容过于零碎/)
  })

  it('不是 .docx：说明用哪种格式', () => {
    const text = file('李芳.txt', new TextEncoder().encode('李芳'))
    expect(duizhao(['extract', text, '--format', 'html']).stderr).toMatch(/--format text/)
    expect(duizhao(['extract', file('坏.docx', docxOf(p('甲')).slice(0, 300))]).code).toBe(3)
  })
})
