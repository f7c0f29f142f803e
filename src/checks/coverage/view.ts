/** What a statement says to one area, drawn together for the checks: the passage, whose problems, causes, measures. */
import type { AreaMention, AreaPassage, Depth, Statement, StatementSentence } from '../../outline/statement/model.ts'
import { actsAsLeader, ownerOf } from '../../outline/statement/owner.ts'
import { charsOf, forOne, sentenceOf } from '../sentences.ts'
import { admitsSoftly, fallsShort } from '../telling.ts'

export interface AreaView {
  area: string
  /** Where the area is examined (or was to be). */
  passages: { start: number; end: number; via: AreaPassage['via'] }[]
  /** All sentences of those passages but headings. */
  sentences: StatementSentence[]
  /** Problems of the writer's own (for a team: the team's). */
  own: StatementSentence[]
  /** Problems of others: of the team or its subordinates in a member's statement. */
  others: StatementSentence[]
  causes: StatementSentence[]
  measures: StatementSentence[]
  mentions: AreaMention[]
  /** The passage is known to be the area's: by name, or by enough words that speak of it. */
  supported: boolean
}

/** Weight of cues that a passage without heading or lead-in needs to be an area's. */
const ENOUGH = 1.2

const views = forOne((_: Statement) => new Map<string, AreaView>())

export function areaView(statement: Statement, area: string): AreaView {
  const known = views(statement)
  let view = known.get(area)
  if (view === undefined) {
    view = drawTogether(statement, area)
    known.set(area, view)
  }
  return view
}

function drawTogether(statement: Statement, area: string): AreaView {
  const given = statement.areas.filter((passage) => passage.area === area && passage.part === 'problems')
  const mine = statement.sentences.filter((sentence) => sentence.areas.includes(area))
  const sentences = mine.filter(({ part, role }) => part === 'problems' && role !== 'heading')
  const problems = sentences.filter(({ role }) => role === 'problem')
  let own = sentences.filter(
    (sentence) =>
      (sentence.role === 'problem' && isOwn(statement, sentence.owner)) || isOneAllTheSame(statement, sentence),
  )
  let others = problems.filter(({ owner }) => !isOwn(statement, owner))
  if (isOfOthers(statement, own, others)) [own, others] = [[], problems]
  return {
    area,
    passages: given.map(({ start, end, via }) => ({ start, end, via })),
    sentences,
    own,
    others,
    causes: mine.filter(({ role }) => role === 'cause'),
    measures: mine.filter(({ role }) => role === 'measure'),
    mentions: statement.mentions.filter((mention) => mention.area === area),
    supported: statement.inOrder || given.some(({ via }) => via !== 'content') || weight(given) >= ENOUGH,
  }
}

/** What is done about others' faults is the writer's to do, though it does not say 我. */
const OWN_PART =
  /分管|批评|督导|审[核批签]|处理|纠正|检查|指导|调度|教育|管理|监督|要求|考核|放任|失察|失管|帮带|关心|了解/u

/** Most of the passage tells of others by name, and nothing in the rest says that it is the writer's: 有的队长…；老金…。 */
function isOfOthers(statement: Statement, own: StatementSentence[], others: StatementSentence[]): boolean {
  if (statement.team || own.length === 0 || charsOf(statement, others) < charsOf(statement, own)) return false
  return own.every((sentence) => {
    const { plain } = sentenceOf(statement, sentence)
    return ownerOf(plain) === null && !actsAsLeader(plain) && !OWN_PART.test(plain)
  })
}

/** What a formula of self-criticism may be taken for: 但还需再接再厉. */
const SOFT_ROLES = new Set<StatementSentence['role']>(['achievement', 'reasoning', 'measure'])

/** A task told of with its figures that fell short, a formula in the words of a demand. */
function isOneAllTheSame(statement: Statement, sentence: StatementSentence): boolean {
  const { plain } = sentenceOf(statement, sentence)
  if (sentence.role === 'achievement' && sentence.fact) return fallsShort(plain)
  return SOFT_ROLES.has(sentence.role) && !sentence.fact && admitsSoftly(plain)
}

/** How near one of an area's own problems comes to what a reader could check. */
export function depthOf({ role, depth, fact }: StatementSentence): Depth | null {
  return SOFT_ROLES.has(role) ? (fact ? 'fact' : 'formula') : depth
}

/** A team's own are the team's; its cadres' shortcomings are its own to examine too, but not those below it. */
export function isOwn(statement: Statement, owner: StatementSentence['owner']): boolean {
  return owner === 'self' || owner === null || (statement.team && owner === 'team')
}

function weight(passages: AreaPassage[]): number {
  const cues = new Map<string, number>()
  for (const passage of passages) for (const cue of passage.cues) cues.set(cue.text, cue.weight)
  return [...cues.values()].reduce((total, value) => total + value, 0)
}
