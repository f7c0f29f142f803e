/** What the file says of its own making; facts to look at, no proof. Names of people, so left out where names are hidden. */
import type { Material } from '../../model.ts'
import { usePage } from '../state.tsx'

export function Origin({ material: { properties } }: { material: Material }) {
  const { mask } = usePage()
  const facts: [string, string | number | undefined][] = [
    ['作者', properties.creator],
    ['最后保存者', properties.lastModifiedBy],
    ['公司', properties.company],
    ['创建', properties.created],
    ['修改', properties.modified],
    ['修订次数', properties.revision],
    ['编辑分钟', properties.totalMinutes],
    ['程序', properties.application],
  ]
  const known = facts.filter(([, value]) => value !== undefined && value !== '')
  if (mask.hidden || known.length === 0) return null
  return (
    <details class="partners">
      <summary>文件属性（仅供参考）</summary>
      <dl class="facts">
        {known.map(([name, value]) => [
          <dt key={name}>{name}</dt>,
          <dd key={`${name}=`}>
            <bdi>{mask.text(String(value))}</bdi>
          </dd>,
        ])}
      </dl>
    </details>
  )
}
