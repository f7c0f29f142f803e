/** Another's name in the writer's place, in any wording; colleagues spoken of are none. */
import { describe, expect, it } from 'vitest'
import { reviewed } from '../../support/review.ts'
import { batchOfTexts } from '../../support/texts.ts'

const OTHER = '2024年度民主生活会对照检查材料\n临泽县林业局党组成员 贺文斌\n一、存在的问题\n造林台账4个月没有核对。'

async function raised(body: string, end = ''): Promise<string[]> {
  const text = `2024年度民主生活会对照检查材料\n临泽县林业局副局长 顾长安\n${body}\n一、存在的问题\n疫木清理我只看台账，有41株没有清。\n${end}`
  const batch = await batchOfTexts({ '顾长安.txt': text, '贺文斌.txt': OTHER })
  const { report } = reviewed(batch, '2024', ['traces/foreign-name'])
  return report.findings
    .filter(({ material }) => report.materials.find(({ id }) => id === material)?.file === '顾长安.txt')
    .map(({ level, message }) => `${level} ${/却出现“(.+?)”/.exec(message)?.[1]}`)
}

describe('left in', () => {
  it.each([
    ['我叫贺文斌，分管造林。', 'must 贺文斌'],
    ['本人贺文斌，现任党组成员。', 'must 贺文斌'],
    ['我贺文斌作为班子成员，会前认真学习。', 'must 贺文斌'],
    ['我（贺文斌）对照如下。', 'must 贺文斌'],
    ['贺文斌作为分管造林的副局长，在联系群众上走得少、听得浅。', 'should 贺文斌'],
    ['贺文斌作为主管造林的负责人，督促检查流于形式，我自己心里也没有数。', 'should 贺文斌'],
    ['我，吴志刚，将按照会上同志们的意见抓好整改。', 'must 吴志刚'],
    ['我吴志刚保证按期改到位。', 'must 吴志刚'],
    ['针对上述问题，我吴志刚将以这次会议为契机抓好整改。', 'must 吴志刚'],
    ['我是吴志刚，下面作对照检查。', 'must 吴志刚'],
    ['承诺人：吴志刚', 'must 吴志刚'],
    ['我叫吴志刚，2018年到局工作。', 'must 吴志刚'],
    ['本人吴志刚，男，汉族，现任副局长。', 'must 吴志刚'],
  ])('%s', async (body, expected) => {
    expect(await raised(body)).toEqual([expected])
  })

  it.each(['以上是我贺文斌的对照检查，请批评。', '以上是我吴志刚的检查，请同志们批评。'])('%s', async (end) => {
    expect(await raised('会前我认真学习。', end)).toHaveLength(1)
  })
})

describe('spared', () => {
  it.each([
    '贺文斌作为党组成员，当时没有表态，我也跟着没有吭声。',
    '针对上述问题，我于年底将以联席会的办法督办。',
    '下一步，我区各级将按要求排查，我马上将从台账改起。',
    '我叫顾长安，分管资源管理。',
    '本人顾长安，现任副局长。',
    '贺文斌作为党组成员，多次提醒我下去看看。',
    '贺文斌同志批评我走得少，我没有当回事。',
    '有一回我叫贺文斌去现场，自己没有去。',
    '我，作为一名老党员，将认真整改。',
    '我，平时，将就着过，我是班长，作风却散。',
    '我对吴志刚，管得太松。',
    '我叫停了两个项目，善后没有跟上。',
    '我叫来施工方，话说得软。',
    '本人高度重视不够，台账乱。',
    '本人分管，现任务多就顾不上。',
    '护林员说：“我叫吴志刚，盼你们来一趟。”我没有去。',
    '我和贺文斌，都没有到现场。',
    '以上是我的对照检查，请批评。',
    '贺文斌作为分管领导，我没有主动同他商量。',
  ])('%s', async (body) => {
    expect(await raised(body)).toEqual([])
  })
})
