/** The members' own statements among the submitted papers, and what their bylines say. */
import { squeeze } from '../../known-names.ts'
import type { Paper } from '../../model.ts'
import { escapeRegex } from '../../regex.ts'
import type { Context } from '../define.ts'

export function statementsOf({ submitted }: Context): Paper[] {
  return submitted.filter(({ material }) => material.kind === 'member-statement')
}

/** A byline is short, and stands among the first or the last lines. */
const BYLINE = 40
const FIRST = 5
const LAST = 3

/** Short lines at either end, where a title, a byline or a signature stands, without blanks. */
export function bylinesOf({ material, blocks }: Paper): string[] {
  const lines = blocks.map(({ start, end }) => squeeze(material.text.slice(start, end))).filter((line) => line !== '')
  return [...lines.slice(0, FIRST), ...lines.slice(FIRST).slice(-LAST)].filter((line) => line.length <= BYLINE)
}

/** What a paper says its member is: 副院长 of 副院长 王芳 or 王芳（副院长，分管教学）. */
export function dutiesIn(paper: Paper): string[] {
  const { member } = paper.material
  if (member === null) return []
  const name = escapeRegex(member)
  const beside = new RegExp(
    `(?:^|汇报人|发言人|[:：])([\\p{Script=Han}、，]{2,20})${name}|${name}(?:同志)?[（(]([^（()）]{2,30})[)）]`,
    'u',
  )
  return bylinesOf(paper).flatMap((line) => {
    const match = beside.exec(line)
    const said = match?.[1] ?? match?.[2] ?? ''
    return said.split(/[、，,；;]/u).filter((duty) => DUTY.test(duty))
  })
}

const DUTY = /[长任记员席理]$|主管|总监|总工|师$/u
