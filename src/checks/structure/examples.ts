/** Statements for the examples of the structure checks. */
import { areasWith, statementOf, WHOLE } from '../coverage/examples.ts'

export const UNMATCHED = statementOf(areasWith(0, ''), {
  measures:
    '四、整改措施\n一是加快推进乡村旅游示范点建设，争创3A级景区两个。二是做好第四次文物普查数据录入。三是力争签约文旅项目五个，到位资金两亿元。四是办好第六届采茶节。',
})
export const UNMATCHED_NOT = WHOLE
export const EMPTY_HEADING = WHOLE.replace('三、原因剖析', '三、反面典型案例剖析\n四、原因剖析').replace(
  '四、整改措施',
  '五、整改措施',
)
const PREPARATION =
  '会前，我先后参加县委理论学习中心组学习两次、党组集体学习三次，重温了入党誓词，参观了革命纪念馆，观看了警示教育片，通过座谈会、意见箱、入户走访、网上留言等方式听取了班子成员、机关干部、服务对象和基层群众的意见，与党组书记、班子成员、分管科室负责人和所在党支部党员代表逐一谈心谈话，对照通知要求逐条进行了梳理。'
export const MOSTLY_OTHER = statementOf(areasWith(0, ''), { opening: PREPARATION.repeat(5) })
const CASES = [
  '今年规定的四本书我只通读了两本，读书笔记有七页是照着网上抄的，轮到交流发言，三次里有两次念的是办公室代写的稿子，事后想不起来讲了什么。',
  '省里5月部署的粮食收购检查，我只听了汇报，两家仓库的霉变粮是市局暗访才发现的，涉及的一百二十吨粮食没有及时隔离，损失九万多元。',
  '柳树村吃水难的信访件，我批转后没有再问，拖了四个月才接通管道，其间老人们每天到三里外的河边挑水，我一次也没有去看过。',
  '8月暴雨前我没有组织过应急演练，泵站备用电源坏了半年都不知道，那天夜里两个仓库进水，值班员打了四个电话才找到我。',
  '分管的粮站会计私自出借公款1.2万元，我半年没有同他谈过一次话，年底盘账时才发现，平时签字从来没有核对过附件。',
]
export const LONG_ENOUGH = statementOf(
  ['感悟“两个确立”', '心系“国之大者”', '践行以人民为中心的发展思想', '保持战略定力', '全面从严治党'].map(
    (name, at) =>
      `（${'一二三四五'[at]}）${name}方面。${CASES[at]}${CASES[(at + 1) % 5]}${CASES[(at + 2) % 5]}${CASES[(at + 3) % 5]}`,
  ),
)
