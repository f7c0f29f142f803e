import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeMask } from '../../src/web/mask.ts'

describe('makeMask', () => {
  it('leaves names when they are not hidden, but never a character that turns the text', () => {
    const mask = makeMask(['王丽'], false)
    expect(mask.text('王丽\u202Egnp')).toBe('王丽\\u{202e}gnp')
    expect(mask.part('甲王丽乙', 1, 3)).toBe('王丽')
  })

  it('gives each name one letter in the order of the report, a longer name its own', () => {
    const mask = makeMask(['王丽', '王丽华', '王丽'], true)
    expect(mask.text('王丽华批评王丽')).toBe('成员B批评成员A')
  })

  it('takes names as words, not as patterns, and leaves those of one character alone', () => {
    const mask = makeMask(['.*', '李'], true)
    expect(mask.text('李a.*b')).toBe('李a成员Ab')
  })

  it('goes on after the alphabet', () => {
    const names = Array.from({ length: 28 }, (_, index) => `名${String.fromCharCode(0x4e00 + index)}`)
    expect(makeMask(names, true).text(names.slice(25).join('、'))).toBe('成员Z、成员AA、成员AB')
  })

  it('shows a text in parts as it shows it whole, wherever it is cut', () => {
    const mask = makeMask(['周启明', '启明星', '林素琴'], true)
    const piece = fc.constantFrom('周启明', '启明星', '林素琴', '周', '明', '在', '，')
    fc.assert(
      fc.property(
        fc.array(piece).map((list) => list.join('')),
        fc.array(fc.nat(40)),
        (text, edges) => {
          const cuts = [0, ...edges.map((edge) => Math.min(edge, text.length)), text.length].sort((a, b) => a - b)
          const parts = cuts.slice(1).map((end, index) => mask.part(text, cuts[index]!, end))
          expect(parts.join('')).toBe(mask.text(text))
        },
      ),
    )
  })
})
