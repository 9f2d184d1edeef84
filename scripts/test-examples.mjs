// Installs the packed package in each example, outside of this repository, builds it, and drives it in Chromium: the list,
// an invitation, its acceptance. Server and browser differ in time zone and language. Then the pages built from the blocks of
// registry.json, in the example that has them.
//
//   node scripts/test-examples.mjs [next] [react-router] [tanstack-router] [vite-shadcn]
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright'
import { createFakeFluxbase } from 'fluxbase-invitations/testing'
import { serveFakeFluxbase } from 'fluxbase-invitations/testing/node'
import { findBrowser } from './find-browser.mjs'

/** @typedef {import('fluxbase-invitations/testing').FakeFluxbase} FakeFluxbase */
/** @typedef {import('playwright').Page} Page */

/** @type {Record<string, { rendersOnServer: boolean, hasBlocks?: boolean }>} */
const EXAMPLES = {
  next: { rendersOnServer: true },
  'react-router': { rendersOnServer: true },
  'tanstack-router': { rendersOnServer: true },
  'vite-shadcn': { rendersOnServer: false, hasBlocks: true },
}
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const named = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'fluxbase-invitations-'))
const browser = await chromium.launch(findBrowser())
try {
  run(process.cwd(), ['run', '--silent', 'build'])
  run(process.cwd(), ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder])
  const [packed = ''] = readdirSync(folder)
  renameSync(join(folder, packed), join(folder, 'fluxbase-invitations.tgz'))
  for (const [name, example] of Object.entries(EXAMPLES)) {
    if (named.length > 0 && !named.includes(name)) continue
    await tryExample(name, example)
    console.log(`${name}: passed`)
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}

/**
 * @param {string} name
 * @param {{ rendersOnServer: boolean, hasBlocks?: boolean }} example
 */
async function tryExample(name, { rendersOnServer, hasBlocks }) {
  const app = join(folder, name)
  cpSync(join('examples', name), app, { recursive: true, filter: isSource })
  const port = await freePort()
  const site = `http://localhost:${port}`
  const fake = createFakeFluxbase({ now: Date.now, allowedOrigins: [site] })
  for (const guest of ['grace', 'joan']) fake.invite({ email: `${guest}@example.com` })
  const fluxbase = await serveFakeFluxbase(fake)
  const env = {
    PORT: String(port),
    // The browser and the server reach Fluxbase under different addresses.
    FLUXBASE_URL: fluxbase.url.replace('127.0.0.1', 'localhost'),
    VITE_FLUXBASE_URL: fluxbase.url,
    FLUXBASE_INTERNAL_URL: fluxbase.url,
    NEXT_TELEMETRY_DISABLED: '1',
    TZ: 'America/Los_Angeles',
    LANG: 'en_US.UTF-8',
  }
  run(app, ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'])
  run(app, ['run', 'build'], env)
  const args = rendersOnServer ? [] : ['--', '--port', String(port), '--strictPort']
  const server = spawn('npm', ['start', ...args], {
    cwd: app,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true, // so that what npm starts can be stopped with it
  })
  try {
    await answers(site)
    await drive(site, fake, rendersOnServer)
    if (hasBlocks) await driveBlocks(`${site}/blocks`, fake)
  } finally {
    const ended = once(server, 'exit')
    process.kill(-(server.pid ?? 0))
    await ended
    await fluxbase.close()
  }
}

/**
 * @param {string} site
 * @param {FakeFluxbase} fake
 * @param {boolean} rendersOnServer
 */
async function drive(site, fake, rendersOnServer) {
  const settings = { locale: 'de-DE', timezoneId: 'Asia/Tokyo' }
  const admin = await (await browser.newContext(settings)).newPage()
  const guest = await (await browser.newContext(settings)).newPage()
  const complaints = [admin, guest].map(listen)

  await signIn(admin, site, fake)
  await admin.getByText('grace@example.com').waitFor()

  await opens(admin, `${site}/`, 'grace@example.com', 'invitations.list')
  await admin.getByText(/Times in Japanische/).waitFor()
  await admin.getByRole('searchbox').fill('joan')
  await admin.getByText('grace@example.com').waitFor({ state: 'hidden' })
  await admin.getByRole('searchbox').fill('')

  await admin.getByRole('button', { name: 'Invite people' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('E-mail addresses').fill('edsger@example.com')
  await admin.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Send invitation' }).click()
  await dialog.getByRole('heading', { name: 'Invitation for edsger' }).waitFor()
  const link = await dialog.getByRole('textbox', { name: 'Invitation link' }).inputValue()
  assert.match(link, new RegExp(`^${site}/invite/`))
  await admin.keyboard.press('Escape')
  const row = admin.getByRole('row').filter({ hasText: 'edsger@example.com' })
  await row.getByText('Pending').waitFor()

  await opens(guest, link, 'Create account', 'invitations.validate')
  await guest.getByLabel('Your name').fill('Edsger')
  await guest.getByLabel('Password', { exact: true }).fill('correct horse battery staple')
  await guest.getByRole('button', { name: 'Create account' }).click()
  await guest.getByRole('heading', { name: 'Welcome, Edsger' }).waitFor()
  assert.equal(new URL(guest.url()).pathname, '/invite')
  await admin.reload()
  await row.getByText('Accepted').waitFor()
  assert.deepEqual(complaints, [[], []])

  await guest.getByRole('link', { name: 'Open Acme' }).click()
  await guest.getByRole('heading', { name: 'Members' }).waitFor()
  await guest.getByRole('heading', { name: 'Welcome' }).waitFor({ state: 'hidden' })
  for (const page of [admin, guest]) await page.context().close()

  /**
   * Opens a page. If the server renders it, its HTML has the text, and the browser does not ask for it again.
   * @param {Page} page
   * @param {string} url
   * @param {string} text
   * @param {string} route
   */
  async function opens(page, url, text, route) {
    const before = fake.requests.length
    const response = await page.goto(url)
    await page.getByText(text).first().waitFor()
    await page.waitForLoadState('networkidle')
    const html = (await response?.text()) ?? ''
    const senders = fake.requests
      .slice(before)
      .filter((request) => request.route === route && request.method !== 'OPTIONS')
      .map(({ headers }) => (headers.origin ? 'browser' : 'server'))
    assert.equal(html.includes(text), rendersOnServer)
    assert.deepEqual(senders, [rendersOnServer ? 'server' : 'browser'])
  }
}

/**
 * Drives the table, the dialog and the accept page that consist of the app's own components, and checks them with axe.
 * @param {string} site
 * @param {FakeFluxbase} fake
 */
async function driveBlocks(site, fake) {
  const admin = await (await browser.newContext()).newPage()
  const guest = await (await browser.newContext()).newPage()
  const complaints = [admin, guest].map(listen)

  await signIn(admin, site, fake)
  await admin.getByText('grace@example.com').waitFor()
  await isAccessible(admin, 'main')
  await admin.getByRole('button', { name: 'Invite people' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'E-mail addresses' }).fill('alan@example.com')
  await dialog.getByRole('combobox', { name: 'Role' }).click()
  await admin.getByRole('option', { name: 'Admin' }).click()
  await isAccessible(admin, '[role=dialog]')
  await dialog.getByRole('button', { name: 'Send invitation' }).click()
  await dialog.getByRole('heading', { name: 'Invitation for alan' }).waitFor()
  await isAccessible(admin, '[role=dialog]')
  const link = await dialog.getByRole('textbox', { name: 'Invitation link' }).inputValue()
  assert.match(link, new RegExp(`^${site}/invite/`))
  await admin.keyboard.press('Escape')
  await admin.getByRole('button', { name: 'Invite people' }).and(admin.locator(':focus')).waitFor()

  const row = admin.getByRole('row').filter({ hasText: 'alan@example.com' })
  await row.getByText('Pending').waitFor()
  await row.getByRole('button', { name: 'Revoke invitation for alan' }).click()
  await isAccessible(admin, '[role=alertdialog]')
  await admin.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()
  await row.getByRole('button', { name: 'Revoke' }).and(admin.locator(':focus')).waitFor()
  await admin.getByRole('combobox', { name: 'Filter by status' }).click()
  await admin.getByRole('option', { name: /^Accepted/ }).click()
  await row.waitFor({ state: 'hidden' })

  await guest.goto(link)
  await guest.getByLabel('Your name').fill('Alan')
  await isAccessible(guest, 'main')
  await guest.getByLabel('Password').fill('short')
  await guest.getByRole('button', { name: 'Create account' }).click()
  await guest.getByText('Use at least 12 characters.').waitFor()
  await isAccessible(guest, 'main')
  await guest.getByLabel('Password').fill('correct horse battery staple')
  await guest.getByRole('button', { name: 'Create account' }).click()
  await guest.getByRole('heading', { name: 'Welcome, Alan' }).and(guest.locator(':focus')).waitFor()
  await isAccessible(guest, 'main')
  await guest.getByRole('link', { name: 'Open Acme' }).click()
  await guest.getByRole('heading', { name: 'Members' }).waitFor()
  assert.deepEqual(complaints, [[], []])
  for (const page of [admin, guest]) await page.context().close()
}

/**
 * @param {Page} page
 * @param {string} part what to check: of a page with an open dialog, the dialog, because what is behind it cannot be used
 */
async function isAccessible(page, part) {
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(WCAG).analyze()
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
    [],
  )
}

/**
 * @param {Page} page
 * @param {string} site
 * @param {FakeFluxbase} fake
 */
async function signIn(page, site, fake) {
  await page.goto(site)
  await page.getByLabel('E-mail').fill(fake.admin.email)
  await page.getByLabel('Password').fill(fake.admin.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/**
 * Collects what a page complains about: hydration errors among them.
 * @param {Page} page
 */
function listen(page) {
  /** @type {string[]} */
  const complaints = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  return complaints
}

/**
 * @param {string} cwd
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function run(cwd, args, env) {
  execFileSync('npm', args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 2, 2] })
}

/** @param {string} path */
function isSource(path) {
  return !/[/\\](node_modules|dist|build|\.next|\.react-router)$/.test(path)
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  server.close()
  return port
}

/** @param {string} url */
async function answers(url) {
  for (;;) {
    const response = await fetch(url, { headers: { 'Accept-Language': 'en' } }).catch(() => null)
    if (response) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
