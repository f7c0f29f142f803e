import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import type { Document } from '../../src/model.ts'

const TEXT = '对照检查材料\n一、存在问题\n“学习”不够——𠮷水县３月'
const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const big = (text: string) => utf16(text).swap16()
/** 「对照检查，张三」 and, outside of GBK, 㐂 (U+3402) in four bytes. */
const GB18030 = Buffer.from('b6d4d5d5bcecb2e9a3acd5c5c8fd8139ef31', 'hex')

function read(bytes: Uint8Array | string, name = '甲.txt'): Promise<Document> {
  return extract(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name)
}
const failure = (bytes: Uint8Array | string, name?: string) =>
  read(bytes, name).then(
    () => 'read',
    (error: { code: string }) => error.code,
  )

describe('plain text', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 with a mark', utf16(`\ufeff${TEXT}`)],
    ['UTF-16 big-endian with a mark', big(`\ufeff${TEXT}`)],
    ['UTF-16', utf16(TEXT)],
    ['UTF-16 big-endian', big(TEXT)],
    ['UTF-8 with Windows line ends', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
    ['UTF-8 with empty lines at the end', Buffer.from(`${TEXT}\n\n  \n`)],
  ])('is read as %s', async (_, bytes) => {
    expect((await read(bytes)).text).toBe(TEXT)
  })

  it('is read as GB18030, beyond GBK too, and says so', async () => {
    const { text, notices } = await read(GB18030)
    expect({ text, notices }).toEqual({ text: '对照检查，张三㐂', notices: ['按 GB18030 编码读取'] })
  })

  it('is a line a block, empty lines kept', async () => {
    const { text, blocks } = await read('标题\n\n　　正文')
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(['标题', '', '　　正文'])
    expect(blocks.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [3, 3],
      [4, 8],
    ])
  })

  it('loses control characters, with a notice, and nothing else', async () => {
    const { text, notices } = await read('红\u001b[31m字\u0000\u0008\t\u00a0\u3000完')
    expect({ text, notices }).toEqual({ text: '红[31m字\t\u00a0\u3000完', notices: ['略去 3 个不可见的控制字符'] })
  })

  it.each([
    ['random bytes', Uint8Array.from({ length: 500 }, (_, i) => (i * 2_654_435_761) >>> 24), 'encoding'],
    ['zeros', new Uint8Array(100), 'encoding'],
    ['half a character under a UTF-8 mark', Buffer.from('efbbbfe5af', 'hex'), 'encoding'],
    ['white space', Buffer.from(' \n\t\n'), 'no-text'],
    ['nothing', new Uint8Array(), 'empty'],
  ])('of %s is refused', async (_, bytes, code) => {
    expect(await failure(bytes)).toBe(code)
  })
})

describe('markdown', () => {
  it('gives its marks to form and keeps what a reader sees', async () => {
    const source = [
      '# 对照检查材料 #',
      '**一、存在问题**',
      '- 学习**不深**不透，[通知](http://example.cn)要求未落实',
      '> 引用',
      '---',
      '1. 第一条，5*3=15，待补充____，\\*号',
    ]
    const { text, blocks } = await read(source.join('\n'), '甲.md')
    expect(text.split('\n')).toEqual([
      '对照检查材料',
      '一、存在问题',
      '学习不深不透，通知要求未落实',
      '引用',
      '',
      '1. 第一条，5*3=15，待补充____，*号',
    ])
    expect(blocks.map(({ level, bold }) => [level, bold])).toEqual([
      [1, true],
      [0, true],
      [0, false],
      [0, false],
      [0, false],
      [0, false],
    ])
  })
})

describe('what is not what its name says', () => {
  it.each([
    ['an encrypted file', '%TSD-Header-###%xxxx', 'protected'],
    ['an image', Buffer.from('89504e470d0a1a0a', 'hex'), 'image'],
    ['a .rar', 'Rar!\u001a\u0007\u0000', 'archive'],
    ['XML', '<?xml version="1.0"?><a/>', 'not-word'],
    ['plain text', '对照检查材料', 'not-word'],
  ])('%s named .docx is refused with its own reason', async (_, content, code) => {
    expect(await failure(content, '甲.docx')).toBe(code)
  })
})
