import react from '@vitejs/plugin-react'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { findBrowser } from './scripts/find-browser.mjs'
import { sourceAliases } from './scripts/source-aliases.ts'
import oldestPeers from './test/oldest-peers/package.json' with { type: 'json' }

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** An app's components, as the blocks in registry/ import them. */
const shadcnAliases = [
  { find: /^@\/components\/ui\/.*$/, replacement: path('test/registry/shadcn.tsx') },
  { find: /^@\/components\/(.*)$/, replacement: path('registry/$1') },
]

/** Milliseconds. No test asserts how long something takes; a busy machine may take its time. */
const PATIENCE = 300_000

/** Starts with the random schedules, a small file that takes longest; by size, it would run alone at the end. */
class SchedulesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files)
    const isFirst = ({ moduleId }: TestSpecification) => moduleId.endsWith('/faults.test.ts')
    return [...sorted.filter(isFirst), ...sorted.filter((file) => !isFirst(file))]
  }
}

export default defineConfig({
  plugins: [react()],
  resolve: { alias: [...sourceAliases, ...shadcnAliases] },
  test: {
    sequence: { sequencer: SchedulesFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'jsdom',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/oldest-peers/**'],
          setupFiles: ['test/support/setup.ts'],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      {
        extends: true,
        // The same tests with the oldest versions that peerDependencies promise: what this folder pins is found here first.
        root: path('test/oldest-peers'),
        resolve: { dedupe: Object.keys(oldestPeers.devDependencies) },
        test: {
          name: 'oldest-peers',
          environment: 'jsdom',
          dir: path('test'),
          include: ['**/*.test.{ts,tsx}'],
          // Random schedules are no more random with older peers, the blocks are for shadcn/ui of today, which needs React 19,
          // and no peer is in what the other folders test.
          exclude: [
            '**/node_modules/**',
            '{faults,registry}/**',
            '{contract,docs,format,locales,messages,package,recipients}/**',
            '{architecture,promises}.test.ts',
          ],
          setupFiles: [path('test/support/setup.ts')],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: path('.storybook') })],
        test: {
          name: 'storybook',
          // One page for all files: three times as fast, and every story starts from a fresh fake anyway.
          isolate: false,
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: findBrowser() ?? {} }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
