import { expect, test } from '@playwright/test'
import { createFake, openTable } from './table/serve-table'

test.use({ contextOptions: { reducedMotion: 'reduce' }, hasTouch: true, isMobile: true })

for (const [width, height, least] of [
  [768, 1024, 14],
  [390, 844, 9],
] as const) {
  test(`at ${width} by ${height} pixels, at least ${least} rows are seen at first (U8)`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    const fake = createFake()
    for (let at = 24; at > 0; at -= 1) fake.invite({ email: `person.${at}@example.com` })
    await openTable(page, fake)
    const rows = page.locator('[data-fbi="row"]')
    await expect(rows).toHaveCount(24)
    await page.locator('[data-fbi="table-card"]').evaluate((card) => card.scrollIntoView())
    const seen = await rows.evaluateAll(
      (all) =>
        all.map((row) => row.getBoundingClientRect()).filter(({ bottom }) => bottom <= innerHeight)
          .length,
    )
    expect(seen).toBeGreaterThanOrEqual(least)
  })
}

for (const count of [24, 500]) {
  test(`on its side, a phone shows rows of ${count} at first, and only the page scrolls them`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 844, height: 390 })
    const fake = createFake()
    for (let at = count; at > 0; at -= 1) fake.invite({ email: `person.${at}@example.com` })
    await openTable(page, fake)
    const row = (at: number) => page.getByRole('row', { name: `person.${at}@example.com ` })
    await expect(row(2)).toBeInViewport({ ratio: 1 })
    const scroller = page.locator('[data-fbi="table-scroller"]')
    const inner = await scroller.evaluate((box) => box.scrollHeight - box.clientHeight)
    expect(inner).toBe(0)
    // Wherever the page is scrolled, the rows are there, and the window is full of them.
    for (const part of [0.5, 0.2, 1]) {
      await page.evaluate((part) => {
        const box = document.querySelector('[data-fbi="table-scroller"]')!.getBoundingClientRect()
        scrollTo(0, scrollY + box.top + (box.height - innerHeight) * part)
      }, part)
      await expect
        .poll(() =>
          page.evaluate(() =>
            [20, innerHeight / 2, innerHeight - 20].every((y) =>
              document.elementFromPoint(60, y)?.closest('[data-fbi="row"]'),
            ),
          ),
        )
        .toBe(true)
    }
    await expect(row(count)).toBeInViewport()
  })
}
