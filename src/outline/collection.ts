/** Collections whose papers have no titles of their own: a book of talk records, statements under bare names. */
import { closeUpName, isName } from './names.ts'
import type { Line, Part } from './part.ts'

const TALK_LABEL =
  /^(?:谈心)?(?:谈话|谈心)?(?:时\s*间|地\s*点|双方|人|对象|主体|内容|方式|双方姓名|记录人)\s*[：:]|^(?:被谈话人|被谈人|主谈人|约谈人|记录人|参加人|谈话人及职务|谈话对象及职务)\s*[：:]/

/** Talk records one after the other, each beginning with its labels (时间：… 谈话人：…). */
export function recordsOfTalks(whole: Part): number[] {
  const starts: number[] = []
  let inLabels = false
  let textSince = 1
  for (const line of whole.lines) {
    if (line.text === '' || whole.blocks[line.block]!.cell) continue
    const words = line.number ? line.text.slice(line.number.length) : line.text
    if (TALK_LABEL.test(words)) {
      if (!inLabels && textSince > 0) starts.push(startWithCaption(whole, line))
      inLabels = true
      textSince = 0
    } else {
      textSince++
      // A label or two among the text (谈话内容：…) does not begin a record; running text ends the labels.
      inLabels = false
    }
  }
  const keyed = sameFirstLabel(whole, starts)
  return keyed.length >= 2 ? keyed.slice(1) : []
}

/** A short line right above the labels (第一次谈话, 张立与李强) is the record's caption. */
function startWithCaption(whole: Part, line: Line): number {
  let before = line.block - 1
  while (before >= 0 && whole.lines[before]!.text === '') before--
  const caption = before >= 0 ? whole.lines[before]! : null
  return caption && caption.text.length <= 40 && !/[。；，！？：:]/.test(caption.text) ? before : line.block
}

/** Records begin with one and the same label. */
function sameFirstLabel(whole: Part, starts: number[]): number[] {
  const labelAt = (start: number) =>
    whole.lines
      .slice(start, start + 4)
      .map((line) => /^([^：:]{2,12})[：:]/.exec(line.text)?.[1]?.replace(/\s/g, ''))
      .find(Boolean)
  const first = starts.length > 0 ? labelAt(starts[0]!) : undefined
  return first ? starts.filter((start) => labelAt(start) === first) : []
}

/** Talk records as forms, a table each. */
export function formsOfTalks(whole: Part): number[] {
  const starts: number[] = []
  let table = -1
  whole.blocks.forEach((block, index) => {
    if (!block.cell || block.cell.table <= table) return
    table = block.cell.table
    const cells = whole.blocks.slice(index, index + 16).filter((other) => other.cell?.table === table)
    const labels = cells.filter((cell) =>
      /谈话人|谈话对象|被谈话人|谈话双方|谈话时间|谈话地点/.test(whole.text.slice(cell.start, cell.end)),
    )
    // A register has all its labels in the first row, a form in its first column.
    const rows = new Set(labels.map((cell) => cell.cell!.row))
    if (labels.length >= 2 && rows.size >= 2) starts.push(startWithCaption(whole, whole.lines[index]!))
  })
  return starts.length >= 2 ? starts.slice(1) : []
}

/** Shortest statement in a collection. */
const SHORTEST = 300

/** Members' statements one after the other, each under its writer's bare name. */
export function statementsByName(whole: Part): number[] {
  const names = whole.lines.filter((line) => isNameLine(whole, line))
  const starts = names.filter((line, index) => {
    const end = names[index + 1]?.block ?? whole.lines.length
    let count = 0
    for (let at = line.block + 1; at < end; at++) count += whole.lines[at]!.text.length
    return count >= SHORTEST
  })
  const distinct = new Set(starts.map((line) => line.text.replace(/\s/g, '')))
  return starts.length >= 2 && distinct.size === starts.length ? starts.slice(1).map((line) => line.block) : []
}

function isNameLine(whole: Part, line: Line): boolean {
  const block = whole.blocks[line.block]!
  if (line.text === '' || line.text.length > 12 || block.cell || line.number || !isName(closeUpName(line.text)))
    return false
  const before = whole.lines[line.block - 1]
  return block.align === 'center' || block.bold || block.level > 0 || before === undefined || before.text === ''
}
