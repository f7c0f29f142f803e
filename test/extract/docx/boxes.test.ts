import { describe, expect, test } from 'vitest'
import { p } from '../../support/docx.ts'
import { lines, para, read, run } from './read.ts'

const inRun = (inside: string) => `<w:r>${inside}</w:r>`
const content = (inside: string) => `<w:txbxContent>${inside}</w:txbxContent>`
const shape = (inside: string) => `<w:drawing><wps:wsp><wps:txbx>${content(inside)}</wps:txbx></wps:wsp></w:drawing>`
const vml = (inside: string) => `<w:pict><v:shape><v:textbox>${content(inside)}</v:textbox></v:shape></w:pict>`
const choice = (a: string, b: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${a}</mc:Choice>${b && `<mc:Fallback>${b}</mc:Fallback>`}</mc:AlternateContent>`

describe('text boxes, once and only once, after the paragraph that holds them', () => {
  test.each([
    ['choice and fallback', choice(shape(p('框')), vml(p('框')))],
    ['choice without fallback', choice(shape(p('框')), '')],
    ['text only in the fallback', choice('<w:drawing/>', vml(p('框')))],
    ['bare drawing', shape(p('框'))],
    ['VML', vml(p('框'))],
    ['WordArt', '<w:pict><v:shape><v:textpath string="框"/></v:shape></w:pict>'],
  ])('%s', (_, box) => {
    const document = read(para(run('前') + inRun(box) + run('后')) + p('下'))
    expect(document.text).toBe('前后\n框\n下')
    expect(document.blocks.map((block) => block.from)).toEqual(['body', 'textbox', 'body'])
    expect(document.notices).toContain('含文本框 1 个，其文字排在所在段落之后')
  })

  test('a choice that no word processor knows is not what a reader sees', () => {
    const decoy = `<mc:AlternateContent><mc:Choice xmlns:evil="urn:evil" Requires="evil">${run('骗')}</mc:Choice><mc:Fallback>${run('真')}</mc:Fallback></mc:AlternateContent>`
    const document = read(para(decoy))
    expect(document.text).toBe('真')
    expect(document.notices).toEqual(['有 1 处内容为其他软件专用的写法，按其替代内容读取'])
  })

  test('a box in a box, and a table in a box', () => {
    const inner = para(inRun(shape(p('内'))) + run('外'))
    expect(lines(para(inRun(shape(inner)) + run('段')))).toEqual(['段', '外', '内'])
    const table = `<w:tbl><w:tr><w:tc>${p('格')}</w:tc></w:tr></w:tbl>`
    const { text, blocks } = read(para(inRun(shape(table + p('文')))))
    expect(text).toBe('格\n文')
    expect(blocks[0]!.cell).toEqual({ table: 0, row: 0, column: 0, rows: 1, columns: 1 })
  })

  test('a field open around a box does not reach into it', () => {
    const begin = inRun('<w:fldChar w:fldCharType="begin"/>')
    const end = inRun('<w:fldChar w:fldCharType="end"/>')
    expect(lines(para(begin + inRun(shape(p('框'))) + end + run('段')))).toEqual(['段', '框'])
  })
})

test('SmartArt is read from its own part, a line a node', () => {
  const relationships =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagramData" Target="diagrams/data1.xml"/></Relationships>'
  const node = (text: string) => `<dgm:pt><dgm:t><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`
  const names =
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
  const parts = {
    'word/_rels/document.xml.rels': relationships,
    'word/diagrams/data1.xml': `<dgm:dataModel ${names}><dgm:ptLst>${node('学习')}<dgm:pt type="pres"/>${node('整改')}</dgm:ptLst></dgm:dataModel>`,
  }
  const graphic = `<w:drawing><a:graphic ${names}><a:graphicData><dgm:relIds r:dm="d"/></a:graphicData></a:graphic></w:drawing>`
  expect(lines(para(run('流程如下') + inRun(graphic)), parts)).toEqual(['流程如下', '学习', '整改'])
})

describe('tables', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
  const row = (cells: string, properties = '') =>
    `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`
  const table = (rows: string) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`
  const facts = (body: string) => {
    const { text, blocks } = read(body)
    return blocks.map(({ start, end, cell: at }) => [
      text.slice(start, end),
      at && [at.table, at.row, at.column, at.rows, at.columns],
    ])
  }

  test('rows and columns; an empty cell is a block too', () => {
    expect(facts(table(row(cell('问题') + cell('时限')) + row(cell('学习不深') + cell(''))) + p('后'))).toEqual([
      ['问题', [0, 0, 0, 1, 1]],
      ['时限', [0, 0, 1, 1, 1]],
      ['学习不深', [0, 1, 0, 1, 1]],
      ['', [0, 1, 1, 1, 1]],
      ['后', undefined],
    ])
  })

  test('merged cells are one cell, wherever what is merged begins', () => {
    const body = table(
      row(cell('类', '<w:gridSpan w:val="2"/>') + cell('三')) +
        row(cell('甲', '<w:vMerge w:val="restart"/>') + cell('一') + cell('二')) +
        row(cell('', '<w:vMerge/>') + cell('四') + cell('五')) +
        row(cell('', '<w:vMerge w:val="continue"/>') + cell('六') + cell('七')) +
        row(cell('乙') + cell('八') + cell('九')),
    )
    expect(facts(body)).toEqual([
      ['类', [0, 0, 0, 1, 2]],
      ['三', [0, 0, 2, 1, 1]],
      ['甲', [0, 1, 0, 3, 1]],
      ['一', [0, 1, 1, 1, 1]],
      ['二', [0, 1, 2, 1, 1]],
      ['四', [0, 2, 1, 1, 1]],
      ['五', [0, 2, 2, 1, 1]],
      ['六', [0, 3, 1, 1, 1]],
      ['七', [0, 3, 2, 1, 1]],
      ['乙', [0, 4, 0, 1, 1]],
      ['八', [0, 4, 1, 1, 1]],
      ['九', [0, 4, 2, 1, 1]],
    ])
  })

  test('hMerge, gridBefore, head rows, deleted rows and cells', () => {
    expect(facts(table(row(cell('甲', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge/>') + cell('乙'))))).toEqual(
      [
        ['甲', [0, 0, 0, 1, 2]],
        ['乙', [0, 0, 2, 1, 1]],
      ],
    )
    expect(facts(table(row(cell('丙'), '<w:gridBefore w:val="2"/>')))).toEqual([['丙', [0, 0, 2, 1, 1]]])
    expect(
      read(table(row(cell('头'), '<w:tblHeader/>') + row(cell('身')))).blocks.map((block) => block.cell?.head ?? false),
    ).toEqual([true, false])
    const gone = row(cell('删'), '<w:del w:id="1" w:author="a"/>')
    expect(facts(table(row(cell('一')) + gone + row(cell('二'))))).toEqual([
      ['一', [0, 0, 0, 1, 1]],
      ['二', [0, 1, 0, 1, 1]],
    ])
    expect(read(table(gone)).notices).toEqual(['含修订痕迹（插入 0 处、删除 1 处），按接受全部修订后的文字读取'])
  })

  test('a nested table has a number of its own, and its cell is not empty', () => {
    const inner = table(row(cell('内')))
    expect(facts(table(row(`<w:tc>${inner}<w:p/></w:tc>${cell('外')}`)))).toEqual([
      ['内', [1, 0, 0, 1, 1]],
      ['外', [0, 0, 1, 1, 1]],
    ])
  })
})
