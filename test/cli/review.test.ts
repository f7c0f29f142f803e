/** `duizhao review` as it is typed: outputs, exit codes, second run, nothing touched. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model.ts'
import { duizhao, type Ran } from '../support/program.ts'

const DEMO = fileURLToPath(new URL('../../fixtures/batches/demo/', import.meta.url))
const SCHEMA = fileURLToPath(new URL('../../dictionaries/report.schema.json', import.meta.url))
const TODAY = ['--today', '2022-01-08']

const folder = () => mkdtempSync(path.join(tmpdir(), 'duizhao-run-'))

function tree(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

function hashes(root: string): Record<string, string> {
  return Object.fromEntries(
    tree(root).map((file) => [
      path.relative(root, file),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  )
}

let root: string
let before: Record<string, string>
let ran: Ran
beforeAll(() => {
  root = folder()
  cpSync(`${DEMO}papers`, path.join(root, '材料'), { recursive: true })
  before = hashes(path.join(root, '材料'))
  ran = duizhao(['review', path.join(root, '材料'), '--roster', `${DEMO}应交名单.csv`, ...TODAY])
})

describe('审核一批', () => {
  it('退出码 3：有文件没能读取', () => expect(ran.code).toBe(3))

  it('结果写在材料旁边，全部六种', () => {
    const out = path.join(root, '审核结果')
    for (const name of ['审核报告.html', '审核汇总.xlsx', 'review.json', '审核意见/总体意见.docx']) {
      expect(existsSync(path.join(out, name)), name).toBe(true)
    }
    expect(readdirSync(path.join(out, '批注'))).toHaveLength(11)
    expect(readdirSync(path.join(out, '审核意见'))).toHaveLength(14)
    expect(tree(out).filter((file) => /\.tmp$/.test(file))).toEqual([])
  })

  it('提交的文件逐字节不变', () => expect(hashes(path.join(root, '材料'))).toEqual(before))

  it('表格在 80 列以内对齐，写明结果在哪里', () => {
    expect(ran.stdout).toMatch(/姓名 +建议/)
    expect(ran.stdout).toContain('结果写在')
    expect(ran.stdout).toContain('供核对')
  })

  it('没有终端时不显示进度', () => expect(ran.stderr).not.toMatch(/\r|\x1b/))

  it('再跑一次，字节相同；没有半截文件', () => {
    const first = hashes(path.join(root, '审核结果'))
    const again = duizhao(['review', path.join(root, '材料'), '--roster', `${DEMO}应交名单.csv`, ...TODAY])
    expect(again.code).toBe(3)
    expect(hashes(path.join(root, '审核结果'))).toEqual(first)
  })
})

describe('给程序用', () => {
  let report: Report
  let json: Ran
  beforeAll(() => {
    const place = folder()
    cpSync(`${DEMO}papers`, path.join(place, '材料'), { recursive: true })
    json = duizhao(['review', path.join(place, '材料'), '--format', 'json', ...TODAY])
    report = JSON.parse(json.stdout)
    expect(readdirSync(place)).toEqual(['材料'])
  })

  it('只有 JSON，没有别的', () => {
    expect(json.stdout.startsWith('{')).toBe(true)
    expect(json.stderr).toBe('')
  })

  it('符合随附的 JSON 模式', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')))
    validate(report)
    expect(validate.errors ?? []).toEqual([])
  })

  it('不含这台电脑的路径', () => expect(json.stdout).not.toContain(tmpdir()))
})

describe('退出码', () => {
  const single = () => {
    const place = folder()
    mkdirSync(path.join(place, '材料'))
    cpSync(`${DEMO}papers/个人对照检查材料/孙鹏-对照检查材料.docx`, path.join(place, '材料', '孙鹏.docx'))
    return path.join(place, '材料')
  }
  it('有必须修改的：1', () =>
    expect(duizhao(['review', single(), '--format', 'text', '-p', '2021', ...TODAY]).code).toBe(1))
  it('--fail-on never：0', () =>
    expect(duizhao(['review', single(), '--format', 'text', '--fail-on', 'never', ...TODAY]).code).toBe(0))
  it('--only 只做一项', () => {
    const { stdout } = duizhao(['review', single(), '--format', 'json', '--only', 'form/placeholder', ...TODAY])
    const checks = (JSON.parse(stdout) as Report).findings.map((finding) => finding.check)
    expect([...new Set(checks)]).toEqual(['form/placeholder'])
  })
  it('--skip 不做一类', () => {
    const { stdout } = duizhao(['review', single(), '--format', 'json', '--skip', 'form', ...TODAY])
    expect((JSON.parse(stdout) as Report).findings.some((finding) => finding.check.startsWith('form/'))).toBe(false)
  })
})

describe('写不进去', () => {
  it('输出位置被同名文件挡住：说清楚，退出码 2，原有文件不动', () => {
    const place = folder()
    writeFileSync(path.join(place, '张伟.txt'), '张伟个人对照检查材料\n今年只去了1次。')
    writeFileSync(path.join(place, '结果'), '别的东西')
    const { code, stderr } = duizhao(['review', path.join(place, '张伟.txt'), '-o', path.join(place, '结果')])
    expect(code).toBe(2)
    expect(stderr).toMatch(/不能写入|没有写成/)
    expect(readFileSync(path.join(place, '结果'), 'utf8')).toBe('别的东西')
  })
})

describe('人工意见和第二轮', () => {
  it('排除过的不再计数，原因保留', () => {
    const place = folder()
    const papers = path.join(place, '材料')
    mkdirSync(papers)
    cpSync(`${DEMO}papers/个人对照检查材料/孙鹏-对照检查材料.docx`, path.join(papers, '孙鹏.docx'))
    const args = ['review', papers, '--format', 'json', ...TODAY]
    const first = JSON.parse(duizhao(args).stdout) as Report
    const target = first.findings.find((finding) => finding.level === 'must')!
    const file = path.join(place, '决定.json')
    writeFileSync(
      file,
      JSON.stringify({ schema: 1, decisions: { [target.id]: { verdict: '排除', reason: '识别有误' } } }),
    )
    const second = JSON.parse(duizhao([...args, '--decisions', file]).stdout) as Report
    expect(second.findings.find((finding) => finding.id === target.id)?.decision).toEqual({
      verdict: '排除',
      reason: '识别有误',
    })
    expect(second.totals.must).toBe(first.totals.must! - 1)
  })

  it('改好的、没改的、新出现的分得清', () => {
    const place = folder()
    const papers = path.join(place, '材料')
    mkdirSync(papers)
    const source = readFileSync(`${DEMO}source/孙鹏.md`, 'utf8')
      .split('\n---\n')[1]!
      .replace(/^(#+|@) ?/gm, '')
    const write = (text: string) => writeFileSync(path.join(papers, '孙鹏.txt'), text)
    write(source)
    const review = (more: string[] = []) =>
      JSON.parse(duizhao(['review', papers, '--format', 'json', '-p', '2021', ...TODAY, ...more]).stdout) as Report
    const first = review()
    const earlier = path.join(place, 'review.json')
    writeFileSync(earlier, JSON.stringify(first))
    const same = review(['--before', earlier])
    expect(same.findings.every((finding) => finding.progress === '未改')).toBe(true)
    expect(same.opinions[0]!.text).toContain('上一轮已指出，尚未修改')
    write(
      source
        .replace(
          '根据XX通知要求，我于X月X日参加了集中学习，与XXX同志等谈心谈话XX人次',
          '根据局党组通知要求，我参加了集中学习，与班子成员谈心谈话12人次',
        )
        .replace('已完成XX项', '已完成4项'),
    )
    const second = review(['--before', earlier])
    expect(second.resolved!.some((item) => item.check === 'form/placeholder')).toBe(true)
    expect(second.opinions[0]!.text).toMatch(/上一轮指出的问题中，有\d+处已经修改/)
    expect(second.findings.some((finding) => finding.check === 'form/placeholder')).toBe(false)
    rmSync(place, { recursive: true })
  })
})
