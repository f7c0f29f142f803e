/** Who else holds a passage, in the words of a supervision group. */
import type { Evidence, Paper, Passage, PassageLabel, Place } from '../../model.ts'
import { type Context, quote } from '../define.ts'

/** A passage as one material holds it. */
export interface Held {
  passage: Passage
  here: Place
  others: Place[]
}

/** Others are named in the message up to so many … */
const NAMED = 3
/** … and shown as evidence up to so many. */
const SHOWN = 6
/** A passage that lies within another of the same holders for so much of it is told of with that one. */
const WITHIN = 0.8

/** The passages of a label that this material holds, each borrowed passage once. */
export function heldBy(paper: Paper, label: PassageLabel, { passages }: Context): Held[] {
  const { id } = paper.material
  const held = passages.flatMap((passage) => {
    const here = passage.places.find((place) => place.material === id)
    if (passage.label !== label || !here) return []
    return [{ passage, here, others: passage.places.filter((place) => place.material !== id) }]
  })
  return held.filter((one) => !held.some((other) => other !== one && swallows(other, one)))
}

/** The longer one tells all that the shorter one does: the same stretch, and every holder of it. */
function swallows(longer: Held, shorter: Held): boolean {
  const size = shorter.here.end - shorter.here.start
  if (longer.here.end - longer.here.start <= size) return false
  const common = Math.min(longer.here.end, shorter.here.end) - Math.max(longer.here.start, shorter.here.start)
  const holders = new Set(longer.others.map(({ material }) => material))
  return common >= WITHIN * size && shorter.others.every(({ material }) => holders.has(material))
}

/** 张立、王勇等5份材料 */
export function nameHolders(paper: Paper, others: readonly Place[], context: Context): string {
  const names = [...new Set(others.map(({ material }) => holderName(context.paper(material), paper)))]
  const named = names.slice(0, NAMED).join('、')
  return others.length > NAMED ? `${named}等${others.length}份` : named
}

/** @param reader whose opinion it stands in: one's own earlier paper is one's own. */
function holderName({ material: { role, kind, member, unit, year, title, file } }: Paper, reader: Paper): string {
  if (role === 'template') return `“${file.split('/').pop()}”`
  const own = role === 'previous' && member !== null && member === reader.material.member
  const name = own ? '' : (member ?? (kind === 'team-statement' ? `${unit ?? ''}班子` : (title ?? file)))
  return role === 'previous' ? `${own ? '本人' : ''}${year === null ? '往年' : `${year}年度`}${name}` : name
}

/** This place first, then where else it stands. */
export function places(paper: Paper, { here, others }: Held, context: Context): Evidence[] {
  const shown = others.slice(0, SHOWN).map(({ material, start, end }) => {
    const other = context.paper(material)
    return quote('same', other, start, end, holderName(other, paper))
  })
  return [quote('here', paper, here.start, here.end), ...shown]
}

/** Another holder's name, unit or (older) year that this place keeps: a fact, no proof of who took from whom. */
export function keptOf(paper: Paper, { here, others }: Held, context: Context): Evidence[] {
  const { text, member, unit, year } = paper.material
  const passage = text.slice(here.start, here.end)
  const kept = new Map<string, string>()
  for (const { material } of others) {
    const other = context.paper(material).material
    const note = (word: string | null, own: string | null, what: string) => {
      if (word && word.length >= 2 && word !== own && !own?.includes(word) && passage.includes(word)) {
        kept.set(word, `这里留有对方材料的${what}“${word}”`)
      }
    }
    note(other.member, member, '姓名')
    note(other.unit, unit, '单位')
    if (other.role === 'previous' && other.year && other.year !== year) note(`${other.year}年`, null, '年份')
  }
  return [...kept].map(([word, note]) => {
    const start = here.start + passage.indexOf(word)
    return quote('context', paper, start, start + word.length, note)
  })
}
