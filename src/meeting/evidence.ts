/** Evidence that several checks of a meeting need. */
import type { Evidence, Paper } from '../model.ts'

/** For something absent: what was searched, and why nothing of it counted. */
export function searched(paper: Paper, note: string): Evidence {
  const { id, text } = paper.material
  const headings = paper.outline.headings.map((heading) =>
    text
      .slice(heading.start, heading.end)
      .trim()
      .replace(/[。：:；]+$/u, ''),
  )
  const shown = [...new Set(headings.filter((heading) => heading.length <= 40))].slice(0, 12)
  const quote = shown.length > 0 ? shown.join('；') : text.trim().slice(0, 60).replace(/\n/g, ' ')
  return { role: 'searched', material: id, quote, note }
}

/** For something absent from several papers: their names. */
export function searchedFiles(papers: Paper[], note: string): Evidence {
  const quote = listed(papers.map((paper) => paper.material.title ?? paper.material.file))
  return { role: 'searched', quote, note }
}

/** More names than this nobody reads, and a thousand findings with a thousand names each fill the disk. */
const LISTED = 100

export function listed(names: string[], most = LISTED): string {
  return names.slice(0, most).join('；') + (names.length > most ? `；等${names.length}份` : '')
}
