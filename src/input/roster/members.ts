/** Rows of a roster → members: the header is found wherever it stands, under whatever usual name. */
import { Unreadable } from '../../extract/unreadable.ts'
import type { Member } from '../../model.ts'
import type { Sheet } from './index.ts'

type Field = 'name' | 'unit' | 'duty' | 'inCharge'

/** In this order: 单位及职务 is a duty, 分管部门 what one is in charge of. */
const HEADERS: [Field, RegExp][] = [
  ['name', /姓名|名字|^(党员|干部|班子)?成员$|^人员$/],
  ['inCharge', /分管|联系|分工|负责(的)?(工作|部门|科室)/],
  ['duty', /职务|岗位|职位|职级/],
  ['unit', /单位|部门|支部|党组织|党委|党组|科室|处室/],
]
const NOT_HEADERS = /电话|手机|号码|方式|邮箱|时间|备注|是否|签名|签字|序号/
/** A header stands among the titles and notes at the top. */
const HEADER_ROWS = 30
const TOTAL = /^(合计|小计|总计|共计|备注|说明|注|填表|制表|审核)/

/** @returns members in the order of the rows, and what is wrong with rows, each with its number as Excel shows it */
export function membersOf(sheets: Sheet[]): { members: Member[]; faults: string[] } {
  for (const { name, rows } of sheets) {
    const header = headerOf(rows)
    if (header) return fromRows(rows, header, sheets.length > 1 && name !== '' ? `工作表“${name}”` : '')
  }
  throw new Unreadable('no-header', '没有找到“姓名”一列。第一行或标题下面要有表头：姓名、单位、职务、分管')
}

interface Header {
  row: number
  columns: Partial<Record<Field, number>>
}

function headerOf(rows: string[][]): Header | null {
  for (const [row, cells] of rows.slice(0, HEADER_ROWS).entries()) {
    const columns: Header['columns'] = {}
    for (const [column, cell] of cells.entries()) {
      const field = fieldOf(cell)
      if (field) columns[field] ??= column
    }
    // A title merged over the row (干部职工姓名一览表) holds the word too.
    const texts = new Set(cells.filter((cell) => cell !== ''))
    if (columns.name !== undefined && (texts.size > 1 || texts.has('姓名'))) {
      return { row, columns }
    }
  }
  return null
}

function fieldOf(cell: string): Field | null {
  const text = cell
    .normalize('NFKC')
    .replace(/[\s*:：]/g, '')
    .replace(/\((必填|选填|全称|可多个)\)/g, '')
  if (text === '' || text.length > 14 || NOT_HEADERS.test(text)) return null
  return HEADERS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

function fromRows(rows: string[][], { row: header, columns }: Header, sheet: string) {
  const members: Member[] = []
  const faults: string[] = []
  const first = new Map<string, number>()
  for (const [i, cells] of rows.entries()) {
    if (i <= header) continue
    const at = `${sheet}第 ${i + 1} 行`
    const text = (field: Field) => (columns[field] === undefined ? '' : (cells[columns[field]] ?? '').trim())
    const name = nameOf(text('name'))
    const written = new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && !/^\d+$/.test(cell)))
    if (written.size === 0 || cells.some((cell) => TOTAL.test(cell.trim())) || fieldOf(text('name')) === 'name')
      continue
    if (name === '') {
      // One lone text is a note under the table; more is a person whose name was forgotten.
      if (written.size > 1) faults.push(`${at}没有姓名`)
      continue
    }
    if (!plausible(name)) {
      faults.push(`${at}的“${name.slice(0, 20)}”不像姓名`)
      continue
    }
    const member = { name, unit: text('unit') || null, duty: text('duty') || null, inCharge: listOf(text('inCharge')) }
    const key = JSON.stringify([member.name, member.unit, member.duty])
    if (first.has(key)) faults.push(`${at}与第 ${first.get(key)} 行重复（${name}）`)
    first.set(key, i + 1)
    members.push(member)
  }
  if (members.length === 0 && faults.length === 0) throw new Unreadable('no-members', '表头下面没有人员')
  return { members, faults }
}

/** 张　三 is 张三; the dots of minority names are one dot. */
function nameOf(text: string): string {
  const bare = text.replace(/[•・‧∙⋅.．](?=\p{Script=Han})/gu, '·').replace(/[（(].*$/, '')
  return /\p{Script=Han}/u.test(bare) ? bare.replace(/\s/g, '') : bare.trim()
}

function plausible(name: string): boolean {
  return /^[\p{Script=Han}·]{2,20}$/u.test(name) || /^[\p{L}][\p{L} .'·-]{1,40}$/u.test(name)
}

function listOf(text: string): string[] {
  return text
    .split(/[、，,；;\n/]+/)
    .map((part) => part.trim().replace(/^(协助)?(分管|联系|负责)[:：]?/, ''))
    .filter((part) => part !== '')
}
