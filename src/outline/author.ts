/** Whose a statement is, a member's or the team's, where the title names a body whose meeting it may be or its author. */
import type { Kind } from '../model.ts'

/** In a title that says whose it is: a person. */
const PERSON =
  /个人|同志|本人|成员|书记|(?:[局县市区镇乡部厅处科院校所站队行社台馆]|检察|秘书)长|主任|委员(?!会)|经理|董事|监事|主席|调研员|总工/u
/** 在2025年度党组民主生活会上的对照检查: the occasion, not the author. */
const OCCASION =
  /(?:在|参加|出席)[^，。]{2,50}?会(?:议)?(?:上|中|时|期间)?的?(?=[^，。]*(?:检查|检视|剖析|发言|自查|自我批评))/u
/** 县水务局党组2021年度民主生活会: a body by its meeting; the author may be either. */
const BY_MEETING = /(?:党[组委]|党工委|党总支|党支部|支委会|常委会?|班子)[^，。、]{0,40}?(?:民主生活|生活会|组织生活)/u
/** The team itself, not by its meeting. */
const TEAM = /(?:班子|党[组委]|党工委|党总支|党支部|支委会|常委会)(?!.{0,40}(?:民主生活|生活会|组织生活))/u

/** Of oneself: 我, but not 我们, 我局. */
const OWN =
  /(?<!自)我(?!们|国|省|市|县|区|镇|乡|局|院|校|党|军|厅|处|部|单位|委|办|社|站|所|公司)|本人(?!动手|撰写|反馈|组织关系)/gu
/** The team as the one who speaks or is spoken of, not its members. */
const OURS =
  /班子(?!成员|其他|里|中的|带队伍)|(?:^|[。；，\n])(?:局|县|镇|乡|区|院|校|厅|社|公司|集团|我)?党(?:组|委|工委|总支)(?=对|在|班子|抓|存在|集体|研究)|我们(?:班子|党[组委])/gmu
const ON_BEHALF =
  /(?:我|现|受.{2,12}委托.{0,6})代表.{0,10}(?:班子|党[组委]|党工委|总支|支委会).{0,8}(?:作|做|进行|汇报)/u

export interface AuthorClues {
  title: string
  /** What the title's words alone would make it. */
  kind: 'member-statement' | 'team-statement'
  text: string
  /** A person's name stands under the title or in its place. */
  named: boolean
}

/** Words of the title that name a person or a team decide; where only a meeting is named, whose voice the text has. */
export function authorOf({ title, kind, text, named }: AuthorClues): Kind {
  const plain = title.replace(/[\s《》“”"（）()]/g, '')
  const rest = plain.replace(OCCASION, '')
  if (PERSON.test(rest) || (kind === 'team-statement' && TEAM.test(rest))) return kind
  const own = count(OWN, text)
  const ours = count(OURS, text)
  if (ON_BEHALF.test(text)) return 'team-statement'
  if (kind === 'member-statement')
    return !named && own <= 1 && ours >= 4 && ours > own * 4 ? 'team-statement' : 'member-statement'
  const occasion = rest !== plain
  if (!occasion && !named && !BY_MEETING.test(plain)) return kind
  if (occasion && own + ours === 0) return 'member-statement'
  if (own >= 3 && own > ours * 2) return 'member-statement'
  return own > ours && (occasion || (named && own >= 2)) ? 'member-statement' : 'team-statement'
}

function count(pattern: RegExp, text: string): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  return found
}
