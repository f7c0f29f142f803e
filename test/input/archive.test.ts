import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sourceBytes } from '../../src/input/index.ts'
import { batchOf, textsOf } from '../support/batch.ts'
import { docxOfText } from '../support/docx.ts'
import { type RawEntry, rawZip } from '../support/raw-zip.ts'
import { tree } from '../support/tree.ts'

/** GB18030 bytes of 「对照检查」, 「张三」 and 「联通」 (which happen to be valid UTF-8). */
const GB = { check: 'b6d4d5d5bcecb2e9', zhang: 'd5c5c8fd', unicom: 'c1aacda8' }
const gb = (hex: string, rest: string) => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from(rest)])

async function namesIn(entries: RawEntry[]): Promise<string[]> {
  const batch = await batchOf(tree({ '材料.zip': rawZip(entries) }))
  return Object.keys(textsOf(batch)).map((file) => file.replace('材料.zip/', ''))
}

describe('names in an archive', () => {
  it('are UTF-8 where the archive says so', async () => {
    expect(await namesIn([{ name: '张三/对照检查.txt', data: 'x', flags: 0x800 }])).toEqual(['张三/对照检查.txt'])
  })

  it('are UTF-8 without the flag too, as some programs write them', async () => {
    expect(await namesIn([{ name: '张三/对照检查.txt', data: 'x', flags: 0 }])).toEqual(['张三/对照检查.txt'])
  })

  it('are GB18030, as Windows writes them, also where one alone would pass for UTF-8', async () => {
    const folder = gb(GB.zhang, `/`)
    const names = [Buffer.concat([folder, gb(GB.check, '.txt')]), gb(GB.unicom, '.txt')]
    expect(await namesIn(names.map((name) => ({ name, data: 'x', flags: 0 })))).toEqual([
      '张三/对照检查.txt',
      '联通.txt',
    ])
    expect(await namesIn([{ name: gb(GB.unicom, '.txt'), data: 'x', flags: 0 }])).toEqual(['联通.txt'])
  })

  it('come from Info-ZIP’s Unicode field where it belongs to the name', async () => {
    const field = (name: Uint8Array) => {
      const head = Buffer.alloc(9)
      const text = Buffer.from('李四.txt')
      head.writeUInt16LE(0x7075, 0)
      head.writeUInt16LE(5 + text.length, 2)
      head[4] = 1
      head.writeUInt32LE(crc32(name), 5)
      return Buffer.concat([head, text])
    }
    const name = Buffer.from('_.txt')
    expect(await namesIn([{ name, data: 'x', flags: 0, extra: field(name) }])).toEqual(['李四.txt'])
    expect(await namesIn([{ name, data: 'x', flags: 0, extra: field(Buffer.from('other')) }])).toEqual(['_.txt'])
  })

  it('lead nowhere, whatever they say', async () => {
    const marker = path.join('/tmp', 'duizhao-不应出现.txt')
    const names = [`../../../..${marker}`, marker, 'C:\\Windows\\甲.txt', 'a\\b\\乙.txt', './c//丙.txt']
    expect(await namesIn(names.map((name) => ({ name, data: 'x', flags: 0x800 })))).toEqual([
      'Windows/甲.txt',
      'a/b/乙.txt',
      'c/丙.txt',
      'tmp/duizhao-不应出现.txt',
    ])
    expect(existsSync(marker)).toBe(false)
  })
})

describe('an archive', () => {
  it('is opened within an archive once, and no deeper', async () => {
    const deep = zipSync({ '丙.txt': Buffer.from('三') })
    const inner = zipSync({ '乙.txt': Buffer.from('二'), '深.zip': deep })
    const outer = zipSync({ '甲.txt': Buffer.from('一'), '内/里.zip': inner })
    expect(textsOf(await batchOf(tree({ '外.zip': outer })))).toEqual({
      '外.zip/内/里.zip/乙.txt': '二',
      '外.zip/内/里.zip/深.zip': '!nested-archive',
      '外.zip/甲.txt': '一',
    })
  })

  it('is a document where its content is one, and is named where it is no .zip', async () => {
    const batch = await batchOf(
      tree({ '甲.zip': docxOfText('其实是文档'), '乙.zip': 'Rar!\u001a\u0007\u0001', '丙.rar': 'x' }),
    )
    expect(textsOf(batch)).toEqual({ '丙.rar': '!not-word', '乙.zip': '!archive', '甲.zip': '其实是文档' })
  })

  it('gives a reason for each entry that cannot be read, and reads the others', async () => {
    const zip = rawZip([
      { name: 'a.txt', data: '正文' },
      { name: 'b.txt', data: '锁住', flags: 1 },
      { name: 'c.txt', data: '谎报'.repeat(100), declared: 5 },
      { name: 'd.txt', data: '改动', crc: 7 },
      { name: 'e.txt', data: '', declared: 0 },
      { name: 'a.txt', data: '又一份' },
      { name: '__MACOSX/._a.txt', data: 'x' },
      { name: '~$a.docx', data: 'x' },
    ])
    const batch = await batchOf(tree({ '包.zip': zip }))
    expect(batch.sources.map((result) => 'problem' in result && result.problem.code)).toEqual([
      false,
      'duplicate-entry',
      'encrypted',
      'lying-size',
      'checksum',
      'empty',
    ])
    expect(batch.notices).toEqual([
      '跳过 1 个打开文件时留下的临时文件（~$ 开头）：包.zip/~$a.docx',
      '跳过 1 个隐藏或系统文件',
    ])
  })
})

describe('the bytes of a source', () => {
  it('are read again from disk and from archives, and only as they were', async () => {
    const inner = docxOfText('在里面')
    const root = tree({ '甲.docx': docxOfText('甲'), '包.zip': zipSync({ '里.zip': zipSync({ '乙.docx': inner }) }) })
    const { sources } = await batchOf(root)
    const [packed, plain] = sources.map(({ source }) => source)
    expect(Buffer.from(await sourceBytes(packed!)).equals(Buffer.from(inner))).toBe(true)
    expect(Buffer.from(await sourceBytes(plain!)).equals(readFileSync(path.join(root, '甲.docx')))).toBe(true)
    writeFileSync(path.join(root, '甲.docx'), docxOfText('改过'))
    await expect(sourceBytes(plain!)).rejects.toThrow('在审核过程中被改动，请重新审核')
  })
})
