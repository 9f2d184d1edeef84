import { dehydrate, hydrate, QueryClient, type DehydratedState } from '@tanstack/react-query'
import { waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createClient } from '../../src/client/create-client'
import { useInvitations } from '../../src/hooks/use-invitations'
import { invitationQueries } from '../../src/queries/invitation-queries'
import type { InvitationsBackendOptions } from '../../src/queries/backend'
import type { Problem } from '../../src/queries/problem'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { renderHookWithKit } from '../support/render'

const USER = { id: '7', email: 'ada@example.com' }

/** What a server sends along: the list, fetched through a client with this URL. */
async function onAServer(
  fake: ReturnType<typeof createFakeFluxbase>,
  url: string,
  options?: InvitationsBackendOptions,
) {
  // A server counts no clients.
  vi.stubGlobal('window', undefined)
  const client = createClient({ url, fetch: fake.fetch, session: fake.signIn() })
  const { list } = invitationQueries(client, options)
  const query = list()
  vi.unstubAllGlobals()
  const queryClient = new QueryClient()
  await queryClient.prefetchQuery(query)
  return JSON.parse(JSON.stringify(dehydrate(queryClient))) as DehydratedState
}

/** Renders a list in a browser, and collects what the app is told. */
function inABrowser(
  fake: ReturnType<typeof createFakeFluxbase>,
  state: DehydratedState,
  url: string,
) {
  const queryClient = new QueryClient()
  hydrate(queryClient, state)
  const problems: Problem[] = []
  const { result } = renderHookWithKit(() => useInvitations(), {
    fake,
    queryClient,
    client: createClient({ url, fetch: fake.fetch, session: fake.signIn() }),
    currentUser: USER,
    onProblem: (problem) => void problems.push(problem),
  })
  return { result, problems }
}

const asked = ({ requests }: ReturnType<typeof createFakeFluxbase>) =>
  requests.filter(({ route }) => route === 'invitations.list').length

describe('a list that a server has prefetched', () => {
  it.each([
    ['the same URL', 'https://one.example', 'https://one.example', {}],
    [
      'an internal URL',
      'http://fluxbase:8080',
      'https://two.example',
      { publicUrl: 'https://two.example/' },
    ],
    [
      'an internal URL, and a path in the browser',
      'http://fluxbase:8080',
      '/fluxbase',
      { publicUrl: '/fluxbase' },
    ],
  ])('through %s is used without another request (H6)', async (_, internal, url, options) => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'grace@example.com' })
    const state = await onAServer(fake, internal, { userId: USER.id, ...options })
    const { result, problems } = inABrowser(fake, state, url)
    expect(result.current.data?.invitations[0]?.email).toBe('grace@example.com')
    await waitFor(() => expect(result.current.isFetching).toBe(false))
    expect(asked(fake)).toBe(1)
    await vi.dynamicImportSettled()
    expect(problems).toEqual([])
  })

  it.each([
    ['without the user', 'https://three.example', {}, /userId: '7'/],
    [
      'for another URL',
      'http://fluxbase:8080',
      { userId: '7' },
      /publicUrl: 'https:\/\/three\.example/,
    ],
  ])(
    '%s is not used, and onProblem is told how to change that (H6)',
    async (_, internal, options, advice) => {
      const fake = createFakeFluxbase()
      const state = await onAServer(fake, internal, options)
      const { result, problems } = inABrowser(fake, state, 'https://three.example')
      await waitFor(() => expect(result.current.isSuccess).toBe(true))
      expect(asked(fake)).toBe(2)
      await waitFor(() =>
        expect(problems).toMatchObject([
          { code: 'unused_prefetch', subject: 'list', message: expect.stringMatching(advice) },
        ]),
      )
    },
  )

  it('a list that a loader has prefetched without the user is reported, too (H6)', async () => {
    const fake = createFakeFluxbase()
    const queryClient = new QueryClient()
    const onProblem = vi.fn()
    const client = createClient({ url: fake.url, fetch: fake.fetch, session: fake.signIn() })
    await queryClient.prefetchQuery(invitationQueries(client).list())
    renderHookWithKit(() => useInvitations(), {
      fake,
      client,
      queryClient,
      currentUser: USER,
      onProblem,
    })
    await waitFor(() => expect(onProblem).toHaveBeenCalledOnce())
    expect(onProblem.mock.calls[0]?.[0]).toMatchObject({ code: 'unused_prefetch' })
  })

  it('a list that a hook has shown before the user was known is not taken for a prefetch', async () => {
    const fake = createFakeFluxbase()
    const queryClient = new QueryClient()
    const onProblem = vi.fn()
    const client = createClient({ url: fake.url, fetch: fake.fetch, session: fake.signIn() })
    const options = { fake, client, queryClient, onProblem }
    const before = renderHookWithKit(() => useInvitations(), options)
    await waitFor(() => expect(before.result.current.isSuccess).toBe(true))
    before.unmount()
    const after = renderHookWithKit(() => useInvitations(), { ...options, currentUser: USER })
    await waitFor(() => expect(after.result.current.isSuccess).toBe(true))
    await vi.dynamicImportSettled()
    expect(onProblem).not.toHaveBeenCalled()
  })
})
