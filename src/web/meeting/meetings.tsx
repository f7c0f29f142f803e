/** 会议: each meeting as a whole: papers and steps, who talked with whom, who criticised whom, when what was done. */
import type { Evidence, Meeting } from '../../model.ts'
import { EvidenceItem } from '../person/evidence.tsx'
import { usePage } from '../state.tsx'
import { NamesMatrix } from './matrix.tsx'

const TONE = { 有: 'covered', 缺: 'missing', 待核: 'thin', 不适用: 'none' } as const

export function Meetings() {
  const { book } = usePage()
  return (
    <div class="meetings">
      <h1>会议</h1>
      {book.data.report.meetings.length === 0 && <p class="empty">这一批里没有可以整体来看的会议材料。</p>}
      {book.data.report.meetings.map((meeting) => (
        <One key={meeting.unit} meeting={meeting} />
      ))}
    </div>
  )
}

function One({ meeting }: { meeting: Meeting }) {
  const { mask } = usePage()
  const lacking = meeting.checklist.filter((item) => item.state === '缺').length
  return (
    <section class="meeting" aria-label={mask.text(meeting.unit)}>
      <h2>
        <bdi>{mask.text(meeting.unit) || '（没有认出单位）'}</bdi>
        <small>
          材料 {meeting.materials.length} 份{lacking > 0 ? `，缺 ${lacking} 项` : ''}
        </small>
      </h2>
      <div class="pair">
        <div class="card">
          <h3>材料和环节</h3>
          <table class="checklist">
            <tbody>
              {meeting.checklist.map((item, index) => (
                <tr key={index}>
                  <td>
                    <span class={`key ${TONE[item.state]}`}>{item.state}</span>
                  </td>
                  <th scope="row">{mask.text(item.item)}</th>
                  <td>
                    <Evidences items={item.evidence} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div class="card">
          <h3>时间顺序</h3>
          {meeting.timeline.length === 0 && <p class="empty">材料里没有可排的日期。</p>}
          <ol class="timeline">
            {meeting.timeline.map((item, index) => (
              <li key={index}>
                <time>{item.date}</time>
                {/* Dozens of talks in full would hide the order of the steps. */}
                <details>
                  <summary>{mask.text(item.what)}</summary>
                  <Evidences items={[item.evidence]} />
                </details>
              </li>
            ))}
          </ol>
        </div>
      </div>
      {meeting.members.length > 1 && (
        <div class="pair even">
          <NamesMatrix title="谈心谈话" hint="记录在案的次数" names={meeting.members} counts={meeting.talks} />
          <NamesMatrix title="相互批评" hint="行对列提出的条数" names={meeting.members} counts={meeting.criticisms} />
        </div>
      )}
    </section>
  )
}

/** So many are shown at once; a file of talks may be one of dozens. */
const SHOWN = 3

function Evidences({ items }: { items: Evidence[] }) {
  if (items.length === 0) return null
  const list = (some: Evidence[]) => (
    <ul class="evidence">
      {some.map((item, index) => (
        <EvidenceItem key={index} item={item} owner={null} />
      ))}
    </ul>
  )
  if (items.length <= SHOWN + 1) return list(items)
  return (
    <>
      {list(items.slice(0, SHOWN))}
      <details>
        <summary>另有 {items.length - SHOWN} 处</summary>
        {list(items.slice(SHOWN))}
      </details>
    </>
  )
}
