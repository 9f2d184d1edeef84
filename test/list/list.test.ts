import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Invitation } from '../../src/invitation/invitation'
import { nextStatusChange } from '../../src/invitation/status'
import { ListEngine } from '../../src/list/engine/list-engine'
import {
  NEWEST_FIRST,
  nextSort,
  usableView,
  type ArrangeOptions,
  type InvitationView,
} from '../../src/list/invitation-view'
import type { ListColumn } from '../../src/list/list-column'
import { openList } from '../../src/list/invitation-list'

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

/** Short and long lists are opened by different code, which must behave in the same way. */
const ways = {
  short: openList,
  long: (rows: readonly Invitation[]) => new ListEngine().open(rows),
}

describe.each(Object.entries(ways))('a %s list', (_length, open) => {
  function names(view: InvitationView, options: Omit<ArrangeOptions, 'now'> = {}) {
    const positions = open(ALL).arrange(view, { now: NOW, ...options })
    return Array.from(positions, (at) => ALL[at]!.email.split('@')[0])
  }

  describe('the rows of a view', () => {
    it('an empty view has all rows in the order of the list', () => {
      expect(names({})).toEqual(['Ada', 'bob', 'cleo', 'dora', 'eve'])
    })

    it('search finds part of an address, ignoring case and surrounding spaces', () => {
      expect(names({ search: ' ADA@ ' })).toEqual(['Ada'])
    })

    it('search finds a role by its name and by its label', () => {
      expect(names({ search: 'dashboard_admin' })).toEqual(['Ada'])
      const label = (role: string) => (role === 'dashboard_admin' ? 'Chief' : role)
      expect(names({ search: 'chief' }, { roleLabel: label })).toEqual(['Ada'])
      expect(names({ search: 'chief' })).toEqual([])
    })

    describe('search for an address in any form (L14)', () => {
      const rows = [
        row('p3@x.example'),
        row('p31@y.example'),
        row('José@münchen.example'),
        row('zoe\u0301@xn--mnchen-3ya.example'),
        row('søren@x.example', { role: 'dashboard_admin' }),
      ]
      const found = (search: string) => {
        return Array.from(open(rows).arrange({ search }, { now: NOW }))
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
        ['the scheme of another link', 'SMTP:p3@x.example', [0]],
        ['a label that touches it', '邮箱：p3@x.example', [0]],
        ['an encoded link', 'mailto:p3%40x.example', [0]],
        ['square brackets', '[p3@x.example]', [0]],
        ['brackets of other scripts', '（p3@x.example）「p31@y.example」', [0, 1]],
        ['Markdown', '*p3@x.example* `p31@y.example`', [0, 1]],
        ['single quotes', '‘p3@x.example’', [0]],
        ['dots', '…p3@x.example…', [0]],
        ['a bar between two', 'p3@x.example|p31@y.example', [0, 1]],
        ['remains of HTML', 'p3@x.example&gt;', [0]],
        ['remains of an encoding', 'p3@x.example=20', [0]],
        ['a sign before it', '=p3@x.example', [0]],
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
      ])('search finds an address: %s', (_form, search, expected) => {
        expect(found(search)).toEqual(expected)
      })

      it('a search for punctuation alone looks for it literally', () => {
        expect(found('<')).toEqual([])
        expect(found(' ')).toEqual([0, 1, 2, 3, 4])
      })
    })

    it('the status filter uses the status at the given time', () => {
      expect(names({ status: 'pending' })).toEqual(['Ada', 'eve'])
      expect(names({ status: 'expiring' })).toEqual(['bob'])
      expect(names({ status: 'expired' })).toEqual(['cleo'])
      expect(names({ status: 'accepted' })).toEqual(['dora'])
    })

    it('a row has to match search and every filter', () => {
      expect(names({ search: 'example.com', role: 'dashboard_user', status: 'pending' })).toEqual([
        'eve',
      ])
    })

    it('rows sort by the value of a column, ignoring case', () => {
      expect(names({ sort: { key: 'email', direction: 'ascending' } })[0]).toBe('Ada')
      expect(names({ sort: { key: 'email', direction: 'descending' } })[0]).toBe('eve')
      expect(names({ sort: { key: 'status', direction: 'descending' } })[0]).toBe('dora')
    })

    it('roles sort by label', () => {
      const label = (role: string) => (role === 'dashboard_admin' ? 'zebra' : 'ant')
      const sort = { key: 'role', direction: 'ascending' } as const
      expect(names({ sort })[0]).toBe('Ada')
      expect(names({ sort }, { roleLabel: label }).at(-1)).toBe('Ada')
    })

    it('unknown dates sort last in both directions (F48)', () => {
      for (const key of ['created_at', 'expires_at'] as const) {
        expect(names({ sort: { key, direction: 'ascending' } }).at(-1)).toBe('eve')
        expect(names({ sort: { key, direction: 'descending' } }).at(-1)).toBe('eve')
      }
    })

    it('sorting is stable and does not change the list itself', () => {
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

  it('roles sort anew when their labels change', () => {
    const list = open(ALL)
    const sort = { key: 'role', direction: 'ascending' } as const
    const first = (word: string) => {
      const roleLabel = (role: string) => (role === 'dashboard_admin' ? word : 'm')
      return list.arrange({ sort }, { now: NOW, roleLabel })[0]
    }
    expect(first('a')).toBe(ALL.indexOf(ada))
    expect(first('z')).toBe(ALL.indexOf(bob))
  })

  it('role labels sort in the order of the locale', () => {
    const label = (role: string) => (role === 'dashboard_admin' ? 'Ärzte' : 'Zahnärzte')
    const sort = { key: 'role', direction: 'ascending' } as const
    expect(names({ sort }, { roleLabel: label, locale: 'de' })[0]).toBe('Ada')
    expect(names({ sort }, { roleLabel: label, locale: 'sv' }).at(-1)).toBe('Ada')
    expect(names({ sort }, { roleLabel: label, locale: 'de_DE' })).toHaveLength(5)
  })

  describe('by a column of the app', () => {
    const teams: Record<string, unknown> = {
      [ada.id]: 'Team 10',
      [bob.id]: null,
      [cleo.id]: 'Team 9',
      [dora.id]: NaN,
      [eve.id]: 'Team 9',
    }
    const team: ListColumn = { id: 'team', value: ({ id }) => teams[id] }
    const sorted = (column: ListColumn, direction: 'ascending' | 'descending') =>
      names({ sort: { key: column.id, direction } }, { columns: [column] })

    it('text of a custom column sorts in natural order, equal rows in list order and unknown values last', () => {
      expect(sorted(team, 'ascending')).toEqual(['cleo', 'eve', 'Ada', 'bob', 'dora'])
      expect(sorted(team, 'descending')).toEqual(['Ada', 'cleo', 'eve', 'bob', 'dora'])
    })

    it('a custom column sorts by its compare function, which is never called with unknown values', () => {
      const compare = (a: unknown, b: unknown) => (b as string).length - (a as string).length
      expect(sorted({ ...team, compare }, 'ascending')[0]).toBe('Ada')
      expect(sorted({ ...team, compare }, 'descending').at(-1)).toBe('dora')
    })

    it.each([
      ['dates', (at: number) => new Date(NOW - at * DAY)],
      ['numbers', (at: number) => -at],
      ['large numbers', (at: number) => BigInt(-at)],
      ['booleans', (at: number) => at < 4],
      ['arrays', (at: number) => [9 - at]],
    ])('a custom column sorts %s', (_kind, valueAt) => {
      const column = { id: 'x', value: (row: Invitation) => valueAt(ALL.indexOf(row)) }
      expect(sorted(column, 'ascending')[0]).toBe('eve')
      expect(sorted(column, 'descending').at(-1)).toBe('eve')
    })

    it('only distinct values of a custom column are compared, however many rows have them', () => {
      let compared = 0
      const compare = () => (compared += 1)
      const rows = Array.from({ length: 5_000 }, (_, at) => row(`${at}`, { role: `${at % 3}` }))
      const byRole = { id: 'r', value: ({ role }: Invitation) => role, compare }
      const sort = { key: 'r', direction: 'ascending' } as const
      open(rows).arrange({ sort }, { now: NOW, columns: [byRole] })
      expect(compared).toBeLessThan(10)
    })

    it.each([
      ['sv', ['Bo', 'Zoe', 'Ärla']],
      ['de', ['Ärla', 'Bo', 'Zoe']],
    ])('names sort in the order of the locale, each compared once: %s', (locale, expected) => {
      const people = ['Zoe', 'Ärla', 'Bo']
      const rows = Array.from({ length: 3_000 }, (_, at) => row(`${at}`, { role: people[at % 3]! }))
      const byName = { id: 'name', value: ({ role }: Invitation) => role }
      const sort = { key: 'name', direction: 'ascending' } as const
      const compare = vi.spyOn(Intl.Collator.prototype, 'compare', 'get')
      const positions = open(rows).arrange({ sort }, { now: NOW, columns: [byName], locale })
      const inOrder = Array.from(positions, (at) => rows[at]!.role)
      expect(inOrder).toEqual(expected.flatMap((name) => Array<string>(1_000).fill(name)))
      expect(compare.mock.calls.length).toBeLessThan(10)
    })

    it('search finds the value of a custom column, or its toText if it has one', () => {
      expect(names({ search: 'team 9' }, { columns: [team] })).toEqual(['cleo', 'eve'])
      expect(names({ search: 'TÉAM example' }, { columns: [team] })).toEqual(['Ada', 'cleo', 'eve'])
      const toText = (value: unknown) => (value ? 'somewhere' : 'nowhere')
      expect(names({ search: 'nowhere' }, { columns: [{ ...team, toText }] })).toEqual([
        'bob',
        'dora',
      ])
      expect(names({ search: 'team' }, { columns: [{ ...team, toText }] })).toEqual([])
      expect(names({ search: 'team' })).toEqual([])
    })

    it('a value function that throws gives an unknown value and affects no other row', () => {
      const broken = () => {
        throw new Error('broken')
      }
      const value = (row: Invitation) => (row === ada ? broken() : row.email)
      expect(sorted({ id: 'x', value }, 'ascending')).toEqual(['bob', 'cleo', 'dora', 'eve', 'Ada'])
      expect(sorted({ id: 'x', value, compare: broken }, 'ascending').at(-1)).toBe('Ada')
      const columns = [{ id: 'x', value, toText: broken }]
      expect(names({ search: 'cleo' }, { columns })).toEqual(['cleo'])
    })
  })

  it('counts include every row once', () => {
    expect(open(ALL).counts({ now: NOW })).toEqual({
      pending: 2,
      expiring: 1,
      expired: 1,
      accepted: 1,
    })
  })

  it('repeat numbers a person’s invitations from the oldest', () => {
    const older = row('Bob@example.com', { id: 'older' })
    const list = open([bob, ada, older])
    const rows = [0, 1, 2].map((at) => list.rowAt(at, { now: NOW }))
    expect(rows.map(({ repeat }) => repeat)).toEqual([2, null, 1])
    expect(rows.map(({ newer }) => newer)).toEqual([null, null, bob])
    expect(list.people).toBe(2)
  })

  it('invitations count as one person’s if their addresses look the same (L10)', () => {
    const emails = ['jose\u0301@x.example', 'JOS\u00C9@x.example', 'jose@x.example']
    const list = open(emails.map((email) => row(email)))
    expect([0, 1, 2].map((at) => list.rowAt(at, { now: NOW }).repeat)).toEqual([2, 1, null])
    expect(list.people).toBe(2)
  })

  it('nextChange is the time at which the first row changes its status', () => {
    expect(open(ALL).nextChange({ now: NOW })).toBe(nextStatusChange(ALL, NOW))
  })

  it('every row has a unique key, whatever ids a server sends (F49)', () => {
    const ids = fc.array(fc.constantFrom('a', 'a 2', 'a 3', 'a 2 2', 'b'), { maxLength: 9 })
    fc.assert(
      fc.property(ids, (all) => {
        const list = open(all.map((id) => row('a@x', { id })))
        expect(new Set(all.map((_, at) => list.keyAt(at))).size).toBe(all.length)
      }),
    )
  })
})

describe('nextSort', () => {
  it('nextSort reverses the current column', () => {
    expect(nextSort(NEWEST_FIRST, 'created_at').direction).toBe('ascending')
    expect(nextSort(nextSort(NEWEST_FIRST, 'created_at'), 'created_at')).toEqual(NEWEST_FIRST)
  })

  it('nextSort starts a new column ascending, and the creation date descending', () => {
    const byEmail = nextSort(NEWEST_FIRST, 'email')
    expect(byEmail).toEqual({ key: 'email', direction: 'ascending' })
    expect(nextSort(byEmail, 'expires_at').direction).toBe('ascending')
    expect(nextSort(byEmail, 'created_at')).toEqual(NEWEST_FIRST)
  })
})

it('newest first is the order of real servers', () => {
  expect(NEWEST_FIRST).toEqual({ key: 'created_at', direction: 'descending' })
})

it('a view is sorted by a column of the app only while that column exists', () => {
  const view = { sort: { key: 'team', direction: 'ascending' } } as const
  expect(usableView(view).sort).toBeUndefined()
  expect(usableView(view, [{ id: 'team', value: () => null }])).toBe(view)
})

it.each([
  ['nothing', null, {}],
  ['a text', 'ada', {}],
  ['a number to search for', { search: 7 }, { search: '7' }],
  ['a search that is no text', { search: ['ada'] }, {}],
  ['a status that there is not', { search: 'ada', status: 'zz' }, { search: 'ada' }],
  ['a role that is no text', { role: {} }, {}],
  ['a sort that is no object', { sort: 'email' }, {}],
  ['a direction that there is not', { sort: { key: 'email', direction: 'up' } }, {}],
])('the usable part of a view that is %s (H13)', (_, given, used) => {
  expect(JSON.parse(JSON.stringify(usableView(given)))).toEqual(used)
})

it('a view of which every part can be used is the same object, also with null for what is not set (H13)', () => {
  for (const view of [{}, { search: 'ada', status: 'pending', role: null, sort: undefined }])
    expect(usableView(view)).toBe(view)
})
