/** Builds `dist/`: the reader process, the program and the page of the report. */
import { chmod } from 'node:fs/promises'
import { type BuildOptions, build } from 'esbuild'
import buildPage from './build-page.ts'

const COMMON: BuildOptions = {
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
}

await buildPage()
await build({ ...COMMON, entryPoints: { reader: 'src/input/reader/process.ts' } })
await build({
  ...COMMON,
  entryPoints: { duizhao: 'src/cli/main.ts' },
  banner: { js: '#!/usr/bin/env node' },
})
await chmod('dist/duizhao.js', 0o755)
