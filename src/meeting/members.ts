/** Who belongs to a meeting: by the roster, else by who submitted a statement and whom the minutes list; and who leads it. */

import { placesOf, squeeze } from '../known-names.ts'
import type { Member, Paper } from '../model.ts'
import { isName } from '../outline/names.ts'
import { escapeRegex } from '../regex.ts'
import { readAttendance } from './minutes.ts'
import { UnitIndex } from './units.ts'

export interface Members {
  names: string[]
  via: 'roster' | 'minutes' | 'statements'
  /** The Party secretary, where a roster or the papers name one. */
  secretary: string | null
}

/** The leading one, not of a committee beside it. */
const SECRETARY = /(?<!副)(?<!纪委)(?<!纪工委)(?<!纪检)(?<!机关党委)(?<!机关工委)(?<!政法委)(?<!支部)(?<!团委)书记/u

/** @param only the batch holds this one meeting. */
export function membersOf(papers: Paper[], unit: string, roster: Member[] | null, only: boolean): Members {
  const rows = roster === null ? [] : rosterRows(roster, unit, only)
  const ours = rows.map((member) => ({ ...member, name: squeeze(member.name) }))
  const submitters = unique(
    papers
      .filter((paper) => paper.material.kind === 'member-statement' && paper.material.member !== null)
      .map((paper) => paper.material.member!),
  )
  const listed = ours.length > 0 ? null : listedBy(papers, submitters)
  const names = ours.length > 0 ? unique(ours.map((member) => member.name)) : (listed ?? submitters)
  const byRoster = ours.find((member) => SECRETARY.test(member.duty ?? ''))?.name
  return {
    names,
    via: ours.length > 0 ? 'roster' : listed ? 'minutes' : 'statements',
    secretary: byRoster ?? secretaryOf(papers, names),
  }
}

/** So many statements at the least, all of whose writers the minutes list, make it a list of the members. */
const SUBMITTED = 3

/** Those whom the minutes list as due (present and absent), where their number is as they say. */
function listedBy(papers: Paper[], submitters: string[]): string[] | null {
  if (submitters.length < SUBMITTED) return null
  for (const paper of papers.filter(({ material }) => material.kind === 'minutes')) {
    const { present, absent, due } = readAttendance(paper, submitters)
    const listed = unique([...(present?.names ?? []), ...(absent?.names ?? [])]).filter(
      (name) => submitters.includes(name) || isName(name),
    )
    if (due?.value === listed.length && submitters.every((name) => listed.includes(name)))
      return [...submitters, ...listed.filter((name) => !submitters.includes(name))]
  }
  return null
}

const byUnit = new WeakMap<Member[], UnitIndex<Member>>()

function rosterRows(roster: Member[], unit: string, only: boolean): Member[] {
  let index = byUnit.get(roster)
  if (index === undefined) {
    index = new UnitIndex(
      roster.filter((member) => member.unit !== null),
      (member) => member.unit!,
    )
    byUnit.set(roster, index)
  }
  const named = index.of(unit)
  // The one meeting of a batch may write its unit otherwise than a roster of one unit does.
  if (named.length > 0 || !only || new Set(roster.map((member) => member.unit)).size > 1) return named
  return roster
}

/** Characters before and after 书记 within which the name it belongs to stands. */
const NEAR = 24

/** 党组书记、局长张三: the member whom the papers most often call secretary. Only what stands near a 书记 is looked at. */
function secretaryOf(papers: Paper[], names: string[]): string | null {
  const patterns = new Map<string, RegExp>()
  const counts = new Map<string, number>()
  for (const { material } of papers) {
    for (const { index } of material.text.matchAll(/书记/g)) {
      const near = material.text.slice(Math.max(0, index - NEAR), index + NEAR)
      for (const name of placesOf(near, names).keys()) {
        const pattern = patterns.get(name) ?? calledSecretary(name)
        patterns.set(name, pattern)
        const match = pattern.exec(near)
        if (match && SECRETARY.test(match[1] ?? match[2] ?? '')) counts.set(name, (counts.get(name) ?? 0) + 1)
      }
    }
  }
  let best: string | null = null
  for (const name of names) if ((counts.get(name) ?? 0) > (counts.get(best ?? '') ?? 0)) best = name
  return best
}

function calledSecretary(name: string): RegExp {
  const escaped = escapeRegex(name)
  return new RegExp(
    `([\\p{Script=Han}]{0,6}书记)(?:[、，]?[\\p{Script=Han}]{0,8}[长任])?[\\s　]*${escaped}|${escaped}(?:同志)?[（(，,：:\\s]{1,2}([\\p{Script=Han}]{0,6}书记)`,
    'u',
  )
}

function unique(names: string[]): string[] {
  return [...new Set(names)]
}
