/** Texts → papers, through the real readers. */
import { createHash } from 'node:crypto'
import { extract } from '../../../src/extract/index.ts'
import type { Batch, Member, Paper, Role } from '../../../src/model.ts'
import { readPapers } from '../../../src/outline/index.ts'
import { docxOfMarked } from './marked.ts'

export interface Given {
  file: string
  text: string
  role?: Role
}

export async function readGiven(
  given: Given[],
  roster: Member[] | null = null,
): Promise<ReturnType<typeof readPapers>> {
  const sources: Batch['sources'] = []
  for (const { file, text, role = 'submitted' } of given) {
    const bytes = file.endsWith('.docx') ? docxOfMarked(text) : new TextEncoder().encode(text)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const source = { file, role, sha256, size: bytes.length }
    if (text === '') sources.push({ source, problem: { code: 'empty', message: '空文件' } })
    else sources.push({ source, document: await extract(bytes, file) })
  }
  return readPapers({ sources, roster, notices: [] })
}

/** The papers of one file. */
export async function papersOf(text: string, file = '材料.docx', roster: Member[] | null = null): Promise<Paper[]> {
  return (await readGiven([{ file, text }], roster)).papers
}
