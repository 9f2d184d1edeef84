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
        await send(page)
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
    ['table', select],
    ['table-error', async () => {}],
  ],
  page: [
    ['page', async () => {}],
    ['page', async (page) => page.locator('[type=submit]').click()],
  ],
  notices: [['notices', async () => {}]],
  counts: [1, 2, 5, 22].flatMap((count) => [
    [`form`, async (page) => paste(page, people(count))],
    [`table&count=${count}`, select],
  ]),
}

/** As many addresses that are right, and as many that are wrong. @param {number} count */
function people(count) {
  return Array.from({ length: count }, (_, i) => `a${i}@example.com, b${i}@navy`).join(', ')
}

const { outputFiles } = await build({
  entryPoints: ['scripts/language-pictures/page.tsx'],
  bundle: true,
  minify: true,
  write: false,
  outdir: '/',
  format: 'esm',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
})
const textOf = (/** @type {string} */ ending) =>
  outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
const html = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/page.css"><style>body { margin: 0; padding: 16px; font-family: system-ui }</style><main></main><script type="module" src="/page.js"></script>`

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
    viewport: { width, height: 1600 },
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
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.length
  for (const [name, states] of Object.entries(screens)) {
    if (name === 'counts' && (forms < 4 || width > 500)) continue
    if (name === 'notices' && width > 500) continue
    /** @type {string[]} */
    const pictures = []
    for (const [screen, prepare] of states) {
      const page = await context.newPage()
      await page.goto(`https://kit.example/?screen=${screen}&language=${language}&tag=${tag}`)
      await page.locator('[data-fbi-root] :is(h1, h2, h3)').first().waitFor()
      await page.waitForTimeout(150)
      await prepare(page)
      await page.waitForTimeout(150)
      pictures.push(...(await takePictures(page, width)))
      await page.close()
    }
    const sheet = await context.newPage()
    await sheet.setViewportSize({ width: width < 500 ? 1640 : 1180, height: 600 })
    const images = pictures.map((data) => `<img src="data:image/png;base64,${data}">`)
    await sheet.setContent(
      `<style>body { margin: 0; display: flex; flex-flow: row wrap; align-items: start; gap: 8px; background: silver } img { max-width: 1000px }</style>${images.join('')}`,
    )
    const path = `${folder}/${tag}-${name}-${width}.png`
    await sheet.screenshot({ path, fullPage: true })
    console.log(path)
    await sheet.close()
  }
  await context.close()
}

/**
 * Each notice, or the whole screen without the empty space around it, as base64.
 * @param {import('playwright').Page} page
 * @param {number} width
 */
async function takePictures(page, width) {
  const roots = await page.locator('[data-fbi-root]').all()
  if (roots.length > 1) {
    const pictures = []
    for (const root of roots) pictures.push(await root.screenshot())
    return pictures.map((picture) => picture.toString('base64'))
  }
  const box = await roots[0]?.boundingBox()
  if (!box) throw new Error('The page shows no drop-in.')
  const height = Math.max(500, Math.ceil(box.height + 32))
  // As high as what it shows, so that nothing that sticks to the end covers the rest.
  await page.setViewportSize({ width, height })
  await page.waitForTimeout(100)
  const clip = { x: Math.max(0, box.x - 16), y: 0, width: Math.min(width, box.width + 32), height }
  return [(await page.screenshot({ clip })).toString('base64')]
}

/** @param {import('playwright').Page} page */
async function send(page) {
  await page.locator('[data-fbi=invite-form] [data-look=primary]').click()
}

/** Selects one row on a phone, all rows on a desktop. @param {import('playwright').Page} page */
async function select(page) {
  const button = page.locator('[data-action=select]')
  if (await button.isVisible()) await button.click()
  await page.locator('[data-fbi-root] input[type=checkbox]:visible').first().check()
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
