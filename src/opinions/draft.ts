/** What an opinion says, in order, before it is put into a text or a Word file. */

import { CHECKS } from '../checks/index.ts'
import type { Coverage, Finding, Level, Material, Pair, Paper, Suggestion } from '../model.ts'
import type { Profile } from '../profile/schema.ts'
import { KIND_NAMES } from '../words.ts'
import { fill, wording } from './wording.ts'

/** All that opinions are made from; `findings` without those that people dismissed. */
export interface OpinionFacts {
  materials: Material[]
  papers: Paper[]
  findings: Finding[]
  coverage: Coverage[]
  pairs: Pair[]
  profile: Profile
}

/** One passage that shows the problem. */
export interface Point {
  /** Where it stands, as a reader finds it: 二、存在的问题（三）…; '' where there is no place. */
  place: string
  quote: string
  message: string
}

/** One problem, with all the places that show it. */
export interface Item {
  level: Level
  check: string
  /** The message where one place shows it, else the check's name and how many places do. */
  head: string
  points: Point[]
  requirement: string
  /** Concrete and without repetition. */
  advice: string[]
}

export interface Draft {
  material: Material
  /** 周文斌同志对照检查材料 */
  who: string
  suggestion: Suggestion
  overall: string
  items: Item[]
  requirements: string[]
}

const LEVELS: Level[] = ['must', 'should', 'note']
/** Longer quotes are cut in the middle: the reader has the paper. */
const QUOTE = 60

export function draftOpinion(material: Material, facts: OpinionFacts): Draft {
  const words = wording()
  const own = facts.findings.filter((finding) => finding.material === material.id)
  const paper = facts.papers.find((item) => item.material.id === material.id)
  const { suggestion, reasons } = suggest(material, own, facts)
  const overall = fill(words.overall[suggestion], {
    reasons: reasons.join('；'),
    problem: material.problem?.message.replace(/。$/, '') ?? '',
  })
  const praise = suggestion === '未能审核' ? '' : `${praiseOf(material, own, facts)}。`
  const items = toItems(own, paper)
  return {
    material,
    who: whoOf(material),
    suggestion,
    overall: praise + overall,
    items,
    requirements: items.length > 0 ? words.requirements : words.clean,
  }
}

/** 周文斌同志个人材料 / 清河县水务局方案 */
export function whoOf({ member, unit, kind, file }: Material): string {
  const paper = KIND_NAMES[kind] + (kind.endsWith('statement') ? '材料' : '')
  if (member) return `${member}同志${paper}`
  if (unit) return `${unit}${paper}`
  return `《${file
    .split('/')
    .at(-1)!
    .replace(/\.\w+$/, '')}》`
}

function suggest(material: Material, own: Finding[], { coverage, pairs }: OpinionFacts) {
  const { rewrite, reasons } = wording().suggestion
  if (material.status === 'unreadable') return { suggestion: '未能审核' as const, reasons: [] }
  const rows = coverage.filter((row) => row.material === material.id)
  const uncovered = rows.filter((row) => row.status === 'missing' || row.status === 'named').length
  const alike = Math.max(
    0,
    ...pairs.map((pair) => (pair.a === material.id ? pair.ratioA : pair.b === material.id ? pair.ratioB : 0)),
  )
  const why: string[] = []
  if (rows.length > 0 && uncovered / rows.length >= rewrite.uncovered)
    why.push(fill(reasons.uncovered!, { count: uncovered }))
  if (alike >= rewrite.alike) why.push(fill(reasons.alike!, { percent: Math.round(alike * 100) }))
  for (const check of rewrite.checks)
    if (own.some((finding) => finding.check === check)) why.push(reasons[check] ?? check)
  if (why.length > 0) return { suggestion: '退回重写' as const, reasons: why }
  const revise = own.some((finding) => finding.level !== 'note')
  return { suggestion: revise ? ('修改后通过' as const) : ('通过' as const), reasons: [] }
}

/** What is good, said only where the facts bear it. */
function praiseOf(material: Material, own: Finding[], { coverage, profile }: OpinionFacts): string {
  const { praise } = wording()
  const rows = coverage.filter((row) => row.material === material.id)
  const covered = rows.filter((row) => row.status === 'covered')
  // The same paper is always praised alike, its neighbour in the batch otherwise.
  const turn = Number(material.id.slice(1))
  const vary = (list: string[]) => list[turn % list.length]!
  const said: string[] = []
  if (rows.length > 0 && covered.length === rows.length) {
    said.push(fill(vary(praise['all-covered']), { areas: rows.length }))
  } else if (covered.length > 0) {
    const best = covered.reduce((most, row) => (row.problems > most.problems ? row : most))
    const name = profile.areas.find((area) => area.id === best.area)?.name ?? best.area
    said.push(fill(vary(praise['some-covered']), { best: name.replace(/[“”]/g, (mark) => (mark === '“' ? '‘' : '’')) }))
  }
  const raised = (prefix: string) => own.some((finding) => finding.check.startsWith(prefix))
  if (rows.length > 0 && !raised('reuse/') && said.length > 0) said.push(praise.own)
  return said.length > 0 ? said.join('，') : praise.none
}

/** Findings of one check are one item: one cause, shown in many places. */
function toItems(own: Finding[], paper: Paper | undefined): Item[] {
  const items = new Map<string, Item>()
  for (const finding of own) {
    const key = `${finding.level} ${finding.check}`
    let item = items.get(key)
    if (!item) {
      item = {
        level: finding.level,
        check: finding.check,
        head: '',
        points: [],
        requirement: finding.requirement ?? '',
        advice: [],
      }
      items.set(key, item)
    }
    item.points.push(...pointsOf(finding, paper))
    if (!item.advice.includes(finding.advice)) item.advice.push(finding.advice)
  }
  for (const item of items.values()) item.head = headOf(item)
  return [...items.values()].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
}

function headOf({ check, points }: Item): string {
  if (points.length === 1) return points[0]!.message.replace(/。$/, '')
  return `${checkTitle(check)}（${points.length} 处）`
}

/** What people call a check. */
export function checkTitle(id: string): string {
  return CHECKS.find((check) => check.id === id)?.title ?? id
}

/** Only the writer's own words are quoted: another's text is not for him to read. */
function pointsOf(finding: Finding, paper: Paper | undefined): Point[] {
  const here = finding.evidence.filter((item) => item.role === 'here' && item.quote.trim() !== '')
  const [first, ...more] = here
  const place = first?.start !== undefined && paper ? placeOf(first.start, paper) : ''
  const quotes = [first, ...more.slice(0, 4)].flatMap((item) => (item ? [`「${shorten(item.quote)}」`] : []))
  const rest = here.length > 5 ? `等 ${here.length} 处` : ''
  return [{ place, quote: quotes.join('、') + rest, message: finding.message }]
}

/** The headings that lead to an offset, from the top down. */
export function placeOf(offset: number, paper: Paper): string {
  const { sections } = paper.outline
  let index = sections.findLastIndex((section) => section.start <= offset && offset < section.end && section.heading)
  const path: string[] = []
  while (index >= 0) {
    const { heading, parent } = sections[index]!
    if (heading) path.unshift(shorten(`${heading.label}${heading.text}`, 24))
    index = parent
  }
  return path.join(' ')
}

export function shorten(text: string, most = QUOTE): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  const chars = [...plain]
  if (chars.length <= most) return plain
  const half = Math.floor((most - 1) / 2)
  return `${chars.slice(0, half).join('')}……${chars.slice(-half).join('')}`
}
