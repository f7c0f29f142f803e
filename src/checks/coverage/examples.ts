/** A statement that does what the 2021 notice asks, in short, and what becomes of it when one thing is wrong. */

const TITLE = '2021年度专题民主生活会个人对照检查材料'
const OPENING = '按照县委要求，本人认真学习党的十九届六中全会精神，征求意见9条，谈心谈话8人次，现对照检查如下。'
const EXPLAINED =
  '上年度查摆的3个问题已全部整改。个人有关事项已如实报告。县委巡察反馈没有涉及本人的问题。没有受到约谈、函询。'

const AREAS = [
  '（一）感悟“两个确立”方面。今年规定的四本书我只通读了两本，读书笔记有七页是照着网上抄的。',
  '（二）心系“国之大者”方面。省里5月部署的粮食收购检查，我只听了汇报，两家仓库的霉变粮是市局暗访才发现的。',
  '（三）践行以人民为中心的发展思想方面。柳树村吃水难的信访件，我批转后没有再问，拖了四个月才接通管道。',
  '（四）保持战略定力方面。8月暴雨前我没有组织过应急演练，泵站备用电源坏了半年都不知道。',
  '（五）全面从严治党方面。分管的粮站会计私自出借公款1.2万元，我半年没有同他谈过一次话。',
]
const CAUSES =
  '三、原因剖析\n一是理论武装抓得不紧，把学习当成软任务。二是宗旨意识有所淡化，听汇报多、看现场少。三是党性锻炼放松，担当精神不足。'
const MEASURES =
  '四、整改措施\n一是每周自学两个晚上，3月底前读完规定书目。二是每月到仓库实地检查一次，霉变粮当天处置。三是群众诉求三日内联系反映人，办结回访。四是汛前演练一次，泵站设备每月试机。五是每季度与粮站负责人廉政谈话一次。'

export function statementOf(
  areas: string[],
  rest: { explained?: string; opening?: string; causes?: string; measures?: string } = {},
): string {
  const { explained = EXPLAINED, opening = OPENING, causes = CAUSES, measures = MEASURES } = rest
  return [TITLE, opening, '一、上年度整改和有关事项说明', explained, '二、存在的主要问题', ...areas, causes, measures]
    .filter((part) => part !== '')
    .join('\n')
}

/** The same areas with one exchanged. */
export function areasWith(place: number, text: string): string[] {
  return AREAS.map((area, at) => (at === place - 1 ? text : area))
}

export const WHOLE = statementOf(AREAS)
export const WITH_GAP = statementOf(AREAS.filter((_, at) => at !== 3))
export const WITH_NAMED = statementOf(
  areasWith(
    2,
    '（二）心系“国之大者”方面。“国之大者”事关党和国家前途命运，作为党员干部必须时刻关注党中央在关心什么、强调什么，坚决把党中央决策部署落实到位。',
  ),
)
export const THIN = statementOf(areasWith(1, '（一）感悟“两个确立”方面。理论学习不够深入，认识有待进一步提高。'))
export const WITHOUT_EXPLANATION = statementOf(AREAS, {
  explained: '上年度查摆的3个问题已全部整改。个人有关事项已如实报告。县委巡察反馈没有涉及本人的问题。',
})
export const OTHER_THEME = statementOf(AREAS, {
  opening:
    '这次民主生活会的主题是：认真学习贯彻习近平新时代中国特色社会主义思想，加强政治建设，提高政治能力，坚守人民情怀，夺取决胜全面建成小康社会、实现第一个百年奋斗目标的伟大胜利。现对照检查如下。',
})
export const WITHOUT_CAUSES = statementOf(AREAS, { causes: '' }).replace('四、整改措施', '三、整改措施')
export const WITHOUT_MEASURES = statementOf(AREAS, { measures: '' })
