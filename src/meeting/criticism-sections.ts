/** Lines that say whose criticisms stand under them, or of whom: 罗平同志提出的批评意见, 批评人：罗平, （一）罗平同志. */
import { isKnown, oneOf } from '../known-names.ts'
import { LABEL, looksLikeName, NAME, POST, unframed } from './names.ts'

export interface SectionHead {
  name: string
  /** Null: only what stands under it tells. */
  side: 'from' | 'to' | null
}

/** A line that heads others is short. */
const LONGEST = 40
const FROM_LABEL = /^(?:批评人|批评者|提出人|意见提出人|提意见人|发言人)$/u
const TO_LABEL = /^(?:被批评(?:人|者|同志|对象)|受批评(?:人|者|同志)|批评对象|意见对象|接受批评(?:人|者|同志)?)$/u
/** 提出的批评意见, 对其他同志的批评: the one named speaks. */
const SPEAKS =
  /^(?:所?提出?|提|发言|对(?:其他|其余|各位|班子|大家|党[组委]|领导班子|同志们|委员|成员))[^，。；]{0,20}$/u
/** 受到的批评, 收到的意见: the one named is spoken of. */
const SPOKEN_OF =
  /^(?:在会上|会上)?(?:所?(?:受到?|收到|接到|接受|听到|得到)(?:大家|同志们|其他(?:同志|成员|委员))?(?:提出?)?的?(?:相互)?(?:批评|意见)|被(?:批评|提|指出)(?:人|者|同志|对象|的)|名下)[^，。；]{0,12}$/u
/** 其他同志对张三同志的批评; 对张三同志的批评 stands in one's own paper too, and tells of the other side only. */
const AIMED = /^(?:(?:其他|其余|各位|全体|班子)?(?:同志|成员|党[组委](?:班子)?成员|委员|常委|大家)们?)[对给向]$/u
/** 的批评意见 may be either's. */
const EITHER = /^(?:的)?(?:相互)?(?:批评)?(?:意见|批评)?(?:如下)?$/u

/** @param within the text that the lines are of */
export function sectionReader(known: readonly string[], within: string): (words: string) => SectionHead | null {
  const name = oneOf(known, within)
  const any = name === null ? NAME : `(?:${name}|${NAME}(?=同志|[（(]|$)|${NAME}(?=提出|的批评|对))`
  const head = new RegExp(
    `${LABEL}(?:(?<label>[\\p{Script=Han}]{3,6})\\s*[:：]\\s*)?(?![对给向])(?<name>${any})(?<post>${POST})(?<rest>[^，。；]*?)\\s*[:：]?\\s*$`,
    'u',
  )
  const aimed = new RegExp(
    `${LABEL}(?<lead>[\\p{Script=Han}]{0,10}?[对给向])(?<name>${any})${POST}[ 　]*(?:提出?)?的?(?:相互)?(?:批评|意见|批评意见)?(?:建议)?(?:如下)?\\s*[:：]?$`,
    'u',
  )
  return (said) => {
    if (said.trim().length > LONGEST) return null
    // （共5条） behind a head says nothing of whom; 【张三】 is a name in a frame.
    const words = unframed(said.trim(), '')
      .replace(/[（(][^（()）]{0,4}\d+\s*[条点个][)）]?\s*[:：]?$/u, '')
      .trim()
    const lead = /[对给向]/u.test(words) ? aimed.exec(words) : null
    if (lead !== null && AIMED.test(lead.groups!.lead!)) {
      const name = lead.groups!.name!.replace(/[\s　]/g, '')
      return isKnown(name, known) ? { name, side: 'to' } : null
    }
    const match = head.exec(words)
    if (!match) return null
    const who = match.groups!.name!.replace(/[\s　]/g, '')
    if (!isKnown(who, known) && !(looksLikeName(who) && isNamedAsOne(match.groups!))) return null
    const { label, rest } = match.groups!
    if (label !== undefined) {
      if (rest !== '') return null
      return FROM_LABEL.test(label)
        ? { name: who, side: 'from' }
        : TO_LABEL.test(label)
          ? { name: who, side: 'to' }
          : null
    }
    const tail = rest!.trim()
    if (SPOKEN_OF.test(tail)) return { name: who, side: 'to' }
    if (/[（(](?:被批评|受批评|批评对象)/u.test(match.groups!.post ?? '')) return { name: who, side: 'to' }
    if (SPEAKS.test(tail)) return { name: who, side: 'from' }
    return EITHER.test(tail) ? { name: who, side: null } : null
  }
}

/** What only looks like a name is one where something says so. */
function isNamedAsOne({ label, post, rest }: Record<string, string | undefined>): boolean {
  return label !== undefined || /同志/u.test(post ?? '') || /批评|意见/u.test(rest ?? '')
}
