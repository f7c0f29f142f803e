/** A plan or report that names another year's theme: an old text under a new title (seed case: 2020's in 2021). */
import { type Found, type PaperContext, quote } from '../checks/define.ts'
import type { Evidence, Paper } from '../model.ts'

/** The meeting before, or what is carried on: not this meeting's own theme. */
const OF_BEFORE = /上(?:一|个)?年度|去年|前次|上次|巩固|持续深化|常态化长效化|往年/u

export function* staleThemes(paper: Paper, { profile }: PaperContext): Iterable<Found> {
  const { id, text, year } = paper.material
  const ofAnotherYear = year !== null && profile.year !== null && year !== profile.year && year !== profile.year + 1
  if (ofAnotherYear) return
  const themes = profile.era.stale.filter(({ source }) => /主题$/u.test(source))
  const evidence: Evidence[] = []
  const named: string[] = []
  for (const match of text.matchAll(/[^。；\n]+/gu)) {
    if (OF_BEFORE.test(match[0])) continue
    const stale = themes.find(
      ({ text: theme, of }) => !match[0].includes(`${of}年`) && bare(match[0]).includes(bare(theme)),
    )
    if (!stale) continue
    named.push(`${stale.of}年度的“${stale.text}”`)
    const note = `“${stale.text}”是${stale.of}年度的（${stale.source}）`
    evidence.push(quote('here', paper, match.index, match.index + match[0].length, note))
  }
  if (evidence.length === 0) return
  evidence.push({ role: 'expected', quote: profile.theme.text, note: `${profile.title}的主题` })
  yield { material: id, args: { named: [...new Set(named)].join('；') }, evidence, requirement: profile.theme.source }
}

function bare(text: string): string {
  return text.replace(/[^\p{Script=Han}\d]/gu, '')
}
