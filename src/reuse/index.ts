/** Finds alike passages among all materials and says of each what it is (contract §3). */
import type { Kind, Pair, Paper, Passage, Span } from '../model.ts'
import type { Profile } from '../profile/schema.ts'
import { findAlike, type Progress, type Quotable } from './engine.ts'
import { dictionaryWording, profileWording } from './legitimate/wording.ts'
import { tell } from './passages.ts'
import type { Text } from './text.ts'

/** Plain data, so that the work can be given away to a thread. */
export interface ReuseTask {
  texts: Text[]
  quotables: Quotable[]
  limits: Profile['reuse']
}

export interface Reuse {
  passages: Passage[]
  pairs: Pair[]
}

export function reuseTask(papers: Paper[], profile: Profile): ReuseTask {
  const quotables: Quotable[] = [
    ...papers.filter(isSource).map(({ material }) => ({ id: material.id, text: material.text })),
    ...[...profileWording(profile), ...dictionaryWording()].map((text) => ({ id: null, text })),
  ]
  return { texts: papers.map(textOf), quotables, limits: profile.reuse }
}

/** No segmenter is asked: what counts as borrowed must not hang on where words are cut. */
export function findReuse({ texts, quotables, limits }: ReuseTask, progress?: Progress): Reuse {
  return tell(findAlike(texts, quotables, progress), limits)
}

/** What may be quoted: official texts, and any notice or plan whatever its role. */
function isSource({ material: { role, kind } }: Paper): boolean {
  return role === 'official' || kind === 'notice' || kind === 'plan'
}

/** Which kinds are held against each other: only those that their writers were to write themselves. */
const POOLS: Partial<Record<Kind, string>> = {
  'member-statement': 'statement',
  'team-statement': 'statement',
  'talk-record': 'talk',
  criticism: 'criticism',
  'rectification-list': 'list',
  'preparation-report': 'report',
  'meeting-report': 'report',
  other: 'other',
}

function textOf(paper: Paper): Text {
  const { id, role, text } = paper.material
  const team = paper.material.member !== null ? { team: `${paper.meeting}/` } : {}
  return { id, role, text, pool: poolOf(paper), owner: ownerOf(paper), ...team, recounts: recountsOf(paper) }
}

/** Last year's problems and what became of them must be spoken of, and so in last year's words. */
const LAST_YEAR = /(?:上|去)(?:一)?年(?:度)?.{0,24}(?:整改|落实|民主生活会)|整改落实情况/u

function recountsOf({ outline }: Paper): Span[] {
  return outline.sections.filter(({ heading }) => heading && LAST_YEAR.test(heading.text))
}

function poolOf(paper: Paper): string {
  const { role, kind, member } = paper.material
  if (isSource(paper)) return ''
  if (role === 'template') return '*'
  if (role === 'previous' && kind === 'other') return '*'
  const pool = POOLS[kind] ?? ''
  // A list or collection of the whole team takes up what its members wrote, as it is asked to.
  const collected = member === null && (pool === 'list' || pool === 'criticism')
  return collected ? `${pool} of a team` : pool
}

/** One person's papers, or one team's, are never copied from each other; a report or list has its meeting for an owner. */
function ownerOf({ meeting, material: { id, kind, member, text } }: Paper): string {
  const talk = kind === 'talk-record' ? talkOf(text) : ''
  if (talk !== '') return `${meeting}/${talk}`
  if (member !== null) return `${meeting}/${member}`
  if (kind === 'member-statement' || kind === 'talk-record' || kind === 'other') return id
  return `${meeting}/`
}

const TALK_DAY = /(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})/u
const TALK_SIDE =
  /(?:谈话人|谈心人|谈话对象|谈心对象|谈话双方|对象)(?:姓名)?[^\p{Script=Han}\d]{1,4}([\p{Script=Han}·]{2,8})/gu

/** Both sides may file the record of their talk: the same day and people make it one record. '' where it does not say. */
function talkOf(text: string): string {
  const day = TALK_DAY.exec(text)
  const sides = new Set([...text.matchAll(TALK_SIDE)].map(([, name]) => name!))
  return day && sides.size === 2 ? `${day.slice(1).map(Number).join('-')} ${[...sides].sort().join(' ')}` : ''
}
