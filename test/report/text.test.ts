/** The table on the terminal: every row fits the width, columns stand below each other. */
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model.ts'
import { toText } from '../../src/report/text.ts'

const report = (files: string[]): Report =>
  ({
    schema: 1,
    tool: { name: 'duizhao', version: '0', segmenter: '' },
    profile: { id: '2021', title: '要求', chosenBy: '', areas: [] },
    materials: files.map((file, index) => ({
      id: `m${index + 1}`,
      sha256: '',
      file,
      part: 1,
      status: 'read',
      notices: [],
      role: 'submitted',
      kind: 'member-statement',
      title: null,
      member: ['张伟', '阿依古丽·买买提江', '李\n芳'][index % 3]!,
      unit: null,
      year: null,
      chars: 0,
      text: '',
      properties: {},
    })),
    coverage: [],
    passages: [],
    pairs: [],
    findings: [],
    opinions: [],
    totals: {},
    notices: [],
    meetings: [],
  }) as Report

const FILES = ['张伟-对照检查材料.docx', `${'长'.repeat(80)}.docx`, '名\n字😀.docx', '\u202egpj.docx', 'a.txt']

describe('终端表格', () => {
  for (const columns of [120, 80, 60, 40]) {
    it(`${columns} 列：每行一份，放得下，列对齐`, () => {
      const lines = toText(report(FILES), columns, false).split('\n')
      const head = lines.findIndex((line) => line.startsWith('姓名'))
      const rows = lines.slice(head, head + FILES.length + 1)
      expect(lines[head + FILES.length + 1]).toBe('')
      for (const row of rows) expect(stringWidth(row)).toBeLessThanOrEqual(columns)
      const at = stringWidth(rows[0]!.slice(0, rows[0]!.indexOf('文件')))
      expect(stringWidth(rows.at(-1)!.slice(0, rows.at(-1)!.indexOf('a.txt')))).toBe(at)
    })
  }
})

describe('未能读取的文件', () => {
  it('逐个说明原因，不带控制字符', () => {
    const given = report(['甲.docx', '乙\n.docx'])
    const [, second] = given.materials
    Object.assign(second!, { status: 'unreadable', problem: { code: 'truncated', message: '文件不完整，请重新取得' } })
    given.totals.unreadable = 1
    expect(toText(given, 80, false)).toMatch(/未能读取：\n {2}乙[^\n]*\.docx：文件不完整，请重新取得\n/)
    expect(toText(report(['甲.docx']), 80, false)).not.toMatch(/未能读取：/)
  })
})
