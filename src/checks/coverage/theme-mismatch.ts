/** The theme, plenary session or campaign named is another year's: an old text under a new title. */
import { staleThemes } from '../../meeting/theme.ts'
import type { Evidence } from '../../model.ts'
import type { StatementSentence } from '../../outline/statement/model.ts'
import { locate, mayStand } from '../../outline/statement/naming.ts'
import { bare, normalise } from '../../outline/statement/normal.ts'
import type { Profile } from '../../profile/schema.ts'
import { type Found, quote } from '../define.ts'
import { statementCheck } from '../statement.ts'
import { OTHER_THEME, WHOLE } from './examples.ts'

/** Of a stale wording's characters, how many must be there. */
const ALIKE = 0.85
/** The meeting before, or what is carried on: not this meeting's own theme. */
const OF_BEFORE = /上(?:一|个)?年度|去年|前次|上次|以来|巩固|持续深化|常态化长效化|往年|先后/
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
      if (OF_BEFORE.test(raw)) continue
      const words = bare(normalise(raw))
      const stale = themes.find(({ of, wording }) => {
        if (!mayStand(wording, words, ALIKE) || raw.includes(`${of}年度`)) return false
        return locate(wording, words).alike >= ALIKE
      })
      if (!stale) continue
      named.push(`${stale.of}年度的“${stale.text}”`)
      evidence.push(quote('here', paper, start, end, `“${stale.text}”是${stale.of}年度的（${stale.source}）`))
    }
    if (evidence.length === 0) {
      const session = otherSession(statement.text, front, profile.era.sessions)
      if (session) {
        named.push(`“${session.name}”，通篇没有提到${profile.era.sessions.join('、')}`)
        evidence.push(quote('here', paper, session.start, session.end, '这次全会不属于本次会议的年度'))
      }
    }
    if (evidence.length === 0) return
    evidence.push({ role: 'expected', quote: profile.theme.text, note: `${profile.title}的主题` })
    yield {
      material: paper.material.id,
      args: { named: named.join('；') },
      evidence,
      requirement: profile.theme.source,
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
