/** The kinds of talk that must be held, as plans name them, and which kind a talk on record is of. */
import * as z from 'zod'
import { dictionary } from '../dictionary.ts'
import { isKnown } from '../known-names.ts'
import type { Span } from '../model.ts'
import { isName } from '../outline/names.ts'
import type { Profile } from '../profile/schema.ts'
import { parseNumber } from './numerals.ts'
import type { Side } from './talk-sides.ts'
import type { Talk } from './talks.ts'

export type TalkKind = Profile['talks']['pairs'][number]

const entry = z.strictObject({
  id: z.enum(['secretary-member', 'member-member', 'member-department', 'member-branch']),
  name: z.string(),
  text: z.string(),
  /** What is said of the one who is no member. */
  side: z.string().optional(),
  /** What a heading or a title over talks says, where nothing is said of the one. */
  heading: z.string().optional(),
  source: z.string(),
  hit: z.string(),
  spare: z.string(),
})
const schema = z.strictObject({ kinds: z.array(entry) })

/** The raw file, for its tests. */
export function talkKindEntries() {
  return dictionary('lexicons/meeting-talk-kinds.yaml', schema).kinds
}

export function talkKindName(kind: TalkKind): string {
  return talkKindEntries().find((item) => item.id === kind)!.name
}

/** 四必谈 by name, with the kinds listed beside it. */
export interface TalkRule extends Span {
  /** 3 or 4, as it is called. */
  called: number
  kinds: TalkKind[]
}

const CALLED = /[“"‘]?([三四五六3-6])个?[“"]?必谈/gu

/** Each place where 几必谈 is named; the kinds are looked for in the rest of its sentence, or the next one. */
export function readTalkRules(text: string): TalkRule[] {
  return [...text.matchAll(CALLED)].map((match) => {
    const from = Math.max(text.lastIndexOf('。', match.index), text.lastIndexOf('\n', match.index)) + 1
    const stop = /[。\n]/u.exec(text.slice(match.index))
    let end = match.index + (stop?.index ?? text.length - match.index)
    const called = parseNumber(match[1]!) ?? 0
    let kinds = kindsIn(text.slice(from, end))
    if (kinds.length === 0 && text[end] === '。') {
      const next = /^。[^。\n]*/u.exec(text.slice(end))![0]
      if (/必谈/u.test(next)) {
        kinds = kindsIn(next)
        end += next.length
      }
    }
    return { called, kinds, start: from, end }
  })
}

/** The one who is said to talk with every member is the leading one, also when called by name only: 张立与每名成员必谈. */
const BY_NAME =
  /(?<=^|[，。：:；、“”]|由)(?<name>[\p{Script=Han}·]{2,4}?)(?:要|须|应)?(?:分别|逐一|带头)?(?:与|同(?!志)|和|跟)(?:每|各|全体|其他|其余|所有|班子|党[组委])[^，。；、]{0,8}(?:成员|常委|副职|委员)(?!之间|相互|互相)/gu

function kindsIn(words: string): TalkKind[] {
  const led = [...words.matchAll(BY_NAME)].some((match) => isName(match.groups!.name!))
  return talkKindEntries()
    .filter((item) => (led && item.id === 'secretary-member') || new RegExp(item.text, 'u').test(words))
    .map((item) => item.id)
}

/**
 * The kinds that a talk may count for, from who took part. Someone of whom nothing is said but the name may be of either
 * sort: a talk is never called missing for want of a title.
 */
export function kindsOfTalk(talk: Talk, members: readonly string[], secretary: string | null): TalkKind[] {
  const isMember = (side: Side) => side.name !== null && isKnown(side.name, members)
  if (isMember(talk.talker) && isMember(talk.other)) {
    const led = secretary !== null && (talk.talker.name === secretary || talk.other.name === secretary)
    return led ? ['secretary-member', 'member-member'] : ['member-member']
  }
  if (!isMember(talk.talker) && !isMember(talk.other)) return []
  const outsider = isMember(talk.talker) ? talk.other : talk.talker
  const bySide = talkKindEntries().filter((item) => item.side && new RegExp(item.side, 'u').test(outsider.said))
  const fits = bySide.length > 0 ? bySide : headed(talk.kind)
  return fits.length > 0 ? fits.map((item) => item.id) : ['member-department', 'member-branch']
}

function headed(words: string) {
  return talkKindEntries().filter((item) => item.heading && new RegExp(item.heading, 'u').test(words))
}

/** Whether a heading says of whom the talks under it are. */
export function saysKind(words: string): boolean {
  return headed(words).length > 0 || kindsIn(words).length > 0
}
