/** Does a sentence name anything that is somebody's own: a number, a day, a place, a unit, a work, a person? */
const NUMBER =
  /\d|[０-９]|[〇零一二三四五六七八九十百千万两几]+(?:多|余|来)?(?:年|月|日|号|次|回|趟|遍|个|名|人|户|家|件|条|项|份|封|起|笔|处|座|栋|台|吨|万|亿|元|公里|亩|天|周|场|轮|期|届|层|米|分钟|小时)/u
const TIME =
  /(?:春节|元旦|清明|五一|端午|中秋|国庆|汛期|梅雨|入冬|入夏|开春|秋收|腊月|年初|年底|年末|月初|月底|上半年|下半年|季度|周末|凌晨|半夜|暑假|寒假)/u
const PLACE =
  /[\p{Script=Han}]{2}(?:省|市|县|区|乡|镇|村|街道|社区|小区|大道|河|湖|水库|大桥|工程|园区|公司|学校|中学|小学|医院|局|股|支队|大队|集团)/u
const PERSON =
  /(?:老|小)[\p{Script=Han}](?:同志|书记|师傅|主任)|[\p{Script=Han}](?:局长|主任|科长|书记|站长|所长|院长|校长|师傅|同志)/u
/** Words of everybody's that look like one of those. */
const EVERYBODY =
  /第一时间|一次次|一岗双责|第一责任人|一个个|一件件|各个|几个|一名|一线|万无一失|一个|有关部门|分管部门|班子同志|领导同志|其他同志|老同志|年轻同志/gu

export function statesFact(sentence: string): boolean {
  const rest = sentence.replace(EVERYBODY, '')
  return NUMBER.test(rest) || TIME.test(rest) || PLACE.test(rest) || PERSON.test(rest)
}
