/** Whose paper it is: title, name lines, labels, signature and file name each have a vote. */
import type { Kind } from '../model.ts'
import { fileWords, kindOfTitle } from './kind.ts'
import type { Labelled } from './labels.ts'
import { closeUpName, endsWithDuty, isLabelledName, isName, nameAtEnd } from './names.ts'
import { type Line, lastLines, type Part } from './part.ts'
import { DATE, known, nameInLine, nameInTitle } from './titled.ts'

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
  for (const { text } of clues.notes) {
    if (kindOfTitle(text) !== null) vote(nameInTitle(text, clues.roster), 3)
    else if (own || clues.kind === 'criticism' || clues.kind === 'other') vote(nameInLine(text, clues.roster), 3)
  }
  for (const { label, value } of clues.labels) {
    // 党支部书记：刘勇
    if (WRITER.test(label) || (own && endsWithDuty(label))) vote(labelled(value, clues.roster), 3)
  }
  if (own || clues.kind === 'criticism') vote(signature(clues), 2.5)
  vote(nameInFile(clues.file, clues.roster), 2)
  let best: string | null = null
  for (const [name, weight] of votes) if (best === null || weight > votes.get(best)!) best = name
  return best
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
  const words = closeUpName(fileWords(file))
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

export { nameInLine, nameInTitle } from './titled.ts'
