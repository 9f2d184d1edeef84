// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Invitation, ListInvitationsResponse } from '../../src/invitation/invitation'
import { INVITATION_STATUSES, nextStatusChange } from '../../src/invitation/status'
import { ListEngine } from '../../src/list/engine/list-engine'
import type { InvitationList } from '../../src/list/invitation-list'
import type { ArrangeOptions, InvitationView } from '../../src/list/invitation-view'
import type { ListColumn } from '../../src/list/list-column'
import { openList } from '../../src/list/invitation-list'
import { shareRows } from '../../src/list/share-rows'
import { anyInvitation, DAY, fieldNames, NOW } from '../support/any-invitation'
import { arrangeReference, readReference } from './reference'

const columns: readonly ListColumn[] = [
  { id: 'inviter', value: ({ invited_by }) => invited_by },
  { id: 'length', value: ({ email }) => (email.length % 3 === 0 ? NaN : email.length) },
  { id: 'day', value: ({ created_at }) => new Date(created_at) },
  {
    id: 'tenant',
    value: ({ tenant_id = null }) => tenant_id,
    compare: (a, b) => String(a).length - String(b).length,
    toText: (_value, { id }) => `row ${id}`,
  },
  {
    id: 'broken',
    value({ email }) {
      if (email.includes('@')) throw new Error('broken')
      return email
    },
  },
]

const KEYS = ['email', 'status', 'role', 'created_at', 'expires_at', 'nobody']
const sort = fc.record({
  key: fc.constantFrom(...KEYS, ...columns.map(({ id }) => id)),
  direction: fc.constantFrom('ascending' as const, 'descending' as const),
})
const view: fc.Arbitrary<InvitationView> = fc.record(
  {
    search: fc.oneof(
      fc.constantFrom('a', 'ADA', '.example', 'dashboard', 'b@ user', 'ada@a.example', 'chief row'),
      fc.stringMatching(/^[a-zA-Z0-9.+_/=-]{0,3}( [a-z0-9]{1,3})?$/),
    ),
    status: fc.constantFrom(...INVITATION_STATUSES),
    role: fc.constantFrom('dashboard_admin', 'nobody'),
    sort,
  },
  { requiredKeys: [] },
)
const options: fc.Arbitrary<ArrangeOptions> = fc.record({
  now: fc.constant(NOW),
  expiringSoon: fc.constantFrom(2 * DAY, 5 * DAY),
  roleLabel: fc.constantFrom(undefined, (role: string) => (role === 'zebra' ? 'Chief' : role)),
  columns: fc.constantFrom(undefined, columns),
  locale: fc.constantFrom('en', 'sv'),
})

interface Edit {
  kind: 'insert' | 'remove' | 'cut' | 'change' | 'move' | 'twin' | 'reverse' | 'none'
  at: number
  row: Invitation
  field: keyof Invitation
}

/** A change to a list between two responses, weighted towards the cases for which the engine has shortcuts. */
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom<Edit['kind'][]>(
    'insert',
    'remove',
    'cut',
    'change',
    'change',
    'change',
    'move',
    'twin',
    'reverse',
    'none',
  ),
  at: fc.nat(40),
  row: anyInvitation,
  field: fc.constantFrom<(keyof Invitation)[]>(
    ...fieldNames,
    'email',
    'email',
    'role',
    'created_at',
  ),
})

function edited(rows: Invitation[], { kind, at, row, field }: Edit): Invitation[] {
  const place = at % Math.max(rows.length, 1)
  const old = rows[place]
  if (kind === 'insert' || !old) return rows.toSpliced(place, 0, row)
  if (kind === 'remove') return rows.toSpliced(place, 1)
  if (kind === 'cut') return rows.toSpliced(place, 5)
  if (kind === 'change') return rows.with(place, { ...old, [field]: row[field] })
  if (kind === 'move') return [old, ...rows.toSpliced(place, 1)]
  if (kind === 'twin') return rows.toSpliced(0, 0, { ...row, id: old.id })
  return kind === 'reverse' ? rows.toReversed() : rows
}

/** Consecutive responses. */
const history = fc
  .tuple(
    fc.array(anyInvitation, { minLength: 1, maxLength: 40 }),
    fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 5 }),
  )
  .map(([first, steps]) => {
    const lists = [first]
    for (const edits of steps) lists.push(edits.reduce(edited, lists.at(-1)!))
    return lists
  })

/** The two code paths from a response's text to rows: for short and for long lists. */
const paths = {
  short: () => ({
    read: async (text: string) => ({ invitations: readReference(text) }),
    open: openList,
  }),
  long: () => {
    const engine = new ListEngine(300)
    const owner = {}
    return {
      read: (text: string) => engine.read(new TextEncoder().encode(text), owner),
      open: (rows: readonly Invitation[]) => engine.open(rows),
    }
  },
} satisfies Record<
  string,
  () => {
    read: (text: string) => Promise<ListInvitationsResponse | undefined>
    open: (rows: readonly Invitation[]) => InvitationList
  }
>

describe.each(Object.entries(paths))('a %s list', (_name, start) => {
  it('every list after any history has the same rows as plain parsing, filtering and sorting (C1, F43, F48, F49)', async () => {
    const looks = fc.array(fc.tuple(view, options), { minLength: 3, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(history, looks, async (lists, looks) => {
        const { read, open } = start()
        let before: ListInvitationsResponse | undefined
        for (const rows of lists) {
          const text = JSON.stringify({ invitations: rows })
          const expected = readReference(text)
          const response = rows.length > 0 ? await read(text) : { invitations: [] }
          const shared = shareRows(before, response!)
          expect(shared.invitations).toEqual(expected)
          const list = open(shared.invitations)
          for (const [view, options] of looks) {
            const positions = [...list.arrange(view, options)]
            const arranged = arrangeReference(expected, view, options)
            expect(positions.map((at) => list.rowAt(at, options))).toEqual(arranged)
            expect(positions.map((at) => list.keyAt(at))).toEqual(arranged.map(({ key }) => key))
          }
          expectFacts(list, expected, looks[0]![1])
          before = shared
        }
      }),
    )
  })
})

/** Checks counts, roles and people of the whole list. */
function expectFacts(list: InvitationList, rows: readonly Invitation[], options: ArrangeOptions) {
  const all = arrangeReference(rows, {}, options)
  const count = (status: string) => all.filter((row) => row.status === status).length
  expect(list.counts(options)).toEqual(
    Object.fromEntries(INVITATION_STATUSES.map((status) => [status, count(status)])),
  )
  expect(list.nextChange(options)).toBe(nextStatusChange(rows, NOW, options.expiringSoon))
  expect(list.roles).toEqual([...new Set(rows.map(({ role }) => role))].sort())
  expect(list.people).toBe(all.filter(({ newer }) => newer === null).length)
}

describe.each([
  ['short', undefined],
  ['long', new ListEngine().findPlaces],
])('shareRows of a %s list (F52, C2)', (_length, findPlaces) => {
  const share = (
    before: ListInvitationsResponse | undefined,
    after: ListInvitationsResponse,
  ): ListInvitationsResponse => shareRows(before, after, findPlaces)

  it('shareRows keeps the objects of rows that are equal in every field, and only those', () => {
    fc.assert(
      fc.property(history, (lists) => {
        let before: ListInvitationsResponse | undefined
        for (const rows of lists) {
          const after = { invitations: readReference(JSON.stringify({ invitations: rows })) }
          const shared = share(before, after)
          expect(shared).toEqual(after)
          const old = before?.invitations ?? []
          for (const row of shared.invitations) {
            const known = old.filter(({ id }) => id === row.id)
            const isOnly = shared.invitations.filter(({ id }) => id === row.id).length === 1
            if (known.length === 1 && isOnly && sameText(known[0]!, row)) expect(row).toBe(known[0])
          }
          before = shared
        }
      }),
    )
  })

  it('shareRows returns the old list if nothing has changed', () => {
    fc.assert(
      fc.property(fc.array(anyInvitation), (invitations) => {
        const copy = () => ({ invitations: structuredClone(invitations) })
        const before = copy()
        expect(share(before, { ...copy(), unreadable: 1 })).not.toBe(before)
        const ids = new Set(invitations.map(({ id }) => id))
        if (ids.size === invitations.length) expect(share(before, copy())).toBe(before)
      }),
    )
  })

  it('shareRows matches rows by id, whatever was added, removed or changed around them', () => {
    const rows = ['a', 'b', 'c'].map((id) => invitation(id))
    const [a, b, c] = structuredClone(rows)
    const before = { invitations: rows }
    const after = share(before, {
      invitations: [invitation('new'), a!, { ...b!, accepted: true }, c!],
    })
    expect(after.invitations.map((row) => rows.indexOf(row))).toEqual([-1, 0, -1, 2])
    const rest = share(before, { invitations: [c!, a!] })
    expect(rest.invitations.map((row) => rows.indexOf(row))).toEqual([2, 0])
  })

  it('shareRows keeps rows even if there are too many differences to search near each', () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => invitation(`${at}`))
    const odd = rows.filter((_, at) => at % 2 === 1).toReversed()
    const after = share({ invitations: rows }, { invitations: structuredClone(odd) })
    expect(after.invitations.every((row, at) => row === odd[at])).toBe(true)
  })
})

const sameText = (a: Invitation, b: Invitation) => fieldNames.every((name) => a[name] === b[name])

const invitation = (id: string): Invitation => ({
  id,
  email: `${id}@x.example`,
  role: 'viewer',
  created_at: '',
  expires_at: '',
  accepted: false,
})

describe('ListEngine', () => {
  it('ListEngine reuses the order of a column in which nothing has changed', () => {
    const engine = new ListEngine()
    const rows = Array.from({ length: 100 }, (_, at) => invitation(`${at}`))
    const byEmail = { sort: { key: 'email', direction: 'ascending' } } as const
    const before = engine.open(rows).arrange(byEmail, { now: NOW })
    const accepted = rows.with(7, { ...rows[7]!, accepted: true })
    expect(engine.open(accepted).arrange(byEmail, { now: NOW })).toBe(before)
    expect(engine.open(accepted).counts({ now: NOW }).accepted).toBe(1)
  })

  it('ListEngine gives two rows different keys if they replace one row far from its place (F49)', () => {
    const engine = new ListEngine()
    const rows = Array.from({ length: 100 }, (_, at) => invitation(`${at}`))
    engine.open(rows)
    const moved = [...rows.slice(1), invitation('0'), invitation('0')]
    const list = engine.open(moved)
    expect(new Set(moved.map((_, at) => list.keyAt(at))).size).toBe(101)
  })

  it('ListEngine opens a prepared list without indexing it again', async () => {
    const engine = new ListEngine()
    const rows = Array.from({ length: 9_000 }, (_, at) => invitation(`${at}`))
    await engine.prepare(rows)
    expect(engine.open(rows)).toBe(engine.open(rows))
  })

  it('ListEngine prepares in steps, and stops when the signal is aborted', async () => {
    let turns = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (turns += 100))
    const rows = Array.from({ length: 9_000 }, (_, at) => invitation(`${at}`))
    const controller = new AbortController()
    const preparing = new ListEngine().prepare(rows, controller.signal)
    controller.abort()
    await expect(preparing).rejects.toMatchObject({ name: 'AbortError' })
    clock.mockRestore()
  })
})
