import { describe, expect, it } from 'vitest'
import type { Invitation } from '../../src/invitation/invitation'
import { NEWEST_FIRST, nextSort, type InvitationView } from '../../src/invitation/list'
import { countByStatus, filterList, nextListChange } from '../../src/invitation/list-filter'
import { indexOf } from '../../src/invitation/list-index'
import { orderList } from '../../src/invitation/list-order'
import { nextStatusChange } from '../../src/invitation/status'

const NOW = Date.UTC(2026, 10, 23, 9)
const DAY = 24 * 60 * 60 * 1000
const iso = (days: number) => new Date(NOW + days * DAY).toISOString()

function row(email: string, fields: Partial<Invitation> = {}): Invitation {
  return {
    id: email,
    email,
    role: 'dashboard_user',
    created_at: iso(-1),
    expires_at: iso(6),
    accepted: false,
    ...fields,
  }
}

const ada = row('Ada@example.com', { role: 'dashboard_admin', created_at: iso(-3) })
const bob = row('bob@example.com', { expires_at: iso(1), created_at: iso(-5) })
const cleo = row('cleo@example.com', { expires_at: iso(-1), created_at: iso(-8) })
const dora = row('dora@example.com', { accepted: true, created_at: iso(-2) })
const eve = row('eve@example.com', { created_at: '', expires_at: '0001-01-01T00:00:00Z' })
const ALL = [ada, bob, cleo, dora, eve]

function names(view: InvitationView, roleLabel?: (role: string) => string) {
  const options = { now: NOW, roleLabel }
  const index = indexOf(ALL)
  const positions = filterList(index, orderList(index, view.sort, options), view, options)
  return Array.from(positions, (at) => ALL[at]!.email.split('@')[0])
}

describe('the rows of a view', () => {
  it('leaves everything where it is unless asked', () => {
    expect(names({})).toEqual(['Ada', 'bob', 'cleo', 'dora', 'eve'])
  })

  it('finds a part of an address in any case, spaces around it aside', () => {
    expect(names({ search: ' ADA@ ' })).toEqual(['Ada'])
  })

  it('finds a role by the server’s name and by the word that people see', () => {
    expect(names({ search: 'dashboard_admin' })).toEqual(['Ada'])
    const label = (role: string) => (role === 'dashboard_admin' ? 'Chief' : role)
    expect(names({ search: 'chief' }, label)).toEqual(['Ada'])
    expect(names({ search: 'chief' })).toEqual([])
  })

  describe('whatever form an address is searched in (L14)', () => {
    const rows = [
      row('p3@x.example'),
      row('p31@y.example'),
      row('José@münchen.example'),
      row('zoe\u0301@xn--mnchen-3ya.example'),
      row('søren@x.example', { role: 'dashboard_admin' }),
    ]
    const found = (search: string) => {
      const index = indexOf(rows)
      const options = { now: NOW }
      const positions = filterList(index, orderList(index, undefined, options), { search }, options)
      return Array.from(positions, (at) => at)
    }

    it.each([
      ['a name beside it', 'Ada Lovelace <p3@x.example>', [0]],
      ['a comma behind it', 'p3@x.example,', [0]],
      ['a full stop behind it', 'p3@x.example.', [0]],
      ['the scheme of a link', 'mailto:p3@x.example?subject=Hi', [0]],
      ['quotes around it', '"p3@x.example"', [0]],
      ['full-width characters', 'ｐ3＠x．example', [0]],
      ['a character that is not drawn', 'p3\u200B@x.example', [0]],
      ['several addresses', 'p3@x.example; p31@y.example', [0, 1]],
      ['several words', 'p3 y.example', [1]],
      ['words of the address and of the role', 'admin x.example', [4]],
      ['a composed letter', 'jos\u00E9', [2]],
      ['a decomposed letter', 'jose\u0301@m\u00FCnchen', [2]],
      ['an accent left out', 'zoe', [3]],
      ['accents left out in the middle', 'jose@munchen.example', [2]],
      ['an accent left out of a letter that has none in Unicode', 'soren', [4]],
      ['a domain in punycode', 'josé@xn--mnchen-3ya.example', [2]],
      ['a domain in Unicode', 'zoé@münchen.example', [3]],
      ['a part of either', 'MÜNCHEN', [2, 3]],
      ['a part of punycode as it is stored', 'xn--mnch', [3]],
    ])('finds the row: %s', (_form, search, expected) => {
      expect(found(search)).toEqual(expected)
    })

    it('looks for signs too, where nothing else is typed', () => {
      expect(found('<')).toEqual([])
      expect(found(' ')).toEqual([0, 1, 2, 3, 4])
    })
  })

  it('filters by status, decided for the instant given', () => {
    expect(names({ status: 'pending' })).toEqual(['Ada', 'eve'])
    expect(names({ status: 'expiring' })).toEqual(['bob'])
    expect(names({ status: 'expired' })).toEqual(['cleo'])
    expect(names({ status: 'accepted' })).toEqual(['dora'])
  })

  it('wants every filter to match', () => {
    expect(names({ search: 'example.com', role: 'dashboard_user', status: 'pending' })).toEqual([
      'eve',
    ])
  })

  it('sorts by what stands in the column, whatever its case', () => {
    expect(names({ sort: { key: 'email', direction: 'ascending' } })[0]).toBe('Ada')
    expect(names({ sort: { key: 'email', direction: 'descending' } })[0]).toBe('eve')
    expect(names({ sort: { key: 'status', direction: 'descending' } })[0]).toBe('dora')
  })

  it('sorts roles by the word that people see', () => {
    const label = (role: string) => (role === 'dashboard_admin' ? 'zebra' : 'ant')
    const sort = { key: 'role', direction: 'ascending' } as const
    expect(names({ sort })[0]).toBe('Ada')
    expect(names({ sort }, label).at(-1)).toBe('Ada')
  })

  it('puts unknown dates last in either direction (F48)', () => {
    for (const key of ['created_at', 'expires_at'] as const) {
      expect(names({ sort: { key, direction: 'ascending' } }).at(-1)).toBe('eve')
      expect(names({ sort: { key, direction: 'descending' } }).at(-1)).toBe('eve')
    }
  })

  it('keeps the order of rows that are equal, and leaves the list itself alone', () => {
    const before = [...ALL]
    expect(names({ sort: { key: 'role', direction: 'descending' } })).toEqual([
      'bob',
      'cleo',
      'dora',
      'eve',
      'Ada',
    ])
    expect(ALL).toEqual(before)
  })
})

describe('nextSort', () => {
  it('turns the present order round', () => {
    expect(nextSort(NEWEST_FIRST, 'created_at').direction).toBe('ascending')
    expect(nextSort(nextSort(NEWEST_FIRST, 'created_at'), 'created_at')).toEqual(NEWEST_FIRST)
  })

  it('starts with A, with what ends first, and with what is newest', () => {
    const byEmail = nextSort(NEWEST_FIRST, 'email')
    expect(byEmail).toEqual({ key: 'email', direction: 'ascending' })
    expect(nextSort(byEmail, 'expires_at').direction).toBe('ascending')
    expect(nextSort(byEmail, 'created_at')).toEqual(NEWEST_FIRST)
  })
})

it('counts every row once', () => {
  expect(countByStatus(indexOf(ALL), { now: NOW })).toEqual({
    pending: 2,
    expiring: 1,
    expired: 1,
    accepted: 1,
  })
})

it('numbers the invitations of a person who has several, the oldest first', () => {
  const older = row('Bob@example.com', { id: 'older' })
  const { repeat, newer, people } = indexOf([bob, ada, older])
  expect([...repeat]).toEqual([2, 0, 1])
  expect([...newer]).toEqual([-1, -1, 0])
  expect(people).toBe(2)
})

it('numbers invitations as one person’s where their addresses only look the same (L10)', () => {
  const rows = ['jose\u0301@x.example', 'JOS\u00C9@x.example', 'jose@x.example'].map((email) =>
    row(email),
  )
  const { repeat, people } = indexOf(rows)
  expect([...repeat]).toEqual([2, 1, 0])
  expect(people).toBe(2)
})

it('wakes for the same instant as the list of rows itself would', () => {
  expect(nextListChange(indexOf(ALL), { now: NOW })).toBe(nextStatusChange(ALL, NOW))
})
