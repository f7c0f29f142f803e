/** The checks of form through the whole pipeline: their own examples, grouping, switching off, marks. */
import { describe, expect, it } from 'vitest'
import { form } from '../../../src/checks/form/index.ts'
import { loadProfile } from '../../../src/profile/load.ts'
import { review } from '../../../src/review.ts'
import { segmenter } from '../../../src/segment/jieba.ts'
import { formOutcomes } from '../../accuracy/form.ts'
import { reviewed } from '../../support/review.ts'
import { batchOfTexts } from '../../support/texts.ts'

const findings = async (text: string, id: string) => {
  const { report } = reviewed(await batchOfTexts({ '对照检查材料.txt': text }), '2021', [id])
  for (const finding of report.findings)
    for (const { material, start, end, quote } of finding.evidence)
      if (material) expect(report.materials.find((each) => each.id === material)!.text.slice(start, end)).toBe(quote)
  return report.findings
}
const quotes = async (text: string, id: string) =>
  (await findings(text, id)).flatMap(({ evidence }) =>
    evidence.filter(({ role }) => role === 'here').map(({ quote }) => quote),
  )

describe.each(form.map((check) => [check.id, check] as const))('%s', (id, { examples }) => {
  it('raises on its example', async () => expect(await findings(examples.hit as string, id)).not.toEqual([]))
  it('spares the other', async () => expect(await findings(examples.spare as string, id)).toEqual([]))
})

describe('form/placeholder', () => {
  const text = `个人对照检查材料\n${Array.from({ length: 30 }, (_, index) => `今年X月在XX村调研第${index}次。`).join('\n')}\n落款：2022年  月  日`
  it('is one finding a kind, with all places', async () => {
    const found = await findings(text, 'form/placeholder')
    expect(found.map(({ evidence }) => evidence.length)).toEqual([60, 1])
  })

  it('a class can be switched off in the profile', async () => {
    const profile = { ...loadProfile('2021'), form: { ignorePlaceholders: ['redaction' as const] } }
    const env = {
      version: 't',
      today: '2022-01-10',
      segmenter: segmenter(),
      selection: { only: ['form'], skip: [] },
      decisions: null,
      before: null,
    }
    const { report } = review(await batchOfTexts({ '材料.txt': text }), { asked: profile, builtIn: [] }, env)
    expect(
      report.findings.filter(({ check }) => check === 'form/placeholder').map(({ evidence }) => evidence[0]!.quote),
    ).toEqual(['2022年  月  日'])
  })
})

describe('form/misquote', () => {
  it('says the same slip once, with all its places and the right form', async () => {
    const [finding, ...more] = await findings('发言提纲\n做到不折不担。\n再做到不折不担。', 'form/misquote')
    expect(more).toEqual([])
    expect(finding!.message).toContain('不折不扣')
    expect(finding!.message).toContain('2处')
    expect(finding!.evidence.map(({ role }) => role)).toEqual(['here', 'here', 'expected'])
  })
})

describe('form/unpaired', () => {
  it.each([
    ['整改要求(一）明确责任', ['(一）']],
    ['对“十五五“规划研究不够', ['“十五五“']],
    ['对”十五五”规划研究不够', ['”十五五”']],
    ['《信访工作条例学习不够', ['《信访工作条例学习不够']],
    ['他说：“要改。', ['“要改。']],
    ['学习“四个意识，不够，“两个维护”不够', ['“四个意识，不够，“两个']],
    ['多了半个）括号', ['多了半个）']],
    ['晨会缺席3次（由办公室代签。\n（二）作风方面', ['（由办公室代签。']],
    ['漏了两户（都在后山。\n2）回访不够', ['（都在后山。']],
  ])('%s', async (line, expected) => {
    expect(await quotes(`发言提纲\n${line}`, 'form/unpaired')).toEqual(expected)
  })

  it.each([
    '1) 学习不够；2）调研不够；a) 走访少；（b）回访少',
    '“第一段引文没有完，\n“第二段还在引，\n“第三段才完。”',
    '《关于开好〈民主生活会〉的通知》（〔2021〕12号）',
    'it’s a 5" pipe',
    '（一）学习（含自学）；（二）调研',
    '［2021］12号、【提醒】、「引」',
    '清单第3）项、第11）项没有落实',
    '名单（其中：\n一组两人，\n二组三人）',
  ])('spares %s', async (line) => {
    expect(await quotes(`发言提纲\n${line}`, 'form/unpaired')).toEqual([])
  })
})

describe('labelled papers', () => {
  it('those looked at while building are all as expected', async () => {
    const off = (await formOutcomes()).filter(
      ({ set, wrong, missed }) => set === 'fit' && wrong.length + missed.length > 0,
    )
    expect(off).toEqual([])
  })
})
