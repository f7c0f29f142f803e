/** Puts markers into the main part's source: insertions only, so that all else stays to the letter. */
import { type Anchors, RUN } from '../../extract/docx/anchors.ts'
import type { Placed, Point } from './place.ts'

export interface Marked extends Placed {
  id: number
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

interface Insertion {
  at: number
  text: string
}

/** The source with range markers and references for every comment, in UTF-8. */
export function splice(anchors: Anchors, comments: readonly Marked[]): string {
  const names = namesOf(anchors)
  const points = new Map<string, { point: Point; ends: string[]; starts: string[] }>()
  const pointAt = (point: Point) => {
    const key = `${point.at} ${point.run}`
    const known = points.get(key)
    if (known) return known
    const made = { point, ends: [] as string[], starts: [] as string[] }
    points.set(key, made)
    return made
  }
  for (const { id, start, end } of comments) {
    pointAt(start).starts.push(names.element('commentRangeStart', id))
    pointAt(end).ends.push(names.element('commentRangeEnd', id) + names.run(names.element('commentReference', id)))
  }
  const spaced = new Set<number>()
  const insertions = [...points.values()]
    .flatMap(({ point, ends, starts }) => insertionsAt(point, ends.join('') + starts.join(''), anchors, spaced))
    .sort((a, b) => a.at - b.at)
  const pieces: string[] = []
  let done = 0
  for (const { at, text } of insertions) {
    pieces.push(anchors.source.slice(done, at), text)
    done = at
  }
  pieces.push(anchors.source.slice(done))
  return inUtf8(pieces.join(''))
}

interface Names {
  element(local: string, id: number): string
  run(content: string): string
}

/** Elements under the prefix that the part itself uses; with the name space declared where it has none for attributes. */
function namesOf({ prefix, strict }: Anchors): Names {
  const space = strict ? STRICT : TRANSITIONAL
  const tag = (local: string) => (prefix ? `${prefix}:${local}` : local)
  return {
    element: (local, id) =>
      prefix ? `<${prefix}:${local} ${prefix}:id="${id}"/>` : `<${local} xmlns:w="${space}" w:id="${id}"/>`,
    run: (content) => `<${tag('r')}>${content}</${tag('r')}>`,
  }
}

/** Markers between elements, or with the run closed before and opened again after them. */
function insertionsAt(point: Point, markers: string, anchors: Anchors, spaced: Set<number>): Insertion[] {
  const { at, run, inText } = point
  if (run < 0) return [{ at, text: markers }]
  const { source, runs } = anchors
  const base = run * RUN.stride
  const open = source.slice(runs[base + RUN.start]!, runs[base + RUN.open]!)
  const properties = withoutChange(source.slice(runs[base + RUN.properties]!, runs[base + RUN.afterProperties]!))
  const runName = nameIn(open)
  if (!inText) return [{ at, text: `</${runName}>${markers}${open}${properties}` }]
  const textName = nameIn(source.slice(source.lastIndexOf('<', at - 1), at))
  const text = `</${textName}></${runName}>${markers}${open}${properties}<${textName} xml:space="preserve">`
  return [...keepSpace(source, at, textName, spaced), { at, text }]
}

/** The name in a start tag: a file may call the same name space differently in different places. */
function nameIn(tag: string): string {
  return /^<([^\s/>]+)/.exec(tag)?.[1] ?? ''
}

/** The first half of a split text may now end in a space: its element must say that it counts. */
function keepSpace(source: string, at: number, textName: string, spaced: Set<number>): Insertion[] {
  const tag = source.lastIndexOf(`<${textName}`, at)
  const close = source.indexOf('>', tag)
  if (tag < 0 || close > at || spaced.has(tag) || source.slice(tag, close).includes('xml:space')) return []
  spaced.add(tag)
  return [{ at: tag + 1 + textName.length, text: ' xml:space="preserve"' }]
}

/** A tracked change of form has an id of its own, which must not stand twice. */
function withoutChange(properties: string): string {
  return properties.replace(
    /<([\w.-]+:)?rPrChange\b[\s\S]*<\/([\w.-]+:)?rPrChange>|<([\w.-]+:)?rPrChange\b[^>]*\/>/g,
    '',
  )
}

/** What is written is UTF-8, whatever the part was in. */
function inUtf8(source: string): string {
  return source.replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/, '$1$2UTF-8$2')
}
