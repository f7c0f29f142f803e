/** A post in another unit, another's committee, another county: left in; a second post, a superior, a short form: not. */
import { describe, expect, it } from 'vitest'
import type { Member } from '../../../src/model.ts'
import { reviewed } from '../../support/review.ts'
import { batchOfTexts } from '../../support/texts.ts'

const HEAD = '2024年度民主生活会个人对照检查材料\n临泽县林业局党组成员、副局长 顾长安\n一、存在的问题\n'
const BUSY = '松材线虫病防治我只看台账，3个乡镇的疫木有41株没有清。'

async function raised(body: string, head = HEAD, roster: Member[] | null = null): Promise<string[]> {
  const batch = await batchOfTexts({ '顾长安.txt': head + body + BUSY }, roster)
  const { report } = reviewed(batch, '2024', ['traces/foreign-unit'])
  return report.findings.map(({ level, evidence }) => `${level} ${evidence[0]!.quote}`)
}

describe('left in', () => {
  it.each([
    ['作为县文化和旅游局分管市场的副局长，我下去少。', 'must 县文化和旅游局'],
    ['身为县司法局班子成员，我对基层所关心不够。', 'must 县司法局'],
    ['本人系安丰县林业局党组成员，分管造林。', 'must 安丰县林业局'],
    ['我担任双桥镇副镇长以来，走访少。', 'must 双桥镇'],
    ['作为县财政局的一名班子成员，我学习被事务挤占。', 'must 县财政局'],
    ['身为安丰县教育局的一员，我听课少。', 'must 安丰县教育局'],
    ['一年来，在安丰县林业局党组的正确领导下，我做了一些工作。', 'must 安丰县林业局'],
    ['我们安丰县的林长制走在前面，我却松了劲。', 'should 安丰县'],
    ['对安丰县林业局党组要求的管护责任，我没有逐片落实。', 'must 安丰县'],
    ['明年6月前安丰县范围内的疫木全部清零。', 'must 安丰县'],
    ['按照安丰县委的统一部署，我作了准备。', 'must 安丰县'],
    ['为安丰县高质量发展添绿，我做得少。', 'must 安丰县'],
    ['林农伤了心，损害了安丰县委、县政府的形象。', 'must 安丰县'],
    ['安丰县各乡镇的护林员我没有见过几个。', 'must 安丰县'],
    ['按照县教育局党组统一安排，我作了准备。', 'should 县教育局'],
    ['作为安丰县水利局党委委员，我参会多、发言少。', 'must 安丰县水利局'],
    ['我局作为全县教育行政主管部门，校车监管不到位。', 'must 作为全县教育行政主管部门'],
  ])('%s', async (text, expected) => {
    expect(await raised(text)).toEqual([expected])
  })

  it('the title is of another county than the line with the name', async () => {
    const head = '安丰县林业局2024年度民主生活会对照检查材料\n临泽县林业局副局长 顾长安\n一、存在的问题\n'
    expect(await raised('', head)).toEqual(['must 安丰县林业局'])
  })

  it('where nothing tells of his posts it is put for checking', async () => {
    const head = '临泽县林业局2024年度民主生活会个人对照检查材料\n顾长安\n一、存在的问题\n'
    expect(await raised('作为县司法局分管普法的负责人，我下去少。', head)).toEqual(['should 县司法局'])
  })
})

it('a seat on the committee of a firm with another name is put for checking', async () => {
  const head = '2024年度民主生活会对照检查材料\n临泽矿业集团有限公司党委委员、总会计师 顾长安\n一、存在的问题\n'
  expect(await raised('作为安丰煤业有限公司党委委员，我下井少。', head)).toEqual(['should 安丰煤业有限公司'])
  expect(await raised('作为集团公司党委委员，我下井少。', head)).toEqual([])
})

describe('spared', () => {
  it.each([
    '作为林业局的一名副局长，我下去少。',
    '作为从县财政局调来的一名干部，我对林业不熟。',
    '作为一名财政局出来的干部，我算账多、上山少。',
    '作为教育局转岗过来的干部，我对林业不熟。',
    '作为一名党员干部，我学习被事务挤占。',
    '作为县林草局班子成员，我下去少。',
    '在县林业局党组的领导下，我做了一些工作。',
    '在市林业局党组的指导和县委、县政府的领导下，防火没有出大事。',
    '作为县人大代表，我提的建议少。',
    '作为县森林防灭火指挥部办公室主任，我调度不勤。',
    '作为柳湾镇的包联领导，我全年只去了两次。',
    '作为联系双桥镇的县林长，我巡林少。',
    '作为双桥村驻村第一书记，我住得少。',
    '我曾任双桥镇副镇长，对镇里情况自以为熟。',
    '作为一名从县司法局调来的干部，我业务不熟。',
    '作为党组成员、副局长，我担当不够。',
    '作为县政府党组成员，我参会多、发言少。',
    '身为局机关党委书记，我抓党建不细。',
    '我们联系镇的护林员工资拖了两个月。',
    '我们全县的林长制走在前面，我却松了劲。',
    '会同县教育局、双桥镇开展宣传不够。',
    '老场长说：“我是安丰县林业局的老干部，看不惯。”我没有接话。',
    '我是从安丰县林业局交流来的，遇事还拿老办法套。',
    '我到安丰县考察过林权改革，安丰县委的部署我回来没有汇报。',
    '与安丰县交界的防火隔离带，安丰县林业局要求5月前打通，我们拖到8月。',
    '2019年我在安丰县任职时，安丰县委部署的造林我就做过。',
    '省里通报了安丰县林业局原局长受贿案，安丰县各乡镇都开了会，我只念了一遍通报。',
    '对口协作的安丰县要求我们供苗，安丰县政府下达的清单我三个月没有看。',
    '按照县委、县政府部署和局党组安排，根据市林业局党组要求，我作了准备。',
    '按照县委和局党组的统一安排，我作了准备。',
    '大坪乡各村、开发区各单位和贫困县各部门的政策我没有吃透。',
    '作为双桥镇党委委员，我参会多、发言少。',
    '材料我是按林场一般干部的要求报的。',
    '今后我会认真整改。遇到难题我会先想退路。我部署多、检查少，我行我素，托我办事从不推。我局限于文件，我院子里也堆着柴。我委托他人签字。我办公室的门常关着。',
  ])('%s', async (text) => {
    expect(await raised(text)).toEqual([])
  })

  it('a second post that the head names', async () => {
    const head = '2024年度民主生活会对照检查材料\n临泽县农业农村局党组副书记、县乡村振兴局局长 顾长安\n一、存在的问题\n'
    expect(await raised('作为县乡村振兴局局长，我对防返贫监测抓得不紧。', head)).toEqual([])
  })

  it('a second post that the roster names', async () => {
    const roster = [{ name: '顾长安', unit: '临泽县林业局', duty: '副局长、县自然保护地管理局局长', inCharge: [] }]
    expect(await raised('作为县自然保护地管理局局长，我巡护少。', HEAD, roster)).toEqual([])
  })

  it('the head of a hospital on the committee of the bureau above', async () => {
    const head = '2024年度民主生活会对照检查材料\n县卫生健康局党委委员、县中医院院长 顾长安\n一、存在的问题\n'
    expect(await raised('作为县卫健局党委委员，我参谋不够。作为县中医院院长，我院药占比高。', head)).toEqual([])
  })

  it('a deputy head of a hospital speaks of the bureau above', async () => {
    const head = '临泽县人民医院2024年度民主生活会对照检查材料\n顾长安\n一、存在的问题\n'
    expect(await raised('在县卫生健康局党委的领导下，我院急诊有改进，我院医患纠纷仍有6起。', head)).toEqual([])
  })
})
