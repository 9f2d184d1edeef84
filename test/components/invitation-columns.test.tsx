import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { defaultColumns } from '../../src/components/invitation-table/columns/default-columns'
import type { InvitationColumn } from '../../src/components/invitation-table/columns/column'
import {
  InvitationTable,
  type InvitationTableProps,
} from '../../src/components/invitation-table/invitation-table'
import { SkeletonRows } from '../../src/components/invitation-table/rows/skeleton-rows'
import type { Problem } from '../../src/queries/problem'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { readCsv } from '../support/read-csv'
import { renderWithKit, type KitOptions } from '../support/render'

const PEOPLE = ['ada', 'bob', 'cleo', 'dora', 'eve'] as const

/** The app's own data about its users. Cleo's team is unknown. */
const teams: Record<string, string> = { ada: 'Ökonomie', bob: 'Zoo', dora: 'office', eve: 'Zoo' }
const nameOf = (email: string) => email.split('@')[0]!

const team: InvitationColumn = {
  id: 'team',
  header: 'Team',
  value: ({ email }) => teams[nameOf(email)],
  Cell: ({ row }) => teams[nameOf(row.invitation.email)] ?? '–',
}

/** The list is sorted newest first, which puts Ada before Eve. */
async function openTable(props: InvitationTableProps, options: KitOptions = {}) {
  const fake = createFakeFluxbase()
  PEOPLE.forEach((name, at) => {
    fake.invite({ email: `${name}@example.com`, createdAt: fake.now() - (at + 1) * 3_600_000 })
  })
  const kit = renderWithKit(<InvitationTable {...props} />, { fake, ...options })
  await screen.findByText('ada@example.com')
  return kit
}

const people = () => screen.getAllByRole('rowheader').map(({ textContent }) => nameOf(textContent))
const header = (name: string) => screen.getByRole('columnheader', { name })
const sortBy = (name: string) => within(header(name)).getByRole('button')

/** Clicks "Export CSV" and parses the saved file. */
async function exportCsv(user: Awaited<ReturnType<typeof openTable>>['user']) {
  const blobs: Blob[] = []
  URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob)}`
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
  await user.click(screen.getByRole('button', { name: 'Export CSV' }))
  await waitFor(() => expect(blobs).toHaveLength(1))
  const [heads = [], ...rows] = readCsv(await blobs[0]!.text())
  return { heads, column: (name: string) => rows.map((row) => row[heads.indexOf(name)]) }
}

describe('a custom column', () => {
  it('a custom column sorts the table by its value in both directions, with unknown values last and equal ones in list order', async () => {
    const { user } = await openTable({ columns: [...defaultColumns, team] })
    await user.click(sortBy('Team'))
    expect(people()).toEqual(['dora', 'ada', 'bob', 'eve', 'cleo'])
    expect(header('Team')).toHaveAttribute('aria-sort', 'ascending')
    await user.click(sortBy('Team'))
    expect(people()).toEqual(['bob', 'eve', 'ada', 'dora', 'cleo'])
    expect(header('Team')).toHaveAttribute('aria-sort', 'descending')
    await waitFor(() =>
      expect(document.querySelector('[data-fbi="live-region"]')).toHaveTextContent(
        'Sorted by Team, descending.',
      ),
    )
  })

  it('the default view can sort by a custom column, and onViewChange receives the new sort', async () => {
    const onViewChange = vi.fn()
    const { user } = await openTable({
      columns: [...defaultColumns, team],
      defaultView: { sort: { key: 'team', direction: 'descending' } },
      onViewChange,
    })
    expect(people()).toEqual(['bob', 'eve', 'ada', 'dora', 'cleo'])
    await user.click(sortBy('Team'))
    expect(onViewChange).toHaveBeenLastCalledWith({ sort: { key: 'team', direction: 'ascending' } })
  })

  it('a custom column sorts by its compare function', async () => {
    const length: InvitationColumn = {
      ...team,
      compare: (a: string, b: string) => a.length - b.length,
    }
    const { user } = await openTable({ columns: [...defaultColumns, length] })
    await user.click(sortBy('Team'))
    expect(people()).toEqual(['bob', 'eve', 'dora', 'ada', 'cleo'])
  })

  it('a custom column sorts by a name that its value reads from the context', async () => {
    const names: Record<string, string> = { 'id-1': 'Zoe', 'id-2': 'Ann' }
    const inviter: InvitationColumn = {
      id: 'inviter',
      header: 'Inviter',
      value: ({ email }, { nameOf }) => nameOf(email.startsWith('ada') ? 'id-1' : 'id-2'),
      Cell: () => null,
    }
    const { user } = await openTable({
      columns: [...defaultColumns, inviter],
      nameOf: (id) => names[id],
    })
    await user.click(sortBy('Inviter'))
    expect(people().at(-1)).toBe('ada')
    const { column } = await exportCsv(user)
    expect(column('Inviter').at(-1)).toBe('Zoe')
  })

  it('a custom column sorts numbers and dates by size', async () => {
    const column = (id: string, value: InvitationColumn['value']): InvitationColumn => ({
      id,
      header: id,
      value,
      Cell: () => null,
    })
    const seats = column('Seats', ({ email }) => [10, 9, NaN, 100, -1][place(email)])
    const started = column(
      'Started',
      ({ email }) => new Date(`${[2020, 987, 1, 'x', 2021][place(email)]}`.padStart(4, '0')),
    )
    const { user } = await openTable({ columns: [...defaultColumns, seats, started] })
    await user.click(sortBy('Seats'))
    expect(people()).toEqual(['eve', 'bob', 'ada', 'dora', 'cleo'])
    await user.click(sortBy('Started'))
    expect(people()).toEqual(['cleo', 'bob', 'ada', 'eve', 'dora'])
  })

  it('a custom column whose value names a field of the list sorts by that field', async () => {
    const ends: InvitationColumn = {
      id: 'ends',
      header: 'Ends',
      value: 'expires_at',
      Cell: () => null,
    }
    const { user } = await openTable({ columns: [...defaultColumns.slice(1, 2), ends] })
    await user.click(sortBy('Ends'))
    expect(people()).toEqual(['eve', 'dora', 'cleo', 'bob', 'ada'])
    expect((await exportCsv(user)).column('Ends')[0]).toMatch(/^2026-\d\d-\d\dT/)
  })

  it('search finds the text of a custom column', async () => {
    const { user } = await openTable({ columns: [...defaultColumns, team] })
    await user.type(screen.getByRole('searchbox'), 'oko')
    expect(people()).toEqual(['ada'])
    await user.clear(screen.getByRole('searchbox'))
    await user.type(screen.getByRole('searchbox'), 'bob zoo')
    expect(people()).toEqual(['bob'])
  })

  it('a custom column is exported under its header, in its position', async () => {
    const { user } = await openTable({
      columns: [...defaultColumns.slice(0, 2), team, ...defaultColumns.slice(2)],
    })
    const file = await exportCsv(user)
    expect(file.heads).toEqual([
      'Person',
      'Team',
      'Status',
      'Role',
      'Invited',
      'Invited by',
      'Expires',
      'Joined',
    ])
    expect(file.column('Team')).toEqual(['Ökonomie', 'Zoo', '', 'office', 'Zoo'])
  })

  it('search and export use the toText of a custom column', async () => {
    const seats: InvitationColumn = {
      id: 'seats',
      header: 'Seats',
      value: ({ email }) => place(email),
      toText: (count: number, { role }) => `${count} seats of ${role}`,
      Cell: () => null,
    }
    const { user } = await openTable({ columns: [...defaultColumns, seats] })
    await user.type(screen.getByRole('searchbox'), '3 seats')
    expect(people()).toEqual(['dora'])
    expect((await exportCsv(user)).column('Seats')).toEqual(['3 seats of dashboard_user'])
  })

  it('a custom column exports numbers, dates, booleans and arrays as plain text', async () => {
    const values = [10, new Date(0), true, ['a', 'b'], null]
    const mixed: InvitationColumn = {
      id: 'mixed',
      header: 'Mixed',
      value: ({ email }) => values[place(email)],
      Cell: () => null,
    }
    const { user } = await openTable({ columns: [...defaultColumns, mixed] })
    expect((await exportCsv(user)).column('Mixed')).toEqual([
      '10',
      '1970-01-01T00:00:00.000Z',
      'true',
      'a, b',
      '',
    ])
  })

  it('the values of a custom column never become formulas in the exported file (S25)', async () => {
    const formula: InvitationColumn = { ...team, value: () => '=HYPERLINK("http://evil.example")' }
    const { user } = await openTable({ columns: [...defaultColumns, formula] })
    const [cell] = (await exportCsv(user)).column('Team')
    expect(cell).toMatch(/^'=HYPERLINK/)
  })

  it('a custom column without a value cannot be sorted and is not exported', async () => {
    const avatar: InvitationColumn = { id: 'avatar', header: 'Avatar', Cell: () => '🙂' }
    const { user } = await openTable({ columns: [...defaultColumns, avatar] })
    expect(within(header('Avatar')).queryByRole('button')).toBeNull()
    expect((await exportCsv(user)).heads).not.toContain('Avatar')
  })
})

const place = (email: string) => PEOPLE.findIndex((name) => email.startsWith(name))

describe('a hidden column', () => {
  const shown = defaultColumns.filter(({ id }) => id !== 'role' && id !== 'invited')

  it('a column that the table does not show is not exported', async () => {
    const { user } = await openTable({ columns: shown })
    expect((await exportCsv(user)).heads).toEqual(['Person', 'Status', 'Expires', 'Joined'])
  })

  it('a column in exportColumns is exported even if the table does not show it', async () => {
    const { user } = await openTable({ columns: shown, exportColumns: [...shown, team] })
    expect(screen.queryByRole('columnheader', { name: 'Team' })).toBeNull()
    const file = await exportCsv(user)
    expect(file.heads).toEqual(['Person', 'Status', 'Expires', 'Joined', 'Team'])
    expect(file.column('Team')).toEqual(['Ökonomie', 'Zoo', '', 'office', 'Zoo'])
  })

  it('a sort by a column that the table does not show falls back to newest first', async () => {
    await openTable({
      columns: shown,
      exportColumns: [...shown, team],
      defaultView: { sort: { key: 'team', direction: 'ascending' } },
    })
    expect(people()).toEqual([...PEOPLE])
  })
})

describe('a column whose functions fail', () => {
  const fail = (): never => {
    throw new Error('a bug in the app')
  }
  const rejectLater = () => Promise.reject(new Error('a bug in the app'))

  async function open(column: Partial<InvitationColumn>) {
    const problems: Problem[] = []
    const onProblem = (problem: Problem) => void problems.push(problem)
    const mine = { ...team, ...column } as InvitationColumn
    const { user } = await openTable({ columns: [...defaultColumns, mine] }, { onProblem })
    return { user, subjects: () => [...new Set(problems.map(({ subject }) => subject))] }
  }

  it.each([
    ['throws', fail],
    ['returns a promise', rejectLater],
  ])('a custom column has no values if value %s', async (_, value) => {
    const { user, subjects } = await open({ value: value as never })
    await user.click(sortBy('Team'))
    expect(people()).toEqual([...PEOPLE])
    await user.type(screen.getByRole('searchbox'), 'ada')
    expect(people()).toEqual(['ada'])
    expect((await exportCsv(user)).column('Team')).toEqual([''])
    expect(subjects()).toEqual(['columns.team.value'])
  })

  it.each([
    ['throws', fail],
    ['returns a string', () => 'less'],
    ['returns NaN', () => NaN],
  ])('sorting by a custom column keeps the order of the list if compare %s', async (_, compare) => {
    const { user, subjects } = await open({
      value: ({ email }) => email,
      compare: compare as never,
    })
    await user.click(sortBy('Team'))
    expect(people()).toEqual([...PEOPLE])
    await waitFor(() => expect(subjects()).toEqual(['columns.team.compare']))
  })

  it.each([
    ['objects', () => ({})],
    ['objects without a prototype', () => Object.create(null) as object],
    ['symbols', () => Symbol('a')],
  ])(
    'sorting by a custom column keeps the order of the list if its values are %s without a compare function',
    async (_, value) => {
      const { user } = await open({ value, toText: () => 'text' })
      await user.click(sortBy('Team'))
      expect(people()).toEqual([...PEOPLE])
      expect(header('Team')).toHaveAttribute('aria-sort', 'ascending')
    },
  )

  it.each([
    ['throws', fail],
    ['returns nothing', () => undefined],
    ['is missing for an object', undefined],
  ])('a custom column has no text if toText %s', async (_, toText) => {
    const { user, subjects } = await open({ value: () => ({}), toText: toText as never })
    await user.type(screen.getByRole('searchbox'), 'ada')
    expect(people()).toEqual(['ada'])
    expect((await exportCsv(user)).column('Team')).toEqual([''])
    expect(subjects()).toEqual(['columns.team.toText'])
  })
})

describe('the width of a column', () => {
  const sized: InvitationColumn[] = [
    { ...team, width: 120 },
    { ...team, id: 'share', width: '20%' },
    { ...team, id: 'rest' },
  ]
  const widths = (table: ParentNode) =>
    [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.getAttribute('width')),
    )

  it('the width of a column is the same in its header, in every row and in the skeleton (U5)', async () => {
    await openTable({ columns: [...defaultColumns.slice(1, 2), ...sized] })
    const inTable = widths(screen.getByRole('table'))
    expect(inTable.length).toBeGreaterThan(2)
    for (const row of inTable) expect(row).toEqual([null, '120', '20%', null])
    const { container } = renderWithKit(<SkeletonRows columns={sized} />)
    const inSkeleton = widths(container)
    expect(inSkeleton.length).toBeGreaterThan(2)
    for (const row of inSkeleton) expect(row).toEqual(['120', '20%', null])
  })

  it('the width of a column is set without a style attribute, which a strict CSP forbids', async () => {
    await openTable({ columns: [...defaultColumns.slice(1, 2), ...sized] })
    expect(document.querySelector('table [style]')).toBeNull()
  })
})

describe('the label of a column, for a table that is too narrow for column headers', () => {
  const [, person, , role, invited] = defaultColumns
  const labels = () =>
    [...screen.getAllByRole('row')[1]!.children].map((cell) => cell.getAttribute('data-label'))

  it('a column is labelled by its header unless it says otherwise', async () => {
    await openTable({ columns: [person!, team, { ...team, id: 'group', labelled: false }] })
    expect(labels()).toEqual([null, 'Team', null])
  })

  it('a column with the id of a built-in one is labelled if that is', async () => {
    const own = [role!, invited!].map(({ id }) => ({ ...team, id }))
    await openTable({ columns: [person!, ...own] })
    expect(labels()).toEqual([null, null, 'Team'])
  })
})
