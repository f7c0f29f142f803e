/** Plain text with a few marks → .docx bytes: `^` centred, `**` bold, `| a | b |` a row of a table. */
import { docxOf, p } from '../../support/docx.ts'

export function docxOfMarked(text: string): Uint8Array {
  const body: string[] = []
  const lines = text.replace(/\n$/, '').split('\n')
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    if (line.startsWith('|')) {
      const rows: string[] = []
      while (lines[index]?.startsWith('|')) rows.push(row(lines[index++]!))
      index--
      body.push(`<w:tbl>${rows.join('')}</w:tbl>`)
    } else if (line.startsWith('^')) body.push(p(line.slice(1), '<w:jc w:val="center"/>'))
    else if (line.startsWith('**')) body.push(bold(line.slice(2)))
    else body.push(p(line))
  }
  return docxOf(body.join(''))
}

function row(line: string): string {
  const cells = line.replace(/^\||\|$/g, '').split('|')
  return `<w:tr>${cells.map((cell) => `<w:tc>${p(cell.trim())}</w:tc>`).join('')}</w:tr>`
}

function bold(text: string): string {
  return p(text).replace('<w:r>', '<w:r><w:rPr><w:b/></w:rPr>')
}
