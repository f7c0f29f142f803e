import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPapers } from '../../src/outline/index.ts'
import { findAreas } from '../../src/profile/derive/find-areas.ts'
import { numberOf } from '../../src/profile/derive/numbers.ts'
import { derive } from '../../src/profile/derive.ts'
import { checkProfile, parseProfile } from '../../src/profile/load.ts'
import { batchOfTexts } from '../support/texts.ts'
import {
  BULLETS_2023,
  COLON_2023,
  HEADINGS_2027,
  INLINE_2024,
  OPEN_2022,
  QUOTED_2025,
  SHORT_2021,
  TABLE_2025,
} from './notices.ts'
import { paperOf } from './papers.ts'

describe('a notice of a year without a set', () => {
  const derived = paperOf('通知.docx', HEADINGS_2027).then(derive)

  it('gives year, theme and areas', async () => {
    const { draft } = await derived
    expect(draft.year).toBe(2027)
    expect(draft.theme.text).toBe('深入学习贯彻党的二十一大精神，锤炼求真务实作风，服务县域振兴，以实干实绩取信于民')
    expect(draft.areas.map((area) => area.wording[0])).toEqual([
      '强化理论武装',
      '服务县域振兴',
      '改进工作作风',
      '守牢廉洁底线',
    ])
    expect(draft.areas.map((area) => area.topics[0])).toEqual(['theory', undefined, 'style', 'integrity'])
    expect(draft.areas[1]!.cues.map((cue) => cue.text)).toEqual(['服务县域振兴', '产业', '项目', '人才工作'])
    expect(draft.areas[2]!.cues.map((cue) => cue.text)).toContain('层层加码')
  })

  it('gives talks, criticisms and lead times', async () => {
    const { draft } = await derived
    expect(draft.talks.rule).toBe('四必谈')
    expect(draft.talks.pairs).toEqual(['secretary-member', 'member-member', 'member-department', 'member-branch'])
    expect(draft.criticism.perMember).toBe(3)
    expect(draft.deadlines.planBefore).toBe(10)
    expect(draft.deadlines.reportAfter).toBe(20)
    expect(draft.era.sessions).toEqual(['党的二十一大'])
  })

  it('quotes its sources, asks what it did not find, and loads', async () => {
    const { yaml, questions, draft } = await derived
    expect(yaml).toContain('# 原文：（二）在服务县域振兴')
    expect(questions.join('\n')).toContain('举办婚丧喜庆事宜')
    expect(questions.join('\n')).toContain('经济责任审计')
    for (const question of questions.filter((each) => each.includes('审计')))
      expect(yaml).toContain(`# 待补：${question}`)
    expect(parseProfile(yaml, 'x')).toEqual(draft)
  })
})

it.each([
  ['2027', HEADINGS_2027],
  ['2024', INLINE_2024],
  ['2023', COLON_2023],
  ['2025', QUOTED_2025],
  ['2021', SHORT_2021],
  ['2022', OPEN_2022],
])('the draft of %s passes the check as it is', async (_year, text) => {
  const file = join(mkdtempSync(join(tmpdir(), 'draft-')), 'draft.yaml')
  writeFileSync(file, derive(await paperOf('通知.docx', text)).yaml)
  expect(checkProfile(file)).toEqual([])
})

describe('layouts of the areas', () => {
  it.each([
    ['in one sentence', INLINE_2024, 4, '带头增强党性、严守纪律、砥砺作风'],
    ['after a colon', COLON_2023, 6, '政治素质'],
    ['in a table', TABLE_2025, 5, '带头固本培元、增强党性'],
    ['as bulleted lines', BULLETS_2023, 6, '政治素质'],
    ['quoted side by side', QUOTED_2025, 5, '带头固本培元、增强党性'],
    ['in one paragraph, with slips', SHORT_2021, 4, '带头践行以人民为中心的发展思相'],
  ])('%s', (_name, text, count, second) => {
    const { areas } = findAreas(text)
    expect(areas.map((area) => area.wording)).toHaveLength(count)
    expect(areas[1]!.wording).toBe(second)
    for (const area of areas) expect(text.slice(area.start, area.end)).toBe(area.wording)
  })

  it('left open: none, and it says so', () => {
    expect(findAreas(OPEN_2022)).toEqual({ areas: [], open: true })
  })

  it('steps, agendas and talks are no areas', () => {
    const text = `会前做好四个方面准备：一是学习研讨，二是征求意见，三是谈心谈话，四是撰写材料。
议程：1.通报上年度整改情况。2.班子对照检查。3.个人发言。4.督导组点评。
对照检查材料要做到四个方面：一是主题突出，二是问题具体，三是原因深刻，四是措施可行。
重点学习以下三个方面内容：党章；《准则》和《条例》；全会精神。
谈话要谈透四个方面：一是谈透班子问题，二是谈透个人问题，三是谈透对方问题，四是谈透改进措施。`
    expect(findAreas(text).areas).toEqual([])
  })

  it('an empty paper gives questions, not a failure', async () => {
    const { draft, questions } = derive(await paperOf('空.txt', '通知'))
    expect(draft.areas.length).toBeGreaterThan(0)
    expect(questions.length).toBeGreaterThan(4)
  })
})

it('gives a draft that loads of whatever it is given', async () => {
  const pieces = [HEADINGS_2027, INLINE_2024, TABLE_2025].join('').split(/(?<=[，。；、\n])/)
  const stray = [
    '五个方面：',
    'X个方面',
    '一是讲学习；二是讲学习',
    '作风、',
    '带头',
    '“',
    '”',
    ': ',
    '#',
    '- ',
    '{',
    "'",
    '\t',
    '主题是：',
    '1999年度民主生活会',
  ]
  const texts = fc.sample(
    fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...stray), fc.string({ maxLength: 6 })), {
      minLength: 1,
      maxLength: 30,
    }),
    { numRuns: 60, seed: 3 },
  )
  for (const text of texts.map((list) => `关于开好民主生活会的通知\n${list.join('')}`)) {
    for (const paper of readPapers(await batchOfTexts({ '通知.txt': text })).papers) {
      const { yaml, draft } = derive(paper)
      expect(parseProfile(yaml, 'x')).toEqual(draft)
    }
  }
})

it('reads numbers as people write them', () => {
  expect(['5', '１２', '五', '十', '十二', '二十', '两', 'X', '××'].map(numberOf)).toEqual([
    5,
    12,
    5,
    10,
    12,
    20,
    2,
    null,
    null,
  ])
})

const seeds = process.env.DUIZHAO_SEEDS ?? ''
describe.skipIf(!existsSync(seeds))('real papers (DUIZHAO_SEEDS names their folder)', () => {
  const expected: Record<string, number> = { '000': 5, '001': 5, '002': 5, '003': 6 }
  it.each(Object.entries(expected))('%s', (prefix, count) => {
    const name = readdirSync(seeds).find((each) => each.startsWith(prefix))!
    expect(findAreas(readFileSync(`${seeds}/${name}`, 'utf8').replace(/\*\*/g, '')).areas).toHaveLength(count)
  })
})
