/** Where the reader is, as the address says it: `#/个人/m3`, `#/对比/m3/m7/p12`. */

export const VIEWS = ['总览', '个人', '对比', '雷同', '会议', '规则'] as const
export type View = (typeof VIEWS)[number]

export interface Route {
  view: View
  /** What follows the view: ids. */
  args: string[]
}

export function parseRoute(hash: string): Route {
  const [view = '', ...args] = hash.replace(/^#\/?/, '').split('/').map(decode)
  return VIEWS.includes(view as View) ? { view: view as View, args } : { view: '总览', args: [] }
}

export function href(view: View, ...args: string[]): string {
  return `#/${[view, ...args].map(encodeURIComponent).join('/')}`
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
