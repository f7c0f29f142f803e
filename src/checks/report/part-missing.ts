import { missingParts } from '../../meeting/missing-parts.ts'
import type { Paper } from '../../model.ts'
import { defineCheck } from '../define.ts'

export const partMissing = defineCheck({
  id: 'report/part-missing',
  level: 'must',
  scope: 'paper',
  kinds: ['preparation-report', 'meeting-report'],
  title: '情况报告缺少必备部分',
  why: '上级凭准备情况报告决定能否开会，凭召开情况报告了解开得怎样，缺一块就无从判断。',
  source: '民主生活会通知的通行要求：准备情况、召开情况的报告应当写明各环节的情况',
  examples: {
    hit: `某局党组民主生活会准备情况报告
一、学习研讨。党组理论学习中心组开展专题学习研讨2次。
二、征求意见。发放征求意见表60份，征求到意见建议23条。
三、撰写材料。班子成员自己动手撰写发言提纲，书记逐一审阅。
目前各项准备工作已就绪，具备开会条件。拟于1月12日召开民主生活会。`,
    spare: `某局党组民主生活会准备情况报告
一、学习研讨。党组理论学习中心组开展专题学习研讨2次。
二、征求意见。发放征求意见表60份，征求到意见建议23条。
三、谈心谈话。按照“四必谈”要求开展谈心谈话36人次。
四、撰写材料。班子成员自己动手撰写发言提纲，书记逐一审阅。
目前各项准备工作已就绪，具备开会条件。拟于1月12日召开民主生活会。`,
  },
  run: (paper) => (isBulletin(paper) ? [] : missingParts(paper, 'report')),
})

/** What the staff are told after the meeting (情况通报) says what came of it; the parts are asked of a report to those above. */
function isBulletin({ material }: Paper): boolean {
  return material.kind === 'meeting-report' && /(?:通报|简报)[^，。]{0,6}$/.test(material.title ?? '')
}
