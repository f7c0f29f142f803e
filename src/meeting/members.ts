/** Who belongs to a meeting: by the roster, else by who submitted a statement; and who leads it. */
import type { Member, Paper } from '../model.ts'
import { escapeRegex } from '../regex.ts'

export interface Members {
  names: string[]
  via: 'roster' | 'statements'
  /** The Party secretary, where a roster or the papers name one. */
  secretary: string | null
}

/** The leading one, not of a committee beside it. */
const SECRETARY = /(?<!副)(?<!纪委)(?<!纪工委)(?<!纪检)(?<!机关党委)(?<!机关工委)(?<!政法委)(?<!支部)(?<!团委)书记/u

/** @param only the batch holds this one meeting. */
export function membersOf(papers: Paper[], unit: string, roster: Member[] | null, only: boolean): Members {
  const all = (roster ?? []).map((member) => ({ ...member, name: member.name.replace(/[\s　]/g, '') }))
  const named = all.filter((member) => member.unit !== null && sameUnit(member.unit, unit))
  // The one meeting of a batch may write its unit otherwise than a roster of one unit does.
  const units = new Set(all.map((member) => member.unit))
  const ours = named.length > 0 || !only || units.size > 1 ? named : all
  const submitters = unique(
    papers
      .filter((paper) => paper.material.kind === 'member-statement' && paper.material.member !== null)
      .map((paper) => paper.material.member!),
  )
  const names = ours.length > 0 ? unique(ours.map((member) => member.name)) : submitters
  const byRoster = ours.find((member) => SECRETARY.test(member.duty ?? ''))?.name
  return {
    names,
    via: ours.length > 0 ? 'roster' : 'statements',
    secretary: byRoster ?? secretaryOf(papers, names),
  }
}

/** Roster and papers write units in longer and shorter forms. */
export function sameUnit(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/[\s　]|领导班子|班子|党组|党委|党总支|党支部|委员会|中共/gu, '')
  const [one, two] = [plain(a), plain(b)]
  return one !== '' && two !== '' && (one === two || one.endsWith(two) || two.endsWith(one))
}

/** Characters before and after 书记 within which the name it belongs to stands. */
const NEAR = 24

/** 党组书记、局长张三: the member whom the papers most often call secretary. Only what stands near a 书记 is looked at. */
function secretaryOf(papers: Paper[], names: string[]): string | null {
  const called = names.map((name) => {
    const escaped = escapeRegex(name)
    const pattern = `([\\p{Script=Han}]{0,6}书记)(?:[、，]?[\\p{Script=Han}]{0,8}[长任])?[\\s　]*${escaped}|${escaped}(?:同志)?[（(，,：:\\s]{1,2}([\\p{Script=Han}]{0,6}书记)`
    return { name, pattern: new RegExp(pattern, 'u'), count: 0 }
  })
  for (const { material } of papers) {
    for (const { index } of material.text.matchAll(/书记/g)) {
      const near = material.text.slice(Math.max(0, index - NEAR), index + NEAR)
      for (const member of called) {
        const match = near.includes(member.name) ? member.pattern.exec(near) : null
        if (match && SECRETARY.test(match[1] ?? match[2] ?? '')) member.count++
      }
    }
  }
  const best = called.reduce<(typeof called)[number] | null>(
    (most, member) => (member.count > (most?.count ?? 0) ? member : most),
    null,
  )
  return best?.name ?? null
}

function unique(names: string[]): string[] {
  return [...new Set(names)]
}
