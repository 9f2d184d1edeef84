import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { sourceAliases } from '../../scripts/source-aliases.ts'

/** The contract suite against a real server; `npm run test:live` says what it needs. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias: sourceAliases },
  test: {
    name: 'live',
    include: ['test/live/**/*.live.ts'],
    fileParallelism: false,
    // Which of the documented outcomes a server chose stands in the annotations.
    reporters: ['verbose'],
  },
})
