/** Slips that no dictionary lists, of expressions that it does; and what must never be taken for one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignAround } from '../../../src/checks/form/edits.ts'
import { expressionsSchema } from '../../../src/checks/form/expressions.ts'
import { findMiswritten } from '../../../src/checks/form/misquote.ts'
import { plainOf, spanOf } from '../../../src/checks/form/plain.ts'
import { confusable } from '../../../src/checks/form/similar.ts'
import { dictionary } from '../../../src/dictionary.ts'
import { loadProfile } from '../../../src/profile/load.ts'
import { nodeRs } from '../../../src/segment/jieba.ts'

const context = { profile: loadProfile('2021'), segmenter: nodeRs() }
const find = (text: string) =>
  findMiswritten(text, context).map(({ start, end, right }) => [text.slice(start, end), right])

describe('slips of the official wording of the year', () => {
  it.each([
    ['履职尽责、担当作为，聚焦新冠肺炎疫情方控、保持经济发展', '疫情方控'],
    ['学习运用党在不同历史时期成功应对风险挑的丰富经验', '风险挑的丰富'],
    ['尊重群众意原，为群众办实事解难题', '群众意原'],
    ['持续用力纠“四凤”、树新风', '四凤'],
    ['团结带领人民群众走好新的赶考之路径直向前，坚持和发展党的百年奋斗历史径验', '历史径验'],
  ])('%s', (text, slip) => {
    expect(
      find(text)
        .map(([wrong]) => plainOf(wrong!).text)
        .join(),
    ).toContain(plainOf(slip).text)
  })
})

describe('the right form is given', () => {
  it.each([
    ['领导班于成员', '领导班于', '领导班子'],
    ['做到不折不担', '不折不担', '不折不扣'],
    ['我县党史学习题教育', '党史学习题教育', '党史学习教育'],
    ['做到全面从治党', '全面从治党', '全面从严治党'],
    ['坚持民主集制中', '民主集制中', '民主集中制'],
  ])('%s', (text, wrong, right) => {
    expect(find(text)).toEqual([[wrong, right]])
  })
})

describe('good Chinese is left alone', () => {
  it.each([
    '我把一岗双责干成了一岗单责。',
    '不屈不挠、百折不挠地推进，尽职尽责、履职尽职。',
    '领导班子成员、领导班子副职、领导干部、领导班长都参加了。',
    '疫情防治、疫情管控、疫情防护物资已到位，办好事、解民忧。',
    '深刻感悟“两个确立”，深刻领悟“两个确立”的决定性意义。',
    '全面从严治军、全面从严治校、全面依法治市。',
    '增强“四个意识”“四个自信”，忠诚践行“两个维护”。',
    '为职工群众办实事解难题，尊重职工意愿，确保企业永远保持同职工的血肉联系。',
    '以案为鉴、以案促改、以案促治，立查立改、边查边改。',
    '党的建设、作风建设、制度建设、能力建设、廉政建设一起抓。',
    '落实不力。事实求证不足，是求稳怕乱。',
    '《中国共产党党组工作条例》《X县党内监督工作办法》《民主生活会实施细则》',
  ])('%s', (text) => {
    expect(find(text)).toEqual([])
  })

  it('an expression stays right wherever it stands', () => {
    const texts = dictionary('expressions.yaml', expressionsSchema).groups.flatMap((group) =>
      Object.keys(group.expressions),
    )
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 5 }), (list) => {
        expect(find(`我在${list.join('，在')}方面有差距。`)).toEqual([])
      }),
      { numRuns: 150, seed: 7 },
    )
  })
})

describe('of any expression', () => {
  const { groups } = dictionary('expressions.yaml', expressionsSchema)
  const texts = groups.flatMap((group) => Object.keys(group.expressions))
  const right = new Set(
    groups.flatMap((group) => [...Object.keys(group.expressions), ...group.also]).map((text) => plainOf(text).text),
  )
  const place = fc.tuple(fc.constantFrom(...texts), fc.nat())

  it('two characters in the wrong order are found', () => {
    fc.assert(
      fc.property(place, ([text, at]) => {
        const chars = [...plainOf(text).text]
        const i = at % (chars.length - 1)
        fc.pre(chars[i] !== chars[i + 1])
        ;[chars[i], chars[i + 1]] = [chars[i + 1]!, chars[i]!]
        fc.pre(!right.has(chars.join('')))
        expect(find(`我在${chars.join('')}方面有差距。`)).not.toEqual([])
      }),
      { numRuns: 300, seed: 7 },
    )
  })

  it('a character that sounds or looks alike is found', () => {
    const others = [...'己于千力故担方是经情清建做作时识知心新信行形政正治制质志以义意艺展站']
    fc.assert(
      fc.property(place, fc.constantFrom(...others), ([text, at], other) => {
        const chars = [...plainOf(text).text]
        const i = at % chars.length
        fc.pre(chars[i] !== other && confusable(other, chars[i]!))
        chars[i] = other
        fc.pre(!right.has(chars.join('')))
        expect(find(`我在${chars.join('')}方面有差距。`)).not.toEqual([])
      }),
      { numRuns: 200, seed: 7 },
    )
  })
})

it('aligning finds the fewest edits, and its places are true', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛'), minLength: 6, maxLength: 14 }),
      fc.nat(),
      fc.nat(2),
      (text, at, kind) => {
        const i = 1 + (at % (text.length - 2))
        const edited =
          kind === 0
            ? `${text.slice(0, i)}子${text.slice(i + 1)}`
            : kind === 1
              ? text.slice(0, i) + text.slice(i + 1)
              : `${text.slice(0, i)}子${text.slice(i)}`
        const alignment = alignAround(text, `前前${edited}后后`, 0, 1, 2, 1)
        expect(alignment).not.toBeNull()
        expect(alignment!.edits.length).toBeLessThanOrEqual(1)
        expect(alignment!.start).toBe(2)
      },
    ),
    { seed: 7 },
  )
})

it('plain text carries its places', () => {
  const text = '“四个 意识”，😀A1\n党𠮷'
  const plain = plainOf(text)
  for (let at = 0; at < plain.text.length; at++) {
    const { start, end } = spanOf(plain, at, at + 1)
    expect(text.slice(start, end)).toBe(plain.text[at])
  }
})

it('knows what sounds and looks alike', () => {
  for (const [a, b] of ['扣寇', '履旅', '子于', '己已', '防方', '事是', '精金'].map((pair) => [...pair]))
    expect(confusable(a!, b!)).toBe(true)
  for (const [a, b] of ['党校', '群职', '防治', '严宽'].map((pair) => [...pair])) expect(confusable(a!, b!)).toBe(false)
})
