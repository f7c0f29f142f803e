/** Statements for the examples of the substance checks. */
import { areasWith, statementOf } from '../coverage/examples.ts'

/** Two areas exchanged: the third and the fifth. */
function two(third: string, fifth: string): string {
  const areas = areasWith(3, third)
  areas[4] = fifth
  return statementOf(areas)
}

export const PRAISE = two(
  '（三）践行以人民为中心的发展思想方面。一年来，我始终坚持用心用情为群众办实事，全年走访农户126户，协调资金340万元，新建便民粮店14个，粮油供应保障能力显著提升，群众满意度达到97%，荣获全市先进单位称号，得到上级充分肯定。',
  '（五）全面从严治党方面。我认真履行“一岗双责”，组织党员观看警示教育片4次，开展廉政谈话26人次，修订制度8项，分管单位连续五年零投诉，被评为全县清廉建设示范点，营造了风清气正的政治生态。',
)
export const REASONING = two(
  '（三）践行以人民为中心的发展思想方面。江山就是人民，人民就是江山。作为党员干部必须始终把人民放在心中最高位置，深刻认识到群众利益无小事，要以群众满意为根本标尺，做到权为民所用、利为民所谋。',
  '（五）全面从严治党方面。全面从严治党永远在路上，党的自我革命永远在路上。必须把严的基调长期坚持下去，要时刻自重自省自警自励，应当牢固树立抓好党建是最大政绩的理念。',
)
export const OTHERS = statementOf(
  areasWith(
    4,
    '（四）保持战略定力方面。个别站所负责人忧患意识不强，遇到矛盾就往局里推；有的干部满足于老办法，应急预案照抄照搬，演练走过场。',
  ),
)
export const NO_FACT = statementOf(
  areasWith(
    1,
    '（一）感悟“两个确立”方面。自学时常常翻翻标题、划划重点，一有业务加班就往后推，读原著坐不住，喜欢看别人的解读文章，讨论时习惯照着稿子念，很少把自己的困惑拿出来交流。',
  ),
)
export const SLOGANS = statementOf(areasWith(0, ''), {
  measures:
    '四、整改措施\n一是提高政治站位，坚定理想信念，增强“四个意识”、坚定“四个自信”、做到“两个维护”。二是牢记初心使命，践行以人民为中心，全心全意为人民服务。三是强化责任担当，真抓实干、攻坚克难、久久为功。四是落实全面从严治党，清正廉洁，营造风清气正的政治生态。五是锲而不舍、善作善成，奋力开创新局面、再上新台阶。',
})
