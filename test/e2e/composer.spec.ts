import { devices, expect, test, type Locator, type Page } from '@playwright/test'
import { bundle } from './bundle'

const SITE = 'http://localhost:4995'
const PHONE = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } }
delete (PHONE as { defaultBrowserType?: string }).defaultBrowserType
test.use(PHONE)

let built: ReturnType<typeof bundle> | undefined

declare global {
  interface Window {
    /** The height of a keyboard that covers the lower part of the page. */
    keyboard: number
  }
}

/** Opens the hosts' page on a phone whose on-screen keyboard the test moves. */
async function open(page: Page) {
  const { script, style } = await (built ??= bundle('../hosts/plain', 'browser', 'production'))
  await page.route(`${SITE}/**`, (route) =>
    new URL(route.request().url()).pathname === '/client.js'
      ? route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script })
      : route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Acme</title><link rel="icon" href="data:,">
            <meta name="viewport" content="width=device-width"><style>${style}</style>
            <style>body { margin: 0; font-family: sans-serif }</style>
            <div id="root"></div><script type="module" src="/client.js"></script>`,
        }),
  )
  await page.addInitScript(() => {
    window.keyboard = 0
    const viewport = new EventTarget()
    Object.defineProperty(viewport, 'offsetTop', { value: 0 })
    Object.defineProperty(viewport, 'height', { get: () => innerHeight - window.keyboard })
    Object.defineProperty(window, 'visualViewport', { value: viewport })
  })
  await page.goto(SITE)
}

async function showKeyboard(page: Page, height: number) {
  await page.evaluate((height) => {
    window.keyboard = height
    window.visualViewport!.dispatchEvent(new Event('resize'))
  }, height)
}

const PEOPLE = [
  ...Array.from({ length: 30 }, (_, at) => `person-${at}@navy.example`),
  'alice, bob, bad@one, kim@gmial.com, ada@example.com, person-1@navy.example',
].join('\n')

/** The form in the dialog, or the one on the page, with many people and every kind of problem. */
async function compose(page: Page, where: 'dialog' | 'page'): Promise<Locator> {
  if (where === 'dialog') await page.getByRole('button', { name: 'Invite people' }).first().tap()
  const form = page.locator(
    `${where === 'dialog' ? 'dialog ' : '#root > '}[data-fbi="invite-form"]`,
  )
  const box = form.getByRole('textbox', { name: 'E-mail addresses' })
  await box.focus()
  await box.evaluate((input, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, PEOPLE)
  await expect(form.getByText('31 ready', { exact: true })).toBeVisible()
  return form
}

/** Whether the element is in view, above the keyboard, and on top of everything else. */
const isInSight = (element: Locator) =>
  element.evaluate((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect()
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    return top >= 0 && bottom <= innerHeight - window.keyboard && one.contains(at)
  })

/** Scrolls whatever the form scrolls in. */
const scrollTo = (form: Locator, part: number) =>
  form.evaluate((one, part) => {
    const dialog = one.closest('dialog')
    if (dialog) dialog.scrollTop = part * dialog.scrollHeight
    else
      window.scrollTo(
        0,
        scrollY + one.getBoundingClientRect().bottom - innerHeight - (1 - part) * 300,
      )
  }, part)

for (const where of ['dialog', 'page'] as const) {
  test(`Send and the expiry stay in sight on a phone, with and without a keyboard: ${where} (U9)`, async ({
    page,
  }) => {
    await open(page)
    const form = await compose(page, where)
    const send = form.getByRole('button', { name: 'Send 31 invitations' })
    const expiry = form.getByText(/^Link works until/)
    for (const keyboard of [0, 336]) {
      await showKeyboard(page, keyboard)
      for (const part of [0, 0.5, 1]) {
        await scrollTo(form, part)
        await expect.poll(() => isInSight(send), { message: `${keyboard} ${part}` }).toBe(true)
        await expect.poll(() => isInSight(expiry)).toBe(true)
      }
    }
  })
}

test('in less than 400 px the footer scrolls along (U9)', async ({ page }) => {
  await open(page)
  const form = await compose(page, 'dialog')
  const send = form.getByRole('button', { name: 'Send 31 invitations' })
  await scrollTo(form, 0)
  await expect.poll(() => isInSight(send)).toBe(true)
  await showKeyboard(page, 844 - 390)
  expect(await isInSight(send)).toBe(false)
  await showKeyboard(page, 0)
  await expect.poll(() => isInSight(send)).toBe(true)
})

test('only the dialog scrolls, and nothing in it (U9)', async ({ page }) => {
  await open(page)
  const form = await compose(page, 'dialog')
  const scrollers = await form.evaluate(
    (one) =>
      [...one.querySelectorAll('*')].filter(
        (part) =>
          /auto|scroll/.test(getComputedStyle(part).overflowY) &&
          part.scrollHeight > part.clientHeight,
      ).length,
  )
  expect(scrollers).toBe(0)
})

test('what has focus is never behind the footer on the smallest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await open(page)
  const form = await compose(page, 'dialog')
  await form.getByRole('button', { name: 'person-0@navy.example', exact: true }).focus()
  const hidden: string[] = []
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press('Tab')
    const covered = await form.evaluate((one) => {
      const footer = one.querySelector('[data-fbi="invite-actions"]')!
      const focused = document.activeElement!
      const seen = focused.closest('label') ?? focused
      const isBelow = seen.getBoundingClientRect().top >= footer.getBoundingClientRect().top - 1
      return one.contains(focused) && !footer.contains(focused) && isBelow
        ? seen.outerHTML.slice(0, 120)
        : ''
    })
    if (covered) hidden.push(covered)
  }
  expect(hidden).toEqual([])
})

test('every target of the form is at least 44 px wide and high for a finger', async ({ page }) => {
  await open(page)
  const form = await compose(page, 'dialog')
  const small = () =>
    page.locator('dialog').evaluate(async (dialog) => {
      // A dialog grows to its size while it opens.
      const animations = dialog.getAnimations({ subtree: true })
      await Promise.all(animations.map(({ finished }) => finished))
      return [
        ...dialog.querySelectorAll('button, summary, select, label:has(input), input[data-fbi]'),
      ]
        .filter((one) => one.checkVisibility() && !one.matches('label *'))
        .map((one) => ({ one, ...one.getBoundingClientRect().toJSON() }))
        .filter(({ width, height }) => width < 44 || height < 44)
        .map(({ one, width, height }) => `${one.outerHTML.slice(0, 90)} ${width}×${height}`)
    })
  expect(await small()).toEqual([])
  await form.getByRole('button', { name: 'Edit bad@one' }).tap()
  await expect(form.getByRole('group', { name: 'Edit bad@one' })).toBeVisible()
  expect(await small()).toEqual([])
  await form.getByRole('button', { name: 'Send 31 invitations' }).tap()
  await expect(form.getByRole('heading', { name: '31 invitations created' })).toBeFocused()
  expect(await small()).toEqual([])
})
