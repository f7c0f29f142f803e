import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../src/extract/docx/index.ts'
import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts'
import { docxOf, p, packageOf } from '../../support/docx.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const rels = (target: string, base = OFFICE) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${base}/officeDocument" Target="${target}"/></Relationships>`
const main = (prefix: string, uri = W) => {
  const q = prefix && `${prefix}:`
  const declare = prefix ? `xmlns:${prefix}` : 'xmlns'
  return `<${q}document ${declare}="${uri}"><${q}body><${q}p><${q}r><${q}t>正文</${q}t></${q}r></${q}p></${q}body></${q}document>`
}
const text = (parts: Record<string, string | Uint8Array>) => readDocx(packageOf(parts), DEFAULT_LIMITS).document.text

describe('a document under whatever names its maker chose', () => {
  test.each([
    ['another main part', { '_rels/.rels': rels('word/document2.xml'), 'word/document2.xml': main('w') }],
    ['an absolute target', { '_rels/.rels': rels('/doc/main.xml'), 'doc/main.xml': main('w') }],
    ['another prefix', { '_rels/.rels': rels('word/document.xml'), 'word/document.xml': main('ns0') }],
    ['the default namespace', { '_rels/.rels': rels('word/document.xml'), 'word/document.xml': main('') }],
    [
      'strict',
      {
        '_rels/.rels': rels('word/document.xml', 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
        'word/document.xml': main('w', STRICT),
      },
    ],
    ['no relationships', { 'word/document.xml': main('w') }],
    [
      'content types only (.docm)',
      {
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/macro.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        'word/macro.xml': main('w'),
      },
    ],
    ['backslashes and another case', { '_rels/.rels': rels('Word\\Document.xml'), 'word/document.xml': main('w') }],
  ])('%s', (_, parts) => {
    expect(text(parts as Record<string, string>)).toBe('正文')
  })

  test('entries named with backslashes belong together all the same', () => {
    const styles = `<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="正文样式"/></w:style></w:styles>`
    const bytes = packageOf({
      '_rels\\.rels': rels('word/document.xml'),
      'word\\document.xml': main('w'),
      'word\\_rels\\document.xml.rels': rels('styles.xml').replace('/officeDocument"', '/styles"'),
      'word\\styles.xml': styles,
    })
    expect(readDocx(bytes, DEFAULT_LIMITS).document.blocks[0]!.style).toBe('正文样式')
  })

  test('a prefix bound anew inside means something else only there', () => {
    const body = `<w:document xmlns:w="${W}"><w:body><w:p xmlns:x="urn:x"><x:any xmlns:w="urn:other"><w:p><w:r><w:t>不是</w:t></w:r></w:p></x:any><w:r><w:t>正文</w:t></w:r></w:p></w:body></w:document>`
    expect(text({ 'word/document.xml': body })).toBe('正文')
  })

  test.each([
    ['UTF-16LE with a mark', (s: string) => utf16(`\ufeff${s}`, false)],
    ['UTF-16BE with a mark', (s: string) => utf16(`\ufeff${s}`, true)],
    ['UTF-16LE without', (s: string) => utf16(s, false)],
    ['UTF-8 with a mark', (s: string) => strToU8(`\ufeff${s}`)],
  ])('%s', (_, encode) => {
    expect(text({ 'word/document.xml': encode(`<?xml version="1.0" encoding="UTF-16"?>${main('w')}`) })).toBe('正文')
  })

  test('bytes before the archive', () => {
    const bytes = docxOf(p('正文'))
    expect(readDocx(Buffer.concat([Buffer.from('前缀'), bytes]), DEFAULT_LIMITS).document.text).toBe('正文')
  })
})

function utf16(text: string, big: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return big ? bytes.swap16() : bytes
}
