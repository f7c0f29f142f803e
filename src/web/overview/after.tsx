/** What stands below the fold is drawn once the top is on the screen. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export function AfterPaint({ children }: { children: ComponentChildren }) {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), 30)
    return () => clearTimeout(timer)
  }, [])
  return <>{ready && children}</>
}
