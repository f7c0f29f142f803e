/** What every part of the page may read and change: one context, one owner. */
import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { Material } from '../model.ts'
import type { Book } from './book.ts'
import { type Decision, type Decisions, keep, readKept } from './decide.ts'
import { type Figures, figure } from './figures.ts'
import { type Mask, makeMask, namesOf } from './mask.ts'
import { nameAll } from './names.ts'
import { parseRoute, type Route } from './route.ts'

export interface Page {
  book: Book
  figures: Figures
  route: Route
  mask: Mask
  setHidden(hidden: boolean): void
  decisions: Decisions
  decide(id: string, decision: Decision | null): void
  load(decisions: Decisions): void
  /** The browser could not keep the last decision: it must be saved to a file. */
  unkept: boolean
  /** Short name of a material for people: the member, else the team, else what it is. */
  who(material: Material): string
  /** A message for screen readers and the corner of the page. */
  said: string
  say(text: string): void
}

const Context = createContext<Page | null>(null)

export function usePage(): Page {
  return useContext(Context)!
}

/** The same page for a tree drawn elsewhere (the printed one). */
export function withPage(page: Page, children: ComponentChildren) {
  return <Context.Provider value={page}>{children}</Context.Provider>
}

export function PageProvider({ book, children }: { book: Book; children: ComponentChildren }) {
  const { report, key, roster } = book.data
  const [route, setRoute] = useState(() => parseRoute(location.hash))
  const [hidden, setHidden] = useState(false)
  const [decisions, setDecisions] = useState(() => readKept(key))
  const [unkept, setUnkept] = useState(false)
  const [said, say] = useState('')
  useLayoutEffect(() => {
    const follow = () => setRoute(parseRoute(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  // The same report open twice: each follows what was decided in the other.
  useLayoutEffect(() => {
    const follow = () => setDecisions(readKept(key))
    addEventListener('storage', follow)
    return () => removeEventListener('storage', follow)
  }, [key])
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => say(''), 6000)
    return () => clearTimeout(timer)
  }, [said])
  const members = useMemo(() => namesOf(report.materials, report.meetings, roster), [report, roster])
  const mask = useMemo(() => makeMask(members, hidden), [members, hidden])
  const names = useMemo(() => nameAll(report.materials, mask), [report, mask])
  const figures = useMemo(() => figure(book, decisions), [book, decisions])
  const store = useCallback(
    (next: Decisions) => {
      setDecisions(next)
      setUnkept(!keep(key, next))
    },
    [key],
  )
  const page: Page = {
    book,
    figures,
    route,
    mask,
    setHidden,
    decisions,
    decide: (id, decision) => store({ ...decisions, [id]: decision }),
    load: (loaded) => store({ ...decisions, ...loaded }),
    unkept,
    who: (material) => names.get(material.id) ?? '',
    said,
    say,
  }
  return withPage(page, children)
}
