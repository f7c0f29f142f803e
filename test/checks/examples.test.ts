/** Every check's own examples, on disk and through the whole pipeline: the first raises it, the second does not. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Example } from '../../src/checks/define.ts'
import { CHECKS } from '../../src/checks/index.ts'
import { reviewFolder } from '../support/folder.ts'
import { tree } from '../support/tree.ts'

/** A list of who must submit, as `--roster` would name it. */
const ROSTER = /名单\.csv$/

async function raised(example: Example): Promise<string[]> {
  const files = typeof example === 'string' ? { '材料.txt': example } : example
  const roster = Object.keys(files).find((file) => ROSTER.test(file))
  const folder = tree(files)
  const { report } = await reviewFolder(folder, roster ? { roster: join(folder, roster) } : {})
  return report.findings.map(({ check }) => check)
}

const shown = CHECKS.filter(({ examples }) => !examples.inWords)

describe.each(shown.map((check) => [check.id, check] as const))('%s', (id, { examples }) => {
  it('is raised by its first example', async () => {
    expect(await raised(examples.hit)).toContain(id)
  })
  it('spares its second example', async () => {
    expect(await raised(examples.spare)).not.toContain(id)
  })
})
