/** Whether a record of a talk says where it was held: 在党员活动室, 地点：…. */
const PLACE =
  /地点|(?:在|到|于)[^，。；\n]{0,16}(?:室|厅|楼|院|家|办公|会议|现场|村|组|站|所|点|中心|之家|办|局|校|厂|公司|窗口|工地|地头|队|科|股|部|馆|园|病房|车间|食堂)|(?:办公室|会议室|谈话室|党员活动室)/u

/** Anywhere in a record. */
export function saysWhere(text: string): boolean {
  return PLACE.test(text)
}
