/** Whose name a title or a name line gives. */
import { knownIn } from '../known-names.ts'
import { closeUpName, isName, nameAtEnd } from './names.ts'

/** Where a title leaves the person and goes on to the paper. */
const LEAVES =
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
  return known(front, roster) ?? (front.length >= 2 ? nameAtEnd(front) : null) ?? afterWords(words)
}

/** 对照检查材料 张立, 发言提纲张立 */
function afterWords(words: string): string | null {
  const match = /(?:材料|提纲|报告|发言|清单|稿)[\s\u3000:：]*([\u4e00-\u9fff·]{2,12})$/.exec(words)
  return match && isName(match[1]!) ? match[1]! : null
}

export const DATE = /[12]\d{3}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]?(?:\s*\d{1,2}\s*日?)?|二[〇○零].{2}年.{1,3}月.{0,4}日?/g

/** …，12月28日 behind a name. */
const DAY = /[，,、\s]*\d{1,2}\s*月\s*\d{1,2}\s*日/g

/** A line that gives nothing but a person: 张  立, 县水务局党组成员、副局长 张立, （张立）, 张立（县水务局局长）. */
export function nameInLine(text: string, roster: ReadonlySet<string>): string | null {
  const bare = closeUpName(
    text
      .replace(DATE, ' ')
      .replace(DAY, '')
      .replace(/^[—–－\-\s（(【]+|[）)】\s]+$/g, ''),
  )
  if (bare.length < 2 || bare.length > 45 || /[。；！？]/.test(bare)) return null
  if (/[：:]/.test(bare)) return null
  const [before, inside] = bare.split(/[（(]/)
  return known(before!, roster) ?? nameAtEnd(before!) ?? nameAtStart(before!) ?? (inside ? nameAtEnd(inside) : null)
}

/** 张立 县水务局局长 */
function nameAtStart(text: string): string | null {
  const first = text.split(/[\s\u3000]+/)[0]!
  return first !== text && isName(first) ? first : null
}

/** A name of the roster that the text holds, the longest first; null if it holds two. */
export function known(text: string, roster: ReadonlySet<string>): string | null {
  const found = knownIn(text, roster).filter((name) => name.length >= 2)
  const longest = found.filter((name) => !found.some((other) => other !== name && other.includes(name)))
  return longest.length === 1 ? longest[0]! : null
}
