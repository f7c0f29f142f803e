/**
 * Which requirement set a batch is judged by, and why: the one asked for; else what the notice or plan in the
 * batch says; else the year in the materials; else the newest built-in set. One set for the whole review.
 */
import { tally } from '../group.ts'
import type { Paper } from '../model.ts'
import { scoreAreas } from './areas.ts'
import { derive, nearestSet } from './derive.ts'
import type { BuiltIn } from './load.ts'
import { matchSets, type SetMatch } from './match.ts'
import { asTheNoticeSays } from './notice.ts'
import type { Profile } from './schema.ts'

/** The set asked for, or the built-in ones to choose from (read only when needed). */
export interface ProfileChoice {
  asked: Profile | null
  builtIn: readonly BuiltIn[]
}

export interface Chosen {
  profile: Profile
  /** One Chinese sentence: which set, and why. */
  chosenBy: string
  /** What was doubtful about it, in Chinese. */
  notices: string[]
}

/** Fewer areas than this are taken for a list of something else. */
const FEWEST_AREAS = 3

export function chooseProfile(choice: ProfileChoice, papers: readonly Paper[]): Chosen {
  const chosen = choose(choice, papers)
  const sets = [...choice.builtIn].sort((a, b) => a.year - b.year)
  if (sets.length === 0) return chosen
  const suppose = () => nearestSet(sets, chosen.profile.year).load()
  const { profile, told } = asTheNoticeSays(chosen.profile, suppose, papers)
  return { ...chosen, profile, notices: [...chosen.notices, ...told] }
}

function choose({ asked, builtIn }: ProfileChoice, papers: readonly Paper[]): Chosen {
  if (asked) return { profile: asked, chosenBy: `按指定的要求集“${asked.title}”（${asked.id}）。`, notices: [] }
  const sets = [...builtIn].sort((a, b) => a.year - b.year)
  if (sets.length === 0) throw new Error('no set to choose from')
  const year = majorityYear(papers.filter((paper) => paper.material.role === 'submitted'))
  return byNotice(sets, papers, year) ?? byYear(sets, papers, year)
}

interface Reading {
  paper: Paper
  match: SetMatch
}

/** What notices and plans say: those of a notice before those of a plan, those of the batch's year first. */
function byNotice(sets: BuiltIn[], papers: readonly Paper[], year: number | null): Chosen | null {
  const official = papers.filter(
    ({ material: { kind, role } }) =>
      role !== 'previous' && role !== 'template' && (kind === 'notice' || kind === 'plan'),
  )
  const readings = official.map((paper): Reading => ({ paper, match: matchSets(paper, sets) }))
  const rank = ({ paper, match }: Reading) =>
    (match.areas.length >= FEWEST_AREAS ? 0 : 8) +
    (year !== null && paper.material.year !== year ? 4 : 0) +
    (paper.material.kind === 'notice' ? 0 : 2) +
    (paper.material.role === 'official' ? 0 : 1)
  const ranked = readings
    .map((reading) => ({ reading, rank: rank(reading) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ reading }) => reading)
  for (const reading of ranked) {
    const chosen = fromReading(sets, reading)
    if (chosen) return { ...chosen, notices: [...chosen.notices, ...disagreements(readings, reading)] }
  }
  return null
}

function fromReading(sets: BuiltIn[], { paper, match }: Reading): Chosen | null {
  const name = nameOf(paper)
  const count = match.areas.length
  if (match.set && match.by === 'areas') {
    const profile = match.set.load()
    const few =
      count < profile.areas.length
        ? [`${name}只列出${count}个方面，${profile.title}有${profile.areas.length}个，按后者审核。`]
        : []
    return {
      profile,
      chosenBy: `据${name}：所列${count}个方面与自带的“${profile.title}”（${profile.id}）一致。`,
      notices: few,
    }
  }
  if (count >= FEWEST_AREAS) {
    const { draft } = derive(paper)
    const year = draft.year === null ? '' : `${draft.year}年度，`
    return {
      profile: draft,
      chosenBy: `据${name}现场起草：${year}${count}个方面（${draft.areas.map((area) => area.name).join('、')}），自带的要求集里没有相同的一套。`,
      notices: [
        `要求集由${name}自动起草，其余时限、占比沿用 ${nearestSet(sets, draft.year).id} 年的缺省值；建议用 duizhao profile derive 起草、核对后以 -p 指定。`,
      ],
    }
  }
  if (match.set) {
    const profile = match.set.load()
    const why = match.by === 'theme' ? '会议主题' : '年度'
    const open = match.open ? '（方面数留空未填）' : ''
    return {
      profile,
      chosenBy: `据${name}的${why}：按自带的“${profile.title}”（${profile.id}）；其中没有列全方面${open}。`,
      notices: [],
    }
  }
  return null
}

function disagreements(readings: Reading[], chosen: Reading): string[] {
  const others = readings.filter(
    ({ match }) => match.set && chosen.match.set && match.by === 'areas' && match.set.id !== chosen.match.set.id,
  )
  return others.map(
    ({ paper, match }) =>
      `${nameOf(paper)}所列方面是 ${match.set!.id} 年的，与所用要求集（${chosen.match.set!.id}）不同，请核对。`,
  )
}

function byYear(sets: BuiltIn[], papers: readonly Paper[], year: number | null): Chosen {
  const newest = sets.at(-1)!
  if (year === null) {
    const told = byTheme(sets, papers) ?? byHeadings(sets, papers)
    if (told) return told
    const profile = newest.load()
    return {
      profile,
      chosenBy: `材料里没有通知、方案，也没有写明年度，按最新的自带要求集“${profile.title}”（${profile.id}）。`,
      notices: ['没有找到通知、方案和年度，要求集是按最新的选的；如不是这一年，请用 -p 指定。'],
    }
  }
  const set = nearestSet(sets, year)
  const profile = set.load()
  if (set.year === year) {
    return {
      profile,
      chosenBy: `材料里没有可用的通知、方案，按多数材料写明的${year}年度，用自带的“${profile.title}”（${profile.id}）。`,
      notices: [],
    }
  }
  return {
    profile,
    chosenBy: `多数材料写明是${year}年度，没有自带这一年的要求集，暂按最接近的“${profile.title}”（${profile.id}）。`,
    notices: [
      `没有${year}年度的要求集，暂用 ${profile.id} 年的，结论仅供参考；请用 duizhao profile derive 从通知起草，再以 -p 指定。`,
    ],
  }
}

/** The set whose theme the materials themselves quote. */
function byTheme(sets: BuiltIn[], papers: readonly Paper[]): Chosen | null {
  const texts = papers.filter((paper) => paper.material.role === 'submitted').map((paper) => paper.material.text)
  let best: { profile: Profile; count: number } | null = null
  for (const set of [...sets].reverse()) {
    const profile = set.load()
    const count = texts.filter((text) => profile.theme.anchors.some((anchor) => text.includes(anchor))).length
    if (count > (best?.count ?? 0)) best = { profile, count }
  }
  if (!best || best.count * 3 < texts.length) return null
  return {
    profile: best.profile,
    chosenBy: `材料没有写明年度，${best.count}份材料引用的主题是 ${best.profile.id} 年的，按自带的“${best.profile.title}”（${best.profile.id}）。`,
    notices: [],
  }
}

/** A heading is an area's where it is so like its wording. */
const ALIKE = 0.8
/** Share of a set's areas that a statement must have for headings. */
const NAMED = 0.6

/** The set whose areas the statements have for headings. */
function byHeadings(sets: BuiltIn[], papers: readonly Paper[]): Chosen | null {
  const statements = papers.filter(({ material: { role, kind } }) => role === 'submitted' && kind.endsWith('statement'))
  let best: { profile: Profile; count: number; share: number } | null = null
  for (const set of [...sets].reverse()) {
    const profile = set.load()
    const shares = statements.map((paper) => headedShare(paper, profile)).filter((share) => share >= NAMED)
    const share = shares.reduce((sum, one) => sum + one, 0)
    if (share > (best?.share ?? 0)) best = { profile, count: shares.length, share }
  }
  if (!best || best.count * 2 < statements.length) return null
  return {
    profile: best.profile,
    chosenBy: `材料没有写明年度，${best.count}份材料的小标题是“${best.profile.title}”的方面，按这一套（${best.profile.id}）。`,
    notices: ['要求集是按材料的小标题选的；如不是这一年，请用 -p 指定。'],
  }
}

/** How many of a set's areas the paper has a heading for. */
function headedShare({ outline }: Paper, profile: Profile): number {
  const areas = new Set<string>()
  for (const { text } of outline.headings) {
    const [first] = scoreAreas(text, profile)
    if (first && first.wording >= ALIKE) areas.add(first.area)
  }
  return areas.size / profile.areas.length
}

/** The year that most materials are of; of equals the later. */
function majorityYear(papers: readonly Paper[]): number | null {
  const counts = tally(papers.flatMap(({ material }) => material.year ?? []))
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null
}

function nameOf({ material }: Paper): string {
  const kind = material.kind === 'notice' ? '通知' : '方案'
  return `${kind}《${material.title ?? material.file}》${material.title ? `（${material.file}）` : ''}`
}
