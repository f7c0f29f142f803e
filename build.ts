/** Builds `dist/`: the reader process, the threads of the review and of the annotated copies, the program, the page of the report, the dictionaries parsed. */
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { type BuildOptions, build } from 'esbuild'
import { parse } from 'yaml'
import buildPage from './build-page.ts'
import { contentKey, dictionaryPath, PRECOMPILED } from './src/dictionary.ts'

const COMMON: BuildOptions = {
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  metafile: true,
}

await buildPage()
const reader = await build({ ...COMMON, entryPoints: { reader: 'src/input/reader/process.ts' } })
const threads = await build({
  ...COMMON,
  entryPoints: { annotator: 'src/report/annotate/thread.ts', thread: 'src/cli/threads/thread.ts' },
})
const program = await build({
  ...COMMON,
  entryPoints: { duizhao: 'src/cli/main.ts' },
  banner: { js: '#!/usr/bin/env node' },
})
await chmod('dist/duizhao.js', 0o755)

// Parsed once here, so that no run waits for YAML; an edited dictionary has another key and is parsed as ever.
const parsed: Record<string, unknown> = {}
for (const name of (await readdir(dictionaryPath(''), { recursive: true })).sort()) {
  if (!name.endsWith('.yaml')) continue
  const text = await readFile(dictionaryPath(name), 'utf8')
  parsed[contentKey(text)] = parse(text)
}
await writeFile(PRECOMPILED, JSON.stringify(parsed))

// Shared pieces have names of their own content: those of earlier builds would stay for ever.
const made = new Set([reader, threads, program].flatMap(({ metafile }) => Object.keys(metafile!.outputs)))
for (const name of await readdir('dist')) {
  if (/-[A-Z0-9]{8}\.js$/.test(name) && !made.has(`dist/${name}`)) await rm(`dist/${name}`)
}
