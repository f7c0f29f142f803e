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

it.each([
  ['要始终把责任扛在肩上，必须敢于创新、善于创新，深刻认识到担当是干部的本分，切实做到遵规守纪、勇于担责。', '讲道理'],
  [
    '一年来，我牵头完成造林4.2万亩，建成示范基地6个，森林覆盖率提高1.3个百分点，获评全省先进，受到县委充分肯定。',
    '谈成绩',
  ],
])('%s', async (passage, words) => {
  const [finding, ...rest] = await raised(passage)
  expect(finding).toBe('area-named 3')
  expect(rest).toEqual([])
  void words
})
