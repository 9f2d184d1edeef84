import { expect, type Page, type Route } from '@playwright/test'
import { audit } from './audit'
import { flaws } from './geometry'
import { keyboardOf } from './keyboard'
import { signIn } from './sign-in'
import { test } from './start-demo'

test.use({
  permissions: ['clipboard-read', 'clipboard-write'],
  contextOptions: { reducedMotion: 'reduce' },
})

const NAME = 'Joan Clarke'
const ADDRESS = 'joan.clarke@bletchley.example'
const PASSWORD = 'a few words work well'

/** Invites somebody with the keyboard, and returns the copied link. */
async function invite(page: Page, address: string): Promise<string> {
  const keyboard = keyboardOf(page)
  const open = page.getByRole('button', { name: 'Invite people' })
  await keyboard.use(open)
  await expect(page.getByLabel('E-mail addresses')).toBeFocused()
  await keyboard.type(address)
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Invite people' })
  await expect(dialog.getByRole('heading', { name: `Invitation for ${address}` })).toBeFocused()
  await expect(dialog.getByText('No e-mail was sent.', { exact: true })).toBeVisible()
  const copy = dialog.getByRole('button', { name: 'Copy link' })
  const place = await copy.boundingBox()
  await keyboard.use(copy)
  const copied = dialog.getByRole('button', { name: 'Link copied' })
  await expect(copied).toBeFocused()
  expect(await copied.boundingBox()).toEqual(place)
  await keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(open).toBeFocused()
  return page.evaluate(() => navigator.clipboard.readText())
}

/** Opens the link in the admin's browser, where the page asks for confirmation first. */
async function openInvitation(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await goOn(page)
}

async function goOn(page: Page): Promise<void> {
  await expect(
    page.getByRole('heading', { name: 'You’re signed in as someone else' }),
  ).toBeFocused()
  await keyboardOf(page).use(page.getByRole('button', { name: `Continue as ${ADDRESS}` }))
}

async function fillAccount(page: Page): Promise<void> {
  const keyboard = keyboardOf(page)
  await keyboard.fill(page.getByLabel('Your name'), NAME)
  await keyboard.fill(page.getByRole('textbox', { name: 'Password' }), PASSWORD)
}

const row = (page: Page, address: string) => page.getByRole('row').filter({ hasText: address })

for (const dialect of ['wayli-app-2026.1', 'fluxbase-eu-2026.3', 'nimbleflux-2026.3']) {
  test(`leads from signing in to arriving as the invited person, with the keyboard alone (${dialect})`, async ({
    page,
    start,
  }) => {
    const demo = await start({ FLUXBASE_DIALECT: dialect })
    const requests: string[] = []
    const console: string[] = []
    page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`))
    page.on('console', (message) => console.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => console.push(String(error)))
    const keyboard = keyboardOf(page)

    await signIn(page, demo)
    await expect(page.getByText(`Signed in as ${demo.email}`)).toBeVisible()
    await expect(page.getByText('24 invitations')).toBeVisible()

    const link = await invite(page, ADDRESS)
    expect(link).toMatch(new RegExp(`^${demo.url}/invite/[\\w-]{43}=$`))
    await expect(page.getByText('25 invitations')).toBeVisible()
    await expect(row(page, ADDRESS)).toContainText('Pending')

    await openInvitation(page, link)
    await expect(page.getByRole('heading', { name: 'Create your account' })).toBeFocused()
    await expect(page.getByLabel('E-mail')).toHaveValue(ADDRESS)
    await expect(
      page.getByText(/^You were invited to Acme Console as a (member|tenant admin)\./),
    ).toBeVisible()
    await fillAccount(page)
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Welcome, Joan' })).toBeFocused()

    await keyboard.use(page.getByRole('button', { name: 'Open Acme Console' }))
    await expect(page.getByRole('heading', { name: 'People' })).toBeFocused()
    await expect(page).toHaveURL(`${demo.url}/`)
    await expect(page.getByText(`Signed in as ${ADDRESS}`)).toBeVisible()
    await expect(row(page, ADDRESS)).toContainText('Accepted')

    await keyboard.use(page.getByRole('button', { name: 'Sign out' }))
    await expect(page.getByText('You are signed out.')).toBeVisible()

    expect(requests.filter((request) => /^POST .*\/accept$/.test(request))).toHaveLength(1)
    expect(requests.filter((request) => request.includes('%3D'))).toEqual([])
    expect(console).toEqual([])
  })
}

test('invites many with the keyboard alone: pastes, corrects, watches progress and copies', async ({
  page,
  start,
}) => {
  const demo = await start()
  const keyboard = keyboardOf(page)
  await signIn(page, demo)
  await expect(page.getByText('24 invitations')).toBeVisible()
  await keyboard.use(page.getByRole('button', { name: 'Invite people' }))
  const dialog = page.getByRole('dialog', { name: 'Invite people' })
  const box = dialog.getByLabel('E-mail addresses')
  await expect(box).toBeFocused()

  const people = Array.from({ length: 40 }, (_, index) => `person-${index}@bletchley.example`)
  const text = [
    ...people,
    'Joan <joan@gmial.com>',
    'alan@turing',
    'PERSON-1@bletchley.example',
  ].join('; ')
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await keyboard.press('ControlOrMeta+V')
  await expect(dialog.getByText('43 of 500')).toBeVisible()
  await expect(dialog.getByText('41 ready', { exact: true })).toBeVisible()

  await keyboard.use(dialog.getByRole('button', { name: 'Edit alan@turing' }))
  await keyboard.type('.example')
  await keyboard.press('Enter')
  await expect(
    dialog.getByRole('button', { name: 'alan@turing.example', exact: true }),
  ).toBeFocused()
  await keyboard.use(dialog.getByRole('button', { name: 'Use it Did you mean joan@gmail.com?' }))
  await keyboard.use(dialog.getByRole('button', { name: 'Send 42 invitations' }))

  await expect(dialog.getByRole('heading', { name: '42 invitations created' })).toBeFocused()
  await keyboard.use(dialog.getByRole('button', { name: 'Copy all 42 links' }))
  await expect(dialog.getByRole('button', { name: 'Links copied' })).toBeFocused()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n')).toHaveLength(42)
  const download = page.waitForEvent('download')
  await keyboard.use(dialog.getByRole('button', { name: 'Save as CSV' }))
  expect((await download).suggestedFilename()).toBe('invitations.csv')
  const left = dialog.getByRole('group', { name: '1 person is still in the form' })
  await expect(left).toContainText('PERSON-1@bletchley.example')
  await keyboard.use(dialog.getByRole('button', { name: 'Back to the form' }))
  await expect(box).toBeFocused()
  await expect(dialog.getByText('1 already invited').first()).toBeVisible()
  await keyboard.press('Escape')
  await expect(page.getByText('66 invitations')).toBeVisible()
})

for (const viewport of [
  { width: 1280, height: 640 },
  { width: 390, height: 844 },
  { width: 320, height: 568 },
]) {
  test(`shows the button that closes the dialog beside its contents, ${viewport.width} pixels wide (U17)`, async ({
    page,
    demo,
  }) => {
    await page.setViewportSize(viewport)
    await signIn(page, demo)
    await expect(page.getByText('24 invitations')).toBeVisible()
    await page.getByRole('button', { name: 'Invite people' }).click()
    const dialog = page.getByRole('dialog', { name: 'Invite people' })
    const people = Array.from({ length: 98 }, (_, index) => `person-${index}@bletchley.example`)
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), people.join('; '))
    await dialog.getByLabel('E-mail addresses').focus()
    await page.keyboard.press('ControlOrMeta+V')
    await expect(dialog.getByText('98 of 500')).toBeVisible()
    const close = dialog.getByRole('button', { name: 'Close' })
    await close.evaluate((button) => button.scrollIntoView({ block: 'start' }))
    // Neither where the dialog is scrolled to its top nor anywhere below.
    for (const down of [0, 40, 90, 150, 400]) {
      const covered = await close.evaluate((button, down) => {
        const dialog = button.closest('dialog')!
        for (const box of [dialog, ...dialog.querySelectorAll('*')]) box.scrollTop = down
        const { left, right, top, bottom } = button.getBoundingClientRect()
        const texts = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT)
        const found: string[] = []
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          if (button.contains(text)) continue
          const range = document.createRange()
          range.selectNodeContents(text)
          const lies = [...range.getClientRects()].some(
            (line) =>
              line.width > 1 &&
              line.right > left &&
              line.left < right &&
              line.bottom > top &&
              line.top < bottom,
          )
          if (lies) found.push(text.textContent!)
        }
        return found
      }, down)
      expect(covered).toEqual([])
    }
  })
}

test('asks before a page is left during a run, and then resumes with those not invited', async ({
  page,
  demo,
}) => {
  const keyboard = keyboardOf(page)
  await signIn(page, demo)
  await expect(page.getByText('24 invitations')).toBeVisible()
  // Requests are held back. Whether one gets through when the page goes is open, as on a bad connection.
  const held: Route[] = []
  await page.route('**/api/v1/admin/invitations', (route) =>
    route.request().method() === 'POST' ? void held.push(route) : route.continue(),
  )
  await keyboard.use(page.getByRole('button', { name: 'Invite people' }))
  // Three are sent at a time, so five are left at least.
  const emails = [...'abcdefgh'].map((letter) => `${letter}@x.example`)
  await keyboard.type(emails.join(', '))
  // Adds the last person, moves to the button, and presses it.
  for (const _ of ['the last person', 'button', 'send']) await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Sending invitations' })).toBeFocused()
  // The count is not below the button that closes the dialog.
  expect(await flaws(page)).toEqual([])
  const asked = page.waitForEvent('dialog')
  const reload = page.reload().catch(() => undefined)
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.accept()
  await reload
  // The list uses the same route, so wait for it first.
  await expect(page.getByText(/^2\d invitations/)).toBeVisible()
  // Removing a route lets go of the requests that it holds, even those of a page that is gone.
  await Promise.all(held.map((route) => route.abort().catch(() => undefined)))
  await page.unroute('**/api/v1/admin/invitations')
  await keyboard.use(page.getByRole('button', { name: 'Invite people' }))
  await expect(
    page.getByText(/^\d people weren’t invited before this page was closed\.$/),
  ).toBeVisible()
  await keyboard.use(page.getByRole('button', { name: 'Add them again' }))
  await expect(page.getByRole('button', { name: /^Remove .@x\.example$/ }).first()).toBeVisible()
  // Of the requests in progress, those that got through show in the list; the outcome of the others is unknown.
  const decision = page.getByRole('button', { name: /^Invite anyway/ })
  if ((await decision.count()) > 0) await keyboard.use(decision)
  await keyboard.use(page.getByRole('button', { name: /^Send \d invitations$/ }))
  await expect(page.getByRole('heading', { name: /^\d invitations created$/ })).toBeFocused()
  await keyboard.press('Escape')
  // Nobody is left out, and nobody is invited twice.
  await expect(page.getByText('32 invitations')).toBeVisible()
  for (const email of emails) {
    await expect(page.getByRole('rowheader', { name: email })).toHaveCount(1)
  }
})

test('adds and sends nothing during an input method’s composition of an address (F78)', async ({
  page,
  demo,
}) => {
  const posts: string[] = []
  await signIn(page, demo)
  await expect(page.getByText('24 invitations')).toBeVisible()
  page.on('request', (sent) => sent.method() === 'POST' && posts.push(sent.url()))
  await keyboardOf(page).use(page.getByRole('button', { name: 'Invite people' }))
  const box = page.getByLabel('E-mail addresses')
  await expect(box).toBeFocused()
  const session = await page.context().newCDPSession(page)
  const text = 'じょあん@例え.テスト,'
  await session.send('Input.imeSetComposition', { text, selectionStart: 4, selectionEnd: 4 })
  await page.keyboard.press('Enter')
  await expect(box).toHaveValue(text)
  await expect(page.getByRole('list', { name: / (person|people)$/ })).toBeHidden()
  await session.send('Input.insertText', { text: 'ジョアン@例え.テスト' })
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('button', { name: 'ジョアン@例え.テスト', exact: true }),
  ).toBeVisible()
  expect(posts).toEqual([])
})

test('has no accessibility violations that axe can find, light and dark', async ({
  page,
  demo,
}) => {
  test.slow() // runs axe ten times
  const keyboard = keyboardOf(page)
  await page.goto(demo.url)
  await audit(page, 'sign-in')
  await signIn(page, demo)
  await expect(page.getByText('24 invitations')).toBeVisible()
  await audit(page, 'dashboard')
  await keyboard.use(page.getByRole('button', { name: 'Invite people' }))
  await audit(page, 'invite form')
  await keyboard.press('Escape')
  await openInvitation(page, await invite(page, ADDRESS))
  await fillAccount(page)
  await audit(page, 'accept page')
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Welcome, Joan' })).toBeFocused()
  await audit(page, 'welcome')
})

test('fits 320 pixels on every page', async ({ page, demo }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  const keyboard = keyboardOf(page)
  await page.goto(demo.url)
  expect(await overflow()).toBe(0)
  await signIn(page, demo)
  await expect(page.getByText('24 invitations')).toBeVisible()
  expect(await overflow()).toBe(0)
  await openInvitation(page, await invite(page, ADDRESS))
  await fillAccount(page)
  expect(await overflow()).toBe(0)
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Welcome, Joan' })).toBeFocused()
  expect(await overflow()).toBe(0)
})

test('reports a wrong password, and accepts the right one', async ({ page, demo }) => {
  const keyboard = keyboardOf(page)
  await page.goto(demo.url)
  await expect(page.getByLabel('E-mail')).toBeFocused()
  await keyboard.type(demo.email)
  await keyboard.fill(page.getByLabel('Password'), 'wrong')
  await keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('The e-mail or password is incorrect.')
  await keyboard.press('ControlOrMeta+A')
  await keyboard.type(demo.password)
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'People' })).toBeFocused()
})

test('keeps the session of an admin and of an invited person across a reload', async ({
  page,
  demo,
}) => {
  await signIn(page, demo)
  const link = await invite(page, ADDRESS)
  await page.reload()
  await expect(page.getByText(`Signed in as ${demo.email}`)).toBeVisible()
  await expect(row(page, ADDRESS)).toContainText('Pending')

  await openInvitation(page, link)
  await fillAccount(page)
  await page.reload()
  await goOn(page)
  await expect(page.getByLabel('E-mail')).toHaveValue(ADDRESS)
  await expect(page.getByLabel('Your name')).toHaveValue(NAME)
  await keyboardOf(page).fill(page.getByRole('textbox', { name: 'Password' }), PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Welcome, Joan' })).toBeFocused()
  await page.reload()
  await expect(
    page.getByRole('heading', { name: 'Open the link from your invitation' }),
  ).toBeVisible()
  await page.goto(link)
  await expect(
    page.getByRole('heading', { name: 'This invitation has already been used' }),
  ).toBeVisible()
  await page.goto(demo.url)
  await expect(page.getByText(`Signed in as ${ADDRESS}`)).toBeVisible()
})

test('revokes after a confirmation, with the keyboard alone', async ({ page, demo }) => {
  const keyboard = keyboardOf(page)
  await signIn(page, demo)
  const link = await invite(page, ADDRESS)
  await keyboard.use(page.getByRole('button', { name: `More actions for ${ADDRESS}` }))
  const revoke = page.getByRole('menuitem', { name: `Revoke invitation for ${ADDRESS}` })
  await keyboard.reach(revoke, 'ArrowDown')
  await keyboard.press('Enter')
  const question = page.getByRole('alertdialog', { name: `Revoke the invitation for ${ADDRESS}?` })
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await keyboard.use(question.getByRole('button', { name: 'Revoke invitation' }))
  await expect(page.getByText('24 invitations')).toBeVisible()
  await expect(row(page, ADDRESS)).toHaveCount(0)
  await expect(page.locator('main :focus')).toBeVisible()

  await page.goto(link)
  await expect(page.getByRole('heading', { name: /This link doesn.t work/ })).toBeVisible()
})

test('leads back to signing in after a session has expired', async ({ page, demo }) => {
  await signIn(page, demo)
  await page.evaluate(() => {
    const over = { access_token: 'over', refresh_token: 'over' }
    sessionStorage.setItem('acme.session', JSON.stringify(over))
  })
  await page.reload()
  await expect(page.getByText('Your session has ended. Sign in again to continue.')).toBeVisible()
  await expect(page.getByLabel('E-mail')).toBeFocused()
})

test('keeps the rows when the server is unavailable, and says how old they are', async ({
  page,
  demo,
}) => {
  await signIn(page, demo)
  await expect(page.getByText('24 invitations')).toBeVisible()
  await demo.stop()
  await keyboardOf(page).use(page.getByRole('button', { name: 'Refresh' }))
  await expect(page.getByText(/Couldn.t refresh\. Showing the list from/)).toBeVisible()
  await expect(row(page, 'grace.hopper@navy.example')).toBeVisible()
})

test('says that a link does not work, and offers to sign in', async ({ page, demo }) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  await page.goto(`${demo.url}/invite/half-a-link%2F..`)
  await expect(page.getByRole('heading', { name: /This link is incomplete/ })).toBeVisible()
  expect(requests.filter((path) => path.startsWith('/api/'))).toEqual([])
  await keyboardOf(page).use(page.getByRole('button', { name: 'Sign in' }))
  await expect(page).toHaveURL(`${demo.url}/`)
  await expect(page.getByLabel('E-mail')).toBeFocused()
})

test('switches to dark and to right-to-left, and remembers it', async ({ page, demo }) => {
  const keyboard = keyboardOf(page)
  const theme = page.getByRole('group', { name: 'Theme' })
  const direction = page.getByRole('group', { name: 'Direction' })
  await signIn(page, demo)
  await keyboard.reach(theme.getByLabel('System'))
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  await keyboard.reach(direction.getByLabel('Left to right'))
  await keyboard.press('ArrowRight')
  for (const _ of ['at once', 'after a reload']) {
    await expect(theme.getByLabel('Dark')).toBeChecked()
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(page.getByRole('region', { name: 'Invitations' })).toHaveCSS(
      'color',
      'rgb(236, 238, 243)',
    )
    await page.reload()
  }
})

test('says that a published server cannot create an account, and that nothing is lost', async ({
  page,
  start,
}) => {
  await signIn(page, await start({ FLUXBASE_STOCK_BUGS: '1' }))
  await openInvitation(page, await invite(page, ADDRESS))
  await fillAccount(page)
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('heading', { name: /Your account can.t be created right now/ }),
  ).toBeFocused()
  await expect(page.getByText('Nothing was saved, and your invitation still works.')).toBeVisible()
})
