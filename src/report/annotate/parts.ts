/** The other parts that a comment needs: its text, the relationship to it, its content type. */
import { strToU8 } from 'fflate'
import type { Anchors } from '../../extract/docx/anchors.ts'
import type { Package } from '../../extract/docx/package.ts'
import { escapeXml } from '../xml.ts'

/** A comment as people read it: a paragraph a line. */
export interface Comment {
  id: number
  lines: string[]
}

const AUTHOR = '对照审核'
const INITIALS = '对照'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const OFFICE_STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const WORD_STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'

/**
 * Parts to replace or add, by their names in the package.
 * @param day `YYYY-MM-DD`, the comments' date
 */
export function commentParts(
  pack: Package,
  anchors: Anchors,
  comments: Comment[],
  day: string,
): Record<string, Uint8Array> {
  const existing = anchors.comments.part
  if (existing !== null) {
    return { [existing]: strToU8(appended(pack.text(existing), comments, anchors.strict, day)) }
  }
  const folder = anchors.part.slice(0, anchors.part.lastIndexOf('/') + 1)
  const part = freeName(pack, folder)
  const space = anchors.strict ? WORD_STRICT : WORD
  return {
    [part]: strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${space}">${comments.map((comment) => markup(comment, 'w:', '', day)).join('')}</w:comments>`,
    ),
    ...related(pack, anchors, part, folder),
    ...typed(pack, part),
  }
}

function markup({ id, lines }: Comment, prefix: string, declared: string, day: string): string {
  const w = prefix || 'w:'
  const paragraphs = lines.map((line, index) => {
    const reference = index === 0 ? `<${prefix}r><${prefix}annotationRef/></${prefix}r>` : ''
    return `<${prefix}p>${reference}<${prefix}r><${prefix}t xml:space="preserve">${escapeXml(line)}</${prefix}t></${prefix}r></${prefix}p>`
  })
  return `<${prefix}comment${declared} ${w}id="${id}" ${w}author="${AUTHOR}" ${w}date="${day}T00:00:00Z" ${w}initials="${INITIALS}">${paragraphs.join('')}</${prefix}comment>`
}

/** Behind the comments that are there, under the prefix that their part uses. */
function appended(source: string, comments: Comment[], strict: boolean, day: string): string {
  const [, root = 'comments', prefix = ''] = /<(([^\s<>/:!?]+:)?comments)[\s/>]/.exec(source) ?? []
  const declared = prefix ? '' : ` xmlns:w="${strict ? WORD_STRICT : WORD}"`
  const added = comments.map((comment) => markup(comment, prefix, declared, day)).join('')
  const selfClosed = new RegExp(`<${root}(\\s[^>]*)?/>`)
  const whole = selfClosed.test(source)
    ? source.replace(selfClosed, (_, attributes = '') => `<${root}${attributes}>${added}</${root}>`)
    : source.replace(new RegExp(`</${root}\\s*>(?![\\s\\S]*</${root})`), (end) => added + end)
  return whole.replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/, '$1$2UTF-8$2')
}

function related(pack: Package, anchors: Anchors, part: string, folder: string): Record<string, Uint8Array> {
  const name = `${folder}_rels/${anchors.part.slice(folder.length)}.rels`
  const source = pack.has(name)
    ? pack.text(name)
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"/>`
  let id = 1
  while (source.includes(`"rIdDuizhao${id}"`)) id++
  const type = `${anchors.strict ? OFFICE_STRICT : OFFICE}/comments`
  return {
    [name]: strToU8(
      inRoot(
        source,
        'Relationships',
        (p) => `<${p}Relationship Id="rIdDuizhao${id}" Type="${type}" Target="/${part}"/>`,
      ),
    ),
  }
}

function typed(pack: Package, part: string): Record<string, Uint8Array> {
  const name = '[Content_Types].xml'
  const source = pack.text(name)
  return {
    [name]: strToU8(inRoot(source, 'Types', (p) => `<${p}Override PartName="/${part}" ContentType="${TYPE}"/>`)),
  }
}

/** Adds a child at the end of the root element, under the root's own prefix. */
function inRoot(source: string, root: string, child: (prefix: string) => string): string {
  const [, prefix = ''] = new RegExp(`<([^\\s<>/:!?]+:)?${root}[\\s/>]`).exec(source) ?? []
  const selfClosed = new RegExp(`<${prefix}${root}(\\s[^>]*)?/>`)
  const whole = selfClosed.test(source)
    ? source.replace(
        selfClosed,
        (_, attributes = '') => `<${prefix}${root}${attributes}>${child(prefix)}</${prefix}${root}>`,
      )
    : source.replace(new RegExp(`</${prefix}${root}\\s*>`), (end) => child(prefix) + end)
  return whole.replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/, '$1$2UTF-8$2')
}

function freeName(pack: Package, folder: string): string {
  for (let count = 0; ; count++) {
    const name = `${folder}comments${count || ''}.xml`
    if (!pack.has(name)) return name
  }
}
