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

async function paste(form: Locator, text: string) {
  const box = form.getByRole('textbox', { name: 'E-mail addresses' })
  await box.focus()
  await box.evaluate((input, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

/** The form in the dialog, or the one on the page, with many people and every kind of problem. */
async function compose(page: Page, where: 'dialog' | 'page'): Promise<Locator> {
  if (where === 'dialog') await page.getByRole('button', { name: 'Invite people' }).first().tap()
  const form = page.locator(
    `${where === 'dialog' ? 'dialog ' : '#root > '}[data-fbi="invite-form"]`,
  )
  await paste(form, PEOPLE)
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

test('every column of a table under review is in sight, with its choice and its cells', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await open(page)
  await page.getByRole('button', { name: 'Invite people' }).first().tap()
  const form = page.locator('dialog [data-fbi="invite-form"]')
  await paste(
    form,
    'First name,Last name,E-mail address,Team,Access level,Notes\nAda,Lovelace,ada@navy.example,Engine,admin,new\nGrace,Hopper,,Compilers,user,old',
  )
  const table = form.getByRole('table')
  await expect(table.getByRole('combobox')).toHaveCount(6)
  const parts = await table.evaluate((one) => {
    const frame = one.parentElement!
    const cells = [...one.querySelectorAll('th, td')].filter((cell) => cell.checkVisibility())
    const { left, right } = frame.getBoundingClientRect()
    const outside = [...cells, ...one.querySelectorAll('select')]
      .filter((part) => {
        const place = part.getBoundingClientRect()
        return place.left < left || place.right > right
      })
      .map((part) => part.outerHTML)
    return { outside, scrolls: frame.scrollWidth > frame.clientWidth }
  })
  expect(parts).toEqual({ outside: [], scrolls: false })
  // The cells of a column follow its choice.
  const choice = (await table.getByLabel('Use of column “Last name”').boundingBox())!
  const cell = (await table.getByText('Hopper').boundingBox())!
  const next = (await table.getByLabel('Use of column “Access level”').boundingBox())!
  expect(choice.y).toBeLessThan(cell.y)
  expect(cell.y).toBeLessThan(next.y)
})

test('the input is on the line of the last chip if there is room, and its hint is about fingers', async ({
  page,
}) => {
  await open(page)
  await page.getByRole('button', { name: 'Invite people' }).first().tap()
  const form = page.locator('dialog [data-fbi="invite-form"]')
  await expect(form.getByText('Type or paste addresses')).toBeVisible()
  await expect(form.getByText('drop a CSV file')).toBeHidden()
  const input = form.getByRole('textbox', { name: 'E-mail addresses' })
  await input.fill('ada@x.org ')
  const chip = form.getByRole('button', { name: 'ada@x.org', exact: true })
  const line = async () => {
    const [one, other] = [(await chip.boundingBox())!, (await input.boundingBox())!]
    return other.y < one.y + one.height
  }
  expect(await line()).toBe(true)
  await input.fill('somebody.with.a.long.name@navy.example')
  expect(await line()).toBe(false)
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

/** Moves a finger by so many px. */
async function swipe(page: Page, x: number, y: number, distance: number) {
  const browser = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
    browser.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at === undefined ? [] : [{ x, y: at }],
    })
  await touch('touchStart', y)
  for (let step = 1; step <= 20; step += 1) {
    await touch('touchMove', y + (distance * step) / 20)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  await touch('touchEnd')
}

test('a finger or a wheel on the dialog or beside it does not scroll the page', async ({
  page,
}) => {
  await open(page)
  await page.evaluate(() => (document.body.style.minHeight = '4000px'))
  await page.getByRole('button', { name: 'Invite people' }).first().tap()
  const dialog = page.getByRole('dialog')
  const scrolled = () => page.evaluate(() => scrollY)
  const before = await scrolled()
  const pull = async (y: number) => {
    await swipe(page, 195, y, -200)
    await page.mouse.move(195, y)
    await page.mouse.wheel(0, 200)
    // What scrolls does so in the next frames.
    for (let frames = 0; frames < 30; frames += 1) {
      await page.evaluate(() => new Promise(requestAnimationFrame))
    }
  }
  // An empty form does not scroll by itself.
  await pull(420)
  await pull(840)
  expect(await scrolled()).toBe(before)
  await page.setViewportSize({ width: 390, height: 600 })
  await dialog.evaluate((one) => (one.scrollTop = one.scrollHeight))
  await pull(300)
  expect(await scrolled()).toBe(before)
})

test('the date of “Until…” appears in sight, above the footer, and so does its focus', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await open(page)
  const form = await compose(page, 'dialog')
  await form.getByText('Until…').tap()
  const date = form.getByLabel('Date and time')
  const space = () =>
    date.evaluate((one) => {
      const footer = one.closest('[data-fbi="invite-fields"]')!.lastElementChild!
      return footer.getBoundingClientRect().top - one.getBoundingClientRect().bottom
    })
  // The ring is 4 px wide.
  await expect.poll(space).toBeGreaterThan(4)
  await page.keyboard.press('Tab')
  await expect(date).toBeFocused()
  expect(await space()).toBeGreaterThan(4)
  await expect.poll(() => isInSight(date)).toBe(true)
})

test('the footer is one line, also on the smallest phone', async ({ page }) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 568 })
    await open(page)
    const form = await compose(page, 'dialog')
    const footer = form.locator('[data-fbi="invite-actions"]')
    expect((await footer.boundingBox())!.height).toBeLessThan(80)
    const [end, send] = [footer.getByText(/^Link works/), footer.getByRole('button')]
    expect((await end.boundingBox())!.x).toBeLessThan((await send.boundingBox())!.x)
  }
})

test('after many people were pasted, the first problem is in sight with the chips', async ({
  page,
}) => {
  await open(page)
  const form = await compose(page, 'dialog')
  await expect.poll(() => isInSight(form.getByText('31 ready', { exact: true }))).toBe(true)
  await expect.poll(() => isInSight(form.locator('[data-fbi="panel"] button').first())).toBe(true)
})

test('no other action moves under the finger that has pressed one', async ({ page }) => {
  await open(page)
  const form = await compose(page, 'dialog')
  const panel = form.locator('[data-fbi="panel"]')
  const action = panel.getByRole('button', { name: /^Remove all/ })
  await action.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await action.boundingBox())!
  const [left, top] = [x + width / 2, y + height / 2]
  await page.touchscreen.tap(left, top)
  await expect(form.getByText('31 ready', { exact: true })).toBeVisible()
  const under = () =>
    page.evaluate(
      ([left, top]) => document.elementFromPoint(left!, top!)!.closest('button')?.textContent,
      [left, top],
    )
  await expect(action).toHaveCount(0)
  expect(await under()).toBeUndefined()
  await expect(panel.getByRole('button').first()).toBeFocused()
  // A press elsewhere lets go of the place.
  const lines = panel.locator('[data-fbi="panel-line"]')
  const count = await lines.count()
  await form.getByText('Role', { exact: true }).tap()
  await expect(lines).toHaveCount(count - 1)
})

test('a heading that takes focus after a key has a ring, and Tab leaves the dialog as any other', async ({
  page,
}) => {
  await open(page)
  const form = await compose(page, 'dialog')
  await form.getByRole('button', { name: 'Send 31 invitations' }).focus()
  await page.keyboard.press('Enter')
  const heading = form.getByRole('heading', { name: '31 invitations created' })
  await expect(heading).toBeFocused()
  await expect(heading).toHaveCSS('outline-style', 'solid')
  // From the last element of a modal dialog, Tab leads to the browser's own controls, which the page sees as its body.
  const tabFromTheEnd = async (last: Locator) => {
    await last.focus()
    await page.keyboard.press('Tab')
    return page.evaluate(() => document.activeElement!.tagName)
  }
  const ours = await tabFromTheEnd(page.getByRole('button', { name: 'Close' }))
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement!.closest('dialog[open]') !== null)).toBe(
    true,
  )
  await page.evaluate(() => {
    const plain = document.createElement('dialog')
    plain.innerHTML = '<button>One</button><button>Two</button>'
    document.body.append(plain)
    plain.showModal()
  })
  expect(ours).toBe(await tabFromTheEnd(page.getByRole('button', { name: 'Two' })))
})

test.describe('on the smallest phone', () => {
  test.use({ viewport: { width: 320, height: 568 } })

  test('after many people were pasted, the first problem is in sight', async ({ page }) => {
    await open(page)
    const form = await compose(page, 'dialog')
    await expect.poll(() => isInSight(form.getByText('31 ready', { exact: true }))).toBe(true)
    await expect.poll(() => isInSight(form.locator('[data-fbi="panel"] button').first())).toBe(true)
  })

  test('an address has its icon on its line, and ends one after the @ rather than within a word', async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page)
    await page.getByRole('button', { name: 'Invite people' }).first().tap()
    const form = page.locator('dialog [data-fbi="invite-form"]')
    const box = form.getByRole('textbox', { name: 'E-mail addresses' })
    await box.fill(
      'kit@orbit.example, alexandra.longname@households, bob.longname@naval.department',
    )
    await box.press('Enter')
    const texts = form.locator('[data-fbi="recipient-text"]')
    await expect(texts).toHaveCount(3)
    const icon = (await texts.nth(1).locator('svg').boundingBox())!
    const address = (await texts.nth(1).locator('bdi').boundingBox())!
    expect(icon.y + icon.height).toBeGreaterThan(address.y)
    expect(icon.x + icon.width).toBeLessThan(address.x)
    const cut = await form.locator('bdi').evaluateAll((all) =>
      all
        .flatMap((one) => [...one.childNodes])
        .filter((part) => {
          const range = document.createRange()
          range.selectNodeContents(part)
          return range.getClientRects().length > 1
        })
        .map(({ textContent }) => textContent),
    )
    expect(cut).toEqual([])
  })

  test('with text twice as large, each part of the footer has a line of its own (U11)', async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page)
    await page.addStyleTag({ content: 'html { font-size: 200% }' })
    const form = await compose(page, 'dialog')
    const footer = form.locator('[data-fbi="invite-actions"]')
    const send = (await footer.getByRole('button').boundingBox())!
    const words = footer.getByText(/^Link works until/)
    expect((await words.boundingBox())!.width).toBe(send.width)
  })

  test('a choice below its question is as wide as the question', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page)
    await page.getByRole('button', { name: 'Invite people' }).first().tap()
    const form = page.locator('dialog [data-fbi="invite-form"]')
    await form.locator('input[type="file"]').setInputFiles({
      name: 'staff.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Email,Name,Role\nada@orbit.example,Ada,Owner\n,Cy,Owner\n'),
    })
    const line = form.locator('[data-fbi="panel-line"]').first()
    const question = (await line.locator('> div').boundingBox())!
    const choice = (await line.getByRole('combobox').boundingBox())!
    expect(choice.x).toBe(question.x)
    expect(choice.width).toBe(question.width)
    // On a wider one they share a line.
    await page.setViewportSize({ width: 390, height: 844 })
    const wide = (await line.locator('> div').boundingBox())!
    expect((await line.getByRole('combobox').boundingBox())!.x).toBeGreaterThan(wide.x + wide.width)
    // An icon and its text are apart.
    const missing = form.locator('[data-fbi="panel-line"]').nth(1)
    const sign = (await missing.locator('svg').boundingBox())!
    const text = (await missing.locator('p > span').first().boundingBox())!
    expect(text.x - sign.x - sign.width).toBeGreaterThan(4)
  })
})
