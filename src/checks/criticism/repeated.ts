import { knownIn } from '../../known-names.ts'
import { type MeetingFacts, meetingsOf } from '../../meeting/facts.ts'
import { defineCheck, type Found, quote } from '../define.ts'

/** Shorter criticisms say too little to be told from one another. */
const LEAST = 12

export const repeated = defineCheck({
  id: 'criticism/repeated',
  level: 'should',
  scope: 'batch',
  title: '对几名同志提的批评意见相同',
  why: '一句话批评几个人，多半没有点到各人的问题；几个人说同一句话，多半是抄来的。',
  source: '开好民主生活会的通行要求：相互批评真点问题、点真问题，点到具体人具体事',
  examples: {
    hit: '王建同志对班子成员的批评意见\n对李敏同志的批评意见：抓业务多、抓党建少，支部建设过问不够。\n对赵强同志的批评意见：抓业务多、抓党建少，支部建设过问不够。',
    spare:
      '王建同志对班子成员的批评意见\n对李敏同志的批评意见：抓业务多、抓党建少，支部一年没有去过。\n对赵强同志的批评意见：信访件转办了事，有三件超期没有督办。',
  },
  *run(context) {
    for (const meeting of meetingsOf(context)) yield* ofMeeting(meeting)
  },
})

/** Told apart by nothing but the name, the marks and the form of address. */
function* ofMeeting({ criticisms, members }: MeetingFacts): Iterable<Found> {
  const groups = new Map<string, typeof criticisms>()
  for (const item of criticisms) {
    // Minutes tell once more what the papers gave.
    if (item.to === null || item.paper.material.kind === 'minutes') continue
    let words = item.text
    for (const name of knownIn(words, members.names)) words = words.replaceAll(name, '')
    words = words.replace(/同志|[^\p{Script=Han}\d]/gu, '')
    if (words.length >= LEAST) groups.set(words, [...(groups.get(words) ?? []), item])
  }
  for (const items of groups.values()) {
    const [first] = items
    const to = [...new Set(items.map((item) => item.to!))]
    const from = [...new Set(items.flatMap((item) => item.from ?? []))]
    if (!first || (to.length < 2 && from.length < 2)) continue
    const args = { from: from.join('、'), to: to.join('、') }
    yield {
      material: first.paper.material.id,
      message: from.length === 0 ? 'to' : from.length === 1 ? 'default' : 'several',
      args,
      evidence: items.map((item, at) => quote(at === 0 ? 'here' : 'same', item.paper, item.start, item.end)),
    }
  }
}
