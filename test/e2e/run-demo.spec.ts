import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'
import { signIn } from './sign-in'
import { test } from './start-demo'

test('ends cleanly with Ctrl-C', async ({ demo }) => {
  expect(await demo.stop()).toBe(0)
})

test('uses the next port if its own is in use', async ({ request, start }) => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve))
  const { port } = other.address() as AddressInfo
  const demo = await start({ PORT: String(port) })
  expect(Number(new URL(demo.url).port)).toBeGreaterThan(port)
  expect((await request.get(demo.url)).status()).toBe(200)
  other.close()
})

test('explains invalid environment variables', async ({ start }) => {
  await expect(start({ FLUXBASE_DIALECT: 'x' })).rejects.toThrow(
    'it can be wayli-app-2026.1, fluxbase-eu-2026.3, nimbleflux-2026.3',
  )
  await expect(start({ FLUXBASE_URL: 'fluxbase' })).rejects.toThrow('it must be an address')
})

test('uses the Fluxbase that FLUXBASE_URL names', async ({ demo, page, start }) => {
  const proxied = await start({ FLUXBASE_URL: demo.url })
  expect(proxied.printed).toContain(demo.url)
  await signIn(page, { ...proxied, email: demo.email, password: demo.password })
  await expect(page.getByText('24 invitations')).toBeVisible()

  await demo.stop()
  const answer = await page.request.get(`${proxied.url}/health`)
  expect(answer.status()).toBe(502)
  expect(await answer.json()).toMatchObject({ code: 'BAD_GATEWAY' })
})

test('serves its page at every path, and a 404 for a missing file', async ({ demo, request }) => {
  const page = await request.get(`${demo.url}/invite/abc=`)
  expect(await page.text()).toContain('<title>Acme Console</title>')
  expect(page.headers()['content-security-policy']).toContain("default-src 'self'")
  expect((await request.get(`${demo.url}/assets/gone.js`)).status()).toBe(404)
})
