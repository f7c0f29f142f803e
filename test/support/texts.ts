/** Texts → a batch, as if the files had been found on disk: real bytes through the real reader, roles by folder. */
import { createHash } from 'node:crypto'
import { extract } from '../../src/extract/index.ts'
import { rolesOf } from '../../src/input/roles.ts'
import type { Batch, Member, SourceResult } from '../../src/model.ts'

/** @param files file name → text; a folder gives the role, as on disk */
export async function batchOfTexts(files: Record<string, string>, roster: Member[] | null = null): Promise<Batch> {
  const names = Object.keys(files).map((name) => (/\.\w+$/.test(name) ? name : `${name}.txt`))
  const placed = names.map((file) => ({ folders: file.split('/').slice(0, -1), name: file.split('/').at(-1)! }))
  const roles = rolesOf(placed, '')
  const sources: SourceResult[] = []
  for (const [index, text] of Object.values(files).entries()) {
    const file = names[index]!
    const bytes = new TextEncoder().encode(text)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const source = { file, role: roles[index]!, sha256, size: bytes.length }
    sources.push({ source, document: await extract(bytes, file) })
  }
  return { sources, roster, notices: [] }
}
