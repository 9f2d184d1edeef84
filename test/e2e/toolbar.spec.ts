import { expect, test, type Page } from '@playwright/test'
import { faults } from '../../src/testing/faults'
import { keyboardOf } from './keyboard'
import { createFake, openTable } from './table/serve-table'

const HOUR = 60 * 60 * 1000

function many(count: number) {
  const fake = createFake()
  for (let at = count; at > 0; at -= 1) {
    fake.invite({ email: `person.${at}@example.com`, createdAt: fake.now() - at * HOUR })
  }
  return fake
}

async function open(page: Page, count: number) {
  const fake = many(count)
  await page.clock.setFixedTime(fake.now())
  await openTable(page, fake)
  await expect(page.getByText(`${count} invitations`)).toBeVisible()
  return fake
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const box = (page: Page, at: number) =>
  page.getByRole('checkbox', { name: `Select person.${at}@example.com`, exact: true })
const bar = (page: Page) => page.getByRole('group', { name: /^\d+ selected$/ })

/** What has the focus: its name, and what is drawn over any of its corners or its middle. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const area = element.closest('label') ?? element
    const { left, right, top, bottom } = area.getBoundingClientRect()
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    const points = [
      [x, y],
      [x, top + 3],
      [x, bottom - 3],
    ] as const
    const over = points.flatMap(([x, y]) => {
      const there = document.elementFromPoint(x, y)
      if (there && (area.contains(there) || there.contains(area))) return []
      return there?.outerHTML.slice(0, 80) ?? 'outside'
    })
    return {
      name: element.getAttribute('aria-label') ?? element.innerText.slice(0, 40),
      // After the last tab stop of a page, the focus moves to the browser itself.
      isPage: element === document.body,
      over,
    }
  })

test.describe('on a phone', () => {
  test.use({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    contextOptions: { reducedMotion: 'reduce' },
  })

  test('searches, filters and sorts in one line of controls of 44 pixels, which show the current choice (U8)', async ({
    page,
  }) => {
    await open(page, 12)
    const line = [page.getByRole('searchbox'), button(page, 'Filter All'), button(page, /^Sort by/)]
    const boxes = await Promise.all(line.map((control) => control.boundingBox()))
    for (const each of boxes) expect(each).toMatchObject({ y: boxes[0]!.y, height: 44 })
    await expect(page.getByRole('group', { name: 'Filter by status' })).toBeHidden()
    await expect(page.getByRole('combobox')).toBeHidden()
    await button(page, 'Filter All').tap()
    await page.getByRole('menuitemradio', { name: /^Expired/ }).tap()
    await expect(button(page, 'Filter Expired')).toBeFocused()
    await expect(page.getByText('No invitations match these filters.')).toBeVisible()
    await button(page, 'Clear filters').tap()
    await expect(page.getByRole('searchbox')).toBeFocused()
    await expect(button(page, 'Filter All')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  test('shows menus as sheets at the lower edge, and a press beside one only closes it (U8)', async ({
    page,
  }) => {
    await open(page, 12)
    for (const opener of [button(page, /^More actions/).first(), button(page, /^Sort by/)]) {
      await opener.tap()
      const sheet = page.getByRole('menu')
      const { x, y, width, height } = (await sheet.boundingBox())!
      expect([x, width, y + height]).toEqual([0, 390, 844])
      for (const item of await sheet.locator('[data-fbi="menu-item"]').all()) {
        expect((await item.boundingBox())!.height).toBeGreaterThanOrEqual(44)
      }
      // The other button lies there.
      const invite = (await button(page, 'Invite people').boundingBox())!
      await page.touchscreen.tap(invite.x + 20, invite.y + 20)
      await expect(sheet).toBeHidden()
      await expect(opener).toBeFocused()
    }
  })

  test('shows checkboxes in the place of the row buttons only while rows are being selected (U8, U2)', async ({
    page,
  }) => {
    await open(page, 12)
    const more = button(page, 'More actions for person.1@example.com')
    await expect(box(page, 1)).toBeHidden()
    await button(page, 'Select').tap()
    await expect(box(page, 1)).toBeFocused()
    await expect(more).toBeHidden()
    await box(page, 2).tap()
    await expect(page.getByText('1 selected').filter({ visible: true })).toHaveCount(1)
    await button(page, 'Select all').tap()
    await expect(bar(page)).toHaveAccessibleName('12 selected')
    await button(page, 'Done').tap()
    await expect(button(page, 'Select')).toBeFocused()
    await expect(bar(page)).toBeHidden()
    await expect(box(page, 1)).toBeHidden()
    await expect(more).toBeVisible()
  })

  test('with text twice as large, the buttons of a run that has ended have more than half of its bar (U11)', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 844 })
    const fake = await open(page, 2)
    fake.intercept('invitations.create', faults.status(500), { times: 1 })
    await button(page, 'Select').tap()
    await button(page, 'Select all').tap()
    await bar(page).getByRole('button', { name: 'Resend' }).tap()
    const again = button(page, 'Try the failed ones again')
    await expect(again).toBeVisible()
    await page.addStyleTag({ content: 'html { font-size: 200% }' })
    const all = (await page.locator('[data-fbi="run-bar"]').boundingBox())!
    const one = (await again.boundingBox())!
    expect(one.width).toBeGreaterThan(all.width / 2)
    expect(one.x + one.width).toBeLessThanOrEqual(all.x + all.width)
    expect(await again.evaluate((self) => self.scrollWidth - self.clientWidth)).toBe(0)
  })

  test('the search is the widest control, and its hint is not cut off (U8)', async ({ page }) => {
    await open(page, 12)
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      const widthOf = async (name: string) =>
        (await page.locator(`[data-fbi="table-toolbar"] ${name}`).boundingBox())!.width
      const search = await widthOf('[data-fbi="search"]')
      expect(search).toBeGreaterThanOrEqual(width / 2)
      expect(await widthOf('[data-action="filter"]')).toBe(44)
      expect(await widthOf('[data-action="sort"]')).toBe(44)
    }
    // What was chosen is shown.
    await page.setViewportSize({ width: 390, height: 844 })
    await button(page, 'Filter All').tap()
    await page.getByRole('menuitemradio', { name: /^Pending/ }).tap()
    await button(page, /^Sort by/).tap()
    await page.getByRole('menuitemradio', { name: 'Oldest first' }).tap()
    const shown = async (name: string) =>
      (await page.locator(`[data-action="${name}"] [data-fbi="choice"]`).boundingBox())!.width
    expect(await shown('filter')).toBeGreaterThan(30)
    expect(await shown('sort')).toBeGreaterThan(30)
    const all = await page.locator('[data-fbi="table-toolbar"] > *').all()
    const widths = await Promise.all(all.map(async (one) => (await one.boundingBox())?.width ?? 0))
    expect(Math.max(...widths)).toBe(widths[0])
  })

  test('while rows are being selected, a tap anywhere in a row selects it once, and a drag selects nothing', async ({
    page,
  }) => {
    const fake = await open(page, 24)
    const email = (at: number) => page.getByText(`person.${at}@example.com`, { exact: true })
    await email(3).tap()
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
    await email(3).dblclick()
    expect(await page.evaluate(() => String(getSelection()).trim())).not.toBe('')

    await button(page, 'Select').tap()
    await email(3).tap({ force: true })
    await expect(box(page, 3)).toBeChecked()
    await email(3).tap({ force: true })
    await expect(box(page, 3)).not.toBeChecked()
    await box(page, 3).tap()
    await expect(box(page, 3)).toBeChecked()
    const edges = (await page.getByRole('row', { name: /person\.5@/ }).boundingBox())!
    await page.touchscreen.tap(edges.x + 4, edges.y + edges.height - 4)
    await expect(box(page, 5)).toBeChecked()
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)

    const device = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: object[]) =>
      device.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: touchPoints as { x: number; y: number }[],
      })
    await touch('touchStart', { x: 100, y: 600 })
    for (let y = 580; y >= 300; y -= 20) await touch('touchMove', { x: 100, y })
    await touch('touchEnd')
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)

    // What can be pressed in a row does what it does.
    await button(page, 'Done').tap()
    fake.intercept('invitations.create', faults.status(500, { error: 'No' }), { times: 1 })
    await button(page, 'More actions for person.2@example.com').tap()
    await page.getByRole('menuitem', { name: /^Resend/ }).tap()
    const again = button(page, 'Try again for person.2@example.com')
    await expect(again).toBeVisible()
    await button(page, 'Select').tap()
    await again.tap()
    await expect(again).toBeHidden()
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  })

  test('each cell of a row has a box, without which some browsers do not tell its role', async ({
    page,
  }) => {
    const fake = await open(page, 12)
    fake.intercept('invitations.create', faults.status(500, { error: 'No' }), { times: 1 })
    await button(page, 'More actions for person.2@example.com').tap()
    await page.getByRole('menuitem', { name: /^Resend/ }).tap()
    await expect(button(page, 'Try again for person.2@example.com')).toBeVisible()
    const without = await page
      .locator('[data-fbi="row"] [role]')
      .evaluateAll((cells) => cells.filter((cell) => cell.getClientRects().length === 0).length)
    expect(without).toBe(0)
  })

  test('the way around the rows covers nothing while it is seen', async ({ page }) => {
    await open(page, 24)
    await button(page, 'Select').tap()
    await box(page, 1).tap()
    for (const name of ['Skip the rows', 'Back to the start of the rows']) {
      await button(page, name).focus()
      const covered = await button(page, name).evaluate((skip) => {
        const over = skip.getBoundingClientRect()
        return [
          ...document.querySelectorAll('[data-fbi-root] :is(button, input, [data-fbi="row"])'),
        ]
          .filter((one) => one !== skip && getComputedStyle(one).clipPath === 'none')
          .filter((one) => {
            const { top, bottom, left, right } = one.getBoundingClientRect()
            return top < over.bottom && bottom > over.top && left < over.right && right > over.left
          })
          .map((one) => one.outerHTML.slice(0, 80))
      })
      expect(covered).toEqual([])
    }
  })

  for (const width of [390, 768, 1280]) {
    test(`has only targets of at least 44 pixels for a finger, while rows are being selected, too: ${width}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 844 })
      await open(page, 12)
      const small = () =>
        page.locator('[data-fbi="invitation-table"]').evaluate((table) =>
          [...table.querySelectorAll('button, select, input')]
            .filter((one) => one.checkVisibility({ visibilityProperty: true }))
            .filter((one) => getComputedStyle(one).clipPath === 'none')
            .map((one) => ({ one, box: (one.closest('label') ?? one).getBoundingClientRect() }))
            .filter(({ box }) => box.width < 44 || box.height < 44)
            .map(({ one, box }) => `${one.outerHTML.slice(0, 90)} ${box.width}×${box.height}`),
        )
      await expect(button(page, /^More actions/)).toHaveCount(12)
      expect(await small()).toEqual([])
      if (width === 390) await button(page, 'Select').tap()
      await box(page, 1).tap()
      await expect(bar(page)).toBeVisible()
      expect(await small()).toEqual([])
    })
  }

  test('docks the bar of a selection below the rows, and covers none of them there (U8)', async ({
    page,
  }) => {
    await open(page, 12)
    await button(page, 'Select').tap()
    await box(page, 1).tap()
    const rows = page.locator('[data-fbi="table-scroller"]')
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    const [list, docked] = [await rows.boundingBox(), await bar(page).boundingBox()]
    expect(docked!.y).toBeGreaterThanOrEqual(list!.y + list!.height)
  })
})

test.describe('without popovers', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('shows a menu in a modal dialog, with the same keys (U12)', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['popover', 'showPopover', 'hidePopover'] as const) {
        delete (HTMLElement.prototype as Partial<HTMLElement>)[name]
      }
    })
    await open(page, 12)
    const more = button(page, 'More actions for person.2@example.com')
    await more.press('ArrowUp')
    await expect(page.locator('dialog:modal')).toHaveCount(1)
    await expect(page.getByRole('menuitem').last()).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toBeHidden()
    await expect(more).toBeFocused()
    await more.click()
    const [menu, at] = [await page.getByRole('menu').boundingBox(), await more.boundingBox()]
    expect(menu!.y).toBe(at!.y + at!.height + 4)
    await page.mouse.click(10, 10)
    await expect(page.getByRole('menu')).toBeHidden()
    await expect(more).toBeFocused()
  })
})

test('menus and dialogs open from their button, by transform and opacity in at most 200 ms, and at once with reduced motion (U12)', async ({
  page,
}) => {
  await open(page, 12)
  /** What is animated in an element and around it, and the point that it grows from, as a distance from the button. */
  const opening = (selector: string, opener: string) =>
    page.evaluate(
      ([selector, opener]) => {
        const element = document.querySelector<HTMLElement>(selector!)!
        const animations = document.getAnimations().map((animation) => ({
          duration: animation.effect!.getComputedTiming().duration as number,
          properties: (animation.effect as KeyframeEffect)
            .getKeyframes()
            .flatMap((frame) => Object.keys(frame))
            .filter((name) => !['offset', 'easing', 'composite', 'computedOffset'].includes(name)),
        }))
        for (const animation of document.getAnimations()) animation.finish()
        const [x, y] = getComputedStyle(element).transformOrigin.split(' ').map(parseFloat)
        const place = element.getBoundingClientRect()
        const from = document.querySelector(opener!)!.getBoundingClientRect()
        return {
          animations,
          off: [
            place.left + x! - from.left - from.width / 2,
            place.top + y! - from.top - from.height / 2,
          ],
        }
      },
      [selector, opener],
    )
  const MORE = '[data-action="more"]'
  for (const [selector, open] of [
    ['[data-fbi="menu"]', () => page.locator(MORE).first().click()],
    ['[data-fbi="dialog"]', () => page.getByRole('menuitem', { name: /^Revoke/ }).click()],
  ] as const) {
    // Stops at the first frame.
    await page.addStyleTag({ content: '* { animation-play-state: paused }' })
    await open()
    const { animations, off } = await opening(selector, MORE)
    expect(animations.length).toBeGreaterThan(0)
    for (const { duration, properties } of animations) {
      expect(duration).toBeLessThanOrEqual(200)
      expect(['opacity', 'transform']).toEqual(expect.arrayContaining(properties))
    }
    for (const distance of off) expect(Math.abs(distance)).toBeLessThan(24)
  }
  await page.keyboard.press('Escape')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.locator(MORE).first().click()
  const { animations } = await opening('[data-fbi="menu"]', MORE)
  expect(animations.filter(({ duration }) => duration > 0)).toEqual([])
})

/** Waits until no frame scrolls any more. Scrolling takes effect, and fires its event, with a frame after the key. */
const scrolled = (page: Page) =>
  page.evaluate(async () => {
    const tops = () =>
      [document.scrollingElement!, ...document.querySelectorAll('[data-fbi="table-scroller"]')]
        .map(({ scrollTop }) => scrollTop)
        .join()
    for (let before; before !== tops();) {
      before = tops()
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
    }
  })

for (const count of [12, 200]) {
  test(`covers nothing that has the focus: ${count} rows with a selection on the smallest phone (U4)`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 320, height: 568 })
    await open(page, count)
    const keyboard = keyboardOf(page)
    await keyboard.use(button(page, 'Select'))
    await expect(box(page, 1)).toBeFocused()
    await keyboard.press('Space')
    await expect(bar(page)).toBeVisible()
    await keyboard.reach(button(page, 'Before'), 'Shift+Tab')
    const covered: object[] = []
    const seen = new Set<string>()
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let presses = 0; presses < 40; presses += 1) {
        await keyboard.press(key)
        await scrolled(page)
        const { isPage, ...stop } = await focused(page)
        seen.add(stop.name)
        if (stop.over.length > 0 && !isPage) covered.push({ key, ...stop })
      }
    }
    expect(covered).toEqual([])
    for (const name of ['Select all', 'Done', 'Select person.12@example.com']) {
      expect(seen).toContain(name)
    }
  })
}

test('keeps the focus when a selection is resent, revoked or cleared (U2)', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, 12)
  const keyboard = keyboardOf(page)
  const run = page.locator('[data-fbi="run-bar"]')
  await box(page, 2).check()
  await keyboard.use(bar(page).getByRole('button', { name: 'Resend' }))
  await expect(run).toContainText('1 new link created')
  await expect(
    page.locator('[data-fbi="run-bar"]:focus-within, [data-fbi="run-bar"]:focus'),
  ).toHaveCount(1)
  await keyboard.use(run.getByRole('button', { name: 'Close' }))
  await expect(page.getByRole('heading', { name: 'Invitations' })).toBeFocused()

  await box(page, 3).check()
  await keyboard.use(bar(page).getByRole('button', { name: 'Revoke…' }))
  await keyboard.use(page.getByRole('alertdialog').getByRole('button', { name: /^Revoke/ }))
  await expect(run).toContainText('1 invitation revoked')
  await expect(
    page.locator('[data-fbi="run-bar"]:focus-within, [data-fbi="run-bar"]:focus'),
  ).toHaveCount(1)
  await keyboard.use(run.getByRole('button', { name: 'Close' }))

  await box(page, 4).check()
  await keyboard.use(button(page, 'Clear selection'))
  await expect(box(page, 4)).toBeFocused()
  await expect(box(page, 4)).not.toBeChecked()
})
