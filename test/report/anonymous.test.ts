/** --redact and the page: names stand nowhere in its data, and every offset still leads to the words it led to. */
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { toHtml } from '../../src/report/html.ts'
import { aliasesOf, withoutNames } from '../../src/report/page/anonymous.ts'
import { packPage } from '../../src/report/page/pack.ts'
import type { Review } from '../../src/review.ts'
import { type Book, openBook } from '../../src/web/book.ts'
import type { PageData } from '../../src/web/data.ts'
import { type Aliases, namesOf } from '../../src/web/mask.ts'
import { reviewFolder } from '../support/folder.ts'
import { makeReview } from '../support/review/index.ts'

const DEMO = fileURLToPath(new URL('../../fixtures/batches/demo/papers', import.meta.url))
const reviews: [string, () => Promise<Review>][] = [
  ['自编的一批', async () => makeReview()],
  ['demo', () => reviewFolder(DEMO, { today: '2022-01-08' })],
]

describe.each(reviews)('隐去姓名的报告：%s', (_, make) => {
  let review: Review
  let open: PageData
  let closed: PageData
  let aliases: Aliases
  let names: string[]
  beforeAll(async () => {
    review = await make()
    open = packPage(review)
    aliases = aliasesOf(review.report, open.roster)
    closed = withoutNames(open, review.papers, aliases)
    names = namesOf(review.report.materials, review.report.meetings, open.roster).filter((name) => name.length > 1)
  })
  const hidden = (text: string) => text.replace(aliases.pattern, aliases.of)
  /** An offset within a name is moved to the edge of the alias: such a span is not held to the letter. */
  const cuts = (text: string, start: number, end: number) =>
    [...text.matchAll(aliases.pattern)].some(({ index, 0: name }) =>
      [start, end].some((at) => index < at && at < index + name.length),
    )

  it('写出的文件里没有本批成员的姓名，中间有空格的也没有', () => {
    const html = toHtml(review, true).replace(/[ \u3000]/g, '')
    expect(names.length).toBeGreaterThan(3)
    for (const name of names) expect(html.includes(name), name).toBe(false)
    expect(html).not.toMatch(/"(?:creator|lastModifiedBy)"/)
  })

  it('每处证据还是原来的那些字', () => {
    const book = openBook(closed)
    review.report.findings.forEach((finding, index) => {
      finding.evidence.forEach(({ quote, material, start, end }, at) => {
        const text = review.papers.find((paper) => paper.material.id === material)?.material.text
        if (text !== undefined && start !== undefined && cuts(text, start, end!)) return
        expect(book.findings[index]!.evidence[at]!.quote).toBe(hidden(quote))
      })
    })
  })

  it('雷同段落、版面、标题都随文字移动', () => {
    const before = openBook(open)
    const after = openBook(closed)
    const slice = (book: Book, id: string, start: number, end: number) => book.material(id)!.text.slice(start, end)
    let compared = 0
    const same = (id: string, from: [number, number], to: [number, number]) => {
      const text = before.material(id)!.text
      if (cuts(text, ...from)) return
      compared++
      expect(slice(after, id, ...to)).toBe(hidden(text.slice(...from)))
    }
    before.passages.forEach(({ places, alignments = [] }, index) => {
      const moved = after.passages[index]!
      places.forEach(({ material, start, end }, at) => {
        same(material, [start, end], [moved.places[at]!.start, moved.places[at]!.end])
      })
      alignments.forEach(({ place, steps }, at) => {
        const other = moved.alignments![at]!.steps
        for (let i = 0; i < steps.length; i += 5) {
          same(places[0]!.material, [steps[i + 1]!, steps[i + 2]!], [other[i + 1]!, other[i + 2]!])
          same(places[place]!.material, [steps[i + 3]!, steps[i + 4]!], [other[i + 3]!, other[i + 4]!])
        }
      })
    })
    for (const [id, blocks] of Object.entries(open.blocks))
      blocks.forEach(([start, length], index) => {
        const [to, long] = closed.blocks[id]![index]!
        same(id, [start, start + length], [to, to + long])
      })
    expect(compared).toBeGreaterThan(50)
    for (const { material } of review.papers)
      before.quotable(material.id)!.outline.sections.forEach(({ heading }, index) => {
        const moved = after.quotable(material.id)!.outline.sections[index]!.heading
        if (heading) expect(moved!.label + moved!.text).toBe(hidden(heading.label + heading.text))
      })
  })
})

describe('文件属性里的人', () => {
  it('作者、最后修改者的名字不在报告里，别处同样的字不动', () => {
    const review = makeReview()
    const [finding] = review.report.findings.filter(({ material }) => material === 'm2')
    finding!.message = '文件属性显示，疑似出自同一份文件：作者同为“督导组”，最后修改者同为“韩梅梅”。'
    finding!.advice = '请与督导组联系。'
    const html = toHtml(review, true)
    expect(html).not.toContain('韩梅梅')
    expect(html).toContain('作者相同（姓名已隐去），最后修改者相同（姓名已隐去）')
    expect(html).toContain('请与督导组联系。')
  })
})
