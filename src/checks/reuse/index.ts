/** What was taken from whom: alike passages by label, and whole files. */
import type { Check } from '../define.ts'
import { identicalFile } from './identical-file.ts'
import { passageCheck } from './passage.ts'

const OWN_HAND = '民主生活会通知的通行要求：个人发言提纲自己动手撰写，杜绝他人代笔、照抄照搬、从网上下载购买'
const FLOOD =
  '去年八月到柳河镇调研防汛，我只在镇里会议室听了半天汇报，没有到险工险段察看，对三处隐患底数不清，直到水务局通报才知道东堤渗水。'
const ROAD = '我包联的杨坪村通组路塌了一段，村民绕行两个月，我只打过一次电话催问，路基怎么垮的、钱卡在哪里都说不上来。'
const HEAD = '一、存在的问题\n'

export const copied = passageCheck({
  label: 'copied',
  title: '与他人材料雷同',
  why: '自己的问题应当自己写。除规定表述和引用外，一段话与他人的材料相同或只改了几个字，疑似相互照抄，供核对。',
  source: OWN_HAND,
  examples: {
    hit: {
      '陈立-对照检查材料.txt': `陈立个人对照检查材料\n${HEAD}${FLOOD}会后也没有补课。`,
      '吴芳-对照检查材料.txt': `吴芳个人对照检查材料\n${HEAD}雪灾那天我没有第一时间到岗。${FLOOD}`,
    },
    spare: {
      '陈立-对照检查材料.txt': `陈立个人对照检查材料\n${HEAD}学习不够深入，满足于一般性的了解。${FLOOD}`,
      '吴芳-对照检查材料.txt': `吴芳个人对照检查材料\n${HEAD}学习不够深入，满足于一般性的了解。${ROAD}`,
    },
  },
})

export const templated = passageCheck({
  label: 'templated',
  title: '多份材料套用同一段',
  why: '一段话在多份材料里反复出现，只换了姓名、单位、数字，疑似套用同一模板，不是本人的实际情况，供核对。',
  source: OWN_HAND,
  examples: {
    hit: Object.fromEntries(
      ['陈立', '吴芳', '郑国平', '何秀英', '孙学军'].map((name, i) => [
        `${name}-对照检查材料.txt`,
        `${name}个人对照检查材料\n${HEAD}${FLOOD.replace('柳河', '柳青石白南沙杨坪茶溪'.slice(2 * i, 2 * i + 2)).replace('三', '二三四五六'[i]!)}`,
      ]),
    ),
    spare: {
      '陈立-对照检查材料.txt': `陈立个人对照检查材料\n${HEAD}${FLOOD}`,
      '吴芳-对照检查材料.txt': `吴芳个人对照检查材料\n${HEAD}${FLOOD}`,
    },
  },
})

export const recycled = passageCheck({
  label: 'recycled',
  title: '与往年材料雷同',
  why: '把往年的材料改个年份、换几个数字再交，问题年年相同，说明没有对照今年的实际，也没有改，供核对。',
  source: '民主生活会通知的通行要求：对照本年度实际查摆问题，防止以旧问题代替新问题；上年度没有整改到位的说明原因',
  examples: {
    hit: {
      '陈立-对照检查材料.txt': `陈立个人对照检查材料\n${HEAD}${FLOOD}会后也没有补课。`,
      '往年/陈立-2020年度对照检查材料.txt': `陈立2020年度个人对照检查材料\n${HEAD}${FLOOD.replace('八', '六')}`,
    },
    spare: {
      '陈立-对照检查材料.txt': `陈立个人对照检查材料\n${HEAD}${ROAD}`,
      '往年/陈立-2020年度对照检查材料.txt': `陈立2020年度个人对照检查材料\n${HEAD}${FLOOD}`,
    },
  },
})

export const library = passageCheck({
  label: 'library',
  title: '与范文雷同',
  why: '与已知范文、模板相同的段落，疑似网上下载或照搬范文，不是本人动手，供核对。',
  source: OWN_HAND,
  examples: {
    hit: {
      '陈立-对照检查材料.txt': `陈立个人对照检查材料\n${HEAD}${FLOOD}会后也没有补课。`,
      '范文/对照检查材料范文.txt': `对照检查材料范文\n${HEAD}${FLOOD}`,
    },
    spare: {
      '陈立-对照检查材料.txt': `陈立个人对照检查材料\n${HEAD}${ROAD}`,
      '范文/对照检查材料范文.txt': `对照检查材料范文\n${HEAD}${FLOOD}`,
    },
  },
})

export const reuse: readonly Check[] = [copied, templated, recycled, library, identicalFile]
