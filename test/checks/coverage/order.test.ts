/** What may only not have been made out is asked about, not accused; what is skipped in a plain layout is told. */
import { describe, expect, it } from 'vitest'
import { reviewed } from '../../support/review.ts'
import { batchOfTexts } from '../../support/texts.ts'

const HEAD = `2024年度民主生活会发言
临湖县公路管理站副站长 岳小川

上年度民主生活会查摆的三个问题已整改。个人有关事项如实报告。县委巡察没有点到我。没有约谈、函询。
`
const TALES = [
  '三月，省里督查危桥，我把石磨桥从名单上划掉了，跟两个科长私下议论过站长的分工，政治纪律这根弦没有绷住，班子团结也受了影响。',
  '六月，党纪学习教育的读书会我缺了四次，党性锻炼放松，组织生活会上的发言用的是前一年的稿子。',
  '九月，养护市场化试点，别的县推开了，我怕担责，方案压了五个月，勇于担责只在嘴上。',
  '十一月，仓库老秦把两车沥青卖给了亲戚，收条在我抽屉里躺了四十天，我一句话没有问他。',
]
const REST = `归根到底，是学习放松、位子看得重、怕得罪人。
下一步，石磨桥二月补报，读书会一次不缺，试点三月上报，沥青的事我已写说明交纪检组。
请同志们批评。`
const NAMES = [
  '严守政治纪律和政治规矩方面',
  '增强党性、严守纪律、砥砺作风方面',
  '勇于担责、敢于创新方面',
  '履行全面从严治党政治责任方面',
]

async function told(text: string): Promise<string[]> {
  const { report } = reviewed(await batchOfTexts({ '岳小川.txt': text }), '2024', ['coverage'])
  return report.findings.map(({ level, check, message }) =>
    `${level} ${check} ${/人工核对/.test(message) ? 'ask' : ''}`.trim(),
  )
}

describe('an area that was not found', () => {
  it('is asked about where as many passages are told as there are areas', async () => {
    const findings = await told(`${HEAD}${TALES.join('\n')}\n${REST}`)
    expect(findings.filter((line) => line.startsWith('must'))).toEqual([])
    expect(findings).toEqual(['should coverage/area-missing ask'])
  })

  it('is told where one passage less is there', async () => {
    const findings = await told(`${HEAD}${TALES.slice(0, 3).join('\n')}\n${REST}`)
    expect(findings).toEqual(['must coverage/area-missing'])
  })

  it('is told where the passages that are there name their areas', async () => {
    const sections = TALES.slice(0, 3).map((tale, at) => `（${'一二三'[at]}）${NAMES[at]}\n${tale}\n${TALES[3]}`)
    expect(await told(`${HEAD}${sections.join('\n')}\n${REST}`)).toEqual(['must coverage/area-missing'])
  })
})
