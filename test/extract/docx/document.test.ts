import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../src/extract/docx/index.ts'
import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts'
import { docxOf, p, packageOf } from '../../support/docx.ts'
import { lines, para, read, run } from './read.ts'

const inRun = (inside: string) => `<w:r>${inside}</w:r>`

describe('tracked changes are read as accepted, and said', () => {
  const by = 'w:id="1" w:author="甲"'

  test('insertions, deletions and moves', () => {
    const body = para(
      `${run('保留')}<w:del ${by}><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins ${by}>${run('新')}</w:ins>` +
        `<w:moveFrom ${by}>${run('移')}</w:moveFrom>${run('，')}<w:moveTo ${by}>${run('移')}</w:moveTo>`,
    )
    const document = read(body)
    expect(document.text).toBe('保留新，移')
    expect(document.notices).toEqual(['含修订痕迹（插入 2 处、删除 2 处），按接受全部修订后的文字读取'])
  })

  test('a deleted paragraph mark joins the paragraphs', () => {
    const body = para(`<w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>${run('前半')}`) + p('后半') + p('下段')
    expect(lines(body)).toEqual(['前半后半', '下段'])
    expect(read(body).notices).toEqual(['含修订痕迹（插入 0 处、删除 1 处），按接受全部修订后的文字读取'])
  })

  test('a deleted mark before a table or at the end of a cell joins nothing', () => {
    const open = `<w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>`
    const cell = (inside: string) => `<w:tc>${inside}</w:tc>`
    expect(
      lines(
        `${para(open + run('前'))}<w:tbl><w:tr>${cell(para(open + run('甲')))}${cell(p('乙'))}</w:tr></w:tbl>${p('后')}`,
      ),
    ).toEqual(['前', '甲', '乙', '后'])
  })

  test('a deletion that hides a field’s end does not swallow the rest', () => {
    const body = para(
      `<w:del ${by}><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText>DATE</w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>${run('正文')}`,
    )
    expect(lines(body)).toEqual(['正文'])
  })
})

describe('hidden text is left out, and said', () => {
  test('by run, by character style, by paragraph style', () => {
    const parts = {
      'word/styles.xml':
        '<w:styles><w:style w:type="character" w:styleId="c"><w:name w:val="隐"/><w:rPr><w:vanish/></w:rPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="q"><w:name w:val="隐段"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
    }
    const document = read(
      para(
        run('看得见') +
          run('藏一', '<w:vanish/>') +
          run('藏二', '<w:rStyle w:val="c"/>') +
          run('不藏', '<w:vanish w:val="0"/>'),
      ) + p('藏三', '<w:pStyle w:val="q"/>'),
      parts,
    )
    expect(document.text).toBe('看得见不藏')
    expect(document.notices).toEqual(['含隐藏文字 6 字，未计入正文：“藏一藏二藏三”'])
  })
})

describe('notes, margins, comments', () => {
  const footnotes = {
    'word/footnotes.xml': `<w:footnotes><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2">${p('脚注一')}${p('脚注二')}</w:footnote><w:footnote w:id="3">${p('无人引用')}</w:footnote></w:footnotes>`,
    'word/endnotes.xml': `<w:endnotes><w:endnote w:id="2">${p('尾注')}</w:endnote></w:endnotes>`,
  }

  test('footnotes and endnotes come right after the paragraph that refers to them', () => {
    const { text, blocks } = read(
      para(run('甲') + inRun('<w:footnoteReference w:id="2"/>') + run('乙')) +
        para(run('丙') + inRun('<w:endnoteReference w:id="2"/><w:footnoteReference w:id="2"/>')) +
        p('丁'),
      footnotes,
    )
    expect(text).toBe('甲乙\n脚注一\n脚注二\n丙\n尾注\n丁')
    expect(blocks.map((block) => block.from)).toEqual(['body', 'footnote', 'footnote', 'body', 'endnote', 'body'])
  })

  test('a note in a table stands after the table', () => {
    const table = `<w:tbl><w:tr><w:tc>${para(run('格') + inRun('<w:footnoteReference w:id="2"/>'))}</w:tc><w:tc>${p('邻')}</w:tc></w:tr></w:tbl>`
    expect(lines(table + p('后'), footnotes)).toEqual(['格', '邻', '脚注一', '脚注二', '后'])
  })

  test('headers and footers are kept apart', () => {
    const parts = {
      'word/header1.xml': `<w:hdr>${p('内部资料')}</w:hdr>`,
      'word/footer1.xml': `<w:ftr>${p('第1页')}${p('')}</w:ftr>`,
    }
    const document = read(
      `${p('正文')}<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/></w:sectPr>`,
      parts,
    )
    expect(document.text).toBe('正文')
    expect(document.margins).toEqual(['内部资料', '第1页'])
  })

  test('comments with what they are about, over paragraphs too', () => {
    const parts = {
      'word/comments.xml': `<w:comments><w:comment w:id="0" w:author="李某">${p('请写具体')}</w:comment><w:comment w:id="1" w:author="李某">${p('一')}${p('二')}</w:comment><w:comment w:id="2" w:author="">${p('无处')}</w:comment></w:comments>`,
    }
    const body =
      para(
        `${run('学习')}<w:commentRangeStart w:id="0"/>${run('不够深入')}<w:commentRangeEnd w:id="0"/>${inRun('<w:commentReference w:id="0"/>')}${run('。')}<w:commentRangeStart w:id="1"/>${run('作风')}`,
      ) + para(`${run('不实')}<w:commentRangeEnd w:id="1"/>`)
    expect(read(body, parts).comments).toEqual([
      { author: '李某', text: '请写具体', quote: '不够深入' },
      { author: '李某', text: '一\n二', quote: '作风\n不实' },
      { author: '', text: '无处', quote: '' },
    ])
  })
})

describe('what a block says of its form', () => {
  const parts = {
    'word/styles.xml':
      '<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="32"/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="我的标题"/><w:basedOn w:val="1"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="44"/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="y"><w:name w:val="标题 2"/></w:style>' +
      '<w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style></w:styles>',
  }
  const form = (body: string) =>
    read(body, parts).blocks.map(({ level, style, bold, align, size }) => ({ level, style, bold, align, size }))

  test('level, style, bold, alignment and size, inherited and direct', () => {
    expect(form(p('文') + p('题', '<w:pStyle w:val="x"/>'))).toEqual([
      { level: 0, style: 'Normal', bold: false, align: 'both', size: 16 },
      { level: 1, style: '我的标题', bold: true, align: 'center', size: 22 },
    ])
    expect(form(p('题', '<w:pStyle w:val="x"/><w:outlineLvl w:val="9"/><w:jc w:val="right"/>'))[0]).toMatchObject({
      level: 0,
      align: 'right',
    })
    expect(form(p('题', '<w:outlineLvl w:val="2"/>'))[0]!.level).toBe(3)
    expect(form(p('题', '<w:pStyle w:val="y"/>'))[0]!.level).toBe(2)
  })

  test('bold only where all visible text is; a bold character style toggles', () => {
    const bold = (inside: string) => form(para(inside))[0]!.bold
    expect(bold(run('全', '<w:b/>') + run(' ') + run('粗', '<w:rStyle w:val="s"/>'))).toBe(true)
    expect(bold(run('全', '<w:b/>') + run('细'))).toBe(false)
    expect(bold(`<w:pPr><w:pStyle w:val="1"/></w:pPr>${run('反', '<w:rStyle w:val="s"/>')}`)).toBe(false)
    expect(form(para(run('文', '<w:sz w:val="10.5pt"/>')))[0]!.size).toBe(10.5)
    expect(form(para(run('小', '<w:sz w:val="24"/>') + run('大', '<w:sz w:val="44"/>')))[0]!.size).toBe(12)
  })

  test('every line after a soft return has a form of its own', () => {
    expect(form(para(run('粗', '<w:b/>') + inRun('<w:br/>') + run('细'))).map((block) => block.bold)).toEqual([
      true,
      false,
    ])
  })
})

describe('origin', () => {
  test('properties and traces', () => {
    const png = new Uint8Array(3000).fill(7)
    const document = readDocx(
      packageOf({
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>',
        'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body><w:p w:rsidR="00ab12cd" w14:paraId="1A2B3C4D"><w:r w:rsidRPr="00FF0001"><w:t>文</w:t></w:r></w:p></w:body></w:document>`,
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.png"/></Relationships>',
        'word/settings.xml':
          '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:rsids><w:rsidRoot w:val="00AB12CD"/><w:rsid w:val="00000001"/></w:rsids></w:settings>',
        'word/media/a.png': png,
        'docProps/core.xml':
          '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:creator>王某</dc:creator><cp:lastModifiedBy>李某</cp:lastModifiedBy><cp:revision>3</cp:revision><dcterms:created>2022-01-02T03:04:05Z</dcterms:created></cp:coreProperties>',
        'docProps/app.xml':
          '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>WPS</Application><TotalTime>12</TotalTime><Company/></Properties>',
      }),
      DEFAULT_LIMITS,
    ).document
    expect(document.properties).toEqual({
      creator: '王某',
      lastModifiedBy: '李某',
      revision: 3,
      created: '2022-01-02T03:04:05Z',
      application: 'WPS',
      totalMinutes: 12,
    })
    expect(document.traces).toEqual({
      rsidRoot: '00AB12CD',
      rsids: ['00000001', '00AB12CD', '00FF0001'],
      paragraphIds: ['1A2B3C4D'],
      images: [createHash('sha1').update(png).digest('hex')],
    })
  })

  test('a damaged part beside the main one costs only what it holds', () => {
    const document = read(p('正文'), { 'word/styles.xml': '<w:styles><w:style></w:styles>' })
    expect(document.text).toBe('正文')
    expect(document.notices).toEqual(['样式未能读取：文件已损坏（内部 XML 有误：标签的开头与结尾不配对）'])
  })
})

test('the same bytes give the same document', () => {
  const bytes = docxOf(p('甲') + p('乙'))
  expect(readDocx(bytes, DEFAULT_LIMITS)).toEqual(readDocx(bytes, DEFAULT_LIMITS))
})
