import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { sourceAliases } from '../../scripts/source-aliases.ts'
import { GUARDS } from './guards.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Takes a guard out of a file that is imported with its number. The file itself stays as it is. */
const withoutGuard: Plugin = {
  name: 'without-guard',
  enforce: 'pre',
  transform(code, id) {
    const [path, number] = id.split('?without=')
    const guard = GUARDS[Number(number)]
    if (!guard) return undefined
    const { file, text, without } = guard
    if (relative(root, path!) !== file || code.split(text).length !== 2) {
      throw new Error(`${guard.name}: "${text}" does not stand once in ${relative(root, path!)}`)
    }
    return { code: code.replace(text, () => without), map: null }
  },
}

/** Fault schedules alone, without what other suites need to start. */
export default defineConfig({
  root,
  plugins: [withoutGuard],
  resolve: { alias: sourceAliases },
  test: {
    name: 'faults',
    environment: 'jsdom',
    include: ['test/faults/faults.test.ts', 'test/faults/guards.faults.ts'],
    setupFiles: ['test/support/setup.ts'],
  },
})
