/** Builds `dist/`: the program, its reader process and the page of the report. */
import { chmod } from 'node:fs/promises'
import { build } from 'esbuild'

await build({
  entryPoints: { duizhao: 'src/cli/main.ts', reader: 'src/input/reader/process.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  banner: { js: '#!/usr/bin/env node' },
})
await chmod('dist/duizhao.js', 0o755)
