/** Each check of a meeting's papers raises on the example it shows and spares the other, from files on a disk. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { criticism } from '../../../src/checks/criticism/index.ts'
import type { Example } from '../../../src/checks/define.ts'
import { list } from '../../../src/checks/list/index.ts'
import { minutes } from '../../../src/checks/minutes/index.ts'
import { plan } from '../../../src/checks/plan/index.ts'
import { process } from '../../../src/checks/process/index.ts'
import { report } from '../../../src/checks/report/index.ts'
import { talk } from '../../../src/checks/talk/index.ts'
import { reviewFolder } from '../../support/folder.ts'

const root = mkdtempSync(path.join(tmpdir(), 'duizhao-meeting-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let count = 0
async function raised(example: Example, check: string): Promise<string[]> {
  const folder = path.join(root, String(count++))
  const files = typeof example === 'string' ? { '材料.txt': example } : example
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  const { report } = await reviewFolder(folder)
  return report.findings.filter((finding) => finding.check === check).map((finding) => finding.message)
}

const CHECKS = [...plan, ...report, ...talk, ...criticism, ...list, ...minutes, ...process]

describe.each(CHECKS.map((check) => [check.id, check] as const))('%s', (id, check) => {
  it('raises on its example', async () => expect(await raised(check.examples.hit, id)).not.toEqual([]))
  it('spares the other', async () => expect(await raised(check.examples.spare, id)).toEqual([]))
})
