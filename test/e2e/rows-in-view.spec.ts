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
