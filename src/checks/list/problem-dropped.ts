import { groupBy } from '../../group.ts'
import { listed } from '../../meeting/evidence.ts'
import { type MeetingFacts, meetingsOf } from '../../meeting/facts.ts'
import { isTelling, Matcher } from '../../meeting/match.ts'
import { type ProblemItem, problemsOf } from '../../meeting/problems.ts'
import type { Evidence } from '../../model.ts'
import { type Context, defineCheck, type Found, quote } from '../define.ts'
import { type Line, linesFor, namesSource } from './lines.ts'

/** Below this likeness nothing of a line is about the problem (fitted on the sets of `npm run accuracy`). */
const ANSWERED = 0.12
/** Below this one only where more than a word or two is alike: 农村 and 供水 make no answer to 农村供水管护. */
const DOUBTFUL = 0.17
/** Words so long are a name or a thing, not what any paper has. */
const TELLING = 3
/** So many words in common are no accident. */
const SEVERAL = 2
const SOURCES: Record<ProblemItem['source'], string> = {
  statement: '对照检查材料',
  criticism: '相互批评',
  opinion: '征求到的意见',
  'last-year': '上年度清单',
}

export const problemDropped = defineCheck({
  id: 'list/problem-dropped',
  level: 'must',
  scope: 'batch',
  title: '查摆的问题没有列入整改清单',
  why: '会上说了、会后没列，问题就落了空；清单要与对照检查材料、批评意见和征求到的意见逐条对得上。',
  source: '民主生活会通知的通行要求：查摆的问题、批评意见逐条列入整改清单，上年度没有完成的一并列入',
  examples: {
    hit: {
      '批评意见.txt':
        '王建同志对班子成员的批评意见\n对李敏同志的批评意见：信访积案化解拖延，三件越级上访没有带案下访。',
      '整改清单-李敏.txt':
        '李敏同志2021年度民主生活会整改清单\n问题：理论学习不系统，读原著少\n整改目标：全年通读四本原著\n整改措施：每周自学两小时\n责任人：李敏\n完成时限：2022年12月底前\n问题：调研蜻蜓点水，住村少\n整改目标：每月住村两天\n整改措施：列出调研计划\n责任人：李敏\n完成时限：2022年6月底前',
    },
    spare: {
      '批评意见.txt':
        '王建同志对班子成员的批评意见\n对李敏同志的批评意见：信访积案化解拖延，三件越级上访没有带案下访。',
      '整改清单-李敏.txt':
        '李敏同志2021年度民主生活会整改清单\n问题：理论学习不系统，读原著少\n整改目标：全年通读四本原著\n整改措施：每周自学两小时\n责任人：李敏\n完成时限：2022年12月底前\n问题：化解信访积案不主动\n整改目标：三件积案办结\n整改措施：带案下访\n责任人：李敏\n完成时限：2022年6月底前',
    },
  },
  *run(context) {
    for (const meeting of meetingsOf(context)) yield* ofMeeting(meeting, context)
  },
})

function* ofMeeting(meeting: MeetingFacts, context: Context): Iterable<Found> {
  if (meeting.lists.length === 0) return
  const problems = problemsOf(meeting, context)
  const owners = [...new Set(problems.map((problem) => problem.of))]
  for (const owner of owners) {
    const own = problems.filter((problem) => problem.of === owner)
    // What the team says of itself, and what others say of nobody in particular.
    const said = own.filter((problem) => problem.source === 'statement')
    const heard = own.filter((problem) => problem.source !== 'statement')
    if (owner !== null) {
      const lines = linesFor(owner, meeting.lists)
      if (!isByArea(owner, lines, own, context)) yield* dropouts(own, lines, problems, context)
    } else {
      yield* dropouts(said, linesFor('team', meeting.lists), problems, context)
      yield* dropouts(heard, linesFor(null, meeting.lists), problems, context)
    }
  }
}

/** A line an area, in which several problems are put together in few words, cannot be held against each of them. */
function isByArea(owner: string, lines: Line[], problems: ProblemItem[], { profile }: Context): boolean {
  const own = lines.filter(({ of }) => of?.includes(owner))
  const headed = own.some(({ list: { paper, head } }) => /方面/u.test(paper.material.text.slice(head.start, head.end)))
  return headed && own.length <= profile.areas.length + 1 && problems.length > own.length * CROWDED
}

/** So many problems to a line. */
const CROWDED = 1.3

function* dropouts(own: ProblemItem[], lines: Line[], problems: ProblemItem[], context: Context): Iterable<Found> {
  if (own.length === 0 || lines.length === 0) return
  const matcher = new Matcher(
    lines.map((line) => line.text),
    problems.map((problem) => problem.text),
    context.segmenter,
  )
  const asked = own.map((problem) => ({ problem, found: answerOf(problem, lines, matcher) }))
  for (const [source, of] of groupBy(asked, ({ problem }) => problem.source)) {
    // A criticism or an opinion is put right in sum, with the member's own problems: a doubt is not worth telling.
    const inSum = source === 'criticism' || source === 'opinion'
    const missing = of.filter(({ found }) => found !== null && !(inSum && found.message === DOUBT.message))
    if (source === 'criticism' && of.length >= ROUND && missing.length <= of.length * UNHEARD) {
      const answered = of.filter((item) => !missing.includes(item)).map(({ problem }) => problem)
      const one = missing[0]
      // A paper of criticisms and the minutes may both tell the one.
      const alone = one !== undefined && missing.every(({ problem }) => problem.by === one.problem.by)
      if (alone && isEchoed(one.problem, answered, lines, matcher)) yield { ...one.found!, level: 'should' }
      continue
    }
    if (missing.length < SEVERAL || missing.length <= of.length * OWN_WORDS) yield* missing.map(({ found }) => found!)
    else
      yield together(
        missing.map(({ problem }) => problem),
        of.length,
        lines,
      )
  }
}

/** A list so near to what was said takes the criticisms up one by one, and the one that it does not have stands out. */
const ECHO = 0.3

function isEchoed(one: ProblemItem, answered: ProblemItem[], lines: Line[], matcher: Matcher): boolean {
  const echoes = ({ text, by }: ProblemItem) => matcher.find(text).score >= ECHO || isSourced(by, lines)
  return answered.length >= SEVERAL && answered.every(echoes) && !touches(one, lines, matcher)
}

/** Whether a line says that it takes up what this member said. */
function isSourced(by: string | null | undefined, lines: Line[]): boolean {
  return by != null && lines.some((line) => line.of !== null && namesSource(line, by))
}

/** Whether a line of the member's own, or any line where it is nobody's, has any telling word of a problem. */
function touches({ text, of }: ProblemItem, lines: Line[], matcher: Matcher): boolean {
  const asked = (line: Line) => of === null || line.of?.includes(of) === true
  return lines.some((line, at) => asked(line) && matcher.shared(text, at).some(isTelling))
}

/** So great a part of the criticisms without a line that they were hardly heard. */
const UNHEARD = 2 / 3
/** So many criticisms of one member make a round, which a list takes up in sum. */
const ROUND = 3
/** So great a part without a line: the list answers in words of its own, and a match of words can say no more than that. */
const OWN_WORDS = 0.3

/** Null: a line answers it. */
function answerOf(problem: ProblemItem, lines: Line[], matcher: Matcher): Found | null {
  const { best, score } = matcher.find(problem.text)
  if (score >= DOUBTFUL || (problem.source === 'criticism' && isSourced(problem.by, lines))) return null
  const words = best < 0 ? [] : matcher.shared(problem.text, best)
  const near = words.some((word) => word.length >= TELLING && isTelling(word) && !isEverywhere(word, matcher))
    ? lines[best]!
    : null
  // A name or a thing in common is enough to doubt that a criticism or an opinion was left out; of a member's it is a word.
  const inPart = () =>
    (problem.source === 'criticism' && near !== null) || (inShort(problem) && touches(problem, lines, matcher))
  if (score < ANSWERED && words.length < SEVERAL && !inPart()) {
    // Whoever says 到基层少 gives no word that a list would have to repeat.
    if (
      problem.source === 'opinion' &&
      problem.of !== null &&
      matcher.telling(problem.text.replaceAll(problem.of, '')) < SAYS_ENOUGH
    )
      return null
    const found = dropped(problem, lines, near)
    // The notices ask for the problems and criticisms one by one; of what was heard only in sum.
    return problem.source === 'opinion' ? { ...found, level: 'should' } : found
  }
  // A paragraph for a whole area holds several problems; a list in few words takes up one of them.
  if (problem.source === 'statement' && problem.of !== null && sentencesIn(problem.text) >= WHOLE_AREA) return null
  if (score < ANSWERED || (near === null && words.length <= SEVERAL))
    return { ...dropped(problem, lines, lines[best]!), ...DOUBT }
  return null
}

/** Fewer telling characters have no word that must come again. */
const SAYS_ENOUGH = 8
/** So many sentences tell more than one problem. */
const WHOLE_AREA = 3

function sentencesIn(text: string): number {
  return text.split(/[。！？；]/u).filter((words) => words.trim() !== '').length
}

/** Said in a line or two by others, and taken up in few words. */
function inShort({ source }: ProblemItem): boolean {
  return source === 'criticism' || source === 'opinion'
}

/** A place that many problems are set in answers none of them. */
function isEverywhere(word: string, matcher: Matcher): boolean {
  return /[省市县区镇乡村街社队场]$/u.test(word) && matcher.holders(word) >= MANY
}

/** So many texts hold what is everywhere. */
const MANY = 5

/** Some words are alike: perhaps it was meant to be taken up there. */
const DOUBT = { message: 'doubtful', level: 'should' } as const

/** Characters of a problem that a message tells; the whole is its evidence. */
const TOLD = 24

/** Up to a mark that ends a clause, where one stands early enough. */
function inFew(problem: string): string {
  const words = problem
    .replace(/\s+/g, '')
    .replace(/^(?:[一二三四五六七八九十]是|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])/u, '')
    .replace(/[。；;，,]+$/u, '')
  if (words.length <= TOLD) return words
  const cut = words.slice(0, TOLD).search(/[，；。：](?=[^，；。：]*$)/u)
  return `${words.slice(0, cut >= TOLD / 2 ? cut : TOLD)}……`
}

/** The lists that were gone through; the evidence lies at the first, the member's own before the team's. */
function searchedLines(lines: Line[]): Evidence {
  const files = [...new Set(lines.map((item) => item.list.paper.material.title ?? item.list.paper.material.file))]
  const material = lines[0]!.list.paper.material.id
  return { role: 'searched', material, quote: listed(files), note: `与清单的${lines.length}条逐条比对用词` }
}

function dropped(problem: ProblemItem, lines: Line[], near: Line | null): Found {
  const { paper, start, end, source } = problem
  return {
    material: source === 'last-year' ? lines[0]!.list.paper.material.id : paper.material.id,
    message: source === 'last-year' ? 'unfinished' : 'default',
    args: { source: SOURCES[source], problem: inFew(problem.text) },
    evidence: [
      quote(source === 'last-year' ? 'context' : 'here', paper, start, end),
      searchedLines(lines),
      ...(near === null ? [] : [quote('context', near.list.paper, near.start, near.end, '用词最近的一条，供核对')]),
    ],
  }
}

/** So many of them are named in the message. */
const NAMED = 3

/** Where many find no line: one finding for all of them, to be gone through by a person. */
function together(problems: ProblemItem[], asked: number, lines: Line[]): Found {
  const { paper, source } = problems[0]!
  const told = problems.slice(0, NAMED).map((item) => `“${inFew(item.text)}”`)
  return {
    material: source === 'last-year' ? lines[0]!.list.paper.material.id : paper.material.id,
    message: 'own-words',
    level: 'should',
    args: { source: SOURCES[source], asked, count: problems.length, problems: told.join('、') },
    evidence: [
      ...problems.map((item) => quote(source === 'last-year' ? 'context' : 'here', item.paper, item.start, item.end)),
      searchedLines(lines),
    ],
  }
}
