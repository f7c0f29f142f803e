import { describe, expect, it } from 'vitest'
import { packPage } from '../../src/report/page/pack.ts'
import { openBook } from '../../src/web/book.ts'
import { linksOf } from '../../src/web/compare/links.ts'
import { figure, received, worstFirst } from '../../src/web/figures.ts'
import { makeReview } from '../support/review/index.ts'

const review = makeReview()
const book = openBook(packPage(review))
const copied = review.report.findings.filter((finding) => finding.check === 'reuse/copied')

describe('openBook', () => {
  it('gives back every finding as the report has it', () => {
    expect(book.findings).toEqual(review.report.findings)
  })
})

describe('figure', () => {
  it('is the report’s own count as long as nothing was decided', () => {
    const { levels, pairs, groups } = figure(book, {})
    expect(levels).toEqual({
      must: review.report.totals.must,
      should: review.report.totals.should,
      note: review.report.totals.note,
    })
    expect(pairs).toEqual(review.report.pairs)
    expect(groups.map((group) => group.length)).toEqual([5, 2, 3])
  })

  it('takes a dismissed passage out of both sides of its pairs and leaves the others', () => {
    const finding = copied.find((item) => item.material === 'm8')!
    const figures = figure(book, { [finding.id]: { verdict: '排除', reason: '规定表述' } })
    expect([...figures.dismissed]).toEqual(['p1'])
    const pair = figures.pairs.find((item) => item.a === 'm2' && item.b === 'm8')!
    const before = review.report.pairs.find((item) => item.a === 'm2' && item.b === 'm8')!
    const chars = review.report.passages.find((passage) => passage.id === 'p1')!.chars
    expect(pair.net).toBe(before.net - chars)
    expect(pair.ratioA).toBeCloseTo((before.ratioA * pair.net) / before.net)
    expect(figures.pairs.find((item) => item.b === 'm3')).toEqual(review.report.pairs[0])
    expect(figures.row('m8')!.must).toBe(0)
  })

  it('counts an area as covered once its finding was dismissed, and only that area', () => {
    const finding = review.report.findings.find((item) => item.check === 'coverage/area-missing')!
    const before = figure(book, {}).row('m5')!
    const after = figure(book, { [finding.id]: { verdict: '排除', reason: '识别有误' } }).row('m5')!
    expect([before.covered, after.covered]).toEqual([4, 5])
    expect(after.coverage.filter((cell) => cell.accepted).map((cell) => cell.area)).toEqual(['people'])
  })

  it('counts a confirmed finding as before', () => {
    const figures = figure(book, { [copied[0]!.id]: { verdict: '确认', reason: '' } })
    expect([figures.confirmed, figures.excluded, figures.levels.must]).toEqual([1, 0, review.report.totals.must])
  })

  it('puts what could not be read and what must be changed first', () => {
    const rows = worstFirst(figure(book, {}).rows)
    expect(rows[0]!.material.status).toBe('unreadable')
    const musts = rows.slice(1).map((row) => row.must)
    expect(musts).toEqual([...musts].sort((a, b) => b - a))
  })
})

describe('received', () => {
  it('counts those of the roster whose paper came, an unreadable file by its name', () => {
    expect(received(book)).toEqual({ due: 14, here: 12 })
    expect(received(openBook(packPage({ ...review, roster: null })))).toBeNull()
  })
})

describe('linksOf', () => {
  const words = (material: string, spans: { start: number; end: number }[]) =>
    spans.map(({ start, end }) => book.material(material)!.text.slice(start, end))

  it('numbers the passages of a pair in the order of the first and leaves quotations without a number', () => {
    expect(linksOf(book, 'm2', 'm8', new Set()).map((link) => [link.passage.id, link.number])).toEqual([
      ['p4', 0],
      ['p3', 1],
      ['p1', 2],
      ['p5', 3],
    ])
  })

  it('marks the words that the other side does not have, from either side', () => {
    const there = linksOf(book, 'm2', 'm3', new Set()).find((link) => link.passage.id === 'p2')!
    expect([words('m2', there.differsA), words('m3', there.differsB)]).toEqual([['石门'], ['够', '青坪']])
    const back = linksOf(book, 'm3', 'm2', new Set()).find((link) => link.passage.id === 'p2')!
    expect([words('m3', back.differsA), words('m2', back.differsB)]).toEqual([['够', '青坪'], ['石门']])
  })

  it('compares two that both differ from the reference through it', () => {
    const [link] = linksOf(book, 'm3', 'm6', new Set()).filter((item) => item.passage.id === 'p2')
    // Word for word the same, though neither is the reference.
    expect([link!.differsA, link!.differsB]).toEqual([[], []])
  })
})
