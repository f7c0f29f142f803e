/**
 * Whether what is missing may only not have been made out. Where a paper has passages enough for every area, each with
 * facts of the writer's own, and some of them are tied to no area by heading or lead-in, a person has to look: the
 * program has not understood the paper's order, and must not accuse.
 */
import type { Coverage } from '../../model.ts'
import { areaIndex } from '../../outline/statement/areas.ts'
import { leadAreas } from '../../outline/statement/leads.ts'
import type { Statement, StatementSentence } from '../../outline/statement/model.ts'
import type { Profile } from '../../profile/schema.ts'
import { forOne, sentenceOf } from '../sentences.ts'
import { areaView, isOwn } from './view.ts'

/** A sentence that only opens what follows is no longer than this. */
const OPENING = 40
/** The same of one that asks nothing. */
const NAME = 20
/** Sentences with facts in another part from which an area's passage is more than its measures. */
const TOLD = 2

/** Sentences with facts from which a paper is full of them. */
const MANY = 6
const EXAMINED: StatementSentence['part'][] = ['problems', 'causes', 'measures']

export interface Order {
  /** Areas that may be told somewhere, though the program did not find where. */
  unsure: ReadonlySet<string>
}

const orders = forOne((_: Statement) => new Map<Profile, Order>())

export function orderOf(statement: Statement, coverage: readonly Coverage[], profile: Profile): Order {
  const known = orders(statement)
  let order = known.get(profile)
  if (order === undefined) {
    order = read(statement, coverage, profile)
    known.set(profile, order)
  }
  return order
}

function read(statement: Statement, coverage: readonly Coverage[], profile: Profile): Order {
  const unfound = coverage.filter(
    ({ area, status }) => status === 'missing' || (status === 'named' && !hasPassage(statement, area)),
  )
  if (unfound.length === 0) return { unsure: new Set() }
  const elsewhere = unfound.filter(({ area }) => toldElsewhere(statement, area)).map(({ area }) => area)
  const index = areaIndex(profile)
  const opened = new Set<string>()
  for (const { area, via, part } of statement.areas) if (part === 'problems' && via === 'heading') opened.add(area)
  const headed = statement.areas.filter(({ via, part }) => via === 'heading' && part === 'problems')
  let loose = 0
  for (const paragraph of paragraphs(statement)) {
    const { start } = paragraph[0]!
    const named = leadAreas(sentenceOf(statement, paragraph[0]!).plain, index)
    for (const { area } of named) opened.add(index.ids[area]!)
    if (named.length > 0 || !examines(statement, paragraph)) continue
    if (!headed.some((passage) => passage.start <= start && start < passage.end)) loose++
  }
  const byContent = coverage.filter(
    ({ area, status }) => (status === 'covered' || status === 'thin') && !opened.has(area),
  )
  // Passages enough for all; where half of the areas or more were not found, one to spare will do.
  const spare = loose - byContent.length
  const many = unfound.length * 2 >= coverage.length
  const enough = spare >= unfound.length || (many && (spare > 0 || isOnePart(statement)))
  return { unsure: new Set(enough ? unfound.map(({ area }) => area) : elsewhere) }
}

/** Next to nothing was read as problems, though no heading says that the rest is another part. */
function isOnePart({ sentences, parts }: Statement): boolean {
  if (parts.some(({ name, via }) => (name === 'causes' || name === 'measures') && via === 'heading')) return false
  const told = sentences.filter(({ part, role }) => role !== 'heading' && EXAMINED.includes(part))
  const facts = told.filter(({ fact }) => fact)
  return facts.length >= MANY && told.filter(({ part }) => part === 'problems').length * 3 < told.length
}

/** It has a passage among the problems, with more in it than what opens it: that can be judged. */
function hasPassage(statement: Statement, area: string): boolean {
  const { sentences } = areaView(statement, area)
  return sentences.some((sentence) => sentenceOf(statement, sentence).chars > OPENING) || sentences.length > 1
}

/** Its passage tells facts and shortcomings of the writer's own, but reads like another part. */
function toldElsewhere(statement: Statement, area: string): boolean {
  const told = statement.sentences.filter(
    (sentence) => sentence.areas.includes(area) && sentence.part !== 'problems' && isFact(statement, sentence),
  )
  return told.length >= TOLD
}

/** It tells facts and shortcomings, and opens no other part. */
function examines(statement: Statement, paragraph: StatementSentence[]): boolean {
  const leads = paragraph.map((sentence) => sentenceOf(statement, sentence).lead)
  if (leads.some((lead) => lead === 'last-year' || lead === 'explanations')) return false
  if (leads[0] === 'causes' || leads[0] === 'case' || leads[0] === 'measures') return false
  return paragraph.some((sentence) => isFact(statement, sentence))
}

function isFact(statement: Statement, { role, fact, owner }: StatementSentence): boolean {
  return role === 'problem' && fact && isOwn(statement, owner)
}

/** The problems, paragraph by paragraph, without headings. */
function paragraphs({ sentences, text }: Statement): StatementSentence[][] {
  const groups: StatementSentence[][] = []
  let last: StatementSentence | null = null
  for (const sentence of sentences) {
    if (sentence.part !== 'problems' || sentence.role === 'heading') {
      last = null
      continue
    }
    const apart = last === null || text.slice(last.end - 1, sentence.start + 1).includes('\n')
    if (apart && !(last && opens(text, last, groups[groups.length - 1]!))) groups.push([])
    groups[groups.length - 1]!.push(sentence)
    last = sentence
  }
  return groups
}

/** A question or a name on a line of its own opens the paragraph under it. */
function opens(text: string, { start, end }: StatementSentence, paragraph: StatementSentence[]): boolean {
  return paragraph.length === 1 && end - start <= (/[？?]\s*$/.test(text.slice(start, end)) ? OPENING : NAME)
}
