/** traces/same-origin on real .docx files: what counts, what is innocent. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../../src/checks/define.ts'
import { sameOrigin } from '../../../src/checks/traces/same-origin.ts'
import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts'
import { readBatch } from '../../../src/input/index.ts'
import { readPapers } from '../../../src/outline/index.ts'
import { docxOf, p } from '../../support/docx.ts'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'duizhao-origin-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

const OWN = ['00A1C3F7', '00B2D4E6', '00C3E5F8', '00D4F609', '00E5071A']
const NAMES = ['陈立', '吴芳', '郑国平', '何秀英', '孙学军', '钱海涛']

function statement(name: string, rsids: string[], root = '', core = ''): Uint8Array {
  const lines = [
    `清河县水务局党组成员${name}同志个人对照检查材料`,
    '一、存在的问题',
    `${name}分管的渠道有一段没有清淤。`,
  ]
  const ids = rsids.map((id) => `<w:rsid w:val="${id}"/>`).join('')
  return docxOf(lines.map((line) => p(line)).join(''), {
    'word/settings.xml': `<w:settings><w:rsids>${root && `<w:rsidRoot w:val="${root}"/>`}${ids}</w:rsids></w:settings>`,
    ...(core === '' ? {} : { 'docProps/core.xml': core }),
  })
}

async function found(files: Record<string, Uint8Array>) {
  const folder = await mkdtemp(join(root, 'b-'))
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), bytes)
  }
  const inputs = {
    submitted: [folder],
    official: [],
    templates: [],
    previous: [],
    roster: null,
    limits: DEFAULT_LIMITS,
  }
  const { papers } = readPapers(await readBatch(inputs, () => {}))
  const submitted = papers.filter(({ material }) => material.role === 'submitted')
  // The check asks the context for papers and pairs alone.
  return [...sameOrigin.run({ papers, submitted, pairs: [] } as unknown as Context)]
}

describe('traces/same-origin', () => {
  it('tells both members of revision ids that they share', async () => {
    const raised = await found({
      '陈立.docx': statement('陈立', [...OWN, '00111111']),
      '吴芳.docx': statement('吴芳', [...OWN, '00222222', '00333333']),
      '郑国平.docx': statement('郑国平', ['00444444', '00555555', '00666666']),
    })
    expect(raised.map(({ args }) => args!.others).sort()).toEqual(['吴芳', '陈立'])
    expect(raised[0]!.args!.facts).toContain('共有修订标识5个')
  })

  it('does not take one or two shared ids, or those of an issued template, for a trace', async () => {
    expect(
      await found({
        '陈立.docx': statement('陈立', [OWN[0]!, OWN[1]!, '00111111']),
        '吴芳.docx': statement('吴芳', [OWN[0]!, OWN[1]!]),
      }),
    ).toEqual([])
    expect(
      await found({
        '陈立.docx': statement('陈立', OWN),
        '吴芳.docx': statement('吴芳', OWN),
        '通知/对照检查材料格式.docx': statement('×××', OWN),
      }),
    ).toEqual([])
  })

  it('does not take values of the office programs for a trace', async () => {
    const usual = ['00172A27', '00034616', '0006063C', '0015074B']
    expect(
      await found({
        '陈立.docx': statement('陈立', usual, '00172A27'),
        '吴芳.docx': statement('吴芳', usual, '00172A27'),
      }),
    ).toEqual([])
  })

  it('tells a form that nearly all filled in once, as a note', async () => {
    const raised = await found(Object.fromEntries(NAMES.map((name) => [`${name}.docx`, statement(name, OWN)])))
    expect(raised).toMatchObject([{ material: null, message: 'form', level: 'note' }])
  })

  it('takes a creation time and creator for a trace, but not a default, a template’s old date, or what most files hold', async () => {
    const core = (created: string, creator: string) =>
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:creator>${creator}</dc:creator><dcterms:created>${created}</dcterms:created></cp:coreProperties>`
    const two = (created: string, creator = '办公室小郑') =>
      found({
        '2021年度/陈立.docx': statement('陈立', [], '', core(created, creator)),
        '2021年度/吴芳.docx': statement('吴芳', [], '', core(created, creator)),
      })
    expect(await two('2021-12-20T08:31:00Z')).toHaveLength(2)
    expect(await two('2013-12-23T23:15:00Z')).toEqual([])
    const all = Object.fromEntries(
      NAMES.map((name) => [`${name}.docx`, statement(name, [], '', core('2021-12-20T08:31:00Z', '办公室小郑'))]),
    )
    expect(await found(all)).toEqual([])
  })
})
