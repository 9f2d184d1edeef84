import { beforeEach, describe, expect, it } from 'vitest'
import { createClient, type FluxbaseClient } from '../../src/client/create-client'
import { storedSession } from '../../src/client/stored-session'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'

const KEY = 'fluxbase-invitations:session'

describe('storedSession', () => {
  beforeEach(() => localStorage.clear())

  it('storedSession keeps a session in the chosen storage and restores it after a reload', async () => {
    const fake = createFakeFluxbase()
    const open = () =>
      createClient({ url: fake.url, fetch: fake.fetch, ...storedSession(() => localStorage) })
    const { email, password } = fake.admin
    await open().admin.login({ email, password })
    const reloaded = open()
    await expect(reloaded.management.invitations.list()).resolves.toMatchObject({
      invitations: [],
    })
    await reloaded.admin.logout()
    expect(localStorage.getItem(KEY)).toBeNull()
    expect(open().admin.session).toBeNull()
  })

  it.each<[string, (tab: FluxbaseClient) => Promise<unknown>]>([
    ['is refreshed', (tab) => tab.admin.refresh()],
    ['ends', (tab) => tab.admin.logout()],
  ])(
    'storedSession keeps the user who signed in last in another tab if the session of an earlier one %s here (O5)',
    async (_, change) => {
      const fake = createFakeFluxbase()
      fake.addUser({ email: 'joan@example.com', password: 'a-long-password', role: fake.roles[0] })
      const open = () =>
        createClient({ url: fake.url, fetch: fake.fetch, ...storedSession(() => localStorage) })
      const { email, password } = fake.admin
      await open().admin.login({ email, password })
      const [earlier, later] = [open(), open()]
      await later.admin.login({ email: 'joan@example.com', password: 'a-long-password' })
      await change(earlier)
      expect(open().admin.session).toEqual(later.admin.session)
      await earlier.admin.login({ email, password })
      expect(open().admin.session).toEqual(earlier.admin.session)
    },
  )

  it('a client without storedSession writes nothing to any storage (S12)', async () => {
    const fake = createFakeFluxbase()
    const client = createClient({ url: fake.url, fetch: fake.fetch })
    await client.admin.login({ email: fake.admin.email, password: fake.admin.password })
    expect({ ...localStorage, ...sessionStorage }).toEqual({})
  })

  it.each(['', 'null', '{"access_token":1}', '[', '{"access_token":"a"}'])(
    'storedSession ignores stored text that is not a session: %s',
    (kept) => {
      localStorage.setItem(KEY, kept)
      expect(storedSession(() => localStorage).session).toBeNull()
    },
  )

  it('storedSession keeps the session in memory if there is no storage (F72)', () => {
    const { session, onSessionChange } = storedSession(() => {
      throw new DOMException('Access is denied.', 'SecurityError')
    })
    expect(session).toBeNull()
    expect(() => onSessionChange({ access_token: 'a', refresh_token: 'b' })).not.toThrow()
  })
})
