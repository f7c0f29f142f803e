/** The page's program and its style as `build.ts` made them; the same path from the source and from the bundle. */
import { readFileSync } from 'node:fs'

/** @throws an error that says what to run, where the program was never built. */
export function pageAssets(): { script: string; style: string } {
  const read = (name: string) => readFileSync(new URL(`../dist/${name}`, import.meta.url), 'utf8')
  try {
    return { script: read('page.js'), style: read('page.css') }
  } catch {
    throw new Error('缺少 dist/page.js：请先运行 npm run build')
  }
}
