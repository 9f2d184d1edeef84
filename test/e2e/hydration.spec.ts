import { spawnSync } from 'node:child_process'
import { expect, test, type Page } from '@playwright/test'
import oldest from '../oldest-peers/package.json' with { type: 'json' }
import { bundle } from './bundle'

const SITE = 'http://localhost:4998'

interface Served {
  token: string
  expiresAt: number
  now: number
  state: unknown
  withToken: string
  withoutToken: string
  members: { html: string; state: unknown; now: number }
}

let served: Served
let client: string

/** Hydrates the server's HTML, by default 90 s after it was rendered. Returns everything that React reported. */
async function takeOver(
  page: Page,
  address: string,
  html: string,
  facts: object,
  now = served.now + 90_000,
) {
  const said: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(String(error)))
  await page.clock.setFixedTime(now)
  await page.route(`${SITE}/**`, (route) =>
    route.fulfill(
      route.request().url().endsWith('/client.js')
        ? { contentType: 'text/javascript; charset=utf-8', body: client }
        : {
            contentType: 'text/html; charset=utf-8',
            body: `<!doctype html><html lang="en"><title>Acme</title><link rel="icon" href="data:,"><div id="root">${html}</div>
              <script>window.served = ${JSON.stringify(facts).replaceAll('<', '\\u003c')}</script>
              <script type="module" src="/client.js"></script>`,
          },
    ),
  )
  await page.goto(SITE + address)
  await expect(page.locator('[data-fbi-root]').first()).toBeVisible()
  return async () => [...said, ...(await page.evaluate(() => window.mended))]
}

for (const peers of ['newest', 'oldest'] as const) {
  test.describe(`with the ${peers} peers`, () => {
    test.beforeAll(async () => {
      client = (await bundle('ssr/client', 'browser', 'development', peers)).script
      const server = (await bundle('ssr/server', 'node', 'development', peers)).script
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], {
        input: server,
        env: { ...process.env, TZ: 'UTC', LANG: 'en_US.UTF-8' },
        encoding: 'utf8',
      })
      expect(stderr).toBe('')
      expect(client.includes(`"${oldest.devDependencies.react}"`)).toBe(peers === 'oldest')
      served = JSON.parse(stdout) as Served
    })

    test('is rendered in bare Node, without a style attribute, a token or a date in the wrong zone (F73, S05, S16)', () => {
      expect(served.withToken).toContain('Create your account')
      expect(served.withToken).toContain('You were invited to Acme Console as a member.')
      expect(served.withoutToken).toContain('Checking your invitation…')
      for (const html of [served.withToken, served.withoutToken]) {
        expect(html).not.toMatch(/ style="/)
        expect(html).not.toContain(served.token)
        expect(html).not.toContain('The link')
      }
      expect(JSON.stringify(served.state)).not.toContain(served.token.replace('=', ''))
    })

    // How each locale writes the hour of a time alone: 6:05 or 06:05.
    for (const [locale, timezoneId, hour] of [
      ['ar-EG', 'Asia/Kolkata', 'numeric'],
      ['en-US', 'America/Los_Angeles', 'numeric'],
      ['de-DE', 'Europe/Berlin', '2-digit'],
      ['ja-JP', 'Asia/Tokyo', 'numeric'],
      ['fa-IR', 'Asia/Tehran', 'numeric'],
      ['pt-BR', 'America/Sao_Paulo', '2-digit'],
    ] as const) {
      test.describe(`${locale} in ${timezoneId}`, () => {
        test.use({ locale, timezoneId })

        test('hydrates what a server in UTC has rendered, without warnings from React, and then shows its own dates (F74)', async ({
          page,
        }) => {
          const { token, state, withToken, expiresAt } = served
          const complaints = await takeOver(page, '/welcome', withToken, { token, state })
          const date = await page.evaluate(
            ({ time, hour }) =>
              new Intl.DateTimeFormat(navigator.language, {
                day: 'numeric',
                month: 'long',
                hour,
                minute: '2-digit',
              }).format(time),
            { time: expiresAt, hour },
          )
          // The link has expired since, and the form is still there (F56).
          await expect(page.locator('[data-fbi="lead"]')).toContainText(
            `By this device’s clock, the link expired on ${date}. You can still try it.`,
          )
          await page.getByLabel('Your name').fill('Grace')
          expect(await complaints()).toEqual([])
        })
      })
    }

    for (const timezoneId of ['Asia/Tokyo', 'America/Los_Angeles']) {
      test.describe(`the administrators’ page in ${timezoneId}`, () => {
        test.use({ timezoneId })

        test('hydrates the table that a server in UTC has rendered, without warnings or another request, and then shows its own time (H4, H6)', async ({
          page,
        }) => {
          const asked: string[] = []
          await page.route('https://fluxbase.example/**', (route) => {
            asked.push(route.request().url())
            return route.abort()
          })
          const { html, state, now } = served.members
          expect(html).toContain('joan@example.com')
          // Meanwhile a minute is over, and a link has expired.
          const facts = { members: true, locale: 'en-GB', state }
          const complaints = await takeOver(page, '/members', html, facts, now + 20_000)
          const zone = timezoneId.split('/')[1]!.replace('_', ' ')
          await expect(page.locator('[data-fbi="table-footer"]')).toContainText(zone)
          const mary = page.getByRole('row').filter({ hasText: 'mary@example.com' })
          await expect(mary.locator('[data-status="expired"]')).toBeVisible()
          await page.getByRole('searchbox').fill('joan')
          await expect(mary).toBeHidden()
          expect(await complaints()).toEqual([])
          expect(asked).toEqual([])
        })
      })
    }

    test('stays usable if an extension has changed the page before hydration (F75)', async ({
      page,
    }) => {
      const { token, state, withToken } = served
      const touched = withToken
        .replace('<input', '<input data-manager-id="1"')
        .replace('</form>', '<div data-manager-overlay=""></div></form>')
      await takeOver(page, '/welcome', touched, { token, state })
      await page.getByRole('button', { name: 'Create account' }).click()
      await expect(page.getByText('Enter your name.')).toBeVisible()
      await page.getByLabel('Your name').fill('Grace')
      await expect(page.getByText('Enter your name.')).toBeHidden()
    })

    test('reads the token from the address after hydration, without warnings from React (F74)', async ({
      page,
    }) => {
      const asked: string[] = []
      await page.route('https://fluxbase.example/**', (route) => {
        asked.push(new URL(route.request().url()).pathname)
        return route.fulfill({
          headers: { 'Access-Control-Allow-Origin': '*' },
          json: { valid: false, error: 'Invitation not found' },
        })
      })
      const complaints = await takeOver(page, `/invite/${served.token}`, served.withoutToken, {})
      await expect(page.getByRole('heading', { name: 'This link doesn’t work' })).toBeVisible()
      expect(asked).toEqual([`/api/v1/invitations/${served.token}/validate`])
      expect(await complaints()).toEqual([])
    })
  })
}
