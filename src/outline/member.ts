/** Whose paper it is: title, name lines, labels, signature and file name each have a vote. */
import type { Kind } from '../model.ts'
import { fileWords } from './kind.ts'
import type { Labelled } from './labels.ts'
import { closeUpName, isLabelledName, isName, nameAtEnd } from './names.ts'
import { type Line, lastLines, type Part } from './part.ts'

/** What there is to go by. */
export interface Clues {
  title: string | null
  notes: Line[]
  labels: Labelled[]
  part: Part
  file: string
  kind: Kind
  /** Names on the roster: recognised whatever their surname. */
  roster: ReadonlySet<string>
}

const WRITER =
  /^(?:姓名|党员姓名|汇报人|报告人|发言人|述职人|检查人|对照检查人|对照检视人|检视人|剖析人|自查人|撰写人|本人签名|签名|签字|本人签字|署名|提出人|批评人|责任人签字|整改人|党员签名)$/
/** Kinds that are one person's. */
const PERSONAL = new Set<Kind>(['member-statement', 'criticism', 'rectification-list', 'talk-record', 'other'])

/** The member's name, null where there is none or it is masked (XXX). The best supported name wins, earlier places first. */
export function readMember(clues: Clues): string | null {
  if (!PERSONAL.has(clues.kind)) return null
  const votes = new Map<string, number>()
  const vote = (name: string | null, weight: number) => {
    if (name) votes.set(name, (votes.get(name) ?? 0) + weight)
  }
  const own = clues.kind === 'member-statement'
  if (clues.title) vote(nameInTitle(clues.title, clues.roster), 3)
  if (own || clues.kind === 'criticism' || clues.kind === 'other') {
    for (const line of clues.notes) vote(nameInLine(line.text, clues.roster), 3)
  }
  for (const { label, value } of clues.labels) if (WRITER.test(label)) vote(labelled(value, clues.roster), 3)
  if (own) vote(signature(clues), 2.5)
  vote(nameInFile(clues.file, clues.roster), 2)
  let best: string | null = null
  for (const [name, weight] of votes) if (best === null || weight > votes.get(best)!) best = name
  return best
}

/** Where a title leaves the person and goes on to the paper. */
const LEAVES =
  /同志|个人|[12]\d{3}|二[〇○零]|关于|在[^\u4e00-\u9fff]?(?:.{2,30})(?:会|上)|的|对照|检视|党性|剖析|自我|查摆|述职|发言|民主生活|专题|组织生活|整改|问题清单|谈心|谈话|给|对|相互|批评|心得|学习/

/** 县水务局副局长张立同志对照检查材料 → 张立; also 对照检查材料（张立）, …—张立. */
export function nameInTitle(title: string, roster: ReadonlySet<string>): string | null {
  for (const match of title.matchAll(/[（(【]([^（()）]{2,20})[）)】]|[—–－-]{1,2}([^—–－-]{2,30})$/g)) {
    const name = nameInLine(match[1] ?? match[2]!, roster)
    if (name) return name
  }
  const words = title.replace(/[（(【][^（()）】]*[）)】]/g, '')
  const cut = words.search(LEAVES)
  const front = cut < 0 ? words : words.slice(0, cut)
  return known(front, roster) ?? (front.length >= 2 ? nameAtEnd(front) : null) ?? afterWords(words)
}

/** 对照检查材料 张立, 发言提纲张立 */
function afterWords(words: string): string | null {
  const match = /(?:材料|提纲|报告|发言|清单|稿)[\s\u3000:：]*([\u4e00-\u9fff·]{2,12})$/.exec(words)
  return match && isName(match[1]!) ? match[1]! : null
}

const DATE = /[12]\d{3}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]?(?:\s*\d{1,2}\s*日?)?|二[〇○零].{2}年.{1,3}月.{0,4}日?/g

/** A line that gives nothing but a person: 张  立, 县水务局党组成员、副局长 张立, （张立）, 张立（县水务局局长）. */
export function nameInLine(text: string, roster: ReadonlySet<string>): string | null {
  const bare = closeUpName(text.replace(DATE, ' ').replace(/^[—–－\-\s（(【]+|[）)】\s]+$/g, ''))
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

function labelled(value: string, roster: ReadonlySet<string>): string | null {
  const bare = closeUpName(value.replace(DATE, '').trim())
  const first = bare.split(/[\s\u3000，,、；;（(]/)[0]!.replace(/同志$/, '')
  if (isLabelledName(first)) return first
  return known(bare, roster) ?? nameAtEnd(bare.split(/[（(]/)[0]!)
}

/** The last lines: a name alone, with or without unit and date; a sentence is none. */
function signature({ part, roster }: Clues): string | null {
  for (const line of lastLines(part)) {
    const name = nameInLine(line, roster)
    if (name) return name
  }
  return null
}

const FILE_SEPARATORS = /[\s\u3000_\-—–－+,，、（）()[\]【】{}@#&=~]+/

/** 03张立对照检查材料.docx, 张立-县水务局.docx, 张立/发言提纲.docx */
export function nameInFile(file: string, roster: ReadonlySet<string>): string | null {
  const words = fileWords(file)
  const inRoster = known(words, roster)
  if (inRoster) return inRoster
  for (const piece of words.split(FILE_SEPARATORS)) {
    const plain = piece.replace(/^[\d.．、]+|[\d.．]+$/g, '')
    if (isName(plain)) return plain
  }
  for (const piece of words.split(FILE_SEPARATORS)) {
    const plain = piece.replace(/^[\d.．、]+|[\d.．]+$/g, '')
    const name = plain.length > 2 ? nameInTitle(plain, roster) : null
    if (name) return name
  }
  const folder = file
    .split('/')
    .at(-2)
    ?.replace(/^[\d\s.．、_-]+/, '')
  return folder && isName(folder) ? folder : null
}

/** A name of the roster that the text holds, the longest first; null if it holds two. */
function known(text: string, roster: ReadonlySet<string>): string | null {
  const plain = text.replace(/[\s\u3000]/g, '')
  const found = [...roster].filter((name) => name.length >= 2 && plain.includes(name))
  const longest = found.filter((name) => !found.some((other) => other !== name && other.includes(name)))
  return longest.length === 1 ? longest[0]! : null
}
