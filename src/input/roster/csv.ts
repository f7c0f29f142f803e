/** .csv in UTF-8, UTF-16 or GB18030 → rows; commas, semicolons or tabs, quotes as Excel writes them. */
import { decodeText } from '../../extract/decode.ts'
import { Unreadable } from '../../extract/unreadable.ts'

/** @throws Unreadable where the encoding is none that we know, or a quote is never closed: names would be cut or run together */
export function readCsv(bytes: Uint8Array): string[][] {
  const { text } = decodeText(bytes)
  const source = text.replace(/^\ufeff/, '')
  const separator = separatorOf(source.slice(0, 2000))
  const rows: string[][] = [[]]
  const field = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\r\\n]*)(${separator}|\\r\\n|\\n|\\r|$)`, 'gy')
  for (let match = field.exec(source); match; match = field.exec(source)) {
    const [whole, value, end] = match
    rows.at(-1)!.push(unquoted(value!, rows.length))
    if (end === '' || whole === '') break
    if (end !== separator) rows.push([])
  }
  return rows
}

function unquoted(value: string, row: number): string {
  if (!value.startsWith('"')) return value
  if (value.length < 2 || !value.endsWith('"'))
    throw new Unreadable('roster', `第 ${row} 行的英文双引号没有成对，请改正（名单里一般不需要引号）`)
  return value.slice(1, -1).replaceAll('""', '"')
}

/** The one that stands most often in the first lines. */
function separatorOf(head: string): string {
  const count = (char: string) => head.split(char).length - 1
  return [',', '\t', ';', '，'].reduce((best, char) => (count(char) > count(best) ? char : best))
}
