import { describe, expect, test } from 'vitest'
import { formatNumber } from '../../../src/extract/docx/number-format.ts'
import { level, num, numbering, p } from '../../support/docx.ts'
import { lines, read } from './read.ts'

describe('number formats', () => {
  const cases: [string, Record<number, string>][] = [
    [
      'chineseCounting',
      { 1: '一', 10: '十', 11: '十一', 20: '二十', 21: '二十一', 100: '一百', 101: '一百零一', 110: '一百一十' },
    ],
    [
      'chineseCountingThousand',
      { 5: '五', 12: '十二', 99: '九十九', 105: '一百零五', 1005: '一千零五', 10010: '一万零一十' },
    ],
    ['taiwaneseCountingThousand', { 3: '三', 15: '十五', 20: '二十' }],
    ['taiwaneseCounting', { 3: '三', 15: '十五' }],
    ['japaneseCounting', { 1: '一', 10: '十', 11: '十一', 100: '百', 101: '百一' }],
    ['ideographTraditional', { 1: '甲', 4: '丁', 10: '癸', 11: '11' }],
    ['ideographZodiac', { 1: '子', 12: '亥', 13: '13' }],
    ['ideographZodiacTraditional', { 1: '甲子', 13: '丙子', 60: '癸亥' }],
    ['ideographDigital', { 1: '一', 10: '一〇', 21: '二一' }],
    ['chineseLegalSimplified', { 1: '壹', 2: '贰', 10: '壹拾', 23: '贰拾叁', 105: '壹佰零伍' }],
    ['ideographLegalTraditional', { 2: '貳', 6: '陸' }],
    ['ideographEnclosedCircle', { 1: '㊀', 10: '㊉' }],
    ['decimal', { 1: '1', 12: '12' }],
    ['decimalZero', { 1: '01', 12: '12' }],
    ['decimalFullWidth', { 1: '１', 12: '１２' }],
    ['decimalEnclosedCircle', { 1: '①', 20: '⑳', 21: '㉑', 36: '㊱', 50: '㊿', 51: '51' }],
    ['decimalEnclosedCircleChinese', { 3: '③' }],
    ['decimalEnclosedParen', { 1: '⑴', 20: '⒇' }],
    ['decimalEnclosedFullstop', { 1: '⒈', 21: '21.' }],
    ['upperRoman', { 1: 'I', 4: 'IV', 9: 'IX', 14: 'XIV', 1994: 'MCMXCIV' }],
    ['lowerRoman', { 3: 'iii' }],
    ['lowerLetter', { 1: 'a', 26: 'z', 27: 'aa', 53: 'aaa' }],
    ['upperLetter', { 2: 'B', 28: 'BB' }],
    ['none', { 1: '' }],
  ]
  test.each(cases)('%s', (format, expected) => {
    for (const [n, text] of Object.entries(expected)) expect(formatNumber(Number(n), format)).toBe(text)
  })

  test('a custom format pads with zeros, an unknown one is decimal', () => {
    expect(formatNumber(7, 'custom', '001, 002, 003, ...')).toBe('007')
    expect(formatNumber(7, 'somethingNew')).toBe('7')
  })
})

describe('labels', () => {
  const offices = numbering(
    level(0, 'chineseCountingThousand', '%1、') +
      level(1, 'chineseCountingThousand', '（%2）') +
      level(2, 'decimal', '%3．') +
      level(3, 'decimalEnclosedCircle', '%4'),
  )

  test('the four levels of an official paper, restarting and going on over unnumbered paragraphs', () => {
    const body = [
      p('学习方面', num(1)),
      p('理论学习不系统', num(1, 1)),
      p('学用结合不紧', num(1, 1)),
      p('正文一段，没有编号。'),
      p('具体表现', num(1, 2)),
      p('其一', num(1, 3)),
      p('其二', num(1, 3)),
      p('作风方面', num(1)),
      p('深入基层不够', num(1, 1)),
    ].join('')
    expect(lines(body, offices)).toEqual([
      '一、学习方面',
      '（一）理论学习不系统',
      '（二）学用结合不紧',
      '正文一段，没有编号。',
      '1．具体表现',
      '①其一',
      '②其二',
      '二、作风方面',
      '（一）深入基层不够',
    ])
  })

  test('the block says how long its number is', () => {
    const { blocks } = read(p('学习方面', num(1)) + p('无编号'), offices)
    expect(blocks.map((block) => block.label)).toEqual([2, 0])
  })

  test('第%1条, and one space after a label that does not close itself', () => {
    expect(lines(p('总则', num(1)) + p('职责', num(1)), numbering(level(0, 'chineseCounting', '第%1条')))).toEqual([
      '第一条 总则',
      '第二条 职责',
    ])
  })

  test('w:suff nothing, space and tab', () => {
    const at = (suffix: string) =>
      lines(p('正文', num(1)), numbering(level(0, 'decimal', '%1.', `<w:suff w:val="${suffix}"/>`)))
    expect(at('nothing')).toEqual(['1.正文'])
    expect(at('space')).toEqual(['1. 正文'])
    expect(at('tab')).toEqual(['1. 正文'])
  })

  test('several levels in one label; isLgl writes them all in decimal', () => {
    const levels = (legal: string) =>
      numbering(level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2', legal))
    const body = p('总则', num(1)) + p('目的', num(1, 1)) + p('依据', num(1, 1))
    expect(lines(body, levels(''))).toEqual(['第一章 总则', '一.1 目的', '一.2 依据'])
    expect(lines(body, levels('<w:isLgl/>'))).toEqual(['第一章 总则', '1.1 目的', '1.2 依据'])
  })

  test('a level used before the one above it shows that one at its start', () => {
    const levels = numbering(level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2'))
    expect(lines(p('甲', num(1, 1)) + p('乙', num(1, 1)), levels)).toEqual(['1.1 甲', '1.2 乙'])
  })

  test('w:start, lvlRestart 0 (never) and lvlRestart at a chosen level', () => {
    const body = [num(1), num(1, 1), num(1, 2), num(1, 2), num(1, 1), num(1, 2), num(1), num(1, 2)]
      .map((properties) => p('文', properties))
      .join('')
    const levels = (restart: string) =>
      numbering(
        level(0, 'decimal', '%1、', '', 3) + level(1, 'decimal', '%2）') + level(2, 'decimal', '（%3）', restart),
      )
    expect(lines(body, levels(''))).toEqual([
      '3、文',
      '1）文',
      '（1）文',
      '（2）文',
      '2）文',
      '（1）文',
      '4、文',
      '（1）文',
    ])
    expect(lines(body, levels('<w:lvlRestart w:val="0"/>')).filter((line) => line.startsWith('（'))).toEqual([
      '（1）文',
      '（2）文',
      '（3）文',
      '（4）文',
    ])
    expect(lines(body, levels('<w:lvlRestart w:val="1"/>')).filter((line) => line.startsWith('（'))).toEqual([
      '（1）文',
      '（2）文',
      '（3）文',
      '（1）文',
    ])
  })

  test('two lists of one abstract list go on counting; startOverride begins anew, once', () => {
    const lists = numbering(
      level(0, 'chineseCounting', '%1、'),
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
    )
    const body = [1, 1, 2, 3, 3, 1].map((id) => p('文', num(id))).join('')
    expect(lines(body, lists)).toEqual(['一、文', '二、文', '三、文', '一、文', '二、文', '三、文'])
  })

  test('a list may override a level', () => {
    const lists = numbering(
      level(0, 'decimal', '%1.'),
      `<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">${level(0, 'chineseCounting', '（%1）')}</w:lvlOverride></w:num>`,
    )
    expect(lines(p('文', num(1)), lists)).toEqual(['（一）文'])
  })

  test('numId 0 switches the style’s number off', () => {
    const parts = {
      ...numbering(level(0, 'chineseCounting', '%1、')),
      'word/styles.xml': `<w:styles><w:style w:type="paragraph" w:styleId="a"><w:name w:val="一级"/><w:pPr>${num(1)}</w:pPr></w:style></w:styles>`,
    }
    const styled = '<w:pStyle w:val="a"/>'
    expect(lines(p('甲', styled) + p('乙', styled + num(0)) + p('丙', styled), parts)).toEqual([
      '一、甲',
      '乙',
      '二、丙',
    ])
  })

  test('numbering that comes with heading styles: the level is that which names the style', () => {
    const parts = {
      ...numbering(
        level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="h1"/>') +
          level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="h2"/>'),
      ),
      'word/styles.xml':
        `<w:styles><w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>` +
        `<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:basedOn w:val="h1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>`,
    }
    const one = '<w:pStyle w:val="h1"/>'
    const two = '<w:pStyle w:val="h2"/>'
    expect(lines(p('甲', one) + p('乙', two) + p('丙', two) + p('丁', one), parts)).toEqual([
      '一、甲',
      '（一）乙',
      '（二）丙',
      '二、丁',
    ])
  })

  test('numStyleLink: the levels stand with the style’s list', () => {
    const parts = {
      'word/numbering.xml':
        `<w:numbering><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>` +
        `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>${level(0, 'ideographTraditional', '%1、')}</w:abstractNum>` +
        `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
      'word/styles.xml': `<w:styles><w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>`,
    }
    expect(lines(p('文', num(1)) + p('文', num(2)), parts)).toEqual(['甲、文', '乙、文'])
  })

  test('a style link that leads back to itself ends', () => {
    const parts = {
      'word/numbering.xml': `<w:numbering><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      'word/styles.xml': `<w:styles><w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:basedOn w:val="L"/><w:pPr>${num(1)}</w:pPr></w:style></w:styles>`,
    }
    expect(lines(p('文', num(1)), parts)).toEqual(['文'])
  })

  test('bullets are shown as characters that exist', () => {
    const bullet = (char: string, font: string) =>
      lines(
        p('文', num(1)),
        numbering(level(0, 'bullet', char, `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`)),
      )
    expect(bullet('\uf06c', 'Wingdings')).toEqual(['● 文'])
    expect(bullet('\uf0b7', 'Symbol')).toEqual(['• 文'])
    expect(bullet('\uf0d8', 'Wingdings')).toEqual(['➢ 文'])
    expect(bullet('\uf0ff', '宋体')).toEqual(['• 文'])
    expect(bullet('—', '宋体')).toEqual(['— 文'])
  })

  test('an empty numbered paragraph shows its number, as in a column of serial numbers', () => {
    expect(lines(p('', num(1)) + p('', num(1)), numbering(level(0, 'decimal', '%1')))).toEqual(['1', '2'])
  })

  test('a level without a start begins at 0', () => {
    const list = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1、"/></w:lvl>'
    expect(lines(p('甲', num(1)) + p('乙', num(1)), numbering(list))).toEqual(['0、甲', '1、乙'])
  })

  test('a text box counts apart', () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p('框', num(1))}</w:txbxContent></v:textbox></w:pict></w:r>`
    const body = `${p('甲', num(1))}<w:p>${box}<w:r><w:t>段</w:t></w:r></w:p>${p('乙', num(1))}`
    expect(lines(body, offices)).toEqual(['一、甲', '段', '一、框', '二、乙'])
  })

  test('a hidden paragraph is not counted', () => {
    const hidden = `<w:p><w:pPr>${num(1)}<w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r></w:p>`
    expect(lines(p('甲', num(1)) + hidden + p('乙', num(1)), offices)).toEqual(['一、甲', '二、乙'])
  })

  test('a deleted paragraph is not counted', () => {
    const gone = `<w:p><w:pPr>${num(1)}<w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr><w:del w:id="2" w:author="a"><w:r><w:delText>删</w:delText></w:r></w:del></w:p>`
    expect(lines(p('甲', num(1)) + gone + p('乙', num(1)), offices)).toEqual(['一、甲', '二、乙'])
  })

  test('a custom format in a choice, with its fallback', () => {
    const format =
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="01, 02, 03, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    const list = `<w:lvl w:ilvl="0"><w:start w:val="1"/>${format}<w:lvlText w:val="%1、"/></w:lvl>`
    expect(lines(p('文', num(1)), numbering(list))).toEqual(['01、文'])
  })
})
