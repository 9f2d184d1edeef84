import { act, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { useCreateInvitation } from '../../src/hooks/use-create-invitation'
import {
  useInvitationTable,
  type UseInvitationTableOptions,
} from '../../src/hooks/use-invitation-table'
import type { Invitation } from '../../src/invitation/invitation'
import type { InvitationView } from '../../src/list/invitation-view'
import type { RowReport } from '../../src/hooks/table/row-report'
import { invitationQueries } from '../../src/queries/invitation-queries'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import { createKit, renderHookWithKit, type KitOptions } from '../support/render'
import { eventually } from '../support/patience'
import { pass, startVirtualTime } from '../support/virtual-time'

const DAY = 24 * 60 * 60 * 1000

function seeded() {
  const fake = createFakeFluxbase()
  const now = fake.now()
  fake.invite({ email: 'cleo@example.com', createdAt: now - 8 * DAY, expiresAt: now - DAY })
  fake.invite({ email: 'bob@example.com', createdAt: now - 6 * DAY, expiresAt: now + DAY })
  fake.invite({ email: 'ada@example.com', role: fake.roles[0], createdAt: now - DAY })
  return fake
}

const allLinks = (fake: FakeFluxbase) =>
  new Map(fake.invitations.map(({ id, token }) => [id, `${fake.url}/invite/${token}`]))

async function start(options: KitOptions = {}, table?: UseInvitationTableOptions) {
  const kit = renderHookWithKit(() => useInvitationTable(table), { fake: seeded(), ...options })
  await waitFor(() => expect(kit.result.current.state).not.toBe('pending'))
  const rows = () => [...kit.result.current.rows]
  const emails = () => rows().map(({ invitation }) => invitation.email)
  return { ...kit, rows, emails }
}

describe('useInvitationTable', () => {
  it('useInvitationTable gets rows, counts and roles from one request', async () => {
    const { result, fake, emails } = await start()
    expect(result.current).toMatchObject({
      state: 'rows',
      total: 3,
      people: 3,
      counts: { pending: 1, expiring: 1, expired: 1, accepted: 0 },
      roles: ['dashboard_admin', 'dashboard_user'],
      isFiltered: false,
      error: null,
    })
    expect(emails()).toEqual(['ada@example.com', 'bob@example.com', 'cleo@example.com'])
    expect(fake.requests).toHaveLength(1)
  })

  it.each([
    [{ sort: undefined }],
    [{ sort: { key: 'team', direction: 'ascending' } }],
    [{ sort: { key: 'email', direction: 'up' } }],
  ])(
    'useInvitationTable sorts newest first if the sort of the view is invalid: %j',
    async (view) => {
      const { result, emails } = await start({}, { view: view as InvitationView })
      expect(result.current.view.sort).toEqual({ key: 'created_at', direction: 'descending' })
      expect(emails()[0]).toBe('ada@example.com')
    },
  )

  it('useInvitationTable sorts and searches by the given columns', async () => {
    const columns = [
      {
        id: 'team',
        value: ({ email }: Invitation) => (email.startsWith('bob') ? undefined : email.length),
        toText: (length: unknown) => `team ${String(length)}`,
      },
    ]
    const { result, emails } = await start({}, { columns })
    act(() => result.current.sortBy('team'))
    expect(result.current.view.sort).toEqual({ key: 'team', direction: 'ascending' })
    expect(emails()).toEqual(['ada@example.com', 'cleo@example.com', 'bob@example.com'])
    act(() => result.current.sortBy('team'))
    expect(emails()).toEqual(['cleo@example.com', 'ada@example.com', 'bob@example.com'])
    act(() => result.current.setView({ search: 'team 16' }))
    expect(emails()).toEqual(['cleo@example.com'])
  })

  it('each row has its status, its link, and why it cannot be revoked', async () => {
    const fake = seeded()
    const [first] = fake.invitations
    const links = new Map([[first!.id, `${fake.url}/invite/${first!.token}`]])
    const { result } = await start({ fake, links })
    const facts = [...result.current.rows].map(({ status, link, revokeBlocker }) => [
      status,
      link !== null,
      revokeBlocker,
    ])
    expect(facts).toEqual([
      ['pending', true, null],
      ['expiring', false, 'link_not_held'],
      ['expired', false, 'link_not_held'],
    ])
  })

  it('setView changes the given parts of the view and keeps the others', async () => {
    const { result, emails } = await start()
    act(() => result.current.setView({ search: 'EXAMPLE', status: 'expired' }))
    expect(emails()).toEqual(['cleo@example.com'])
    expect(result.current.isFiltered).toBe(true)
    act(() => result.current.sortBy('email'))
    act(() => result.current.clearFilters())
    expect(result.current.view).toEqual({ sort: { key: 'email', direction: 'ascending' } })
    expect(emails()).toHaveLength(3)
  })

  it('a search of only spaces is no search', async () => {
    const { result } = await start({}, { defaultView: { search: '  ' } })
    expect(result.current.isFiltered).toBe(false)
    expect(result.current.rows).toHaveLength(3)
  })

  it('two rows with the same id have different keys (F49)', async () => {
    const fake = seeded()
    fake.intercept('invitations.list', async (_request, next) => {
      const { invitations } = await (await next()).json()
      return Response.json({ invitations: [invitations[0], invitations[0]] })
    })
    const { result } = await start({ fake })
    expect(new Set([...result.current.rows].map(({ key }) => key)).size).toBe(2)
  })

  it('repeat numbers a person’s invitations from the oldest, and is null for a single one', async () => {
    const fake = seeded()
    fake.invite({ email: 'bob@example.com' })
    const { result } = await start({ fake })
    expect(
      [...result.current.rows].map(({ invitation, repeat }) => [invitation.email, repeat]),
    ).toEqual([
      ['bob@example.com', 2],
      ['ada@example.com', null],
      ['bob@example.com', 1],
      ['cleo@example.com', null],
    ])
    expect(result.current).toMatchObject({ total: 4, people: 3 })
  })

  it('isSending marks an invitation whose create request is in flight', async () => {
    const fake = seeded()
    fake.intercept('invitations.create', faults.hang)
    const { result } = renderHookWithKit(
      () => ({ table: useInvitationTable(), create: useCreateInvitation() }),
      { fake },
    )
    await waitFor(() => expect(result.current.table.state).toBe('rows'))
    act(() => result.current.create.mutate({ email: 'new@example.com', role: fake.roles[1] }))
    await waitFor(() => expect(result.current.table.rows).toHaveLength(4))
    expect([...result.current.table.rows].filter(({ isSending }) => isSending)).toHaveLength(1)
  })

  it('the state is empty only if there are no rows, not even unreadable ones (F51)', async () => {
    const fake = createFakeFluxbase()
    expect((await start({ fake })).result.current.state).toBe('empty')
    fake.intercept('invitations.list', () => Response.json({ invitations: [{ nonsense: true }] }))
    const { result } = await start({ fake })
    expect(result.current).toMatchObject({ state: 'rows', unreadable: 1 })
    expect(result.current.rows).toHaveLength(0)
  })

  it('a failed refresh keeps the rows beside the error, but a user without permission gets no rows (F01, F19)', async () => {
    const { result, fake } = await start()
    fake.intercept('invitations.list', faults.status(404, { error: 'Not found' }))
    await act(async () => {
      expect((await result.current.refresh())?.status).toBe(404)
    })
    await waitFor(() => expect(result.current.error).not.toBeNull())
    expect(result.current.state).toBe('rows')

    fake.intercept('invitations.list', faults.status(403, { error: 'Insufficient permissions' }))
    await act(async () => {
      await result.current.refresh()
    })
    await waitFor(() => expect(result.current.state).toBe('error'))
  })

  it('updatedAt is never later than the app’s own clock', async () => {
    const { result, fake } = await start()
    expect(result.current.updatedAt).toBeLessThanOrEqual(fake.now())
  })

  it('useInvitationTable rerenders at the moment a status changes, and not before (F56, F57)', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const fake = createFakeFluxbase()
      fake.invite({ email: 'a@example.com', expiresAt: fake.now() + 60_000 })
      let renders = 0
      const { result } = renderHookWithKit(
        () => {
          renders += 1
          return useInvitationTable()
        },
        { fake },
      )
      await eventually(async () => {
        await act(() => vi.advanceTimersByTimeAsync(0))
        expect(result.current.counts.expiring).toBe(1)
      })
      const before = renders
      fake.advance(30_000)
      await act(() => vi.advanceTimersByTimeAsync(30_000))
      expect(renders).toBe(before)
      fake.advance(30_000)
      await act(() => vi.advanceTimersByTimeAsync(30_001))
      expect(result.current.counts.expired).toBe(1)
    } finally {
      vi.useRealTimers()
    }
  })

  it('newer is the next newer invitation for the same address', async () => {
    const fake = seeded()
    fake.invite({ email: 'BOB@example.com' })
    const { rows } = await start({ fake })
    expect(rows().map(({ newer }) => newer?.email)).toEqual([
      undefined,
      undefined,
      'BOB@example.com',
      undefined,
    ])
  })

  it('an app can control the view', async () => {
    const onViewChange = vi.fn<(view: unknown) => void>()
    const { result, emails } = await start({}, { view: { status: 'expired' }, onViewChange })
    expect(emails()).toEqual(['cleo@example.com'])
    act(() => result.current.setView({ search: 'bob' }))
    expect(emails()).toEqual(['cleo@example.com'])
    expect(onViewChange).toHaveBeenLastCalledWith({
      status: 'expired',
      search: 'bob',
      sort: { key: 'created_at', direction: 'descending' },
    })
    act(() => result.current.sortBy('email'))
    act(() => result.current.clearFilters())
    expect(onViewChange).toHaveBeenCalledTimes(3)
  })

  it('placeOf finds a row by its key, starting from a guess', async () => {
    const { result, rows } = await start()
    const keys = rows().map(({ key }) => key)
    for (const guess of [0, 1, 2, 9]) {
      expect(keys.map((key) => result.current.rows.placeOf(key, guess))).toEqual([0, 1, 2])
    }
    expect(result.current.rows.placeOf('nobody')).toBe(-1)
    expect(result.current.rows.at(3)).toBeUndefined()
    expect(result.current.rows.keyAt(-1)).toBeUndefined()
  })
})

describe('a long list', () => {
  it('a long list shows its first rows and how many there are while the rest is read, and what they are afterwards', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'ada@example.com' })
    fake.intercept('invitations.list', async (_request, next) => {
      const [row] = (await (await next()).json()).invitations
      const invitations = Array.from({ length: 6_000 }, (_, at) => ({ ...row, id: `id ${at}` }))
      return Response.json({ invitations })
    })
    const seen: {
      isPartial: boolean
      state: string
      total: number
      shown: number
      read: number
    }[] = []
    const { result } = renderHookWithKit(
      () => {
        const table = useInvitationTable()
        const { state, isPartial, total, rows } = table
        seen.push({ state, isPartial, total, shown: rows.length, read: [...rows].length })
        return table
      },
      { fake },
    )
    await waitFor(() =>
      expect(result.current).toMatchObject({ state: 'rows', isPartial: false, total: 6_000 }),
    )
    const parts = seen.filter(({ isPartial }) => isPartial)
    expect(parts.length).toBeGreaterThan(0)
    for (const { read, ...rest } of parts) {
      expect(rest).toEqual({ isPartial: true, state: 'rows', total: 6_000, shown: 6_000 })
      expect(read).toBeGreaterThan(50)
      expect(read).toBeLessThan(1_000)
    }
    expect([...result.current.rows]).toHaveLength(6_000)
  })

  it('while a list is read, nothing is shown of a view whose first rows are not the first of the list', async () => {
    const fake = createFakeFluxbase()
    for (let at = 0; at < 500; at += 1) fake.invite({ email: `person-${at}@example.com` })
    for (const defaultView of [
      { search: 'person-49' },
      { sort: { key: 'email', direction: 'ascending' } as const },
      { sort: { key: 'created_at', direction: 'ascending' } as const },
    ]) {
      const states = new Set<string>()
      const { result, unmount } = renderHookWithKit(
        () => {
          const table = useInvitationTable({ defaultView })
          states.add(`${table.state}, ${table.rows.length}`)
          return table
        },
        { fake },
      )
      await waitFor(() => expect(result.current.state).toBe('rows'))
      expect([...states]).toEqual(['pending, 0', `rows, ${defaultView.search ? 11 : 500}`])
      unmount()
    }
  })

  it('a list that no table shows is read in one go, without its first rows first', async () => {
    const fake = createFakeFluxbase()
    for (let at = 0; at < 500; at += 1) fake.invite({ email: `person-${at}@example.com` })
    const { client, queryClient } = createKit({ fake })
    const { list, firstRows } = invitationQueries(client)
    expect((await queryClient.fetchQuery(list())).invitations).toHaveLength(500)
    expect(queryClient.getQueryData(firstRows().queryKey)).toBeUndefined()
  })

  it('the first rows are still the same objects when the rest of the list has been read', async () => {
    const fake = createFakeFluxbase()
    for (let at = 0; at < 500; at += 1) fake.invite({ email: `person-${at}@example.com` })
    const seen = new Map<boolean, { total: number; first: unknown }>()
    const { result } = renderHookWithKit(
      () => {
        const { state, isPartial, total, rows } = useInvitationTable()
        if (state === 'rows') seen.set(isPartial, { total, first: rows.at(0)?.invitation })
        return { state, isPartial }
      },
      { fake },
    )
    await waitFor(() => expect(result.current).toEqual({ state: 'rows', isPartial: false }))
    expect(seen.get(true)).toMatchObject({ total: 500, first: expect.anything() })
    expect(seen.get(false)).toMatchObject({ total: 500 })
    expect(seen.get(true)!.first).toBe(seen.get(false)!.first)
  })

  it('a long list shows none of its rows if the rest is not a valid list (F43)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.list', () => {
      const row = { id: 'a', email: 'a@example.com', role: 'x', expires_at: '', created_at: '' }
      const rows = JSON.stringify({ invitations: Array(15_000).fill(row) })
      return new Response(`${rows.slice(0, -20)}]}`, {
        headers: { 'content-type': 'application/json' },
      })
    })
    const { result } = renderHookWithKit(() => useInvitationTable(), { fake })
    await waitFor(() => expect(result.current.state).toBe('error'))
    expect(result.current.rows).toHaveLength(0)
  })
})

describe('the selection', () => {
  const selected = (rows: Iterable<{ isSelected: boolean; invitation: { email: string } }>) =>
    [...rows].filter(({ isSelected }) => isSelected).map(({ invitation }) => invitation.email)

  it('the selection can contain some rows, all rows, and all but some (A17)', async () => {
    const { result } = await start()
    const [first, second] = [...result.current.rows]
    act(() => result.current.selectRows([first!.key], true))
    expect(selected(result.current.rows)).toEqual(['ada@example.com'])
    expect(result.current.selectedCount).toBe(1)
    act(() => result.current.selectAll(true))
    expect(result.current.selectedCount).toBe(3)
    act(() => result.current.selectRows([second!.key], false))
    expect(selected(result.current.rows)).toEqual(['ada@example.com', 'cleo@example.com'])
    expect(result.current.selectedCount).toBe(2)
    act(() => result.current.selectAll(false))
    expect(result.current.selectedCount).toBe(0)
  })

  it('individually selected rows stay selected when filters change, and those that match are counted', async () => {
    const { result } = await start()
    act(() =>
      result.current.selectRows(
        [...result.current.rows].map(({ key }) => key),
        true,
      ),
    )
    act(() => result.current.setView({ search: 'bob' }))
    expect(result.current.selectedCount).toBe(1)
    act(() => result.current.clearFilters())
    expect(result.current.selectedCount).toBe(3)
  })

  it('“select all” covers only the rows of the current filters', async () => {
    const { result } = await start({}, { defaultView: { status: 'expired' } })
    act(() => result.current.selectAll(true))
    expect(result.current.selectedCount).toBe(1)
    act(() => result.current.clearFilters())
    expect(result.current.selectedCount).toBe(0)
    act(() => result.current.selectRows([result.current.rows.at(0)!.key], true))
    expect(result.current.selectedCount).toBe(1)
  })

  it('after a refresh, the rows that still exist stay selected (F66)', async () => {
    const { result, fake } = await start()
    act(() => result.current.selectRows([result.current.rows.at(1)!.key], true))
    fake.invite({ email: 'new@example.com' })
    await act(async () => void (await result.current.refresh()))
    await waitFor(() => expect(result.current.rows).toHaveLength(4))
    expect(selected(result.current.rows)).toEqual(['bob@example.com'])
  })

  it('the selection of a row with a duplicate id stays with it when rows are added above (F49)', async () => {
    const fake = seeded()
    fake.intercept('invitations.list', async (_request, next) => {
      const { invitations } = await (await next()).json()
      const [oldest] = invitations.slice(-1)
      const again = { ...oldest, email: 'twin@example.com' }
      return Response.json({ invitations: [...invitations.slice(0, -1), again, oldest] })
    })
    const { result, emails } = await start({ fake })
    const at = emails().indexOf('twin@example.com')
    act(() => result.current.selectRows([result.current.rows.at(at)!.key], true))
    expect(selected(result.current.rows)).toEqual(['twin@example.com'])
    fake.invite({ email: 'new@example.com' })
    await act(async () => void (await result.current.refresh()))
    await waitFor(() => expect(result.current.rows).toHaveLength(5))
    expect(selected(result.current.rows)).toEqual(['twin@example.com'])
  })
})

describe('a run over many rows', () => {
  it('a run revokes its rows and refetches the list once', async () => {
    const fake = seeded()
    const { result, rows } = await start({ fake, links: allLinks(fake) })
    const lists = () => fake.requests.filter(({ method }) => method === 'GET').length
    const before = lists()
    act(() =>
      result.current.run.start(
        'revoke',
        rows().map(({ invitation }) => invitation),
      ),
    )
    expect(result.current.run).toMatchObject({ status: 'running', total: 3, settled: 0 })
    await waitFor(() => expect(result.current.run.status).toBe('done'))
    await waitFor(() => expect(result.current.rows).toHaveLength(0))
    await waitFor(() => expect(lists()).toBe(before + 1))
    expect(fake.invitations).toEqual([])
  })

  it('a run resends its rows, reports on each, and can retry the failed ones', async () => {
    const fake = seeded()
    const { result, rows } = await start({ fake, links: allLinks(fake) })
    fake.intercept('invitations.create', faults.status(500), { times: 1 })
    act(() =>
      result.current.run.start(
        'resend',
        rows().map(({ invitation }) => invitation),
      ),
    )
    await waitFor(() => expect(result.current.run.status).toBe('done'))
    expect(result.current.run).toMatchObject({ total: 3, settled: 3, failed: 1 })
    await waitFor(() => {
      const types = rows().map(({ report }) => report?.type)
      expect(types.filter((type) => type === 'resent')).toHaveLength(2)
      expect(types).toContain('failed')
    })
    act(() => result.current.run.retryFailed())
    await waitFor(() => expect(result.current.run).toMatchObject({ status: 'done', failed: 0 }))
    act(() => result.current.run.clear())
    await waitFor(() => expect(rows().map(({ report }) => report)).toEqual([null, null, null]))
    expect(rows().map(({ link }) => link !== null)).toEqual([true, true, true])
  })

  it('retryFailed skips a row that was resent on its own meanwhile', async () => {
    const { result, fake, rows } = await start()
    fake.intercept('invitations.create', faults.status(500), { times: 1 })
    act(() =>
      result.current.run.start(
        'resend',
        rows()
          .slice(0, 2)
          .map(({ invitation }) => invitation),
      ),
    )
    await waitFor(() => expect(result.current.run).toMatchObject({ status: 'done', failed: 1 }))
    const failed = rows().find(({ report }) => report?.type === 'failed')!
    await act(async () => void (await result.current.resend(failed.invitation)))
    expect(result.current.run).toMatchObject({ status: 'done', failed: 0, done: 2 })
    act(() => result.current.run.retryFailed())
    await waitFor(() => expect(result.current.run.status).toBe('done'))
    const { email } = failed.invitation
    expect(fake.invitations.filter((one) => one.email === email)).toHaveLength(2)
  })

  it('the report of a row in a run keeps its identity while others change', async () => {
    const fake = seeded()
    const { result, rows } = await start({ fake, links: allLinks(fake) })
    let calls = 0
    fake.intercept('invitations.revoke', (_, next) => (calls++ === 0 ? next() : faults.hang()))
    act(() =>
      result.current.run.start(
        'revoke',
        rows().map(({ invitation }) => invitation),
      ),
    )
    const before = rows().map(({ report }) => report)
    expect(before).toEqual(Array(3).fill({ type: 'revoking' }))
    await waitFor(() => expect(result.current.run.settled).toBe(1))
    const same = rows().filter(({ report }, at) => report === before[at])
    expect(same).toHaveLength(2)
  })

  it('a run waits when the server asks for a pause, and then continues (F21)', async () => {
    const fake = seeded()
    const { result, rows } = await start({ fake, links: allLinks(fake) })
    fake.intercept('invitations.revoke', faults.status(429, { error: 'slow', retry_after: 1 }), {
      times: 1,
    })
    act(() =>
      result.current.run.start(
        'revoke',
        rows().map(({ invitation }) => invitation),
      ),
    )
    await waitFor(() => expect(result.current.run.retryAt).not.toBeNull())
    await waitFor(() => expect(result.current.run.status).toBe('done'))
    expect(result.current.run).toMatchObject({ settled: 3, failed: 0 })
    expect(fake.invitations).toEqual([])
  })

  it('stop ends a run and leaves the remaining rows unchanged', async () => {
    const fake = seeded()
    const { result, rows } = await start({ fake, links: allLinks(fake) })
    fake.invite({ email: 'eve@example.com' })
    act(() =>
      result.current.run.start(
        'revoke',
        rows().map(({ invitation }) => invitation),
      ),
    )
    act(() => result.current.run.stop())
    expect(result.current.run.status).toBe('stopped')
    await waitFor(() =>
      expect(fake.invitations.map(({ email }) => email)).toEqual(['eve@example.com']),
    )
  })
})

describe('actions on one row', () => {
  it('revoke resolves with the report that the row was revoked', async () => {
    const fake = seeded()
    const { result, emails } = await start({ fake, links: allLinks(fake) })
    const report = await act(() => result.current.revoke(result.current.rows.at(0)!.invitation))
    expect(report).toEqual({ type: 'revoked' })
    await waitFor(() => expect(emails()).toEqual(['bob@example.com', 'cleo@example.com']))
  })

  it('a failed action does not reject, and the row keeps its report', async () => {
    const { result } = await start()
    const report = await act(() => result.current.revoke(result.current.rows.at(0)!.invitation))
    expect(report).toMatchObject({ type: 'failed', action: 'revoke' })
    await waitFor(() => expect(result.current.rows.at(0)?.report).toEqual(report))
  })

  it('after a resend, a row that stays has the new invitation’s link', async () => {
    const { result, fake } = await start()
    const old = result.current.rows.at(1)!.invitation
    const report: RowReport = await act(() => result.current.resend(old))
    expect(report).toMatchObject({ type: 'resent', previous: 'live' })
    const stayed = [...result.current.rows].find(({ invitation }) => invitation.id === old.id)
    expect(stayed?.newLink).toContain(fake.invitations[0]?.token)
    expect(stayed?.link).toBeNull()
  })

  it('after a resend, the new row has the report if the old row is removed', async () => {
    const fake = seeded()
    const { result } = await start({ fake, links: allLinks(fake) })
    await act(() => result.current.resend(result.current.rows.at(0)!.invitation))
    await waitFor(() => expect(result.current.rows).toHaveLength(3))
    const first = result.current.rows.at(0)
    expect(first?.report).toMatchObject({ type: 'resent', previous: 'revoked' })
    expect(first?.link).toContain(fake.invitations[0]?.token)
    expect(first?.newLink).toBeNull()
  })

  it.each(['alone', 'in a run'])(
    'the new row takes over the report when the old row is removed later, resent %s',
    async (how) => {
      startVirtualTime()
      const fake = seeded()
      const { result, rows } = await start({ fake, links: allLinks(fake) })
      const [old] = rows()
      fake.intercept('invitations.revoke', faults.lostAnswer)
      const healValidate = fake.intercept('invitations.validate', faults.network)
      const healList = fake.intercept('invitations.list', faults.network)
      if (how === 'alone') act(() => void result.current.resend(old!.invitation))
      else act(() => result.current.run.start('resend', [old!.invitation]))
      await pass(10)
      const report = { type: 'resent', previous: 'unknown' }
      expect(rows().map(({ report }) => report)).toEqual([
        null,
        expect.objectContaining(report),
        null,
        null,
      ])

      healValidate()
      healList()
      act(() => void result.current.refresh())
      await waitFor(() => expect(rows()).toHaveLength(3))
      const [first] = rows()
      expect(first?.report).toMatchObject({ ...report, previous: 'revoked' })
      act(() => result.current.setView({ search: 'ada' }))
      expect(rows()[0]?.report).toBe(first?.report)
    },
  )

  it.each(['another run', 'the same run, tried again'])(
    'a row says what %s did with it, not what failed on this row alone before (O11)',
    async (which) => {
      const { result, fake } = await start()
      const old = result.current.rows.at(0)!.invitation
      const isOver = () => waitFor(() => expect(result.current.run.status).toBe('done'))
      const healCreate = fake.intercept('invitations.create', faults.status(500))
      if (which !== 'another run') {
        act(() => result.current.run.start('resend', [old]))
        await isOver()
      }
      await act(() => result.current.resend(old))
      act(() => result.current.copied(result.current.rows.at(1)!.invitation, false))
      healCreate()
      act(() => {
        if (which === 'another run') result.current.run.start('resend', [old])
        else result.current.run.retryFailed()
      })
      await isOver()
      const reports = () => [...result.current.rows].map(({ report }) => report?.type ?? null)
      await waitFor(() => expect(reports()).toEqual([null, 'resent', 'copy_failed', null]))

      await act(() => result.current.revoke(old))
      expect(reports()).toEqual([null, 'failed', 'copy_failed', null])
    },
  )

  it('a successful copy clears the report of a failed copy, and no other report', async () => {
    const { result } = await start()
    const { invitation } = result.current.rows.at(0)!
    act(() => result.current.copied(invitation, false))
    expect(result.current.rows.at(0)?.report).toEqual({ type: 'copy_failed' })
    act(() => result.current.copied(invitation, true))
    expect(result.current.rows.at(0)?.report).toBeNull()

    await act(() => result.current.revoke(invitation))
    await waitFor(() => expect(result.current.rows.at(0)?.report?.type).toBe('failed'))
    act(() => result.current.copied(invitation, true))
    expect(result.current.rows.at(0)?.report?.type).toBe('failed')
  })
})
