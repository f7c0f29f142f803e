/** What a criticism says, on wording that the dictionary does not hold word for word. */
import { describe, expect, it } from 'vitest'
import { toneOf } from '../../src/meeting/tone.ts'

describe.each([
  [
    'problem',
    [
      '抓分管工作不够细，去年11月危房排查漏了两户，群众有意见，希望今后抓实抓细。',
      '对下属批评少，有好人主义倾向。',
      '安排多督促少',
      '下去看得少，电话问得多',
      '希望克服急于求成的情绪',
      '理论学习有待加强。',
      '对职工身体健康关心不够',
      '三件积案拖到年底，没有跟踪督办',
      '你说话直，讲究方式方法不够。建议今后注意场合。',
    ],
  ],
  [
    'hope',
    ['希望今后多深入基层，多听群众意见。', '希望王五同志不断查找不足，补齐短板', '期待你在新的一年里带领大家再创佳绩'],
  ],
  [
    'suggestion',
    [
      '建议每季度召开一次调度会，进一步完善机制。',
      '进一步加强理论学习，多关心青年干部。',
      '下一步要在创新上多下功夫',
      '工作标准可以再高一些',
    ],
  ],
  [
    'praise',
    [
      '工作太拼，经常加班加点，不注意休息，希望劳逸结合。',
      '工作认真负责，从不计较个人得失，值得我学习。',
      '没有什么意见。',
      '对家庭照顾不够，陪父母的时间太少',
    ],
  ],
] as const)('%s', (tone, texts) => {
  it.each(texts.map((text) => [text]))('%s', (text) => expect(toneOf(text)).toBe(tone))
})
