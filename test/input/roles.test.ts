import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Placed, rolesOf as roles } from '../../src/input/roles.ts'
import { batchOf, rolesOf } from '../support/batch.ts'
import { rawZip } from '../support/raw-zip.ts'
import { tree } from '../support/tree.ts'

/** Paths below a root → roles. */
function of(root: string, ...files: string[]): string[] {
  const placed = files.map((file): Placed => ({ folders: file.split('/').slice(0, -1), name: file.split('/').at(-1)! }))
  return roles(placed, root)
}

describe('roles by folder names', () => {
  it.each([
    ['通知', 'official'],
    ['上级文件', 'official'],
    ['official', 'official'],
    ['01_通知', 'official'],
    ['（一）上级通知', 'official'],
    ['01上级通知', 'official'],
    ['范文', 'template'],
    ['模板', 'template'],
    ['Templates', 'template'],
    ['往年', 'previous'],
    ['历年材料', 'previous'],
    ['上年度', 'previous'],
    ['previous', 'previous'],
    ['通知书发放情况', 'submitted'],
    ['办公室', 'submitted'],
    ['往年整改不到位的问题', 'submitted'],
  ])('%s → %s', (folder, role) => {
    expect(of('批', `${folder}/甲.docx`, `某局/${folder}/更深/乙.docx`, '丙.docx')).toEqual([role, role, 'submitted'])
  })

  it('a past year is previous where papers under review lie outside of it', () => {
    expect(of('批', '2020年度/甲.docx', '甲.docx')).toEqual(['previous', 'submitted'])
    expect(of('批', '2020年/甲.docx', '2021年度/甲.docx')).toEqual(['previous', 'submitted'])
    expect(of('2021年度民主生活会材料', '2020年度/甲.docx', '2019年度/甲.docx')).toEqual(['previous', 'previous'])
  })

  it('the current year’s own folder stays under review', () => {
    expect(of('2021年度', '甲.docx', '乙.docx')).toEqual(['submitted', 'submitted'])
    expect(of('批', '2021年度/甲.docx', '2021年度/乙.docx')).toEqual(['submitted', 'submitted'])
    expect(of('批', '2021年度/甲.docx', '关于召开民主生活会的通知.docx', '名单.txt')[0]).toBe('submitted')
    expect(of('2021年度民主生活会材料', '2021年度/甲.docx', '乙.docx')).toEqual(['submitted', 'submitted'])
    expect(of('批', '2021年度/甲.docx', '2021年度会议情况报告.docx')).toEqual(['submitted', 'submitted'])
  })

  it('hold inside archives, whose own name counts as a folder unless it is the root', async () => {
    const zip = rawZip([
      { name: '通知/a.txt', data: '通知', flags: 0x800 },
      { name: '甲.txt', data: '甲', flags: 0x800 },
    ])
    const root = tree({ '往年.zip': zip, '乙.txt': '乙' })
    expect(rolesOf(await batchOf(root))).toEqual({
      '乙.txt': 'submitted',
      '往年.zip/甲.txt': 'previous',
      '往年.zip/通知/a.txt': 'previous',
    })
    expect(rolesOf(await batchOf(path.join(root, '往年.zip')))).toEqual({
      '往年.zip/甲.txt': 'submitted',
      '往年.zip/通知/a.txt': 'official',
    })
  })
})
