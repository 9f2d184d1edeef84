import { expect, test, type Locator, type Page } from '@playwright/test'
import fc from 'fast-check'
import { faults } from '../../src/testing/faults'
import { deferred } from '../support/deferred'
import { keyboardOf } from './keyboard'
import { createFake, openTable } from './table/serve-table'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const LIST = '**/api/v1/admin/invitations?*'
const LONG = `${'averyveryverylong.'.repeat(3)}name@subdomain.of.a.long.company.name.example`

/** One invitation of each status, and one with a very long address. */
function mixed() {
  const fake = createFake()
  const now = fake.now()
  fake.invite({ email: 'dora@example.com', createdAt: now - 9 * DAY, acceptedAt: now - 8 * DAY })
  fake.invite({ email: 'cleo@example.com', createdAt: now - 8 * DAY, expiresAt: now - DAY })
  fake.invite({ email: 'bob@example.com', createdAt: now - 6 * DAY, expiresAt: now + 12 * HOUR })
  fake.invite({ email: LONG, role: fake.roles[0], createdAt: now - HOUR })
  return fake
}

function many(count: number) {
  const fake = createFake()
  for (let at = count; at > 0; at -= 1) {
    fake.invite({ email: `person.${at}@example.com`, createdAt: fake.now() - at * 60_000 })
  }
  return fake
}

/** Opens the table with a clock that stands still. */
async function openStill(page: Page, fake: ReturnType<typeof createFake>, time = fake.now()) {
  await page.clock.setFixedTime(time)
  await openTable(page, fake)
}

const rowsOf = (page: Page) => page.locator('[data-fbi="row"]')
const rowOf = (page: Page, email: string) => rowsOf(page).filter({ hasText: email })
const table = (page: Page) => page.getByRole('table', { name: /^Invitations/ })
const scroller = (page: Page) => page.getByRole('group', { name: 'Table of invitations' })
/** In pixels. Narrower tables have checkboxes only while rows are being selected. */
const PHONE = 600
const lists = (fake: ReturnType<typeof createFake>) =>
  fake.requests.filter(({ route }) => route === 'invitations.list').length

test.describe('a hundred thousand rows', () => {
  const COUNT = 100_000
  const emailAt = (place: number) => `person.${place}@example.com`

  /** The response of such a server, generated in one step. */
  function huge() {
    const fake = createFake()
    const row = { role: fake.roles[1], accepted: false, expires_at: '2027-01-01T00:00:00Z' }
    const invitations = Array.from({ length: COUNT }, (_, place) => ({
      ...row,
      id: `id-${place}`,
      email: emailAt(place),
      created_at: new Date(fake.now() - place * 60_000).toISOString(),
    }))
    const body = JSON.stringify({ invitations })
    fake.intercept('invitations.list', () => {
      return new Response(body, { headers: { 'Content-Type': 'application/json' } })
    })
    return fake
  }

  test('are searched key by key and scrolled through on a slow machine: every frame shows the answer, few rows are there, nothing is done once a row or asked of the server (F50, A15)', async ({
    page,
  }) => {
    const fake = huge()
    await openStill(page, fake)
    await expect(page.getByText(`${COUNT.toLocaleString('en')} invitations`)).toBeVisible()
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await session.send('Profiler.enable')
    await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
    /** The number of calls of the page's most-called function since the last call of this one. */
    async function calls() {
      const { result } = await session.send('Profiler.takePreciseCoverage')
      return result
        .filter(({ url }) => url.endsWith('/client.js'))
        .flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0]?.count ?? 0))
        .reduce((most, count) => Math.max(most, count), 0)
    }

    // What is on the page in the first frame after each key.
    await page.evaluate(() => {
      const frames: object[] = []
      Object.assign(window, { frames })
      document.addEventListener(
        'input',
        ({ target }) =>
          requestAnimationFrame(() =>
            frames.push({
              typed: (target as HTMLInputElement).value,
              found: Number(document.querySelector('table')?.ariaRowCount) - 1,
              first: document.querySelector('[data-fbi="email"]')?.textContent,
              isFew: document.querySelectorAll('[role="row"]').length <= 60,
            }),
          ),
        true,
      )
    })
    await page.getByRole('searchbox').focus()
    await calls()
    const counted: number[] = []
    for (const key of '7777') {
      await page.keyboard.press(key)
      await page.evaluate(() => new Promise(requestAnimationFrame))
      counted.push(await calls())
    }
    const emails = Array.from({ length: COUNT }, (_, place) => emailAt(place))
    const expected = ['7', '77', '777', '7777'].map((typed) => {
      const found = emails.filter((email) => email.includes(typed))
      return { typed, found: found.length, first: found[0], isFew: true }
    })
    expect(await page.evaluate(() => (window as unknown as { frames: object[] }).frames)).toEqual(
      expected,
    )
    for (const count of counted) expect(count).toBeLessThan(COUNT / 10)
    await session.send('Profiler.stopPreciseCoverage')

    await page.getByRole('searchbox').fill('')
    await expect(table(page)).toHaveAttribute('aria-rowcount', `${COUNT + 1}`)
    await session.send('Performance.enable')
    /** The page's memory after garbage collection, in megabytes, and its number of DOM nodes. */
    async function held() {
      await session.send('HeapProfiler.collectGarbage')
      const { metrics } = await session.send('Performance.getMetrics')
      const of = (wanted: string) => metrics.find(({ name }) => name === wanted)!.value
      return { megabytes: of('JSHeapUsedSize') / 2 ** 20, nodes: of('Nodes') }
    }
    const before = await held()
    // Half a kilobyte a row.
    expect(before.megabytes).toBeLessThan(50)
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), async (part) => {
        const drawn = await scroller(page).evaluate(async (element, part) => {
          element.scrollTop = part * element.scrollHeight
          await new Promise(requestAnimationFrame)
          return [...element.querySelectorAll<HTMLElement>('[role="row"]')].map((row) => ({
            index: Number(row.ariaRowIndex),
            email: row.querySelector('[data-fbi="email"]')?.textContent,
          }))
        }, part)
        expect(drawn.length).toBeLessThanOrEqual(60)
        const places = drawn.map(({ index }) => index)
        expect(places[0]).toBe(1)
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
        for (const { index, email } of drawn.slice(1)) expect(email).toBe(emailAt(index - 2))
      }),
      { numRuns: 30 },
    )
    const after = await held()
    expect(after.nodes).toBeLessThan(before.nodes + 1_000)
    expect(after.megabytes).toBeLessThan(before.megabytes + 10)
    expect(fake.requests.map(({ route }) => route)).toEqual(['invitations.list'])
  })
})

test('keeps its rows when the connection is reset, after two retries (F01)', async ({ page }) => {
  const fake = mixed()
  await openStill(page, fake)
  await expect(rowsOf(page)).toHaveCount(4)
  let tries = 0
  await page.route(LIST, (route) => {
    tries += 1
    return route.abort('connectionreset')
  })
  await page.getByRole('button', { name: 'Refresh' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Couldn’t refresh. Showing the list from')
  expect(tries).toBe(3)
  await expect(rowsOf(page)).toHaveCount(4)
  await page.unroute(LIST)
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toBeHidden()
})

for (const [words, days, status] of [
  ['a day ahead', 1, 'Expired'],
  ['a day behind', -1, 'Expiring soon'],
] as const) {
  test(`labels by a clock that is ${words}, and leaves to the server what is possible (F55)`, async ({
    page,
  }) => {
    const fake = mixed()
    await openStill(page, fake, fake.now() + days * DAY)
    await expect(rowOf(page, 'bob@')).toContainText(status)
    await page.getByRole('button', { name: 'More actions for bob@example.com' }).click()
    await page.getByRole('menuitem', { name: /^Revoke/ }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke invitation' }).click()
    await expect(rowOf(page, 'bob@')).toHaveCount(0)
    // The row disappears immediately, before the request reaches the server.
    await expect
      .poll(() => fake.invitations.map(({ email }) => email))
      .not.toContain('bob@example.com')
  })
}

test('is right at once when a machine has slept, and asks once (F56, F58)', async ({ page }) => {
  const fake = mixed()
  await page.clock.install({ time: fake.now() })
  await openTable(page, fake)
  await expect(rowOf(page, 'bob@')).toContainText('Expiring soon')
  expect(lists(fake)).toBe(1)
  const look = (state: 'hidden' | 'visible') =>
    page.evaluate((state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
      Object.defineProperty(document, 'hidden', { value: state === 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    }, state)
  await look('hidden')
  fake.advance(3 * DAY)
  await page.clock.fastForward(3 * DAY)
  expect(lists(fake)).toBe(1)
  await expect(rowOf(page, 'bob@')).toContainText('Expiring soon')
  // Looked at, away and back: as a person does who unlocks a screen, and before the server has answered.
  const answer = deferred()
  fake.intercept('invitations.list', faults.slow(answer.promise), { times: 1 })
  for (const state of ['visible', 'hidden', 'visible'] as const) await look(state)
  answer.resolve()
  await expect(rowOf(page, 'bob@')).toContainText(/Expired.*3 days ago/)
  await page.clock.runFor(10_000)
  expect(lists(fake)).toBe(2)
})

test('has three stops a row, and a way around them from either side (A13)', async ({ page }) => {
  const fake = many(50)
  await openStill(page, fake)
  await expect(rowsOf(page)).toHaveCount(50)
  const keyboard = keyboardOf(page)
  await keyboard.reach(page.getByRole('button', { name: 'Before', exact: true }))
  /** The tab stops in order, with their rows and whether they are visible. */
  const stops: { row: string | null; name: string; isSeen: boolean }[] = []
  for (;;) {
    await keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      const { width, height } = element.getBoundingClientRect()
      const row = element.closest<HTMLElement>('[data-fbi="row"]')
      return {
        row: row?.querySelector('[data-fbi="email"]')?.textContent ?? null,
        name: element.getAttribute('aria-label') ?? element.textContent ?? '',
        isSeen: width >= 18 && height >= 18 && element.matches(':focus-visible'),
      }
    })
    if (stop.name === 'After') break
    stops.push(stop)
  }
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([])
  const inRows = stops.filter(({ row }) => row !== null)
  expect(inRows).toHaveLength(150)
  for (let at = 0; at < 50; at += 1) {
    const email = `person.${at + 1}@example.com`
    expect(inRows.slice(3 * at, 3 * at + 3).map(({ name }) => name)).toEqual([
      `Select ${email}`,
      `Copy link for ${email}`,
      `More actions for ${email}`,
    ])
  }
  const skip = page.getByRole('button', { name: 'Skip the rows' })
  const back = page.getByRole('button', { name: 'Back to the start of the rows' })
  await keyboard.reach(back, 'Shift+Tab')
  await keyboard.press('Enter')
  await expect(skip).toBeFocused()
  await keyboard.press('Enter')
  await expect(back).toBeFocused()
  await keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Exact times' })).toBeFocused()
})

for (const width of [1280, 320]) {
  test(`is a table to a screen reader, with rows named by their person, ${width} pixels wide (A14)`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 720 })
    const fake = mixed()
    await openStill(page, fake)
    if (width < PHONE) {
      await expect(page.getByRole('checkbox', { name: 'Select bob@example.com' })).toBeHidden()
      await page.getByRole('button', { name: 'Select', exact: true }).click()
    }
    // On a phone, rows have no actions while they are being selected.
    const actions = (cell: string) => (width < PHONE ? '' : `            - ${cell}`)
    await expect(table(page)).toMatchAriaSnapshot(`
      - table "Invitations":
        - caption
        - rowgroup:
          - row:
            - columnheader "${width < PHONE ? 'Selected' : 'Select all'}"
            - columnheader "Person"
            - columnheader "Status"
            - columnheader "Role"
            - columnheader "Invited"
            - columnheader "Expires"
${actions('columnheader "Actions"')}
        - rowgroup:
          - row:
            - cell "Select ${LONG}"
            - rowheader "${LONG}"
            - cell "Pending"
            - cell "Admin"
            - cell "1 hour ago"
            - cell "in 7 days"
${actions('cell')}
          - row:
            - cell "Select bob@example.com"
            - rowheader "bob@example.com"
            - cell "Expiring soon"
            - cell
            - cell
            - cell
${actions('cell')}
          - row
          - row
    `)
  })
}

/** The elements smaller than this in either direction, by name and size. For a checkbox, its label counts. */
const smallerThan = (least: number, found: Locator) =>
  found.evaluateAll((elements, least) => {
    const areas = elements.map((element) => {
      const area = element.closest('label') ?? element
      const { width, height } = area.getBoundingClientRect()
      const name = element.getAttribute('aria-label') ?? element.textContent
      return { name, width, height, isSeen: getComputedStyle(area).clipPath === 'none' }
    })
    return {
      count: areas.length,
      small: areas.filter((area) => area.isSeen && Math.min(area.width, area.height) < least),
    }
  }, least)

for (const [device, options, least] of [
  ['with a mouse', { viewport: { width: 1280, height: 720 } }, 24],
  ['with a mouse in a narrow window', { viewport: { width: 390, height: 844 } }, 24],
  ['on a tablet', { viewport: { width: 1280, height: 800 }, hasTouch: true, isMobile: true }, 44],
  ['on a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, 44],
] as const) {
  test.describe(device, () => {
    test.use(options)

    test(`has no target of less than ${least} pixels (A19)`, async ({ page }) => {
      const fake = mixed()
      await openStill(page, fake)
      await expect(rowsOf(page)).toHaveCount(4)
      const inTable = '[data-fbi="invitation-table"] :is(button, input, select, a):visible'
      const targets = page.locator(inTable)
      const { count, small } = await smallerThan(least, targets)
      expect(small).toEqual([])
      const isPhone = options.viewport.width < PHONE
      // Without the four checkboxes, the chips and the role filter.
      expect(count).toBeGreaterThan(isPhone ? 10 : 20)

      await page.getByRole('button', { name: 'More actions for bob@example.com' }).click()
      expect((await smallerThan(least, page.getByRole('menuitem'))).small).toEqual([])
      await page.getByRole('menuitem', { name: /^Revoke/ }).click()
      const answers = page.getByRole('alertdialog').getByRole('button')
      expect(await smallerThan(least, answers)).toEqual({ count: 2, small: [] })
      await page.keyboard.press('Escape')

      if (isPhone) await page.getByRole('button', { name: 'More actions for cleo@' }).click()
      await page.getByRole(isPhone ? 'menuitem' : 'button', { name: /^Resend/ }).click()
      await expect(page.locator('[data-fbi="row-report-text"]')).toContainText('New link created.')
      if (isPhone) {
        await page.getByRole('button', { name: 'Select', exact: true }).click()
        await page.getByRole('button', { name: 'Select all' }).click()
      } else await page.getByRole('checkbox', { name: 'Select all' }).check()
      await expect(page.getByRole('group', { name: '4 selected' })).toBeVisible()
      expect((await smallerThan(least, targets)).small).toEqual([])
    })
  })
}

test('selects by whatever is pressed around a box, and through with Shift (A17, A19)', async ({
  page,
}) => {
  const fake = many(8)
  await openStill(page, fake)
  const press = async (at: number, modifiers: 'Shift'[] = []) => {
    const box = page.getByRole('checkbox', { name: `Select person.${at}@example.com` })
    const { x, y } = (await box.locator('..').boundingBox())!
    for (const key of modifiers) await page.keyboard.down(key)
    await page.mouse.click(x + 1, y + 1)
    for (const key of modifiers) await page.keyboard.up(key)
  }
  await press(2)
  await expect(page.getByRole('group', { name: '1 selected' })).toBeVisible()
  await press(5, ['Shift'])
  await expect(page.getByRole('group', { name: '4 selected' })).toBeVisible()
})

/** What has the focus: its name, whether it is on the page at all, and what is drawn over its middle, or `null`. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const { left, top, width, height } = element.getBoundingClientRect()
    const there = document.elementFromPoint(left + width / 2, top + height / 2)
    const isSeen = there !== null && (element.contains(there) || there.contains(element))
    return {
      name: element.getAttribute('aria-label') ?? element.innerText.slice(0, 40),
      // After the last tab stop of a page, the focus moves to the browser itself.
      isPage: element === document.body,
      under: isSeen ? null : (there?.outerHTML.slice(0, 80) ?? 'outside'),
    }
  })

for (const [words, viewport] of [
  ['400 % of 1280 by 1024', { width: 320, height: 256 }],
  ['a phone', { width: 320, height: 640 }],
  ['a laptop', { width: 1280, height: 720 }],
] as const) {
  for (const count of [12, 200]) {
    test(`reads in one direction, and hides nothing that has the focus: ${count} rows at ${words} (A25)`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport)
      const fake = many(count)
      fake.invite({ email: LONG })
      await openStill(page, fake)
      await expect(page.getByText(`${count + 1} invitations`)).toBeVisible()
      const wide = () =>
        page.evaluate(() =>
          [document.documentElement, document.querySelector('[data-fbi="table-scroller"]')!].map(
            ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
          ),
        )
      expect(await wide()).toEqual([0, 0])
      const keyboard = keyboardOf(page)
      const box = (at: number) =>
        page.getByRole('checkbox', { name: `Select person.${at}@example.com`, exact: true })
      const isPhone = viewport.width < PHONE
      /** Walks along this many tab stops and back, and returns those that are covered. */
      async function walk(stops: number) {
        const hidden: object[] = []
        for (const key of ['Tab', 'Shift+Tab']) {
          for (let presses = 0; presses < stops; presses += 1) {
            await keyboard.press(key)
            // Scrolling takes effect, and fires its event, with the next frame.
            await page.evaluate(() => new Promise(requestAnimationFrame))
            const { isPage, ...stop } = await focused(page)
            if (stop.under !== null && !isPage) hidden.push({ key, ...stop })
          }
          // One or three stops a row, and no row is left out because it was not drawn yet.
          if (key === 'Tab' && stops === ten) await expect(box(10)).toBeFocused()
        }
        return hidden
      }
      // A phone has a row's checkbox in the place of its buttons.
      const ten = isPhone ? 9 : 27
      if (isPhone) {
        await keyboard.reach(page.getByRole('button', { name: /^More actions for/ }).first())
        expect(await walk(18)).toEqual([])
        await keyboard.reach(page.getByRole('button', { name: 'Select', exact: true }), 'Shift+Tab')
        await keyboard.press('Enter')
        await keyboard.press('Tab') // the long address is the newest
      } else await keyboard.reach(box(1))
      await expect(box(1)).toBeFocused()
      // The bar of a selection stays visible, and so do the heads of a long list.
      if (count < 50) {
        await keyboard.press('Space')
        await expect(page.getByRole('group', { name: '1 selected' })).toBeVisible()
        expect(await wide()).toEqual([0, 0])
      }
      expect(await walk(ten)).toEqual([])
      await expect(box(1)).toBeFocused()
    })
  }
}

test('distinguishes statuses without colour (A35)', async ({ page }) => {
  const fake = mixed()
  await openStill(page, fake)
  const badges = page.locator('[data-fbi="status-badge"]')
  await expect(badges).toHaveText(['Pending', 'Expiring soon', 'Expired', 'Accepted'])
  const shapes = await badges.evaluateAll((elements) =>
    elements.map((element) => {
      const { clipPath, borderRadius, width, height } = getComputedStyle(element, '::before')
      return { shape: `${clipPath} ${borderRadius}`, size: `${width} ${height}` }
    }),
  )
  expect(new Set(shapes.map(({ shape }) => shape)).size).toBe(4)
  for (const { size } of shapes) expect(size).toBe('12px 12px')
})

test('keeps the parts of an address in their order, whichever way its letters run (S27)', async ({
  page,
}) => {
  const fake = createFake()
  fake.invite({ email: '\u05D0\u05D1\u05D2@\u05D3\u05D4\u05D5.com' })
  fake.invite({ email: 'ada@\u202Emoc.elpmaxe\u2066.example' })
  fake.invite({ email: 'bob@example.com' })
  await openStill(page, fake)
  await expect(rowsOf(page)).toHaveCount(3)
  const addresses = await page.locator('bdi[data-fbi="email"]').evaluateAll((all) =>
    all.map((address) => {
      const walker = document.createTreeWalker(address, NodeFilter.SHOW_TEXT)
      const signs: { sign: string; left: number }[] = []
      for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text) {
        for (let at = 0; at < text.length; at += 1) {
          const range = document.createRange()
          range.setStart(text, at)
          range.setEnd(text, at + 1)
          signs.push({ sign: text.data[at]!, left: range.getBoundingClientRect().left })
        }
      }
      const seen = signs.sort((a, b) => a.left - b.left)
      return seen.map(({ sign }) => sign).join('')
    }),
  )
  // In visual order, from left to right.
  expect(addresses).toEqual([
    'bob@example.com',
    'ada@⟨U+202E⟩moc.elpmaxe⟨U+2066⟩.example',
    '\u05D2\u05D1\u05D0@\u05D5\u05D4\u05D3.com',
  ])
})

for (const width of [1280, 1000, 320]) {
  test(`cuts no address short, and its times are there without a pointer, ${width} pixels wide (A35, A37)`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 720 })
    const fake = mixed()
    await openStill(page, fake)
    const cell = rowOf(page, LONG).getByRole('rowheader')
    await expect(cell).toHaveText(LONG)
    // Every letter lies within the cell, and nothing around it cuts it off.
    const cut = await cell.evaluate((element) => {
      const range = document.createRange()
      range.selectNodeContents(element.querySelector('bdi')!)
      const text = [...range.getClientRects()]
      const found: string[] = []
      for (let box: Element | null = element; box; box = box.parentElement) {
        if (getComputedStyle(box).display === 'contents') continue // it has no box
        const { left, right } = box.getBoundingClientRect()
        if (getComputedStyle(box).textOverflow === 'ellipsis') found.push('ellipsis')
        if (text.some((line) => line.left < left - 1 || line.right > right + 1)) {
          found.push(box.outerHTML.slice(0, 60))
        }
      }
      return found
    })
    expect(cut).toEqual([])
    await expect(page.locator('[data-fbi="invitation-table"] [title]')).toHaveCount(0)
    await keyboardOf(page).use(page.getByRole('button', { name: 'Exact times' }))
    await expect(rowOf(page, LONG)).toContainText(
      /Nov 23, 2026.*Nov 30, 2026|23 Nov 2026.*30 Nov 2026/,
    )
  })
}
