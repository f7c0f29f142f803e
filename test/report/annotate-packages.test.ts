/** Comments in packages as strangers make them: other encodings, prefixes and part names, parts that can't be unpacked. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../src/extract/docx/index.ts'
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts'
import { annotate } from '../../src/report/annotate/annotate.ts'
import { docxOf, p } from '../support/docx.ts'
import { packageOf } from '../support/hostile.ts'
import { deflatedRepeat } from '../support/raw-zip.ts'
import { openXmlErrors } from '../support/validate.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const TEXT = '学习不够深入，联系实际不够。'
const QUOTE = '不够深入，联系'

/** A comment on the quote; its range read back, and the validator's complaints that the input did not have. */
async function commentOn(bytes: Uint8Array) {
  const { document } = readDocx(bytes, DEFAULT_LIMITS)
  const start = document.text.indexOf(QUOTE)
  const made = annotate(
    bytes,
    [{ start, end: start + QUOTE.length, lines: ['［建议修改］请核对'] }],
    '2022-01-08',
    DEFAULT_LIMITS,
  )
  const after = readDocx(made.bytes, DEFAULT_LIMITS).document
  const known = new Set(await openXmlErrors(bytes, 'docx'))
  return {
    made,
    sameText: after.text === document.text,
    quotes: after.comments.filter(({ author }) => author === '对照审核').map(({ quote }) => quote),
    fresh: (await openXmlErrors(made.bytes, 'docx')).filter((error) => !known.has(error)),
  }
}

const GOOD = { sameText: true, quotes: [QUOTE], fresh: [] }

/** A sound package with parts exchanged or renamed. */
function changed(change: (files: Record<string, Uint8Array>) => void, body = `${p(TEXT)}<w:sectPr/>`): Uint8Array {
  const files = unzipSync(docxOf(body))
  change(files)
  return zipSync(files)
}

const edit = (files: Record<string, Uint8Array>, name: string, change: (text: string) => string) => {
  files[name] = strToU8(change(strFromU8(files[name]!)))
}
const main = (prefix: string, text = TEXT) =>
  `<?xml version="1.0" encoding="UTF-8"?><${prefix}:document xmlns:${prefix}="${W}"><${prefix}:body><${prefix}:p><${prefix}:r><${prefix}:t>${text}</${prefix}:t></${prefix}:r></${prefix}:p></${prefix}:body></${prefix}:document>`

const PACKAGES: Record<string, () => Uint8Array> = {
  'UTF-16 小端的正文': () =>
    changed((files) => {
      files['word/document.xml'] = Buffer.from(`\uFEFF${main('w').replace('UTF-8', 'UTF-16')}`, 'utf16le')
    }),
  'UTF-16 大端的正文': () =>
    changed((files) => {
      files['word/document.xml'] = Buffer.from(`\uFEFF${main('w').replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16()
    }),
  '前缀叫 ns0': () => changed((files) => edit(files, 'word/document.xml', () => main('ns0'))),
  前缀是汉字: () => changed((files) => edit(files, 'word/document.xml', () => main('文'))),
  中途换了前缀: () =>
    changed((files) =>
      edit(files, 'word/document.xml', (text) =>
        text.replace(/<w:r>.*<\/w:r>/s, `<x:r xmlns:x="${W}"><x:t>${TEXT}</x:t></x:r>`),
      ),
    ),
  严格格式: () =>
    changed((files) => {
      edit(files, 'word/document.xml', (text) => text.replaceAll(W, STRICT))
      edit(files, '_rels/.rels', (text) =>
        text.replace(
          'http://schemas.openxmlformats.org/officeDocument/2006',
          'http://purl.oclc.org/ooxml/officeDocument',
        ),
      )
    }),
  正文另有名字: () =>
    changed((files) => {
      files['xml/main2.xml'] = files['word/document.xml']!
      delete files['word/document.xml']
      delete files['word/_rels/document.xml.rels']
      for (const name of ['[Content_Types].xml', '_rels/.rels'])
        edit(files, name, (text) => text.replace('word/document.xml', 'xml/main2.xml'))
    }),
  带宏的文档: () =>
    changed((files) =>
      edit(files, '[Content_Types].xml', (text) =>
        text.replace(
          /application\/[\w.-]+document\.main\+xml/,
          'application/vnd.ms-word.document.macroEnabled.main+xml',
        ),
      ),
    ),
  '已有的批注部件叫 comments1.xml，UTF-16': () =>
    changed((files) => {
      files['word/comments1.xml'] = Buffer.from(
        `\uFEFF<?xml version="1.0" encoding="UTF-16"?><w:comments xmlns:w="${W}"><w:comment w:id="7" w:author="局办" w:date="2022-01-01T00:00:00Z" w:initials="局">${p('原有')}</w:comment></w:comments>`,
        'utf16le',
      )
      edit(files, 'word/_rels/document.xml.rels', (text) =>
        text.replace(
          '</Relationships>',
          '<Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="/word/comments1.xml"/></Relationships>',
        ),
      )
      edit(files, '[Content_Types].xml', (text) =>
        text.replace(
          '</Types>',
          '<Override PartName="/word/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
        ),
      )
    }),
}

describe('别人做的文件', () => {
  for (const [name, make] of Object.entries(PACKAGES)) {
    it(name, async () => expect(await commentOn(make())).toMatchObject(GOOD))
  }
})

describe('正文以外的部件读不得', () => {
  const data = main('w')
  const stored = (bytes: Uint8Array, name: string) => Buffer.from(bytes).includes(Buffer.from(name))

  it('解开有 1 GB 的图片原样带过，不解开', () => {
    const { packed, size } = deflatedRepeat('\0'.repeat(1000), 1_000_000)
    const bytes = packageOf({ data }, [{ name: 'word/media/a.png', data: '', packed, size }])
    const { bytes: copy, placed } = annotate(bytes, [{ start: 0, end: 2, lines: ['x'] }], '2022-01-08', DEFAULT_LIMITS)
    expect(placed).toBe(1)
    expect(stored(copy, 'word/media/a.png')).toBe(true)
    expect(Buffer.from(copy).includes(Buffer.from(packed.subarray(0, 2000)))).toBe(true)
  })

  it('压缩流坏了的图片原样带过', () => {
    const bytes = packageOf({ data }, [
      { name: 'word/media/a.png', data: '', packed: new Uint8Array(40).fill(7), size: 9 },
    ])
    const { bytes: copy } = annotate(bytes, [{ start: 0, end: 2, lines: ['x'] }], '2022-01-08', DEFAULT_LIMITS)
    expect(readDocx(copy, DEFAULT_LIMITS).document.text).toBe(TEXT)
  })
})
