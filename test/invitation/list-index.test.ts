import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { invitationSchema, type Invitation } from '../../src/invitation/invitation'
import {
  NEWEST_FIRST,
  type InvitationSortKey,
  type InvitationView,
} from '../../src/invitation/list'
import { filterList } from '../../src/invitation/list-filter'
import { indexOf, makeIndex } from '../../src/invitation/list-index'
import { orderList } from '../../src/invitation/list-order'
import { plainInvitation } from '../../src/invitation/plain-invitation'
import { shareList } from '../../src/invitation/share-list'
import { invitationStatus, INVITATION_STATUSES } from '../../src/invitation/status'
import { parseDate } from '../../src/invitation/dates'

const NOW = Date.UTC(2026, 10, 23, 9)
const DAY = 24 * 60 * 60 * 1000

const date = fc.oneof(
  fc.integer({ min: -30, max: 30 }).map((days) => new Date(NOW + days * DAY).toISOString()),
  fc.constantFrom('', 'tomorrow', '0001-01-01T00:00:00Z', '2026-11-23T10:00:00+01:00'),
)
const email = fc.oneof(
  fc.constantFrom('ada@a.example', 'Ada@A.example', 'bob@b.example', 'İ@x.example', 'a\nb@c'),
  fc.string({ maxLength: 6 }),
)
const invitation: fc.Arbitrary<Invitation> = fc.record({
  id: fc.uuid(),
  email,
  role: fc.constantFrom('dashboard_admin', 'dashboard_user', ''),
  expires_at: date,
  created_at: date,
  accepted: fc.boolean(),
})
const list = fc.array(invitation, { maxLength: 30 })
const view: fc.Arbitrary<InvitationView> = fc.record(
  {
    search: fc.oneof(
      fc.constantFrom('a', 'ADA', '.example', 'dashboard', 'e\nb', 'b@ user', 'ada@a.example'),
      fc.stringMatching(/^[a-zA-Z0-9.+_/=-]{0,6}( [a-z0-9]{1,3})?$/),
    ),
    status: fc.constantFrom(...INVITATION_STATUSES),
    role: fc.constantFrom('dashboard_admin', 'nobody'),
    sort: fc.record({
      key: fc.constantFrom<InvitationSortKey>(
        'email',
        'status',
        'role',
        'created_at',
        'expires_at',
      ),
      direction: fc.constantFrom('ascending', 'descending'),
    }),
  },
  { requiredKeys: [] },
)

/** The same, said as plainly as it can be said. */
function arrange(rows: readonly Invitation[], { search, status, role, sort }: InvitationView) {
  const words = (search ?? '').trim().toLowerCase().split(/\s+/)
  const found = rows.filter(
    (row) =>
      (!role || row.role === role) &&
      (!status || invitationStatus(row, NOW) === status) &&
      words.every((word) => row.email.toLowerCase().includes(word) || row.role.includes(word)),
  )
  if (!sort) return found
  const valueOf = (row: Invitation) => {
    if (sort.key === 'email') return row.email.toLowerCase()
    if (sort.key === 'role') return row.role
    if (sort.key === 'status') return INVITATION_STATUSES.indexOf(invitationStatus(row, NOW))
    return parseDate(row[sort.key as 'created_at' | 'expires_at'])
  }
  const sign = sort.direction === 'ascending' ? 1 : -1
  return found.toSorted((one, other) => {
    const [a, b] = [valueOf(one), valueOf(other)]
    if (a === b) return 0
    if (a === null) return 1
    if (b === null) return -1
    return a < b ? -sign : sign
  })
}

describe('the index of a list', () => {
  it('finds and orders what looking at every row would, unknown dates last (F48)', () => {
    fc.assert(
      fc.property(list, view, (rows, view) => {
        const index = indexOf(rows)
        const options = { now: NOW }
        const positions = filterList(index, orderList(index, view.sort, options), view, options)
        expect(Array.from(positions, (at) => rows[at])).toEqual(arrange(rows, view))
      }),
    )
  })

  it('is the same whether it is made anew or from the one before', () => {
    const changed = fc
      .tuple(list, list, fc.nat(30), fc.nat(30))
      .map(([rows, others, from, to]) => ({
        before: rows,
        after: [...others.slice(0, 3), ...rows.slice(Math.min(from, to), Math.max(from, to))],
      }))
    fc.assert(
      fc.property(changed, ({ before, after }) => {
        expect(indexOf(after, indexOf(before))).toEqual(indexOf([...after]))
      }),
    )
  })

  it('is the same from the one before where rows have changed and stand where they stood', () => {
    const changed = fc
      .tuple(list, list, fc.array(fc.boolean(), { maxLength: 30 }))
      .map(([rows, others, places]) => ({
        before: rows,
        after: rows.map((row, at) => (places[at] ? { ...row, ...others[at], id: row.id } : row)),
      }))
    fc.assert(
      fc.property(changed, ({ before, after }) => {
        expect(indexOf(after, indexOf(before))).toEqual(indexOf([...after]))
      }),
    )
  })

  it('takes over the columns in which nothing has changed', () => {
    const row = { email: 'a@x', role: 'viewer', created_at: '2026-11-24T09:00:00Z' }
    const rows = ['2026-12-01T09:00:00Z', ''].map((expires_at, id) => ({
      ...row,
      id: `${id}`,
      expires_at,
    }))
    const before = indexOf(rows)
    const after = indexOf([{ ...rows[0]!, accepted: true }, rows[1]!], before)
    expect(after.created).toBe(before.created)
    expect(after.expires).toBe(before.expires)
    expect(after.starts).toBe(before.starts)
    expect([...after.accepted]).toEqual([1, 0])
  })

  it('can be made with pauses, and is made once', () => {
    const rows = Array.from({ length: 9_000 }, (_, at) => ({
      id: `${at}`,
      email: `${at % 4_500}@x.example`,
      role: 'viewer',
      created_at: '',
      expires_at: '',
    }))
    const making = makeIndex(rows)
    let pauses = 0
    while (!making.next().done) pauses += 1
    expect(pauses).toBeGreaterThan(3)
    expect(indexOf(rows)).toBe(indexOf(rows))
    expect(indexOf(rows).people).toBe(4_500)
  })

  it('has a key for an id that came before (F49)', () => {
    const row = { id: 'same', email: 'a@x', role: '', created_at: '', expires_at: '' }
    expect(indexOf([row, { ...row }]).twins.size).toBe(1)
  })

  it('has as many keys as rows, whatever ids a server sends (F49)', () => {
    const row = { id: '', email: 'a@x', role: '', created_at: '', expires_at: '' }
    const ids = fc.array(fc.constantFrom('a', 'a 2', 'a 3', 'a 2 2', 'b'), { maxLength: 9 })
    fc.assert(
      fc.property(ids, (all) => {
        const { invitations, twins } = indexOf(all.map((id) => ({ ...row, id })))
        const keys = invitations.map(({ id }, at) => twins.get(at) ?? id)
        expect(new Set(keys).size).toBe(all.length)
      }),
    )
  })
})

describe('a row that is read without the schema (F51, F54)', () => {
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('', null, undefined, true, false, 0, 1, {}, []),
    fc.boolean(),
  )
  const anyRow = fc.record(
    {
      id: value,
      email: value,
      role: value,
      expires_at: value,
      created_at: value,
      accepted: value,
      accepted_at: value,
      invited_by: value,
      tenant_id: value,
      token: value,
      other: fc.jsonValue(),
      __proto__: fc.jsonValue(),
    },
    { requiredKeys: [] },
  )
  const nearlyPlain = fc
    .tuple(
      invitation,
      fc.dictionary(fc.constantFrom('token', 'invited_by', 'tenant_id', 'x'), value),
    )
    .map(([row, more]) => ({ ...row, ...more }))

  it('is what the schema makes of it, or left to the schema', () => {
    fc.assert(
      fc.property(fc.oneof(anyRow, nearlyPlain, fc.jsonValue()), (row) => {
        const plain = plainInvitation(row)
        if (plain) expect(plain).toEqual(invitationSchema.safeParse(row).data)
      }),
    )
  })

  it('is every row that a server sends', () => {
    fc.assert(fc.property(invitation, (row) => plainInvitation(row) !== null))
  })
})

describe('a list that is received again (F52)', () => {
  const rows = ['a', 'b', 'c'].map((id): Invitation => ({
    id,
    email: `${id}@x.example`,
    role: 'viewer',
    created_at: '',
    expires_at: '',
    accepted: false,
  }))
  const copy = () => rows.map((row) => ({ ...row }))

  it('is the old one where nothing has changed', () => {
    const before = { invitations: rows }
    expect(shareList(before, { invitations: copy() })).toBe(before)
    expect(shareList(before, { invitations: copy(), unreadable: 1 })).not.toBe(before)
  })

  it('keeps every row that is the same, by id: whatever came, went or changed around it', () => {
    const [a, b, c] = copy()
    const fresh = { ...rows[0]!, id: 'new' }
    const { invitations } = shareList(
      { invitations: rows },
      { invitations: [fresh, a!, { ...b!, accepted: true }, c!] },
    )
    expect(invitations.map((row) => rows.indexOf(row))).toEqual([-1, 0, -1, 2])
    const rest = shareList({ invitations: rows }, { invitations: [c!, a!] })
    expect(rest.invitations.map((row) => rows.indexOf(row))).toEqual([2, 0])
  })

  it('holds what was received, whatever was there before', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        expect(shareList({ invitations: before }, { invitations: after }).invitations).toEqual(
          after,
        )
      }),
    )
  })
})

it('orders by the newest as servers do', () => {
  expect(NEWEST_FIRST).toEqual({ key: 'created_at', direction: 'descending' })
})
