/** All that was found: what it was taken for, what reading left out. Nothing is skipped in silence. */

import { KIND_NAMES, ROLE_NAMES } from '../../words.ts'
import { Who } from '../parts/small.tsx'
import { usePage } from '../state.tsx'

export function Materials() {
  const { book, mask } = usePage()
  const { materials } = book.data.report
  return (
    <section class="card" aria-labelledby="materials-title">
      <h2 id="materials-title">
        收到的材料<small>{materials.length} 份，按各自的用途</small>
      </h2>
      <table class="materials">
        <thead>
          <tr>
            <th scope="col">材料</th>
            <th scope="col">文件</th>
            <th scope="col">用途</th>
            <th scope="col">文种</th>
            <th scope="col">读取情况</th>
          </tr>
        </thead>
        <tbody>
          {materials.map((material) => (
            <tr key={material.id} class={material.status === 'unreadable' ? 'unread' : undefined}>
              <th scope="row">
                <Who material={material} />
              </th>
              <td>
                <bdi>{mask.hidden ? '（已隐去）' : mask.text(material.file)}</bdi>
                {material.part > 1 && `（第 ${material.part} 份）`}
              </td>
              <td>{ROLE_NAMES[material.role]}</td>
              <td>{KIND_NAMES[material.kind]}</td>
              <td>
                {material.status === 'unreadable' ? (
                  <b class="must">未读取：{mask.text(material.problem?.message ?? '原因不详')}</b>
                ) : material.notices.length === 0 ? (
                  '完整'
                ) : (
                  mask.text(material.notices.join('；'))
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
