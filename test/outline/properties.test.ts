/** Whatever the lines, the shapes hold together: texts, spans, sections and sentences. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../src/extract/lines.ts'
import { readPapers } from '../../src/outline/index.ts'

const line = fc.constantFrom(
  '',
  '　',
  '个人对照检查材料',
  '张立同志整改清单',
  '谈心谈话记录',
  '时间：2021年12月1日',
  '谈话人：张立',
  '张  立',
  '2022年1月5日',
  '附件1',
  '**一、存在的问题**',
  '一、学习方面。学得浅；用得少。',
  '（一）“两个确立”方面',
  '(二)作风方面：',
  '1.到村少。',
  '1）批件没有回访',
  '一是怕担责。二是图省事。',
  '存在的主要问题',
  '我到石桥村答复群众时说错了补助年限（见附件。第二条），事后才更正，群众有意见，我没有登门说明。',
  '去年秋收时我没有到粮站现场核对水分，两名售粮农民多跑了一趟，事后也没有登门说明情况，至今没有回访。'.repeat(4),
)
const form = fc.record({
  bold: fc.boolean(),
  align: fc.constantFrom('left' as const, 'center' as const),
  level: fc.constantFrom(0, 0, 0, 1, 2),
})
const lines = fc.array(fc.tuple(line, form), { maxLength: 40 })

describe('readPapers', () => {
  it('gives parts, headings, sections and sentences that fit the text', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const document = documentOf(
          'docx',
          given.map(([text, form]) => ({ text, ...form })),
        )
        const source = { file: 'a.docx', role: 'submitted' as const, sha256: '0', size: 1 }
        const { papers } = readPapers({ sources: [{ source, document }], roster: null, notices: [] })
        let end = 0
        for (const { material, blocks, offset, outline } of papers) {
          expect(offset).toBeGreaterThanOrEqual(end)
          end = offset + material.text.length
          expect(document.text.slice(offset, end)).toBe(material.text)
          expect(blocks.map((block) => material.text.slice(block.start, block.end)).join('\n')).toBe(material.text)
          for (const heading of outline.headings) {
            const words = material.text.slice(heading.start, heading.end)
            expect(words.startsWith(heading.label)).toBe(true)
            expect(words).toContain(heading.text)
            expect(heading.text).not.toBe('')
          }
          let last = 0
          for (const [index, { start, body, end: to, level, parent }] of outline.sections.entries()) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(body).toBeGreaterThanOrEqual(start)
            expect(to).toBeGreaterThanOrEqual(start)
            last = start
            if (parent >= 0) {
              expect(parent).toBeLessThan(index)
              expect(outline.sections[parent]!.level).toBeLessThan(level)
              expect(outline.sections[parent]!.end).toBeGreaterThanOrEqual(to)
            }
          }
          let from = 0
          for (const { start, end: to, section, block } of outline.sentences) {
            expect(start).toBeGreaterThanOrEqual(from)
            expect(to).toBeGreaterThan(start)
            from = to
            expect(start).toBeGreaterThanOrEqual(blocks[block]!.start)
            expect(to).toBeLessThanOrEqual(blocks[block]!.end)
            expect(start).toBeGreaterThanOrEqual(outline.sections[section]!.start)
            expect(to).toBeLessThanOrEqual(Math.max(outline.sections[section]!.end, to))
          }
          const said = outline.sentences.map(({ start, end: to }) => material.text.slice(start, to)).join('')
          expect(said.replace(/\s/g, '')).toBe(material.text.replace(/\s/g, ''))
        }
        const all = papers.map(({ material }) => material.text.replace(/\s/g, '')).join('')
        expect(all).toBe(document.text.replace(/\s/g, ''))
      }),
      { numRuns: 400, seed: 7 },
    )
  })
})
