import { expect, test, type Locator, type Page } from '@playwright/test'
import { SHEETS, tailwind } from '../hosts/sheets'
import { isOnTop } from './geometry'
import { openHost as open } from './open-host'

/** Where every element of the kit is, in pixels from the corner of its parent in the kit. */
function boxes(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-fbi-root], [data-fbi-root] *')]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        const parent = element.parentElement!.getBoundingClientRect()
        const name = `${element.tagName.toLowerCase()} ${element.getAttribute('data-fbi') ?? ''}`
        return `${name} ${[x - parent.x, y - parent.y, width, height].map((n) => n.toFixed(2)).join(' ')}`
      }),
  )
}

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'Invite people' }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  // Otherwise what appears under the pointer is hovered at some later moment.
  await page.mouse.move(0, 0)
}

/**
 * How many pixels of two pictures differ. Chromium smooths a corner differently from time to time, by one shade of 255, which
 * nobody can see.
 */
function differingPixels(page: Page, pictures: [Buffer, Buffer]): Promise<number> {
  const urls = pictures.map((picture) => `data:image/png;base64,${picture.toString('base64')}`)
  return page.evaluate(async (urls) => {
    const read = async (url: string) => {
      const image = new Image()
      image.src = url
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!
      canvas.drawImage(image, 0, 0)
      return canvas.getImageData(0, 0, image.width, image.height)
    }
    const [one, other] = (await Promise.all(urls.map(read))) as [ImageData, ImageData]
    if (one.width !== other.width || one.height !== other.height) return Infinity
    let pixels = 0
    for (let at = 0; at < one.data.length; at += 4) {
      if ([0, 1, 2].some((c) => Math.abs(one.data[at + c]! - other.data[at + c]!) > 4)) pixels++
    }
    return pixels
  }, urls)
}

/** Resizes the window, and waits until the page has responded and been painted. */
async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size)
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}

/** The page as a picture, then its dialog. */
async function pictures(page: Page): Promise<Buffer[]> {
  const size = page.viewportSize()!
  // A full-page picture resizes the window, and the form's footer follows. So the window is as high as the page before that.
  await resize(page, { ...size, height: 2_400 })
  const whole = await page.screenshot({ fullPage: true, animations: 'disabled' })
  await resize(page, size)
  await openDialog(page)
  return [whole, await page.screenshot({ animations: 'disabled' })]
}

let plain: { pictures: Buffer[]; boxes: string[] }
test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage()
  await open(page, {})
  plain = { pictures: await pictures(page), boxes: await boxes(page) }
  await page.close()
})

for (const [name, sheets] of Object.entries(SHEETS)) {
  test(`${name}: the kit looks as it does without it (H1, H2)`, async ({ page }) => {
    await open(page, { sheets: await sheets() })
    const here = await pictures(page)
    expect(await boxes(page)).toEqual(plain.boxes)
    for (const [index, picture] of here.entries()) {
      expect(await differingPixels(page, [picture, plain.pictures[index]!])).toBe(0)
    }
  })
}

/** What paints the card of the form: one colour in a light page, another in a dark one. */
const surface = (page: Page) =>
  page.locator('[data-fbi="invite-form"]').evaluate((card) => {
    const { backgroundColor, colorScheme } = getComputedStyle(card)
    return `${backgroundColor} ${colorScheme}`
  })
const LIGHT = 'rgb(255, 255, 255) light'
const DARK = 'rgb(21, 23, 28) dark'

/** Attributes that apps set on their `html` element, and the color scheme that each of them means. */
const STATEMENTS = [
  ['', 'system'],
  ['data-theme="light"', 'light'],
  ['data-theme="dark"', 'dark'],
  ['class="light"', 'light'],
  ['class="dark"', 'dark'],
  ['class="light" style="color-scheme: light;"', 'light'],
  ['style="color-scheme: dark;"', 'dark'],
  ['style="color-scheme:light"', 'light'],
  ['style="color-scheme: light dark"', 'system'],
  ['data-bs-theme="light"', 'light'],
  ['data-bs-theme="dark"', 'dark'],
  ['data-mui-color-scheme="light"', 'light'],
  ['data-mui-color-scheme="dark"', 'dark'],
  ['data-light', 'light'],
  ['data-dark', 'dark'],
  ['data-mantine-color-scheme="light"', 'light'],
  ['data-mantine-color-scheme="dark"', 'dark'],
] as const

for (const system of ['light', 'dark'] as const) {
  test(`with a ${system} system, the scheme is the one that the app names, however it names it (H3)`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system })
    await open(page, {})
    const seen: string[] = []
    for (const [attributes] of STATEMENTS) {
      await page.evaluate((html) => {
        const { attributes } = new DOMParser().parseFromString(
          `<html ${html}>`,
          'text/html',
        ).documentElement
        const root = document.documentElement
        for (const name of root.getAttributeNames()) root.removeAttribute(name)
        for (const { name, value } of attributes) root.setAttribute(name, value)
      }, attributes)
      seen.push(`${attributes}: ${await surface(page)}`)
    }
    expect(seen).toEqual(
      STATEMENTS.map(([attributes, scheme]) => {
        const expected = scheme === 'system' ? system : scheme
        return `${attributes}: ${expected === 'light' ? LIGHT : DARK}`
      }),
    )
  })
}

test('the nearest ancestor that names a scheme decides, and the kit’s own attribute among them (H3)', async ({
  page,
}) => {
  await open(page, { html: 'class="dark"' })
  const root = page.locator('#root')
  await root.evaluate((element) => element.setAttribute('data-theme', 'light'))
  expect(await surface(page)).toBe(LIGHT)
  await root.evaluate((element) => element.setAttribute('data-fbi-theme', 'dark'))
  expect(await surface(page)).toBe(DARK)
})

test('a utility of Tailwind wins over the kit (H2)', async ({ page }) => {
  await open(page, { sheets: ['', await tailwind] })
  const card = page.locator('[data-fbi="invite-form"]')
  const before = await card.evaluate((element) => getComputedStyle(element).paddingTop)
  await card.evaluate((element) => element.classList.add('p-8'))
  const after = await card.evaluate((element) => getComputedStyle(element).paddingTop)
  expect([before, after]).toEqual(['24px', '32px'])
})

for (const selector of ['class', 'data']) {
  test(`MUI, which names its scheme by ${selector}: the kit follows it (H3)`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await open(page, { entry: 'mui', search: `?selector=${selector}` })
    expect(await surface(page)).toBe(LIGHT)
    await page.evaluate(() => localStorage.setItem('mui-mode', 'dark'))
    await open(page, { entry: 'mui', search: `?selector=${selector}` })
    expect(await surface(page)).toBe(DARK)
  })
}

test('Mantine, light in a dark system and the other way round: the kit follows it (H3)', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page, { entry: 'mantine' })
  expect(await surface(page)).toBe(LIGHT)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.evaluate(() => localStorage.setItem('mantine-color-scheme-value', 'dark'))
  await open(page, { entry: 'mantine' })
  expect(await surface(page)).toBe(DARK)
})

test('a form of the app around the kit is not submitted by Enter or by any button of the kit (H10)', async ({
  page,
}) => {
  await open(page, { entry: 'form' })
  const navigations: string[] = []
  page.on('request', (request) => {
    if (request.isNavigationRequest()) navigations.push(`${request.method()} ${request.url()}`)
  })
  await page.getByRole('searchbox').fill('ada')
  await page.keyboard.press('Enter')
  await expect(page.getByText('grace@example.com')).toBeHidden()
  const form = page.locator('[data-fbi="invite-form"]').first()
  await form.getByRole('textbox', { name: 'E-mail addresses' }).fill('alan@example.com')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('heading', { name: /^Invitation for alan/ })).toBeFocused()
  await form.getByRole('textbox', { name: 'Invitation link' }).press('Enter')
  await openDialog(page)
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByLabel('Your name').fill('Edsger')
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery staple')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Create account' })).toBeHidden()
  expect(navigations).toEqual([])
  expect(
    await page.evaluate(() =>
      [...document.forms[0]!.elements].map((control) => control.getAttribute('type')),
    ),
  ).toEqual(expect.not.arrayContaining([null, 'text', 'search', 'radio', 'checkbox']))
})

test('bare drop-ins have no card and no visible heading (H8)', async ({ page }) => {
  await open(page, {})
  const looks = await page.evaluate(() =>
    [...document.querySelectorAll('[data-fbi-root]')]
      .filter((root) => root.checkVisibility() && !root.matches('[data-fbi="invite-dialog"]'))
      .map((root) => {
        root.setAttribute('data-bare', '')
        const card = root.querySelector(':scope > :is([data-fbi$="card"])') ?? root
        const { padding, borderTopWidth, boxShadow } = getComputedStyle(card)
        const heading = root.querySelector('h1, h2')!.getBoundingClientRect()
        return [padding, borderTopWidth, boxShadow, heading.width].join(' ')
      }),
  )
  expect(looks).toEqual(Array(3).fill('0px 0px none 1'))
})

const CENTRED =
  'position: fixed; top: 50%; left: 50%; box-sizing: border-box; width: 512px; padding: 24px; background: white; z-index: 9'

/** How far the form's bar of buttons is below the lowest control above it, and above the end of the form, in pixels. */
const footerGaps = (dialog: Locator) =>
  dialog.evaluate((dialog) => {
    const footer = dialog.querySelector('[data-fbi="invite-actions"]')!
    const { top, bottom } = footer.getBoundingClientRect()
    const controls = [...dialog.querySelectorAll('button, input, select, label, p')].filter(
      (one) => !footer.contains(one) && one.checkVisibility(),
    )
    const lowest = Math.max(...controls.map((one) => one.getBoundingClientRect().bottom))
    const form = dialog.querySelector('[data-fbi="invite-form"]')!.getBoundingClientRect()
    return { below: top - lowest, above: form.bottom - bottom }
  })

for (const centre of ['translate: -50% -50%', 'transform: translate(-50%, -50%)']) {
  for (const height of [700, 1_000]) {
    test(`in a dialog with ${centre}, ${height} px high, the form's buttons are below its fields (H8)`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 1_280, height })
      await open(page, {
        entry: 'dialog',
        sheets: ['', `[aria-label="Own dialog"] { ${CENTRED}; ${centre} }`],
      })
      const gaps = () => footerGaps(page.getByRole('dialog', { name: 'Own dialog' }))
      // What measures the dialog loads when the form is idle.
      await expect.poll(async () => (await gaps()).below).toBeGreaterThanOrEqual(0)
      expect((await gaps()).above).toBeCloseTo(0)
    })
  }
}

test('in a dialog that scrolls, the form’s buttons stay in view (H8)', async ({ page }) => {
  await page.setViewportSize({ width: 1_280, height: 520 })
  await open(page, {
    entry: 'dialog',
    sheets: [
      '',
      `[aria-label="Own dialog"] { ${CENTRED}; translate: -50% -50%; max-height: calc(100dvh - 2rem); overflow-y: auto }`,
    ],
  })
  const dialog = page.getByRole('dialog', { name: 'Own dialog' })
  const send = dialog.getByRole('button', { name: /^Send/ })
  expect(await dialog.evaluate((one) => one.scrollHeight > one.clientHeight)).toBe(true)
  await expect(send).toBeInViewport({ ratio: 1 })
  expect(await isOnTop(send)).toBe(true)
  await dialog.evaluate((one) => one.scrollTo(0, one.scrollHeight))
  await expect(send).toBeInViewport({ ratio: 1 })
  expect((await footerGaps(dialog)).above).toBeCloseTo(0)
})
