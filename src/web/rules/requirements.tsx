/** Each requirement and threshold with its source. */

import type { ComponentChildren } from 'preact'
import type { Profile } from '../../profile/schema.ts'
import { percent } from '../../words.ts'
import { usePage } from '../state.tsx'

const WHEN = { always: '一律说明', applicable: '有此情况才说明' }
const OF = { member: '个人', team: '班子' }
const PAIRS = {
  'secretary-member': '主要负责同志与班子成员',
  'member-member': '班子成员相互之间',
  'member-department': '班子成员与分管部门负责同志',
  'member-branch': '班子成员与所在支部党员代表',
}

export function Requirements({ profile }: { profile: Profile }) {
  const { mask } = usePage()
  const { theme, talks, criticism, deadlines, attendance, lengths, shares, reuse, era } = profile
  const wide = (text: string) => mask.text(text)
  return (
    <section class="card" aria-labelledby="requirements-title">
      <h2 id="requirements-title">要求和标准</h2>
      <table class="requirements">
        <thead>
          <tr>
            <th scope="col">要求</th>
            <th scope="col">内容</th>
            <th scope="col">出处</th>
          </tr>
        </thead>
        <tbody>
          <Item name="会议主题" source={theme.source}>
            {wide(theme.text)}
          </Item>
          {profile.areas.map((area) => (
            <Item key={area.id} name={`方面：${area.name}`} source={area.source}>
              {area.wording.map((words) => (
                <p key={words}>{wide(words)}</p>
              ))}
              {!area.exact && <small>转述，按大意比对</small>}
            </Item>
          ))}
          {profile.explanations.map((item) => (
            <Item key={item.id} name={`说明：${item.name}`} source={item.source}>
              {WHEN[item.when]}（{item.of.map((of) => OF[of]).join('、')}）
            </Item>
          ))}
          <Item name="应提到的会议、活动" source={era.source}>
            {wide([...era.sessions, ...era.campaigns].join('；') || '不作要求')}
          </Item>
          <Item name={`谈心谈话（${talks.rule}）`} source={talks.source}>
            {talks.pairs.map((pair) => PAIRS[pair]).join('；')}
          </Item>
          <Item name="相互批评" source={criticism.source}>
            每人对其他每人至少 {criticism.perMember} 条
          </Item>
          <Item name="报送时限" source={deadlines.source}>
            方案会前 {deadlines.planBefore} 天，报告会后 {deadlines.reportAfter} 天内
          </Item>
          <Item name="到会人数" source={attendance.source}>
            不少于应到的 {percent(attendance.share)}
          </Item>
          <Item name="篇幅" source={lengths.source}>
            个人 {lengths.memberMin}–{lengths.memberMax} 字，班子 {lengths.teamMin}–{lengths.teamMax} 字；发言{' '}
            {lengths.minutes} 分钟，每分钟 {lengths.charsPerMinute} 字
          </Item>
          <Item name="占比" source={shares.source}>
            问题和原因不少于 {percent(shares.problemsAndCauses)}；一个方面少于 {shares.thinChars} 字算单薄
          </Item>
          <Item name="雷同" source={reuse.source}>
            达到 {reuse.mustChars} 字或占自写部分 {percent(reuse.mustShare)} 为必须修改；{reuse.templatedHolders}{' '}
            份以上、或在 {reuse.templatedBatch} 份以上的一批中占 {percent(reuse.templatedShare)} 以上为多份共有
          </Item>
        </tbody>
      </table>
    </section>
  )
}

function Item({ name, source, children }: { name: string; source: string; children: ComponentChildren }) {
  const { mask } = usePage()
  return (
    <tr>
      <th scope="row">{mask.text(name)}</th>
      <td>{children}</td>
      <td class="source">{mask.text(source)}</td>
    </tr>
  )
}
