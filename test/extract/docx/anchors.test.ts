import { describe, expect, test } from 'vitest'
import { CONTAINER, CONTAINER_KINDS, PARAGRAPH, RUN, SEGMENT, sourceOffset } from '../../../src/extract/docx/anchors.ts'
import { indexDocx, readDocx } from '../../../src/extract/docx/index.ts'
import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts'
import { anchorFaults } from '../../support/cross-check.ts'
import { docxOf, level, num, numbering, p } from '../../support/docx.ts'
import { para, run } from './read.ts'

const inRun = (inside: string) => `<w:r>${inside}</w:r>`
const index = (body: string, parts: Record<string, string> = {}) => indexDocx(docxOf(body, parts), DEFAULT_LIMITS)
const char = (type: string) => inRun(`<w:fldChar w:fldCharType="${type}"/>`)

const everything =
  p('学习方面', num(1)) +
  para(
    run('A&amp;B&#x4e2d;<!-- 旁注 -->文') + inRun('<w:tab/><w:t>后</w:t><w:br/><w:t>次行</w:t>') + run('粗', '<w:b/>'),
  ) +
  para(
    run('前') +
      char('begin') +
      inRun('<w:instrText> DATE </w:instrText>') +
      char('separate') +
      run('果') +
      char('end') +
      run('尾'),
  ) +
  para(`<w:sdt><w:sdtContent>${run('控')}</w:sdtContent></w:sdt><w:hyperlink>${run('链')}</w:hyperlink>`) +
  para(
    inRun(`<w:pict><v:shape><v:textbox><w:txbxContent>${p('框')}</w:txbxContent></v:textbox></v:shape></w:pict>`) +
      run('主'),
  ) +
  `<w:tbl><w:tr><w:tc>${p('格')}</w:tc></w:tr></w:tbl>` +
  para(run('注') + inRun('<w:footnoteReference w:id="2"/>')) +
  para(`<w:pPr><w:rPr><w:del w:id="9" w:author="a"/></w:rPr></w:pPr>${run('并')}`) +
  p('入')
const parts = {
  ...numbering(level(0, 'chineseCounting', '%1、')),
  'word/footnotes.xml': `<w:footnotes><w:footnote w:id="2">${p('脚注')}</w:footnote></w:footnotes>`,
}

describe('anchors', () => {
  test('every character of the text is where the anchors say, and the document is the one that is read', () => {
    const bytes = docxOf(everything, parts)
    const { document, anchors } = indexDocx(bytes, DEFAULT_LIMITS)
    expect(document.text).toBe('一、学习方面\nA&B中文\t后\n次行粗\n前果尾\n控链\n主\n框\n格\n注\n脚注\n并入')
    expect(document).toEqual(readDocx(bytes, DEFAULT_LIMITS).document)
    expect(anchorFaults(document, anchors)).toEqual([])
  })

  test('an offset in text with character references', () => {
    const source = 'A&amp;B&#x20BB7;C\r\nD'
    expect([0, 1, 2, 3, 5, 6, 7].map((at) => source.slice(sourceOffset(source, 0, at)))).toEqual([
      'A&amp;B&#x20BB7;C\r\nD',
      '&amp;B&#x20BB7;C\r\nD',
      'B&#x20BB7;C\r\nD',
      '&#x20BB7;C\r\nD',
      'C\r\nD',
      '\r\nD',
      'D',
    ])
  })

  test('paragraphs and runs: where properties end, where a run may be split', () => {
    const { anchors } = index(
      para(`<w:pPr><w:jc w:val="center"/></w:pPr><w:r w:rsidR="00000001"><w:rPr><w:b/></w:rPr><w:t>文</w:t></w:r>`),
    )
    const { source, paragraphs, runs } = anchors
    expect(source.slice(paragraphs[PARAGRAPH.start], paragraphs[PARAGRAPH.content])).toBe(
      '<w:p><w:pPr><w:jc w:val="center"/></w:pPr>',
    )
    expect(source.slice(paragraphs[PARAGRAPH.close], paragraphs[PARAGRAPH.end])).toBe('</w:p>')
    expect(source.slice(runs[RUN.start], runs[RUN.open])).toBe('<w:r w:rsidR="00000001">')
    expect(source.slice(runs[RUN.properties], runs[RUN.afterProperties])).toBe('<w:rPr><w:b/></w:rPr>')
    expect(source.slice(runs[RUN.start], runs[RUN.end])).toMatch(/^<w:r .*<\/w:r>$/)
  })

  test('what markers must stand outside of', () => {
    const { document, anchors } = index(everything, parts)
    const kinds = (text: string) => {
      const at = document.blocks.findIndex(({ start, end }) => document.text.slice(start, end).includes(text))
      const { segments } = anchors.blocks[at]!
      for (let i = 0; i < segments.length; i += SEGMENT.stride) {
        const from = document.blocks[at]!.start + segments[i + SEGMENT.at]!
        if (document.text.slice(from, from + segments[i + SEGMENT.length]!) !== text) continue
        const container = segments[i + SEGMENT.container]!
        if (container < 0) return null
        const [kind, start, end] = anchors.containers.slice(container * CONTAINER.stride)
        return [CONTAINER_KINDS[kind!], anchors.source.slice(start, end)]
      }
    }
    expect(kinds('前')).toBeNull()
    expect(kinds('果')![0]).toBe('field')
    expect(kinds('果')![1]).toMatch(
      /^<w:r><w:fldChar w:fldCharType="begin"\/>.*<w:fldChar w:fldCharType="end"\/><\/w:r>$/,
    )
    expect(kinds('控')).toEqual(['sdt', `<w:sdt><w:sdtContent>${run('控')}</w:sdtContent></w:sdt>`])
    expect(kinds('链')![0]).toBe('hyperlink')
    expect(kinds('框')![0]).toBe('textbox')
  })

  test('a text box and a note stand in the body paragraph that holds or refers to them', () => {
    const { document, anchors } = index(everything, parts)
    const host = (text: string) => {
      const at = document.blocks.findIndex(({ start, end }) => document.text.slice(start, end) === text)
      const paragraph = anchors.blocks[at]!.host * PARAGRAPH.stride
      return anchors.source.slice(
        anchors.paragraphs[paragraph + PARAGRAPH.start],
        anchors.paragraphs[paragraph + PARAGRAPH.end],
      )
    }
    expect(host('框')).toContain(run('主'))
    expect(host('脚注')).toContain(run('注'))
    expect(host('格')).toBe(p('格'))
  })

  test('the main part, its prefix, and the highest comment id anywhere', () => {
    const comments = {
      'word/comments.xml': `<w:comments><w:comment w:id="7" w:author="a">${p('批')}</w:comment></w:comments>`,
    }
    const { anchors } = index(`${p('文')}<w:commentRangeStart w:id="12"/>`, comments)
    expect(anchors).toMatchObject({
      part: 'word/document.xml',
      prefix: 'w',
      strict: false,
      comments: { part: 'word/comments.xml', maxId: 12 },
    })
    expect(index(p('文')).anchors.comments).toEqual({ part: null, maxId: -1 })
  })
})
