import { describe, expect, it } from 'vitest'
import { findAlike, type Quotable } from '../../src/reuse/engine.ts'
import { tell } from '../../src/reuse/passages.ts'
import type { Text } from '../../src/reuse/text.ts'

const LIMITS = { templatedHolders: 4, templatedShare: 0.3, templatedBatch: 10 }
const OPENING =
  '根据县委通知要求，我认真学习了有关文件，广泛征求意见，与班子成员谈心谈话，现将对照检查情况报告如下。\n一、存在的问题\n'
const FLOOD =
  '去年八月我到柳河镇调研防汛，只在镇政府会议室听了半天汇报，没有到险工险段察看，对三处隐患底数不清，直到水务局通报才知道东堤渗水。'

function statement(id: string, text: string, more: Partial<Text> = {}): Text {
  return { id, role: 'submitted', text, pool: 'statement', owner: id, ...more }
}

function reuse(texts: Text[], quotable: Quotable[] = []) {
  return tell(findAlike(texts, quotable), LIMITS)
}

describe('alike passages', () => {
  const a = statement('m1', `${OPENING}我抓项目只看进度表，南关社区返水拖了四个月。${FLOOD}会后也没有补课。`)
  const b = statement('m2', `${OPENING}雪灾那天我没有第一时间到岗。${FLOOD}群众来信压在桌上没有回。`)

  it('finds a copied sentence and its exact places, full stop included, and nothing of the shared opening', () => {
    const { passages, pairs } = reuse([a, b])
    expect(passages.map(({ label }) => label)).toEqual(['copied'])
    for (const place of passages[0]!.places) {
      const text = place.material === 'm1' ? a.text : b.text
      expect(text.slice(place.start, place.end)).toBe(FLOOD)
    }
    expect(pairs).toMatchObject([{ a: 'm1', b: 'm2', net: passages[0]!.chars }])
  })

  it('lets a team and its member share a sentence, two members or another team not', () => {
    const team = { ...a, owner: 'A/' }
    const labels = (member: Partial<Text>) => reuse([team, { ...b, ...member }]).passages.map(({ label }) => label)
    expect(labels({ owner: 'A/李文', team: 'A/' })).toEqual([])
    expect(labels({ owner: 'B/李文', team: 'B/' })).toEqual(['copied'])
    const drafts = [
      { ...b, owner: 'A/李文', team: 'A/' },
      { ...b, id: 'm9', owner: 'A/李文', team: 'A/' },
    ]
    expect(reuse([team, ...drafts]).passages).toEqual([])
  })

  it('calls it quoted where an official text holds it, with slips too', () => {
    const official = { id: 'm9', text: `通报如下。${FLOOD}各单位要引以为戒。` }
    const slipped = { ...b, text: b.text.replace('险工险段察看', '险公险段查看') }
    const { passages, pairs } = reuse([a, slipped], [official])
    expect(passages.map(({ label }) => label)).toEqual(['quoted'])
    expect(pairs).toEqual([])
  })

  it('calls it templated where four hold it', () => {
    const others = ['m3', 'm4'].map((id) =>
      statement(id, `${OPENING}${id === 'm3' ? '食堂账目没有公开。' : '路灯坏了没人修。'}${FLOOD}`),
    )
    const { passages } = reuse([a, b, ...others])
    expect(passages).toHaveLength(1)
    expect(passages[0]).toMatchObject({ label: 'templated' })
    expect(passages[0]!.places.map(({ material }) => material)).toEqual(['m1', 'm2', 'm3', 'm4'])
  })

  it('calls it recycled or library by what it is alike to, even one’s own', () => {
    const old = statement('m3', `往年的话。${FLOOD}`, { role: 'previous', owner: 'm1' })
    const model = statement('m4', `范文的话。${FLOOD}`, { role: 'template', pool: '*' })
    expect(reuse([a, old]).passages[0]!.label).toBe('recycled')
    expect(reuse([a, b, old]).passages[0]!.label).toBe('recycled')
    expect(reuse([a, b, old, model]).passages[0]!.label).toBe('library')
  })

  it('takes a sentence without a fact that stands alone for a saying, however vivid, a fact or a longer passage not', () => {
    const saying = '干工作像推磨的驴，推一下走一圈，不喊不动弹。'
    const holding = (sentence: string) =>
      reuse([
        statement('m1', `我抓项目只看进度表，南关社区返水拖了四个月。${sentence}雨棚到十月才搭起来。`),
        statement('m2', `雪灾那天我没有第一时间到岗。${sentence}群众来信压在桌上没有回。`),
      ]).passages.length
    expect(holding(saying)).toBe(0)
    expect(holding('给石桥镇修渠像推磨，推一下走一圈，拖到汛期也没完工。')).toBe(1)
    expect(holding(`${saying}遇到硬茬子就往后缩，总盼着别人先伸手去碰那个马蜂窝。`)).toBe(1)
  })

  it('begins and ends inside the headings that paragraphs open with, and leaves out a sentence of the writer’s own', () => {
    const cause = '我把检查组的分数看得比老百姓的脚下还重，凡事先问上面看不看得到，泥土味少了，架子大了。'
    const one = `干事担当方面。${FLOOD}\n管党治党方面。档案室的钥匙由借调人员保管了两年。\n原因剖析。${cause}\n整改措施。急件当日传。`
    const two = `勇于担责方面。${FLOOD}\n从严治党方面。派车单有十一张没有填公里数就放了行。\n原因剖析。${cause}\n整改措施。文稿双人核对。`
    const [a, b] = [statement('m1', one), statement('m2', two)]
    const { passages } = reuse([a, b])
    expect(passages.map(({ places: [p] }) => one.slice(p!.start, p!.end))).toEqual([FLOOD, cause])
    expect(passages.map(({ places: [, q] }) => two.slice(q!.start, q!.end))).toEqual([FLOOD, cause])
  })

  it('never holds two papers of one owner, nor of two pools, against each other', () => {
    expect(reuse([a, { ...b, owner: 'm1' }]).passages).toEqual([])
    expect(reuse([a, { ...b, pool: 'talk' }]).passages).toEqual([])
  })
})
