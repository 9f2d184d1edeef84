import { StrictMode, Suspense, useState } from 'react'
import { Mutation, MutationCache, QueryClient, useQuery } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { useAcceptInvitation } from '../../src/hooks/use-accept-invitation'
import { useCreateInvitation } from '../../src/hooks/use-create-invitation'
import { useInvitations } from '../../src/hooks/use-invitations'
import { useInvitationsBackend } from '../../src/hooks/use-invitations-backend'
import { useResendInvitation } from '../../src/hooks/use-resend-invitation'
import { useRevokeInvitation } from '../../src/hooks/use-revoke-invitation'
import { useSuspenseInvitations } from '../../src/hooks/use-suspense-invitations'
import { ReportingBoundary } from '../../src/components/primitives/reporting-boundary'
import { invitationQueries } from '../../src/queries/invitation-queries'
import type { Problem } from '../../src/queries/problem'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import { createKit, renderHookWithKit } from '../support/render'

function createFake(...emails: string[]) {
  const fake = createFakeFluxbase()
  for (const email of emails) fake.invite({ email })
  return fake
}

const listsAsked = ({ requests }: ReturnType<typeof createFakeFluxbase>) =>
  requests.filter(({ route }) => route === 'invitations.list').length

describe('the options of useInvitations', () => {
  it('select receives the list with pending changes, and its result is data (H9)', async () => {
    const fake = createFake('ada@example.com', 'grace@example.com')
    const { result } = renderHookWithKit(
      () => ({
        count: useInvitations({ select: ({ invitations }) => invitations.length }),
        list: useInvitations(),
        revoke: useRevokeInvitation(),
        create: useCreateInvitation(),
      }),
      { fake },
    )
    await waitFor(() => expect(result.current.count.data).toBe(2))
    const { invitation } = await act(() =>
      result.current.create.create({ email: 'joan@example.com', role: fake.roles[1] }),
    )
    await waitFor(() => expect(result.current.count.data).toBe(3))
    fake.intercept('invitations.revoke', faults.hang)
    act(() => result.current.revoke.mutate(invitation))
    await waitFor(() => expect(result.current.count.data).toBe(2))
    expect(listsAsked(fake)).toBeGreaterThan(0)
  })

  it('an inline select keeps the identity of an equal result, so effects do not repeat (H9)', async () => {
    const { result, rerender } = renderHookWithKit(
      () => useInvitations({ select: ({ invitations }) => invitations.map(({ email }) => email) }),
      { fake: createFake('ada@example.com') },
    )
    await waitFor(() => expect(result.current.data).toEqual(['ada@example.com']))
    const { data } = result.current
    rerender()
    expect(result.current.data).toBe(data)
    await act(() => result.current.refetch())
    expect(result.current.data).toBe(data)
  })

  it('enabled, refetchOnMount and meta reach TanStack Query, and undefined counts as not set (H9)', async () => {
    const fake = createFake()
    const meta = { page: 'members' }
    const { result, queryClient } = renderHookWithKit(
      () => useInvitations({ enabled: false, meta, staleTime: undefined }),
      { fake },
    )
    expect(result.current.fetchStatus).toBe('idle')
    expect(queryClient.getQueryCache().getAll()[0]?.meta).toBe(meta)
    expect(listsAsked(fake)).toBe(0)
  })

  it.each([
    { retry: 5 },
    { networkMode: 'online' },
    { gcTime: 0 },
    { initialData: { invitations: [] } },
    { placeholderData: { invitations: [] } },
    { queryFn: () => ({ invitations: [] }) },
    { queryKey: ['mine'] },
  ])('%j is not an option, and changes nothing without type checks (H9)', async (option) => {
    const fake = createFake()
    fake.intercept('invitations.list', faults.status(403, { error: 'no' }))
    const { result, queryClient } = renderHookWithKit(() => useInvitations(option as object), {
      fake,
    })
    await waitFor(() => expect(result.current.error?.code).toBe('forbidden'))
    expect(listsAsked(fake)).toBe(1)
    expect(queryClient.getQueryCache().getAll()).toHaveLength(1)
  })
})

describe('useSuspenseInvitations', () => {
  function List() {
    const { data } = useSuspenseInvitations({ select: ({ invitations }) => invitations.length })
    return <p>{data} invitations</p>
  }

  it('suspends until the list is there, with one request (H9)', async () => {
    const fake = createFake('ada@example.com')
    const { Wrapper } = createKit({ fake })
    render(
      <StrictMode>
        <Wrapper>
          <Suspense fallback="loading">
            <List />
          </Suspense>
        </Wrapper>
      </StrictMode>,
    )
    expect(screen.getByText('loading')).toBeVisible()
    expect(await screen.findByText('1 invitations')).toBeVisible()
    expect(listsAsked(fake)).toBe(1)
  })

  it('throws a refusal to the error boundary (H9)', async () => {
    vi.mocked(console.error).mockImplementation(() => undefined) // React logs errors thrown while rendering
    const fake = createFake()
    fake.intercept('invitations.list', faults.status(403, { error: 'no' }))
    const { Wrapper } = createKit({ fake })
    const onCaught = vi.fn()
    render(
      <Wrapper>
        <ReportingBoundary subject="list" fallback={() => 'failed'} onCaught={onCaught}>
          <Suspense fallback="loading">
            <List />
          </Suspense>
        </ReportingBoundary>
      </Wrapper>,
    )
    expect(await screen.findByText('failed')).toBeVisible()
    expect(onCaught.mock.calls[0]?.[0]).toMatchObject({ code: 'forbidden' })
    vi.mocked(console.error).mockClear()
  })
})

describe('the callbacks of a mutation hook', () => {
  it('are called with what happened, and meta reaches the mutation cache (H9)', async () => {
    const fake = createFake()
    const heard: string[] = []
    const { result, queryClient } = renderHookWithKit(
      () =>
        useCreateInvitation({
          onSuccess: ({ invitation }, { email }) =>
            heard.push(`created ${invitation.email} ${email}`),
          onError: ({ code }) => heard.push(`failed ${code}`),
          onSettled: (created, error) => heard.push(`settled ${created ? 'well' : error?.code}`),
          meta: { page: 'members' },
        }),
      { fake },
    )
    const request = { email: 'ada@example.com', role: fake.roles[1] }
    await act(() => result.current.create(request))
    fake.intercept('invitations.create', faults.status(403, { error: 'no' }))
    await act(() => result.current.create(request).catch(() => undefined))
    expect(heard).toEqual([
      'created ada@example.com ada@example.com',
      'settled well',
      'failed forbidden',
      'settled forbidden',
    ])
    expect(queryClient.getMutationCache().getAll()[0]?.meta).toEqual({ page: 'members' })
  })

  it.each([
    ['throw', () => expect.fail('no toast is mounted')],
    ['reject', () => Promise.reject(new Error('no toast is mounted'))],
    ['never settle', () => new Promise(() => undefined)],
  ])(
    'the callbacks of an app’s MutationCache change no outcome if they %s (O6)',
    async (how, fail) => {
      const heard = new Set<string>()
      const hear =
        (name: string) =>
        (...args: unknown[]) => {
          const mutation = args.find((arg) => arg instanceof Mutation)
          heard.add(`${name} ${String(mutation?.meta?.page)}`)
          return fail()
        }
      const names = ['onMutate', 'onSuccess', 'onError', 'onSettled']
      const mutationCache = new MutationCache(
        Object.freeze(Object.fromEntries(names.map((name) => [name, hear(name)]))),
      )
      const queryClient = new QueryClient({ mutationCache })
      const fake = createFake()
      const { token } = fake.invite({ email: 'joan@example.com' })
      const subjects = new Set<string>()
      const meta = { page: 'members' }
      const { result } = renderHookWithKit(
        () => ({
          create: useCreateInvitation({ meta }),
          resend: useResendInvitation({ meta }),
          revoke: useRevokeInvitation({ meta }),
          accept: useAcceptInvitation(token, { meta }),
        }),
        { fake, queryClient, onProblem: ({ subject }) => void subjects.add(subject) },
      )
      const request = { email: 'ada@example.com', role: fake.roles[1] }
      const created = await act(() => result.current.create.create(request))
      expect(created.invite_link).toContain('/invite/')
      const resent = await act(() => result.current.resend.mutateAsync(created.invitation))
      await act(() => result.current.revoke.mutateAsync(resent.invitation))
      const joan = { name: 'Joan', password: 'correct-horse-battery' }
      expect(await act(() => result.current.accept.accept(joan))).toHaveProperty('access_token')
      await waitFor(() => {
        for (const { status } of Object.values(result.current)) expect(status).toBe('success')
      })

      fake.intercept('invitations.create', faults.status(403, { error: 'no' }))
      await act(() => result.current.create.create(request).catch(() => undefined))
      await waitFor(() => expect(result.current.create.error?.code).toBe('forbidden'))
      expect(mutationCache.findAll({ status: 'success' }).length).toBeGreaterThan(0)
      const all = ['onMutate', 'onSuccess', 'onError', 'onSettled']
      expect([...heard].sort()).toEqual(all.map((name) => `${name} members`).sort())
      await waitFor(() =>
        expect([...subjects].sort()).toEqual(
          how === 'never settle' ? [] : all.map((name) => `mutationCache.${name}`).sort(),
        ),
      )
    },
  )

  const hang = () => new Promise(() => undefined)
  const fail = () => {
    throw new Error('analytics is down')
  }
  it.each([
    ['throw', fail],
    ['reject', () => Promise.reject(new Error('analytics is down'))],
    ['never settle', hang],
  ])('change no outcome if they %s (H9)', async (_, callback) => {
    const fake = createFake()
    const { token } = fake.invite({ email: 'joan@example.com' })
    const problems: Problem[] = []
    const all = { onSuccess: callback, onSettled: callback, onError: callback }
    const { result } = renderHookWithKit(
      () => ({
        create: useCreateInvitation(all),
        resend: useResendInvitation(all),
        revoke: useRevokeInvitation(all),
        accept: useAcceptInvitation(token, all),
      }),
      { fake, onProblem: (problem) => void problems.push(problem) },
    )
    const created = await act(() =>
      result.current.create.create({ email: 'ada@example.com', role: fake.roles[1] }),
    )
    const resent = await act(() => result.current.resend.mutateAsync(created.invitation))
    await act(() => result.current.revoke.mutateAsync(resent.invitation))
    await act(() =>
      result.current.accept.accept({ name: 'Joan', password: 'correct-horse-battery' }),
    )
    await waitFor(() => {
      const { create, resend, revoke, accept } = result.current
      for (const mutation of [create, resend, revoke, accept]) {
        expect(mutation.status).toBe('success')
      }
    })
    const hooks = [
      'useCreateInvitation',
      'useResendInvitation',
      'useRevokeInvitation',
      'useAcceptInvitation',
    ]
    const expected = hooks.flatMap((hook) => [`${hook}.onSuccess`, `${hook}.onSettled`])
    expect(problems.map(({ subject }) => subject)).toEqual(callback === hang ? [] : expected)
  })
})

it('useInvitationsBackend gives an app’s own query the provider’s cache entry (H9)', async () => {
  const fake = createFake('ada@example.com')
  const { result } = renderHookWithKit(
    () => ({
      list: useInvitations(),
      own: useQuery({
        ...invitationQueries(useInvitationsBackend()).list(),
        select: ({ invitations }) => invitations.length,
      }),
    }),
    { fake, currentUser: { id: '7', email: 'ada@example.com' } },
  )
  await waitFor(() => expect(result.current.own.data).toBe(1))
  expect(result.current.list.data?.invitations).toHaveLength(1)
  expect(listsAsked(fake)).toBe(1)
})

it.each([
  ['in a loader', {}],
  ['with an app’s own staleTime', { staleTime: 60_000 }],
])('a list that was prefetched %s is not requested again on mount (H6)', async (_, queries) => {
  const fake = createFake('ada@example.com')
  const queryClient = new QueryClient({ defaultOptions: { queries } })
  const { Wrapper, client } = createKit({ fake, queryClient })
  await queryClient.prefetchQuery(invitationQueries(client).list())
  function Members() {
    const [isShown, show] = useState(false)
    const { data } = useInvitations()
    return (
      <button onClick={() => show(true)}>{isShown ? 'ready' : data?.invitations[0]?.email}</button>
    )
  }
  render(<Members />, { wrapper: Wrapper })
  act(() => screen.getByRole('button', { name: 'ada@example.com' }).click())
  expect(screen.getByText('ready')).toBeVisible()
  expect(listsAsked(fake)).toBe(1)
})

it('an app’s default staleTime of 0 requests a prefetched list again on mount', async () => {
  const fake = createFake('ada@example.com')
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: 0 } } })
  const { client } = createKit({ fake, queryClient })
  await queryClient.prefetchQuery(invitationQueries(client).list())
  renderHookWithKit(() => useInvitations(), { fake, queryClient, client })
  await waitFor(() => expect(listsAsked(fake)).toBe(2))
})
