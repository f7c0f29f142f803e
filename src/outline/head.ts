/** The head of a paper: its title (over several lines), and the lines of names, dates and numbers around it. */
import type { Span } from '../model.ts'
import { kindOfTitle } from './kind.ts'
import { namesPart, titleLooks } from './looks.ts'
import { isName, nameAtEnd } from './names.ts'
import type { Line, Part } from './part.ts'
import { isByline, nameInTitle, unwrapped } from './titled.ts'

export interface Title extends Span {
  /** In one line, without the spaces that only spread it out. */
  text: string
}

export interface Head {
  title: Title | null
  /** Lines of the head that are not the title: who, where, when. */
  notes: Line[]
  /** Index of the first line of the body. */
  after: number
}

const HEAD_LINES = 14
/** 密级、文号、附件序号、分隔线、红头: beside a title, never part of it. */
const BESIDE =
  /^(?:附\s*件\s*[\d一二三四五六七八九十]*\s*[：:]?|附\s*表\s*\d*|.{0,20}[〔[【(（](?:20)?[\dXx×]{2,4}[〕\]】)）]\s*[\d×Xx]*\s*号|(?:绝密|机密|秘密|特急|加急|内部资料|密级).{0,14}|.{2,30}文件|[-—=*_·.\s]{2,}|第?\s*[\d-]+\s*页?|.{0,30}(?:会后(?:请)?(?:收回|交回|退回)|注意保[存密]|(?:请勿|不得)外传|阅后(?:请)?[收退]回|会议材料(?:之?[一二三四五六七八九十\d]+)?))$/
export const DATE_LINE =
  /^[（(]?\s*(?:[12]\d{3}|[二〇○零一]{2}[二三四五六七八九〇○零一]{2})\s*[年.\-/]\s*[\dXx×]{1,2}.{0,10}[）)]?$|^[（(]?二[〇○零].{2}年.{1,8}[）)]?$/
export const LABEL = /^[^：:，。]{1,12}[：:]/
const SUBTITLE = /^[（(【][^（）()]{1,20}(?:稿|版|本|草案|材料|提纲|发言|报告|记录|样式|式样|供.+)[）)】]$/

export function readHead(part: Part): Head {
  const looks = titleLooks(part)
  const notes: Line[] = []
  const title: Line[] = []
  let closed = false
  let blank = 0
  let seen = 0
  let after = 0
  for (let index = 0; index < part.lines.length && seen < HEAD_LINES; index++) {
    const line = part.lines[index]!
    if (line.text === '') {
      blank++
      continue
    }
    seen++
    const block = part.blocks[index]!
    if (block.toc || (block.cell && title.length > 0)) break
    if (isNote(line, title.length > 0)) notes.push(line)
    else if (closed && isOwnTitle(line, looks)) notes.push(line)
    else if (title.length > 0 && SUBTITLE.test(line.text) && blank === 0) title.push(line)
    else if (!closed && looks(line) && (title.length === 0 || (blank <= 1 && continues(part, title, line, looks)))) {
      title.push(line)
      closed = kindOfTitle(plain(title)) !== null && !SUBTITLE.test(part.lines[index + 1]?.text ?? '')
    } else break
    blank = 0
    after = index + 1
  }
  // A paper without a title begins with its first part.
  if (title.length === 1 && namesPart(title[0]!.text) && kindOfTitle(title[0]!.text) === null)
    return { title: null, notes: [], after: 0 }
  if (title.length === 0) return { title: null, notes, after: notes.length > 0 ? after : 0 }
  return { title: { start: title[0]!.start, end: title[title.length - 1]!.end, text: plain(title) }, notes, after }
}

/** Words of a title over several lines as one. */
export function plain(lines: Line[]): string {
  return lines
    .map((line) => line.text.replace(/(?<![A-Za-z0-9])[\s\u3000\v]+|[\s\u3000\v]+(?![A-Za-z0-9])/g, ''))
    .join('')
    .slice(0, 200)
}

/** 党组成员个人整改清单 / 张立同志整改清单: under a cover's title, the paper's own that says whose it is. */
function isOwnTitle(line: Line, looks: (line: Line) => boolean): boolean {
  return looks(line) && kindOfTitle(line.text) !== null && nameInTitle(line.text, NOBODY) !== null
}

const NOBODY: ReadonlySet<string> = new Set()

/** A line of the head that is no title: a name, a date, 汇报人：…, an addressee. */
function isNote(line: Line, titled: boolean): boolean {
  const words = line.text
  if (BESIDE.test(words) || DATE_LINE.test(words)) return true
  if (LABEL.test(words))
    return words.length <= 40 && kindOfTitle(words) === null && !/[。；]/.test(words) && isLabelLine(words)
  const bare = unwrapped(words)
  if (bare.length > 45 || /[。；！？]$/.test(bare) || line.number) return false
  if (isName(bare.replace(/\s/g, ''))) return true
  // ——张立 is who; ——在2024年度民主生活会上的对照检查 is what, under a title of one's own.
  if (/^[—–－-]{1,2}/.test(words)) return kindOfTitle(bare) === null
  if (/^[（(].*[）)]$/.test(words)) return !SUBTITLE.test(words)
  if (kindOfTitle(bare) !== null) return false
  if (titled && isByline(words)) return true
  return nameAtEnd(bare) !== null && (titled || /[\s\u3000、]/.test(bare))
}

const LABELS =
  /^(?:姓\s*名|单\s*位|所在单位|工作单位|单位及职务|单位职务|职\s*务|部\s*门|所在党?支部|党\s*支\s*部|党组织|汇\s*报\s*人|报\s*告\s*人|发\s*言\s*人|述\s*职\s*人|检\s*查\s*人|对照检查人|剖析人|检视人|撰写人|填报人|填表人|填报单位|填报时间|填表时间|填报日期|整改单位|责任单位|党员姓名|时\s*间|日\s*期|地\s*点|年\s*度|编\s*号|谈话人|被谈话人|谈话对象|谈话时间|谈话地点|记\s*录\s*人|主\s*持\s*人|提出人|批评人|被批评人|报送单位|牵头单位|会议时间|会议地点|制表单位|制表时间)[^：:]{0,6}[：:]/

function isLabelLine(words: string): boolean {
  return LABELS.test(words)
}

/** Whether a line goes on the title begun: in the same dress, or because the lines together make a title. */
function continues(part: Part, title: Line[], line: Line, looks: (line: Line) => boolean): boolean {
  if (title.length >= 5 || line.number) return false
  const last = title[title.length - 1]!
  const centred = (of: Line) => part.blocks[of.block]!.align === 'center'
  if (centred(last) !== centred(line)) return false
  const lines = [...title]
  for (let index = line.block; index < part.lines.length && lines.length < 5; index++) {
    const next = part.lines[index]!
    if (next.text === '' && index === line.block + 1) continue
    if (!looks(next)) break
    lines.push(next)
    if (kindOfTitle(plain(lines)) !== null) return true
  }
  return centred(line) && kindOfTitle(plain(title)) === null
}
