/** Measures held against problems: foreign ones and gaps are told, plain and poetic answers are not. */
import { describe, expect, it } from 'vitest'
import { reviewed } from '../support/review.ts'
import { batchOfTexts } from '../support/texts.ts'

const PROBLEMS = `2024年度民主生活会个人对照检查材料
临泽县林业局副局长 顾长安
会前我认真学习，对照检查如下。
一、有关事项说明
上年度查摆的3个问题已改完。个人有关事项已报告。巡察没有涉及本人。没有约谈函询。
二、存在的问题
（一）带头严守政治纪律和政治规矩，维护党的团结统一方面
省里部署的松材线虫病除治，我拖了23天才传达到乡镇，数字报的是估数。
（二）带头增强党性、严守纪律、砥砺作风方面
我联系的柳湾村护林员半年没有拿到补贴，打电话给我，我只说再等等，人没有去。
（三）带头在遵规守纪、清正廉洁前提下勇于担责、敢于创新方面
无人机巡山试点的方案在抽屉里放了7个月，我怕飞丢了担责任。
（四）带头履行全面从严治党政治责任方面
木材检查站的老秦收了货主两条烟，我听说后一句话没有问过他。
三、原因剖析
党性锻炼放松了，宗旨意识淡了，总想着不出事，遇到难处先替自己打算。
`

async function raised(rest: string): Promise<string[]> {
  const { report } = reviewed(await batchOfTexts({ '顾长安.txt': PROBLEMS + rest }), '2024', ['structure'])
  return report.findings
    .filter(({ check }) => /measure/.test(check))
    .map(({ check, message }) => `${check.split('/')[1]}${/“(..)/.exec(message)?.[1] ?? ''}`)
}

describe('told', () => {
  it('measures for other business', async () => {
    const rest =
      '四、整改措施\n一是加快中心小学扩建，9月底前投入使用。二是办好第八届龙舟赛，接待游客5万人。三是完成老旧小区改造12个。四是新建社区食堂6家，配齐厨师。'
    expect(await raised(rest)).toHaveLength(1)
  })

  it('measures for other business, though they use an area’s words', async () => {
    const rest =
      '四、整改措施\n（一）抓好招商引资。主动赴外地对接木材加工企业，2025年力争引进亿元以上项目1个。（二）做好驻村帮扶。每月到帮扶村住满5天，集体收入增加5万元。（三）加强宣传。公众号每月推送不少于10期，刊稿20篇。（四）建设机关文化。组建职工篮球队，每季度活动1次。'
    expect(await raised(rest)).toHaveLength(1)
  })

  it('an area that no measure answers where the others have theirs', async () => {
    const rest =
      '四、整改措施\n一是病虫除治部署当天传到乡镇，数字逐山核实。二是护林员补贴3月底前发清，我到柳湾村当面道歉。三是检查站人员一季一谈，老秦的事移交派驻组。'
    expect(await raised(rest)).toEqual(['measure-unmatched遵规'])
  })

  it('nothing but facts that sound like measures, among the causes', async () => {
    const text = PROBLEMS.replace(
      '党性锻炼放松了，',
      '那位老站长十年里索要好处，说明制度挂在墙上、权力交给一人。队伍平均五十岁，改革动力减弱。党性锻炼放松了，',
    )
    const { report } = reviewed(await batchOfTexts({ '顾长安.txt': text }), '2024', ['structure/measures-missing'])
    expect(report.findings).toHaveLength(1)
  })

  it('nothing but a problem that sounds like a measure', async () => {
    const text = PROBLEMS.replace('人没有去。', '人没有去。我要求乡镇每周上报巡护打卡数，月底排名通报。')
    const { report } = reviewed(await batchOfTexts({ '顾长安.txt': text }), '2024', ['structure/measures-missing'])
    expect(report.findings).toHaveLength(1)
  })

  it('a heading with a pledge under it', async () => {
    expect(await raised('四、整改措施\n对以上问题，我将虚心接受大家的批评，正视不足，认真整改，不断提高。')).toEqual([
      'measures-missing',
    ])
  })
})

describe('spared', () => {
  it.each([
    '四、整改措施\n一是病虫除治部署当天传到乡镇，数字逐山核实。二是护林员补贴3月底前发清。三是无人机3月起飞，出了事我担。四是老秦的事移交派驻组。',
    '四、怎么改\n把脚印留在山上，一座山一座山地数。欠人家的钱，春节前送到手里。抽屉里的东西拿出来，先飞一架。该红的脸，这个月就红。',
    '四、整改措施\n（一）抓学习。每周半天读文件，上级定的事不过夜。（二）抓作风。每月在村里住三天。（三）抓担当。把压下的方案提交党组会。（四）抓队伍。同站上的人一个一个谈。',
    '四、改进\n1.对部署传达慢、数字不实的问题：松材线虫病部署当天传到乡镇，数字上山核。\n2.对护林员补贴拖欠的问题：3月底前把补贴发清。\n3.对方案压着不办的问题：无人机3月起飞。\n4.对检查站管理不严的问题：一季一谈，老秦的事移交派驻组。',
    '四、下一步打算\n上面定了的，当天办；村里等的，上门办；手里压的，马上办；身边人的事，当面讲、报组织。',
  ])('%s', async (rest) => {
    expect(await raised(rest)).toEqual([])
  })

  it('measures beside each problem', async () => {
    const text = PROBLEMS.replace('数字报的是估数。', '数字报的是估数。今后部署当天传达，数字上山核。')
      .replace('人没有去。', '人没有去。下一步，3月底前把补贴发清，我每月到村里住三天。')
      .replace('我怕飞丢了担责任。', '我怕飞丢了担责任。接下来3月起飞，出了事我担。')
    const { report } = reviewed(await batchOfTexts({ '顾长安.txt': text }), '2024', ['structure/measures-missing'])
    expect(report.findings).toEqual([])
  })
})
