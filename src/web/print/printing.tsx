/**
 * What goes to the printer. On most views that is the whole report with every finding; 个人 and 对比 print what
 * they show. The printed page is drawn only when a print begins: nothing waits for it on opening.
 */
import { render } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { usePage, withPage } from '../state.tsx'
import { PrintReport } from './report.tsx'

export function usePrinting(): void {
  const page = usePage()
  useLayoutEffect(() => {
    const root = document.getElementById('print')!
    const whole = page.route.view !== '个人' && page.route.view !== '对比'
    document.body.classList.toggle('print-whole', whole)
    if (!whole) return
    const before = () => render(withPage(page, <PrintReport />), root)
    const after = () => render(null, root)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  })
}
