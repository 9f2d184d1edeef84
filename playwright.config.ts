import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/find-browser.mjs'

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'node_modules/.cache/playwright',
  forbidOnly: true,
  workers: 1,
  // Milliseconds. No test asserts how long something takes; a busy machine may take its time.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: findBrowser() ?? {},
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'off',
  },
})
