/** 审核汇总.xlsx: valid, hostile text inert, links that lead to the row they promise. */
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { xlsx } from '../../src/report/xlsx/index.ts'
import { text } from '../../src/report/xlsx/sheet.ts'
import { ENV, makeReview } from '../support/review/index.ts'
import { openXmlErrors } from '../support/validate.ts'

let bytes: Uint8Array
let files: Record<string, string>
beforeAll(async () => {
  for await (const file of xlsx(makeReview(), ENV, { redact: false })) bytes = file.bytes
  files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
})

/** Cells of a sheet as shown, row by row. */
function rows(name: string): string[][] {
  const sheet = new RegExp(`<sheet r:id="([^"]+)"[^>]*name="${name}"`).exec(files['xl/workbook.xml']!)!
  const target = new RegExp(`Id="${sheet[1]}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${sheet[1]}"`).exec(
    files['xl/_rels/workbook.xml.rels']!,
  )!
  const strings = [...files['xl/sharedStrings.xml']!.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, inner]) =>
    [...inner!.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, t]) => t).join(''),
  )
  const xml = files[`xl/${(target[1] ?? target[2])!}`]!
  return [...xml.matchAll(/<row [^>]*>([\s\S]*?)<\/row>/g)].map(([, row]) =>
    [...row!.matchAll(/<c [^>]*?(?:\/>|>([\s\S]*?)<\/c>)/g)].map(([whole, inner]) => {
      const value = /<v>([\s\S]*?)<\/v>/.exec(inner ?? '')?.[1] ?? ''
      return whole.includes('t="s"') ? strings[Number(value)]! : value
    }),
  )
}

describe('审核汇总.xlsx', () => {
  it('通过 Open XML 校验', async () => expect(await openXmlErrors(bytes, 'xlsx')).toEqual([]))

  it('有各张表，表头冻结、可筛选', () => {
    const names = [...files['xl/workbook.xml']!.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)
    expect(names).toEqual(expect.arrayContaining(['汇总', '覆盖矩阵', '雷同对照', '重合统计', '问题清单', '未读取']))
    expect(files['xl/worksheets/sheet1.xml']).toMatch(/state="frozen"/)
    expect(files['xl/worksheets/sheet1.xml']).toMatch(/<autoFilter ref="A1:/)
  })

  it('没有公式，等号开头的名字还是文字', () => {
    for (const [name, xml] of Object.entries(files))
      if (name.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >]/)
    expect(
      rows('汇总')
        .flat()
        .some((cell) => cell.startsWith('=')),
    ).toBe(true)
  })

  it('汇总里的链接指到该人的第一个问题', () => {
    const links = [
      ...files['xl/worksheets/sheet1.xml']!.matchAll(/<hyperlink ref="B(\d+)" location="'问题清单'!A(\d+)"/g),
    ]
    expect(links.length).toBeGreaterThan(0)
    const overview = rows('汇总')
    const findings = rows('问题清单')
    for (const [, from, to] of links) expect(findings[Number(to) - 1]![1]).toBe(overview[Number(from) - 1]![1])
  })

  it('控制字符和改变方向的字符看得见、不起作用', () => {
    expect(Object.values(files).join('')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  })
})

describe('单元格', () => {
  it('太长的截断并注明，不切开一个字', () => {
    const long = text('𠮷'.repeat(20_000)).value as string
    expect(long.length).toBeLessThanOrEqual(32_767)
    expect(long).toMatch(/^𠮷+……（已截断，全文见审核报告）$/u)
  })

  it('像 Excel 转义的文字保持原样', () => expect(text('a_x0041_b').value).toBe('a_x005F_x0041_b'))
})
