import path from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Member } from '../../src/model.ts'
import { batchOf } from '../support/batch.ts'
import { tree } from '../support/tree.ts'

async function rosterOf(name: string, content: string | Uint8Array): Promise<Member[] | string> {
  const root = tree({ '甲.txt': '正文', [name]: content })
  try {
    return (await batchOf(root, { roster: path.join(root, name) })).roster!
  } catch (error) {
    return (error as Error).message
  }
}

/** A workbook as Excel writes it: shared strings, a sheet of cells by reference, merged ranges. */
function workbook(rows: (string | null)[][], merged: string[] = []): Uint8Array {
  const strings = [...new Set(rows.flat().filter((text) => text !== null))]
  const cells = rows.map(
    (row, r) =>
      `<row r="${r + 1}">${row.map((text, c) => (text === null ? '' : `<c r="${'ABCDEFG'[c]}${r + 1}" t="s"><v>${strings.indexOf(text)}</v></c>`)).join('')}</row>`,
  )
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': '<Types/>',
        'xl/workbook.xml': `<workbook ${main} xmlns:r="${relation}"><sheets><sheet name="隐藏" sheetId="1" state="hidden" r:id="rId1"/><sheet name="名单" sheetId="2" r:id="rId2"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="worksheets/none.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>`,
        'xl/sharedStrings.xml': `<sst ${main}>${strings.map((text) => `<si><r><t>${text}</t></r><rPh><t>读音</t></rPh></si>`).join('')}</sst>`,
        'xl/worksheets/sheet2.xml': `<worksheet ${main}><sheetData>${cells.join('')}</sheetData><mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
      }).map(([name, text]) => [name, Buffer.from(text)]),
    ),
  )
}

describe('the roster', () => {
  it('is read from .xlsx: a title above, merged units, headers in their variants', async () => {
    const file = workbook(
      [
        ['领导班子成员姓名及分工一览表', null, null, null, null],
        ['序号', '所在单位', '姓 名', '现任职务', '分管（联系）部门'],
        ['1', '水务局', '王　芳', '党组书记、局长', '全面工作'],
        ['2', null, '买买提•艾力', '副局长', '分管建管科、执法队；水库所'],
        ['3', '林业局', '欧阳明', '局长', null],
        ['合计：3人', null, null, null, null],
      ],
      ['A1:E1', 'B3:B4'],
    )
    expect(await rosterOf('名单.xlsx', file)).toEqual([
      { name: '王芳', unit: '水务局', duty: '党组书记、局长', inCharge: ['全面工作'] },
      { name: '买买提·艾力', unit: '水务局', duty: '副局长', inCharge: ['建管科', '执法队', '水库所'] },
      { name: '欧阳明', unit: '林业局', duty: '局长', inCharge: [] },
    ])
  })

  it('is read from .csv in either encoding, quotes and empty columns included', async () => {
    const gb18030 = Buffer.from('d0d5c3fb2cb5a5cebb2cd6b0cef10d0acdf5b7bc2ccbaecef1bed62cbed6b3a40d0a', 'hex')
    expect(await rosterOf('名单.csv', gb18030)).toEqual([{ name: '王芳', unit: '水务局', duty: '局长', inCharge: [] }])
    const utf8 = '\ufeff姓名,职务,分管\r\n"张三","书记,局长","办公室、\n人事科"\r\n李四,,\r\n'
    expect(await rosterOf('名单.csv', utf8)).toEqual([
      { name: '张三', unit: null, duty: '书记,局长', inCharge: ['办公室', '人事科'] },
      { name: '李四', unit: null, duty: null, inCharge: [] },
    ])
  })

  it('with faulty rows names them all, by their numbers', async () => {
    expect(await rosterOf('名单.csv', '姓名,单位\n张三,水务局\n,林业局,科员\n12345,水务局\n张三,水务局\n')).toBe(
      '名单 名单.csv：\n  第 3 行没有姓名\n  第 4 行的“12345”不像姓名\n  第 5 行与第 2 行重复（张三）',
    )
  })

  it.each([
    ['引号.csv', '姓名,单位\n张三,水务局\n"李四,林业局\n', '第 3 行的英文双引号没有成对'],
    ['没有表头.csv', '1,2\n3,4\n', '没有找到“姓名”一列'],
    ['空.csv', '', '空文件'],
    ['只有表头.csv', '姓名,单位\n', '表头下面没有人员'],
    ['旧.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '另存为 .xlsx 或 .csv'],
    ['文档.xlsx', zipSync({ 'word/document.xml': Buffer.from('x') }), '不是 Excel 表格'],
    ['损坏.xlsx', Buffer.from('PK\u0003\u0004'), '文件不完整'],
  ])('%s is refused with the reason', async (name, content, reason) => {
    expect(await rosterOf(name, content)).toContain(reason)
  })

  it('that is missing is said, and one that lies among the papers is none of them', async () => {
    const root = tree({ '甲.txt': '正文', '名单.csv': '姓名\n张三\n' })
    await expect(batchOf(root, { roster: path.join(root, '无.csv') })).rejects.toThrow('找不到该文件')
    const batch = await batchOf(root, { roster: path.join(root, '名单.csv') })
    expect(batch.notices).toEqual([])
    expect(batch.sources).toHaveLength(1)
  })
})
