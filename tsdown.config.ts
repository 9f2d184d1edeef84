import { build } from 'esbuild'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: ['src/exports/*.ts', 'src/locales/*/*.ts'],
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

/** Each published sheet in one file, as modern as it was written. */
async function buildStyles() {
  const { outputFiles } = await build({
    entryPoints: ['src/components/styles.css', 'src/components/styles/*.css', 'src/themes/*.css'],
    outdir: 'dist',
    bundle: true,
    write: false,
    minifyWhitespace: true,
    target: 'esnext',
  })
  for (const { path, contents } of outputFiles) {
    // src/components/styles/ becomes dist/styles/, src/themes/ becomes dist/themes/.
    const file = path.replace('/components/', '/')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, contents)
    await writeFile(`${file}.d.ts`, 'export {}\n')
  }
}
