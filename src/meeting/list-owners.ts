/** Whose the rows of a list are, where a heading over them, or a band across the table, is a name: 乙　张三; （二）李四同志（副局长）. */
import { knownIn } from '../known-names.ts'
import type { Paper, Span, Table, TableCell } from '../model.ts'
import { cellsOf, type Row } from './grid.ts'
import { isLine } from './lines.ts'

/** What a heading says whose rows are the team's. */
export const TEAM: unique symbol = Symbol('team')
export type Owner = string | typeof TEAM

/** A heading that names somebody is short. */
const LONGEST = 40
const NUMBER =
  /^[\s　]*(?:第?[（(〔【]?[甲乙丙丁戊己庚辛壬癸一二三四五六七八九十\dA-Za-z]{1,3}[)）〕】]?(?:部分|张|表)?[、.．:：\s　]*)?/u
const TEAM_ALONE =
  /^(?:[^，。；]{0,16}(?:领导班子|班子|党组|党委|党工委|支委会|党支部|集体))(?:整改|问题|部分|方面|查摆|清单|的|共?\d{0,3}[项条个]|[（(][^）)]*[)）])*$/u
/** What may stand beside the name. */
const BESIDE =
  /^[\s　]*(?:同志|书记|局长|主任|院长|主席|部长)?[\s　]*(?:[（(][^）)]*[)）])?[\s　]*(?:的?(?:个人)?(?:整改|问题|清单|台账|部分|事项|任务|措施|查摆|方面)*)?(?:共?\d{0,3}[项条个])?[\s　:：]*$/u

/** A member's name, TEAM, or null for a line that heads nobody's rows. */
export function headedOwner(line: string, known: readonly string[]): Owner | null {
  const words = line.trim()
  if (words === '' || words.length > LONGEST || /[。；，]/u.test(words)) return null
  const [name, another] = knownIn(words, known)
  if (another !== undefined) return null
  const plain = words.replace(NUMBER, '')
  if (name === undefined) return TEAM_ALONE.test(plain) ? TEAM : null
  const squeezed = plain.replace(/[\s　]/gu, '')
  return squeezed.startsWith(name) && BESIDE.test(squeezed.slice(name.length)) ? name : null
}

/** The owner that the lines between a table and what stands before it name; undefined where none of them does. */
export function ownerAbove(paper: Paper, span: Span, known: readonly string[]): Owner | undefined {
  for (const line of linesAbove(paper, span).reverse()) {
    const owner = headedOwner(line, known)
    if (owner !== null) return owner
  }
  return undefined
}

/** The nearest lines over a table: those that stand between it and the table before, or else the last there are. */
export function linesAbove(paper: Paper, span: Span): string[] {
  const before = paper.blocks.filter((block) => block.end <= span.start && isLine(paper, block)).slice(-3)
  const last = Math.max(
    0,
    ...paper.outline.tables
      .map((table) => table.rows.flat().reduce((most, cell) => Math.max(most, cell.end), 0))
      .filter((end) => end <= span.start),
  )
  const between = before.filter((block) => block.start >= last)
  return (between.length > 0 ? between : before).map((block) =>
    paper.material.text.slice(block.start, block.end).trim(),
  )
}

/** Bands across a table (二、张三) give the rows under them their owner. */
export function withBands(rows: readonly Row[], tables: Table[], known: readonly string[]): Row[] {
  const bands = tables
    .flatMap((table) => table.rows.map(cellsOf))
    .filter((cells) => cells.length === 1)
    .flatMap(([cell]): { cell: TableCell; owner: Owner }[] => {
      const owner = headedOwner(cell!.text, known)
      return owner === null ? [] : [{ cell: cell!, owner }]
    })
  if (bands.length === 0) return [...rows]
  return rows.map((row) => {
    const band = bands.filter(({ cell }) => cell.end <= row.start).at(-1)
    if (band === undefined || row.values.has('owner')) return row
    const { start, end } = band.cell
    const text = band.owner === TEAM ? '领导班子' : band.owner
    return { ...row, values: new Map([...row.values, ['owner', { start, end, text, label: '' }]]) }
  })
}
