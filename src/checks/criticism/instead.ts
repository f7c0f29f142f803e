import { meetingOf } from '../../meeting/facts.ts'
import type { Tone } from '../../meeting/tone.ts'
import type { Paper } from '../../model.ts'
import { type Context, defineCheck, type Found, quote } from '../define.ts'

const COMMON = {
  level: 'must',
  scope: 'material',
  kinds: ['criticism', 'minutes', 'member-statement'],
  source: '民主生活会通知的通行要求：不能以提希望代替点问题，不能以工作建议代替批评意见',
} as const

const document = (words: string) => `王建同志对班子成员的批评意见
一、对李敏同志的批评意见
${words}
二、对赵强同志的批评意见
督办工作抓得不紧，去年两次检查发现的隐患没有跟踪整改。`

const NAMED = '对分管的信访件过问少，去年有三件超期才办结，希望今后每周调度一次。'

/** One check for each way of not naming a problem. */
function instead(id: string, tone: Tone, title: string, why: string, hit: string) {
  return defineCheck({
    ...COMMON,
    id,
    title,
    why,
    examples: { hit: document(hit), spare: document(NAMED) },
    run: (paper: Paper, context: Context) => raised(paper, context, tone),
  })
}

export const hopeInstead = instead(
  'criticism/hope-instead',
  'hope',
  '以提希望代替点问题',
  '只提希望，被批评的人不知道自己错在哪里，批评等于没有提。',
  '希望今后多深入基层，多关心年轻干部成长。',
)

export const suggestionInstead = instead(
  'criticism/suggestion-instead',
  'suggestion',
  '以工作建议代替批评意见',
  '讲工作怎么干，不讲人有什么问题，是把批评会开成工作会。',
  '建议每季度召开一次调度会，进一步加强部门之间的配合。',
)

export const praiseInstead = instead(
  'criticism/praise-instead',
  'praise',
  '以表扬代替批评',
  '“加班太多、不注意身体”一类是变相表扬，不能帮助同志认识问题。',
  '工作太拼，经常加班加点，不注意休息。',
)

function* raised(paper: Paper, context: Context, tone: Tone): Iterable<Found> {
  const criticisms = meetingOf(context, paper).criticismsIn.get(paper) ?? []
  for (const item of criticisms) {
    if (item.tone !== tone) continue
    // Several paragraphs for one person: a hope after a problem that was named is its proper end.
    const named = criticisms.some(
      (other) =>
        other.tone === 'problem' && other.to === item.to && other.from === item.from && other.start < item.start,
    )
    if (named && item.to !== null) continue
    yield {
      material: paper.material.id,
      message: item.from !== null && item.to !== null ? 'who' : item.to !== null ? 'to' : 'default',
      args: { from: item.from ?? '', to: item.to ?? '' },
      evidence: [quote('here', paper, item.start, item.end)],
    }
  }
}
