import { build } from 'esbuild'
import { writeFile } from 'node:fs/promises'
import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: 'src/exports/*.ts',
  root: 'src',
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  // One file per module: "use client" stays on each file that has it.
  unbundle: true,
  dts: true,
  report: false,
  publint: { strict: true },
  attw: { profile: 'esm-only', level: 'error' },
  deps: { neverBundle: [/^node:/] },
  checks: { pluginTimings: false },
  hooks: { 'build:before': buildStyles },
})

/** One file of the sheets that styles.css imports, as modern as they were written. */
async function buildStyles() {
  await build({
    entryPoints: ['src/components/styles.css'],
    outfile: 'dist/styles.css',
    bundle: true,
    minifyWhitespace: true,
    target: 'esnext',
  })
  await writeFile('dist/styles.css.d.ts', 'export {}\n')
}
