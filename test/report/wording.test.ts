/** The words people read: nothing twice, nothing of ours, nothing of others where it is to be hidden. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { CHECKS } from '../../src/checks/index.ts'
import { KINDS, type Report } from '../../src/model.ts'
import { draftOpinion } from '../../src/opinions/draft.ts'
import { among, weakness } from '../../src/opinions/fill.ts'
import { redactors } from '../../src/opinions/redact.ts'
import { opinionText } from '../../src/opinions/text.ts'
import { groupsOf } from '../../src/opinions/whole.ts'
import { wording } from '../../src/opinions/wording.ts'
import { requestsOf } from '../../src/report/annotate/requests.ts'
import type { Review } from '../../src/review.ts'
import { reviewFolder } from '../support/folder.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const BATCHES = [
  { name: 'demo', roster: 'demo', today: '2022-01-08' },
  { name: 'meeting-faults', roster: 'meeting-clean', today: '2022-01-20' },
]

describe('依据', () => {
  it('每项检查、每条要求的出处都是看的人认得的，不提内部的工作底稿、文件名和程序里的名称', () => {
    const internal = /S00\d|种子材料|种子方案|领域规则|规则 ?§|rules|\.ya?ml|--|\b[a-z]{3,}\b/
    for (const { id, source, title, why } of CHECKS)
      for (const words of [source, title, why.replace(/Word|docx/g, '')]) expect(words, id).not.toMatch(internal)
    const folder = `${ROOT}dictionaries/`
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/profiles.*\.yaml$|typos\.yaml$|expressions\.yaml$/.test(name)) continue
      for (const [, source] of readFileSync(folder + name, 'utf8').matchAll(/source: ([^\n}]+)/g))
        expect(source, name).not.toMatch(internal)
    }
  })
})

describe('建议', () => {
  it('说清怎么做：不以“建议”“供核对”开头，写完一句话，数字和字之间不留空格', () => {
    const folder = `${ROOT}dictionaries/messages/`
    for (const file of readdirSync(folder)) {
      const table = parse(readFileSync(folder + file, 'utf8')) as Record<string, Record<string, Record<string, string>>>
      for (const [check, messages] of Object.entries(table))
        for (const { message, advice } of Object.values(messages)) {
          expect(advice, `${file} ${check}`).not.toMatch(/^(?:建议|供核对)/)
          expect(advice, `${file} ${check}`).toMatch(/[。！]$/)
          expect(message, `${file} ${check}`).not.toMatch(/。$|\} [\p{Script=Han}]|[\p{Script=Han}] \{/u)
        }
    }
  })

  it('每项检查都有“主要不足”的短语，都归入总体意见的一组', () => {
    const words = wording()
    for (const { id } of CHECKS) {
      expect(weakness(id, words), id).toBeTruthy()
      expect(words.groups.filter(({ checks }) => among(id, checks)).length, id).toBeGreaterThan(0)
    }
  })
})

describe.each(BATCHES)('审核意见：$name', ({ name, roster, today }) => {
  let review: Review
  let report: Report
  beforeAll(async () => {
    const batches = `${ROOT}fixtures/batches/`
    review = await reviewFolder(`${batches}${name}/papers`, { roster: `${batches}${roster}/应交名单.csv`, today })
    report = review.report
  })

  it('一份意见里，同一条依据、同一条建议只说一次', () => {
    for (const { text, material } of report.opinions) {
      const lines = text.split('\n').filter((line) => /^ *(?:依据|建议)：(?!同第)/.test(line))
      expect(new Set(lines).size, material).toBe(lines.length)
    }
  })

  it('括号、引号成对，摘句加工后也不例外', () => {
    for (const { text, material } of report.opinions)
      for (const line of text.split('\n').filter((item) => !item.includes('原文：')))
        expect(line.split('（').length, `${material} ${line}`).toBe(line.split('）').length)
  })

  it('没有英文的检查名、没有填上的槽、重复的句号', () => {
    for (const { text, material } of report.opinions) {
      expect(text, material).not.toMatch(/\{\w+\}|undefined|null|。。|；。|：。/)
      for (const { id } of CHECKS) expect(text).not.toContain(id)
    }
  })

  it('好的一面不与发现相矛盾', () => {
    const { also } = wording().praise
    for (const { text, material } of report.opinions) {
      const own = report.findings.filter((finding) => finding.material === material)
      for (const { say, without } of also)
        if (text.includes(say)) expect(own.filter(({ check }) => among(check, without))).toEqual([])
    }
  })

  it('不是对照检查的材料，不用“查摆”“摆进去”一类的话', () => {
    const kinds = new Set(KINDS.filter((kind) => !kind.endsWith('statement')))
    for (const { text, material } of report.opinions) {
      const { kind, status } = report.materials.find(({ id }) => id === material)!
      const overall = /一、总体评价\n(.+)/.exec(text)?.[1] ?? ''
      if (kinds.has(kind) && status === 'read') expect(overall).not.toMatch(/查摆|摆进去|对照检查的\d个方面/)
    }
  })

  it('总体意见里，未能读取的应交人员只说一次', () => {
    const said = groupsOf(review.facts).flatMap(({ sentences }) => sentences)
    for (const { status, file } of report.materials) {
      const base = file.split('/').at(-1)!
      if (status === 'unreadable') expect(said.join('').split(base).length - 1, base).toBeLessThanOrEqual(1)
    }
    expect(new Set(said).size).toBe(said.length)
  })

  it('隐去他人：本人的意见和批注里没有同事的姓名、文件名，也没有同事材料里的话', () => {
    const { facts } = review
    const redactor = redactors(facts.materials, facts.wording.hidden)
    for (const paper of review.papers) {
      const { material } = paper
      if (material.role !== 'submitted' || material.kind !== 'member-statement') continue
      const hide = redactor(material)
      const said = [
        opinionText(hide.draft(draftOpinion(material, facts)), facts.wording),
        ...requestsOf([paper], facts, redactor).flatMap(({ lines }) => lines),
      ].join('\n')
      for (const other of report.materials) {
        if (other.id === material.id || other.member === material.member) continue
        if (other.member && !material.text.includes(other.member)) expect(said).not.toContain(other.member)
        expect(said).not.toContain(
          other.file
            .split('/')
            .at(-1)!
            .replace(/\.\w+$/, ''),
        )
      }
      for (const { evidence } of report.findings.filter((finding) => finding.material === material.id))
        for (const { role, material: from, quote } of evidence)
          if (role === 'same' && from !== material.id && quote.length > 12 && !material.text.includes(quote))
            expect(said).not.toContain(quote.slice(0, 40))
    }
  })
})
