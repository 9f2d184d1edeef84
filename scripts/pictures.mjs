// Takes the pictures for the README (the demo and the three drop-ins, light and dark), and those of every state. With widths as
// arguments, takes only the states, in these widths. Needs a built Storybook.
//
//   node scripts/pictures.mjs [1440] [1024] [768] [390] [320]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chromium } from 'playwright'
import { preview } from 'vite'
import { findBrowser } from './find-browser.mjs'
import { takeStates } from './state-pictures.mjs'

const storybook = await preview({
  build: { outDir: 'storybook-static' },
  preview: { port: 0 },
  logLevel: 'silent',
})
const browser = await chromium.launch(findBrowser())
const widths = process.argv.slice(2)

try {
  if (widths.length === 0) await takeReadme()
  await takeStates(browser, storybook.resolvedUrls?.local[0] ?? '', widths)
} finally {
  await browser.close()
  await storybook.close()
}

async function takeReadme() {
  const demo = spawn(process.execPath, ['demo/run.mjs'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const printed = await read(demo.stdout, 'Ctrl-C')
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
      await takeDemo(await context.newPage(), theme, printed)
      await context.close()
    }
  } finally {
    demo.kill('SIGINT')
    await once(demo, 'exit')
  }
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
  await page.getByLabel('E-mail addresses').fill('grace@navy.example')
  await page.getByLabel('Your name').fill('Grace Hopper')
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await page.getByLabel('Password', { exact: true }).blur()
  await page.screenshot({ path: `docs/drop-ins-${theme}.png`, fullPage: true })
}

/**
 * @param {import('playwright').Page} page
 * @param {string} theme
 * @param {string} printed what the demo has printed
 */
async function takeDemo(page, theme, printed) {
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
