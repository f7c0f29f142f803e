/** Namespaces: those of WordprocessingML → the prefix that our code calls them by, whatever a file calls them. */
import { bad } from './entities.ts'

/** Far above any real file's; beyond it somebody wants to fill the memory. */
const MOST_BINDINGS = 1000

const NAMESPACES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': 'ep',
  'http://purl.oclc.org/ooxml/officeDocument/extendedProperties': 'ep',
}

/** Namespaces that word processors know beyond those that matter here. */
const OFFICE =
  /^(?:http:\/\/schemas\.(?:microsoft\.com|openxmlformats\.org)|http:\/\/purl\.oclc\.org\/ooxml|http:\/\/www\.wps\.cn)\/|^urn:schemas-microsoft-com:/

/** Our prefix for a namespace; others get a prefix that no name of ours has. */
function prefixOf(uri: string): string {
  if (Object.hasOwn(NAMESPACES, uri)) return NAMESPACES[uri]!
  return OFFICE.test(uri) ? 'office' : '?'
}

/** Which of our prefixes each of a file's prefixes means, at the place that has been reached. */
export class Namespaces {
  private readonly bindings = new Map<string, string>([['', '?']])
  /** Bindings to restore when the element at a depth closes. */
  private readonly undo: { depth: number; prefix: string; old: string }[] = []

  of(prefix: string): string {
    return this.bindings.get(prefix) ?? '?'
  }

  /** Whether word processors know what all these prefixes (`wps w14`) stand for; one never bound is taken by its name. */
  known(prefixes: string): boolean {
    return prefixes.split(/\s+/).every((prefix) => prefix === '' || this.bindings.get(prefix) !== '?')
  }

  /**
   * Binds a file's prefix at an element of that depth: true where that changes what it means.
   * @throws Unreadable bad-xml where there are too many
   */
  bind(prefix: string, uri: string, depth: number): boolean {
    const bound = prefixOf(uri)
    const old = this.bindings.get(prefix)
    if (old === bound) return false
    // A prefix bound for the first time stays bound: nothing well-formed uses it outside.
    if (old !== undefined) this.undo.push({ depth, prefix, old })
    this.bindings.set(prefix, bound)
    if (this.bindings.size > MOST_BINDINGS) throw bad('命名空间过多')
    return true
  }

  /** Ends what was bound deeper than `depth`: true where that changes any meaning. */
  close(depth: number): boolean {
    let changed = false
    for (let last = this.undo.at(-1); last && last.depth > depth; last = this.undo.at(-1)) {
      this.undo.pop()
      this.bindings.set(last.prefix, last.old)
      changed = true
    }
    return changed
  }
}
