import { expect, type Page } from '@playwright/test'
import { languages } from '../../src/locales/languages'
import { test } from './accept-page/start-accept-page'
import { audit } from './audit'
import { findCanaries } from './find-canaries'

const ADDRESS = 'joan.clarke@bletchley.example'
const PASSWORD = 'canary words work well'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** Everything that the browser has to say about the page: console messages, errors and violations of its policy. */
async function listen(page: Page): Promise<string[]> {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  await page.exposeFunction('tell', (text: string) => said.push(text))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      ;(window as unknown as { tell: (text: string) => void }).tell(
        `${violatedDirective}: ${blockedURI}`,
      )
    })
  })
  return said
}

async function accept(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Joan Clarke')
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(heading(page, 'Your account is ready')).toBeFocused()
}

test('creates an account at the link that a stock Fluxbase mails', async ({ page, startSite }) => {
  const { fake } = await startSite({
    settings: { 'data-app-name': 'Acme Console', 'data-sign-in': 'https://app.example/sign-in' },
  })
  const said = await listen(page)
  const requests: { url: string; referer: string | undefined }[] = []
  page.on('request', (request) => {
    requests.push({ url: request.url(), referer: request.headers().referer })
  })
  const { link, token } = fake.invite({ email: ADDRESS })

  await page.goto(link)
  await expect(heading(page, 'Create your account')).toBeFocused()
  await expect(page).toHaveTitle('Create your account · Acme Console')
  await audit(page, 'the form')
  await accept(page)
  await audit(page, 'the end')
  await expect(page.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
    'href',
    'https://app.example/sign-in',
  )

  expect(fake.invitations[0]).toMatchObject({ email: ADDRESS, acceptedAt: expect.any(Number) })
  await expect(page).toHaveURL(`${fake.url}/invite`)
  expect(await findCanaries(page, [PASSWORD, token.replace('=', '')])).toEqual([])
  expect(requests.filter(({ referer }) => referer)).toEqual([])
  expect(requests.filter(({ url }) => !url.startsWith(`${fake.url}/`))).toEqual([])
  expect(requests.filter(({ url }) => url.includes('/locales/'))).toEqual([])
  expect(said).toEqual([])
})

test('stays there after a reload without the token', async ({ page, startSite }) => {
  const { fake } = await startSite()
  await page.goto(fake.invite({ email: ADDRESS }).link)
  await accept(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('runs no inline script, even where the server sends no policy', async ({
  page,
  startSite,
}) => {
  const { fake } = await startSite()
  const said = await listen(page)
  await page.goto(fake.invite({ email: ADDRESS }).link)
  await expect(heading(page, 'Create your account')).toBeFocused()
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.body.append(script)
    return 'ran' in window
  })
  expect(ran).toBe(false)
  await expect.poll(() => said.join()).toContain('script-src-elem: inline')
})

test('shows the operator’s logo, theme and texts', async ({ page, startSite }) => {
  const { fake } = await startSite({
    settings: {
      'data-brand': 'logo.svg',
      'data-theme': 'dark',
      'data-app-name': 'Acme',
      lang: 'de',
    },
    files: {
      'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"></svg>',
      'locales/de.js': 'export default { acceptInvitePage: { form: { title: "Konto anlegen" } } }',
    },
  })
  const logo = page.waitForRequest(`${fake.url}/invite/logo.svg`)
  await page.goto(fake.invite({ email: ADDRESS }).link)
  await logo
  await expect(heading(page, 'Konto anlegen')).toBeFocused()
  await expect(page.getByRole('img', { name: 'Acme' })).toBeAttached()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
    'dark',
  )
})

test('creates an account in German, where the operator has only set `lang`', async ({
  page,
  startSite,
}) => {
  const { fake } = await startSite({ settings: { lang: 'de' } })
  const said = await listen(page)
  await page.goto(fake.invite({ email: ADDRESS }).link)
  await expect(heading(page, 'Konto erstellen')).toBeFocused()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await page.getByLabel('Ihr Name').fill('Joan Clarke')
  await page.getByRole('textbox', { name: 'Passwort' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Konto erstellen' }).click()
  await expect(heading(page, 'Ihr Konto ist bereit')).toBeFocused()
  expect(fake.invitations[0]).toMatchObject({ acceptedAt: expect.any(Number) })
  expect(said).toEqual([])
})

test('is written from right to left in Arabic', async ({ page, startSite }) => {
  const { fake } = await startSite({ settings: { lang: 'ar' } })
  await page.goto(fake.invite({ email: ADDRESS }).link)
  await expect(heading(page, 'إنشاء حسابك')).toBeFocused()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await audit(page, 'the form in Arabic')
})

for (const tag of Object.keys(languages)) {
  test(`speaks ${tag}`, async ({ page, startSite }) => {
    const { fake } = await startSite({ settings: { lang: tag } })
    await page.goto(fake.invite({ email: ADDRESS }).link)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(heading(page, 'Create your account')).toHaveCount(0)
    await expect(page.locator('html')).toHaveAttribute('lang', tag)
  })
}

test('is in English, and says so, if the texts cannot be loaded', async ({ page, startSite }) => {
  const { fake } = await startSite({ settings: { lang: 'ar' } })
  await page.route('**/locales/ar.js', (route) => route.abort())
  await page.goto(fake.invite({ email: ADDRESS }).link)
  await expect(heading(page, 'Create your account')).toBeFocused()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await accept(page)
})

test('says in which language it is, where the operator’s has no texts', async ({
  page,
  startSite,
}) => {
  const { fake } = await startSite({ settings: { lang: 'tlh' } })
  await page.goto(fake.invite({ email: ADDRESS }).link)
  await expect(heading(page, 'Create your account')).toBeFocused()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('writes dates as the operator’s region does', async ({ page, startSite }) => {
  const { fake } = await startSite({ settings: { lang: 'en-GB' } })
  await page.goto(fake.invite({ email: ADDRESS }).link)
  await expect(heading(page, 'Create your account')).toBeFocused()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
  await expect(page.getByText(/until \d+ [A-Z]/)).toBeVisible()
})
