import { describe, expect, it } from 'vitest'
import { equalRuns } from '../../src/reuse/match/diff.ts'
import { fold, foldUnits, toSource } from '../../src/reuse/normalise/fold.ts'

const folded = (text: string) => String.fromCharCode(...foldUnits(text))

describe('folding', () => {
  it('reads width, case, traditional forms, punctuation, spaces and figures as the same', () => {
    expect(folded('對照檢查ＡＢ，共１２３ 件。')).toBe(folded('对照检查ab共4567件'))
    expect(folded('中共XX县委')).toBe(folded('中共××县委'))
  })

  it('leads back to the original, full stop and whole figure included, no character cut in two', () => {
    const text = '（一）𠮷县修渠１２３。下一句'
    const units = fold(text)
    const end = units.source.findIndex((at) => text.startsWith('下', at))
    expect(text.slice(...(Object.values(toSource(text, units, 1, end)) as [number, number]))).toBe('𠮷县修渠１２３。')
    expect(text.slice(...(Object.values(toSource(text, units, 2, end)) as [number, number]))).toBe('𠮷县修渠１２３。')
  })
})

describe('equal runs', () => {
  it('are those of a shortest edit', () => {
    const runs = equalRuns(foldUnits('柳河镇调研防汛工作'), foldUnits('青石镇调研了防汛'))
    expect(runs).toEqual([
      [2, 2, 3],
      [5, 6, 2],
    ])
  })
})
