import AxeBuilder from '@axe-core/playwright'
import { expect, test, type FrameLocator, type Locator, type Page } from '@playwright/test'
import { PRESETS, SHEETS, type Preset } from '../hosts/sheets'
import { flaws, isOnTop, offCentre } from './geometry'
import { openHost, type Host } from './open-host'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

type Place = Page | FrameLocator

/** What the page complains about: the kit's problems, React's errors, exceptions. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  return complaints
}

const row = (place: Place, name: string) => place.getByRole('row').filter({ hasText: name })

async function openMenu(place: Place, name: string) {
  const button = row(place, name).getByRole('button', { name: /More actions/ })
  await button.click()
  const menu = place.getByRole('menu')
  await expect(menu).toBeVisible()
  return { button, menu }
}

/** How far apart two elements are, one of which is above the other, in pixels. */
async function gapBetween(one: Locator, other: Locator): Promise<number> {
  const [a, b] = [(await one.boundingBox())!, (await other.boundingBox())!]
  return Math.min(Math.abs(b.y - a.y - a.height), Math.abs(a.y - b.y - b.height))
}

/** Invites, revokes and accepts, and looks at the menu and at the dialogs on the way. */
async function mainFlow(place: Place) {
  await place.getByRole('button', { name: 'Invite people' }).first().click()
  const dialog = place.getByRole('dialog', { name: 'Invite people' })
  await expect(dialog).toBeVisible()
  expect(await offCentre(dialog)).toEqual([0, 0])
  await dialog.getByRole('textbox', { name: 'E-mail addresses' }).fill('alan@example.com')
  await dialog.getByRole('textbox', { name: 'E-mail addresses' }).press('Enter')
  const send = dialog.getByRole('button', { name: 'Send invitation' })
  await send.scrollIntoViewIfNeeded()
  expect(await isOnTop(send)).toBe(true)
  await send.click()
  await expect(dialog.getByRole('heading', { name: /^Invitation for alan/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toBeHidden()

  await expect(row(place, 'alan')).toContainText('Pending')
  const { button, menu } = await openMenu(place, 'grace')
  expect(await gapBetween(button, menu)).toBeLessThan(8)
  for (const item of await menu.getByRole('menuitem').all()) expect(await isOnTop(item)).toBe(true)
  await menu.getByRole('menuitem', { name: /Revoke/ }).click()
  const question = place.getByRole('alertdialog')
  expect(await offCentre(question)).toEqual([0, 0])
  await question.getByRole('button', { name: 'Revoke invitation' }).click()
  await expect(row(place, 'grace')).toBeHidden()
  await expect(row(place, 'ada').getByRole('button').first()).toBeFocused()

  await place.getByLabel('Your name').fill('Edsger')
  await place.getByLabel('Password', { exact: true }).fill('correct horse battery staple')
  await place.getByRole('button', { name: 'Create account' }).click()
  await expect(place.getByRole('heading', { name: /^Welcome/ })).toBeVisible()
}

const BANNER = `body::before { content: ''; position: fixed; inset: 0 0 auto; height: 90px; background: navy; z-index: 9999 } body { padding-top: 90px !important }`

const SURROUNDINGS: Record<string, () => Promise<Host> | Host> = {
  'a form of the app': () => ({ entry: 'form' }),
  'a shadow root': () => ({ entry: 'shadow' }),
  'the document of a frame': () => ({ entry: 'frame' }),
  'a banner with a z-index of 9999': () => ({ sheets: [BANNER, ''] }),
  'a box with overflow: hidden and a transform': () => ({
    sheets: [
      '#root { overflow: hidden; transform: translateX(0); contain: layout; position: relative; z-index: 0 }',
      '',
    ],
  }),
  'a box with zoom: 1.5': () => ({ sheets: ['#root { zoom: 1.5 }', ''] }),
  'a page with zoom: 0.8': () => ({ sheets: ['html { zoom: 0.8 }', ''] }),
  'a box with dir="rtl"': () => ({ root: 'dir="rtl"' }),
  'a box with dir="ltr" in a page with dir="rtl"': () => ({ html: 'dir="rtl"', root: 'dir="ltr"' }),
  'a root font size of 200 %': () => ({ html: 'style="font-size: 200%"' }),
}

for (const [name, host] of Object.entries(SURROUNDINGS)) {
  test(`in ${name}, the main flow works, dialogs are centred and menus are at their buttons (H17)`, async ({
    page,
  }) => {
    const complaints = complaintsOf(page)
    const place = await openHost(page, await host())
    expect(await flaws(place)).toEqual([])
    await mainFlow(place)
    expect(complaints).toEqual([])
  })
}

test('a press anywhere else closes a menu, in a frame as well (H17)', async ({ page }) => {
  const place = await openHost(page, { entry: 'frame' })
  const { menu } = await openMenu(place, 'grace')
  await page.keyboard.press('ArrowDown')
  await expect(menu.getByRole('menuitem').nth(1)).toBeFocused()
  // The layer of the menu covers the search box, and takes the press.
  await place.getByRole('searchbox').click({ force: true })
  await expect(menu).toBeHidden()
})

test('the inner direction decides: a menu opens towards the start of the line (H16)', async ({
  page,
}) => {
  const place = await openHost(page, { root: 'dir="rtl"' })
  const { button, menu } = await openMenu(place, 'grace')
  const [at, below] = [await button.boundingBox(), await menu.boundingBox()]
  expect(Math.round(below!.x)).toBe(Math.round(at!.x))
})

test('in a dialog of the app, what closes something of the kit leaves that dialog open (H19)', async ({
  page,
}) => {
  await openHost(page, { entry: 'modal' })
  const own = page.getByRole('dialog', { name: 'Own dialog' })
  const { button, menu } = await openMenu(page, 'grace')
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(button).toBeFocused()
  await openMenu(page, 'grace')
  await page.mouse.click(2, 2)
  await expect(menu).toBeHidden()
  await expect(button).toBeFocused()

  await openMenu(page, 'grace')
  await menu.getByRole('menuitem', { name: /Revoke/ }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toBeHidden()

  // Twice, because the field may have got the focus before it was filled, or after.
  const search = own.getByRole('searchbox')
  for (const text of ['grace', 'ada']) {
    await search.fill(text)
    await page.keyboard.press('Escape')
    await expect(search).toHaveValue('')
    await expect(search).toBeFocused()
    await search.blur()
  }

  const opener = own.getByRole('button', { name: 'Invite people' }).first()
  await opener.click()
  const dialog = own.getByRole('dialog', { name: 'Invite people' })
  await dialog.getByRole('textbox', { name: 'E-mail addresses' }).fill('bad@x, ok@example.com')
  await dialog.getByRole('button', { name: /^bad@x/ }).click()
  const editor = dialog.getByRole('group', { name: 'Edit bad@x' })
  await expect(editor.getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(editor).toBeHidden()
  await expect(dialog).toBeVisible()
  // The same event as when the user leaves the browser's window for files.
  await dialog
    .getByLabel('Choose a CSV file')
    .evaluate((input) => input.dispatchEvent(new Event('cancel', { bubbles: true })))
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
  await opener.click()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toBeHidden()
  await own
    .getByLabel('Choose a CSV file')
    .last()
    .evaluate((input) => input.dispatchEvent(new Event('cancel', { bubbles: true })))

  await expect(own).not.toHaveAttribute('data-closed')
  // Nothing is left to clear.
  await search.focus()
  await page.keyboard.press('Escape')
  await expect(own).toHaveAttribute('data-closed', /keydown in capture.*onKeyDown.*cancel/)
})

test('two kits on one page keep to themselves (F93)', async ({ page }) => {
  const complaints = complaintsOf(page)
  await openHost(page, { entry: 'twice' })
  const second = page.getByRole('region', { name: 'Second server' })
  await second.getByRole('button', { name: 'Invite people' }).last().click()
  const dialog = second.getByRole('dialog', { name: 'Invite people' })
  await expect(dialog).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await dialog.getByRole('textbox', { name: 'E-mail addresses' }).fill('new@example.com')
  await dialog.getByRole('textbox', { name: 'E-mail addresses' }).press('Enter')
  await dialog.getByRole('button', { name: 'Send invitation' }).click()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(second.getByRole('row').filter({ hasText: 'new@example.com' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'new@example.com' })).toHaveCount(1)
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id))
  expect(ids.length).toBe(new Set(ids).size)
  expect(complaints).toEqual([])
})

/** Does what a browser's translation does, now and after each change: puts every text into two `font` elements. */
function translate(page: Page) {
  return page.evaluate(() => {
    const wrap = (top: Node) => {
      const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
      const found: Text[] = []
      do if (texts.currentNode instanceof Text) found.push(texts.currentNode)
      while (texts.nextNode())
      for (const text of found) {
        const parent = text.parentElement
        if (!parent || text.data.trim() === '' || parent.closest('font, option, script, style'))
          continue
        const font = document.createElement('font')
        text.replaceWith(font)
        font.appendChild(document.createElement('font')).append(text.data)
      }
    }
    wrap(document.body)
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes)
        for (const node of [target, ...addedNodes]) wrap(node)
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
  })
}

test('a page that the browser translates goes through the main flow, a selection and a list of people (H11)', async ({
  page,
}) => {
  const complaints = complaintsOf(page)
  await openHost(page, {})
  await translate(page)
  await mainFlow(page)

  await page.getByRole('searchbox').fill('joan')
  await expect(row(page, 'mary')).toBeHidden()
  await page.getByRole('searchbox').fill('')
  await expect(row(page, 'mary')).toBeVisible()
  await page.getByRole('columnheader').getByRole('button').first().click()
  for (const name of ['joan', 'mary']) await row(page, name).getByRole('checkbox').check()
  await page
    .locator('[data-fbi="selection-bar"]')
    .getByRole('button', { name: /^Resend/ })
    .click()
  for (const name of ['joan', 'mary']) {
    await expect(row(page, name).locator('[data-report="resent"]').first()).toBeVisible()
  }
  await page.getByRole('button', { name: /^Expired/ }).click()
  await expect(row(page, 'joan')).toBeHidden()

  const form = page.locator('[data-fbi="invite-form"]').last()
  const emails = form.getByRole('textbox', { name: 'E-mail addresses' })
  await emails.fill('a@example.com, b@example.com, b@example.com, bad@x')
  await emails.press('Enter')
  await form.getByRole('button', { name: /^Send 2 invitations/ }).click()
  await expect(form.getByRole('heading', { name: /2 invitations created/ })).toBeVisible()
  expect(complaints).toEqual([])
})

const HOSTS: Record<string, Preset> = {
  ...Object.fromEntries(Object.entries(SHEETS).map(([name, sheets]) => [name, { sheets }])),
  ...PRESETS,
}

for (const [name, { entry, sheets }] of Object.entries(HOSTS)) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`${name}, ${scheme}: nothing overlaps, the main button has the accent colour, and every text has contrast (H18)`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await openHost(page, {
        sheets: await sheets(),
        html: `class="${scheme}" data-bs-theme="${scheme}"`,
        search: `?selector=class&mode=${scheme}`,
        ...(entry && { entry }),
      })
      await check(page)
      await page.getByRole('button', { name: 'Invite people' }).first().click()
      const dialog = page.getByRole('dialog')
      await expect(dialog).toBeVisible()
      expect(await offCentre(dialog)).toEqual([0, 0])
      await check(page)
    })
  }
}

async function check(page: Page) {
  expect(await flaws(page)).toEqual([])
  const look = await page
    .locator('[data-look="primary"]')
    .last()
    .evaluate((button) => {
      const { backgroundColor } = getComputedStyle(button)
      const probe = button.appendChild(document.createElement('i'))
      probe.style.background = 'var(--_accent)'
      const accent = getComputedStyle(probe).backgroundColor
      probe.remove()
      return [backgroundColor, accent]
    })
  expect(look[0]).toBe(look[1])
  const { violations } = await new AxeBuilder({ page })
    .include('[data-fbi-root]')
    .withRules(['color-contrast'])
    .analyze()
  expect(
    violations.flatMap(({ nodes }) => nodes.map(({ html, any }) => `${html}: ${any[0]?.message}`)),
  ).toEqual([])
}
