/** Lines that say whose criticisms stand under them, or of whom: 罗平同志提出的批评意见, 批评人：罗平, （一）罗平同志. */
import { isKnown, oneOf } from '../known-names.ts'
import { LABEL, looksLikeName, NAME, POST } from './names.ts'

export interface SectionHead {
  name: string
  /** Null: only what stands under it tells. */
  side: 'from' | 'to' | null
}

/** A line that heads others is short. */
const LONGEST = 40
const FROM_LABEL = /^(?:批评人|批评者|提出人|意见提出人|提意见人|发言人)$/u
const TO_LABEL = /^(?:被批评人|被批评者|批评对象|意见对象|接受批评人)$/u
/** 提出的批评意见, 对其他同志的批评: the one named speaks. */
const SPEAKS =
  /^(?:所?提出?|提|发言|对(?:其他|其余|各位|班子|大家|党[组委]|领导班子|同志们|委员|成员))[^，。；]{0,20}$/u
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
  return (words) => {
    if (words.trim().length > LONGEST) return null
    const match = head.exec(words.trim())
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
    const said = rest!.trim()
    if (SPEAKS.test(said)) return { name: who, side: 'from' }
    return EITHER.test(said) ? { name: who, side: null } : null
  }
}

/** What only looks like a name is one where something says so. */
function isNamedAsOne({ label, post, rest }: Record<string, string | undefined>): boolean {
  return label !== undefined || /同志/u.test(post ?? '') || /批评|意见/u.test(rest ?? '')
}
