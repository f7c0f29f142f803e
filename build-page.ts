/** Builds the program and the style of the report's page: plain scripts for the browsers found in offices. */
import { build } from 'esbuild'

export default async function buildPage(): Promise<void> {
  await build({
    entryPoints: { page: 'src/web/main.tsx' },
    outdir: 'dist',
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'chrome86',
    charset: 'utf8',
    legalComments: 'none',
  })
  await build({
    entryPoints: { page: 'src/web/styles/page.css' },
    outdir: 'dist',
    bundle: true,
    minify: true,
    target: 'chrome86',
    charset: 'utf8',
  })
}
