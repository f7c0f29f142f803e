/** Whether a paper is about the whole meeting, or about one step of it or another meeting altogether. */
import type { Paper } from '../model.ts'
import type { PartFound } from './parts.ts'

const ONE_STEP = /征求意见|听取意见|谈心谈话|谈心|学习(?!教育)|研讨|整改|报送|会务|座位|通报|巡[视察]/u
const OTHER_MEETING =
  /座谈会|征求意见|研讨|学习(?!教育|贯彻)|动员|推进会|培训|支部[^，。]{0,4}大会|组织生活会|党小组|理论学习中心组/u

/** A plan of the whole: by its title, or by how many of the parts it has. 谈心谈话工作方案 is none. */
export function plansWhole(paper: Paper, parts: PartFound[]): boolean {
  const title = paper.material.title ?? ''
  const present = parts.filter((part) => part.places.length > 0).length
  if (ONE_STEP.test(title.replace(/《[^》]*》/gu, ''))) return present >= 7
  return present >= 3 || /民主生活会[^，。；]{0,6}方案|(?:开好|召开)[^，。；]{0,40}民主生活会/u.test(title)
}

/** What those above ask of the units below them (各学院党委： … 方案报督导组审核): each holds a meeting of its own, elsewhere. */
const TO_THOSE_BELOW =
  /(?:^|\n)\s*[^，。；\n]{0,12}(?:各(?!位|股|科|室|处|支部|中层)|所属|直属|下属|有关)[^，。；\n]{0,24}[：:]\s*(?:\n|$)|方案[^，。；]{0,16}(?:报|送)[^，。；]{0,20}(?:审核|审查|审定|督导组|备案)|派(?:出)?[^，。；]{0,6}督导组|(?:月底|\d日)之?前(?:召开|开完|开好)/u

export function guidesOthers({ material }: Paper): boolean {
  return material.kind === 'notice' && TO_THOSE_BELOW.test(material.text)
}

/** Minutes or a report of the meeting itself, not of a 座谈会 on the way to it. */
export function isOfMeeting(paper: Paper): boolean {
  return !OTHER_MEETING.test(paper.material.title ?? '')
}
