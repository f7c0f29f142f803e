/** A whole meeting's papers, clean and with planted faults, against what a person wrote down. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Finding, Report } from '../../src/model.ts'
import { nodejieba, nodeRs } from '../../src/segment/jieba.ts'
import type { Segmenter } from '../../src/segment/port.ts'
import { reviewFolder } from '../support/folder.ts'

const BATCHES = fileURLToPath(new URL('../../fixtures/batches/', import.meta.url))
const roster = `${BATCHES}meeting-clean/应交名单.csv`
const today = '2022-03-01'
const FAMILIES = /^(plan|report|talk|criticism|list|minutes|process)\//

/** The optional engine, where this machine has it. */
function installed(engine: () => Segmenter): Segmenter[] | null {
  try {
    return [engine()]
  } catch {
    return null
  }
}

function quotesAreSlices(report: Report) {
  for (const { evidence } of report.findings)
    for (const { material: id, start, end, quote } of evidence)
      if (start !== undefined)
        expect(report.materials.find((item) => item.id === id)!.text.slice(start, end)).toBe(quote)
}

describe('一次会议的全部材料，没有毛病', () => {
  const expected = parse(readFileSync(`${BATCHES}meeting-clean/expected.yaml`, 'utf8')) as {
    unit: string
    members: string[]
    kinds: Record<string, string>
    talks: number[][]
    criticisms: number[][]
    checklist: Record<string, number>
    timeline: [string, string][]
  }
  let report: Report
  beforeAll(async () => {
    report = (await reviewFolder(`${BATCHES}meeting-clean/papers`, { roster, today })).report
  })

  it('认出每份材料的种类和单位', () => {
    for (const [file, kind] of Object.entries(expected.kinds)) {
      const own = report.materials.filter((item) => item.file === file)
      expect(new Set(own.map((item) => item.kind)), file).toEqual(new Set([kind]))
    }
  })

  it('一处“必须修改”也没有', () => {
    expect(
      report.findings.filter((item) => item.level === 'must').map((item) => `${item.check} ${item.message}`),
    ).toEqual([])
  })

  it('会议各类材料一处也不报', () => {
    const own = report.findings.filter((item) => FAMILIES.test(item.check))
    expect(own.map((item) => `${item.check} ${item.message}`)).toEqual([])
  })

  it('会议全貌：成员、谈话、批评、清单、时间线', () => {
    expect(report.meetings).toHaveLength(1)
    const [meeting] = report.meetings
    expect(meeting!.unit).toBe(expected.unit)
    expect(meeting!.members).toEqual(expected.members)
    expect(meeting!.talks).toEqual(expected.talks)
    expect(meeting!.criticisms).toEqual(expected.criticisms)
    for (const [state, count] of Object.entries(expected.checklist))
      expect(
        meeting!.checklist.filter((item) => item.state === state),
        state,
      ).toHaveLength(count)
    const line = meeting!.timeline.map(({ date, what }) => `${date} ${what}`)
    for (const [date, what] of expected.timeline) expect(line).toContain(`${date} ${what}`)
    expect(line).toEqual([...line].sort())
    for (const { evidence } of meeting!.timeline) {
      const { text } = report.materials.find((item) => item.id === evidence.material)!
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
    }
  })
})

describe('同样的材料，植入毛病', () => {
  const { faults } = parse(readFileSync(`${BATCHES}meeting-faults/faults.yaml`, 'utf8')) as {
    faults: { check?: string; file?: string; quote?: string }[]
  }
  const planted = faults.filter((fault) => fault.check !== undefined)
  let report: Report
  beforeAll(async () => {
    report = (await reviewFolder(`${BATCHES}meeting-faults/papers`, { roster, today })).report
  })

  const fileOf = (finding: Finding) => report.materials.find((item) => item.id === finding.material)?.file
  const says = (finding: Finding, words: string) =>
    finding.message.includes(words) || finding.evidence.some((item) => item.quote.includes(words))

  for (const { check, file, quote } of planted)
    it(`${check}：${quote}`, () => {
      const found = report.findings.filter((item) => item.check === check && says(item, quote!))
      expect(found.length).toBeGreaterThan(0)
      // Either end of a disagreement will do.
      const files = found.flatMap((item) => [
        fileOf(item),
        ...item.evidence.map(({ material }) => report.materials.find(({ id }) => id === material)?.file),
      ])
      expect(files).toContain(file)
    })

  it('别的“必须修改”一处也没有', () => {
    const checks = new Set(planted.map((fault) => fault.check))
    const others = report.findings.filter((item) => item.level === 'must' && !checks.has(item.check))
    expect(others.map((item) => `${item.check} ${item.message}`)).toEqual([])
    for (const check of checks) {
      const found = report.findings.filter((item) => item.check === check && item.level === 'must')
      expect(found.length, check).toBeLessThanOrEqual(planted.filter((fault) => fault.check === check).length)
    }
  })

  it('每条证据的引文就是原文那一段', () => quotesAreSlices(report))

  it('两种分词引擎、两次运行，结果相同', async () => {
    const engines = [nodeRs(), ...(installed(nodejieba) ?? [])]
    for (const segmenter of engines) {
      const again = (await reviewFolder(`${BATCHES}meeting-faults/papers`, { roster, today, segmenter })).report
      expect(again.findings).toEqual(report.findings)
      expect(again.meetings).toEqual(report.meetings)
    }
  })

  it('缺失的注明查找了哪里', () => {
    const absent =
      /^(plan|report|minutes)\/part-missing$|^talk\/pair-missing$|^criticism\/too-few$|^list\/(problem-dropped|column-missing)$/
    for (const finding of report.findings.filter((item) => absent.test(item.check)))
      expect(
        finding.evidence.map((item) => item.role),
        finding.check,
      ).toContain('searched')
  })
})
