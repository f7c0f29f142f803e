/** Before any test: `dist/` is built where it is older than the source, since reader processes run from there. */
import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')

export default function setup(): void {
  const built = ['reader.js', 'duizhao.js'].map((file) => changed(path.join(ROOT, 'dist', file)))
  if (Math.min(...built) > newest()) return
  try {
    execFileSync(process.execPath, ['--import', 'tsx', 'build.ts'], { cwd: ROOT, stdio: 'ignore' })
  } catch (error) {
    // While someone is in the middle of a change elsewhere, the last good build serves; never where it counts.
    if (process.env.CI || built.includes(0)) throw error
    process.stderr.write('dist/ is older than src/ and does not build: testing with the last build\n')
  }
}

function newest(): number {
  const sources = readdirSync(path.join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  const files = sources.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  return Math.max(...[...files, path.join(ROOT, 'build.ts')].map(changed))
}

function changed(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
