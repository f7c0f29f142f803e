/** Small pieces that several views share. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Level, Material, PassageLabel } from '../../model.ts'
import { LABEL_NAMES, LEVEL_NAMES, percent } from '../../words.ts'
import { heat } from '../look.ts'
import { href } from '../route.ts'
import { usePage } from '../state.tsx'

export function Badge({ level, count }: { level: Level; count?: number }) {
  return (
    <span class={`badge ${level}`}>
      {LEVEL_NAMES[level]}
      {count === undefined ? '' : ` ${count}`}
    </span>
  )
}

export function Label({ label }: { label: PassageLabel }) {
  return <span class={`label ${label}`}>{LABEL_NAMES[label]}</span>
}

/** A share in the colour of its weight. */
export function Ratio({ value }: { value: number }) {
  return <span class={`ratio ${heat(value)}`}>{percent(value)}</span>
}

/** A material by its short name, leading to its page where it has one. */
export function Who({ material }: { material: Material | undefined }) {
  const { who } = usePage()
  if (!material) return <span>（不详）</span>
  return (
    <a href={href('个人', material.id)}>
      <bdi>{who(material)}</bdi>
    </a>
  )
}

export function Copy({ text, children }: { text: () => string; children: ComponentChildren }) {
  const { say } = usePage()
  const copy = async () => {
    say((await toClipboard(text())) ? '已复制。' : '没有复制成功，请选中文字后按 Ctrl+C。')
  }
  return (
    <button type="button" onClick={() => void copy()}>
      {children}
    </button>
  )
}

/** Old browsers and pages from disk may lack the clipboard: the old way is tried then. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    area.style.position = 'fixed'
    area.style.opacity = '0'
    const before = document.activeElement as HTMLElement | null
    document.body.append(area)
    area.select()
    const done = document.execCommand('copy')
    area.remove()
    before?.focus()
    return done
  }
}

/** The first of a long list, and a button for more: nothing is left out without saying so. */
export function useMore<T>(list: readonly T[], step: number): [readonly T[], preact.JSX.Element | null] {
  const [shown, setShown] = useState(step)
  const rest = list.length - shown
  const more =
    rest > 0 ? (
      <p class="more">
        已显示 {shown} 条，还有 {rest} 条
        <button type="button" onClick={() => setShown(shown + step)}>
          再显示 {Math.min(step, rest)} 条
        </button>
        <button type="button" onClick={() => setShown(list.length)}>
          全部显示
        </button>
      </p>
    ) : null
  return [list.slice(0, shown), more]
}
