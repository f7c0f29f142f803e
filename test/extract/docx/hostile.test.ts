/** Files that mean harm or are broken: each is refused with its reason, or read without harm. */
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../src/extract/docx/index.ts'
import { DEFAULT_LIMITS, type Limits } from '../../../src/extract/limits.ts'
import { Unreadable } from '../../../src/extract/unreadable.ts'
import { docxOf, docxOfText, level, num, numbering, p } from '../../support/docx.ts'
import { type RawEntry, rawZip } from '../../support/raw-zip.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const documentXml = (body: string, before = '') =>
  `${before}<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`
const main = (xml: string | Uint8Array, more: Partial<RawEntry> = {}): RawEntry => ({
  name: 'word/document.xml',
  data: xml,
  ...more,
})
const file = (body: string) => rawZip([main(documentXml(body))])

function refusal(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): string {
  try {
    const { document } = readDocx(bytes, limits)
    return `read: ${document.text.slice(0, 50)}`
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    expect(error.message).toMatch(/\p{Script=Han}/u)
    return error.code
  }
}

describe('the archive', () => {
  const good = documentXml(p('正文'))
  test.each<[string, string, Uint8Array]>([
    ['no zip', 'not-zip', Buffer.from('这不是压缩包，只是一段文字而已，改了扩展名。')],
    ['nothing', 'not-zip', new Uint8Array()],
    ['cut off in the middle', 'truncated', docxOfText('正文').subarray(0, 900)],
    ['cut off at the front', 'truncated', docxOfText('正文').subarray(400)],
    ['encrypted', 'encrypted', rawZip([main(good, { flags: 0x801 })])],
    ['a method of its own', 'zip-method', rawZip([main(good, { method: 12 })])],
    ['a part twice', 'duplicate-entry', rawZip([main(good), main(documentXml(p('另一份')))])],
    ['a part twice but for case', 'duplicate-entry', rawZip([main(good), main(good, { name: 'Word/Document.xml' })])],
    ['another name in the local header', 'bad-zip', rawZip([main(good, { localName: 'word/documenx.xml' })])],
    ['a size too small', 'lying-size', rawZip([main(documentXml(p('长'.repeat(100_000))), { size: 2000 })])],
    ['a size too large', 'lying-size', rawZip([main(good, { size: 1_000_000 })])],
    ['four gigabytes declared', 'too-large', rawZip([main(good, { size: 0xfffffffe })])],
    ['a wrong checksum', 'checksum', rawZip([main(good, { crc: 1 })])],
    ['rubbish instead of deflate', 'bad-zip', rawZip([main(good, { packed: Buffer.from('rubbish rubbish rubbish') })])],
    ['no document inside', 'no-body', rawZip([{ name: 'a.txt', data: 'x' }])],
    [
      '6,000 entries',
      'too-many-entries',
      rawZip(Array.from({ length: 6000 }, (_, i) => ({ name: `${i}.xml`, data: '' }))),
    ],
  ])('%s → %s', (_, code, bytes) => {
    expect(refusal(bytes)).toBe(code)
  })

  test('names that climb out of a folder are just names', () => {
    expect(refusal(rawZip([main(good), { name: '../../../etc/passwd', data: 'x' }]))).toBe('read: 正文')
  })

  test('every prefix of a file is refused, never a fault of ours', () => {
    const bytes = docxOfText('一、学习方面\n二、作风方面')
    for (let length = 0; length < bytes.length; length += 7)
      expect(refusal(bytes.subarray(0, length))).toMatch(/^(not-zip|truncated|bad-zip)$/)
  })

  test('any single broken byte is read or refused with a reason', () => {
    const bytes = docxOfText('一、学习方面\n二、作风方面')
    for (let at = 0; at < bytes.length; at += 3) {
      const broken = Uint8Array.from(bytes)
      broken[at] = broken[at]! ^ 0x41
      expect(typeof refusal(broken)).toBe('string')
    }
  })
})

describe('the XML', () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`
  test.each<[string, string, Uint8Array]>([
    ['billion laughs', 'doctype', rawZip([main(documentXml(p('x'), laughs))])],
    ['an external entity', 'doctype', rawZip([main(documentXml(p('x'), '<!DOCTYPE x SYSTEM "file:///etc/passwd">'))])],
    ['an undeclared entity', 'bad-xml', file('<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>')],
    ['unclosed', 'bad-xml', rawZip([main(`<w:document xmlns:w="${W}"><w:body><w:p>`)])],
    ['crossed tags', 'bad-xml', file('<w:p><w:r></w:p></w:r>')],
    ['cut in a tag', 'bad-xml', rawZip([main(`<w:document xmlns:w="${W}"><w:body><w:p w:x="`)])],
    ['an attribute without quotes', 'bad-xml', file('<w:p w:x=1></w:p>')],
    ['nothing at all', 'no-body', rawZip([main('')])],
    ['another vocabulary', 'no-body', rawZip([main('<html><body>x</body></html>')])],
    [
      'GBK',
      'bad-encoding',
      rawZip([
        main(
          Buffer.concat([
            Buffer.from(`<w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>`),
            Buffer.from([0xd6, 0xd0, 0xb9, 0xfa]),
            Buffer.from('</w:t></w:r></w:p></w:body></w:document>'),
          ]),
        ),
      ]),
    ],
    [
      'half a UTF-16 character',
      'bad-encoding',
      rawZip([main(Buffer.from([0xff, 0xfe, 0x3c, 0, 0x00, 0xd8, 0x3c, 0]))]),
    ],
    [
      '5,000 nested controls',
      'too-deep',
      file(`${'<w:sdt><w:sdtContent>'.repeat(5000)}${'</w:sdtContent></w:sdt>'.repeat(5000)}`),
    ],
    [
      '3,000 nested tables',
      'too-deep',
      file(`${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`),
    ],
    ['500,000 runs', 'too-many-runs', file(`<w:p>${'<w:r><w:t>a</w:t></w:r>'.repeat(500_000)}</w:p>`)],
    ['two million paragraphs', 'too-many-runs', file('<w:p/>'.repeat(2_000_000))],
    [
      'a million soft returns in one run',
      'too-many-runs',
      file(`<w:p><w:r>${'<w:br/>'.repeat(1_000_000)}</w:r></w:p>`),
    ],
    ['a million cells', 'too-many-runs', file(`<w:tbl><w:tr>${'<w:tc/>'.repeat(1_000_000)}</w:tr></w:tbl>`)],
    [
      'a million comment marks',
      'too-many-runs',
      file(`<w:p>${Array.from({ length: 400_000 }, (_, i) => `<w:commentRangeStart w:id="${i}"/>`).join('')}</w:p>`),
    ],
    [
      'a million field marks',
      'too-many-runs',
      file(`<w:p><w:r>${'<w:fldChar w:fldCharType="begin"/>'.repeat(500_000)}</w:r></w:p>`),
    ],
  ])('%s → %s', (_, code, bytes) => {
    expect(refusal(bytes)).toBe(code)
  })

  test('a gigabyte of text is refused by what it declares, before it is unpacked', () => {
    const packed = deflateRawSync(Buffer.alloc(70 * 2 ** 20, 'a'))
    expect(refusal(rawZip([main('', { packed, size: 2 ** 30 })]))).toBe('too-large')
    expect(refusal(rawZip([main('', { packed, size: 1000 })]))).toBe('lying-size')
  })

  test('all parts together are bounded too', () => {
    const limits = { ...DEFAULT_LIMITS, totalBytes: 3000 }
    expect(refusal(docxOf(p('长'.repeat(2000))), limits)).toBe('too-large')
  })

  test('fields that hold themselves, and marks that never pair', () => {
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const code = '<w:r><w:instrText> INCLUDETEXT self </w:instrText></w:r>'
    const nested = `${`${char('begin')}${code}${char('separate')}`.repeat(900)}${char('end').repeat(900)}`
    expect(refusal(file(`<w:p>${nested}<w:r><w:t>后</w:t></w:r></w:p>`))).toBe('read: 后')
    expect(refusal(file(`<w:p>${char('end').repeat(50)}${char('separate')}<w:r><w:t>后</w:t></w:r></w:p>`))).toBe(
      'read: 后',
    )
  })

  test.each<[string, string, Uint8Array]>([
    [
      'fields nested beyond measure',
      'too-deep',
      file(
        `<w:p><w:r>${'<w:fldChar w:fldCharType="begin"/>'.repeat(5000)}${'<w:fldChar w:fldCharType="end"/>'.repeat(5000)}</w:r></w:p>`,
      ),
    ],
    [
      '100,000 attributes',
      'bad-xml',
      file(`<w:p ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`),
    ],
    [
      '100,000 namespaces',
      'bad-xml',
      file(Array.from({ length: 100_000 }, (_, i) => `<w:p xmlns:a${i}="urn:${i}"/>`).join('')),
    ],
  ])('%s → %s', (_, code, bytes) => {
    expect(refusal(bytes)).toBe(code)
  })

  test('a label that is a book is not written for every paragraph', () => {
    const { document } = readDocx(
      docxOf(p('文', num(1)), numbering(level(0, 'decimal', '长'.repeat(100_000)))),
      DEFAULT_LIMITS,
    )
    expect(document.text).toBe(`${'长'.repeat(255)} 文`)
  })

  test('no block ever holds a line break, wherever its text comes from', () => {
    const body =
      p('甲', num(1)) +
      '<w:p><m:oMath><m:r><m:t>x&#10;y</m:t></m:r></m:oMath><w:r><w:pict><v:textpath string="上&#10;下"/></w:pict></w:r></w:p>' +
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MACROBUTTON x 点&#10;击</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    const { text, blocks } = readDocx(
      docxOf(body, numbering(level(0, 'decimal', '第&#10;%1、'))),
      DEFAULT_LIMITS,
    ).document
    expect(text).toBe('第 1、甲\nx y\n上\n下\n点 击')
    expect(blocks).toHaveLength(5)
  })

  test('a text full of controls and direction marks is read, without the controls', () => {
    expect(refusal(file(p('甲\u0007\u001b[31m乙\u202e丙')))).toBe('read: 甲[31m乙\u202e丙')
  })
})
