/** Whatever text a file holds comes back as it is, and its anchors with it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexDocx } from '../../../src/extract/docx/index.ts'
import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts'
import { anchorFaults } from '../../support/cross-check.ts'
import { docxOf } from '../../support/docx.ts'
import { para } from './read.ts'

/** One stretch of a paragraph: how it is written, and what a reader sees of it. */
interface Piece {
  xml: string
  seen: string
}

const character = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'党的自我革命一二三、（）。，“”&<>"\' Aa1０ \u3000\t') },
  fc.constantFrom('𠮷', '😀', '㐂', '\u00a0', '·', '①', 'é'),
)
const plain = fc.string({ unit: character, minLength: 0, maxLength: 12 })
const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`).replace(/𠮷/g, '&#x20BB7;')
const t = (text: string) => `<w:t xml:space="preserve">${escaped(text)}</w:t>`

const piece: fc.Arbitrary<Piece> = fc.oneof(
  plain.map((text) => ({ xml: `<w:r>${t(text)}</w:r>`, seen: text })),
  plain.map((text) => ({ xml: `<w:r><w:rPr><w:b/></w:rPr>${t(text)}<w:tab/></w:r>`, seen: `${text}\t` })),
  plain.map((text) => ({ xml: `<w:hyperlink><w:r>${t(text)}</w:r></w:hyperlink>`, seen: text })),
  plain.map((text) => ({ xml: `<w:r><w:t><![CDATA[${text}]]></w:t></w:r>`, seen: text })),
  plain.map((text) => ({
    xml: `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF</w:instrText><w:fldChar w:fldCharType="separate"/>${t(text)}<w:fldChar w:fldCharType="end"/></w:r>`,
    seen: text,
  })),
  plain.map((text) => ({
    xml: `<w:del w:id="1" w:author="a"><w:r><w:delText>${escaped(text)}</w:delText></w:r></w:del>`,
    seen: '',
  })),
  fc.constant({ xml: '<w:r><w:br/></w:r>', seen: '\n' }),
)

test('any text, any runs', () => {
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 6 }), { minLength: 1, maxLength: 6 }), (paragraphs) => {
      const body = paragraphs.map((pieces) => para(pieces.map(({ xml }) => xml).join(''))).join('')
      const { document, anchors } = indexDocx(docxOf(body), DEFAULT_LIMITS)
      const seen = paragraphs.flatMap((pieces) =>
        pieces
          .map((item) => item.seen)
          .join('')
          .split('\n')
          .filter((line) => line.trim() !== ''),
      )
      expect(document.blocks.map(({ start, end }) => document.text.slice(start, end))).toEqual(seen)
      expect(document.text).toBe(seen.join('\n'))
      expect(anchorFaults(document, anchors)).toEqual([])
    }),
    { numRuns: 300, seed: 20221108 },
  )
})
