import { readAgenda } from '../../meeting/agenda.ts'
import { missingParts } from '../../meeting/missing-parts.ts'
import { defineCheck, type Found, quote } from '../define.ts'

export const partMissing = defineCheck({
  id: 'plan/part-missing',
  level: 'must',
  scope: 'paper',
  kinds: ['plan', 'notice'],
  title: '方案（通知）缺少必备部分',
  why: '方案缺了一个环节，这个环节就没有人按时去做；上级审方案时首先看各部分是否齐全。',
  source: '《县以上党和国家机关党员领导干部民主生活会若干规定》及各年通知对会前、会中、会后各环节的要求',
  examples: {
    hit: `某局党组2021年度民主生活会方案
一、会议主题
会议主题：大力弘扬伟大建党精神。
二、会前准备
（一）组织学习研讨。采取个人自学和集中研讨相结合的方式开展学习。
（二）撰写对照检查材料。班子成员自己动手撰写发言提纲。
三、会议安排
时间：2022年1月12日上午9:00，地点：局三楼会议室。
议程：通报上年度整改措施落实情况；班子成员依次发言，开展批评和自我批评；督导组点评。
相互批评要出于公心、直截了当。
四、会后工作
制定整改清单，会后15日内报送县委组织部。局办公室牵头落实。`,
    spare: `某局党组2021年度民主生活会方案
一、会议主题
会议主题：大力弘扬伟大建党精神。
二、会前准备
（一）组织学习研讨。采取个人自学和集中研讨相结合的方式开展学习。
（二）征求意见。发放征求意见函，广泛听取干部群众意见。
（三）谈心谈话。班子成员相互之间必谈。
（四）撰写对照检查材料。班子成员自己动手撰写发言提纲。
三、会议安排
时间：2022年1月12日上午9:00，地点：局三楼会议室。
议程：通报上年度整改措施落实情况；班子成员依次发言，开展批评和自我批评；督导组点评。
相互批评要出于公心、直截了当。
四、会后工作
制定整改清单，会后15日内报送县委组织部。局办公室牵头落实。`,
  },
  *run(paper): Iterable<Found> {
    yield* missingParts(paper, 'plan')
    const agenda = paper.material.kind === 'plan' ? readAgenda(paper) : null
    if (agenda === null || agenda.missing.length === 0) return
    const material = paper.material.id
    const end = Math.min(agenda.end, agenda.start + 300)
    const evidence = [quote('searched', paper, agenda.start, end, '议程逐项查看，没有找到')]
    yield { material, message: 'agenda', level: 'should', args: { items: agenda.missing.join('；') }, evidence }
  },
})
