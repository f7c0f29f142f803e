/** What must hold of alike passages whatever the texts are. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAlike } from '../../src/reuse/engine.ts'
import { type Reuse, tell } from '../../src/reuse/passages.ts'
import type { Text } from '../../src/reuse/text.ts'

const LIMITS = { templatedHolders: 4, templatedShare: 0.3, templatedBatch: 10 }
const ALPHABET = [
  ...'柳河镇堤坝泵站电梯井盖茶园冷库校车账目渠首雪灾补贴热线合同图纸乡道林场，。；、\n一二3９Ａx×“”（）𠮷😀國',
]

/** Sentences of random characters: alike only where one is put into several texts. */
const sentence = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 8, maxLength: 60 })
  .map((list) => `${list.join('')}。`)
/** Texts made of sentences of a common stock: which ones, in which order. */
const batch = fc
  .tuple(
    fc.array(sentence, { minLength: 4, maxLength: 12 }),
    fc.array(fc.array(fc.nat(11), { minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 6 }),
  )
  .map(([stock, picks]) =>
    picks.map(
      (pick, i): Text => ({
        id: `m${i + 1}`,
        role: i === 4 ? 'previous' : i === 5 ? 'template' : 'submitted',
        text: pick.map((n) => stock[n % stock.length]).join(''),
        pool: 'statement',
        owner: `m${i + 1}`,
      }),
    ),
  )

const reuse = (texts: Text[]) => tell(findAlike(texts, [{ id: 'n', text: '各单位要认真学习贯彻。' }]), LIMITS)

describe('alike passages of any texts', () => {
  it('do not depend on the order in which the texts come', () => {
    fc.assert(
      fc.property(batch, fc.infiniteStream(fc.nat()), (texts, keys) => {
        const order = texts.map((text) => ({ text, key: keys.next().value as number })).sort((a, b) => a.key - b.key)
        expect(reuse(order.map(({ text }) => text))).toEqual(reuse(texts))
      }),
      { numRuns: 60 },
    )
  })

  it('are the same for both sides: exchanging two texts exchanges their places and nothing else', () => {
    fc.assert(
      fc.property(batch, (texts) => {
        const [a, b] = [texts[0]!, texts[1]!]
        const there = reuse([a, b])
        const back = reuse([
          { ...b, id: 'm1', owner: 'm1' },
          { ...a, id: 'm2', owner: 'm2' },
        ])
        expect(bothSides(back, true)).toEqual(bothSides(there, false))
      }),
      { numRuns: 60 },
    )
  })

  it('lie within their texts, cut no character in two, and their steps cover both places without a hole', () => {
    fc.assert(
      fc.property(batch, (texts) => {
        const text = new Map(texts.map((one) => [one.id, one.text]))
        for (const { places, alignments, alike, chars } of reuse(texts).passages) {
          expect(places.length).toBeGreaterThan(1)
          expect(alike).toBeGreaterThanOrEqual(0)
          expect(alike).toBeLessThanOrEqual(1)
          expect(chars).toBeGreaterThan(0)
          for (const { material, start, end } of places) {
            const own = text.get(material) ?? '各单位要认真学习贯彻。'
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(own.length)
            expect(own.slice(start, end)).not.toMatch(/\p{Surrogate}/u)
          }
          for (const { place, steps } of alignments ?? []) {
            let [a, b] = [places[0]!.start, places[place]!.start]
            for (const step of steps) {
              expect([step.reference[0], step.place[0]]).toEqual([a, b])
              ;[a, b] = [step.reference[1], step.place[1]]
            }
            expect([a, b]).toEqual([places[0]!.end, places[place]!.end])
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are not lost when more is borrowed', () => {
    // Longer than a sentence that may be a saying.
    const long = fc.array(
      fc.constantFrom(...[...'柳河镇堤坝泵站电梯井盖茶园冷库校车账目渠首雪灾补贴热线合同图纸乡道林场']),
      { minLength: 40, maxLength: 60 },
    )
    fc.assert(
      fc.property(long, long, long, long, (p, q, r, s) => {
        const [own, other, first, second] = [p, q, r, s].map((list) => `${list.join('')}。`)
        const net = (borrowed: string) =>
          reuse([
            { id: 'm1', role: 'submitted', text: `${own}${borrowed}`, pool: 's', owner: 'a' },
            { id: 'm2', role: 'submitted', text: `${borrowed}${other}`, pool: 's', owner: 'b' },
          ]).pairs[0]?.net ?? 0
        expect(net(`${first}`)).toBeGreaterThanOrEqual(first!.length - 1)
        expect(net(`${first}${second}`)).toBeGreaterThanOrEqual(net(first!))
      }),
      { numRuns: 40 },
    )
  })
})

/** Places and figures of the counted passages of m1 and m2, as seen from the one or the other. */
function bothSides({ passages, pairs }: Reuse, exchanged: boolean) {
  const [a, b] = exchanged ? ['m2', 'm1'] : ['m1', 'm2']
  const at = (id: string, places: { material: string; start: number; end: number }[]) =>
    places.filter(({ material }) => material === id).map(({ start, end }) => `${start}-${end}`)
  return {
    passages: passages
      .map(({ label, places, alike }) => ({ label, alike, a: at(a!, places), b: at(b!, places) }))
      .sort((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1)),
    pairs: pairs.map((pair) => ({
      raw: pair.raw,
      net: pair.net,
      ratios: exchanged ? [pair.ratioB, pair.ratioA] : [pair.ratioA, pair.ratioB],
    })),
  }
}
