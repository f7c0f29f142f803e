/** Whatever stands in a table or a line, reading it throws nothing and keeps its spans within the text. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnsOf } from '../../src/meeting/columns.ts'
import { readDates, readLeadTimes } from '../../src/meeting/dates.ts'
import { readFields, readRegisters } from '../../src/meeting/grid.ts'
import { namesIn } from '../../src/meeting/names.ts'
import { readTalkRules } from '../../src/meeting/talk-kinds.ts'
import { toneOf } from '../../src/meeting/tone.ts'
import type { Table } from '../../src/model.ts'

const WORDS = [
  '问题',
  '整改目标',
  '措施',
  '责任人',
  '时限',
  '谈话人',
  '谈话对象',
  '时间',
  '地点',
  '张三',
  '李四',
  '',
  ' ',
  '：',
  '。',
  '，',
  '2022年1月5日',
  '会后15日内',
  '四必谈',
  '希望',
  '不够',
  '(',
  '[',
  '*',
  '\\',
  '𠮷',
  '‮',
  '\u0000',
]
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(''))

/** A table of any cells, its text joined as a document joins blocks. */
const table = fc.array(fc.array(text, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }).map((rows) => {
  const width = Math.max(...rows.map((row) => row.length))
  let whole = ''
  const cells = rows.map((row, r) =>
    Array.from({ length: width }, (_, c) => {
      const start = whole.length
      const words = row[c] ?? ''
      whole += `${words}\n`
      return { start, end: start + words.length, text: words, row: r, column: c }
    }),
  )
  return { whole, table: { first: 0, last: 1, rows: cells } satisfies Table }
})

it('tables', () => {
  fc.assert(
    fc.property(table, ({ whole, table }) => {
      for (const set of ['list', 'talk', 'criticism', 'opinion'] as const) {
        for (const register of readRegisters([table, table], columnsOf(set), 2))
          for (const row of register.rows)
            for (const value of row.values.values()) expect(whole.slice(value.start, value.end).trim()).toBe(value.text)
        for (const field of readFields(whole, [{ start: 0, end: whole.length }], [table], columnsOf(set)))
          expect(whole.slice(field.start, field.end).trim()).toBe(field.text)
      }
    }),
  )
})

it('lines', () => {
  fc.assert(
    fc.property(text, fc.array(fc.constantFrom('张三', '李四', '王(五)', 'a*b')), (words, known) => {
      for (const span of [...readDates(words, 2021), ...readLeadTimes(words), ...readTalkRules(words)]) {
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeLessThanOrEqual(words.length)
        expect(span.end).toBeGreaterThanOrEqual(span.start)
      }
      expect(namesIn(words, known).length).toBe(new Set(namesIn(words, known)).size)
      expect(['problem', 'hope', 'suggestion', 'praise', 'unclear']).toContain(toneOf(words))
    }),
  )
})
