import { build } from 'esbuild'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { defineConfig } from 'tsdown'
import { buildAcceptPage } from './scripts/build-accept-page.mjs'
import { buildRegistry } from './scripts/build-registry.mjs'
import { textsInOrder } from './scripts/texts-in-order.mjs'

export default defineConfig({
  entry: ['src/exports/*.ts', 'src/locales/*/*.ts'],
  root: 'src',
  tsconfig: 'src/tsconfig.json',
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  // One file per module: "use client" stays on each file that has it.
  unbundle: true,
  dts: { sourcemap: false },
  sourcemap: true,
  report: false,
  publint: { strict: true },
  attw: { profile: 'esm-only', level: 'error' },
  plugins: [textsInOrder()],
  deps: { neverBundle: [/^node:/] },
  checks: { pluginTimings: false },
  hooks: {
    async 'build:before'() {
      await buildStyles()
      await buildAcceptPage('dist/accept-page')
      await buildRegistry('dist/registry')
    },
    'build:done': dropDeclarationMaps,
  },
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
  for (const { path, text } of outputFiles) {
    // src/components/styles/ becomes dist/styles/, src/themes/ becomes dist/themes/.
    const file = path.replace('/components/', '/')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(
      file,
      text
        // esbuild opens the layer again for each file that it imports,
        .replaceAll('}@layer components.fbi{', '')
        // and leaves the spaces in custom properties and their fallbacks.
        .replace(/(--[\w-]+): (?=[^;}])/g, '$1:')
        .replaceAll(', ', ','),
    )
    await writeFile(`${file}.d.ts`, 'export {}\n')
  }
}

/** Declaration maps would lead to sources that are not published. tsdown leaves them out, but not their names in the files. */
async function dropDeclarationMaps() {
  for (const path of await readdir('dist', { recursive: true })) {
    if (!path.endsWith('.d.ts')) continue
    const file = join('dist', path)
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace(/\n\/\/# sourceMappingURL=.*/, ''))
  }
}
