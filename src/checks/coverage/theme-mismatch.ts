/** The theme, plenary session or campaign named is another year's: an old text under a new title. */
import { staleThemes } from '../../meeting/theme.ts'
import type { Evidence } from '../../model.ts'
import { locate, mayStand } from '../../outline/statement/locate.ts'
import type { StatementSentence } from '../../outline/statement/model.ts'
import { bare, normalise } from '../../outline/statement/normal.ts'
import type { Profile } from '../../profile/schema.ts'
import { type Found, quote } from '../define.ts'
import { statementCheck } from '../statement.ts'
import { OTHER_THEME, WHOLE } from './examples.ts'

/** Of a stale wording's characters, how many must be there. */
const ALIKE = 0.85
/** The meeting before, or what is carried on: not this meeting's own theme. */
const OF_BEFORE = /上(?:一|个)?年度|去年|前次|上次|以来|巩固|持续深化|常态化长效化|往年|先后/
const TO_HOLD = /开好|召开|参加/u
/** 对照“四个带头”: how many, where the set says so in its title. */
const LEADS = /(?:对照|围绕|紧扣|按照|落实)[^。；，]{0,12}?[“‘"]?([三四五六七八])个带头/u
/** 五个带头 were asked of the Politburo at the end of 2023, and some units took them up. */
const LATE_LEADS = '五'
const OWN_LEADS = /([三四五六七八])个带头/u
/** A year's education as what one is asked to do now: 按照党纪学习教育要求. */
const ASKED = /(?:按照|根据|贯彻|围绕|结合|对照|紧扣)[^。；，]{0,8}?$/u
const ASKS = /^[”"]?(?:的?(?:要求|部署|安排|主题|通知|精神))/u
/** Which meeting a plenary session belongs to: 党的十九届五中全会. */
const SESSION = /(?:党的)?(十[八九]|二十)届([一二三四五六七])中全会/g
const TERMS = ['十八', '十九', '二十']

export const themeMismatch = statementCheck({
  id: 'coverage/theme-mismatch',
  level: 'should',
  title: '主题不是本次会议的',
  why: '主题、全会、学习教育写成别的年份的，多是旧稿改年份留下的，对照的依据也就错了。',
  source: '当年民主生活会通知规定的主题和学习内容',
  examples: { hit: OTHER_THEME, spare: WHOLE },
  others: { kinds: ['plan', 'notice', 'preparation-report', 'meeting-report'], run: staleThemes },
  *run(paper, statement, { profile }): Iterable<Found> {
    const evidence: Evidence[] = []
    const named: string[] = []
    const title = paper.outline.title
    const front: { start: number; end: number }[] = frontOf(statement.sentences)
    const themes = staleOf(profile)
    for (const { start, end } of title ? [title, ...front] : front) {
      const raw = statement.text.slice(start, end)
      const stale = staleIn(raw, themes)
      if (!stale) continue
      named.push(`${stale.of}年度的“${stale.text}”`)
      evidence.push(quote('here', paper, start, end, `“${stale.text}”是${stale.of}年度的（${stale.source}）`))
    }
    for (const other of [
      ...otherLeads(statement.text, front, profile),
      ...otherCampaigns(statement.text, front, profile),
    ]) {
      named.push(other.named)
      evidence.push(quote('here', paper, other.start, other.end, other.note))
    }
    let bySession = false
    if (evidence.length === 0) {
      const session = otherSession(statement.text, front, profile.era.sessions)
      if (session) {
        named.push(`“${session.name}”，通篇没有提到${profile.era.sessions.join('、')}`)
        evidence.push(quote('here', paper, session.start, session.end, '这次全会不属于本次会议的年度'))
        bySession = true
      }
    }
    if (evidence.length === 0) return
    evidence.push({ role: 'expected', quote: profile.theme.text, note: `${profile.title}的主题` })
    yield {
      material: paper.material.id,
      args: { named: named.join('；') },
      evidence,
      requirement: profile.theme.source,
      ...(bySession ? { unlessTold: 'session' } : {}),
    }
  },
})

/** Where a statement says what meeting it is for: before its first problem. */
function frontOf(all: StatementSentence[]): StatementSentence[] {
  const first = all.findIndex(({ role }) => role === 'problem')
  const before = first < 0 ? 4 : first
  return all.filter(
    ({ part }, at) => part === 'preamble' || (at < before && part !== 'last-year' && part !== 'explanations'),
  )
}

const stale = new WeakMap<Profile, (Profile['era']['stale'][number] & { wording: string })[]>()

/** Other years' themes, ready to be compared. */
function staleOf(profile: Profile) {
  let known = stale.get(profile)
  if (known === undefined) {
    known = profile.era.stale.map((theme) => ({ ...theme, wording: bare(normalise(theme.text)) }))
    stale.set(profile, known)
  }
  return known
}

/** The other year's theme that a sentence gives as this meeting's. */
function staleIn(raw: string, themes: ReturnType<typeof staleOf>) {
  const words = bare(normalise(raw))
  let rest = words
  const named = themes.filter(({ of, wording }) => {
    // Of another year's meeting that is spoken of, unless it is the one that is to be held.
    if (!mayStand(wording, words, ALIKE) || (raw.includes(`${of}年度`) && !TO_HOLD.test(raw))) return false
    const { alike, start, end } = locate(wording, words)
    if (alike < ALIKE) return false
    rest = rest.replace(words.slice(start, end), '')
    return true
  })
  // What is carried on is another year's with good reason, but for a theme whose own words say so (巩固深化…).
  if (named.length === 0 || OF_BEFORE.test(rest)) return undefined
  const theme = named.find(({ text }) => !OF_BEFORE.test(text))
  return theme ?? (raw.includes('主题') ? named[0] : undefined)
}

interface Other {
  start: number
  end: number
  named: string
  note: string
}

/** 对照“四个带头” where the year has five. */
function* otherLeads(text: string, front: { start: number; end: number }[], profile: Profile): Iterable<Other> {
  const own = OWN_LEADS.exec(profile.title)?.[1]
  // A set that does not say goes by how many areas it has, and 2023 also by the leads of its last months.
  const fitting = own ?? `${LATE_LEADS}${'零一二三四五六七八九'[profile.areas.length] ?? ''}`
  for (const { start, end } of front) {
    const match = LEADS.exec(text.slice(start, end))
    if (!match || fitting.includes(match[1]!) || OF_BEFORE.test(text.slice(start, end))) continue
    yield { start, end, named: `“${match[1]}个带头”`, note: own ? `本次会议是“${own}个带头”` : '本次会议没有这个提法' }
    return
  }
}

/** What another year's education asks for, as if it were this year's. */
function* otherCampaigns(text: string, front: { start: number; end: number }[], profile: Profile): Iterable<Other> {
  for (const { start, end } of front) {
    const raw = text.slice(start, end)
    if (OF_BEFORE.test(raw)) continue
    for (const { name, of } of otherYears(profile)) {
      const at = raw.indexOf(name)
      if (at < 0 || !ASKED.test(raw.slice(0, at)) || !ASKS.test(raw.slice(at + name.length))) continue
      yield { start, end, named: `“${name}”`, note: `“${name}”是${of}年的` }
    }
  }
}

/** Educations of other years by name. */
function otherYears({ era, year }: Profile): { name: string; of: number }[] {
  return era.educations.filter(({ name, of }) => of !== year && !era.campaigns.some((own) => own.includes(name)))
}

/** A plenary session older than this year's, where this year's is nowhere named. */
function otherSession(text: string, front: { start: number; end: number }[], own: string[]) {
  const mine = own.flatMap((name) => [...name.matchAll(SESSION)].map(rank))
  if (mine.length === 0) return null
  if (!text.includes('中全会')) return null
  const said = [...text.matchAll(SESSION)].map(rank)
  if (said.some((value) => mine.includes(value))) return null
  for (const { start, end } of front) {
    for (const match of text.slice(start, end).matchAll(SESSION)) {
      if (rank(match) < Math.min(...mine)) return { start, end, name: match[0] }
    }
  }
  return null
}

function rank(match: RegExpMatchArray): number {
  return TERMS.indexOf(match[1]!) * 10 + '一二三四五六七'.indexOf(match[2]!)
}
