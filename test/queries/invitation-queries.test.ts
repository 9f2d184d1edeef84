import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { createClient } from '../../src/client/create-client'
import { invitationQueries, fingerprint } from '../../src/queries/invitation-queries'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'

function start() {
  const fake = createFakeFluxbase()
  const client = createClient({ url: fake.url, fetch: fake.fetch, session: fake.signIn() })
  return { fake, client, queryClient: new QueryClient() }
}

describe('invitationQueries', () => {
  it('invitationQueries finds what a loader has fetched, without a request', async () => {
    const { fake, client, queryClient } = start()
    fake.invite({ email: 'ada@example.com' })
    await queryClient.prefetchQuery(invitationQueries(client).list())
    const browser = new QueryClient()
    hydrate(browser, JSON.parse(JSON.stringify(dehydrate(queryClient))))
    const { queryKey } = invitationQueries(client).list()
    expect(browser.getQueryData(queryKey)?.invitations[0]?.email).toBe('ada@example.com')
  })

  it('each filter, client and user has a query key of its own', () => {
    const { client } = start()
    const keys = [
      invitationQueries(client).list(),
      invitationQueries(client).list({ include_accepted: true }),
      invitationQueries(client, { userId: 'other' }).list(),
      invitationQueries(start().client).list(),
    ].map(({ queryKey }) => JSON.stringify(queryKey))
    expect(new Set(keys).size).toBe(keys.length)
    expect(JSON.stringify(invitationQueries(client).list().queryKey)).toBe(keys[0])
  })

  it('unchanged rows keep their identity after a refetch, even under a key of the app’s', async () => {
    const { fake, client, queryClient } = start()
    fake.invite({ email: 'ada@example.com' })
    fake.invite({ email: 'grace@example.com' })
    const queryKey = ['ours']
    const fetch = () =>
      queryClient.fetchQuery({ ...invitationQueries(client).list(), queryKey: queryKey as never })
    const before = await fetch()
    expect(await fetch()).toBe(before)
    fake.invite({ email: 'joan@example.com' })
    const { invitations } = await fetch()
    expect(invitations).toHaveLength(3)
    expect(invitations.slice(1)).toEqual(before.invitations)
    expect(invitations.slice(1).every((row, at) => row === before.invitations[at])).toBe(true)
  })

  it('the key of a validation contains a fingerprint that does not reveal the token (S08)', () => {
    const { fake, client } = start()
    const tokens = Array.from(
      { length: 200 },
      (_, i) => fake.invite({ email: `${i}@example.com` }).token,
    )
    expect(new Set(tokens.map(fingerprint)).size).toBe(tokens.length)
    const key = JSON.stringify(invitationQueries(client).validate(tokens[0]!).queryKey)
    expect(key).toContain(fingerprint(tokens[0]!))
    for (let i = 0; i + 6 <= 44; i++) expect(key).not.toContain(tokens[0]!.slice(i, i + 6))
  })
})
