import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => vi.unstubAllGlobals())

it('lists are read where there is no TextEncoder and no TextDecoder, as in the jsdom of Jest', async () => {
  vi.stubGlobal('TextEncoder', undefined)
  vi.stubGlobal('TextDecoder', undefined)
  vi.resetModules()
  await import('../../src/exports/index')
  const { createClient } = await import('../../src/exports/client')
  const { invitationQueries } = await import('../../src/exports/queries')
  const answer = {
    ok: true,
    status: 200,
    headers: new Map(),
    text: async () => '{"invitations":null}',
  }
  const client = createClient({
    url: 'http://fluxbase.example',
    getAccessToken: () => 'token',
    fetch: async () => answer as unknown as Response,
  })
  const list = invitationQueries(client).list()
  expect(await new QueryClient().fetchQuery(list)).toEqual({ invitations: [] })
})
