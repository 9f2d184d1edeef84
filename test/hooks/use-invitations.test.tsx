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
  it('is an empty list when the server has none and says null (F44)', async () => {
    const { result } = renderHookWithKit(() => useInvitations())
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(result.current.data).toEqual({ invitations: [] })
  })

  it('asks for everything unless told otherwise', async () => {
    const { result, fake } = renderHookWithKit(() => useInvitations())
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(fake.requests.at(-1)?.path).toBe(
      '/api/v1/admin/invitations?include_accepted=true&include_expired=true',
    )
  })

  it('asks for everything where its flags are undefined', async () => {
    const flags = { include_accepted: undefined } as object
    const { result, fake } = renderHookWithKit(() => useInvitations(flags))
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(fake.requests.at(-1)?.path).toContain('include_accepted=true')
  })

  it('passes flags on as they are given', async () => {
    const { result, fake } = renderHookWithKit(() => useInvitations({ include_expired: false }))
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(fake.requests.at(-1)?.path).toBe('/api/v1/admin/invitations?include_expired=false')
  })

  it("asks an app's own list once, also under StrictMode", async () => {
    const list = vi.fn(async () => ({ invitations: [] }))
    const { result } = renderHookWithKit(() => useInvitations(), { overrides: { list } })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(list).toHaveBeenCalledOnce()
  })

  it('tries a broken server again twice, silently, and then says what is wrong (F27)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.list', faults.status(500, { error: 'Failed to list invitations' }))
    const { result } = renderHookWithKit(() => useInvitations(), { fake })
    await waitFor(() => expect(result.current.isError).toBe(true))
    expect(result.current.error).toMatchObject({ code: 'server_error', status: 500 })
    expect(fake.requests.filter(({ route }) => route === 'invitations.list')).toHaveLength(3)
  })

  it('does not ask again where the answer is no (F19)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept(
      'invitations.list',
      faults.status(403, { error: 'Insufficient permissions', code: 'INSUFFICIENT_PERMISSIONS' }),
    )
    const { result } = renderHookWithKit(() => useInvitations(), { fake })
    await waitFor(() => expect(result.current.error?.code).toBe('forbidden'))
    expect(fake.requests).toHaveLength(1)
  })

  it('takes a page of HTML for no list at all (F30, F41)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.list', faults.html(200))
    const { result } = renderHookWithKit(() => useInvitations(), { fake })
    await waitFor(() => expect(result.current.error?.code).toBe('protocol'))
    expect(result.current.data).toBeUndefined()
  })

  it('keeps the rows it has when a refresh fails (F01)', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'ada@example.com' })
    const { result } = renderHookWithKit(() => useInvitations(), { fake })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    fake.intercept('invitations.list', faults.network)
    await act(() => result.current.refetch())
    await waitFor(() => expect(result.current.error?.code).toBe('network'))
    expect(emails(result.current.data)).toEqual(['ada@example.com'])
  })

  it('keeps no token of a row, even where a server sends one (S08)', async () => {
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

describe('what is under way', () => {
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

  it('shows a new invitation at once and swaps it for the real one', async () => {
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

  it('takes a new invitation back if the server refuses it', async () => {
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

  it('hides a revoked row at once, and it stays hidden', async () => {
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

  it('puts the row back at its place if the server refuses (F39)', async () => {
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

  it('takes an invitation that is already gone for revoked (F20, F61)', async () => {
    const { result, fake, rows } = await threeRows()
    fake.intercept('invitations.revoke', async (_request, next) => {
      await next()
      return next()
    })
    act(() => result.current.revoke.mutate(result.current.list.data!.invitations[0]!))
    await waitFor(() => expect(result.current.revoke.isSuccess).toBe(true))
    expect(rows()).toEqual(['b@example.com', 'c@example.com'])
  })

  it('tries a lost revoke again, and takes "not there" for done (F05)', async () => {
    const { result, fake, rows } = await threeRows()
    fake.intercept('invitations.revoke', faults.lostAnswer, { times: 1 })
    act(() => result.current.revoke.mutate(result.current.list.data!.invitations[0]!))
    await waitFor(() => expect(result.current.revoke.isSuccess).toBe(true))
    expect(rows()).toEqual(['b@example.com', 'c@example.com'])
  })

  it('brings back only the row whose revoke failed (F64)', async () => {
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

  it('drops a list that was under way when a row was revoked (F63)', async () => {
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
