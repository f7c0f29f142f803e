/** 总览: how the batch stands, worst first. */
import { useState } from 'preact/hooks'
import { usePage } from '../state.tsx'
import { AfterPaint } from './after.tsx'
import { CoverageMatrix } from './coverage.tsx'
import { FigureCards } from './figures.tsx'
import { Histogram } from './histogram.tsx'
import { MemberTable } from './members.tsx'
import { Rounds } from './rounds.tsx'
import { Whole } from './whole.tsx'

export function Overview() {
  const { figures } = usePage()
  const [line, setLine] = useState(0.4)
  const measured = figures.rows.filter((row) => row.material.status === 'read')
  return (
    <div class="overview">
      <h1>总览</h1>
      <FigureCards />
      <div class="pair">
        <div class="stack">
          <Histogram values={measured.map((row) => row.overlap)} line={line} onLine={setLine} />
          <Rounds />
        </div>
        <Whole />
      </div>
      <MemberTable line={line} />
      <AfterPaint>
        <CoverageMatrix />
      </AfterPaint>
      <p class="disclaimer">以上均为疑似问题，供核对；是否成立，请对照原文由人判断。</p>
    </div>
  )
}
