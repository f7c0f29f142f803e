/** Which areas a notice or plan asks to be examined. */
import type { Span } from '../../model.ts'
import { bare, pairsOf, scoreAreas } from '../areas.ts'
import type { Profile } from '../schema.ts'
import { topics } from '../topics.ts'
import { endOfSentence, inlineLists, type List, lineLists, numberedLists } from './lists.ts'

export interface FoundArea extends Span {
  /** As the notice words it, without 在…方面. */
  wording: string
  /** What the item says beyond it (主要看……), '' for nothing. */
  detail: string
}

export interface FoundAreas {
  areas: FoundArea[]
  /** A number is announced but left open (“X个方面”). */
  open: boolean
}

/** Enough to take a list for the areas. */
const SURE = 4
/** Words of steps, agendas and duties: lists of those are not areas. */
const STEPS =
  /通报|议程|主持|点评|地点|参加人员|列席|报送|征求意见|谈心谈话|谈话|必谈|学习研讨|撰写|汇总|牵头|整改措施|清单|台账|公示|发言|会前|会后|召开|督导|时间|方案|报告单|提出批评|座谈|走访调研|自学/
const ASKING = /对照|查摆|检视|剖析|查找|方面|带头/

/** The best list of areas in a text, or none; `open` where the text leaves the number open. */
export function findAreas(text: string): FoundAreas {
  const lists = [...inlineLists(text), ...numberedLists(text), ...lineLists(text)].filter(
    (list) => list.items.length >= 2 && list.items.length <= 12,
  )
  let best: { list: List; score: number } | null = null
  for (const list of lists) {
    const score = rate(text, list)
    if (score >= SURE && (!best || score > best.score)) best = { list, score }
  }
  const open = /(?:[XxＸ×]{1,4})\s*个方面/.test(text)
  return { areas: best ? best.list.items.map((item) => toArea(text, item)) : [], open }
}

function rate(text: string, list: List): number {
  const wordings = list.items.map((item) => firstSentence(text, item))
  const share = (test: (wording: string) => boolean) => wordings.filter(test).length / wordings.length
  const before = text.slice(Math.max(0, list.items[0]!.start - 90), list.items[0]!.start)
  let score = 0
  if (list.announced === list.items.length) score += 3
  else if (list.announced === 'open') score += 2
  else if (list.announced !== null) score -= 2
  if (ASKING.test(before)) score += 1
  if (/对照检查|查摆|检视|剖析|对照/.test(before)) score += 1
  score += 3 * share((wording) => /^(?:在|要)?带头/.test(wording))
  score += 2 * share((wording) => topicsOf(wording).length > 0)
  // A list of areas speaks of what people have faults in, or says 方面 of each.
  const spoken = share((wording) => /^(?:在|要)?带头/.test(wording) || topicsOf(wording).length > 0)
  const called =
    list.items.filter(({ start, end }) => /方面/.test(text.slice(start, Math.min(text.length, end + 4)))).length /
    list.items.length
  if (spoken < 0.5 && called < 0.5) score -= 4
  score -= 6 * share((wording) => STEPS.test(wording))
  score -= 4 * share((wording) => bare(wording).length < 4)
  // What people are to talk about with each other is no area, nor is 一是… that the numbered lists have.
  const lead = before
    .replace(/[\s（(一1①、.．]+$/, '')
    .split(/[。\n]/)
    .at(-1)!
  if (/谈透|谈话|必谈|议程/.test(lead)) score -= 4
  if (wordings.some((wording) => /^[一二三四五六七八九十]是/.test(wording))) score -= 6
  // The same words twice are no list of areas.
  if (new Set(wordings).size < wordings.length) score -= 4
  return score
}

function toArea(text: string, item: Span): FoundArea {
  const wording = firstSentence(text, item)
  const start = text.indexOf(wording, item.start)
  const end = start + wording.length
  return {
    start,
    end,
    wording,
    detail: text.slice(end, Math.max(end, item.end)).replace(/^(?:方面)?[。；;，：:\s]*/, ''),
  }
}

/** What stands before the first full stop: the rest of an item explains. */
function firstSentence(text: string, item: Span): string {
  const end = Math.min(item.end, endOfSentence(text, item.start))
  return text
    .slice(item.start, end)
    .replace(/^[\s*]*(?:在|要)?(?=\S)/, '')
    .replace(/(?:方面)?(?:存在的?)?(?:突出)?(?:问题)?[\s；;，,。：:*]*$/, '')
}

const asProfile = new WeakMap<object, Profile>()

/** Topics that a wording speaks to, most telling first. */
export function topicsOf(wording: string): string[] {
  const all = topics()
  let profile = asProfile.get(all)
  if (!profile) {
    profile = {
      areas: Object.entries(all).map(([id, { name, cues }]) => ({ id, name, cues, wording: [] as string[] })),
    } as unknown as Profile
    asProfile.set(all, profile)
  }
  const scores = scoreAreas(wording, profile)
  const top = scores[0]?.score ?? 0
  return scores
    .filter(({ score }) => score >= 1.5 && score >= top * 0.5)
    .slice(0, 3)
    .map(({ area }) => area)
}

/** 0..1: how alike two wordings are, by the pairs of characters of the shorter. */
export function alike(a: string, b: string): number {
  const [first, second] = [pairsOf(bare(core(a))), pairsOf(bare(core(b)))]
  const least = Math.min(first.size, second.size)
  if (least === 0) return 0
  return [...first].filter((pair) => second.has(pair)).length / least
}

/** Without the words that all areas share. */
function core(wording: string): string {
  return wording.replace(/^(?:在|要)?(?:带头)?/, '').replace(/方面$/, '')
}
