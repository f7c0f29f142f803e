/** Collections whose papers have no titles of their own: a book of talk records, statements under bare names. */
import { closeUpName, isName } from './names.ts'
import type { Line, Part } from './part.ts'

const TALK_LABEL =
  /^((?:谈心)?(?:谈话|谈心)?(?:时\s*间|地\s*点|双\s*方|人|对\s*象|主体|方式)|被谈话?人|主谈人|约谈人|谈话人及职务|谈话对象及职务)\s*[：:]/

/** Talk records one after the other, each beginning with the same label (时间：…) and naming who talked. */
export function recordsOfTalks(whole: Part): number[] {
  const labelled = whole.lines.flatMap((line) => {
    const words = line.number ? line.text.slice(line.number.length) : line.text
    const label = whole.blocks[line.block]!.cell ? undefined : TALK_LABEL.exec(words)?.[1]?.replace(/\s/g, '')
    return label ? [{ line, label, persons: /人|对象|双方|主体/.test(words.slice(0, 30)) }] : []
  })
  const first = labelled[0]?.label
  const records: { line: Line; persons: boolean }[] = []
  for (const { line, label, persons } of labelled) {
    if (label === first) records.push({ line, persons })
    else if (records.length > 0) records[records.length - 1]!.persons ||= persons
  }
  if (records.length < 2 || !records.every((record) => record.persons)) return []
  const starts = records.map(({ line }) => startWithCaption(whole, line))
  return (captionsLike(whole, starts) ?? starts).slice(1)
}

/** 一、张立与李敏的谈话: where such captions are numbered through, what stands under each is a record, told under labels or in sentences. */
function captionsLike(whole: Part, starts: number[]): number[] | null {
  const scheme = whole.lines[starts[0]!]!.number?.scheme
  if (scheme === undefined || !starts.every((start) => whole.lines[start]!.number?.scheme === scheme)) return null
  const captions = whole.lines.filter(
    (line) => line.number?.scheme === scheme && line.text.length <= LONGEST_CAPTION && CAPTION.test(line.text),
  )
  const blocks = captions.map((line) => line.block)
  return captions[0]?.number?.ordinal === 1 && starts.every((start) => blocks.includes(start)) ? blocks : null
}

const LONGEST_CAPTION = 40
/** Of two, or of a talk by its number; no sentence. */
const CAPTION = /^(?!.*[。；！？：:])(?=.*(?:谈话|谈心|交谈|交心|[与和同—－-])).+$/u

/** A short line right above the labels (第一次谈话, 张立与李强) is the record's caption. */
function startWithCaption(whole: Part, line: Line): number {
  let before = line.block - 1
  while (before >= 0 && whole.lines[before]!.text === '') before--
  const caption = before >= 0 ? whole.lines[before]! : null
  return caption && caption.text.length <= LONGEST_CAPTION && !/[。；，！？：:]/.test(caption.text)
    ? before
    : line.block
}

const FORM_LABEL =
  /^\s*(?:被?谈话?人|谈(?:话|心)(?:对象|双方|时间|地点|内容|主题|人员)|时\s*间|地\s*点|对\s*象|内\s*容)(?:姓名)?\s*[：:]?\s*$/

/** Talk records as forms, a table each. */
export function formsOfTalks(whole: Part): number[] {
  const starts: number[] = []
  let table = -1
  whole.blocks.forEach((block, index) => {
    if (!block.cell || block.cell.table <= table) return
    table = block.cell.table
    const cells = whole.blocks.slice(index, index + 16).filter((other) => other.cell?.table === table)
    const labels = cells.filter((cell) => FORM_LABEL.test(whole.text.slice(cell.start, cell.end)))
    // A register has all its labels in the first row, a form in its first column.
    const rows = new Set(labels.map((cell) => cell.cell!.row))
    if (labels.length >= 2 && rows.size >= 2) starts.push(startWithCaption(whole, whole.lines[index]!))
  })
  return starts.length >= 2 ? starts.slice(1) : []
}

/** Shortest statement in a collection. */
const SHORTEST = 300

/**
 * Members' statements one after the other, each under its writer's bare name.
 * @param first whose the first is, where a title or byline of its own says it
 */
export function statementsByName(whole: Part, first: string | null): number[] {
  const names = whole.lines.filter((line) => isNameLine(whole, line))
  const starts = names.filter((line, index) => {
    const end = names[index + 1]?.block ?? whole.lines.length
    let count = 0
    for (let at = line.block + 1; at < end; at++) count += whole.lines[at]!.text.length
    return count >= SHORTEST
  })
  const distinct = new Set(starts.map((line) => line.text.replace(/\s/g, '')))
  const others = starts.filter((line) => line.block > 2 && isDressed(whole, line))
  if (first !== null && !distinct.has(first) && others.length === starts.length && distinct.size === starts.length)
    return starts.map((line) => line.block)
  return starts.length >= 2 && distinct.size === starts.length ? starts.slice(1).map((line) => line.block) : []
}

function isDressed(whole: Part, { block }: Line): boolean {
  const { align, bold, level } = whole.blocks[block]!
  return align === 'center' || bold || level > 0
}

function isNameLine(whole: Part, line: Line): boolean {
  const block = whole.blocks[line.block]!
  if (line.text === '' || line.text.length > 12 || block.cell || line.number || !isName(closeUpName(line.text)))
    return false
  if (isDressed(whole, line)) return true
  const before = whole.lines[line.block - 1]
  return before === undefined || before.text === '' || /[。！？”）)日]$/.test(before.text)
}
