/** The demo batch against what a person wrote down before the program ever ran on it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Finding, Material, PassageLabel, Report } from '../../src/model.ts'
import { reviewFolder } from '../support/folder.ts'

interface Expected {
  profile: string
  unit: string
  kinds: Record<string, string>
  unreadable: string[]
  coverage: Record<string, Record<string, string>>
  findings: Record<string, { must: string[]; should: string[]; allowed?: string[] }>
  batch: { must: string[] }
  passages: { label: PassageLabel; members: string[]; quote: string }[]
  clean: string[]
  placeholders: Record<string, string[]>
}

const FOLDER = fileURLToPath(new URL('../../fixtures/batches/demo/', import.meta.url))
const expected = parse(readFileSync(`${FOLDER}expected.yaml`, 'utf8')) as Expected

let report: Report
beforeAll(async () => {
  const { report: made } = await reviewFolder(`${FOLDER}papers`, {
    roster: `${FOLDER}应交名单.csv`,
    today: '2022-01-08',
  })
  report = made
})

/** A member's statement, or the team's. */
function material(name: string): Material {
  const found = report.materials.find(
    (item) =>
      item.role === 'submitted' && (item.member === name || (name === '班子' && item.kind === 'team-statement')),
  )
  if (!found) throw new Error(`没有 ${name} 的材料`)
  return found
}

function checksOf(name: string, level: Finding['level']): string[] {
  const { id } = material(name)
  const found = report.findings.filter((finding) => finding.material === id && finding.level === level)
  return [...new Set(found.map((finding) => finding.check))].sort()
}

describe('示例批次', () => {
  it('按通知选用 2021 年度的要求', () => {
    expect(report.profile.areas).toHaveLength(5)
    expect(report.profile.chosenBy).toContain('通知')
  })

  it('认出每份材料的种类、姓名、单位', () => {
    for (const [file, kind] of Object.entries(expected.kinds)) {
      expect(report.materials.find((item) => item.file.endsWith(file))?.kind, file).toBe(kind)
    }
    for (const name of Object.keys(expected.findings)) {
      expect(material(name).unit, name).toContain(expected.unit)
      if (name !== '班子') expect(material(name).kind, name).toBe('member-statement')
    }
  })

  it('未能读取的列出原因，其余照常', () => {
    const unreadable = report.materials.filter((item) => item.status === 'unreadable')
    expect(unreadable.map((item) => item.file)).toEqual(expected.unreadable)
    expect(unreadable[0]!.problem!.message).toMatch(/\p{Script=Han}/u)
    const told = report.findings.filter((finding) => finding.check === 'batch/unreadable')
    expect(told.map((finding) => finding.material)).toEqual(unreadable.map((item) => item.id))
  })

  describe('各方面的覆盖', () => {
    for (const name of Object.keys(expected.findings)) {
      it(name, () => {
        const { id } = material(name)
        const rows = report.coverage.filter((row) => row.material === id)
        const others = Object.fromEntries(
          rows.filter((row) => row.status !== 'covered').map((row) => [row.area, row.status]),
        )
        expect(rows).toHaveLength(5)
        expect(others).toEqual(expected.coverage[name] ?? {})
      })
    }
  })

  describe('必须修改的一处不多、一处不少', () => {
    for (const [name, { must }] of Object.entries(expected.findings)) {
      it(name, () => expect(checksOf(name, 'must')).toEqual([...must].sort()))
    }
    it('全批', () => {
      const found = report.findings.filter((finding) => finding.material === null && finding.level === 'must')
      expect([...new Set(found.map((finding) => finding.check))].sort()).toEqual([...expected.batch.must].sort())
    })
  })

  describe('建议修改的', () => {
    for (const [name, { should, allowed = [] }] of Object.entries(expected.findings)) {
      it(name, () => {
        const found = checksOf(name, 'should')
        expect(found).toEqual(expect.arrayContaining(should))
        expect(found.filter((check) => !should.includes(check) && !allowed.includes(check))).toEqual([])
      })
    }
  })

  describe('雷同段落', () => {
    for (const { label, members, quote } of expected.passages) {
      it(`${label}：${members.join('、')}`, () => {
        const text = (id: string) => report.materials.find((item) => item.id === id)!
        const passage = report.passages.find(
          (item) =>
            item.label === label &&
            item.places.some((place) => text(place.material).text.slice(place.start, place.end).includes(quote)),
        )
        expect(passage, quote).toBeDefined()
        const holders = passage!.places.map((place) => text(place.material).member)
        expect([...new Set(holders)].sort()).toEqual([...members].sort())
      })
    }

    it('没有抄袭的人之间没有可算的雷同', () => {
      const ids = new Set(expected.clean.map((name) => material(name).id))
      for (const passage of report.passages.filter((item) => item.label !== 'quoted')) {
        for (const place of passage.places) expect(ids.has(place.material), passage.id).toBe(false)
      }
    })
  })

  it('未填的地方逐处指出', () => {
    for (const [name, places] of Object.entries(expected.placeholders)) {
      const { id, text } = material(name)
      const found = report.findings.filter((finding) => finding.material === id && finding.check === 'form/placeholder')
      const spans = found.flatMap((finding) => finding.evidence).filter((item) => item.start !== undefined)
      for (const place of places) {
        const at = text.indexOf(place)
        expect(
          spans.some((span) => span.start! < at + place.length && span.end! > at),
          place,
        ).toBe(true)
      }
    }
  })

  it('每条证据的引文就是原文那一段', () => {
    for (const { evidence } of report.findings) {
      for (const { material: id, start, end, quote } of evidence) {
        if (start !== undefined)
          expect(report.materials.find((item) => item.id === id)!.text.slice(start, end)).toBe(quote)
      }
    }
  })
})
