/** Headings without a number or style: a short line of its own that looks apart from the text around it. */
import type { Block } from '../model.ts'
import type { Candidate } from './heading.ts'
import { namesPart } from './looks.ts'
import { isName } from './names.ts'
import type { Line, Part } from './part.ts'

const LONGEST = 40
/** Ends like a sentence or in mid-sentence. */
const NOT_A_HEADING = /[。！？；，、!?;,…”]$/
/** Signature, date, address, place of an attachment: short lines that head nothing. */
const NOT_WORDS =
  /^(?:[\d〇一二三四五六七八九十xX×]{1,4}年.{0,12}|附件.{0,30}|[（(].*[）)]|各.{2,30}[：:]|(?:特此|此致|敬礼|谢谢|以上|现将).*|(?:时间|地点|姓名|单位|职务|记录人|主持人|出席|列席|缺席|汇报人|发言人|谈话人|检查人|述职人)[^：:]{0,6}[：:].*)$/

/** A judge of lines by form, tuned to how this paper's plain text looks. */
export function headingForms(part: Part, from: number): (line: Line, block: Block) => Candidate | null {
  const body = part.blocks.filter((block, index) => index >= from && !block.cell && block.end - block.start > 60)
  const boldBody = body.filter((block) => block.bold).length * 2 > body.length
  const centredBody = body.filter((block) => block.align === 'center').length * 2 > body.length
  const prose = isProse(part, from)
  return (line, block) => {
    const words = line.text
    if (words.length < 2 || words.length > LONGEST || NOT_A_HEADING.test(words) || NOT_WORDS.test(words)) return null
    if (!/[\u4e00-\u9fff]{2}/.test(words) || !followedByText(part, line)) return null
    const marked = part.text.startsWith('**', line.start - 2) || part.text[line.start - 2] === '#'
    const dressed = (block.bold && !boldBody) || (block.align === 'center' && !centredBody) || marked
    if (dressed) return of(line, `form ${block.align === 'center'} ${block.bold} ${block.size}`, 0)
    if (/[：:]$/.test(words)) return leadsIn(words) ? of(line, 'form colon', 20) : null
    return prose && standsAlone(part, line) ? of(line, 'form plain', 10) : null
  }
}

function of(line: Line, scheme: string, rank: number): Candidate {
  return { line, end: line.end, via: 'form', scheme, ordinal: 0, rank }
}

/** Most of the paper stands in paragraphs: a short line is then an exception that says something. */
function isProse(part: Part, from: number): boolean {
  const lines = part.lines.filter((line) => line.block >= from && line.text !== '' && !part.blocks[line.block]!.cell)
  return lines.filter((line) => line.text.length > 45).length * 3 > lines.length
}

/** An undressed short line without any punctuation, after a finished sentence, before a paragraph or a number. */
function standsAlone(part: Part, line: Line): boolean {
  if (
    line.text.length > 25 ||
    !namesPart(line.text) ||
    /[，。；：、,;:.\d]/.test(line.text) ||
    isName(line.text.replace(/\s/g, ''))
  )
    return false
  let before = line.block - 1
  while (before >= 0 && part.lines[before]!.text === '') before--
  if (before >= 0 && !/[。！？；”）)]$/.test(part.lines[before]!.text) && part.lines[before]!.text.length > 25)
    return false
  const next = part.lines.slice(line.block + 1, line.block + 6).find((other) => other.text !== '')
  return next !== undefined && (next.number !== null || next.text.length > 30)
}

/** 县委组织部：, 同志们： */
const ADDRESSEE = /(?:部|委|局|办|组|处|厅|院|府|室|支部|单位|机关|领导|同志们?|班子|中心|公司|会|镇|乡|街道)[：:]$/

/** 存在的主要问题： */
function leadsIn(words: string): boolean {
  return words.length <= 25 && !ADDRESSEE.test(words) && !/[，,]|如下|以下|下列|包括/.test(words)
}

/** A heading heads something: text or a numbered line comes next, not the end of the paper. */
function followedByText(part: Part, line: Line): boolean {
  for (let index = line.block + 1; index < part.lines.length; index++) {
    const next = part.lines[index]!
    if (next.text !== '') return next.number !== null || next.text.length > 20 || part.blocks[index]!.cell !== undefined
  }
  return false
}
