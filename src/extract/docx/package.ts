/** The package: which part is the document, what belongs to it, under whatever names a file gives them. */
import type { Limits } from '../limits.ts'
import { Unreadable } from '../unreadable.ts'
import { type Ranges, rangesOf, readDirectory, readEntry, type ZipEntry } from '../zip.ts'
import { decodeXml } from './decode.ts'
import { START, Xml } from './xml.ts'

export interface Relationship {
  id: string
  /** Last segment of the type: `styles`, `header`, … the same in transitional and strict files. */
  type: string
  /** Part name without the leading `/`; a web address where external. */
  target: string
  external: boolean
}

const MAIN_TYPE = /\.(?:document|template)\.(?:macroEnabled(?:Template)?\.)?main\+xml$|macroEnabled\w*\.main\+xml$/

export class Package {
  /** Name of the main part as the zip has it. */
  readonly main: string
  /** Relationships of the main part. */
  readonly related: Relationship[]
  readonly root: Relationship[]
  private readonly file: Ranges
  private unpacked = 0
  private readonly entries = new Map<string, ZipEntry>()

  /** @throws Unreadable where this is no zip, no Word document, or a part stands twice */
  constructor(
    bytes: Uint8Array,
    readonly limits: Limits,
  ) {
    this.file = rangesOf(bytes)
    for (const entry of readDirectory(this.file, limits.entries)) {
      const key = keyOf(nameOf(entry))
      if (key.endsWith('/')) continue
      if (this.entries.has(key)) throw new Unreadable('duplicate-entry', '文件内部有重名的部件，读出的内容不可靠')
      this.entries.set(key, entry)
    }
    this.root = this.relationships('')
    this.main = this.findMain()
    this.related = this.relationships(this.main)
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name))
  }

  /** All names, as the zip has them. */
  names(): string[] {
    return [...this.entries.values()].map(nameOf)
  }

  bytes(name: string): Uint8Array {
    const entry = this.entries.get(keyOf(name))
    if (!entry) throw new Unreadable('no-part', '文件不完整（缺少内部部件）')
    const { partBytes, totalBytes } = this.limits
    const data = readEntry(this.file, entry, Math.min(partBytes, totalBytes - this.unpacked))
    this.unpacked += data.length
    return data
  }

  /** A part as text. */
  text(name: string): string {
    return decodeXml(this.bytes(name))
  }

  /** Targets of the main part's relationships of one type that the package holds. */
  targets(type: string): string[] {
    return this.related.filter((item) => item.type === type && !item.external && this.has(item.target)).map(target)
  }

  /** Relationships of a part; '' is the package itself. */
  relationships(part: string): Relationship[] {
    const path = part.replace(/\\/g, '/').replace(/^\//, '')
    const slash = path.lastIndexOf('/')
    const folder = path.slice(0, slash + 1)
    const name = `${folder}_rels/${path.slice(slash + 1)}.rels`
    if (!this.has(name)) return []
    const found: Relationship[] = []
    const most = 10 * this.limits.entries
    const xml = new Xml(this.text(name), this.limits.depth)
    for (let type = xml.next(); type; type = xml.next()) {
      if (type !== START || xml.name !== 'rel:Relationship') continue
      const external = xml.attribute('TargetMode') === 'External'
      const to = xml.attribute('Target') ?? ''
      if (found.length >= most) throw new Unreadable('too-many-entries', '文件内部的关联过多')
      found.push({
        id: xml.attribute('Id') ?? '',
        type: (xml.attribute('Type') ?? '').replace(/^.*\//, ''),
        target: external ? to : this.resolve(folder, to),
        external,
      })
    }
    return found
  }

  private resolve(folder: string, to: string): string {
    const segments: string[] = to.startsWith('/') ? [] : folder.split('/')
    for (const segment of to.replace(/\\/g, '/').split('/')) {
      if (segment === '..') segments.pop()
      else if (segment !== '.') segments.push(segment)
    }
    const name = segments.filter((segment) => segment !== '').join('/')
    if (this.has(name) || !name.includes('%')) return name
    try {
      return decodeURIComponent(name)
    } catch {
      return name
    }
  }

  private findMain(): string {
    const named = this.root.find((item) => item.type === 'officeDocument' && this.has(item.target))?.target
    const main = named ?? this.mainByContentType() ?? 'word/document.xml'
    if (this.has(main)) return nameOf(this.entries.get(keyOf(main))!)
    throw new Unreadable('no-body', '不是 Word 文档：压缩包内没有正文部件')
  }

  private mainByContentType(): string | undefined {
    if (!this.has('[Content_Types].xml')) return undefined
    const xml = new Xml(this.text('[Content_Types].xml'), this.limits.depth)
    for (let type = xml.next(); type; type = xml.next()) {
      if (type !== START || xml.name !== 'ct:Override') continue
      if (!MAIN_TYPE.test(xml.attribute('ContentType') ?? '')) continue
      const name = (xml.attribute('PartName') ?? '').replace(/^\//, '')
      if (this.has(name)) return name
    }
    return undefined
  }
}

const target = (item: Relationship) => item.target

/** Part names are ASCII by the standard; others are told apart and no more. Never used as paths. */
export function nameOf(entry: ZipEntry): string {
  return Buffer.from(entry.rawName).toString('utf8')
}

/** Part names are equal without regard to case; some writers use backslashes. */
export function keyOf(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\//, '').toLowerCase()
}
