import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { readPapers } from '../../src/outline/index.ts'
import { docxOf, p } from '../support/docx.ts'

const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`

async function tablesOf(body: string) {
  const document = await extract(docxOf(body), 'a.docx')
  const source = { file: 'a.docx', role: 'submitted' as const, sha256: '', size: 1 }
  return readPapers({ sources: [{ source, document }], roster: null, notices: [] }).papers[0]!
}

describe('tables', () => {
  it('are rows of cells, a merged cell in each place it covers', async () => {
    const paper = await tablesOf(
      `${p('整改清单')}<w:tbl>${row(cell('问题'), cell('措施', '<w:gridSpan w:val="2"/>'))}${row(
        cell('到村少', '<w:vMerge w:val="restart"/>'),
        cell('每月两次'),
        cell('张立'),
      )}${row(cell('', '<w:vMerge/>'), cell('写日记'), cell('李敏'))}</w:tbl>${p('完')}`,
    )
    const [table] = paper.outline.tables
    expect(table!.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ['问题', '措施', '措施'],
      ['到村少', '每月两次', '张立'],
      ['到村少', '写日记', '李敏'],
    ])
    expect(paper.blocks.slice(table!.first, table!.last).every((block) => block.cell)).toBe(true)
    for (const { text, start, end } of table!.rows.flat()) expect(paper.material.text.slice(start, end)).toBe(text)
  })
  it('with ragged rows have empty cells where none are', async () => {
    const paper = await tablesOf(`<w:tbl>${row(cell('序号'), cell('问题'), cell('措施'))}${row(cell('1'))}</w:tbl>`)
    expect(paper.outline.tables[0]!.rows[1]!.map(({ text }) => text)).toEqual(['1', '', ''])
  })
  it('of several paragraphs in a cell keep them in one cell', async () => {
    const paper = await tablesOf(`<w:tbl><w:tr><w:tc>${p('第一条')}${p('第二条')}</w:tc>${cell('张立')}</w:tr></w:tbl>`)
    expect(paper.outline.tables[0]!.rows[0]!.map(({ text }) => text)).toEqual(['第一条\n第二条', '张立'])
  })
})
