/** Formats other than .docx, on files that LibreOffice made of one paper, and on small ones by hand. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import type { Document } from '../../src/model.ts'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/documents/formats/${name}`, import.meta.url))
const linesOf = ({ text, blocks }: Document) => blocks.map(({ start, end }) => text.slice(start, end))
/** `row,column: text` of each block in a table. */
const cellsOf = ({ text, blocks }: Document) =>
  blocks.flatMap(({ start, end, cell }) => (cell ? [`${cell.row},${cell.column}: ${text.slice(start, end)}`] : []))

const OPENING = [
  '云溪县水务局党组班子二〇二一年度专题民主生活会对照检查材料',
  '（2022年1月12日）',
  '按照“通知”要求，局党组认真组织学习——先后开展集中研讨6次，征求意见建议37条，班子成员之间普遍开展谈心谈话，在此基础上召开专题会议，形成本材料。',
  '一、存在的突出问题',
  '今年3月，北岭水库除险加固工程因前期论证不充分，两次调整方案，工期拖后47天，群众反映强烈；党组对此研究不深、督促不力，没有及时到现场解决问题。',
  '成文时间：一月中旬',
]
const CELLS = [
  '0,0: 序号',
  '0,1: 问题',
  '0,2: 整改措施',
  '1,0: 1',
  '1,1: 论证不充分',
  '1,2: 建立专家评审制度',
  '1,2: 每季度复盘一次',
  '2,0: 2',
  '2,1: 督促不力',
  '2,2: ',
]

describe.each(['水务局.doc', '水务局.rtf'])('%s', (name) => {
  it('gives the text, the table by cells, the header apart and the footnote at the end', async () => {
    const document = await extract(fixture(name), name)
    const lines = linesOf(document)
    expect(lines.slice(0, 6)).toEqual(OPENING)
    expect(cellsOf(document)).toEqual(CELLS)
    expect(lines.slice(16, 19)).toEqual(['以上材料，供会议审议。', '第一行', '第二行之后'])
    expect(lines.at(-1)).toBe('经党组会议讨论。')
    expect(document.blocks.at(-1)!.from).toBe('footnote')
    expect(document.margins[0]).toBe('云溪县水务局党组')
    expect(document.notices).toHaveLength(1)
  })

  it('is read under another name too, and says so', async () => {
    const { notices } = await extract(fixture(name), '甲.docx')
    expect(notices.at(-1)).toContain('扩展名与内容不符')
  })
})

describe('.pdf', () => {
  it('gives paragraphs again from lines, heads and page numbers apart', async () => {
    const document = await extract(fixture('水务局.pdf'), '水务局.pdf')
    const lines = linesOf(document)
    expect(lines.slice(0, 6)).toEqual(OPENING)
    expect(lines.slice(6, 9)).toEqual(['序号\t问题\t整改措施', '1\t论证不充分\t建立专家评审制度', '每季度复盘一次'])
    expect(document.margins).toEqual(['云溪县水务局党组', '—1—', '—2—'])
    expect(document.properties).toMatchObject({ application: 'Writer' })
  })
})

describe('RTF by hand', () => {
  it('keeps what stands in page descriptions, footers and shapes’ second copies out of the body', async () => {
    const { text, margins } = await rtf(
      String.raw`{\*\pgdsctbl{\footer{\field{\*\fldinst PAGE}{\fldrslt 2}}}}{\footer - {\field{\*\fldinst PAGE}{\fldrslt 3}} -\par}{\shp{\*\shpinst{\sp{\sn no}}{\shptxt \'b6\'d4\par}}{\shprslt\'b6\'d4}}\'d5\'d5\par`,
    )
    expect({ text, margins }).toEqual({ text: '对\n照', margins: ['- 3 -'] })
  })

  const rtf = (body: string) => extract(Buffer.from(`{\\rtf1\\ansi\\ansicpg936\\uc1 ${body}}`, 'latin1'), '甲.doc')

  it('reads GB bytes, Unicode with its fallback, and the fonts’ own code pages', async () => {
    const body = String.raw`{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset134 SimSun;}{\f2\fcharset136 Ming;}}\f1\'b6\'d4\'d5\'d5\u26816 ?\u26597\'3f{\f0 caf\'e9}{\f2\'b9\'ef}\par\uc2\u-10187\'20\'20\u-9152\'20\'20\emdash`
    expect((await rtf(body)).text).toBe('对照检查café對\n\u{1d440}—')
  })

  it('keeps automatic numbers as labels and leaves codes, pictures and hidden text out', async () => {
    const body = String.raw`{\*\generator x;}{\info{\author \'d5\'c5\'c8\'fd}{\title no}}{\pict 0102ff}{\listtext\'d2\'bb\'a1\'a2}\'ce\'ca\'cc\'e2{\v hidden}{\field{\*\fldinst HYPERLINK "a"}{\fldrslt link}}\par`
    const { text, blocks, properties } = await rtf(body)
    expect({ text, label: blocks[0]!.label, properties }).toEqual({
      text: '一、问题link',
      label: 2,
      properties: { creator: '张三' },
    })
  })
})

describe('a web page named .doc', () => {
  const page = (html: string) => extract(Buffer.from(html), '甲.doc')

  it('gives text, headings and tables; no scripts, styles or comments', async () => {
    const document = await page(
      '<html><head><title>t</title><style>p{}</style></head><body><!-- <p>x</p> --><h1>标题</h1><p>一、&ldquo;学习&rdquo;不够&nbsp;&#20004;&#x4e2a;\n换行</p><script>alert("<p>no</p>")</script><table><tr><td colspan="2">问题</td><td>措施</td></tr><tr><td>1</td><td></td><td><p>甲</p><p>乙</p></td></tr></table>表后 5 < 6<br>完</body></html>',
    )
    expect(linesOf(document)).toEqual([
      '标题',
      '一、“学习”不够\u00a0两个 换行',
      '问题',
      '措施',
      '1',
      '',
      '甲',
      '乙',
      '表后 5 < 6',
      '完',
    ])
    expect(cellsOf(document)).toEqual(['0,0: 问题', '0,2: 措施', '1,0: 1', '1,1: ', '1,2: 甲', '1,2: 乙'])
    expect(document.blocks[0]!.level).toBe(1)
    expect(document.notices).toEqual(['网页格式，只读取文字与表格', '扩展名与内容不符，按内容识别为网页'])
  })

  it('is read in the encoding that it names', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<html><meta charset="gb2312"><p>'),
      Buffer.from('b6d4d5d5bcecb2e9', 'hex'),
      Buffer.from('</p>'),
    ])
    expect((await extract(bytes, '甲.doc')).text).toBe('对照检查')
  })

  it('is read out of a single-file page', async () => {
    const mht = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="----=_X"',
      '',
      '------=_X',
      'Content-Type: text/html; charset="utf-8"',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<html><p>=E5=AF=B9=E7=85=A7=',
      '=E6=A3=80=E6=9F=A5</p></html>',
      '------=_X--',
    ]
    expect((await page(mht.join('\r\n'))).text).toBe('对照检查')
  })
})
