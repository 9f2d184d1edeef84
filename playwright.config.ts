import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/find-browser.mjs'

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'node_modules/.cache/playwright',
  forbidOnly: true,
  workers: 1,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: findBrowser() ?? {},
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'off',
  },
})
