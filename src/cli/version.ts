import { readFileSync } from 'node:fs'

/** The package's version; package.json lies as far from `src/cli/` as it does not from `dist/`, so both are tried. */
export function version(): string {
  for (const up of ['../package.json', '../../package.json']) {
    try {
      return (JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8')) as { version: string }).version
    } catch {
      // The other place has it.
    }
  }
  throw new Error('package.json not found')
}
