import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byBlock, cut, firstEndingAfter, type Mark } from '../../src/web/marks.ts'

const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
const marks = fc
  .array(span, { maxLength: 12 })
  .map((spans) => spans.map((item, index): Mark => ({ ...item, id: String(index), look: 'x', rank: index % 3 })))

describe('cut', () => {
  it('tiles the stretch without gap or overlap, and each piece knows exactly the marks over it', () => {
    fc.assert(
      fc.property(span, marks, ({ start, end }, list) => {
        const pieces = cut(start, end, list)
        let at = start
        for (const piece of pieces) {
          expect(piece.start).toBe(at)
          at = piece.end
          for (let offset = piece.start; offset < piece.end; offset++) {
            const over = list.filter((mark) => mark.start <= offset && offset < mark.end).map((mark) => mark.id)
            expect(piece.marks.map((mark) => mark.id).sort()).toEqual(over.sort())
          }
        }
        expect(at).toBe(end)
      }),
    )
  })

  it('puts first what a click means: the lowest rank, then the shorter', () => {
    const list: Mark[] = [
      { start: 0, end: 10, id: 'long', look: '', rank: 1 },
      { start: 2, end: 5, id: 'short', look: '', rank: 1 },
      { start: 0, end: 10, id: 'passage', look: '', rank: 4 },
    ]
    expect(cut(0, 10, list)[1]!.marks.map((mark) => mark.id)).toEqual(['short', 'long', 'passage'])
  })
})

describe('byBlock', () => {
  it('gives a mark to each block that it touches', () => {
    const blocks = [
      { start: 0, end: 4 },
      { start: 5, end: 5 },
      { start: 6, end: 9 },
    ]
    const mark: Mark = { start: 3, end: 7, id: 'a', look: '', rank: 0 }
    expect(byBlock(blocks, [mark]).map((list) => list.length)).toEqual([1, 1, 1])
    expect(byBlock(blocks, [{ ...mark, start: 4, end: 6 }]).map((list) => list.length)).toEqual([0, 1, 0])
    expect(firstEndingAfter(blocks, 9)).toBe(3)
  })
})
