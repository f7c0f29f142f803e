/** Is a difference the filling of a slot (a name, place, unit, number or date put in for another)? */
const NUMERAL =
  /[\d０-９]|[〇零一二三四五六七八九十百千万两]+(?:年|月|日|次|个|名|人|户|件|条|项|万|亿|公里|亩|天|场|轮|期|届)/u
const NAMED =
  /(?:省|市|县|区|乡|镇|村|街道|社区|局|委|办|处|科|股|室|站|所|院|校|厂|公司|中心|集团|支部|党组|支队|大队|工程|项目|园区|片区|小区|路|河|湖|水库|桥|山)$/u
const PERSON = /^[\p{Script=Han}]{2,4}(?:同志|书记|局长|主任|县长|市长|镇长|乡长|处长|科长|院长|校长|经理)?$/u

export function isSlot(reference: string, place: string): boolean {
  const [x, y] = [bare(reference), bare(place)]
  if (x === '' || y === '') return false
  if (NUMERAL.test(x) && NUMERAL.test(y)) return true
  if (NAMED.test(x) && NAMED.test(y)) return true
  return PERSON.test(x) && PERSON.test(y) && startsWithSurname(x) && startsWithSurname(y)
}

function bare(text: string): string {
  return text.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '')
}

const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房解应宗丁宣邓单洪包诸左石崔吉龚程邢裴陆荣翁荀甄曲封芮储靳邴段富焦巴牧隗谷车侯宓蓬全班秋仲宁仇栾甘厉武符刘景詹束龙叶幸司韶黎薄白怀蒲从鄂索赖卓蔺屠蒙池乔闻翟谭贡姬申冉桑桂牛边燕尚温庄晏柴瞿阎连习艾向古易廖'

function startsWithSurname(text: string): boolean {
  return SURNAMES.includes(text[0]!)
}
