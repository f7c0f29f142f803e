/** Whose name a title or a name line gives. */
import { knownIn } from '../known-names.ts'
import { closeUpName, dutyAt, endsWithDuty, isLabelledName, isName, nameAtEnd } from './names.ts'

/** Where a title leaves the person and goes on to the paper. */
export const LEAVES =
  /同志|个人|[12]\d{3}|二[〇○零]|关于|在[^\u4e00-\u9fff]?(?:.{2,30})(?:会|上)|的|对照|检视|党性|剖析|自我|查摆|述职|发言|民主生活|专题|组织生活|整改|问题清单|谈心|谈话|给|对|相互|批评|心得|学习/

/** 县水务局副局长张立同志对照检查材料 → 张立; also 对照检查材料（张立）, …—张立. */
export function nameInTitle(title: string, roster: ReadonlySet<string>): string | null {
  for (const match of title.matchAll(/[（(【]([^（()）]{2,20})[）)】]|[—–－-]{1,2}([^—–－-]{2,30})$/g)) {
    const name = nameInLine(match[1] ?? match[2]!, roster)
    if (name) return name
  }
  const words = title.replace(/[（(【][^（()）】]*[）)】]/g, '').replace(/^关于/, '')
  const cut = words.search(LEAVES)
  const front = cut < 0 ? words : words.slice(0, cut)
  // 张立与党员代表李敏谈话记录: whose record it is stands first.
  const first = /谈[心话]/.test(words) ? /^(.{2,8}?)[与和同跟]./.exec(front)?.[1] : undefined
  if (first !== undefined && isName(first) && !roster.has(front)) return known(front, roster) ?? first
  return (
    known(front, roster) ??
    (front.length >= 2 ? nameAtEnd(front) : null) ??
    afterMeeting(words, roster) ??
    afterWords(words)
  )
}

/** 青溪镇党委专题民主生活会张立同志发言材料: between the meeting and the paper. */
function afterMeeting(words: string, roster: ReadonlySet<string>): string | null {
  const name =
    /(?:生活会|会议|会)上?([\u4e00-\u9fff·]{2,6}?)(?:同志)?的?(?:个人)?(?:发言|对照|检视|剖析|自我|述职)/.exec(
      words,
    )?.[1]
  return name !== undefined && (roster.has(name) || isName(name)) ? name : null
}

/** 对照检查材料 张立, 发言提纲张立 */
function afterWords(words: string): string | null {
  const match = /(?:材料|提纲|报告|发言|清单|稿)[\s\u3000:：]*([\u4e00-\u9fff·]{2,12})$/.exec(words)
  return match && isName(match[1]!) ? match[1]! : null
}

export const DATE = /[12]\d{3}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]?(?:\s*\d{1,2}\s*日?)?|二[〇○零].{2}年.{1,3}月.{0,4}日?/g

/** …，12月28日 behind a name. */
const DAY = /[，,、\s]{0,20}\d{1,2}\s{0,20}月\s{0,20}\d{1,2}\s{0,20}日/g

const LONGEST_LINE = 45
/** 姓名　张立　职务　局长: a label without its colon. */
const BARE_LABEL = /^(?:姓\s*名|[汇报发述]\S人|(?:对照)?检[查视]人|剖析人|撰写人)[\s\u3000]+/

/**
 * A line that gives nothing but a person: 张  立, 县水务局党组成员、副局长 张立, （张立）, 张立（县水务局局长）, 张立 局长,
 * 副局长：张立, 张立，党组成员.
 */
export function nameInLine(text: string, roster: ReadonlySet<string>): string | null {
  // Dates and blanks between characters make a line longer, not so much.
  if (text.length > LONGEST_LINE * 4) return null
  const bare = closeUpName(unwrapped(text.replace(DATE, ' ').replace(DAY, '')).replace(BARE_LABEL, ''))
  if (bare.length < 2 || bare.length > LONGEST_LINE || /[。；！？]/.test(bare)) return null
  const whole = bare.replace(/[\s\u3000]/g, '')
  if (!whole.includes('·') && isName(whole)) return whole
  const [before, inside] = bare.split(/[（(]/) as [string, string | undefined]
  const colon = before.search(/[：:]/)
  if (colon >= 0) return afterDuty(before, colon)
  return known(before, roster) ?? nameAtEnd(before) ?? nameAtStart(before) ?? (inside ? nameAtEnd(inside) : null)
}

/** 党组成员、副局长：张立; of any other label only the reader of labels knows. */
function afterDuty(text: string, colon: number): string | null {
  const name = text.slice(colon + 1).replace(/[\s\u3000]/g, '')
  return endsWithDuty(text.slice(0, colon).trim()) && isLabelledName(name) ? name : null
}

/** 张立 县水务局局长; 张立，党组成员 */
function nameAtStart(text: string): string | null {
  const [first, ...rest] = text.split(/[\s\u3000，,、]+/) as [string, ...string[]]
  if (first === text || !isName(first)) return null
  const gap = /[\s\u3000]/.test(text[first.length]!)
  return gap || dutyAt(rest.join('，')) >= 0 ? first : null
}

/**
 * A line that can be nothing but the byline under a title: {@link nameInLine}, and what else it says is a duty, a unit
 * or a date. A duty alone is one too: the name is on the next line.
 */
export function isByline(text: string): boolean {
  const bare = text.replace(DATE, ' ').replace(DAY, '').trim()
  if (bare.length > LONGEST_LINE + 2 || /[。；！？]/.test(bare)) return false
  if (dutyAlone(bare)) return true
  const name = nameInLine(bare, NOBODY)
  if (!name) return false
  const rest = closeUpName(bare)
    .replace(/[\s\u3000]/g, '')
    .replace(name, '')
    .replace(/[（(）)：:，,、—–－-]/g, '')
  return rest === '' || dutyAt(rest) >= 0 || endsWithDuty(rest) || OF_PERSON.test(rest)
}

/** Without the brackets, dashes and blanks around it. */
export function unwrapped(text: string): string {
  return text.replace(/^[—–－\-（(【\s]+|(?<![）)】\s])[）)】\s]+$/g, '')
}

/** 党组成员、副局长 / 院长 分管教学: a duty and at the most what it is in charge of. */
function dutyAlone(text: string): boolean {
  const words = unwrapped(text)
  return (
    words.length >= 4 &&
    words.length <= 30 &&
    endsWithDuty(words) &&
    !/^[各全以向对请由与和同]|[：:]/.test(words) &&
    !LEAVES.test(words)
  )
}

/** What else a byline says. */
const OF_PERSON =
  /(?:局|委|办|部|厅|镇|乡|县|院|校|站|所|处|科|室|队|公司|中心|集团|街道|支部|党组|党委|班子|工作|分管|负责|联系|主管|同志|汇报人|报告人|发言人|检查人|剖析人|撰写人|自查人|姓名|[男女])/

const NOBODY: ReadonlySet<string> = new Set()

/** A name of the roster that the text holds, the longest first; null if it holds two. */
export function known(text: string, roster: ReadonlySet<string>): string | null {
  const found = knownIn(text, roster).filter((name) => name.length >= 2)
  const longest = found.filter((name) => !found.some((other) => other !== name && other.includes(name)))
  return longest.length === 1 ? longest[0]! : null
}
