import { describe, expect, it } from 'vitest'
import { pageAssets } from '../../src/assets.ts'
import { jsonForHtml, toHtml } from '../../src/report/html.ts'
import { layoutGraph } from '../../src/report/page/layout.ts'
import { packPage } from '../../src/report/page/pack.ts'
import { makeReview } from '../support/review/index.ts'
import { makeLargeReview } from '../support/review/large.ts'

const html = toHtml(makeReview())

describe('审核报告.html', () => {
  it('is the same bytes for the same review', () => {
    expect(toHtml(makeReview())).toBe(html)
  })

  it('holds the data once, in a script that nothing in it can end', () => {
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(html.match(/<\/script/g)).toHaveLength(2)
    const data = /<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(html)![1]!
    expect(data).not.toMatch(/[<\u2028\u2029]/)
    expect(JSON.parse(data)).toEqual(JSON.parse(JSON.stringify(packPage(makeReview()))))
  })

  it('asks for nothing outside itself', () => {
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"`,
    )
    const { script, style } = pageAssets()
    expect(style).not.toMatch(/url\(|@import/)
    expect(script).not.toMatch(
      /\bfetch\(|XMLHttpRequest|new Worker|import\(|createObjectURL|\beval\(|dangerouslySetInnerHTML:/,
    )
  })

  it('carries each text of a paper once: quotes stand in by their offsets', () => {
    const { passages, findings } = makeReview().report
    expect(findings.some((finding) => finding.evidence.some((item) => item.start !== undefined))).toBe(true)
    for (const finding of packPage(makeReview()).findings) {
      for (const item of finding.evidence) expect(item.quote === undefined).toBe(item.start !== undefined)
    }
    const large = makeLargeReview(40, 200)
    const texts = large.report.materials.reduce((sum, material) => sum + Buffer.byteLength(material.text), 0)
    const { script, style } = pageAssets()
    const same = script.length + style.length + Buffer.byteLength(JSON.stringify(large.facts.wording))
    expect(Buffer.byteLength(toHtml(large)) - same).toBeLessThan(texts * 1.8)
    expect(passages.length).toBeGreaterThan(0)
  })

  it('uses nothing that a browser of 2020 (Chrome 86) lacks', () => {
    const { script, style } = pageAssets()
    expect(script).not.toMatch(
      /\.(at|toSorted|toReversed|toSpliced|findLast|findLastIndex|replaceAll\(\/|groupBy|hasOwn)\(|structuredClone|Intl\.Segmenter|\?\?=|\|\|=|static\{/,
    )
    expect(style).not.toMatch(
      /:is\(|:where\(|:has\(|\binset:|aspect-ratio|color-mix|@container|@layer|\bdvh\b|overflow:clip/,
    )
  })
})

it('jsonForHtml gives back what it was given', () => {
  const value = { '</script><!--': '\u2028\u2029<b>&amp;\ud83d\udf00\ud83d' }
  expect(jsonForHtml(value)).not.toContain('<')
  expect(JSON.parse(jsonForHtml(value))).toEqual(value)
})

describe('layoutGraph', () => {
  const { pairs } = makeLargeReview(60, 200).report

  it('puts every material that shares text somewhere of its own inside the drawing', () => {
    const graph = layoutGraph(pairs)
    expect(new Set(graph.nodes.map((node) => node.id)).size).toBe(60)
    expect(new Set(graph.nodes.map((node) => `${node.x},${node.y}`)).size).toBe(60)
    for (const node of graph.nodes) {
      expect(node.x).toBeGreaterThan(0)
      expect(node.x).toBeLessThan(graph.width)
      expect(node.y).toBeGreaterThan(0)
      expect(node.y).toBeLessThan(graph.height)
    }
  })

  it('draws the same pairs the same way, and nothing where there are none', () => {
    expect(layoutGraph(pairs)).toEqual(layoutGraph(structuredClone(pairs)))
    expect(layoutGraph([]).nodes).toEqual([])
  })
})
