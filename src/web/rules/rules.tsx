/** 规则与依据: by what was judged, where that is written, what was left out and why. */
import { usePage } from '../state.tsx'
import { Checks } from './checks.tsx'
import { Materials } from './materials.tsx'
import { Requirements } from './requirements.tsx'

export function Rules() {
  const { book, mask } = usePage()
  const { report, profile } = book.data
  return (
    <div class="rules">
      <h1>规则与依据</h1>
      <section class="card" aria-labelledby="by-title">
        <h2 id="by-title">本次审核</h2>
        <dl class="facts">
          <dt>采用的要求</dt>
          <dd>
            {mask.text(profile.title)}（{mask.text(profile.id)}）：{mask.text(report.profile.chosenBy)}
          </dd>
          <dt>程序</dt>
          <dd>
            对照 {report.tool.version}，分词 {report.tool.segmenter}，词典 {book.data.dictionaries}
            ；全程离线，不改动报送的文件。
          </dd>
          <dt>说法</dt>
          <dd>各条均为疑似，供核对。“引用”指规定表述、上级文件原文，只标出，不计入重合。</dd>
        </dl>
        {report.notices.length > 0 && (
          <>
            <h3>略去、推定的事项</h3>
            <ul>
              {report.notices.map((notice, index) => (
                <li key={index}>{mask.text(notice)}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <Requirements profile={profile} />
      <Checks />
      <Materials />
    </div>
  )
}
