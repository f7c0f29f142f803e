/** Figures that papers state of the same things (人次, 份, 条, 个方面, 应到实到), so that they can be held against each other. */
import * as z from 'zod'
import { dictionary } from '../dictionary.ts'
import { groupBy } from '../group.ts'
import type { Paper, Span } from '../model.ts'
import { NUMBER, narrow, parseNumber } from './numerals.ts'

const topic = z.strictObject({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  cues: z.string(),
  not: z.string(),
  total: z.boolean(),
  source: z.string(),
  hit: z.string(),
  spare: z.string(),
})
const schema = z.strictObject({ topics: z.array(topic) })

/** The raw file, for its tests. */
export function figureEntries() {
  return dictionary('lexicons/meeting-figures.yaml', schema).topics
}

export interface Figure extends Span {
  paper: Paper
  topic: string
  value: number
  /** 余, 多, 近, 约: not to be held against another to the unit. */
  rough: boolean
  /** Stated of a part (其中班子12条, 每人3条), not of the whole. */
  part: boolean
  /** Index of its sentence in the paper, to tell what was said together. */
  sentence: Span
}

/** Characters before a figure that are looked at. */
export const REACH = 160

export function topicName(id: string): string {
  return figureEntries().find((entry) => entry.id === id)?.name ?? id
}

const PART =
  /其中|分别|每人|平均|各|人均|对(?:班子|个人|领导班子|班子成员)|班子(?:意见)?$|个人(?:意见)?$|成员(?:意见)?$|(?:涉及|关于)[^，]{0,14}$|已(?:采纳|整改|解决|反馈)|上(?:一)?年度|去年|20\d\d年度民主生活会/u

/** 归纳21条 behind 征求意见64条: what is put together is another number. */
const PUT_TOGETHER =
  /(?:归纳|归并|梳理|整合|合并|去重|整理|汇总|提炼|概括|归类)(?:整理|汇总|归纳|合并|归并|去重)?(?:之?后|为|成|出|形成|得|共)*(?:意见建议|意见|建议)?$/u

/** Where opinions came from; several in one sentence lead up to their sum. */
const CHANNELS = /座谈|问卷|意见箱|信箱|走访|网络|线上|网上|书面|函|来信|电话|热线|访谈|征求意见表|入户|来访|二维码/gu

export const TOTAL = /^[\s　]*(?:以上)?(?:共计?|合计|总计|累计|总共|一共)/u

/** All figures whose matter is known, in order. Left-open figures (XX条) are none. */
export function readFigures(paper: Paper): Figure[] {
  const { text } = paper.material
  const plain = narrow(text)
  const topics = figureEntries().map((entry) => ({
    id: entry.id,
    number: new RegExp(`(?<n>${NUMBER})\\s*(?<rough>[余多几来])?\\s*(?<unit>${entry.unit})`, 'gu'),
    cues: new RegExp(`(?:${entry.cues})$`, 'u'),
    not: new RegExp(entry.not, 'u'),
  }))
  const ofYear = paper.material.kind === 'team-statement'
  const found: (Figure & { led: boolean })[] = []
  for (const sentence of sentencesOf(paper)) {
    const words = plain.slice(sentence.start, sentence.end)
    for (const { id, number, cues, not } of topics)
      for (const match of words.matchAll(number)) {
        const value = parseNumber(match.groups!.n!)
        // So far back a figure's matter is told at most; a sentence of a million numbers costs no more.
        const before = words.slice(Math.max(0, match.index - REACH), match.index)
        if (value === null || /[\d第Xx×.]$/u.test(before)) continue
        const cue = lastCue(before, cues)
        if (cue === null) continue
        // What is said between the cue and the number, with the clause before it, says whether it is another matter.
        const near = before.slice(Math.max(0, cue - 12))
        // A team tells of the year: talks of other kinds stand there beside those for the meeting.
        if (ofYear && /^talk/u.test(id) && !/谈心|交心/u.test(near)) continue
        if (isOfOtherYear(near, paper.material.year)) continue
        if (not.test(near.split(/[，,]/u).slice(-2).join('，')) && not.test(near)) continue
        const clause = before.split(/[，,；;、（(]/u).at(-1)!
        const rough = match.groups!.rough !== undefined || /[近约超逾][^\d]{0,2}$|不少于$|余$|将近$|至少$/u.test(before)
        const start = sentence.start + match.index
        if (PUT_TOGETHER.test(before) && found.some((figure) => figure.topic === id && figure.sentence === sentence))
          continue
        const led = TOTAL.test(clause)
        // 其中座谈会5条、走访4条，共征集23条: what 共 leads in is the whole again.
        const part = PART.test(clause) || (/其中[^。；]*$/u.test(before) && !led)
        found.push({ paper, topic: id, value, rough, part, start, end: start + match[0].length, sentence, led })
      }
  }
  const inOrder = found.sort((a, b) => a.start - b.start)
  return markParts(markSides(markChannels(inOrder, plain), plain))
}

/** 2023年度征求到意见22条 in this year's report: of the meeting before. */
function isOfOtherYear(near: string, year: number | null): boolean {
  const named = [...near.matchAll(/(20\d\d)\s*年度/gu)].at(-1)
  return named !== undefined && year !== null && Number(named[1]) < year
}

/** Who talked: with whom, or in what office. */
const SIDES =
  /[与和同跟]|之间|相互|(?:书记|[局院校部厂总]长|主任|成员|委员|同志)(?:带头|先后|分别|共)?(?:开展|进行)?谈/u

/** 书记与委员谈心6人次；委员之间15人次: several in a paragraph, each of one side, are no total. */
function markSides<T extends Figure & { led: boolean }>(figures: T[], plain: string): T[] {
  const talks = figures.filter(({ topic }) => /^talk/u.test(topic))
  let paragraph = 0
  const paragraphs = new Map(
    talks.map((figure, at) => {
      if (at > 0 && plain.slice(talks[at - 1]!.end, figure.start).includes('\n')) paragraph++
      return [figure, `${figure.topic} ${paragraph}`]
    }),
  )
  const groups = groupBy(talks, (figure) => paragraphs.get(figure))
  const isOfOneSide = (figure: T) => {
    const from = Math.max(figure.sentence.start, figure.start - REACH)
    const clause = plain.slice(from, figure.start).split(/[，,]/u).at(-1)!
    return groups.get(paragraphs.get(figure))!.length > 1 && !figure.led && SIDES.test(clause)
  }
  return figures.map((figure) => (paragraphs.has(figure) && isOfOneSide(figure) ? { ...figure, part: true } : figure))
}

/** 座谈会收到意见17条；来信收到意见9条: each is what came in one way. A total of all says so, or names several ways. */
function markChannels<T extends Figure>(figures: T[], plain: string): T[] {
  const channelOf = (figure: Figure) => {
    const said = new Set(plain.slice(figure.sentence.start, figure.start).match(CHANNELS))
    return figure.topic === 'opinions' && said.size === 1 ? [...said][0]! : null
  }
  const channels = new Map(figures.map((figure) => [figure, channelOf(figure)]))
  const several = new Set([...channels.values()].filter((channel) => channel !== null)).size > 1
  return several ? figures.map((figure) => (channels.get(figure) ? { ...figure, part: true } : figure)) : figures
}

/** 座谈会9条，走访6条，共15条: what stands before a total of its sentence is a part of it. */
function markParts(figures: (Figure & { led: boolean })[]): Figure[] {
  const totals = new Map<Span, Set<string>>()
  return figures
    .reverse()
    .map(({ led, ...figure }) => {
      const known = totals.get(figure.sentence) ?? new Set()
      const part = figure.part || known.has(figure.topic)
      if (led) totals.set(figure.sentence, known.add(figure.topic))
      return { ...figure, part }
    })
    .reverse()
}

/** Where the nearest cue that reaches up to the number begins; null without one. */
function lastCue(before: string, cues: RegExp): number | null {
  const match = cues.exec(before)
  return match === null ? null : match.index
}

function sentencesOf(paper: Paper): Span[] {
  return paper.blocks.flatMap((block) =>
    [...paper.material.text.slice(block.start, block.end).matchAll(/[^。；;！？\n]+/gu)].map((match) => ({
      start: block.start + match.index,
      end: block.start + match.index + match[0].length,
    })),
  )
}
