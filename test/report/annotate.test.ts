/** Comments in a copy: at the exact characters, with everything else as it was. */
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { indexDocx, readDocx } from '../../src/extract/docx/index.ts'
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts'
import { annotate } from '../../src/report/annotate/annotate.ts'
import { docxOf, p } from '../support/docx.ts'
import { openXmlErrors } from '../support/validate.ts'

const DAY = '2022-01-08'

/** The document with a comment on each of the quotes; what was read back beside what was there. */
function commented(bytes: Uint8Array, quotes: string[]) {
  const { document } = readDocx(bytes, DEFAULT_LIMITS)
  const requests = quotes.map((quote) => {
    const start = document.text.indexOf(quote)
    if (start < 0) throw new Error(`没有“${quote}”：${document.text}`)
    return { start, end: start + quote.length, lines: ['［建议修改］请核对 <b> & "引号"', '建议：补充事例'] }
  })
  const made = annotate(bytes, requests, DAY, DEFAULT_LIMITS)
  const after = readDocx(made.bytes, DEFAULT_LIMITS).document
  return {
    before: document,
    after,
    made,
    quotes: after.comments.filter(({ author }) => author === '对照审核').map(({ quote }) => quote),
  }
}

const errorsOf = (bytes: Uint8Array) => openXmlErrors(bytes, 'docx')

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** name → [body, quotes that must be hit exactly] */
const EXACT: Record<string, [string, string[]]> = {
  一个文字块的中间: [p('学习不够深入，联系实际不够。'), ['联系实际']],
  整段: [p('学习不够深入。'), ['学习不够深入。']],
  拆成几个文字块: [
    `<w:p>${run('学习', '<w:b/>')}${run('不够')}${run('深入，联系')}${run('实际')}</w:p>`,
    ['习不够深', '联系实'],
  ],
  首尾有空格的文字: [p('甲 乙 丙'), ['乙']],
  实体字符: [p('责任&目标 <明确> 的'), ['目标 <明确>']],
  制表符和换行之间: [
    '<w:p><w:r><w:t>甲乙</w:t><w:tab/><w:t>丙丁</w:t><w:br/><w:t>戊己</w:t></w:r></w:p>',
    ['丙丁', '戊', '甲乙'],
  ],
  表格单元格: [
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${p('问题一')}</w:tc><w:tc><w:tcPr/>${p('长期坚持')}</w:tc></w:tr></w:tbl>${p('后文')}`,
    ['长期', '题一'],
  ],
  超链接里: [
    `<w:p>${run('见')}<w:hyperlink w:anchor="x">${run('附件材料')}</w:hyperlink>${run('第二页')}</w:p>`,
    ['件材', '料第二'],
  ],
  表情和生僻字旁: [p('前😀𠮷后文'), ['𠮷', '后']],
  修订插入的文字: [
    `<w:p>${run('甲')}<w:ins w:id="90" w:author="a" w:date="2022-01-01T00:00:00Z">${run('乙丙丁')}</w:ins>${run('戊')}</w:p>`,
    ['丙'],
  ],
  带格式修订的文字块: [
    `<w:p>${run('甲乙丙', '<w:b/><w:rPrChange w:id="91" w:author="a" w:date="2022-01-01T00:00:00Z"><w:rPr/></w:rPrChange>')}</w:p>`,
    ['乙'],
  ],
  互相重叠的批注: [p('一二三四五六七八'), ['二三四', '三四五', '二三四五六', '四']],
  跨段: [p('第一段末尾') + p('第二段开头'), ['末尾\n第二段']],
  带序号的段: [p('没有自动编号的段落'), ['编号']],
}

describe('批注放在准确的字上', () => {
  for (const [name, [body, wanted]] of Object.entries(EXACT)) {
    it(name, async () => {
      const bytes = docxOf(`${body}<w:sectPr/>`)
      const { before, after, made, quotes } = commented(bytes, wanted)
      expect(after.text).toBe(before.text)
      expect([...quotes].sort()).toEqual([...wanted].sort())
      expect(made.unplaced).toBe(0)
      expect(await errorsOf(made.bytes)).toEqual([])
    })
  }
})

/** name → [body, wanted, what the comment is widened to] */
const WIDENED: Record<string, [string, string, string]> = {
  复杂域: [
    `<w:p>${run('共')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>NUMPAGES</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('一二三')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('页')}</w:p>`,
    '二',
    '一二三',
  ],
  简单域: [
    `<w:p>${run('图')}<w:fldSimple w:instr="SEQ 图">${run('十二')}</w:fldSimple>${run('说明')}</w:p>`,
    '二',
    '十二',
  ],
  内容控件: [
    `<w:p>${run('姓名')}<w:sdt><w:sdtPr/><w:sdtContent>${run('张伟民')}</w:sdtContent></w:sdt>${run('同志')}</w:p>`,
    '伟',
    '张伟民',
  ],
}

describe('不能放在里面的，放在外面', () => {
  for (const [name, [body, wanted, widened]] of Object.entries(WIDENED)) {
    it(name, async () => {
      const { before, after, made, quotes } = commented(docxOf(`${body}<w:sectPr/>`), [wanted])
      expect(after.text).toBe(before.text)
      expect(quotes).toEqual([widened])
      expect(await errorsOf(made.bytes)).toEqual([])
    })
  }

  it('文本框里的字批在所在段落', async () => {
    const box = `<w:r><w:pict><v:shape style="width:100pt;height:50pt"><v:textbox><w:txbxContent>${p('框里的字')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    const { before, after, made } = commented(docxOf(`<w:p>${run('正文一句')}${box}</w:p><w:sectPr/>`), ['框里'])
    expect(after.text).toBe(before.text)
    expect(made.placed).toBe(1)
    expect(new TextDecoder().decode(unzipSync(made.bytes)['word/document.xml'])).toMatch(
      /<w:p><w:commentRangeStart [^>]*\/><w:r>/,
    )
  })
})

describe('其余一字不动', () => {
  const existing = `<w:comments><w:comment w:id="5" w:author="局办" w:date="2022-01-01T00:00:00Z" w:initials="局">${p('原有批注')}</w:comment></w:comments>`
  const body = `<w:p>${run('甲')}<w:commentRangeStart w:id="5"/>${run('乙丙')}<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>${run('丁戊')}</w:p><w:sectPr/>`

  it('原有批注保留，编号不重', async () => {
    const { after, made } = commented(docxOf(body, { 'word/comments.xml': existing }), ['丙丁'])
    expect(after.comments.map(({ author, quote }) => [author, quote])).toEqual(
      expect.arrayContaining([
        ['局办', '乙丙'],
        ['对照审核', '丙丁'],
      ]),
    )
    expect(await errorsOf(made.bytes)).toEqual([])
  })

  it('其他部件逐字节相同', () => {
    const bytes = docxOf(body, {
      'word/comments.xml': existing,
      'word/settings.xml': '<w:settings><w:zoom w:percent="100"/></w:settings>',
    })
    const { made } = commented(bytes, ['丁'])
    const before = unzipSync(bytes)
    const after = unzipSync(made.bytes)
    const changed = Object.keys(after).filter(
      (name) => Buffer.compare(after[name]!, before[name] ?? new Uint8Array()) !== 0,
    )
    expect(changed.sort()).toEqual(['word/comments.xml', 'word/document.xml'])
  })

  it('没有批注时原样复制', () => {
    const bytes = docxOf(`${p('甲')}<w:sectPr/>`)
    expect(annotate(bytes, [], DAY, DEFAULT_LIMITS).bytes).toEqual(bytes)
  })

  it('同样的输入得到同样的字节', () => {
    const bytes = docxOf(`${p('甲乙丙')}<w:sectPr/>`)
    expect(commented(bytes, ['乙']).made.bytes).toEqual(commented(bytes, ['乙']).made.bytes)
  })
})

describe('别的写法', () => {
  it('用默认名字空间而不用前缀', async () => {
    const bytes = docxOf('')
    const files = unzipSync(bytes)
    files['word/document.xml'] = new TextEncoder().encode(
      '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>甲乙丙丁</t></r></p></body></document>',
    )
    const { zipSync } = await import('fflate')
    const { after, quotes, made } = commented(zipSync(files), ['乙丙'])
    expect(after.text).toBe('甲乙丙丁')
    expect(quotes).toEqual(['乙丙'])
    expect(await errorsOf(made.bytes)).toEqual([])
  })

  it('数字签名：说明会失效', async () => {
    const { zipSync } = await import('fflate')
    const files = { ...unzipSync(docxOf(p('甲乙'))), '_xmlsignatures/sig1.xml': new TextEncoder().encode('<x/>') }
    expect(commented(zipSync(files), ['甲']).made.signed).toBe(true)
  })

  it('段落没有正文位置时如实报告，不损坏文件', () => {
    const bytes = docxOf(`${p('甲')}<w:sectPr/>`)
    const { document } = indexDocx(bytes, DEFAULT_LIMITS)
    const made = annotate(bytes, [{ start: 99, end: 100, lines: ['x'] }], DAY, DEFAULT_LIMITS)
    expect(made).toMatchObject({ placed: 0, unplaced: 1 })
    expect(readDocx(made.bytes, DEFAULT_LIMITS).document.text).toBe(document.text)
  })
})
