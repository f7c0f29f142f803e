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
  /^(?:姓名|党员姓名|汇报人|报告人|发言人|述职人|检查人|对照检查人|对照检视人|检视人|剖析人|检讨人|自查人|撰写人|本人签名|签名|签字|本人签字|署名|提出人|批评人|责任人签字|整改人|党员签名)$/
/** Kinds that are one person's. */
const PERSONAL = new Set<Kind>(['member-statement', 'criticism', 'rectification-list', 'talk-record', 'other'])

/**
 * How much a name counts by where it stands: title, byline under it, file name, signature, in this order. Two places
 * that agree outweigh one: a signature left over from the paper that this was made from makes nobody its writer.
 */
const WEIGHTS = { title: 4, byline: 3.5, file: 3, signature: 2, says: 1, roster: 0.6 }

/** The member's name, null where there is none or it is masked (XXX). The best supported name wins, earlier places first. */
export function readMember(clues: Clues): string | null {
  if (!PERSONAL.has(clues.kind)) return null
  const votes = new Map<string, number>()
  for (const [place, name] of writersNamed(clues)) {
    if (!name) continue
    const known = votes.has(name) || !clues.roster.has(name) ? 0 : WEIGHTS.roster
    votes.set(name, (votes.get(name) ?? 0) + WEIGHTS[place] + known)
  }
  let best: string | null = null
  for (const [name, weight] of votes) if (best === null || weight > votes.get(best)!) best = name
  return best
}

/** 张立对李敏同志的批评意见.docx is 张立's, 对李敏同志的批评意见.docx nobody's. */
function withoutTarget(file: string): string {
  return file.replace(/(?:对|给|向)[^对给向/.]{2,24}(?:批评|意见|建议)[^/.]*(?=\.\w+$)/u, '')
}

type Place = Exclude<keyof typeof WEIGHTS, 'roster'>

/** One name a place, in the order of their weight. */
function* writersNamed(clues: Clues): Iterable<[Place, string | null]> {
  const { title, kind, roster, part } = clues
  const own = kind === 'member-statement'
  if (title) yield ['title', nameInTitle(title, roster)]
  const criticised = kind === 'criticism' ? headed(clues) : NOBODY
  const notes = clues.notes.filter(({ text }) => !criticised.has(text))
  yield ['byline', inNotes({ ...clues, notes }) ?? inLabels(clues, false)]
  if (own || kind === 'criticism') yield ['signature', inLabels(clues, true) ?? signature(clues, criticised)]
  else yield ['signature', inLabels(clues, true)]
  yield ['file', nameInFile(kind === 'criticism' ? withoutTarget(clues.file) : clues.file, roster)]
  if (own) yield ['says', introduced(part.text, roster)]
}

const NOBODY: ReadonlySet<string> = new Set()

/** Bare names that stand above what is said of them, where several do: those who are criticised, not who wrote it. */
function headed({ part, roster }: Clues): ReadonlySet<string> {
  const lines = part.lines.filter(({ text }) => text !== '')
  const heads = lines.filter(({ text }, at) => nameInLine(text, roster) && SAYS.test(lines[at + 1]?.text ?? ''))
  return heads.length > 1 ? new Set(heads.map(({ text }) => text)) : NOBODY
}

const SAYS = /[，。；]/

/** Whether a person is named where a statement's writer is: in the title, under it, or by the file's name. */
export function isNamed(clues: Pick<Clues, 'title' | 'notes' | 'labels' | 'file' | 'roster' | 'part'>): boolean {
  const { title, file, roster } = clues
  const statement = { ...clues, kind: 'member-statement' as const }
  if (title && nameInTitle(title, roster)) return true
  return (inNotes(statement) ?? inLabels(statement, false) ?? nameInFile(file, roster)) !== null
}

/** Under the title: 张立 / 党组成员、副局长 张立, or another title that says whose it is. */
function inNotes({ notes, kind, roster, part }: Pick<Clues, 'notes' | 'kind' | 'roster' | 'part'>): string | null {
  for (const { text } of notes) {
    if (kindOfTitle(text) !== null) {
      const name = nameInTitle(text, roster)
      if (name && !isFirstOfSeveral(text, name, part)) return name
    } else if (kind === 'member-statement' || kind === 'criticism' || kind === 'other') {
      const name = nameInLine(text, roster)
      if (name) return name
    }
  }
  return null
}

/** 张立同志提出的意见, and further down 李敏同志提出的意见: the paper is neither's. */
function isFirstOfSeveral(text: string, name: string, part: Part): boolean {
  const rest = text.slice(text.indexOf(name) + name.length)
  return (
    rest.length >= 4 &&
    part.lines.some((line) => line.text !== text && line.text.length <= text.length + 6 && line.text.endsWith(rest))
  )
}

/** 汇报人：张立, 党支部书记：刘勇 */
function inLabels({ labels, kind, roster }: Pick<Clues, 'labels' | 'kind' | 'roster'>, foot: boolean): string | null {
  for (const { label, value, foot: below } of labels) {
    if (below !== foot) continue
    if (!WRITER.test(label) && !(kind === 'member-statement' && endsWithDuty(label))) continue
    const name = labelled(value, roster)
    if (name) return name
  }
  return null
}

/** Within the first lines: 我叫张立，2019年到局里工作. */
const INTRODUCES = /(?:^|[。，；：\n])我(?:叫|是)([\u4e00-\u9fff·]{2,12}?)(?=[，。、,（(])/u
const OPENING = 800

function introduced(text: string, roster: ReadonlySet<string>): string | null {
  const name = INTRODUCES.exec(text.slice(0, OPENING))?.[1]
  return name && (roster.has(name) || isName(name)) ? name : null
}

function labelled(value: string, roster: ReadonlySet<string>): string | null {
  const bare = closeUpName(value.replace(DATE, '').trim())
  const first = bare.split(/[\s\u3000，,、；;（(]/)[0]!.replace(/同志$/, '')
  if (isLabelledName(first)) return first
  return known(bare, roster) ?? nameAtEnd(bare.split(/[（(]/)[0]!)
}

/** The last lines: a name alone, with or without unit and date; a sentence is none. */
function signature({ part, roster }: Clues, but: ReadonlySet<string>): string | null {
  for (const line of lastLines(part).filter((line) => !but.has(line))) {
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
