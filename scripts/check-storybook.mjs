// Checks the built Storybook as a visitor finds it who is offline: below a path, with nothing else reachable. Opens Start here
// and a story inside the manager, and every page of stories/docs/ by itself: each has to appear without a failed request, and its
// links have to lead somewhere. axe has no findings on Start here. In every state, what has the focus is in sight on a phone, and a
// text of twice the size fits into its window.
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright'
import { checkStates } from './check-states.mjs'
import { ensureBrowser } from './ensure-browser.mjs'
import { findBrowser } from './find-browser.mjs'

const FOLDER = 'storybook-static'
const PATH = '/kit/docs/'

const TYPES = /** @type {Record<string, string>} */ ({
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
})

/** @typedef {{ importPath: string }} Entry */
const { entries } = /** @type {{ entries: Record<string, Entry> }} */ (
  JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8'))
)
const documents = Object.keys(entries).filter((id) =>
  entries[id]?.importPath.startsWith('./stories/docs/'),
)

/** @type {string[]} */
const faults = []
const server = createServer(serve)
await new Promise((resolve) => void server.listen(0, '127.0.0.1', () => resolve(null)))
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
const address = `http://127.0.0.1:${port}${PATH}`

await ensureBrowser()
const browser = await chromium.launch({
  ...findBrowser(),
  args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
})
try {
  await checkManager()
  await checkDocuments()
  for (const theme of /** @type {const} */ (['light', 'dark'])) await checkStartHere(theme)
  faults.push(...(await checkStates(await open('light'), address)))
} finally {
  await browser.close()
  server.close()
}

for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
else console.log(`${documents.length} pages and a story work offline, below ${PATH}`)

/** Start here and a story, each inside the manager. */
async function checkManager() {
  const page = await open('light')
  await page.goto(`${address}?path=/docs/start-here--docs`)
  const startHere = page.frameLocator('#storybook-preview-iframe')
  await startHere.getByRole('rowheader', { name: /^grace\.hopper@/ }).waitFor()
  await startHere.getByRole('heading', { name: 'Invite people', exact: true }).waitFor()
  await startHere.getByRole('heading', { name: 'Create your account' }).waitFor()
  // None of the three takes the focus from whoever has just arrived, nor scrolls.
  const focused = await startHere.locator(':focus').count()
  if (focused > 0) faults.push('Start here takes the focus')

  await page.goto(`${address}?path=/story/tests-overview--drop-ins`)
  const story = page.frameLocator('#storybook-preview-iframe')
  await story.getByRole('heading', { name: 'Create your account' }).waitFor()
  await page.context().close()
}

/** Every page of stories/docs/, without the manager. */
async function checkDocuments() {
  const page = await open('light')
  for (const id of documents) {
    await page.goto(`${address}iframe.html?viewMode=docs&id=${id}`)
    await page.locator('main h1').first().waitFor()
    for (const href of await page.locator('a[href^="./?path="]').evaluateAll(hrefs)) {
      checkLink(id, href)
    }
  }
  await page.context().close()
}

/** @param {Element[]} links */
function hrefs(links) {
  return links.map((link) => link.getAttribute('href') ?? '')
}

/**
 * The front page, which is no story, so that axe has not seen it yet.
 * @param {'light' | 'dark'} theme
 */
async function checkStartHere(theme) {
  const page = await open(theme)
  await page.goto(`${address}iframe.html?viewMode=docs&id=start-here--docs`)
  await page.getByRole('heading', { name: 'Create your account' }).waitFor()
  const { violations } = await new AxeBuilder({ page }).analyze()
  for (const { id, nodes } of violations) {
    faults.push(`Start here, ${theme}: ${id}\n  ${nodes.map(({ html }) => html).join('\n  ')}`)
  }
  await page.context().close()
}

/**
 * @param {string} from
 * @param {string} href `./?path=/docs/ID#HEADING`
 */
function checkLink(from, href) {
  const id = /^\.\/\?path=\/(?:docs|story)\/([^#]+)/.exec(href)?.[1] ?? ''
  if (!(id in entries)) faults.push(`${from}: ${href} leads nowhere`)
}

/**
 * A page in a theme, whose failed requests and errors are faults.
 * @param {'light' | 'dark'} colorScheme
 */
async function open(colorScheme) {
  const context = await browser.newContext({ colorScheme, locale: 'en-GB', timezoneId: 'UTC' })
  context.on('requestfailed', (request) => {
    const error = request.failure()?.errorText
    // Whoever leaves a page cancels what it was still loading.
    if (error !== 'net::ERR_ABORTED') faults.push(`${request.url()}: ${error}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.url()}: ${response.status()}`)
  })
  context.on('weberror', (error) => faults.push(String(error.error())))
  return context.newPage()
}

/** @type {import('node:http').RequestListener} */
async function serve(request, response) {
  const { pathname } = new URL(request.url ?? '', 'http://localhost')
  const file = pathname === PATH ? 'index.html' : pathname.slice(PATH.length)
  try {
    if (!pathname.startsWith(PATH)) throw new Error('outside the path')
    const body = await readFile(join(FOLDER, file))
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream')
    response.end(body)
  } catch {
    response.writeHead(404).end()
  }
}
