/**
 * What the notice of a batch says in figures (方案会前15天报审, 每人至少2条) goes before what a built-in set merely
 * supposes: its lead times are this group's own supposition, to be replaced by the year's notice. A figure that someone
 * set otherwise stands.
 */
import type { Paper } from '../model.ts'
import { findItems, type Said } from './derive/find-items.ts'
import type { Profile } from './schema.ts'

/** @param supposed the set whose figures nobody has set: a built-in one */
export function asTheNoticeSays(profile: Profile, supposed: Profile, papers: readonly Paper[]): Profile {
  const notices = papers.filter(
    ({ material: { kind, role, year } }) =>
      kind === 'notice' &&
      (role === 'official' || role === 'submitted') &&
      (year === null || profile.year === null || year === profile.year),
  )
  if (notices.length === 0) return profile
  const said = notices.map((paper) => ({ paper, items: findItems(paper.material.text, []) }))
  const agreed = (read: (items: ReturnType<typeof findItems>) => Said<number | null> | null) => {
    const found = said.flatMap(({ paper, items }) => {
      const item = read(items)
      return item && item.value !== null ? [{ value: item.value, source: sourceOf(paper, item.quote) }] : []
    })
    return found.length > 0 && found.every(({ value }) => value === found[0]!.value) ? found[0]! : null
  }
  const own = (mine: number, theirs: number) => mine !== theirs
  const { deadlines, criticism } = profile
  const before = own(deadlines.planBefore, supposed.deadlines.planBefore) ? null : agreed((items) => items.planBefore)
  const after = own(deadlines.reportAfter, supposed.deadlines.reportAfter) ? null : agreed((items) => items.reportAfter)
  const each = own(criticism.perMember, supposed.criticism.perMember) ? null : agreed((items) => items.perMember)
  if (!before && !after && !each) return profile
  const sources = [...new Set([before, after].flatMap((item) => (item ? [item.source] : [])))]
  return {
    ...profile,
    deadlines: {
      planBefore: before?.value ?? deadlines.planBefore,
      reportAfter: after?.value ?? deadlines.reportAfter,
      source: [...sources, ...(before && after ? [] : [deadlines.source])].join('；'),
    },
    criticism: each ? { perMember: each.value, source: each.source } : criticism,
  }
}

const LONGEST_QUOTE = 60

function sourceOf({ material }: Paper, quote: string): string {
  const words = quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}……` : quote
  return `通知《${material.title ?? material.file}》：${words}`
}
