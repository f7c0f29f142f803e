import { describe, expect, test } from 'vitest'
import { p } from '../../support/docx.ts'
import { lines, para, read, run } from './read.ts'

const inRun = (inside: string) => `<w:r>${inside}</w:r>`

describe('characters', () => {
  test('a soft return begins a block of the same paragraph', () => {
    const { blocks } = read(
      para(`${run('第一行')}${inRun('<w:br/>')}${run('第二行')}${inRun('<w:cr/>')}${run('第三行')}`),
    )
    expect(lines(para(run('第一行') + inRun('<w:br/>') + run('第二行')))).toEqual(['第一行', '第二行'])
    expect(blocks.map((block) => block.continues ?? false)).toEqual([false, true, true])
  })

  test('a page break separates too; lines without text leave no block', () => {
    expect(lines(para(run('前') + inRun('<w:br w:type="page"/><w:br/>') + run('后')) + para(''))).toEqual(['前', '后'])
  })

  test('tabs, hyphens and symbols', () => {
    expect(lines(para(run('姓名') + inRun('<w:tab/>') + run('张')))).toEqual(['姓名\t张'])
    expect(
      lines(para(run('甲') + inRun('<w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/>') + run('乙'))),
    ).toEqual(['甲\t乙'])
    expect(
      lines(para(run('A') + inRun('<w:noBreakHyphen/>') + run('B') + inRun('<w:softHyphen/>') + run('C'))),
    ).toEqual(['A\u2011B\u00adC'])
    expect(
      lines(
        para(
          inRun('<w:sym w:font="Wingdings" w:char="F0FE"/>') +
            run('是') +
            inRun('<w:sym w:font="Wingdings" w:char="F0A8"/>') +
            run('否') +
            inRun(
              '<w:sym w:font="Wingdings 2" w:char="F052"/><w:sym w:font="Wingdings 2" w:char="00A3"/><w:sym w:font="宋体" w:char="221A"/>',
            ),
        ),
      ),
    ).toEqual(['☑是☐否☑□√'])
  })

  test('letters and private use characters in a symbol font are what they look like', () => {
    const wingdings = '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>'
    expect(lines(para(run('R', wingdings) + run('同意') + run('\uf0a3', wingdings) + run('不同意')))).toEqual([
      '☑同意□不同意',
    ])
  })

  test('entities, CDATA, character references; controls and raw line breaks do no harm', () => {
    expect(lines(para(run('A&amp;B&lt;C&gt;&#x4e2d;&#22269;')))).toEqual(['A&B<C>中国'])
    expect(lines(para('<w:r><w:t><![CDATA[甲<乙&]]></w:t></w:r>'))).toEqual(['甲<乙&'])
    expect(lines(para(run('上\n下&#10;左&#8;右')))).toEqual(['上 下 左右'])
    expect(lines(para(run('𠮷&#x20BB7;😀')))).toEqual(['𠮷𠮷😀'])
  })

  test('white space is kept only where the file says so', () => {
    expect(lines(para('<w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space="preserve"> 乙</w:t></w:r>'))).toEqual(['甲 乙'])
  })

  test('a paragraph that is pretty-printed holds no invented space', () => {
    expect(lines('<w:p>\n  <w:r>\n    <w:t>甲</w:t>\n  </w:r>\n  <w:r><w:t>乙</w:t></w:r>\n</w:p>')).toEqual(['甲乙'])
  })
})

describe('what stands around runs', () => {
  test.each([
    ['hyperlink', '<w:hyperlink w:anchor="a">', '</w:hyperlink>'],
    ['smartTag', '<w:smartTag w:element="date"><w:smartTagPr/>', '</w:smartTag>'],
    ['customXml', '<w:customXml w:element="x"><w:customXmlPr/>', '</w:customXml>'],
    ['ins', '<w:ins w:id="1" w:author="a">', '</w:ins>'],
    ['dir', '<w:dir w:val="ltr">', '</w:dir>'],
    ['bdo', '<w:bdo w:val="ltr">', '</w:bdo>'],
    ['fldSimple', '<w:fldSimple w:instr=" SEQ 图 ">', '</w:fldSimple>'],
    ['inline sdt', '<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>', '</w:sdtContent></w:sdt>'],
  ])('%s', (_, open, close) => {
    expect(lines(para(run('前') + open + run('中') + close + run('后')))).toEqual(['前中后'])
  })

  test('content controls around blocks, rows and cells', () => {
    const sdt = (inside: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`
    const table = `<w:tbl>${sdt(`<w:tr>${cell('甲')}${sdt(cell('乙'))}</w:tr>`)}</w:tbl>`
    const { text, blocks } = read(sdt(p('段')) + table)
    expect(text).toBe('段\n甲\n乙')
    expect(blocks.map((block) => block.cell?.column)).toEqual([undefined, 0, 1])
  })

  test('ruby: the base is read, the annotation is not', () => {
    const ruby = `<w:ruby><w:rubyPr><w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${run('hàn')}</w:rt><w:rubyBase>${run('汉')}</w:rubyBase></w:ruby>`
    const document = read(para(inRun(ruby) + run('字')))
    expect(document.text).toBe('汉字')
    expect(document.notices).toEqual(['含拼音或注音 1 处，注音未计入正文'])
  })

  test('equations as text', () => {
    const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
    const fraction = `<m:oMath><m:f><m:num>${t('a')}</m:num><m:den>${t('b')}</m:den></m:f><m:sSup><m:e>${t('x')}</m:e><m:sup>${t('2')}</m:sup></m:sSup><m:d><m:dPr/><m:e>${t('y')}</m:e></m:d></m:oMath>`
    expect(lines(para(run('得') + fraction + run('。')))).toEqual(['得a/bx^2(y)。'])
  })
})

describe('fields', () => {
  const char = (type: string) => inRun(`<w:fldChar w:fldCharType="${type}"/>`)
  const code = (text: string) => inRun(`<w:instrText xml:space="preserve">${text}</w:instrText>`)
  const field = (instruction: string, result: string) =>
    char('begin') + code(instruction) + char('separate') + result + char('end')

  test('results, not codes; nested', () => {
    expect(lines(para(run('前') + field(' DATE ', run('2022年')) + run('后')))).toEqual(['前2022年后'])
    expect(lines(para(field(' REF a ', run('外') + field(' REF b ', run('内')) + run('外'))))).toEqual(['外内外'])
    expect(
      lines(
        para(
          char('begin') +
            code(' IF ') +
            field(' REF c ', run('隐')) +
            code(' = 1 ') +
            char('separate') +
            run('显') +
            char('end'),
        ),
      ),
    ).toEqual(['显'])
  })

  test('a result that goes on over paragraphs', () => {
    expect(
      lines(
        para(char('begin') + code(' INCLUDETEXT x ') + char('separate') + run('甲')) +
          p('乙') +
          para(run('丙') + char('end') + run('丁')),
      ),
    ).toEqual(['甲', '乙', '丙丁'])
  })

  test('encircled numbers typed as EQ fields', () => {
    expect(lines(para(char('begin') + code(' eq \\o\\ac(○,') + code('3)') + char('end') + run('措施')))).toEqual([
      '③措施',
    ])
    expect(lines(para(char('begin') + code(' EQ \\f(1,2) ') + char('separate') + char('end')))).toEqual(['1/2'])
  })

  test('symbols and form fields', () => {
    expect(lines(para(char('begin') + code(' SYMBOL 254 \\f "Wingdings" ') + char('end') + run('是')))).toEqual(['☑是'])
    const box = (checked: string) =>
      inRun(
        `<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>${checked}</w:checkBox></w:ffData></w:fldChar>`,
      ) +
      code(' FORMCHECKBOX ') +
      char('end')
    expect(lines(para(box('<w:checked/>') + run('是') + box('') + run('否')))).toEqual(['☑是☐否'])
    const list = inRun(
      '<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="好"/><w:listEntry w:val="较好"/></w:ddList></w:ffData></w:fldChar>',
    )
    expect(lines(para(list + code(' FORMDROPDOWN ') + char('end')))).toEqual(['较好'])
    expect(
      lines(para(char('begin') + code(' MACROBUTTON AcceptAllChangesShown [点此填写单位] ') + char('end'))),
    ).toEqual(['[点此填写单位]'])
  })

  test('a field that never ends does not swallow what follows', () => {
    const document = read(para(char('begin') + code(' DATE ') + run('甲')) + p('乙'))
    expect(document.text).toBe('甲\n乙')
    expect(document.notices).toEqual(['有 1 个域代码不完整，按普通文字读取'])
  })

  test('a table of contents is marked, whether by field, by style or by control', () => {
    const marked = (body: string, parts = {}) => read(body, parts).blocks.map((block) => block.toc ?? false)
    const entry = (text: string) => para(run(text) + inRun('<w:tab/>') + run('1'))
    expect(
      marked(
        para(char('begin') + code(' TOC \\o "1-3" ') + char('separate') + run('一、学习')) +
          entry('二、作风') +
          para(char('end')) +
          p('正文'),
      ),
    ).toEqual([true, true, false])
    const styles = {
      'word/styles.xml':
        '<w:styles><w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/></w:style></w:styles>',
    }
    expect(marked(p('一、学习', '<w:pStyle w:val="10"/>') + p('正文'), styles)).toEqual([true, false])
    const control =
      '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>'
    expect(marked(`${control}${p('目录')}${entry('一')}</w:sdtContent></w:sdt>${p('正文')}`)).toEqual([
      true,
      true,
      false,
    ])
  })
})
