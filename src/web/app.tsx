/** The frame: what stands on every view. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Alike } from './alike/alike.tsx'
import { Compare } from './compare/compare.tsx'
import { Meetings } from './meeting/meetings.tsx'
import { Overview } from './overview/overview.tsx'
import { Toolbar } from './parts/toolbar.tsx'
import { Person } from './person/person.tsx'
import { usePrinting } from './print/printing.tsx'
import { href, VIEWS, type View } from './route.ts'
import { Rules } from './rules/rules.tsx'
import { type Page, usePage } from './state.tsx'

const SCREENS: Record<View, () => preact.JSX.Element> = {
  总览: Overview,
  个人: Person,
  对比: Compare,
  雷同: Alike,
  会议: Meetings,
  规则: Rules,
}
const NAMES: Partial<Record<View, string>> = { 雷同: '雷同图', 规则: '规则与依据' }

export function App() {
  const page = usePage()
  const { book, route, mask, said, unkept } = page
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)
  const Screen = SCREENS[route.view]
  usePrinting()
  // A new view is read from its top, by eye and by screen reader.
  useLayoutEffect(() => {
    document.title = `${NAMES[route.view] ?? route.view} · ${mask.text(book.data.report.profile.title)}审核报告`
    if (!first.current) {
      scrollTo(0, 0)
      main.current?.focus({ preventScroll: true })
    }
    first.current = false
  }, [route.view, book, mask])
  return (
    <div class={`app view-${VIEWS.indexOf(route.view)}`}>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        跳到正文
      </button>
      <header class="top">
        <p class="brand">
          <b>对照</b>
          <span>{mask.text(book.data.report.profile.title)}</span>
        </p>
        <nav aria-label="各页">
          {VIEWS.filter((view) => view !== '会议' || hasMeetings(page)).map((view) => (
            <a key={view} href={href(view)} aria-current={view === route.view ? 'page' : undefined}>
              {NAMES[view] ?? view}
            </a>
          ))}
        </nav>
        <Toolbar />
      </header>
      {unkept && (
        <p class="warning" role="alert">
          这个浏览器不能为本页记住决定，关闭前请点“保存决定”存成文件。
        </p>
      )}
      <main id="main" tabIndex={-1} ref={main}>
        <Screen />
      </main>
      <p class={said ? 'toast shown' : 'toast'} role="status">
        {said}
      </p>
    </div>
  )
}

function hasMeetings({ book }: Page): boolean {
  return book.data.report.meetings.some((meeting) => meeting.checklist.length + meeting.timeline.length > 0)
}
