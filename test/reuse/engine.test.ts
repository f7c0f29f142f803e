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

  it('never holds two papers of one owner, nor of two pools, against each other', () => {
    expect(reuse([a, { ...b, owner: 'm1' }]).passages).toEqual([])
    expect(reuse([a, { ...b, pool: 'talk' }]).passages).toEqual([])
  })
})
