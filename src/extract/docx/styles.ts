/** styles.xml: each style with what it inherits along its `basedOn` chain. */
import { type ParagraphProperties, readParagraphProperties } from './paragraph-properties.ts'
import { type RunProperties, readRunProperties } from './run-properties.ts'
import { START, type Xml } from './xml.ts'

export interface Style {
  id: string
  /** As the file says it: `heading 1`, `标题 1`, `公文正文`. */
  name: string
  paragraph: ParagraphProperties
  run: RunProperties
}

interface RawStyle extends Style {
  basedOn?: string
}

const NONE: Style = { id: '', name: '', paragraph: {}, run: {} }

export class Styles {
  private readonly raw = new Map<string, RawStyle>()
  private readonly resolved = new Map<string, Style>()
  private defaultParagraph = ''
  /** Of all text, from `w:docDefaults`. */
  defaults: RunProperties = {}

  /** @param xml of styles.xml; null: the file has none */
  constructor(xml: Xml | null) {
    for (let type = xml?.next() ?? 0; xml && type; type = xml.next()) {
      if (type !== START) continue
      if (xml.name === 'w:rPrDefault') this.defaults = readDefaults(xml)
      else if (xml.name === 'w:style') this.add(xml)
    }
  }

  /** A style by id, complete; the default paragraph style where no id is given. */
  paragraph(id: string | undefined): Style {
    return this.resolve(id !== undefined && this.raw.has(id) ? id : this.defaultParagraph)
  }

  /** A character or numbering style by id, complete; undefined where there is none. */
  get(id: string | undefined): Style | undefined {
    return id !== undefined && this.raw.has(id) ? this.resolve(id) : undefined
  }

  private add(xml: Xml): void {
    const id = xml.attribute('styleId') ?? ''
    const standard = xml.attribute('default')
    if (xml.attribute('type') === 'paragraph' && (standard === '1' || standard === 'true')) this.defaultParagraph = id
    const style: RawStyle = { id, name: '', paragraph: {}, run: {} }
    const depth = xml.depth
    while (xml.within(depth)) {
      if (xml.name === 'w:name') style.name = xml.attribute('val') ?? style.name
      else if (xml.name === 'w:basedOn') style.basedOn = xml.attribute('val')
      else if (xml.name === 'w:pPr') style.paragraph = readParagraphProperties(xml)
      else if (xml.name === 'w:rPr') style.run = readRunProperties(xml)
      else if (xml.name === 'w:tblStylePr') xml.skip()
    }
    this.raw.set(id, style)
  }

  private resolve(id: string): Style {
    const known = this.resolved.get(id)
    if (known) return known
    const chain: RawStyle[] = []
    const seen = new Set<string>()
    for (let at = this.raw.get(id); at && !seen.has(at.id) && chain.length < 100; ) {
      seen.add(at.id)
      chain.push(at)
      at = at.basedOn === undefined ? undefined : this.raw.get(at.basedOn)
    }
    if (chain.length === 0) return NONE
    const paragraph: ParagraphProperties = Object.assign({}, ...chain.map((style) => style.paragraph).reverse())
    const run: RunProperties = Object.assign({}, ...chain.map((style) => style.run).reverse())
    paragraph.level ??= levelByName(chain)
    const style: Style = { id, name: chain[0]!.name, paragraph, run }
    this.resolved.set(id, style)
    return style
  }
}

/** Some programs write heading styles without an outline level. */
function levelByName(chain: RawStyle[]): number | undefined {
  for (const { name } of chain) {
    const found = /^(?:heading|标题) ?([1-9])$/i.exec(name)
    if (found) return Number(found[1])
  }
  return undefined
}

function readDefaults(xml: Xml): RunProperties {
  const depth = xml.depth
  let defaults: RunProperties = {}
  while (xml.within(depth)) if (xml.name === 'w:rPr') defaults = readRunProperties(xml)
  return defaults
}
