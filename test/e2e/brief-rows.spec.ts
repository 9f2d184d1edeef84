import { expect, test, type Page } from '@playwright/test'
import { createFake, openTable } from './table/serve-table'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const COUNT = 500

interface SeenRow {
  isBusy: boolean
  buttons: number
  /** Its address, its top and its height. */
  place: unknown[]
}

declare global {
  interface Window {
    firstRows?: SeenRow[]
    rowsAtRest?: SeenRow[]
    briefRows?: number
  }
}

async function openLong(page: Page, style?: string) {
  const fake = createFake()
  for (let at = COUNT; at > 0; at -= 1) fake.invite({ email: `person.${at}@example.com` })
  await openTable(page, fake)
  if (style) await page.addStyleTag({ content: style })
  await expect(moreOf(page, 3)).toBeVisible()
}

/** The button of the menu of a row. */
const moreOf = (page: Page, at: number) =>
  page.getByRole('row', { name: `person.${at}@example.com ` }).locator('[data-action="more"]')

const scrollerOf = (page: Page) => page.locator('[data-fbi="table-scroller"]')

/** Scrolls to a part of the list. Returns the rows in sight in the first frame after it, and those at rest. */
const jump = (page: Page, part: number) =>
  scrollerOf(page).evaluate(async (scroller, part) => {
    const frame = () => new Promise(requestAnimationFrame)
    const box = scroller.getBoundingClientRect()
    const rowsInSight = () =>
      [...scroller.querySelectorAll<HTMLElement>('[data-fbi="row"]')]
        .map((row) => ({ row, rect: row.getBoundingClientRect() }))
        .filter(({ rect }) => rect.bottom > box.top && rect.top < box.bottom)
        .map(({ row, rect }) => ({
          email: row.querySelector('[data-fbi="email"]')?.textContent,
          isBusy: row.ariaBusy === 'true',
          buttons: row.querySelectorAll('button').length,
          top: Math.round(rect.top),
          bottom: Math.round(rect.bottom),
        }))
    scroller.scrollTop = part * (scroller.scrollHeight - scroller.clientHeight)
    await frame()
    const first = rowsInSight()
    while (scroller.querySelector('[aria-busy]')) await frame()
    return { first, rest: rowsInSight(), bottom: box.bottom }
  }, part)

for (const [name, size, style] of [
  ['on a desktop', { width: 1280, height: 800 }, ''],
  ['on a phone', { width: 390, height: 844 }, ''],
  [
    'with high cells of the app',
    { width: 1280, height: 800 },
    '[data-column="status"] > * { block-size: 90px }',
  ],
] as const) {
  test.describe(name, () => {
    test.use({ viewport: size })

    test('the first rows show who they are about at once and the rest a moment later, in place', async ({
      page,
    }) => {
      await page.addInitScript(() => {
        const look = () =>
          [...document.querySelectorAll<HTMLElement>('[data-fbi="row"]')].map((row) => ({
            isBusy: row.ariaBusy === 'true',
            buttons: row.querySelectorAll('button').length,
            place: [
              row.querySelector('[data-fbi="email"]')?.textContent,
              row.offsetTop,
              row.offsetHeight,
            ],
          }))
        const observer = new MutationObserver(() => {
          const rows = look()
          if (rows.length === 0) return
          window.firstRows ??= rows
          if (rows.length <= window.firstRows.length || rows.some(({ isBusy }) => isBusy)) return
          window.rowsAtRest = rows.slice(0, window.firstRows.length)
          observer.disconnect()
        })
        observer.observe(document, { childList: true, subtree: true, attributes: true })
      })
      await openLong(page)
      await page.waitForFunction(() => window.rowsAtRest)
      const { first, rest } = await page.evaluate(() => ({
        first: window.firstRows!,
        rest: window.rowsAtRest!,
      }))
      expect(first.map(({ isBusy, buttons }) => [isBusy, buttons])).toEqual(
        Array.from({ length: 4 }, () => [true, 0]),
      )
      for (const { buttons } of rest) expect(buttons).toBeGreaterThan(0)
      expect(rest.map(({ place }) => place)).toEqual(first.map(({ place }) => place))
    })

    test('rows that a jump brings into sight show who they are about at once and the rest a moment later, in place', async ({
      page,
    }) => {
      await openLong(page, style)
      for (const part of [0.5, 0.1, 0.9]) {
        const { first, rest, bottom } = await jump(page, part)
        expect(first.length).toBeGreaterThan(3)
        expect(first.at(-1)!.bottom).toBeGreaterThanOrEqual(bottom - 1)
        for (const row of first) expect(row).toMatchObject({ isBusy: true, buttons: 0 })
        for (const row of rest) {
          expect(row.isBusy).toBe(false)
          expect(row.buttons).toBeGreaterThan(0)
        }
        const places = (rows: typeof rest) => rows.map(({ email, top }) => [email, top])
        expect(places(rest)).toEqual(places(first))
      }
    })
  })
}

test('a row that has the focus stays complete, however far and fast the list scrolls', async ({
  page,
}) => {
  await openLong(page)
  const button = moreOf(page, 3)
  await button.focus()
  const { first } = await jump(page, 0.5)
  expect(first.map(({ isBusy }) => isBusy)).toContain(true)
  await expect(button).toBeFocused()
})

test('keys move the focus within its row, however far the list has scrolled away from it', async ({
  page,
}) => {
  await openLong(page)
  const button = moreOf(page, 3)
  await button.focus()
  for (const key of ['Shift+Tab', 'Tab']) {
    await jump(page, 0.5)
    await page.keyboard.press(key)
    await expect(page.getByRole('row', { name: 'person.3@' }).locator(':focus')).toBeVisible()
  }
  await expect(button).toBeFocused()
})

test('rows are complete where the focus scrolls to them, so that keys pass over none', async ({
  page,
}) => {
  await openLong(page)
  await page.setViewportSize({ width: 320, height: 256 })
  await moreOf(page, 1).focus()
  await page.evaluate(() => {
    window.briefRows = 0
    new MutationObserver(() => {
      window.briefRows! += document.querySelectorAll('[data-fbi="row"][aria-busy]').length
    }).observe(document, { childList: true, subtree: true, attributes: true })
  })
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let at = 1; at < 30; at += 1) await page.keyboard.press(key)
    await expect(moreOf(page, key === 'Tab' ? 30 : 1)).toBeFocused()
  }
  expect(await page.evaluate(() => window.briefRows)).toBe(0)
})

test('while one can read them, rows are complete in every frame', async ({ page }) => {
  await openLong(page)
  const brief = await scrollerOf(page).evaluate(async (scroller) => {
    let seen = 0
    const observer = new MutationObserver(() => {
      seen += scroller.querySelectorAll('[aria-busy]').length
    })
    observer.observe(scroller, { childList: true, subtree: true, attributes: true })
    for (let frames = 0; frames < 60; frames += 1) {
      scroller.scrollTop += 40
      await new Promise(requestAnimationFrame)
    }
    observer.disconnect()
    return { seen, top: scroller.scrollTop }
  })
  expect(brief).toEqual({ seen: 0, top: 2_400 })
})
