/** A notice's figures go before what a built-in set supposes; what somebody set stands. */
import { describe, expect, it } from 'vitest'
import { chooseProfile } from '../../src/profile/choose.ts'
import { builtInProfiles, loadProfile } from '../../src/profile/load.ts'
import { papersOf } from './papers.ts'

const notice = (words: string) => `中共云岭县委组织部关于开好2024年度民主生活会的通知\n各单位党组：\n${words}`
const chosen = async (words: string, asked = loadProfile('2024')) =>
  chooseProfile({ asked, builtIn: builtInProfiles() }, await papersOf({ '通知.txt': notice(words) }))

describe('lead times and criticisms', () => {
  it.each([
    ['会议方案须在会前15天报督导组审核。', { planBefore: 15, reportAfter: 15 }],
    ['会后7日内形成整改清单，20日内报送会议情况报告和会议记录。', { planBefore: 7, reportAfter: 20 }],
    ['会议结束后10日内，将情况报告、会议记录报组织部。', { planBefore: 7, reportAfter: 10 }],
    ['会后7日内形成整改清单并公示。', { planBefore: 7, reportAfter: 15 }],
  ])('%s', async (words, days) => {
    expect((await chosen(words)).profile.deadlines).toMatchObject(days)
  })

  it.each([
    ['相互批评每名成员对其他成员至少提出2条批评意见。', 2],
    ['每名班子成员收集不少于5条意见建议。', 1],
    ['每人对领导班子至少提出3条批评意见。', 1],
  ])('%s', async (words, count) => {
    expect((await chosen(words)).profile.criticism.perMember).toBe(count)
  })

  it('are told, with the words of the notice', async () => {
    const { profile, notices } = await chosen('会议方案须在会前15天报督导组审核。')
    expect(notices.join()).toContain('方案会前15天报送')
    expect(profile.deadlines.source).toContain('会议方案须在会前15天报督导组审核')
  })

  it('that somebody set stand', async () => {
    const built = loadProfile('2024')
    const own = { ...built, deadlines: { ...built.deadlines, planBefore: 10 } }
    expect((await chosen('会议方案须在会前15天报督导组审核。', own)).profile.deadlines.planBefore).toBe(10)
  })

  it('of two notices that differ decide nothing', async () => {
    const papers = await papersOf({
      '县通知.txt': notice('会议方案须在会前15天报督导组审核。'),
      '市通知.txt': notice('会议方案须在会前10天报督导组审核。'),
    })
    const { profile } = chooseProfile({ asked: loadProfile('2024'), builtIn: builtInProfiles() }, papers)
    expect(profile.deadlines.planBefore).toBe(7)
  })
})
