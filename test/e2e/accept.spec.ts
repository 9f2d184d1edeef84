import { expect, type Locator, type Page, type Route } from '@playwright/test'
import { findCanaries } from './find-canaries'
import { inviteLink } from './invite-link'
import { keyboardOf } from './keyboard'
import { test } from './start-demo'

const NAME = 'Joan Clarke'
const ADDRESS = 'joan.clarke@bletchley.example'
const PASSWORD = 'canary words work well'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const nameField = (page: Page) => page.getByLabel('Your name')
const passwordField = (page: Page) => page.getByRole('textbox', { name: 'Password' })
const createButton = (page: Page) => page.getByRole('button', { name: 'Create account' })
const ACCEPT = '**/accept'
const VALIDATE = '**/validate'

async function open(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await expect(heading(page, 'Create your account')).toBeFocused()
}

async function fill(page: Page): Promise<void> {
  await nameField(page).fill(NAME)
  await passwordField(page).fill(PASSWORD)
}

/** Lets a request reach the server, and drops its response. */
async function losingTheResponse(route: Route): Promise<void> {
  await route.fetch()
  await route.abort('connectionreset')
}

/** Serves the app's page without the headers that forbid frames and referrers. */
async function serveBare(page: Page): Promise<void> {
  await page.route('**/invite/**', async (route) => {
    const response = await route.fetch()
    await route.fulfill({
      status: response.status(),
      contentType: 'text/html; charset=utf-8',
      body: await response.text(),
    })
  })
}

test('leaves neither password nor token in the page, after success and after navigation (S07, S08, S10, S11, S12, S13, S15, S16, S29, S31)', async ({
  page,
  request,
  demo,
}) => {
  const link = await inviteLink(request, demo, ADDRESS)
  const token = link.slice(link.lastIndexOf('/') + 1)
  const secrets = [PASSWORD, token.replace('=', '')]
  const said: string[] = []
  const referers: (string | undefined)[] = []
  const methods: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  page.on('request', (sent) => {
    methods.push(`${sent.method()} ${new URL(sent.url()).pathname.replace(token, '[token]')}`)
  })
  await serveBare(page)
  await page.route('https://elsewhere.example/**', (route) => route.fulfill({ body: '' }))

  await open(page, link)
  // Loading only reads (S17).
  expect(methods.filter((method) => !method.startsWith('GET '))).toEqual([])
  await fill(page)
  // The search does find a value that is there. Otherwise it would prove nothing.
  expect(await findCanaries(page, [PASSWORD])).toContain('value')
  expect((await findCanaries(page, [PASSWORD])).join()).toContain('_formValues')
  expect(await findCanaries(page, [secrets[1]!])).toEqual(
    expect.arrayContaining(['address', 'history']),
  )
  await page.getByRole('button', { name: 'Show password' }).click()
  expect(await passwordField(page).getAttribute('value')).toBeNull()

  // No request from the page reveals its address (S07).
  page.on('request', (sent) => {
    void sent.allHeaders().then((headers) => referers.push(headers.referer))
  })
  const image = page.waitForRequest('https://elsewhere.example/pixel')
  await page.evaluate(async () => {
    new Image().src = 'https://elsewhere.example/pixel'
    await fetch('/icon.svg')
  })
  await image

  await createButton(page).click()
  await expect(heading(page, 'Welcome, Joan')).toBeFocused()
  await expect(page).toHaveURL(`${demo.url}/invite`)
  expect(await findCanaries(page, secrets)).toEqual([])
  // The new session is stored where the demo stores it, and nowhere else (S11).
  const kept = await page.evaluate(() => sessionStorage.getItem('acme.session'))
  const { access_token } = JSON.parse(kept!) as { access_token: string }
  expect(await findCanaries(page, [access_token])).toEqual(['sessionStorage'])

  await page.getByRole('button', { name: 'Open Acme Console' }).click()
  await expect(page.getByRole('heading', { name: 'People' })).toBeFocused()
  expect(await findCanaries(page, secrets)).toEqual([])
  expect(referers.length).toBeGreaterThan(1)
  expect(referers.filter(Boolean)).toEqual([])
  expect(said).toEqual([])
  expect(methods.filter((method) => method.startsWith('POST '))).toEqual([
    'POST /api/v1/invitations/[token]/accept',
  ])
})

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true })

  test('the heading has focus, and no ring that nobody can move', async ({
    page,
    request,
    demo,
  }) => {
    await open(page, await inviteLink(request, demo, ADDRESS))
    await expect(heading(page, 'Create your account')).toHaveCSS('outline-style', 'none')
  })
})

test('leaves nothing secret in the page if somebody leaves without an account (S29)', async ({
  page,
  request,
  demo,
}) => {
  const link = await inviteLink(request, demo, ADDRESS)
  await open(page, link)
  await fill(page)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByLabel('E-mail')).toBeFocused()
  expect(await findCanaries(page, [PASSWORD])).toEqual([])
  const token = link.slice(link.lastIndexOf('/') + 1, -1)
  // The app continued by pushing a page, so the page before it stays in the person's own history.
  expect(await findCanaries(page, [token])).toEqual(['history'])
})

test('creates one account, and shows the truth in both tabs, if two tabs race (F60)', async ({
  context,
  request,
  demo,
}) => {
  const link = await inviteLink(request, demo, ADDRESS)
  const tabs = [await context.newPage(), await context.newPage()]
  const statuses: number[] = []
  for (const tab of tabs) {
    tab.on('response', (response) => {
      if (response.url().endsWith('/accept')) statuses.push(response.status())
    })
    await open(tab, link)
    await fill(tab)
  }
  await Promise.all(tabs.map((tab) => createButton(tab).click()))
  for (const tab of tabs) {
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText(
      /^(Welcome, Joan|Your account is ready)$/,
    )
  }
  const titles = await Promise.all(
    tabs.map((tab) => tab.getByRole('heading', { level: 1 }).innerText()),
  )
  expect(titles.sort()).toEqual(['Welcome, Joan', 'Your account is ready'])
  expect(statuses.filter((status) => status === 201)).toHaveLength(1)
})

test('shows the true outcome if the response was lost before the server acted (F04, F33)', async ({
  page,
  request,
  demo,
}) => {
  const link = await inviteLink(request, demo, ADDRESS)
  await page.clock.install()
  await open(page, link)
  await fill(page)
  await page.route(ACCEPT, (route) => route.abort('connectionreset'), { times: 1 })
  await createButton(page).click()
  await expect(heading(page, 'Your account hasn’t been created yet')).toBeFocused()
  // From then on, the lost request can no longer take effect.
  await page.clock.fastForward('01:01')
  await expect(page.getByRole('alert')).toContainText('Nothing was saved.')
  await expect(passwordField(page)).toHaveValue(PASSWORD)
  await createButton(page).click()
  await expect(heading(page, 'Welcome, Joan')).toBeFocused()
})

test('shows the true outcome if the response was lost after the server acted (F32)', async ({
  page,
  request,
  demo,
}) => {
  await open(page, await inviteLink(request, demo, ADDRESS))
  await fill(page)
  await page.route(ACCEPT, losingTheResponse)
  await createButton(page).click()
  await expect(heading(page, 'Your account is ready')).toBeFocused()
  await expect(page.getByText(`Sign in as ${ADDRESS} to continue.`)).toBeVisible()
  expect(await findCanaries(page, [PASSWORD])).toEqual([])
})

test('finds out the outcome by itself as soon as the network is back (F32, F69)', async ({
  page,
  request,
  demo,
  context,
}) => {
  await open(page, await inviteLink(request, demo, ADDRESS))
  await fill(page)
  await page.route(ACCEPT, losingTheResponse)
  await page.route(VALIDATE, (route) => route.abort('connectionreset'))
  await createButton(page).click()
  await expect(heading(page, 'We don’t know yet if your account was created')).toBeFocused()
  await page.unroute(VALIDATE)
  await context.setOffline(true)
  await context.setOffline(false)
  await expect(heading(page, 'Your account is ready')).toBeFocused()
})

test('shows the true outcome to somebody who left during the request and comes back (F67, F68)', async ({
  page,
  request,
  demo,
}) => {
  const link = await inviteLink(request, demo, ADDRESS)
  await open(page, link)
  await fill(page)
  let arrived: (() => void) | undefined
  const done = new Promise<void>((resolve) => (arrived = resolve))
  await page.route(ACCEPT, async (route: Route) => {
    await route.fetch()
    arrived!()
  })
  await createButton(page).click()
  await done
  await page.goto(demo.url)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.goBack()
  await expect(heading(page, 'This invitation has already been used')).toBeVisible()
  expect(await findCanaries(page, [PASSWORD])).toEqual([])
})

test('sends nothing without a network, and says so (F69)', async ({
  page,
  request,
  demo,
  context,
}) => {
  const posts: string[] = []
  page.on('request', (sent) => sent.method() === 'POST' && posts.push(sent.url()))
  await open(page, await inviteLink(request, demo, ADDRESS))
  await fill(page)
  await context.setOffline(true)
  await createButton(page).click()
  await expect(page.getByRole('alert')).toContainText('Nothing was saved.')
  await context.setOffline(false)
  expect(posts).toEqual([])
  await createButton(page).click()
  await expect(heading(page, 'Welcome, Joan')).toBeFocused()
  expect(posts).toHaveLength(1)
})

test('keeps the typed name across a reload, but never the password (S12)', async ({
  page,
  request,
  demo,
}) => {
  const link = await inviteLink(request, demo, ADDRESS)
  const token = link.slice(link.lastIndexOf('/') + 1, -1)
  await open(page, link)
  await fill(page)
  await page.reload()
  await expect(nameField(page)).toHaveValue(NAME)
  await expect(passwordField(page)).toHaveValue('')
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))
  expect(kept).toContain(NAME)
  expect(kept).not.toContain(token)
  await passwordField(page).fill(PASSWORD)
  await createButton(page).click()
  await expect(heading(page, 'Welcome, Joan')).toBeFocused()
  expect(await findCanaries(page, [`"${NAME}"`])).not.toContain('sessionStorage')
})

/** Fills a field like a password manager: with the element's own setter, and without key events. */
const autofill = (field: Locator, text: string) =>
  field.evaluate((element, value) => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
    set!.call(element, value)
    element.dispatchEvent(new Event('input', { bubbles: true }))
    element.dispatchEvent(new Event('change', { bubbles: true }))
  }, text)

test('accepts what a password manager fills in, even late and twice (F76, F77)', async ({
  page,
  request,
  demo,
}) => {
  const posts: string[] = []
  page.on('request', (sent) => sent.method() === 'POST' && posts.push(sent.url()))
  await open(page, await inviteLink(request, demo, ADDRESS))
  await createButton(page).click()
  await expect(page.getByText('Use at least 12 characters.')).toBeVisible()
  await autofill(nameField(page), NAME)
  await autofill(passwordField(page), PASSWORD)
  await autofill(passwordField(page), PASSWORD)
  await expect(page.getByText('Use at least 12 characters.')).toBeHidden()
  await createButton(page).click()
  await expect(heading(page, 'Welcome, Joan')).toBeFocused()
  expect(posts).toHaveLength(1)
})

test('sends nothing during an input method’s composition, and keeps its text (F78)', async ({
  page,
  request,
  demo,
}) => {
  const posts: string[] = []
  page.on('request', (sent) => sent.method() === 'POST' && posts.push(sent.url()))
  await open(page, await inviteLink(request, demo, ADDRESS))
  await passwordField(page).fill(PASSWORD)
  await nameField(page).focus()
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', {
    text: 'じょあん',
    selectionStart: 4,
    selectionEnd: 4,
  })
  await page.keyboard.press('Enter')
  await expect(nameField(page)).toHaveValue('じょあん')
  await expect(heading(page, 'Create your account')).toBeVisible()
  expect(posts).toEqual([])
  await session.send('Input.insertText', { text: 'ジョアン' })
  await expect(nameField(page)).toHaveValue('ジョアン')
  expect(posts).toEqual([])
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Welcome, ジョアン')).toBeFocused()
  expect(posts).toHaveLength(1)
})

test('works with the keyboard alone, from the link to the app (A07, A11, A29)', async ({
  page,
  request,
  demo,
}) => {
  const keyboard = keyboardOf(page)
  await open(page, await inviteLink(request, demo, ADDRESS))
  await expect(page).toHaveTitle('Create your account · Acme Console')
  await keyboard.fill(nameField(page), NAME)
  await keyboard.fill(passwordField(page), PASSWORD)
  await keyboard.use(page.getByRole('button', { name: 'Show password' }))
  await expect(passwordField(page)).toHaveAttribute('type', 'text')
  await keyboard.press('Shift+Tab')
  await keyboard.press('Enter')
  await expect(heading(page, 'Welcome, Joan')).toBeFocused()
  await expect(page).toHaveTitle('Welcome, Joan · Acme Console')
  await keyboard.use(page.getByRole('button', { name: 'Open Acme Console' }))
  await expect(page).toHaveTitle('People · Acme Console')
})

/** Served by a route only. It is on this machine, because browsers restrict access from other sites to it. */
const OTHER_ORIGIN = 'http://localhost:4999/'

test('refuses to work in a frame on another origin, and sends no request there (S22)', async ({
  page,
  request,
  demo,
}) => {
  const link = await inviteLink(request, demo, ADDRESS)
  const asked: string[] = []
  page.on('request', (sent) => asked.push(sent.url()))
  await serveBare(page)
  await page.route(OTHER_ORIGIN, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${link}"></iframe>` }),
  )
  await page.goto(OTHER_ORIGIN)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: 'Open this page in its own tab' })).toBeVisible()
  expect(asked.filter((url) => url.includes('/api/'))).toEqual([])
  const opened = page.waitForEvent('popup')
  await frame.getByRole('button', { name: 'Open in a new tab' }).click()
  await expect(heading(await opened, 'Create your account')).toBeVisible()
})

test('does not shift its layout while it loads on a slow network (F70, U13)', async ({
  page,
  request,
  demo,
}) => {
  const link = await inviteLink(request, demo, ADDRESS)
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
        ;(window as unknown as { shift: number }).shift += entry.value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const asked: string[] = []
  await page.route(VALIDATE, async (route) => {
    asked.push(route.request().url())
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await page.goto(link)
  await expect(page.getByText('Checking your invitation…').first()).toBeAttached()
  await expect(heading(page, 'Create your account')).toBeFocused()
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(
    0.1,
  )
  expect(asked).toHaveLength(1)
})
