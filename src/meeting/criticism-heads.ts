/** How a paragraph of criticisms begins: 对张三同志的批评意见, 李四对张三：…, 李四：…. */
import { isKnown, oneOf } from '../known-names.ts'
import { LABEL, looksLikeName, NAME, POST, unframed } from './names.ts'

export interface Head {
  from?: string
  to?: string
  /** 对张三、李四同志: whom else. */
  others?: string[]
  /** Where its words begin. */
  body: number
}

/** What the paragraphs before have settled. */
export interface Round {
  /** Whose criticisms the paper holds. */
  owner: string | null
  /** Whom the paragraphs above criticise. */
  to: string | null
  /** That a line of its own says so (对张三同志), over what each of the others says. */
  headed: boolean
  minutes: boolean
}

/**
 * Reads beginnings by the names that are known; null for a paragraph that begins otherwise.
 * @param within the text that the paragraphs are of
 */
export function headReader(known: readonly string[], within: string): (words: string, round: Round) => Head | null {
  const name = oneOf(known, within)
  const any = `(?:${name === null ? '' : `${name}|`}${NAME}(?=同志|[（(])${name === null ? `|${NAME}` : ''})`
  const label = LABEL
  const post = POST
  const more = `(?<more>(?:[、和与及]${any}${post})*)`
  const says =
    '(?:的|提出|提|说|讲|进行)?(?:的|了)?(?:[一二两三四五几\\d]{1,2}(?:条|点|个))?(?:相互)?(?:批评|意见|问题|不足)?(?:意见)?'
  const both = new RegExp(
    `${label}(?<from>${any})${post}(?:给|对|向|批评)(?<to>${any})${post}${more}${says}(?:如下)?\\s*[:：。，]?`,
    'u',
  )
  const target = new RegExp(
    `${label}(?:(?:其他|各位|其余).{0,8}|(?:首先|其次|接着|最后|同时|另外|此外|再|还)?[，,]?我?(?:先|想|要|再|还|也)?)?(?:给|对|向|批评) ?(?<to>${any}) ?${post}${more}${says}(?:（[^）]*）)?\\s*(?:[:：]|$|。|，)`,
    'u',
  )
  const one = new RegExp(
    `${label}(?<one>${name ?? NAME})${post}(?:表态发言|表态|回应|提出|指出|发言|说|的意见|批评)?\\s*[:：]`,
    'u',
  )
  // Under the one criticised: 【李四】…, 李四指出，…, 李四——….
  const told =
    name === null
      ? null
      : new RegExp(
          `${label}(?:[【〖〔［[](?<framed>${name})(?:同志)?[】〗〕］\\]](?:同志)?|(?<one>${name})${post}\\s*(?:(?:认为|指出|提出|提到|谈到|直言|点出)(?!的)[，,:：]?|[—－]{1,2}))`,
          'u',
        )
  const isName = (side: string) => isKnown(side, known) || looksLikeName(side)
  const tidy = (text: string) => text.replace(/[\s　]/g, '')
  const othersOf = ({ groups }: RegExpExecArray) => {
    const others = [...(groups!.more ?? '').matchAll(new RegExp(any, 'gu'))].map((match) => tidy(match[0]))
    return others.length > 0 ? { others } : {}
  }
  return (words, round) => {
    const start = unframed(words.slice(0, 60), ' ')
    const aims = /[给对向评]/.test(start)
    const pair = aims ? both.exec(start) : null
    if (pair) {
      const [from, to] = [tidy(pair.groups!.from!), tidy(pair.groups!.to!)]
      if (isName(from) && isName(to)) return { from, to, ...othersOf(pair), body: pair[0].length }
    }
    const aimed = aims ? target.exec(start) : null
    if (aimed) {
      const to = tidy(aimed.groups!.to!)
      if (isName(to)) return { to, ...othersOf(aimed), body: aimed[0].length }
    }
    const alone = /[:：]/.test(start) ? one.exec(start) : null
    const under = round.to !== null && round.owner === null && !round.minutes
    const teller = alone || !under ? null : told?.exec(words.slice(0, 60))
    if (teller) return { from: tidy(teller.groups!.framed ?? teller.groups!.one!), body: teller[0].length }
    if (!alone) return null
    const side = tidy(alone.groups!.one!)
    return isName(side) ? oneSided(side, alone[0].length, round) : null
  }
}

/** 张三：… speaks in minutes and where the target is given, is spoken to where the speaker is. */
function oneSided(one: string, body: number, { owner, to, headed, minutes }: Round): Head | null {
  if (minutes || (to !== null && (owner === null || (headed && one !== to)))) return { from: one, body }
  return owner !== null && one !== owner ? { to: one, body } : null
}

/**
 * Where a paragraph goes on to the next one criticised (…。给李四同志提一条：…): offsets of its pieces, 0 first.
 * @param within the text that the paragraphs are of
 */
export function turnReader(known: readonly string[], within: string): (words: string) => number[] {
  const name = oneOf(known, within)
  if (name === null) return () => [0]
  const turn = new RegExp(
    `(?<=[。；！])[\\s　]*(?:(?:首先|其次|接着|最后|同时|另外|此外)?[，,]?我?(?:先|想|要|再|还|也)?(?:给|对|向)${name}${POST}(?=[^，。；：:]{0,12}[:：]|，)|${name}${POST}(?:(?:批评|对|给|向)${name}${POST}[^，。；：:]{0,12}[:：]|(?:表态|回应)))`,
    'gu',
  )
  return (words) => [0, ...[...words.matchAll(turn)].map((match) => match.index)]
}
