/** 雷同图: who shares text with whom, four ways to look at it. */
import { href } from '../route.ts'
import { usePage } from '../state.tsx'
import { Clusters } from './clusters.tsx'
import { AlikeGraph } from './graph.tsx'
import { AlikeMatrix } from './matrix.tsx'
import { PairList } from './pairs.tsx'

const WAYS = { 图: AlikeGraph, 矩阵: AlikeMatrix, 段落: Clusters, 列表: PairList }
type Way = keyof typeof WAYS

export function Alike() {
  const { figures, route } = usePage()
  const way: Way = (route.args[0] ?? '') in WAYS ? (route.args[0] as Way) : '图'
  const Shown = WAYS[way]
  const counted = figures.pairs.filter((pair) => pair.net > 0)
  return (
    <div class="alike-view">
      <div class="bar">
        <h1>雷同图</h1>
        <nav class="ways" aria-label="看法">
          {(Object.keys(WAYS) as Way[]).map((name) => (
            <a key={name} href={href('雷同', name)} aria-current={name === way ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <span class="hint">
          {figures.groups.length} 组 · {counted.length} 对 · 引用不计
        </span>
        <span class="legend">
          <span class="key high">70% 以上</span>
          <span class="key middle">40%–70%</span>
          <span class="key low">40% 以下</span>
        </span>
      </div>
      {counted.length === 0 && way !== '段落' ? <p class="empty">没有发现计入的雷同。</p> : <Shown />}
    </div>
  )
}
