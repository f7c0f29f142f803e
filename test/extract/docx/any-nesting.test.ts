/** Elements in any order and nesting, right or wrong: a document or a reason, and offsets that hold. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ON_END, ON_START } from '../../../src/extract/docx/elements.ts'
import { indexDocx, readDocx } from '../../../src/extract/docx/index.ts'
import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts'
import { Unreadable } from '../../../src/extract/unreadable.ts'
import { anchorFaults } from '../../support/cross-check.ts'
import { docxOf, level, num, numbering, p } from '../../support/docx.ts'

const known = [...new Set([...ON_START.keys(), ...ON_END.keys()])].filter((name) => !/^(?:c|a|o|dgm):/.test(name))
const leaves = [
  '<w:t>字</w:t>',
  '<w:r><w:t xml:space="preserve"> 文 </w:t></w:r>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="separate"/>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:instrText> TOC </w:instrText>',
  '<w:br/>',
  '<w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr>',
  '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>',
  '<w:rPr><w:vanish/></w:rPr>',
  `<w:pPr>${num(1)}<w:rPr><w:del/></w:rPr></w:pPr>`,
  `<w:pPr>${num(1, 1)}</w:pPr>`,
  '<w:footnoteReference w:id="2"/>',
  '<w:commentRangeStart w:id="0"/>',
  '<w:commentRangeEnd w:id="0"/>',
  '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>',
]
const tree = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'large' },
    fc.constantFrom(...leaves),
    fc
      .tuple(fc.constantFrom(...known), fc.array(tie('node'), { maxLength: 5 }))
      .map(([name, inside]) => `<${name}>${inside.join('')}</${name}>`),
  ),
})).node
const parts = {
  ...numbering(level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2')),
  'word/footnotes.xml': `<w:footnotes><w:footnote w:id="2">${p('脚注')}</w:footnote></w:footnotes>`,
  'word/comments.xml': `<w:comments><w:comment w:id="0" w:author="a">${p('批')}</w:comment></w:comments>`,
}

test('any nesting', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 8 }), (nodes) => {
      const bytes = docxOf(nodes.join(''), parts)
      try {
        const { document, anchors } = indexDocx(bytes, DEFAULT_LIMITS)
        expect(readDocx(bytes, DEFAULT_LIMITS).document).toEqual(document)
        const texts = document.blocks.map(({ start, end }) => document.text.slice(start, end))
        expect(texts.join('\n')).toBe(document.text)
        for (const text of texts) expect(text).not.toContain('\n')
        expect(anchors.blocks).toHaveLength(document.blocks.length)
        expect(anchorFaults(document, anchors)).toEqual([])
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
      }
    }),
    { numRuns: 1500, seed: 20221222 },
  )
})
