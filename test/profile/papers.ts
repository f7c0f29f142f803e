/** Texts as real files through the real way in: folder, walk, extraction, outline. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts'
import { readBatch } from '../../src/input/index.ts'
import type { Paper } from '../../src/model.ts'
import { readPapers } from '../../src/outline/index.ts'
import { docxOfText } from '../support/docx.ts'

/** File name (.docx or .txt, folders give roles) → text. */
export async function papersOf(files: Record<string, string>): Promise<Paper[]> {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'))
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, name.endsWith('.docx') ? docxOfText(text.trimEnd()) : text)
  }
  const batch = await readBatch(
    { submitted: [folder], official: [], templates: [], previous: [], roster: null, limits: DEFAULT_LIMITS },
    () => {},
  )
  return readPapers(batch).papers
}

export async function paperOf(name: string, text: string): Promise<Paper> {
  return (await papersOf({ [name]: text }))[0]!
}
