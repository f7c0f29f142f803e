/** What a careless user meets: a clear Chinese sentence, the right exit code, never a stack trace. */
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { duizhao } from '../support/program.ts'

const folder = () => mkdtempSync(path.join(tmpdir(), 'duizhao-cli-'))
const STACK = /\n\s+at .*\(|node:internal|Error:/
const ASCII_WORDS = /\b(?:Usage|Options|Commands|Arguments|default|error|unknown|missing|display help)\b/i

function batch(files: Record<string, string>): string {
  const root = folder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, '材料', name)), { recursive: true })
    writeFileSync(path.join(root, '材料', name), text)
  }
  return path.join(root, '材料')
}

const GOOD = '张伟个人对照检查材料\n一、存在的问题\n今年只到联系村走访了2次。\n'

describe('用错了', () => {
  const cases: [string, string[], RegExp][] = [
    ['没有这个选项', ['review', 'x', '--offical', 'y'], /没有选项 --offical.*--official/],
    ['没有这个命令', ['reviews', 'x'], /没有命令 reviews.*review/],
    ['没有写路径', ['review'], /缺少参数/],
    ['选项没有值', ['review', 'x', '--roster'], /--roster/],
    ['输出格式写错', ['review', 'x', '--format', 'pdf'], /--format.*只能是/s],
    ['日期写错', ['review', 'x', '--today', '2022-02-30'], /--today.*日期/s],
    ['退出码级别写错', ['review', 'x', '--fail-on', 'may'], /--fail-on.*must/s],
    ['没有这个检查', ['review', '.', '--only', 'reuses'], /没有检查 reuses.*reuse/s],
    [
      '逗号隔开的几个检查，其中一个没有',
      ['review', '.', '--only', 'form/doubled,reuses'],
      /没有检查 reuses。?.*reuse/s,
    ],
    ['没有这个要求集', ['review', '.', '-p', '1999'], /1999/],
    ['路径不存在', ['review', path.join(tmpdir(), '没有这个文件夹')], /没有这个文件夹/],
    ['限制写错', ['review', '.', '--limit', 'fileBytes=很大'], /--limit/],
    ['决定文件不存在', ['review', '.', '--decisions', '没有.json'], /没有\.json/],
    ['解释不存在的检查', ['explain', 'nothing/here'], /没有检查 nothing\/here/],
  ]
  for (const [name, args, said] of cases) {
    it(name, () => {
      const { code, stdout, stderr } = duizhao(args)
      expect(code).toBe(2)
      expect(stderr).toMatch(said)
      expect(stderr).not.toMatch(STACK)
      expect(stdout).toBe('')
    })
  }
})

describe('没有可审核的', () => {
  it('空文件夹', () => {
    const root = folder()
    const { code, stderr } = duizhao(['review', root])
    expect(code).toBe(2)
    expect(stderr).toMatch(/没有找到可以审核的文件/)
    expect(stderr).not.toMatch(STACK)
  })

  it('全是空文件：逐个列出，退出码 3', () => {
    const { code, stdout, stderr } = duizhao(['review', batch({ 'a.docx': '', 'b.txt': '' }), '--format', 'json'])
    expect(code).toBe(3)
    const report = JSON.parse(stdout)
    expect(report.materials.map((item: { status: string }) => item.status)).toEqual(['unreadable', 'unreadable'])
    expect(stderr).not.toMatch(STACK)
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    '没有权限读的文件有原因，其余照常（root 下跳过：root 什么都能读）',
    () => {
      const root = batch({ '张伟.txt': GOOD, '李芳.txt': GOOD })
      chmodSync(path.join(root, '李芳.txt'), 0)
      const { code, stdout } = duizhao(['review', root, '--format', 'json'])
      expect(code).toBe(3)
      expect(JSON.parse(stdout).materials).toHaveLength(2)
    },
  )
})

describe('自己写的要求集有错', () => {
  it('一次列出全部错误，带文件和行列', () => {
    const root = folder()
    const file = path.join(root, '我的.yaml')
    writeFileSync(file, 'schema: 1\nid: mine\nextends: "2021"\ntitel: 拼错了\nyear: 二零二一\n')
    const checked = duizhao(['profile', 'check', file])
    expect(checked.code).toBe(2)
    expect(checked.stderr).toMatch(/我的\.yaml:4:\d+.*titel/)
    expect(checked.stderr).toMatch(/我的\.yaml:5:\d+.*year/)
    const used = duizhao(['review', batch({ '张伟.txt': GOOD }), '-p', file])
    expect(used.code).toBe(2)
    expect(used.stderr).not.toMatch(STACK)
  })
})

describe('帮助', () => {
  for (const args of [
    ['--help'],
    ['review', '--help'],
    ['profile', '--help'],
    ['profile', 'derive', '--help'],
    ['help', 'compare'],
  ]) {
    it(`duizhao ${args.join(' ')} 全是中文`, () => {
      const { code, stdout } = duizhao(args)
      expect(code).toBe(0)
      expect(stdout).toMatch(/用法：/)
      expect(stdout).not.toMatch(ASCII_WORDS)
    })
  }

  it('不带命令时给出用法', () => {
    const { code, stdout, stderr } = duizhao([])
    expect(code).toBe(2)
    expect(stdout + stderr).toMatch(/用法：/)
  })
})
