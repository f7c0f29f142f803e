/** An act once done is a fact without a figure; a task that fell short is no achievement; one passage is told of once. */
import { describe, expect, it } from 'vitest'
import { reviewed } from '../support/review.ts'
import { batchOfTexts } from '../support/texts.ts'

async function raised(passage: string): Promise<string[]> {
  const text = `2024年度民主生活会个人对照检查材料
临泽县林业局副局长 顾长安
会前我认真学习，对照检查如下。
一、存在的问题
（一）带头严守政治纪律和政治规矩，维护党的团结统一方面
省里部署的松材线虫病除治，我拖了23天才传达到乡镇。
（二）带头增强党性、严守纪律、砥砺作风方面
联系的柳湾村护林员半年没有拿到补贴，我没有去过一次。
（三）带头在遵规守纪、清正廉洁前提下勇于担责、敢于创新方面
${passage}
（四）带头履行全面从严治党政治责任方面
检查站的老秦收了货主两条烟，我听说后没有问过他。
二、原因剖析
党性锻炼放松了，宗旨意识淡了，总想着不出事。
三、整改措施
部署当天传达，补贴3月底前发清，试点3月起飞，老秦的事移交派驻组。`
  const { report } = reviewed(await batchOfTexts({ '顾长安.txt': text }), '2024', [
    'substance',
    'coverage/area-thin',
    'coverage/area-named',
  ])
  return report.findings.map(
    ({ check, message }) => `${check.split('/')[1]} ${message.includes('遵规守纪') ? 3 : message}`,
  )
}

describe('facts without figures', () => {
  it.each([
    '采伐证审批的旧规矩我明知不合新办法，会上没有吭声，会后才同局长单独说。',
    '老板找上门问能不能先砍后批，我说再看看，转身就批给了别人签。',
    '苗木招标的底价是我当着供应商的面报出来的，事后也没有向党组说明。',
  ])('%s', async (passage) => {
    expect(await raised(passage)).toEqual([])
  })

  it('a way of acting is none', async () => {
    const habits = '遇到没有先例的事常常先绕着走，习惯照着老办法套，总想等别人先试，自己跟在后面，材料里却写得热闹。'
    expect(await raised(habits)).toEqual(['no-concrete-fact 3'])
  })
})

describe('shortfalls are no achievements', () => {
  it.each([
    '油茶低改任务我负责督办，一年跑了5趟，吃了几次闭门羹后改为发通报，全年发了7份，只完成2300亩，占任务的31%。',
    '林权纠纷我包了9起，全年只调处2起，在全县排倒数第二，群众上访我绕着走。',
  ])('%s', async (passage) => {
    expect(await raised(passage)).toEqual([])
  })
})

it('a formula is told of as thin, and that is all', async () => {
  expect(await raised('担当意识还需再增强，创新精神还需再提振，攻坚本领还需再锤炼，斗争意志还需再坚定。')).toEqual([
    'area-thin 3',
  ])
})

it('reasoning in one area is told of as the area named only', async () => {
  const passage =
    '要始终把责任扛在肩上，必须敢于创新、善于创新，深刻认识到担当是干部的本分，切实做到遵规守纪、勇于担责。'
  expect(await raised(passage)).toEqual(['area-named 3'])
})

it('reasoning with a formula behind it is told of, and the area is thin', async () => {
  const passage =
    '担当是干部的天职。我深刻认识到，必须始终把责任扛在肩上，自觉做到遵规守纪、清正廉洁，在守住底线的前提下敢闯敢试。只有敢于担责，才能不负组织的信任。这方面我还需进一步加强。'
  expect(await raised(passage)).toEqual(['area-thin 3', 'reasoning-instead 3'])
})

describe('achievements in the place of problems', () => {
  it('with nothing else, the area is named only besides', async () => {
    const passage =
      '一年来，我牵头完成造林4.2万亩，建成示范基地6个，森林覆盖率提高1.3个百分点，获评全省先进，受到县委充分肯定。'
    expect(await raised(passage)).toEqual(['area-named 3', 'achievement-heavy 3'])
  })

  it.each([
    '成绩面前，仍需继续努力。',
    '但还需再接再厉，多出亮点。',
    '不足之处是担当的劲头还不够强。',
    '今后仍需保持。',
  ])('with a formula behind them the area is thin: %s', async (formula) => {
    const passage = `一年来，我牵头完成造林4.2万亩，建成示范基地6个，森林覆盖率提高1.3个百分点，获评全省先进。组织培训9期，培训林农760人次。${formula}`
    expect(await raised(passage)).toEqual(['area-thin 3', 'achievement-heavy 3'])
  })

  it('results that are only counted are achievements without a word of praise', async () => {
    const passage =
      '建成苗木基地2个，组织防火演练9次，参演680人次，排查隐患147处，全年未发生一起火灾，考核位居全县第一。今后还需继续保持。'
    expect(await raised(passage)).toEqual(['area-thin 3', 'achievement-heavy 3'])
  })

  it.each([
    '今年建成苗木基地2个，培训了240人次，但省里要求的无人机巡护我一拖再拖，到12月只飞了1架次。',
    '演练搞了9次，台本都是一份改日期，8月雷击起火时两台水泵一台也没启动起来，柴油早已用光。',
    '分管的热线办结率报的是100%，抽查20件有7件是“已转办”就算办结。',
    '开展谈心谈话41人次，护林员老周那一次谈了三分钟，谈的是加班费。',
  ])('figures that tell against oneself: %s', async (passage) => {
    expect(await raised(passage)).toEqual([])
  })
})

it('a passage of formulas is asked for its facts besides', async () => {
  const passage =
    '政绩观还存在偏差，对打基础、利长远的工作重视不够。面对新形势新任务，能力本领还不能完全适应。工作中循规蹈矩、按部就班，打开局面的办法不多，攻坚克难的韧劲不足。'
  expect(await raised(passage)).toEqual(['area-thin 3', 'no-concrete-fact 3'])
})

describe('whose faults', () => {
  it.each([
    '有的站长坐在办公室等报表，不愿意上山，柳湾站的老秦一个月只巡护了四天。个别护林员对群众态度生硬，跟林农吵了起来。资源科的几名同志接件推诿，中午提前二十分钟关门。',
    '各林场对集采平台使用不主动。个别项目经理一有风险就上交。一些年轻同志不愿去边远站，怕吃苦。设计所不愿尝试新材料，怕担责任。',
    '局领导班子贯彻上级部署不够及时，省里5月的文件7月才传达。班子成员之间遇事推诿。',
  ])('others: %s', async (passage) => {
    expect(await raised(passage)).toEqual(['others-instead 3'])
  })

  it.each([
    '资源科的几名同志对群众推诿，投诉转到我这里，我批了“请妥处”就没再管，三个月里又来了4次。',
    '有的站长票据管理混乱，4月出借公款1.2万元。每季度的廉政谈话没有谈到他，只在年会上念了一遍文件。',
    '有的企业安全投入不足。今年3月那次检查走了6家，看了看台账就签了字，没有进过一个车间。',
    '个别护林员防火期脱岗，值班表是我排的，排完没有抽查过一次。',
  ])('one’s own, though it begins with others: %s', async (passage) => {
    expect(await raised(passage)).toEqual([])
  })
})

it('who tells two matters of his own may reason about them', async () => {
  const reason =
    '担当是党员干部的本分，必须知重负重、攻坚克难，把组织交给的每一件事都当成考题来答，越是困难越要顶上去，越是复杂越要拿出办法来，这是对党忠诚的具体体现。'
  expect(await raised(`油茶试点我压了两个月没有批。${reason}`)).toEqual(['reasoning-instead 3'])
  expect(await raised(`油茶试点我压了两个月没有批。防火检查站我一次没有去过。${reason}`)).toEqual([])
})
