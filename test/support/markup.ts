/**
 * Readable text → the body of a .docx: `# ` title and `@` byline centred, `## ` a heading by its level, `**` a bold
 * line, `|` table rows, every other line a paragraph.
 * In tables `|!` is a head that repeats on each page, `^` merged with the cell above, `<` with the one before it, `<br>`
 * a new paragraph.
 */
import { docxOf, p } from './docx.ts'

/** Real .docx bytes. */
export function docxOfMarkup(text: string): Uint8Array {
  return docxOf(`${bodyOf(text)}<w:sectPr/>`)
}

function bodyOf(text: string): string {
  const out: string[] = []
  let rows: string[] = []
  const flush = () => {
    if (rows.length > 0) out.push(tableOf(rows), p(''))
    rows = []
  }
  for (const line of text.trim().split('\n')) {
    if (line.startsWith('|')) {
      rows.push(line)
      continue
    }
    flush()
    if (line.startsWith('# ')) out.push(p(line.slice(2), '<w:jc w:val="center"/>'))
    else if (line.startsWith('## ')) out.push(p(line.slice(3), '<w:outlineLvl w:val="0"/>'))
    else if (line.startsWith('**')) out.push(p(line.slice(2)).replace('<w:r>', '<w:r><w:rPr><w:b/></w:rPr>'))
    else if (line.startsWith('@')) out.push(p(line.slice(1), '<w:jc w:val="center"/>'))
    else out.push(p(line, '<w:ind w:firstLineChars="200"/>'))
  }
  flush()
  return out.join('')
}

function tableOf(lines: string[]): string {
  const rows = lines.map((line) => ({
    head: line.startsWith('|!'),
    cells: line.replace(/^\|!?/, '').split('|'),
  }))
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const grid = '<w:gridCol w:w="1400"/>'.repeat(width)
  const body = rows.map(({ head, cells }, at) => {
    const below = rows[at + 1]?.cells
    const made = cells.map((cell, column) => (cell === '<' ? '' : cellOf(cells, column, below?.[column] === '^')))
    return `<w:tr>${head ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${made.join('')}</w:tr>`
  })
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`
}

function cellOf(cells: string[], column: number, goesOn: boolean): string {
  const text = cells[column]!
  let span = 1
  while (cells[column + span] === '<') span++
  const merge = text === '^' ? '<w:vMerge/>' : goesOn ? '<w:vMerge w:val="restart"/>' : ''
  const properties = `<w:tcW w:w="${1400 * span}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}`
  const paragraphs = text === '^' ? [''] : text.split('<br>')
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs.map((line) => p(line)).join('')}</w:tc>`
}
