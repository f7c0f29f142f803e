/**
 * Drafts a set from a notice or plan: year, theme, areas, items to be explained, talks, criticisms, lead times.
 * What is not found stays a commented question and is taken from the set of the nearest year.
 */
import type { Paper } from '../model.ts'
import { bare } from './areas.ts'
import { alike, type FoundArea, type FoundAreas, findAreas, topicsOf } from './derive/find-areas.ts'
import { findItems } from './derive/find-items.ts'
import { startOfSentence } from './derive/lists.ts'
import { type DraftArea, writeDraft } from './derive/write.ts'
import { type BuiltIn, builtInProfiles, parseProfile } from './load.ts'
import type { Area, Profile } from './schema.ts'
import { readable, yearOf } from './text.ts'

export interface Derived {
  draft: Profile
  /** The draft as a file, with the source sentence of each item and questions for what was not found. */
  yaml: string
  /** In Chinese. */
  questions: string[]
  /** The areas as found in the paper. */
  found: FoundAreas
}

/** How alike a found area and a known one must be to be the same. */
const SAME = 0.6

/** Never fails: a paper that says nothing gives a draft of questions. */
export function derive(paper: Paper): Derived {
  const text = readable(paper)
  const found = findAreas(text)
  const year = yearOf(paper, text)
  const sets = builtInProfiles()
  const near = nearestSet(sets, year)
  const below = near.load()
  const items = findItems(text, below.explanations)
  const source = (paper.material.title?.trim() || paper.material.file).replace(/\s+/g, ' ').slice(0, 120)
  const draft = {
    id: year === null ? 'derived' : `derived-${year}`,
    below: near.id,
    title: `${year === null ? '' : `${year}年度`}民主生活会（据${source}起草）`,
    year,
    source,
    items,
    anchors: items.theme ? anchorsOf(items.theme.value) : [],
    sessions: near.year === year ? null : sessionsIn(items.theme?.value ?? text),
    areas: draftAreas(found, below, text, source),
    unasked: below.explanations.filter((item) => !items.explanations.has(item.id)),
  }
  const { yaml, questions } = writeDraft(draft)
  if (found.open) questions.push('原文有“X个方面”没有填数，请核对方面是否列全')
  return { draft: parseProfile(yaml, '起草的要求集'), yaml, questions, found }
}

/** The set of the same year, else of the nearest earlier one, else the oldest; the newest where no year is known. */
export function nearestSet(sets: BuiltIn[], year: number | null): BuiltIn {
  if (year === null) return sets.at(-1)!
  return sets.filter((set) => set.year <= year).at(-1) ?? sets[0]!
}

function draftAreas(found: FoundAreas, below: Profile, text: string, source: string): DraftArea[] {
  // An area of the set below answers to one found area only: the first that is like it.
  const free = new Set(below.areas)
  return found.areas.map((area, index) => {
    const known = [...free].find(({ wording }) => wording.some((own) => alike(own, area.wording) >= SAME))
    if (known) free.delete(known)
    const next = found.areas[(index + 1) % found.areas.length]!.wording
    return draftArea(area, index, known, next, text, source)
  })
}

function draftArea(
  { wording, detail, start, end }: FoundArea,
  index: number,
  known: Area | undefined,
  next: string,
  text: string,
  source: string,
): DraftArea {
  const own = topicsOf(wording).length > 0 ? topicsOf(wording) : topicsOf(detail)
  const clause = wording.replace(/^(?:在)?带头/, '').split(/[，,；;。]/)[0]!
  const name = clause.replace(/^(?:深刻|坚持|坚决|切实|进一步|认真)+/, '').slice(0, 24)
  const wordings = new Map<string, string>()
  for (const each of [wording, clause, ...(known?.wording ?? [])])
    if (each.length >= 4 && !wordings.has(bare(each))) wordings.set(bare(each), each)
  // Very short ones are told by 方面 from the same word in passing.
  const whole = wording.length >= 4 ? wording : `在${wording}方面`
  const topics = known?.topics ?? own
  const cues = [...new Set([wording.length < 4 ? wording : '', ...cuesOf(wording), ...(known ? [] : wordsOf(detail))])]
    .filter((cue) => cue.length >= 2)
    .slice(0, 16)
  return {
    id: known?.id ?? `area-${index + 1}`,
    name: known?.name ?? (name.length >= 2 ? name : whole),
    wording: wordings.size > 0 ? [...wordings.values()] : [whole],
    topics,
    cues: cues.length + topics.length > 0 ? cues : [whole.slice(0, 12)],
    source,
    hit: whole,
    spare: next === wording ? '以上发言，请批评指正。' : next,
    quote: text.slice(Math.max(startOfSentence(text, start), start - 20), end),
  }
}

/** Words of a wording that are its own: what stands in quotation marks, and short clauses without their verb. */
function cuesOf(wording: string): string[] {
  const quoted = [...wording.matchAll(/[“"]([^”“"]{2,10})[”"]/g)].map((match) => match[1]!)
  const clauses = wording
    .split(/[，、；,;。“”"]/)
    .map((clause) => clause.replace(LEADING_VERB, ''))
    .filter((clause) => clause.length >= 4 && clause.length <= 9 && !clause.startsWith('的'))
  return [...new Set([...quoted, ...clauses])].slice(0, 12)
}

/** Short words of the explanation that a notice gives with an area. */
function wordsOf(detail: string): string[] {
  return detail
    .split(/[，、；。,;“”"（）]|有没有|是否|存在|不够|不足|问题|短板|主要看|重点看|重点查|主要查|看/)
    .map((word) => word.replace(LEADING_VERB, ''))
    .filter((word) => /^\p{Script=Han}{2,7}$/u.test(word))
}

const LEADING_VERB =
  /^(?:在|带头|深刻|坚持|坚决|切实|进一步|持续|不断|认真|严格|自觉|有效|坚定|增强|提高|落实|贯彻|履行|践行|牢记|树立|加强|保持|维护|强化|对照|围绕|把)+/

/** Plenary sessions and congresses spoken of, each once. */
function sessionsIn(text: string): string[] {
  const found =
    text.match(/党的[一二三四五六七八九十]{1,3}届[一二三四五六七]中全会|党的[一二三四五六七八九十]{2,3}大(?!报告)/g) ??
    []
  return [...new Set(found)].slice(0, 3)
}

/** Clauses of a theme that tell it from others'. */
function anchorsOf(theme: string): string[] {
  const clauses = theme.split(/[，；。]/).filter((clause) => clause.length >= 8 && !EVERY_YEAR.test(clause))
  return clauses.slice(0, 5)
}

const EVERY_YEAR = /新时代中国特色社会主义思想$|四个意识|四个自信|两个维护|两个确立|^(?:深入)?学习贯彻党的/
