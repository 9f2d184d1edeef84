// Takes the screenshots for the README: the demo and the three drop-ins, light and dark. Needs a built Storybook.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chromium } from 'playwright'
import { preview } from 'vite'
import { findBrowser } from './find-browser.mjs'

const storybook = await preview({
  build: { outDir: 'storybook-static' },
  preview: { port: 0 },
  logLevel: 'silent',
})
const demo = spawn(process.execPath, ['demo/run.mjs'], {
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const printed = await read(demo.stdout, 'Ctrl-C')
const browser = await chromium.launch(findBrowser())

try {
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 820 },
      deviceScaleFactor: 1.5,
      colorScheme: theme,
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce',
    })
    await takeDropIns(await context.newPage(), theme)
    await takeDemo(await context.newPage(), theme)
    await context.close()
  }
} finally {
  await browser.close()
  await storybook.close()
  demo.kill('SIGINT')
  await once(demo, 'exit')
}

/**
 * @param {import('playwright').Page} page
 * @param {string} theme
 */
async function takeDropIns(page, theme) {
  const story = theme === 'dark' ? 'tests-overview--drop-ins-dark' : 'tests-overview--drop-ins'
  const address = storybook.resolvedUrls?.local[0]
  await page.goto(`${address}iframe.html?id=${story}&viewMode=story`)
  await page.getByRole('heading', { name: 'Create your account' }).waitFor()
  await page.getByLabel('E-mail address').fill('grace@navy.example')
  await page.getByLabel('Your name').fill('Grace Hopper')
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await page.getByLabel('Password', { exact: true }).blur()
  await page.screenshot({ path: `docs/drop-ins-${theme}.png`, fullPage: true })
}

/**
 * @param {import('playwright').Page} page
 * @param {string} theme
 */
async function takeDemo(page, theme) {
  const found = (/** @type {RegExp} */ pattern) => pattern.exec(printed)?.[1] ?? ''
  await page.goto(found(/(http:\/\/localhost:\d+)\n/))
  await page.getByLabel('E-mail').fill(found(/Sign in +(.+)/))
  await page.getByLabel('Password', { exact: true }).fill(found(/Password +(.+)/))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('row').nth(5).waitFor()
  await page.screenshot({ path: `docs/demo-${theme}.png` })
}

/**
 * Reads what a program prints, up to and including the text `last`.
 * @param {import('node:stream').Readable} stream
 * @param {string} last
 */
async function read(stream, last) {
  let text = ''
  for await (const chunk of stream) {
    text += String(chunk)
    if (text.includes(last)) break
  }
  return text
}
