import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { sourceAliases } from '../../scripts/source-aliases.ts'

/** Runs the contract suite against a real server. `npm run test:live` says what it needs. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias: sourceAliases },
  test: {
    name: 'live',
    include: ['test/live/**/*.live.ts'],
    fileParallelism: false,
    // The annotations show which of the documented outcomes the server produced.
    reporters: ['verbose'],
  },
})
