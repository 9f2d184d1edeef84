import type { Page } from '@playwright/test'
import { createFakeFluxbase, type FakeFluxbase } from '../../../src/testing/fake-fluxbase'
import { bundle } from '../bundle'

const SITE = 'http://localhost:4997'

let built: ReturnType<typeof bundle> | undefined

/** Creates a fake Fluxbase for one test. */
export const createFake = () => createFakeFluxbase({ url: SITE })

interface TablePageOptions {
  /** Whether the app adds columns of its own. @default false */
  ownColumns?: boolean
}

/** Opens a page with an `InvitationTable` for this fake server. The session holds all links. */
export async function openTable(
  page: Page,
  fake: FakeFluxbase,
  { ownColumns = false }: TablePageOptions = {},
): Promise<void> {
  const { script, style } = await (built ??= bundle('table/client', 'browser', 'production'))
  const setup = {
    session: fake.signIn(),
    links: fake.invitations.map(({ id, token }) => [id, `${SITE}/invite/${token}`]),
    ownColumns,
  }
  const html = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Acme</title>
    <link rel="icon" href="data:,"><link rel="stylesheet" href="/client.css"><style>body { margin: 0; font-family: sans-serif }</style>
    <div id="root"></div><script>window.setup = ${JSON.stringify(setup)}</script><script type="module" src="/client.js"></script>`
  await page.route(`${SITE}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/client.js') {
      return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script })
    }
    if (pathname === '/client.css') return route.fulfill({ contentType: 'text/css', body: style })
    if (!pathname.startsWith('/api/')) {
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    }
    const request = route.request()
    const body = request.postDataBuffer()
    const answer = await fake.fetch(request.url(), {
      method: request.method(),
      headers: request.headers(),
      ...(body && { body: new Uint8Array(body) }),
    })
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  })
  await page.goto(SITE)
}
