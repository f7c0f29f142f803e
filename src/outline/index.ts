/** Documents → papers: parts split, titled, dated, attributed to a member and unit, outlined. */
import type { Batch, Document, Material, Paper, Problem, Source } from '../model.ts'
import { readKind } from './kind.ts'
import { readMember } from './member.ts'
import { inOrder } from './order.ts'
import { readOutline } from './outline.ts'
import { type Part, partOf } from './part.ts'
import { readTitle } from './title.ts'

/** Papers in a stable order (by role, file, part), whatever the order of the batch; unreadable sources as materials. */
export function readPapers(batch: Batch): { papers: Paper[]; unreadable: Material[] } {
  const papers: Paper[] = []
  const unreadable: Material[] = []
  let count = 0
  for (const result of inOrder(batch.sources)) {
    if ('problem' in result) unreadable.push(unreadableMaterial(`m${++count}`, result.source, result.problem))
    else {
      const parts = [partOf(result.document, 0, result.document.blocks.length)]
      parts.forEach((part, index) => {
        papers.push(readPaper(`m${++count}`, result.source, result.document, part, index + 1))
      })
    }
  }
  return { papers, unreadable }
}

function readPaper(id: string, source: Source, document: Document, part: Part, number: number): Paper {
  const title = readTitle(part)
  const material: Material = {
    id,
    sha256: source.sha256,
    file: source.file,
    part: number,
    status: 'read',
    notices: document.notices,
    role: source.role,
    kind: readKind(title?.text ?? null, part.text, source.file),
    title: title?.text ?? null,
    member: readMember(source.file),
    unit: null,
    year: null,
    chars: part.text.replace(/\s/g, '').length,
    text: part.text,
    properties: document.properties,
  }
  const outline = readOutline(part, title)
  return { material, source, document, offset: part.offset, blocks: part.blocks, outline, meeting: '' }
}

function unreadableMaterial(id: string, source: Source, problem: Problem): Material {
  return {
    id,
    sha256: source.sha256,
    file: source.file,
    part: 1,
    status: 'unreadable',
    problem,
    notices: [],
    role: source.role,
    kind: 'other',
    title: null,
    member: null,
    unit: null,
    year: null,
    chars: 0,
    text: '',
    properties: {},
  }
}
