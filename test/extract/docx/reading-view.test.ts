import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { readDocx } from '../../../src/extract/docx/index.ts'
import { readingView, sanitise } from '../../../src/extract/docx/reading-view.ts'
import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts'
import { missingCharacters } from '../../support/cross-check.ts'
import { docxOf, docxOfText, level, num, numbering, p, packageOf } from '../../support/docx.ts'
import { para, run } from './read.ts'

test('the view is mammoth’s HTML', async () => {
  const table = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('<格>')}</w:tc></w:tr></w:tbl>`
  const html = await readingView(docxOf(para(run('粗', '<w:b/>')) + table))
  expect(html).toBe('<p><strong>粗</strong></p><table><tr><td colspan="2"><p>&lt;格&gt;</p></td></tr></table>')
})

test('a link that runs a script is no link', async () => {
  const link = (target: string) =>
    packageOf({
      'word/document.xml':
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:p><w:hyperlink r:id="a"><w:r><w:t>点我</w:t></w:r></w:hyperlink></w:p></w:body></w:document>',
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`,
    })
  expect(await readingView(link('javascript:alert(1)'))).toBe('<p><a>点我</a></p>')
  expect(await readingView(link('https://example.org/?a=1&amp;b=2'))).toBe(
    '<p><a href="https://example.org/?a=1&amp;b=2">点我</a></p>',
  )
})

test.each([
  ['<script>alert(1)</script>', 'alert(1)'],
  ['<a href="data:text/html,x" onclick="x()">甲</a>', '<a>甲</a>'],
  ['<a href="&#106;avascript:x">甲</a>', '<a>甲</a>'],
  ['<a href=" javascript:x">甲</a>', '<a>甲</a>'],
  ['<img src="https://example.org/x.png" alt="图" />', '<img alt="图">'],
  ['<img src="data:image/svg+xml;base64,AAAA">', '<img>'],
  ['<img src="data:image/png;base64,AAAA">', '<img src="data:image/png;base64,AAAA">'],
  ['<p style="position:fixed">甲<p', '<p>甲'],
  ['<iframe src="x"></iframe><svg/onload=x>', ''],
])('%s', (html, safe) => {
  expect(sanitise(html)).toBe(safe)
})

test('as a page it has a title and a policy', async () => {
  const page = await readingView(docxOfText('正文'), '<甲>"乙"')
  expect(page).toContain('<title>&#60;甲&#62;&#34;乙&#34;</title>')
  expect(page).toContain("default-src 'none'")
})

test('no character that mammoth reads is missing from ours', async () => {
  const bodies: [string, Record<string, string>][] = [
    [p('一、学习') + para(`${run('甲')}<w:r><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:t>乙</w:t></w:r>`), {}],
    [`${p('编号', num(1))}<w:tbl><w:tr><w:tc>${p('格')}</w:tc></w:tr></w:tbl>`, numbering(level(0, 'decimal', '%1.'))],
    [
      para(
        `<w:ins w:id="1" w:author="a">${run('新')}</w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>旧</w:delText></w:r></w:del>`,
      ),
      {},
    ],
    [para(`<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run('勾')}`), {}],
    [
      para(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${p('框')}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('框')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      {},
    ],
  ]
  for (const [body, parts] of bodies) {
    const bytes = docxOf(body, parts)
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    expect(value.trim()).not.toBe('')
    expect(missingCharacters(value, readDocx(bytes, DEFAULT_LIMITS).document.text)).toBe('')
  }
})
