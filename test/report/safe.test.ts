import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safe, safeLine } from '../../src/report/safe.ts'

/** What a terminal acts on, or what turns the reading direction, by the Unicode categories and not by our own list. */
const ACTING = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/u

describe('safe', () => {
  it('shows what a terminal would act on, and leaves the rest', () => {
    expect(safe('\u001b]0;题\u0007\u001b[2J“张三”·𠮷 5°\u202egpj.exe\u2028\u009b1m\ud800')).toBe(
      '\\u{1b}]0;题\\u{7}\\u{1b}[2J“张三”·𠮷 5°\\u{202e}gpj.exe\\u{2028}\\u{9b}1m\\u{d800}',
    )
    expect(safe('一\t二\n三\r')).toBe('一\t二\n三\\u{d}')
    expect(safeLine('一\t二\n三')).toBe('一\\t二\\n三')
  })

  it('leaves nothing that acts in any text, and plain text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safeLine(text)).not.toMatch(ACTING)
        expect(safe(text).replace(/[\t\n]/g, '')).not.toMatch(ACTING)
        if (!ACTING.test(text) && !/[\p{Cf}\p{Cn}]/u.test(text)) expect(safe(text)).toBe(text)
      }),
    )
  })
})
