/** Makes real .docx bytes for tests, small and explicit: the body as WordprocessingML, other parts as they are given. */
import { strToU8, zipSync } from 'fflate'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const REL = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const WML = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Parts beside the main one that the package declares: part name → [relationship type, content type]. */
const KNOWN: Record<string, [string, string]> = {
  'word/styles.xml': [`${R}/styles`, `${WML}.styles+xml`],
  'word/numbering.xml': [`${R}/numbering`, `${WML}.numbering+xml`],
  'word/settings.xml': [`${R}/settings`, `${WML}.settings+xml`],
  'word/footnotes.xml': [`${R}/footnotes`, `${WML}.footnotes+xml`],
  'word/endnotes.xml': [`${R}/endnotes`, `${WML}.endnotes+xml`],
  'word/comments.xml': [`${R}/comments`, `${WML}.comments+xml`],
  'word/header1.xml': [`${R}/header`, `${WML}.header+xml`],
  'word/footer1.xml': [`${R}/footer`, `${WML}.footer+xml`],
}
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

/** @param body WordprocessingML inside `w:body`; @param parts other parts by name, with the prefix `w:` bound where they say `<w:`. */
export function docxOf(body: string, parts: Record<string, string> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  const named = Object.keys(parts).filter((name) => KNOWN[name])
  files['[Content_Types].xml'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${parts['docProps/core.xml'] ? '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' : ''}<Override PartName="/word/document.xml" ContentType="${WML}.document.main+xml"/>${named.map((name) => `<Override PartName="/${name}" ContentType="${KNOWN[name]![1]}"/>`).join('')}</Types>`,
  )
  files['_rels/.rels'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${REL}"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/>${parts['docProps/core.xml'] ? `<Relationship Id="rId2" Type="${CORE}" Target="docProps/core.xml"/>` : ''}</Relationships>`,
  )
  files['word/_rels/document.xml.rels'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${REL}">${named.map((name, i) => `<Relationship Id="rId${i + 1}" Type="${KNOWN[name]![0]}" Target="${name.slice(5)}"/>`).join('')}</Relationships>`,
  )
  files['word/document.xml'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${body}</w:body></w:document>`,
  )
  for (const [name, content] of Object.entries(parts)) {
    files[name] = strToU8(content.replace(/^<(w:\w+)>/, `<$1 xmlns:w="${W}" xmlns:r="${R}">`))
  }
  return zipSync(files, { mtime: new Date(2022, 0, 1) })
}

/** A paragraph of one run; `properties` is the inside of `w:pPr`. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`
}

/** A whole document of plain paragraphs, one a line. */
export function docxOfText(text: string): Uint8Array {
  return docxOf(
    text
      .split('\n')
      .map((line) => p(line))
      .join(''),
  )
}

/** A zip of parts as they are given. */
export function packageOf(parts: Record<string, string | Uint8Array>): Uint8Array {
  const files = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return zipSync(Object.fromEntries(files), { mtime: new Date(2022, 0, 1) })
}

/** A list level; `extra` is more of `w:lvl`'s inside. */
export function level(ilvl: number, format: string, text: string, extra = '', start = 1): string {
  return `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`
}

/** numbering.xml of one abstract list `0` and, if not said otherwise, one list `1` of it. */
export function numbering(
  levels: string,
  nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
): Record<string, string> {
  return {
    'word/numbering.xml': `<w:numbering><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}</w:numbering>`,
  }
}

/** Paragraph properties that number a paragraph. */
export function num(numId: number | string, ilvl = 0): string {
  return `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
