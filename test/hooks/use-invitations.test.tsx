import { act, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { useCreateInvitation } from '../../src/hooks/use-create-invitation'
import { useInvitations } from '../../src/hooks/use-invitations'
import { useRevokeInvitation } from '../../src/hooks/use-revoke-invitation'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import { deferred } from '../support/deferred'
import { renderHookWithKit } from '../support/render'

const emails = (list: { invitations: { email: string }[] } | undefined) =>
  list?.invitations.map(({ email }) => email)

describe('useInvitations', () => {
  it('useInvitations turns a list of null into an empty list (F44)', async () => {
    const { result } = renderHookWithKit(() => useInvitations())
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(result.current.data).toEqual({ invitations: [] })
  })

  it('useInvitations requests all invitations by default', async () => {
    const { result, fake } = renderHookWithKit(() => useInvitations())
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(fake.requests.at(-1)?.path).toBe(
      '/api/v1/admin/invitations?include_accepted=true&include_expired=true',
    )
  })

  it('useInvitations requests all invitations if its flags are undefined', async () => {
    const flags = { include_accepted: undefined } as object
    const { result, fake } = renderHookWithKit(() => useInvitations(flags))
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(fake.requests.at(-1)?.path).toContain('include_accepted=true')
  })

  it('useInvitations sends the given flags', async () => {
    const { result, fake } = renderHookWithKit(() => useInvitations({ include_expired: false }))
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(fake.requests.at(-1)?.path).toBe('/api/v1/admin/invitations?include_expired=false')
  })

  it('useInvitations calls the app’s own list function once, even in StrictMode', async () => {
    const list = vi.fn(async () => ({ invitations: [] }))
    const { result } = renderHookWithKit(() => useInvitations(), { overrides: { list } })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(list).toHaveBeenCalledOnce()
  })

  it('useInvitations retries a failing server twice, silently, and then returns the error (F27)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.list', faults.status(500, { error: 'Failed to list invitations' }))
    const { result } = renderHookWithKit(() => useInvitations(), { fake })
    await waitFor(() => expect(result.current.isError).toBe(true))
    expect(result.current.error).toMatchObject({ code: 'server_error', status: 500 })
    expect(fake.requests.filter(({ route }) => route === 'invitations.list')).toHaveLength(3)
  })

  it('useInvitations does not retry a refused request (F19)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept(
      'invitations.list',
      faults.status(403, { error: 'Insufficient permissions', code: 'INSUFFICIENT_PERMISSIONS' }),
    )
    const { result } = renderHookWithKit(() => useInvitations(), { fake })
    await waitFor(() => expect(result.current.error?.code).toBe('forbidden'))
    expect(fake.requests).toHaveLength(1)
  })

  it('useInvitations treats a page of HTML as an error, not as an empty list (F30, F41)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.list', faults.html(200))
    const { result } = renderHookWithKit(() => useInvitations(), { fake })
    await waitFor(() => expect(result.current.error?.code).toBe('protocol'))
    expect(result.current.data).toBeUndefined()
  })

  it('useInvitations keeps its rows when a refresh fails (F01)', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'ada@example.com' })
    const { result } = renderHookWithKit(() => useInvitations(), { fake })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    fake.intercept('invitations.list', faults.network)
    await act(() => result.current.refetch())
    await waitFor(() => expect(result.current.error?.code).toBe('network'))
    expect(emails(result.current.data)).toEqual(['ada@example.com'])
  })

  it('useInvitations drops the tokens that a server puts into rows (S08)', async () => {
    const fake = createFakeFluxbase()
    const { token } = fake.invite({ email: 'ada@example.com' })
    fake.intercept('invitations.list', async (_request, next) => {
      const body = await (await next()).json()
      body.invitations[0].token = token
      return Response.json(body)
    })
    const { result, queryClient } = renderHookWithKit(() => useInvitations(), { fake })
    await waitFor(() => expect(emails(result.current.data)).toEqual(['ada@example.com']))
    const cached = queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey, state }) => ({ queryKey, state }))
    expect(JSON.stringify(cached)).not.toContain(token)
  })
})

describe('pending changes', () => {
  function useAll() {
    return { list: useInvitations(), create: useCreateInvitation(), revoke: useRevokeInvitation() }
  }

  async function threeRows() {
    const fake = createFakeFluxbase()
    const ids = ['c', 'b', 'a'].map((name) => {
      const { invitation } = fake.invite({ email: `${name}@example.com` })
      fake.advance(1000)
      return invitation
    })
    const links = new Map(
      fake.invitations.map((row) => [row.id, `http://localhost:8080/invite/${row.token}`]),
    )
    const kit = renderHookWithKit(useAll, { fake, links })
    await waitFor(() => expect(kit.result.current.list.isSuccess).toBe(true))
    return { ...kit, ids, rows: () => emails(kit.result.current.list.data) }
  }

  it('a new invitation shows at once and is then replaced by the server’s', async () => {
    const { result, fake, rows } = await threeRows()
    const gate = deferred()
    fake.intercept('invitations.create', faults.slow(gate.promise))
    act(() => result.current.create.mutate({ email: 'new@example.com', role: fake.roles[1] }))
    await waitFor(() => expect(rows()?.[0]).toBe('new@example.com'))
    expect(result.current.list.data?.invitations[0]?.id).toMatch(/^optimistic:/)
    gate.resolve()
    await waitFor(() => expect(result.current.create.isSuccess).toBe(true))
    await waitFor(() =>
      expect(result.current.list.data?.invitations[0]?.id).not.toMatch(/^optimistic:/),
    )
    expect(rows()).toEqual(['new@example.com', 'a@example.com', 'b@example.com', 'c@example.com'])
  })

  it('a new invitation disappears if the server refuses it', async () => {
    const { result, fake, rows } = await threeRows()
    const gate = deferred()
    fake.intercept('invitations.create', async () => {
      await gate.promise
      return Response.json({ error: 'invalid role' }, { status: 400 })
    })
    act(() => result.current.create.mutate({ email: 'new@example.com', role: 'nobody' }))
    await waitFor(() => expect(rows()).toHaveLength(4))
    gate.resolve()
    await waitFor(() => expect(result.current.create.isError).toBe(true))
    expect(rows()).toEqual(['a@example.com', 'b@example.com', 'c@example.com'])
  })

  it('a revoked row disappears at once and stays hidden', async () => {
    const { result, fake, rows } = await threeRows()
    const gate = deferred()
    fake.intercept('invitations.revoke', faults.slow(gate.promise))
    act(() => result.current.revoke.mutate(result.current.list.data!.invitations[1]!))
    await waitFor(() => expect(rows()).toEqual(['a@example.com', 'c@example.com']))
    gate.resolve()
    await waitFor(() => expect(result.current.revoke.isSuccess).toBe(true))
    expect(rows()).toEqual(['a@example.com', 'c@example.com'])
    expect(fake.invitations.map(({ email }) => email)).toEqual(['a@example.com', 'c@example.com'])
  })

  it('a row comes back at its place if the server refuses to revoke it (F39)', async () => {
    const { result, fake, rows } = await threeRows()
    const gate = deferred()
    fake.intercept('invitations.revoke', async () => {
      await gate.promise
      return Response.json(
        { error: 'Token is required', code: 'MISSING_REQUIRED_FIELD' },
        { status: 400 },
      )
    })
    act(() => result.current.revoke.mutate(result.current.list.data!.invitations[1]!))
    await waitFor(() => expect(rows()).toHaveLength(2))
    gate.resolve()
    await waitFor(() => expect(result.current.revoke.error?.code).toBe('revoke_unsupported'))
    expect(rows()).toEqual(['a@example.com', 'b@example.com', 'c@example.com'])
    expect(fake.requests.filter(({ route }) => route === 'invitations.revoke')).toHaveLength(1)
  })

  it('revoking an invitation that is already gone succeeds (F20, F61)', async () => {
    const { result, fake, rows } = await threeRows()
    fake.intercept('invitations.revoke', async (_request, next) => {
      await next()
      return next()
    })
    act(() => result.current.revoke.mutate(result.current.list.data!.invitations[0]!))
    await waitFor(() => expect(result.current.revoke.isSuccess).toBe(true))
    expect(rows()).toEqual(['b@example.com', 'c@example.com'])
  })

  it('a revoke whose response was lost is sent again, and “not found” then counts as success (F05)', async () => {
    const { result, fake, rows } = await threeRows()
    fake.intercept('invitations.revoke', faults.lostAnswer, { times: 1 })
    act(() => result.current.revoke.mutate(result.current.list.data!.invitations[0]!))
    await waitFor(() => expect(result.current.revoke.isSuccess).toBe(true))
    expect(rows()).toEqual(['b@example.com', 'c@example.com'])
  })

  it('of several revoked rows, only the one whose revoke failed comes back (F64)', async () => {
    const { result, fake, rows } = await threeRows()
    const gates = [deferred(), deferred()]
    let call = 0
    fake.intercept('invitations.revoke', async (_request, next) => {
      const mine = call++
      await gates[mine]!.promise
      return mine === 0 ? Response.json({ error: 'no' }, { status: 403 }) : next()
    })
    const [first, second] = result.current.list.data!.invitations
    act(() => result.current.revoke.mutate(first!))
    await waitFor(() => expect(call).toBe(1))
    act(() => result.current.revoke.mutate(second!))
    await waitFor(() => expect(call).toBe(2))
    expect(rows()).toEqual(['c@example.com'])
    gates[1]!.resolve()
    await waitFor(() => expect(fake.invitations).toHaveLength(2))
    gates[0]!.resolve()
    await waitFor(() => expect(rows()).toEqual(['a@example.com', 'c@example.com']))
  })

  it('a list response that was requested before a revoke is ignored (F63)', async () => {
    const { result, fake, rows } = await threeRows()
    const gate = deferred()
    fake.intercept(
      'invitations.list',
      async (_request, next) => {
        const old = await next()
        await gate.promise
        return old
      },
      { times: 1 },
    )
    act(() => void result.current.list.refetch())
    act(() => result.current.revoke.mutate(result.current.list.data!.invitations[0]!))
    await waitFor(() => expect(result.current.revoke.isSuccess).toBe(true))
    gate.resolve()
    await waitFor(() => expect(result.current.list.isFetching).toBe(false))
    expect(rows()).toEqual(['b@example.com', 'c@example.com'])
  })
})
