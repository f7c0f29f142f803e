/** Invented statements of an invented unit; some names and sentences are hostile on purpose. */
import type { PaperSpec } from './build.ts'

export const UNIT = '云岭县水利局党组'

/** Held by two members: a copy. */
export const COPIED =
  '对基层水利站的困难了解不深，全年到最远的石门水利站只去过一次，站里反映的测雨设备老化问题拖了七个月才列入更新计划，群众对灌溉用水分配的意见没有及时回应。'
/** The same, lightly edited. */
export const EDITED =
  '对基层水利站的困难了解不够深，全年到最偏远的青坪水利站只去过两次，站里反映的测雨设备老化问题拖了大半年才列入更新计划，群众对灌溉用水分配的意见没有及时回应。'
/** Held by five: a template. */
export const TEMPLATE = '理论学习满足于完成规定动作，联系水利工作实际思考不多，学用结合不紧，存在以干代学的现象。'
export const OFFICIAL = '带头深刻感悟“两个确立”的决定性意义，增强政治自觉'
export const HOSTILE_NAMES = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(2)</script>',
  "=cmd|' /C calc'!A0",
  '王\u202Egnp.exe\u202C',
]
export const LONG_NAME = '阿卜杜热合曼·买买提依明·图尔荪尼亚孜·阿不都克里木江'

const formula = '根据县委通知要求，围绕会议主题，结合思想和工作实际，现作如下对照检查。'

interface Voice {
  learn: string
  people: string
  cause: string
  measure: string
}

function statement(member: string, voice: Voice, more: { skip?: string; tail?: string[] } = {}): string[] {
  const areas: [string, string][] = [
    ['（一）带头深刻感悟“两个确立”的决定性意义方面', voice.learn],
    ['（二）学习党的创新理论、践行初心使命方面', TEMPLATE],
    ['（三）坚持以人民为中心方面', voice.people],
    [
      '（四）运用历史经验、保持战略定力方面',
      '对水库除险加固的长期性认识不足，2021年汛前检查时，东风水库溢洪道裂缝在台账上连续两期写“已安排”，实际六月中旬才进场。',
    ],
    ['（五）全面从严治党方面', '对分管的建设股提醒不够，3月份一笔勘测费报销缺少验收单，自己签字时没有细看。'],
  ]
  return [
    `! ${UNIT}民主生活会个人对照检查材料`,
    member,
    formula,
    '# 一、上年度整改落实情况',
    '上年度查摆的4个问题，已完成3个；“到一线调研偏少”一项因汛期人手不足没有完成，转入今年继续整改。',
    '# 二、存在的突出问题',
    ...areas
      .filter(([name]) => !more.skip || !name.includes(more.skip))
      .flatMap(([name, words]) => [`## ${name}`, words]),
    '# 三、原因分析',
    voice.cause,
    '# 四、下一步整改措施',
    voice.measure,
    ...(more.tail ?? []),
  ]
}

const voices: Record<string, Voice> = {
  plain: {
    learn: `${OFFICIAL}，在这方面，自己学习六中全会精神时停留在读文件，党组中心组第三次学习的研讨发言是让办公室代拟的。`,
    people: COPIED,
    cause: '究其原因，是理论武装抓得不紧，宗旨意识有所淡化，总觉得业务急、学习可以缓一缓。',
    measure: '每月至少到基层站两天，由办公室登记；2022年3月底前完成石门站测雨设备更新，责任人为本人。',
  },
  edited: {
    learn: '对“两个确立”的理解多停留在概念，去年十月支部讨论时自己只念了一遍材料，没有联系供水改革去想。',
    people: EDITED,
    cause: '主要是宗旨意识不牢，坐在机关听汇报多，走到田头看得少。',
    measure: '建立水利站问题清单，逐月销号，年底前向党组报告一次。',
  },
  good: {
    learn: '5月17日局党组学习六中全会精神，我以防汛值班为由缺席，事后也没有补课；布置到股室的讨论记录我没有看过一份。',
    people: '龙潭村十七户的饮水管道冬天冻裂，村里2月9日来电话，我转给供水站后没有再问，到4月才通水。',
    cause: '我是从施工员干起的，习惯把事情转出去就算办了，把“转办”当“办结”，群众等的是水，我看的是流程。',
    measure: '今年起群众来电由本人三日内回访一次，登记在案；2022年6月底前对十七户逐户回访。',
  },
  empty: {
    learn: '学习不够深入，认识有待提高。',
    people: '深入群众不够，服务意识有待加强。',
    cause: '主观上放松了要求。',
    measure: '今后要加强学习，提高认识，长期坚持。',
  },
}

function person(
  id: string,
  member: string,
  voice: keyof typeof voices,
  more: Parameters<typeof statement>[2] = {},
  spec: Partial<PaperSpec> = {},
): PaperSpec {
  return {
    id,
    member,
    unit: UNIT,
    title: '个人对照检查材料',
    file: `个人材料/${member}-对照检查.docx`,
    lines: statement(member, voices[voice]!, more),
    ...spec,
  }
}

export const SPECS: PaperSpec[] = [
  {
    id: 'm1',
    title: '关于开好2021年度民主生活会的通知',
    unit: '中共云岭县委组织部',
    kind: 'notice',
    role: 'official',
    file: '通知/关于开好民主生活会的通知.docx',
    lines: [
      '! 关于开好2021年度民主生活会的通知',
      '# 二、对照检查的重点',
      `${OFFICIAL}。`,
      '会前要认真学习研讨，广泛征求意见，谈心谈话不得以提希望代替点问题。',
    ],
  },
  person('m2', '周启明', 'plain', {}, { notices: ['有 2 处修订未接受，按接受后的文字审核。'] }),
  person('m3', '林素琴', 'edited'),
  person('m4', '何伟', 'good'),
  person('m5', '何伟', 'plain', { skip: '坚持以人民' }, { unit: '云岭县河湖管理中心', file: '河湖中心/何伟.docx' }),
  person('m6', LONG_NAME, 'edited'),
  person('m7', HOSTILE_NAMES[0]!, 'empty', {
    tail: ['<img src=x onerror="document.title=\'pwned\'">', '"><svg onload=alert(3)>'],
  }),
  person('m8', HOSTILE_NAMES[1]!, 'plain', { tail: [']]></script><script>document.title="pwned"</script><!--'] }),
  person('m9', HOSTILE_NAMES[2]!, 'empty', {
    tail: ['=HYPERLINK("http://example.invalid","点我")', '行分隔\u2028符与\u2029段分隔符'],
  }),
  person('m10', HOSTILE_NAMES[3]!, 'good', { tail: ['右到左\u202E文字\u202C，表情😀与生僻字𠮷𡈽相邻。'] }),
  person('m11', '赵𠮷祥', 'empty', { skip: '运用历史经验', tail: ['在X月X日前完成，联系电话XXXX。'] }),
  person('m12', '孙黎', 'good', {
    tail: [
      '# 五、整改任务',
      '问题|措施|责任人|时限',
      '到一线少|每月两天|孙黎|2022年12月',
      '转办即办结|三日回访||长期坚持',
    ],
  }),
  {
    id: 'm13',
    title: `${UNIT}对照检查材料`,
    unit: UNIT,
    kind: 'team-statement',
    file: '班子对照检查材料.docx',
    lines: [
      `! ${UNIT}对照检查材料`,
      '# 一、存在的问题',
      '## （一）理论学习方面',
      '党组全年集中学习12次，其中4次以传阅文件代替研讨。',
      '## （二）为民服务方面',
      '全县供水投诉热线平均接通时间2分40秒，比上年长了50秒。',
      '# 二、整改措施',
      '2022年3月底前增设两名话务员，责任领导何伟。',
    ],
  },
  {
    id: 'm14',
    member: '周启明',
    unit: UNIT,
    title: '2020年度个人对照检查材料',
    role: 'previous',
    file: '往年/周启明-2020.docx',
    lines: [
      '! 2020年度个人对照检查材料',
      '周启明',
      '究其原因，是理论武装抓得不紧，宗旨意识有所淡化，总觉得业务急、学习可以缓一缓。',
    ],
  },
]
