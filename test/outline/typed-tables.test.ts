/** Tables that an export put in lines; and lines that only look like them. */
import { describe, expect, it } from 'vitest'
import { readGiven } from './support/read.ts'

const tablesOf = async (text: string, file = '谈心谈话登记表.txt') => {
  const { papers } = await readGiven([{ file, text: `某局谈心谈话登记表\n${text}` }])
  return papers[0]!.outline.tables.map((table) => table.rows.map((row) => row.map((cell) => cell.text)))
}
const ROWS = [
  ['序号', '谈话人', '谈话对象', '时长'],
  ['1', '方圆', '任远', '40分钟'],
  ['2', '方圆', '杜衡', ''],
]

describe('a typed table', () => {
  it.each([
    ['tabs', '\t'],
    ['bars', ' | '],
    ['wide spaces', '　'],
  ])('between %s', async (_, between) => {
    expect(await tablesOf(ROWS.map((row) => row.join(between)).join('\n'))).toEqual([ROWS])
  })

  it('ends where lines have no cells', async () => {
    const text = `${ROWS.map((row) => row.join('\t')).join('\n')}\n注：均为一对一。`
    expect(await tablesOf(text)).toEqual([ROWS])
  })

  it('keeps the places of its cells', async () => {
    const text = ROWS.map((row) => row.join('\t')).join('\n')
    const { papers } = await readGiven([{ file: '谈话.txt', text: `某局谈心谈话登记表\n${text}` }])
    const { material, outline } = papers[0]!
    for (const cell of outline.tables.flatMap((table) => table.rows.flat()))
      expect(material.text.slice(cell.start, cell.end)).toBe(cell.text)
  })

  it.each([
    ['a signature', '局党组\t2022年1月5日\n办公室\t1月6日'],
    ['labels with values', '时间：2022年1月4日　地点：三楼　时长：30分钟\n谈话人：方圆　谈话对象：任远　记录：无'],
    ['one line alone', '序号　谈话人　谈话对象　时长'],
  ])('is not %s', async (_, text) => {
    expect(await tablesOf(text)).toEqual([])
  })
})
