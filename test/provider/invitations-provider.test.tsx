import { useState, type ReactNode } from 'react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, renderHook, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createClient } from '../../src/client/create-client'
import { useCreateInvitation } from '../../src/hooks/use-create-invitation'
import { useInvitationLinks } from '../../src/hooks/use-invitation-links'
import { useInvitations } from '../../src/hooks/use-invitations'
import { useMinute } from '../../src/hooks/use-minute'
import { InvitationsProvider } from '../../src/provider/invitations-provider'
import type { Problem } from '../../src/queries/problem'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { createKit, renderHookWithKit } from '../support/render'

describe('InvitationsProvider', () => {
  function problem(run: () => void): string {
    vi.mocked(console.error).mockImplementation(() => undefined) // React logs errors thrown while rendering
    let message = ''
    try {
      run()
    } catch (error) {
      message = (error as Error).message
    }
    vi.mocked(console.error).mockClear()
    return message
  }

  it('hooks without an InvitationsProvider throw an error that names it (F92)', () => {
    const client = new QueryClient()
    const wrapper = ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    )
    expect(problem(() => renderHook(() => useInvitations(), { wrapper }))).toMatch(
      /^fluxbase-invitations: .*<InvitationsProvider>.*Wrap your app/,
    )
  })

  it('throws an error that names QueryClientProvider if there is none (F92)', () => {
    const client = createClient({ url: 'http://localhost:8080' })
    const wrapper = ({ children }: { children: ReactNode }) => (
      <InvitationsProvider client={client}>{children}</InvitationsProvider>
    )
    expect(problem(() => renderHook(() => useInvitations(), { wrapper }))).toMatch(
      /^fluxbase-invitations: .*<QueryClientProvider>/,
    )
  })

  it('throws an error that asks for a client if there is none (F92)', () => {
    expect(problem(() => render(<InvitationsProvider client={undefined as never} />))).toMatch(
      /^fluxbase-invitations: .*createClient/,
    )
  })

  it('accepts a client of the official SDK: any object whose `http` has get, post and delete', async () => {
    const get = vi.fn().mockResolvedValue({ invitations: null })
    const sdk = { http: { get, post: vi.fn(), delete: vi.fn() }, admin: { me: () => undefined } }
    const { result } = renderHookWithKit(() => useInvitations(), { client: sdk })
    await waitFor(() => expect(result.current.data).toEqual({ invitations: [] }))
  })

  it('recognizes the errors that another client throws', async () => {
    const refusal = Object.assign(new Error('Insufficient permissions'), {
      status: 403,
      details: { error: 'Insufficient permissions', code: 'INSUFFICIENT_PERMISSIONS' },
    })
    const sdk = { http: { get: () => Promise.reject(refusal), post: vi.fn(), delete: vi.fn() } }
    const { result } = renderHookWithKit(() => useInvitations(), { client: sdk })
    await waitFor(() =>
      expect(result.current.error).toMatchObject({ code: 'forbidden', status: 403 }),
    )
  })

  it('calls onUnauthorized once when the session ends (F15)', async () => {
    const onUnauthorized = vi.fn()
    const { result } = renderHookWithKit(() => useInvitations(), {
      signedIn: false,
      onUnauthorized,
    })
    await waitFor(() => expect(result.current.error?.code).toBe('unauthorized'))
    await act(() => result.current.refetch())
    expect(onUnauthorized).toHaveBeenCalledTimes(1)
    expect(onUnauthorized.mock.calls[0]?.[0]).toMatchObject({ code: 'unauthorized' })
  })

  it('shows links with the app’s own URL', async () => {
    const use = () => ({ create: useCreateInvitation(), links: useInvitationLinks() })
    const { result, fake } = renderHookWithKit(use, {
      inviteUrl: (token) => `https://acme.example/join/${token}`,
    })
    const { invitation } = await act(() =>
      result.current.create.create({ email: 'a@example.com', role: fake.roles[1] }),
    )
    expect(result.current.links.get(invitation)).toBe(
      `https://acme.example/join/${fake.invitations[0]!.token}`,
    )
  })

  it('creates an invitation and shows its link although the app’s link store throws, and reports that once (O6)', async () => {
    const problems: Problem[] = []
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    const use = () => ({ create: useCreateInvitation(), links: useInvitationLinks() })
    const { result, fake } = renderHookWithKit(use, {
      links: { get: () => undefined, set: full, delete: full },
      onProblem: (problem) => void problems.push(problem),
    })
    for (const email of ['a@example.com', 'b@example.com']) {
      const { invitation } = await act(() =>
        result.current.create.create({ email, role: fake.roles[1] }),
      )
      expect(result.current.links.get(invitation)).toContain(
        fake.invitations.find((row) => row.email === email)!.token,
      )
    }
    expect(fake.invitations).toHaveLength(2)
    expect(problems).toEqual([
      {
        code: 'callback_failed',
        subject: 'links.set',
        message: expect.stringMatching(/^fluxbase-invitations: links\.set .*QuotaExceededError/),
        cause: expect.any(DOMException),
      },
    ])
  })

  it('reports a problem once, even if the app rerenders with new functions in response', async () => {
    const { client, queryClient } = createKit()
    const onProblem = vi.fn()
    function App() {
      const [count, setCount] = useState(0)
      return (
        <QueryClientProvider client={queryClient}>
          <InvitationsProvider
            client={client}
            now={() => Number.NaN}
            links={{ get: () => 42 as never, set: () => undefined, delete: () => undefined }}
            onProblem={(problem) => {
              onProblem(problem.subject)
              setCount((before) => before + 1)
            }}
          >
            <Shown />
            {count} problems
          </InvitationsProvider>
        </QueryClientProvider>
      )
    }
    function Shown() {
      useMinute()
      return useInvitationLinks().get({ id: '1' })
    }
    render(<App />)
    await screen.findByText('2 problems')
    expect(onProblem.mock.calls).toEqual([['now'], ['links.get']])
  })

  it('keeps the data of two clients on one QueryClient separate (F93)', async () => {
    const queryClient = new QueryClient()
    const [one, two] = ['one@example.com', 'two@example.com'].map((email) => {
      const fake = createFakeFluxbase()
      fake.invite({ email })
      return renderHookWithKit(() => useInvitations(), { fake, queryClient })
    })
    await waitFor(() =>
      expect(one!.result.current.data?.invitations[0]?.email).toBe('one@example.com'),
    )
    await waitFor(() =>
      expect(two!.result.current.data?.invitations[0]?.email).toBe('two@example.com'),
    )
  })

  it('drops lists and links when another user signs in (F18, S34)', async () => {
    const { fake, client, queryClient } = createKit()
    fake.invite({ email: 'secret@example.com' })
    const seen: string[] = []
    function Page() {
      const { data } = useInvitations()
      const { create } = useCreateInvitation()
      const links = useInvitationLinks()
      const [id, setId] = useState('')
      seen.push(
        `${data?.invitations.length ?? '-'} rows, link ${links.get({ id }) ? 'held' : 'not held'}`,
      )
      return (
        <button
          onClick={() =>
            void create({ email: 'new@example.com', role: fake.roles[1] }).then(({ invitation }) =>
              setId(invitation.id),
            )
          }
        >
          invite
        </button>
      )
    }
    const app = (user: { id: string; email: string }) => (
      <QueryClientProvider client={queryClient}>
        <InvitationsProvider client={client} currentUser={user}>
          <Page />
        </InvitationsProvider>
      </QueryClientProvider>
    )
    const { rerender } = render(app({ id: '1', email: 'ada@example.com' }))
    await waitFor(() => expect(seen.at(-1)).toBe('1 rows, link not held'))
    act(() => screen.getByRole('button').click())
    await waitFor(() => expect(seen.at(-1)).toBe('2 rows, link held'))
    seen.length = 0
    rerender(app({ id: '2', email: 'grace@example.com' }))
    expect(seen[0]).toBe('- rows, link not held')
    await waitFor(() => expect(seen.at(-1)).toBe('2 rows, link not held'))
    expect(
      JSON.stringify(
        queryClient
          .getQueryCache()
          .getAll()
          .map(({ queryKey }) => queryKey),
      ),
    ).not.toContain('"user":"1"')
  })

  it('keeps stored links when the current user becomes known late', () => {
    const { client, queryClient } = createKit()
    const links = new Map([['1', 'http://localhost:8080/invite/abc=']])
    const app = (user: { id: string; email: string } | null) => (
      <QueryClientProvider client={queryClient}>
        <InvitationsProvider client={client} currentUser={user} links={links} />
      </QueryClientProvider>
    )
    const { rerender } = render(app(null))
    rerender(app({ id: '1', email: 'ada@example.com' }))
    expect(links.size).toBe(1)
    rerender(app(null))
    expect(links.size).toBe(0)
  })
})
