// npm run pictures:languages -- [xx …]: takes pictures of every screen in each language, as wide as a phone and as a desktop,
// and puts them on one sheet each in test-results/languages/. They are for reading, and are not kept.
import { build } from 'esbuild'
import { mkdirSync, readdirSync } from 'node:fs'
import { chromium } from 'playwright'
import { findBrowser } from './find-browser.mjs'

const folder = 'test-results/languages'
const widths = [390, 1440]
const asked = process.argv.slice(2)
const languages = readdirSync('src/locales', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ language: name, tag: name }))
  // Arabic in another country has other digits.
  .concat({ language: 'ar', tag: 'ar-EG' })
  .filter(({ tag }) => asked.length === 0 || asked.includes(tag))

/** Each screen: the page that shows it, and what is done before the picture. @type {Record<string, [string, (page: import('playwright').Page) => Promise<void>][]>} */
const screens = {
  form: [
    ['form', async () => {}],
    [
      'form',
      async (page) => {
        await paste(page, 'grace@navy, ada@example.com, x@gmial.com, hedy@example.com')
        await page.locator('[type=submit]').click()
      },
    ],
    [
      'form',
      async (page) => {
        await paste(
          page,
          'Name;Mail;Rolle\nHedy;hedy@example.com;Chef\nMae;mae@example.com;Gast\n;;\n',
        )
      },
    ],
    [
      'form',
      async (page) => {
        await paste(page, 'hedy@example.com, mae@example.com, broken@example.com')
        await page.locator('[type=submit]').click()
        await page.locator('[data-fbi=invite-result]').waitFor()
      },
    ],
  ],
  table: [
    ['table', async () => {}],
    ['table', async (page) => page.locator('[data-action=more]').first().click()],
    [
      'table',
      async (page) => {
        await page.locator('[data-action=more]').first().click()
        await page.locator('[role=menuitem]').last().click()
        await page.locator('[data-fbi=dialog]').waitFor()
      },
    ],
    [
      'table',
      async (page) => {
        const select = page.locator('[data-action=select]')
        if (await select.isVisible()) await select.click()
        await page.locator('[data-fbi-root] input[type=checkbox]').first().check({ force: true })
      },
    ],
    ['table-error', async () => {}],
  ],
  page: [
    ['page', async () => {}],
    ['page', async (page) => page.locator('[type=submit]').click()],
    ['notices', async () => {}],
  ],
}

const { outputFiles } = await build({
  entryPoints: ['scripts/language-pictures/page.tsx'],
  bundle: true,
  write: false,
  outdir: '/',
  format: 'esm',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
})
const textOf = (/** @type {string} */ ending) =>
  outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
const html = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/page.css"><style>body { margin: 0; padding: 16px }</style><main></main><script type="module" src="/page.js"></script>`

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch(findBrowser())
try {
  for (const { language, tag } of languages) {
    for (const width of widths) await takeSheets(language, tag, width)
  }
} finally {
  await browser.close()
}

/**
 * @param {string} language
 * @param {string} tag
 * @param {number} width
 */
async function takeSheets(language, tag, width) {
  const context = await browser.newContext({
    viewport: { width, height: 700 },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    const contentType = pathname.endsWith('.js')
      ? 'text/javascript'
      : pathname.endsWith('.css')
        ? 'text/css'
        : 'text/html'
    const body = contentType === 'text/html' ? html : textOf(pathname)
    await route.fulfill({ contentType: `${contentType}; charset=utf-8`, body })
  })
  for (const [name, states] of Object.entries(screens)) {
    /** @type {string[]} */
    const pictures = []
    for (const [screen, prepare] of states) {
      const page = await context.newPage()
      await page.goto(`https://kit.example/?screen=${screen}&language=${language}&tag=${tag}`)
      await page.locator('[data-fbi-root] :is(h1, h2, h3)').first().waitFor()
      await page.waitForTimeout(150)
      await prepare(page)
      await page.waitForTimeout(150)
      pictures.push((await page.screenshot({ fullPage: true })).toString('base64'))
      await page.close()
    }
    const sheet = await context.newPage()
    await sheet.setViewportSize({
      width: Math.min(width, 1000) * (width < 500 ? states.length : 1) + 40,
      height: 600,
    })
    const images = pictures.map(
      (data) => `<img width="${Math.min(width, 1000)}" src="data:image/png;base64,${data}">`,
    )
    await sheet.setContent(
      `<style>body { margin: 0; display: flex; flex-flow: row wrap; align-items: start; gap: 8px; background: silver }</style>${images.join('')}`,
    )
    await sheet.screenshot({ path: `${folder}/${tag}-${name}-${width}.png`, fullPage: true })
    await sheet.close()
  }
  await context.close()
}

/**
 * @param {import('playwright').Page} page
 * @param {string} text
 */
async function paste(page, text) {
  const input = page.locator('[data-fbi-root] input').first()
  await input.focus()
  await page.evaluate((written) => navigator.clipboard.writeText(written), text)
  await page.keyboard.press('ControlOrMeta+V')
  await page.waitForTimeout(400)
}
