/**
 * A pull tokenizer over a part's source: START, END and TEXT with their offsets, names by namespace (`w:p`
 * whatever the file's prefix), attributes only where asked for. Balanced tags, depth and the absence of a
 * DOCTYPE are enforced; nothing is expanded but the five entities and character references.
 */
import { Unreadable } from '../unreadable.ts'
import { bad, decodeEntities } from './entities.ts'
import { Namespaces } from './names.ts'

export const EOF = 0
export const START = 1
export const END = 2
export const TEXT = 3

/** Far above any real file's; beyond it somebody wants to fill the memory. */
const MOST_ATTRIBUTES = 1000

interface Name {
  /** As the source has it. */
  qualified: string
  /** Under our prefix. */
  canonical: string
}

/** @throws Unreadable bad-xml, doctype or too-deep from `next` */
export class Xml {
  /** Canonical name of the element of a START or END. */
  name = ''
  /** Offsets of the token in the source. */
  start = 0
  end = 0
  /** The START is also its END (`<w:p/>`): an END token of no width follows. */
  selfClosing = false
  /** Open elements, that of a START token included. */
  depth = 0

  private position = 0
  private readonly open: Name[] = []
  private pendingEnd = false
  /** Names met under the present bindings, by a hash of their characters: no tag's name is cut out twice. */
  private readonly names = new Map<number, Name>()
  readonly namespaces = new Namespaces()
  /** Name start, name end, value start, value end of each attribute. */
  private readonly spots: number[] = []
  private spotCount = 0

  constructor(
    readonly source: string,
    private readonly maxDepth: number,
  ) {}

  next(): number {
    if (this.pendingEnd) {
      this.pendingEnd = false
      this.start = this.end
      return this.close()
    }
    const { source } = this
    for (;;) {
      const at = this.position
      if (at >= source.length) {
        if (this.depth > 0) throw bad('标签没有闭合')
        return EOF
      }
      if (source.charCodeAt(at) !== 60) {
        let next = source.indexOf('<', at)
        if (next < 0) next = source.length
        this.start = at
        this.end = this.position = next
        return TEXT
      }
      const code = source.charCodeAt(at + 1)
      if (code === 47) return this.endTag(at)
      if (code === 33) {
        if (source.startsWith('<![CDATA[', at)) {
          this.start = at
          this.end = this.position = this.after(']]>', at + 9)
          return TEXT
        }
        if (source.startsWith('<!--', at)) this.position = this.after('-->', at + 4)
        else throw new Unreadable('doctype', '文件内部含有 DOCTYPE 声明，出于安全不予读取')
        continue
      }
      if (code === 63) {
        this.position = this.after('?>', at + 2)
        continue
      }
      return this.startTag(at)
    }
  }

  /** Decoded value of the START's attribute with this local name, whatever its prefix. */
  attribute(local: string): string | undefined {
    const { source, spots } = this
    for (let i = 0; i < this.spotCount; i += 4) {
      const from = spots[i + 1]! - local.length
      if (from < spots[i]! || !source.startsWith(local, from)) continue
      if (from > spots[i]! && source.charCodeAt(from - 1) !== 58) continue
      return decodeEntities(source.slice(spots[i + 2]!, spots[i + 3]!))
    }
    return undefined
  }

  /** Calls back with the raw name and value of each attribute of the START; of those alone whose value is `length` long, if given. */
  eachAttribute(visit: (name: string, value: string) => void, length?: number): void {
    const { source, spots } = this
    for (let i = 0; i < this.spotCount; i += 4) {
      if (length !== undefined && spots[i + 3]! - spots[i + 2]! !== length) continue
      visit(source.slice(spots[i]!, spots[i + 1]!), source.slice(spots[i + 2]!, spots[i + 3]!))
    }
  }

  /**
   * Goes on to the next START inside an element; false once that element's END is passed.
   * @param depth as it was at the element's own START
   */
  within(depth: number): boolean {
    for (;;) {
      const type = this.next()
      if (type === EOF || this.depth < depth) return false
      if (type === START) return true
    }
  }

  /** After a START: goes on to its END. */
  skip(): void {
    const depth = this.depth
    while (this.depth >= depth) if (this.next() === EOF) return
  }

  /** After a START: all text within it, up to its END. */
  textContent(): string {
    const depth = this.depth
    let text = ''
    while (this.depth >= depth) if (this.next() === TEXT) text += this.text()
    return text
  }

  /** Decoded text of a TEXT token. */
  text(): string {
    const raw = this.source.slice(this.start, this.end)
    return raw.startsWith('<![CDATA[') ? raw.slice(9, -3) : decodeEntities(raw)
  }

  private startTag(at: number): number {
    const { source } = this
    let i = at + 1
    let code = source.charCodeAt(i)
    let hash = 0
    while (code > 32 && code !== 62 && code !== 47 && code !== 60) {
      hash = (hash * 31 + code) | 0
      code = source.charCodeAt(++i)
    }
    const length = i - at - 1
    if (length === 0) throw bad('标签没有名称')
    this.start = at
    i = this.attributes(i)
    this.selfClosing = source.charCodeAt(i) === 47
    if (this.selfClosing && source.charCodeAt(++i) !== 62) throw bad('标签没有写完')
    this.end = this.position = i + 1
    let name = this.names.get(hash)
    if (name?.qualified.length !== length || !source.startsWith(name.qualified, at + 1)) {
      name = this.resolve(source.slice(at + 1, at + 1 + length), hash)
    }
    this.open[this.depth++] = name
    if (this.depth > this.maxDepth) throw new Unreadable('too-deep', `内容嵌套过深（超过 ${this.maxDepth} 层）`)
    this.name = name.canonical
    this.pendingEnd = this.selfClosing
    return START
  }

  /** Scans attributes from the end of the name; returns where `>` or `/` stands. */
  private attributes(from: number): number {
    const { source, spots } = this
    let i = from
    let count = 0
    this.spotCount = 0
    for (;;) {
      let code = source.charCodeAt(i)
      while (code <= 32) code = source.charCodeAt(++i)
      if (code === 62 || code === 47) break
      const name = i
      while (code > 32 && code !== 61 && code !== 62 && code !== 60) code = source.charCodeAt(++i)
      const nameEnd = i
      while (code <= 32) code = source.charCodeAt(++i)
      if (code !== 61 || nameEnd === name) throw bad('标签的属性写法有误')
      code = source.charCodeAt(++i)
      while (code <= 32) code = source.charCodeAt(++i)
      if (code !== 34 && code !== 39) throw bad('标签的属性写法有误')
      const close = source.indexOf(code === 34 ? '"' : "'", i + 1)
      if (close < 0) throw bad('标签没有写完')
      if (count >= 4 * MOST_ATTRIBUTES) throw bad('标签的属性过多')
      spots[count++] = name
      spots[count++] = nameEnd
      spots[count++] = i + 1
      spots[count++] = close
      i = close + 1
    }
    this.spotCount = count
    for (let k = 0; k < count; k += 4) {
      if (spots[k + 1]! - spots[k]! >= 5 && source.startsWith('xmlns', spots[k]!)) this.bind(k)
    }
    return i
  }

  private bind(spot: number): void {
    const { source, spots } = this
    const name = source.slice(spots[spot]!, spots[spot + 1]!)
    if (name !== 'xmlns' && name[5] !== ':') return
    const uri = decodeEntities(source.slice(spots[spot + 2]!, spots[spot + 3]!))
    if (this.namespaces.bind(name.slice(6), uri, this.depth + 1)) this.names.clear()
  }

  private endTag(at: number): number {
    const { source } = this
    const close = source.indexOf('>', at)
    if (close < 0 || this.depth === 0) throw bad('标签没有写完')
    const { qualified } = this.open[this.depth - 1]!
    let i = at + 2 + qualified.length
    if (!source.startsWith(qualified, at + 2)) throw bad('标签的开头与结尾不配对')
    while (i < close && source.charCodeAt(i) <= 32) i++
    if (i !== close) throw bad('标签的开头与结尾不配对')
    this.start = at
    this.end = this.position = close + 1
    return this.close()
  }

  private close(): number {
    this.name = this.open[--this.depth]!.canonical
    if (this.namespaces.close(this.depth)) this.names.clear()
    return END
  }

  private resolve(qualified: string, hash: number): Name {
    const colon = qualified.indexOf(':')
    const prefix = this.namespaces.of(colon < 0 ? '' : qualified.slice(0, colon))
    const name = { qualified, canonical: `${prefix}:${qualified.slice(colon + 1)}` }
    if (this.names.size > 10_000) this.names.clear()
    this.names.set(hash, name)
    return name
  }

  private after(mark: string, from: number): number {
    const at = this.source.indexOf(mark, from)
    if (at < 0) throw bad('内容没有写完')
    return at + mark.length
  }
}
