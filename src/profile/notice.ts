/**
 * What the notice of a batch says in figures (方案会前15天报审, 每人至少2条) goes before what a built-in set merely
 * supposes: its lead times are this group's own supposition, to be replaced by the year's notice. A figure that someone
 * set otherwise stands.
 */
import type { Paper } from '../model.ts'
import { findItems, type Said } from './derive/find-items.ts'
import type { Profile } from './schema.ts'

export interface ByNotice {
  profile: Profile
  /** What was changed, in Chinese. */
  told: string[]
}

/** @param suppose gives the set whose figures nobody has set: a built-in one */
export function asTheNoticeSays(profile: Profile, suppose: () => Profile, papers: readonly Paper[]): ByNotice {
  const notices = papers.filter(
    ({ material: { kind, role, year } }) =>
      kind === 'notice' &&
      (role === 'official' || role === 'submitted') &&
      (year === null || profile.year === null || year === profile.year),
  )
  if (notices.length === 0) return { profile, told: [] }
  const supposed = suppose()
  const said = notices.map((paper) => ({ paper, items: findItems(paper.material.text, []) }))
  const agreed = (read: (items: ReturnType<typeof findItems>) => Said<number | null> | null, plainly: RegExp) => {
    const found = said.flatMap(({ paper, items }) => {
      const item = read(items)
      return item && item.value !== null && plainly.test(item.quote)
        ? [{ value: item.value, source: sourceOf(paper, item.quote) }]
        : []
    })
    return found.length > 0 && found.every(({ value }) => value === found[0]!.value) ? found[0]! : null
  }
  const { deadlines, criticism } = profile
  const unlessSet = (mine: number, theirs: number, ...said: Parameters<typeof agreed>) =>
    mine === theirs ? agreed(...said) : null
  const { planBefore, reportAfter } = supposed.deadlines
  const before = unlessSet(deadlines.planBefore, planBefore, (items) => items.planBefore, PLAN)
  const after = unlessSet(deadlines.reportAfter, reportAfter, (items) => items.reportAfter, REPORT)
  const each = unlessSet(criticism.perMember, supposed.criticism.perMember, (items) => items.perMember, EACH)
  if (!before && !after && !each) return { profile, told: [] }
  const sources = [...new Set([before, after].flatMap((item) => (item ? [item.source] : [])))]
  const changed: [number, { value: number; source: string } | null, (days: number) => string][] = [
    [deadlines.planBefore, before, (days) => `方案会前${days}天报送`],
    [deadlines.reportAfter, after, (days) => `报告会后${days}天内报送`],
    [criticism.perMember, each, (count) => `每人对其他每人至少${count}条批评意见`],
  ]
  return {
    profile: {
      ...profile,
      deadlines: {
        planBefore: before?.value ?? deadlines.planBefore,
        reportAfter: after?.value ?? deadlines.reportAfter,
        // A line each: who tells of one takes the line that speaks of it.
        source: [...sources, ...(before && after ? [] : [deadlines.source])].join('\n'),
      },
      criticism: each ? { perMember: each.value, source: each.source } : criticism,
    },
    told: changed.flatMap(([was, item, words]) =>
      item && item.value !== was ? [`按通知改用“${words(item.value)}”（要求集原为${was}）。依据：${item.source}`] : [],
    ),
  }
}

/** What the figure is plainly of; a must hangs on it. */
const PLAN = /方案[^。]*(?:报|备案|审)|(?:报|备案|审)[^。]*方案/
const REPORT = /报[^。]*(?:报告|记录|材料|情况)|(?:报告|记录|材料|情况)[^。]*报/
/** Of one member to another; opinions gathered, or on the team as a whole, are something else. */
const EACH =
  /^(?!.*(?:征求|征集|收集|听取|对(?:领导)?班子(?!成员)))(?=.*批评)(?=.*(?:每人|每名|每个|每位|成员|相互|互相))/

const LONGEST_QUOTE = 60

function sourceOf({ material }: Paper, quote: string): string {
  const words = quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}……` : quote
  return `通知《${material.title ?? material.file}》：${words}`
}

/** Of the sources of lead times, a line each, the one that speaks of plans, or of reports. */
export function leadTimeSource(source: string, ofPlan: boolean): string {
  const lines = source.split('\n')
  return lines.find((line) => (ofPlan ? /方案/u : /报告|记录|材料/u).test(line)) ?? source
}
