/** Small batches that the checks of this family are shown with. */
export const ROSTER = '姓名,单位,职务\n李敏,云岭县粮食局,副局长\n王建,云岭县粮食局,局长\n'

export const STATEMENT_LI =
  '云岭县粮食局副局长李敏同志2021年度民主生活会对照检查材料\n一、存在的主要问题\n秋粮收购时，我没有到石桥粮站现场核对水分，两名售粮农民多跑了一趟。\n二、原因剖析\n怕麻烦，作风不实。\n三、整改措施\n今年收购季每个粮站至少到一次。\n'

export const STATEMENT_WANG =
  '云岭县粮食局局长王建同志2021年度民主生活会对照检查材料\n一、存在的主要问题\n仓房维修我拖了四个月才上会研究，两间仓漏雨。\n二、原因剖析\n担当不够，总想等资金。\n三、整改措施\n三月底前完成维修并公示。\n'
