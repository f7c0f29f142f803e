/** One part of a document → a paper: titled, of a kind, attributed to a member, unit and year, outlined. */
import type { Document, Kind, Material, Paper, Problem, Source } from '../model.ts'
import { readHead } from './head.ts'
import { readKind } from './kind.ts'
import { readLabels } from './labels.ts'
import { isNamed, readMember } from './member.ts'
import { readOutline } from './outline.ts'
import { lastLines, type Part } from './part.ts'
import { cutAtCells, readTypedTables } from './typed-table.ts'
import { readUnit } from './unit.ts'
import { readYear } from './year.ts'

/** A statement may have another unit's name left in: what it says of units decides nothing. */
const STATEMENTS = new Set<Kind>(['member-statement', 'team-statement'])

/** @param number 1, 2, …: which part of its file; @param roster names that are known to be members' */
export function readPaper(
  id: string,
  source: Source,
  document: Document,
  part: Part,
  number: number,
  roster: ReadonlySet<string>,
): Paper {
  const head = readHead(part)
  const title = head.title?.text ?? null
  const outline = readOutline(part, head)
  const labels = readLabels(part, outline.tables)
  const { file } = source
  const named = isNamed({ title, notes: head.notes, labels, part, file, roster })
  const kind = readKind(title, part, file, named)
  const typed = kind === 'other' ? [] : readTypedTables(part)
  if (typed.length > 0) {
    outline.tables = [...outline.tables, ...typed].sort((a, b) => a.first - b.first)
    if (STATEMENTS.has(kind)) outline.sentences = cutAtCells(outline.sentences, typed)
  }
  const lines = [...head.notes.map((line) => line.text), ...lastLines(part)]
  const material: Material = {
    ...blank(id, source, number),
    status: 'read',
    notices: document.notices,
    kind,
    title,
    member: readMember({ title, notes: head.notes, labels, part, file, kind, roster }),
    unit: readUnit({
      title,
      labels,
      lines,
      file,
      talk: kind === 'talk-record',
      opening: STATEMENTS.has(kind) ? '' : part.text,
    }),
    year: readYear({ statement: STATEMENTS.has(kind), title, lines, text: part.text, file }),
    chars: part.text.replace(/\s/g, '').length,
    text: part.text,
    properties: document.properties,
  }
  return { material, source, document, offset: part.offset, blocks: part.blocks, outline, meeting: '' }
}

/** Says that they are parts; those of one file that name no unit or year of their own have those of the others, if these agree. */
export function shareAmongParts(parts: Paper[]): void {
  const agreed = <T>(values: (T | null)[]): T | null => {
    const known = new Set(values.filter((value) => value !== null))
    return known.size === 1 ? ([...known][0] as T) : null
  }
  const unit = agreed(parts.map(({ material }) => material.unit))
  const year = agreed(parts.map(({ material }) => material.year))
  for (const { material } of parts) {
    if (parts.length > 1) {
      material.notices = [...material.notices, `这个文件里有 ${parts.length} 份材料，这是第 ${material.part} 份`]
    }
    material.unit ??= unit
    material.year ??= year
  }
}

export function unreadableMaterial(id: string, source: Source, problem: Problem): Material {
  return { ...blank(id, source, 1), status: 'unreadable', problem }
}

function blank(id: string, { sha256, file, role }: Source, part: number): Material {
  return {
    id,
    sha256,
    file,
    part,
    status: 'unreadable',
    notices: [],
    role,
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
