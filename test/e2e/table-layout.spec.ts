import { expect, test, type Page } from '@playwright/test'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { faults } from '../../src/testing/faults'
import { deferred } from '../support/deferred'
import { createFake, openTable } from './table/serve-table'

test.use({
  contextOptions: { reducedMotion: 'reduce' },
  // Scrollbars take room, as they do on most computers.
  launchOptions: { ...findBrowser(), ignoreDefaultArgs: ['--hide-scrollbars'] },
})

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const LONG = `${'averyveryverylong.'.repeat(3)}name@subdomain.of.a.long.company.name.example`

/** Invitations of every status, for people with names of different lengths. */
function people(count: number) {
  const fake = createFake()
  const now = fake.now()
  for (let at = count; at > 0; at -= 1) {
    fake.invite({
      email: `${'x'.repeat((at * 5) % 11)}person.${at}@example.com`,
      role: fake.roles[at % 2],
      createdAt: now - at * HOUR - (at % 4 === 0 ? 8 * DAY : 0),
      ...(at % 4 === 0 && { acceptedAt: now - 2 * DAY }),
      ...(at % 4 === 1 && { expiresAt: now + 12 * HOUR }),
      ...(at % 4 === 2 && { expiresAt: now - at * HOUR }),
    })
  }
  return fake
}

/** Opens the table with a clock that stands still, in a page that always has a scrollbar. */
async function open(page: Page, fake: ReturnType<typeof createFake>, ownColumns = false) {
  await page.clock.setFixedTime(fake.now())
  await openTable(page, fake, { ownColumns })
  await page.addStyleTag({ content: 'html { overflow-y: scroll }' })
}
const rowsOf = (page: Page) => page.locator('[data-fbi="row"]')
/** The different heights of the rows. */
const heightsOf = (page: Page, kind: string) =>
  page
    .locator(`[data-fbi="${kind}"]`)
    .evaluateAll((rows) => [...new Set(rows.map((row) => row.getBoundingClientRect().height))])
const chip = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: 'Filter by status' }).getByRole('button', { name })

/** The rectangles of all headers in the page, and the edges of the cells in the first row, without the padding. */
const columnsOf = (page: Page) =>
  page.evaluate(() => {
    const boxes = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map((element) => {
        const { left, right, top, height } = element.getBoundingClientRect()
        const { paddingLeft, paddingRight } = getComputedStyle(element)
        return {
          id: element.dataset.column,
          left: left + parseFloat(paddingLeft),
          right: right - parseFloat(paddingRight),
          top: Math.round(top + scrollY),
          height,
        }
      })
    const cells = boxes(':is([data-fbi="row"], [data-fbi="skeleton-row"]):first-child > *')
    return {
      headers: boxes('thead [data-column]'),
      cells: cells.map(({ id, left, right }) => ({ id, left, right })),
    }
  })

for (const [count, ownColumns] of [
  [24, false],
  [24, true],
  [200, false],
] as const) {
  test(`the columns of ${count} rows are where they were, whatever comes and goes, with ${ownColumns ? '' : 'no '}columns of the app (U5)`, async ({
    page,
  }) => {
    // Wide enough for each address to have one line.
    await page.setViewportSize({ width: ownColumns ? 1440 : 1280, height: 900 })
    const fake = people(count)
    const answer = deferred()
    fake.intercept('invitations.list', faults.slow(answer.promise), { times: 1 })
    await open(page, fake, ownColumns)
    await expect(page.locator('[data-fbi="skeleton-row"]').first()).toBeVisible()
    const loading = await columnsOf(page)
    const heights = await heightsOf(page, 'skeleton-row')
    expect(heights).toEqual([52])
    expect(loading.headers).toHaveLength(ownColumns ? 9 : 7)
    expect(loading.cells).toHaveLength(ownColumns ? 9 : 7)
    answer.resolve()
    // Not the status, which announces the same words a moment later.
    await expect(page.getByRole('paragraph').getByText(`${count} invitations`)).toBeVisible()
    expect(await columnsOf(page)).toEqual(loading)
    expect(await heightsOf(page, 'row')).toEqual(heights)

    for (const status of [/^Accepted/, /^Expired/, /^Expiring/, /^Pending/, /^All/]) {
      await chip(page, status).click()
      await expect(chip(page, status)).toHaveAttribute('aria-pressed', 'true')
      expect(await columnsOf(page), `${status}`).toEqual(loading)
    }
    await page.getByRole('button', { name: 'Person', exact: true }).click()
    await page.getByRole('button', { name: 'Exact times' }).click()
    expect(await columnsOf(page)).toEqual(loading)

    const resend = page.getByRole('button', { name: /^Resend/ }).first()
    fake.intercept('invitations.create', faults.status(500, { error: 'No' }), { times: 1 })
    await resend.click()
    await expect(page.locator('[data-fbi="row-report"]')).toBeVisible()
    expect(await columnsOf(page)).toEqual(loading)

    await rowsOf(page).first().getByRole('checkbox').check()
    await expect(page.getByRole('group', { name: '1 selected' })).toBeVisible()
    expect(await columnsOf(page)).toEqual(loading)
    await page.getByRole('button', { name: 'Clear selection' }).click()

    fake.intercept('invitations.list', faults.status(500))
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    expect(await columnsOf(page)).toEqual(loading)
  })
}

/** Opens a table of 24 rows whose refresh fails. Returns the notice about that. */
async function failToRefresh(page: Page) {
  const fake = people(24)
  await open(page, fake)
  await expect(rowsOf(page)).toHaveCount(24)
  fake.intercept('invitations.list', faults.status(500))
  await page.getByRole('button', { name: 'Refresh' }).click()
  return page.getByRole('alert')
}

for (const [width, height] of [
  [1280, 600],
  [320, 568],
] as const) {
  test(`a notice stays in sight and covers nothing that has the focus: ${width} × ${height} (U4, U5)`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    const notice = await failToRefresh(page)
    await expect(notice).toBeInViewport({ ratio: 1 })
    await page.getByRole('button', { name: 'Export CSV' }).focus()
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab')
      const covered = await page.evaluate(() => {
        const focused = document.activeElement!
        if (focused.closest('[role="alert"]')) return null
        const { left, top, width, height } = focused.getBoundingClientRect()
        const there = document.elementFromPoint(left + width / 2, top + height / 2)
        return there?.closest('[role="alert"]') ? focused.outerHTML : null
      })
      expect(covered).toBeNull()
    }
  })
}

for (const [device, width, height, row] of [
  ['a tablet', 768, 1024, 56],
  ['a phone', 390, 844, 64],
] as const) {
  test.describe(`on ${device}`, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true })

    /** Where the parts of a row are, below the top of the row. */
    const partsOf = (page: Page, at: number) =>
      rowsOf(page)
        .nth(at)
        .evaluate((row) => {
          const { top } = row.getBoundingClientRect()
          const parts =
            '[data-fbi="email"], [data-column]:not([data-column="person"]), button, input'
          return [...row.querySelectorAll(parts)].map((part) => {
            const box = part.getBoundingClientRect()
            return [part.outerHTML.slice(0, 80), box.left, Math.round(box.top - top), box.width]
          })
        })

    for (const count of [24, 200]) {
      test(`each of ${count} rows has two lines and is ${row} pixels high, and so is each that is still loading (U8)`, async ({
        page,
      }) => {
        const fake = people(count)
        const answer = deferred()
        fake.intercept('invitations.list', faults.slow(answer.promise), { times: 1 })
        await open(page, fake)
        await expect(page.locator('[data-fbi="skeleton-row"]').first()).toBeVisible()
        expect(await heightsOf(page, 'skeleton-row')).toEqual([row])
        answer.resolve()
        // Not the status, which announces the same words a moment later.
        await expect(page.getByRole('paragraph').getByText(`${count} invitations`)).toBeVisible()
        expect(await heightsOf(page, 'row')).toEqual([row])
        const lines = await rowsOf(page)
          .first()
          .locator('[data-fbi="email"], [data-column="role"]')
          .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON()))
        expect(lines).toHaveLength(2)
        expect(lines[1].top).toBeGreaterThanOrEqual(lines[0].bottom - 1)
      })
    }

    test('a note moves nothing in its row, and no row above it (U5)', async ({ page }) => {
      const fake = people(24)
      await open(page, fake)
      await expect(rowsOf(page)).toHaveCount(24)
      const email = await rowsOf(page).nth(2).locator('[data-fbi="email"]').textContent()
      const before = [await partsOf(page, 1), await partsOf(page, 2)]
      const tops = () =>
        rowsOf(page).evaluateAll((rows) => rows.map((each) => each.getBoundingClientRect().top))
      const topsBefore = await tops()
      fake.intercept('invitations.create', faults.status(500, { error: 'No' }), { times: 1 })
      await page.getByRole('button', { name: `More actions for ${email}` }).click()
      const resend = page.getByRole('menuitem', { name: /^Resend/ })
      await resend.click()
      await expect(page.getByRole('button', { name: `Try again for ${email}` })).toBeVisible()
      expect([
        await partsOf(page, 1),
        (await partsOf(page, 2)).filter(([html]) => !String(html).includes('Try again')),
      ]).toEqual(before)
      expect((await tops()).slice(0, 3)).toEqual(topsBefore.slice(0, 3))
      expect((await tops())[3]).toBeGreaterThan(topsBefore[3]!)
    })

    for (const [words, style, direction] of [
      ['text of twice the size', 'html { font-size: 200% }', 'ltr'],
      ['text that runs from right to left', '', 'rtl'],
      ['a width of 320 pixels', '', 'ltr'],
    ] as const) {
      test(`with ${words}, long addresses and the app’s columns, a row cuts off nothing and does not scroll sideways (U8)`, async ({
        page,
      }) => {
        if (words.includes('320')) await page.setViewportSize({ width: 320, height })
        const fake = people(12)
        fake.invite({ email: LONG })
        await open(page, fake, true)
        await expect(rowsOf(page)).toHaveCount(13)
        await page.addStyleTag({
          content: `${style} [data-fbi='table-title'] { min-inline-size: 0 }`,
        })
        await page.evaluate((dir) => (document.documentElement.dir = dir), direction)
        const cut = await rowsOf(page).evaluateAll((rows) => {
          const scroller = rows[0]!.closest('[data-fbi="table-scroller"]')!
          const found: string[] = []
          if (scroller.scrollWidth > scroller.clientWidth) found.push('scroller')
          const box = scroller.getBoundingClientRect()
          for (const row of rows) {
            const range = document.createRange()
            for (const part of row.querySelectorAll<HTMLElement>(
              '[data-fbi="email"], [data-column], button',
            )) {
              if (getComputedStyle(part).clipPath !== 'none') continue
              range.selectNodeContents(part)
              for (const { left, right, width } of range.getClientRects()) {
                if (width > 1 && (left < box.left || right > box.right)) found.push(part.outerHTML)
              }
            }
          }
          return found
        })
        expect(cut).toEqual([])
        await expect(rowsOf(page).first()).toContainText('Analytical engines')
        // No two texts of a row lie over each other.
        const overlaps = await rowsOf(page).evaluateAll((rows) =>
          rows.flatMap((row) => {
            const texts: { text: string; box: DOMRect }[] = []
            const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT)
            for (let text = walker.nextNode(); text; text = walker.nextNode()) {
              if (text.parentElement!.closest('[data-column="invited"]')) continue
              const range = document.createRange()
              range.selectNode(text)
              for (const box of range.getClientRects()) texts.push({ text: text.textContent!, box })
            }
            return texts.flatMap((one, at) =>
              texts
                .slice(at + 1)
                .filter(
                  ({ box }) =>
                    Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > 1 &&
                    Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > 4,
                )
                .map(({ text }) => `${one.text} / ${text}`),
            )
          }),
        )
        expect(overlaps).toEqual([])
      })
    }
  })
}

test('on a phone every action of a row is in its menu, and the row shows that a link was copied (U8)', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.setViewportSize({ width: 390, height: 844 })
  const fake = people(8)
  await open(page, fake)
  await expect(rowsOf(page)).toHaveCount(8)
  await expect(rowsOf(page).nth(2).getByRole('button')).toHaveCount(1)
  const email = await rowsOf(page).nth(2).locator('[data-fbi="email"]').textContent()
  const more = page.getByRole('button', { name: `More actions for ${email}` })
  const shown = () => more.evaluate((button) => getComputedStyle(button, '::before').content)
  expect(await shown()).not.toContain('✓')
  await more.click()
  await expect(page.getByRole('menuitem')).toHaveText(['Copy link', 'Resend', 'Revoke invitation'])
  await page.getByRole('menuitem', { name: `Copy link for ${email}` }).click()
  await expect(page.getByRole('status')).toHaveText('Link copied')
  await expect(more).toBeFocused()
  expect(await shown()).toContain('✓')
  const token = fake.invitations.find((invitation) => invitation.email === email)!.token
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(token)

  // The main action of the next row has no button, so the focus moves to the one that is there.
  await more.click()
  await page.getByRole('menuitem', { name: /^Revoke/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke invitation' }).click()
  await expect(rowsOf(page)).toHaveCount(7)
  await expect(
    page.getByRole('button', { name: /^More actions/ }).and(page.locator(':focus')),
  ).toBeVisible()
})

test('a selected row keeps its colour under the pointer, and no status reaches into the next column (U7)', async ({
  page,
}) => {
  const fake = people(12)
  for (const width of [1440, 1100, 880]) {
    await page.setViewportSize({ width, height: 900 })
    await open(page, fake)
    await expect(rowsOf(page)).toHaveCount(12)
    const rooms = await page.locator('[data-fbi="status-badge"]').evaluateAll((badges) =>
      badges.map((badge) => {
        const cell = badge.closest('td')!
        const next = cell.nextElementSibling!
        const start =
          next.getBoundingClientRect().left + parseFloat(getComputedStyle(next).paddingLeft)
        return start - badge.getBoundingClientRect().right
      }),
    )
    expect(Math.min(...rooms)).toBeGreaterThanOrEqual(16)
  }
  const colour = (at: number) =>
    rowsOf(page)
      .nth(at)
      .evaluate((row) => getComputedStyle(row).backgroundColor)
  await rowsOf(page).nth(4).hover()
  const hovered = await colour(4)
  await rowsOf(page).nth(5).getByRole('checkbox').check()
  await rowsOf(page).nth(5).hover()
  expect(await colour(5)).not.toBe(hovered)
  expect(await colour(5)).not.toBe(await colour(6))
})

test('texts, icons, controls and rows are twice as large where the browser’s text is (U11)', async ({
  page,
}) => {
  await page.setViewportSize({ width: 2400, height: 900 })
  await open(page, people(12))
  await expect(rowsOf(page)).toHaveCount(12)
  const sizes = () =>
    page.evaluate(() => {
      const texts = ['title', 'chip', 'column-header', 'email', 'cell', 'status-badge']
      const boxes = ['button', 'chip', 'input', 'row']
      const first = (name: string) => document.querySelector<HTMLElement>(`[data-fbi="${name}"]`)!
      return [
        ...texts.map((name) => parseFloat(getComputedStyle(first(name)).fontSize)),
        ...boxes.map((name) => first(name).offsetHeight),
        first('icon').getBoundingClientRect().width,
      ]
    })
  const before = await sizes()
  await page.addStyleTag({ content: 'html { font-size: 200% }' })
  expect(await sizes()).toEqual(before.map((size) => 2 * size))
})

test('no address of usual length has two lines where there is room for one (U5)', async ({
  page,
}) => {
  const fake = createFake()
  const usual = 'katherine.goble.johnson@orbit.example'
  fake.invite({ email: usual })
  fake.invite({ email: 'kit@orbit.example' })
  await page.setViewportSize({ width: 1080, height: 800 })
  await open(page, fake)
  const email = page.locator('[data-fbi="email"]')
  await expect(email).toHaveCount(2)
  const heights = () =>
    email.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
  for (const width of [960, 1060, 1080, 1100, 1120, 1200, 1280, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    const [one, two] = await heights()
    expect(one, `${width}`).toBe(two)
  }
})

test('with text twice as large a phone does not scroll sideways (U11)', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, people(12))
  await expect(rowsOf(page)).toHaveCount(12)
  await page.addStyleTag({ content: 'html { font-size: 200% }' })
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBe(0)
  for (const name of ['Skip the rows', 'Back to the start of the rows']) {
    const skip = page.getByRole('button', { name })
    await skip.focus()
    expect(await overflow()).toBe(0)
  }
  // The icon of the search is beside its hint.
  await page.setViewportSize({ width: 900, height: 844 })
  const search = page.getByRole('searchbox')
  const icon = (await page.locator('[data-fbi="search"] svg').boundingBox())!
  const field = (await search.boundingBox())!
  const padding = await search.evaluate((one) => parseFloat(getComputedStyle(one).paddingLeft))
  expect(icon.x + icon.width).toBeLessThan(field.x + padding)
})

for (const width of [390, 1280]) {
  test(`a notice is not covered by the bar of a selection, ${width} pixels wide (U4, U8)`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 600 })
    const notice = await failToRefresh(page)
    await expect(notice).toBeVisible()
    if (width < 600) await page.getByRole('button', { name: 'Select', exact: true }).click()
    await rowsOf(page).first().getByRole('checkbox').check()
    const bar = page.getByRole('group', { name: '1 selected' })
    await expect(bar).toBeInViewport({ ratio: 1 })
    for (const top of [0, 300, 100_000]) {
      await page.evaluate((top) => scrollTo(0, top), top)
      const [above, below] = [(await notice.boundingBox())!, (await bar.boundingBox())!]
      const overlaps = above.y + above.height > below.y && above.y < below.y + below.height
      expect(overlaps).toBe(false)
    }
  })
}

test.describe('for a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('no row keeps the colour of a pointer after a tap', async ({ page }) => {
    await open(page, people(12))
    const colour = (at: number) =>
      rowsOf(page)
        .nth(at)
        .evaluate((row) => getComputedStyle(row).backgroundColor)
    await rowsOf(page)
      .nth(3)
      .tap({ position: { x: 40, y: 20 } })
    expect(await colour(3)).toBe(await colour(4))
  })

  test('an address of two lines starts where the others do, from right to left, too', async ({
    page,
  }) => {
    const fake = createFake()
    fake.invite({ email: 'maximilian.alexander.the.second@two.households.example' })
    await open(page, fake)
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
    const email = page.locator('[data-fbi="email"]')
    const rights = await email.evaluate((one) => {
      const range = document.createRange()
      range.selectNodeContents(one)
      return [...range.getClientRects()].map(({ right }) => Math.round(right))
    })
    expect(rights.length).toBeGreaterThan(1)
    expect(new Set(rights).size).toBe(1)
  })
})
