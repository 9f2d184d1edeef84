import {
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
  dehydrate,
  useMutation,
  useQuery,
  type DefaultOptions,
  QueryObserver,
} from '@tanstack/react-query'
import { act, render, renderHook, screen, waitFor, within } from '@testing-library/react'
import { inspect } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { AcceptInvitePage } from '../../src/components/accept-invite-page/accept-invite-page'
import { InvitationTable } from '../../src/components/invitation-table/invitation-table'
import { useAcceptInvitation } from '../../src/hooks/use-accept-invitation'
import { useCreateInvitation } from '../../src/hooks/use-create-invitation'
import { useInvitations } from '../../src/hooks/use-invitations'
import { useResendInvitation } from '../../src/hooks/use-resend-invitation'
import { useRevokeInvitation } from '../../src/hooks/use-revoke-invitation'
import { useValidateInvitation } from '../../src/hooks/use-validate-invitation'
import { InvitationsProvider } from '../../src/provider/invitations-provider'
import { invitationMutations } from '../../src/operations/invitation-mutations'
import { invitationQueries } from '../../src/queries/invitation-queries'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import type { RouteName } from '../../src/testing/routes'
import { anyOfMutations, anyOfQueries } from '../support/any-defaults'
import { deferred } from '../support/deferred'
import { createKit, renderHookWithKit, renderWithKit } from '../support/render'

/** Renders an app with these defaults. */
const withDefaults = (defaultOptions: DefaultOptions) => new QueryClient({ defaultOptions })

const secrets = { request: () => ({ name: 'Grace', password: 'secret' }), deliver: () => undefined }

/**
 * Fields that the kit does not set. `meta` is only for the app's own code, `initialDataUpdatedAt` means nothing without
 * `initialData`, `maxPages` means nothing outside an infinite query, and TanStack Query reads no default of `subscribed`.
 */
const HARMLESS = ['meta', 'initialDataUpdatedAt', 'maxPages', 'subscribed']

describe('the options of a query or mutation', () => {
  const { client } = createKit()
  const queries = invitationQueries(client)
  const mutations = invitationMutations(client)
  const plain = new QueryClient()

  it.each(Object.keys(anyOfQueries).filter((field) => !HARMLESS.includes(field)))(
    'an app’s default does not change the option queries.%s',
    (field) => {
      const values = anyOfQueries[field as keyof typeof anyOfQueries] as fc.Arbitrary<unknown>
      for (const value of fc.sample(values, 10)) {
        const app = withDefaults({ queries: { [field]: value } })
        const forOurs = new QueryClient()
        forOurs.setQueryDefaults(['fluxbase-invitations'], { [field]: value })
        for (const query of [queries.list(), queries.firstRows(), queries.validate('token')]) {
          const read = (queryClient: QueryClient) =>
            Reflect.get(queryClient.defaultQueryOptions(query as object as { queryKey: [] }), field)
          // TanStack Query treats a missing option like `undefined`.
          expect(read(app)).toBe(read(plain))
          expect(read(forOurs)).toBe(read(plain))
        }
      }
    },
  )

  it.each(Object.keys(anyOfMutations).filter((field) => !HARMLESS.includes(field)))(
    'an app’s default does not change the option mutations.%s',
    (field) => {
      const values = anyOfMutations[field as keyof typeof anyOfMutations] as fc.Arbitrary<unknown>
      for (const value of fc.sample(values, 10)) {
        const app = withDefaults({ mutations: { [field]: value } })
        const forOurs = new QueryClient()
        forOurs.setMutationDefaults(['fluxbase-invitations'], { [field]: value })
        const { create, revoke, resend, accept } = mutations
        for (const mutation of [create(), revoke(), resend(), accept('token', secrets)]) {
          const read = (queryClient: QueryClient) =>
            Reflect.get(queryClient.defaultMutationOptions(mutation as object), field)
          expect(read(app)).toBe(read(plain))
          expect(read(forOurs)).toBe(read(plain))
        }
      }
    },
  )

  it('an option that the app spreads over the query options applies', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.list', faults.status(403))
    const { client: ours, queryClient, Wrapper } = createKit({ fake })
    const query = { ...invitationQueries(ours).list(), retry: 5, retryDelay: 0 }
    const { result } = renderHook(() => useQuery(query), { wrapper: Wrapper })
    await waitFor(() => expect(result.current.isError).toBe(true))
    expect(fake.requests).toHaveLength(6)
    expect(queryClient.isFetching()).toBe(0)
  })

  it('a callback that the app passes to a single mutation is called', async () => {
    const fake = createFakeFluxbase()
    const { client: ours, Wrapper } = createKit({ fake })
    const onSuccess = vi.fn()
    const mutation = { ...invitationMutations(ours).create(), onSuccess }
    const { result } = renderHook(() => useMutation(mutation), { wrapper: Wrapper })
    await act(() => result.current.mutateAsync({ email: 'ada@example.com', role: fake.roles[1] }))
    expect(onSuccess).toHaveBeenCalledTimes(1)
  })
})

describe('what an app may decide', () => {
  it('an app’s default decides how long a list is fresh', async () => {
    const queryClient = withDefaults({ queries: { staleTime: Infinity } })
    const kit = createKit({ queryClient })
    for (const _mount of ['first', 'second']) {
      const { result, unmount } = renderHook(() => useInvitations(), { wrapper: kit.Wrapper })
      await waitFor(() => expect(result.current.isSuccess).toBe(true))
      unmount()
    }
    expect(kit.fake.requests).toHaveLength(1)
  })

  it('the hook or an app’s default decides how often a list is refetched', async () => {
    const queryClient = withDefaults({ queries: { refetchInterval: 20 } })
    const { fake } = renderHookWithKit(() => useInvitations(), { queryClient })
    await waitFor(() => expect(fake.requests.length).toBeGreaterThan(2))
    const { fake: other } = renderHookWithKit(() => useInvitations({ refetchInterval: 20 }))
    await waitFor(() => expect(other.requests.length).toBeGreaterThan(2))
  })

  it('an app’s default does not make an open accept page validate its link again', async () => {
    const queryClient = withDefaults({
      queries: { refetchInterval: 1, refetchOnWindowFocus: 'always', refetchOnMount: 'always' },
    })
    const fake = createFakeFluxbase()
    const { token } = fake.invite({ email: 'grace@example.com' })
    const use = () => [useInvitations(), useValidateInvitation(token)] as const
    const { result, rerender } = renderHookWithKit(use, { fake, queryClient })
    await waitFor(() => expect(result.current[1].isSuccess).toBe(true))
    window.dispatchEvent(new Event('visibilitychange'))
    rerender()
    const asked = (route: RouteName) =>
      fake.requests.filter((request) => request.route === route).length
    await waitFor(() => expect(asked('invitations.list')).toBeGreaterThan(5))
    expect(asked('invitations.validate')).toBe(1)
  })
})

/** Counts the requests of a hook whose response is lost. */
async function lost<Result>(
  route: RouteName,
  queryClient: QueryClient,
  use: (token: string) => Result,
  run: (result: Result, fake: ReturnType<typeof createFakeFluxbase>) => Promise<unknown>,
) {
  const fake = createFakeFluxbase()
  const { token } = fake.invite({ email: 'grace@example.com' })
  fake.intercept(route, faults.lostAnswer)
  const { result } = renderHookWithKit(() => use(token), { fake, queryClient })
  await act(() => run(result.current, fake).catch(() => undefined))
  return fake.requests.filter((request) => request.route === route).length
}

describe('a default of mutations: { retry: 3 }', () => {
  const retrying = () => withDefaults({ mutations: { retry: 3, retryDelay: 0 } })

  it('a default { retry: 3 } does not send an invitation again whose response was lost (O1)', async () => {
    const send = (queryClient: QueryClient) =>
      lost(
        'invitations.create',
        queryClient,
        () => useCreateInvitation(),
        ({ create }, fake) => create({ email: 'ada@example.com', role: fake.roles[1] }),
      )
    const alone = await send(new QueryClient())
    expect(alone).toBeGreaterThan(0)
    expect(await send(retrying())).toBe(alone)
  })

  it('a default { retry: 3 } creates no further link when the response to a resend was lost (O1)', async () => {
    const send = (queryClient: QueryClient) =>
      lost(
        'invitations.create',
        queryClient,
        () => useResendInvitation(),
        ({ mutateAsync }, fake) =>
          mutateAsync(fake.invite({ email: 'joan@example.com' }).invitation),
      )
    const alone = await send(new QueryClient())
    expect(alone).toBeGreaterThan(0)
    expect(await send(retrying())).toBe(alone)
  })

  it('a default { retry: 3 } sends a password only once (O1)', async () => {
    const sent = await lost('invitations.accept', retrying(), useAcceptInvitation, ({ accept }) =>
      accept({ name: 'Grace Hopper', password: 'canary horse battery' }),
    )
    expect(sent).toBe(1)
  })
})

describe('a default of queries: { throwOnError: true }', () => {
  const throwing = () => withDefaults({ queries: { throwOnError: true } })

  it.each([500, 401])(
    'with a default { throwOnError: true }, the table itself shows that a list failed with %s (O2)',
    async (status) => {
      const fake = createFakeFluxbase()
      fake.intercept('*', faults.status(status))
      renderWithKit(<InvitationTable />, { fake, queryClient: throwing() })
      expect(await screen.findByRole('alert')).toBeVisible()
      expect(screen.getByRole('heading', { name: 'Invitations' })).toBeVisible()
    },
  )

  it.each([
    ['is unreachable', faults.network, 'We can’t reach the server'],
    ['answers 500', faults.status(500), 'We can’t check your invitation'],
  ])(
    'with a default { throwOnError: true }, the accept page itself shows that the server %s (O2)',
    async (_, fault, name) => {
      const fake = createFakeFluxbase()
      const { token } = fake.invite({ email: 'grace@example.com' })
      fake.intercept('invitations.validate', fault)
      renderWithKit(<AcceptInvitePage token={token} />, { fake, queryClient: throwing() })
      expect(await screen.findByRole('heading', { level: 1, name })).toBeVisible()
    },
  )
})

describe('a default of queries: { placeholderData: keepPreviousData }', () => {
  it('with a default keepPreviousData, the next user sees a skeleton and no row of the previous user (O3, F18, S34)', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'secret@example.com' })
    const { client } = createKit({ fake })
    const queryClient = withDefaults({ queries: { placeholderData: keepPreviousData } })
    const page = (id: string) => (
      <QueryClientProvider client={queryClient}>
        <InvitationsProvider client={client} now={fake.now} currentUser={{ id, email: '' }}>
          <InvitationTable />
        </InvitationsProvider>
      </QueryClientProvider>
    )
    const { rerender } = render(page('first'))
    await screen.findByText('secret@example.com')
    const gate = deferred()
    fake.intercept('invitations.list', faults.slow(gate.promise))
    rerender(page('second'))
    expect(document.querySelector('[aria-busy="true"]')).toBeVisible()
    expect(document.body).not.toHaveTextContent('secret@example.com')
    gate.resolve()
    expect(
      await within(await screen.findByRole('table')).findByText('secret@example.com'),
    ).toBeVisible()
  })
})

describe('a default of queries: { structuralSharing } that throws', () => {
  it('a default structuralSharing that throws does not fail a long list that is prefetched', async () => {
    const fake = createFakeFluxbase()
    for (let at = 0; at < 4000; at += 1) fake.invite({ email: `person-${at}@example.com` })
    const { client } = createKit({ fake })
    const queryClient = withDefaults({
      queries: {
        structuralSharing() {
          throw new Error('broken by the app')
        },
      },
    })
    const { list, firstRows } = invitationQueries(client)
    const stop = new QueryObserver(queryClient, firstRows()).subscribe(() => {})
    const { invitations } = await queryClient.fetchQuery(list())
    stop()
    expect(invitations).toHaveLength(4000)
    expect(queryClient.getQueryData(firstRows().queryKey)).toBeDefined()
  })
})

describe('a default callback of mutations', () => {
  const broken = () => {
    throw new Error('broken by the app')
  }

  it.each(['onMutate', 'onSuccess', 'onSettled'] as const)(
    'a default mutation callback that throws does not change an outcome: %s (O6)',
    async (name) => {
      const fake = createFakeFluxbase()
      const { invitation, link } = fake.invite({ email: 'ada@example.com' })
      const { result } = renderHookWithKit(() => useRevokeInvitation(), {
        fake,
        queryClient: withDefaults({ mutations: { [name]: broken } }),
        links: new Map([[invitation.id, link]]),
      })
      await act(() => result.current.mutateAsync(invitation))
      await waitFor(() => expect(result.current.isSuccess).toBe(true))
      expect(fake.invitations).toEqual([])
    },
  )
})

describe('a persister that stores everything', () => {
  it('a persister finds no token, link or password in either cache at any step (S09, S10)', async () => {
    const fake = createFakeFluxbase()
    const everything = () => true
    const queryClient = withDefaults({
      dehydrate: {
        shouldDehydrateMutation: everything,
        shouldDehydrateQuery: everything,
        shouldRedactErrors: () => false,
      },
    })
    let written = ''
    const write = () => {
      const state = dehydrate(queryClient)
      for (const { promise } of state.queries) promise?.catch(() => undefined)
      written += inspect(state, { depth: Infinity, showHidden: true })
    }
    queryClient.getQueryCache().subscribe(write)
    queryClient.getMutationCache().subscribe(write)

    const { token } = fake.invite({ email: 'grace@example.com' })
    const use = () => ({
      list: useInvitations(),
      link: useValidateInvitation(token),
      create: useCreateInvitation(),
      revoke: useRevokeInvitation(),
      resend: useResendInvitation(),
      accept: useAcceptInvitation(token),
    })
    const { result } = renderHookWithKit(use, { fake, queryClient })
    await waitFor(() => expect(result.current.list.isSuccess).toBe(true))
    const { create, revoke, resend, accept } = result.current
    const email = 'ada@example.com'
    const created = await act(() => create.create({ email, role: fake.roles[1] }))
    const tokens = [token, fake.invitations[0]!.token]
    // Rows with a token, as some servers list them.
    const withToken = { ...created.invitation, token: tokens[1]! }
    const resent = await act(() => resend.mutateAsync(withToken))
    tokens.push(fake.invitations[0]!.token)
    fake.intercept('invitations.revoke', faults.status(403), { times: 1 })
    const again = { ...resent.invitation, token: tokens[2]! }
    await act(() => revoke.mutateAsync(again).catch(() => undefined))
    await act(() => revoke.mutateAsync(again))
    const answers = { name: 'Grace Hopper', password: 'canary horse battery' }
    fake.intercept('invitations.accept', faults.status(400), { times: 1 })
    await act(() => accept.accept(answers).catch(() => undefined))
    const session = await act(() => accept.accept(answers))

    expect(written).toContain('grace@example.com')
    expect(new Set(tokens).size).toBe(3)
    for (const secret of [
      ...tokens,
      answers.password,
      session.access_token,
      session.refresh_token,
    ]) {
      expect(written).not.toContain(secret)
    }
  })
})
