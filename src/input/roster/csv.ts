/** .csv in UTF-8, UTF-16 or GB18030 → rows; commas, semicolons or tabs, quotes as Excel writes them. */
import { decodeText } from '../../extract/decode.ts'

/** @throws Unreadable where the encoding is none that we know */
export function readCsv(bytes: Uint8Array): string[][] {
  const { text } = decodeText(bytes)
  const source = text.replace(/^\ufeff/, '')
  const separator = separatorOf(source.slice(0, 2000))
  const rows: string[][] = [[]]
  const field = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\r\\n]*)(${separator}|\\r\\n|\\n|\\r|$)`, 'gy')
  for (let match = field.exec(source); match; match = field.exec(source)) {
    const [whole, value, end] = match
    rows.at(-1)!.push(value!.startsWith('"') ? value!.slice(1, -1).replaceAll('""', '"') : value!)
    if (end === '' || whole === '') break
    if (end !== separator) rows.push([])
  }
  return rows
}

/** The one that stands most often in the first lines. */
function separatorOf(head: string): string {
  const count = (char: string) => head.split(char).length - 1
  return [',', '\t', ';', '，'].reduce((best, char) => (count(char) > count(best) ? char : best))
}
