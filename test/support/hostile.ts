/** Files that want to stop a reader, hang it, fill its memory or slip past: name → bytes, made in a moment. */
import { zipSync } from 'fflate'
import { docxOf, docxOfText, p } from './docx.ts'
import { hostileOthers } from './hostile-others.ts'
import { deflatedRepeat, type RawEntry, rawZip } from './raw-zip.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const HEAD = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}"><w:body>`
const FOOT = '</w:body></w:document>'

/** The parts of a .docx whose main part is given in any form. */
export function packageOf(main: Omit<RawEntry, 'name'>, more: RawEntry[] = []): Uint8Array {
  return rawZip([
    {
      name: '[Content_Types].xml',
      data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      data: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    { name: 'word/document.xml', ...main },
    ...more,
  ])
}

const main = (body: string) => packageOf({ data: HEAD + body + FOOT })
const nested = (open: string, close: string, times: number) => open.repeat(times) + p('底') + close.repeat(times)
const repeated = (head: string, unit: string, times: number) => {
  const block = deflatedRepeat(unit, times)
  // Stored head and flushed blocks are one deflate stream; what follows the last block is missing, as in any bomb.
  return packageOf({ data: head, packed: block.packed, size: block.size })
}
const laughs = (body: string) =>
  `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "${'哈'.repeat(50)}">${[...'bcdefgh'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefgh'[i]};`.repeat(10)}">`).join('')}${body}]>`

/** Each must come back with a reason in Chinese; no field says which, since any honest one will do. */
export function hostileFiles(): Record<string, Uint8Array> {
  const text = '对照检查材料'
  return {
    '50万个文字块.docx': main(`<w:p>${'<w:r><w:t>一</w:t></w:r>'.repeat(500_000)}</w:p>`),
    '200万个段落.docx': main('<w:p><w:r><w:t>一</w:t></w:r></w:p>'.repeat(2_000_000)),
    '200万个空段落.docx': main('<w:p/>'.repeat(2_000_000)),
    '1GB文字.docx': repeated('', '对照检查', 90_000_000),
    '谎报大小.docx': packageOf({ data: HEAD, ...deflatedRepeat('<w:p/>', 33_000_000), declared: 2_000 }),
    '声称4GB.docx': packageOf({ data: HEAD + p(text) + FOOT, declared: 0xffff_fff0 }),
    '6万个条目.docx': packageOf(
      { data: HEAD + p(text) + FOOT },
      Array.from({ length: 60_000 }, (_, i) => ({ name: `word/media/${i}.png`, data: '', method: 0 as const })),
    ),
    '5000层控件.docx': main(nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 5_000)),
    '3000层表格.docx': main(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 3_000)),
    '实体膨胀.docx': packageOf({ data: `${laughs('')}<w:document xmlns:w="${W}"><w:body>${p('&h;')}${FOOT}` }),
    '外部实体.docx': packageOf({
      data: `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p>${FOOT}`,
    }),
    '国标编码.docx': packageOf({
      data: Buffer.concat([
        Buffer.from(`${HEAD}<w:p><w:r><w:t>`),
        Buffer.from([0xb6, 0xd4, 0xd5, 0xd5]),
        Buffer.from(`</w:t></w:r></w:p>${FOOT}`),
      ]),
    }),
    '没写完.docx': packageOf({ data: `${HEAD}<w:p><w:r><w:t>${text}` }),
    '两份正文.docx': packageOf({ data: HEAD + p('甲') + FOOT }, [
      { name: 'word/document.xml', data: HEAD + p('乙') + FOOT },
    ]),
    '截断.docx': docxOfText(text.repeat(100)).slice(0, 700),
    '校验和不符.docx': packageOf({ data: HEAD + p(text) + FOOT, crc: 1 }),
    '其实是压缩包.docx': zipSync({ 'a.txt': Buffer.from(text) }),
    '其实是表格.docx': zipSync({
      '[Content_Types].xml': Buffer.from('<Types/>'),
      'xl/workbook.xml': Buffer.from('<x/>'),
    }),
    ...hostileOthers(),
  }
}

/** Strange, but what a reader sees is plain: they must be read, each with this text. */
export function oddFiles(): Record<string, { bytes: Uint8Array; text: string }> {
  const field = (inner: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDETEXT "自己.docx" </w:instrText></w:r>${inner}`
  return {
    '自我包含的域.docx': {
      bytes: main(`<w:p>${field('').repeat(200)}</w:p>${p('正文仍在')}`),
      text: '正文仍在',
    },
    '越级路径.docx': {
      bytes: packageOf({ data: HEAD + p('正文') + FOOT }, [
        { name: '../../../../tmp/duizhao-越级.txt', data: '不应写出' },
      ]),
      text: '正文',
    },
    '十万样式成链.docx': {
      bytes: docxOf(p('样式过多', '<w:pStyle w:val="s0"/>'), {
        'word/styles.xml': `<w:styles>${Array.from({ length: 100_000 }, (_, i) => `<w:style w:styleId="s${i}" w:type="paragraph"><w:basedOn w:val="s${(i + 1) % 100_000}"/></w:style>`).join('')}</w:styles>`,
      }),
      text: '样式过多',
    },
    '样式循环.docx': {
      bytes: docxOf(p('循环样式', '<w:pStyle w:val="甲"/>'), {
        'word/styles.xml':
          '<w:styles><w:style w:styleId="甲" w:type="paragraph"><w:basedOn w:val="乙"/></w:style><w:style w:styleId="乙" w:type="paragraph"><w:basedOn w:val="甲"/></w:style></w:styles>',
      }),
      text: '循环样式',
    },
  }
}
