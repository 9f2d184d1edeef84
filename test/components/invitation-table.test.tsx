import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef, useLayoutEffect, useState } from 'react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import {
  InvitationTable,
  type InvitationTableProps,
} from '../../src/components/invitation-table/invitation-table'
import { loadActionParts } from '../../src/components/invitation-table/load-action-parts'
import { defaultColumns } from '../../src/components/invitation-table/columns/default-columns'
import type { InvitationColumn } from '../../src/components/invitation-table/columns/column'
import { BAN } from '../../src/components/primitives/glyphs'
import { StatusBadge } from '../../src/components/invitation-table/columns/status-column'
import { useCreateInvitation } from '../../src/hooks/use-create-invitation'
import { InvitationsProvider } from '../../src/provider/invitations-provider'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import type { InvitationView } from '../../src/list/invitation-view'
import { readCsv } from '../support/read-csv'
import { deferred } from '../support/deferred'
import { createKit, renderWithKit, type KitOptions } from '../support/render'
import { eventually } from '../support/patience'
import { preloadParts } from '../../src/provider/use-lazy-parts'

// Menus and bars open at once here; `missing-code.test.tsx` is about waiting for them.
beforeAll(() => preloadParts(loadActionParts))

const DAY = 24 * 60 * 60 * 1000

function seeded() {
  const fake = createFakeFluxbase()
  const now = fake.now()
  fake.invite({ email: 'dora@example.com', createdAt: now - 9 * DAY, acceptedAt: now - 8 * DAY })
  fake.invite({ email: 'cleo@example.com', createdAt: now - 8 * DAY, expiresAt: now - DAY })
  fake.invite({ email: 'bob@example.com', createdAt: now - 6 * DAY, expiresAt: now + DAY })
  fake.invite({ email: 'ada@example.com', role: fake.roles[0], createdAt: now - 2 * 3_600_000 })
  return fake
}

/** Every link, as if this session had created all invitations. */
const allLinks = (fake: FakeFluxbase) =>
  new Map(fake.invitations.map(({ id, token }) => [id, `${fake.url}/invite/${token}`]))

/** Each invitation’s address and link, as they are copied. */
const linesOf = (fake: FakeFluxbase) =>
  fake.invitations.map(({ id, email }) => `${email}\t${allLinks(fake).get(id)}`)

async function start(
  fake: FakeFluxbase,
  { held = false, ...options }: KitOptions & { held?: boolean } = {},
  props: InvitationTableProps = {},
) {
  const kit = renderWithKit(<InvitationTable {...props} />, {
    fake,
    ...(held && { links: allLinks(fake) }),
    ...options,
  })
  await screen.findByRole('table')
  return kit
}

const bodyRows = () => screen.queryAllByRole('row').slice(1)
const people = () => bodyRows().map((row) => within(row).getByRole('rowheader').textContent)
const rowOf = (email: string) =>
  bodyRows().find((row) => row.textContent?.includes(email)) ?? expect.fail(`no row of ${email}`)
const said = () => document.querySelector('[data-fbi="live-region"]')?.textContent
const button = (name: string | RegExp) => screen.getByRole('button', { name })

async function openMenu(user: Awaited<ReturnType<typeof start>>['user'], email: string) {
  await user.click(button(`More actions for ${email}`))
  return screen.findByRole('menu')
}

async function askToRevoke(user: Awaited<ReturnType<typeof start>>['user'], email: string) {
  await openMenu(user, email)
  await user.click(screen.getByRole('menuitem', { name: `Revoke invitation for ${email}` }))
  return screen.findByRole('alertdialog')
}

/** A column that records which rows render. */
function countRenders() {
  const drawn: string[] = []
  const counter: InvitationColumn = {
    id: 'counter',
    header: 'Counter',
    Cell({ row }) {
      drawn.push(row.invitation.email)
      return null
    },
  }
  return { drawn, counter }
}

/** The text of a header, without the name that shows only where its button does not. */
const shownIn = (header: HTMLElement) =>
  [...header.childNodes]
    .filter((node) => !(node instanceof HTMLElement && node.hidden))
    .map(({ textContent }) => textContent)
    .join('')

describe('InvitationTable', () => {
  it('InvitationTable forwards its ref and other props to its root, class, style and id to its card (H8)', async () => {
    const ref = createRef<HTMLElement>()
    await start(seeded(), {}, {
      ref,
      className: 'mine',
      id: 'people',
      title: 'Invitations',
      'aria-live': 'off',
    } as InvitationTableProps)
    const card = ref.current!.querySelector('[data-fbi="table-card"]')
    expect(card).toHaveClass('mine')
    expect(card).toHaveAttribute('id', 'people')
    expect(ref.current).toHaveAttribute('aria-live', 'off')
    expect(ref.current).toHaveAttribute('data-fbi-root')
    expect(ref.current).toHaveAccessibleName('Invitations')
  })

  it('the table has a caption, and its row headers are the people (A14)', async () => {
    await start(seeded())
    expect(screen.getByRole('table')).toHaveAccessibleName(/Invitations/)
    expect(people()).toEqual([
      'ada@example.com',
      'bob@example.com',
      'cleo@example.com',
      'dora@example.com',
    ])
    for (const header of screen.getAllByRole('columnheader')) {
      expect(header).toHaveAttribute('scope', 'col')
    }
  })

  it('the table says how many people it lists and when it was updated', async () => {
    await start(seeded())
    expect(screen.getByText('4 invitations')).toBeInTheDocument()
    expect(screen.getByText('updated 09:00')).toBeInTheDocument()
    expect(
      screen.getByRole('img', { name: '1 pending, 1 expiring soon, 1 expired, 1 accepted' }),
    ).toBeInTheDocument()
  })

  it('the table shows status, role and dates in words (A35)', async () => {
    await start(seeded())
    expect(rowOf('ada')).toHaveTextContent(/Pending.*Admin.*2 hours ago.*in 7 days/)
    expect(rowOf('bob')).toHaveTextContent(/Expiring soon.*Member.*6 days ago.*tomorrow/)
    expect(rowOf('cleo')).toHaveTextContent(/Expired.*15 Nov.*yesterday/)
    expect(rowOf('dora')).toHaveTextContent(/Accepted.*joined 15 Nov(?! 2026)/)
  })

  it('a date has its year only if it is another one', async () => {
    const fake = createFakeFluxbase()
    const joined = Date.UTC(2025, 11, 31, 12)
    fake.invite({ email: 'a@example.com', createdAt: joined - DAY, acceptedAt: joined })
    await start(fake)
    expect(rowOf('a@example.com')).toHaveTextContent(/30 Dec 2025.*joined 31 Dec 2025/)
  })

  it('what is a week ago or more has a date, whether the person was invited then or the link expired', async () => {
    const fake = createFakeFluxbase()
    const now = fake.now()
    fake.invite({ email: 'ada@example.com', createdAt: now - 13 * DAY, expiresAt: now - 6 * DAY })
    fake.invite({ email: 'bob@example.com', createdAt: now - 83 * DAY, expiresAt: now - 76 * DAY })
    await start(fake)
    expect(rowOf('ada')).toHaveTextContent(/Expired.*10 Nov.*6 days ago/)
    expect(rowOf('bob')).toHaveTextContent(/Expired.*1 Sept.*8 Sept/)
  })

  it('“Exact times” writes every time in full, in the time zone that the footer names (A35)', async () => {
    const { user } = await start(seeded())
    expect(screen.getByText('Times in UTC')).toBeInTheDocument()
    await user.click(button('Exact times'))
    expect(button('Exact times')).toHaveAttribute('aria-pressed', 'true')
    expect(rowOf('ada')).toHaveTextContent('23 Nov 2026, 07:00')
    expect(rowOf('ada')).toHaveTextContent('30 Nov 2026, 07:00')
    const times = within(rowOf('ada')).getAllByText(/2026/)
    expect(times[0]).toHaveAttribute('dateTime', '2026-11-23T07:00:00.000Z')
  })

  it('the table says who invited a person, and never shows a user id', async () => {
    const fake = createFakeFluxbase()
    const names = new Map([['11111111-0000-4000-8000-000000000000', 'Grace']])
    fake.invite({ email: 'a@example.com' })
    fake.invite({ email: 'b@example.com', invitedBy: '11111111-0000-4000-8000-000000000000' })
    fake.invite({ email: 'c@example.com', invitedBy: '22222222-0000-4000-8000-000000000000' })
    await start(fake, { currentUser: fake.admin }, { nameOf: (id) => names.get(id) })
    expect(rowOf('a@example.com')).toHaveTextContent('by you')
    expect(rowOf('b@example.com')).toHaveTextContent('by Grace')
    expect(rowOf('c@example.com')).not.toHaveTextContent('by')
    expect(document.body.textContent).not.toContain('00000000')
  })

  // `invited_by` is absent once the user is deleted, who was somebody else.
  it.each([
    ['another user', '11111111-0000-4000-8000-000000000000'],
    ['a deleted user', null],
  ])('“by you” is left out until %s has invited someone, too (U7)', async (_other, invitedBy) => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'a@example.com' })
    fake.invite({ email: 'b@example.com' })
    const { queryClient } = await start(fake, { currentUser: fake.admin })
    expect(rowOf('a@example.com')).not.toHaveTextContent('by you')
    fake.invite({ email: 'c@example.com', invitedBy })
    await act(() => queryClient.refetchQueries())
    await waitFor(() => expect(rowOf('a@example.com')).toHaveTextContent('by you'))
    expect(rowOf('c@example.com')).not.toHaveTextContent('by')
  })

  it('an invalid date reads “Unknown date”, and an unknown role is shown by its name (F45, F48)', async () => {
    const fake = seeded()
    fake.intercept('invitations.list', async (_request, next) => {
      const body = await (await next()).json()
      const row = { ...body.invitations[0], created_at: '', expires_at: '0001-01-01T00:00:00Z' }
      return Response.json({ invitations: [{ ...row, role: 'viewer', invited_by: null }] })
    })
    await start(fake)
    expect(rowOf('ada')).toHaveTextContent(/viewer.*Unknown date.*Unknown date/)
    expect(document.body.textContent).not.toMatch(/Invalid Date|NaN|undefined|null/)
  })

  it('two rows with the same id are both shown (F49)', async () => {
    const fake = seeded()
    fake.intercept('invitations.list', async (_request, next) => {
      const [first] = (await (await next()).json()).invitations
      return Response.json({ invitations: [first, { ...first, email: 'twin@example.com' }] })
    })
    await start(fake)
    expect(people()).toEqual(['ada@example.com', 'twin@example.com'])
  })

  it('every action has a unique label, even if a person has two invitations (A18)', async () => {
    const fake = seeded()
    fake.invite({ email: 'ada@example.com' })
    await start(fake, { held: true })
    const names = screen
      .getAllByRole('button')
      .map((element) => element.getAttribute('aria-label') ?? element.textContent)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain('Copy link for ada@example.com (2)')
  })

  it('the table renders the given columns', async () => {
    const tenant: InvitationColumn = {
      id: 'length',
      header: 'Length',
      Cell: ({ row }) => `${row.invitation.email.length} signs`,
    }
    await start(seeded(), {}, { columns: [...defaultColumns.slice(1, 3), tenant] })
    expect(screen.getAllByRole('columnheader').map(shownIn)).toEqual(['Person', 'Status', 'Length'])
    expect(rowOf('ada')).toHaveTextContent('15 signs')
  })

  it('a row rerenders only when its data has changed (F52)', async () => {
    const { drawn, counter } = countRenders()
    const columns = [...defaultColumns, counter]
    const { user } = await start(seeded(), {}, { columns })
    drawn.length = 0
    await user.click(button('Refresh'))
    await waitFor(() => expect(said()).toMatch(/Updated/))
    await user.type(screen.getByRole('searchbox'), 'example')
    expect(drawn).toEqual([])
    await openMenu(user, 'bob@example.com')
    expect(new Set(drawn)).toEqual(new Set(['bob@example.com']))
  })

  it('relative times update without rerendering their rows', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const { drawn, counter } = countRenders()
      const fake = createFakeFluxbase()
      fake.invite({ email: 'a@example.com', expiresAt: fake.now() + 30.5 * 60_000 })
      renderWithKit(<InvitationTable columns={[...defaultColumns, counter]} />, { fake })
      await eventually(async () => {
        await act(() => vi.advanceTimersByTimeAsync(0))
        expect(rowOf('a@')).toHaveTextContent('in 30 minutes')
      })
      drawn.length = 0
      fake.advance(60_000)
      await act(() => vi.advanceTimersByTimeAsync(60_001))
      expect(rowOf('a@')).toHaveTextContent('in 29 minutes')
      expect(drawn).toEqual([])
    } finally {
      vi.useRealTimers()
    }
  })

  it('the status badge changes at the moment an invitation expires (F56)', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const fake = createFakeFluxbase()
      fake.invite({ email: 'a@example.com', expiresAt: fake.now() + 30_000 })
      renderWithKit(<InvitationTable />, { fake })
      await eventually(async () => {
        await act(() => vi.advanceTimersByTimeAsync(0))
        expect(rowOf('a@')).toHaveTextContent('Expiring soon')
      })
      fake.advance(30_000)
      await act(() => vi.advanceTimersByTimeAsync(30_001))
      expect(rowOf('a@')).toHaveTextContent('Expired')
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('search, filters and sort', () => {
  it('status chips filter the list, and show counts of the whole list', async () => {
    const { user } = await start(seeded())
    const chips = screen.getByRole('group', { name: 'Filter by status' })
    await user.click(within(chips).getByRole('button', { name: 'Expired 1' }))
    expect(people()).toEqual(['cleo@example.com'])
    expect(within(chips).getByRole('button', { pressed: true })).toHaveTextContent('Expired')
    expect(screen.getByText('1 of 4')).toBeInTheDocument()
    await user.click(within(chips).getByRole('button', { name: 'All 4' }))
    expect(people()).toHaveLength(4)
  })

  it('search finds addresses and role labels, and announces the count once (A05)', async () => {
    const { user } = await start(seeded())
    await user.type(screen.getByRole('searchbox', { name: 'Search by e-mail or role' }), 'member')
    expect(people()).toEqual(['bob@example.com', 'cleo@example.com', 'dora@example.com'])
    await waitFor(() => expect(said()).toBe('3 invitations'))
  })

  it('the role filter offers the roles of the list', async () => {
    const { user } = await start(seeded())
    const select = screen.getByRole('combobox', { name: 'Role' })
    expect(
      within(select)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Any role', 'Admin', 'Member'])
    await user.selectOptions(select, 'Admin')
    expect(people()).toEqual(['ada@example.com'])
  })

  it('the role filter shows its selected role even if no row has it, and never offers an empty role', async () => {
    const fake = seeded()
    fake.invite({ email: 'eve@example.com', role: '' })
    renderWithKit(<InvitationTable defaultView={{ role: 'gone' }} />, { fake })
    const select = screen.getByRole('combobox')
    expect(select).toHaveDisplayValue('gone')
    await within(select).findByRole('option', { name: 'Admin' })
    expect(
      within(select)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Any role', 'Admin', 'Member', 'gone'])
  })

  it('if nothing matches, the table says so and offers to clear the search, and then the search box has focus (U2)', async () => {
    const { user } = await start(seeded())
    const search = screen.getByRole('searchbox')
    await user.type(search, 'grace')
    expect(screen.getByText('No invitations match “grace”.')).toBeInTheDocument()
    await user.click(button('Clear search'))
    expect(people()).toHaveLength(4)
    expect(search).toHaveFocus()
    expect(search).toHaveValue('')
  })

  it('a menu filters by status and role, and its button shows the current filters (U8)', async () => {
    const { user } = await start(seeded())
    await user.click(button('Filter All'))
    const group = (name: string) => within(screen.getByRole('group', { name }))
    const names = (items: HTMLElement[]) => items.map(({ textContent }) => textContent)
    expect(names(group('Status').getAllByRole('menuitemradio'))).toEqual([
      'All4',
      'Pending1',
      'Expiring soon1',
      'Expired1',
      'Accepted1',
    ])
    expect(names(group('Role').getAllByRole('menuitemradio'))).toEqual([
      'Any role',
      'Admin',
      'Member',
    ])
    expect(group('Status').getByRole('menuitemradio', { checked: true })).toHaveFocus()
    await user.click(screen.getByRole('menuitemradio', { name: /^Expired/ }))
    expect(people()).toEqual(['cleo@example.com'])
    expect(button('Filter Expired')).toHaveFocus()

    await user.keyboard('{ArrowUp}{Enter}')
    expect(button('Filter Expired · Member')).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(names(screen.getAllByRole('menuitemradio', { checked: true }))).toEqual([
      'Expired1',
      'Member',
    ])
    await user.keyboard('{Enter}')
    expect(button('Filter Member')).toHaveFocus()
    expect(people()).toHaveLength(3)
  })

  it('a menu sorts the table by each of its columns in either direction, and its button shows the order (U8)', async () => {
    const { user } = await start(seeded())
    const choose = async (name: string) => {
      await user.click(button(/^Sort by/))
      await user.click(screen.getByRole('menuitemradio', { name }))
    }
    expect(button('Sort by Newest first')).toBeInTheDocument()
    await choose('Oldest first')
    expect(button('Sort by Oldest first')).toHaveFocus()
    expect(people()[0]).toBe('dora@example.com')
    await choose('Person')
    expect(button('Sort by Person')).toHaveFocus()
    expect(people()[0]).toBe('ada@example.com')
    await choose('Person')
    expect(people()[0]).toBe('ada@example.com')
    await choose('Descending')
    expect(people()[0]).toBe('dora@example.com')
    await user.click(button(/^Sort by/))
    const checked = screen.getAllByRole('menuitemradio', { checked: true })
    expect(checked.map(({ textContent }) => textContent)).toEqual(['Person', 'Descending'])
    const columns = within(screen.getByRole('group', { name: 'Sort by' }))
    expect(columns.getAllByRole('menuitemradio').map(({ textContent }) => textContent)).toEqual([
      'Person',
      'Status',
      'Role',
      'Invited',
      'Expires',
    ])
  })

  it('column headers sort the table, and exactly one of them has aria-sort (A16)', async () => {
    const { user } = await start(seeded())
    const sorted = () =>
      screen
        .getAllByRole('columnheader')
        .filter((header) => header.hasAttribute('aria-sort'))
        .map((header) => [shownIn(header), header.getAttribute('aria-sort')])
    expect(sorted()).toEqual([['Invited', 'descending']])
    await user.click(button('Person'))
    expect(sorted()).toEqual([['Person', 'ascending']])
    await user.click(button('Person'))
    expect(sorted()).toEqual([['Person', 'descending']])
    expect(people()[0]).toBe('dora@example.com')
  })

  it('the table starts with its default view', async () => {
    await start(seeded(), {}, { defaultView: { status: 'accepted' } })
    expect(people()).toEqual(['dora@example.com'])
  })
})

describe('the selection', () => {
  const checkbox = (name: string) => screen.getByRole('checkbox', { name })

  it('rows are selected with labelled checkboxes, the header checkbox can be mixed, and the count is announced (A17)', async () => {
    const { user } = await start(seeded())
    const all = checkbox('Select all')
    await user.click(checkbox('Select bob@example.com'))
    expect(all).toBePartiallyChecked()
    expect(screen.getByRole('group', { name: '1 selected' })).toBeInTheDocument()
    await waitFor(() => expect(said()).toBe('1 selected'))
    await user.click(all)
    expect(all).toBeChecked()
    await waitFor(() => expect(said()).toBe('4 selected'))
    await user.click(all)
    expect(screen.queryByRole('group', { name: /selected/ })).not.toBeInTheDocument()
  })

  it('Shift selects a range of rows', async () => {
    const { user } = await start(seeded())
    await user.click(checkbox('Select ada@example.com'))
    await user.keyboard('{Shift>}')
    await user.click(checkbox('Select cleo@example.com'))
    await user.keyboard('{/Shift}')
    expect(checkbox('Select bob@example.com')).toBeChecked()
    expect(checkbox('Select dora@example.com')).not.toBeChecked()
  })

  it('a button clears the selection, and focus moves to the heading', async () => {
    const { user } = await start(seeded())
    await user.click(checkbox('Select bob@example.com'))
    await user.click(button('Clear selection'))
    expect(checkbox('Select bob@example.com')).not.toBeChecked()
    expect(screen.getByRole('heading', { name: 'Invitations' })).toHaveFocus()
  })

  it('“Select” moves focus to the first checkbox; “Select all” and “Done” are offered with the count (U8)', async () => {
    const { user } = await start(seeded())
    const region = screen.getByRole('region', { name: 'Invitations' })
    expect(region).not.toHaveAttribute('data-selecting')
    await user.click(button('Select'))
    expect(region).toHaveAttribute('data-selecting')
    expect(checkbox('Select ada@example.com')).toHaveFocus()
    expect(screen.getByText('0 selected')).toBeInTheDocument()
    await user.click(button('Select all'))
    expect(checkbox('Select all')).toBeChecked()
    expect(screen.getByRole('group', { name: '4 selected' })).toBeInTheDocument()
    await user.click(button('Clear'))
    expect(checkbox('Select ada@example.com')).not.toBeChecked()
    expect(region).toHaveAttribute('data-selecting')
    await user.click(checkbox('Select bob@example.com'))
    await user.click(button('Done'))
    expect(checkbox('Select bob@example.com')).not.toBeChecked()
    expect(region).not.toHaveAttribute('data-selecting')
    expect(screen.queryByRole('button', { name: 'Done' })).not.toBeInTheDocument()
  })

  it('a run over the selected rows ends selecting, and closing its result does not resume it', async () => {
    const { user } = await start(seeded())
    await user.click(button('Select'))
    await user.click(checkbox('Select bob@example.com'))
    await user.click(within(screen.getByRole('group', { name: /selected/ })).getByText('Resend'))
    await user.click(await screen.findByRole('button', { name: 'Close' }))
    expect(screen.getByRole('region', { name: 'Invitations' })).not.toHaveAttribute(
      'data-selecting',
    )
  })

  it('“Select” does nothing while there are no rows, and is not there without checkboxes', async () => {
    const { user } = await start(seeded())
    await user.type(screen.getByRole('searchbox'), 'grace')
    expect(button('Select')).toHaveAttribute('aria-disabled', 'true')
    await user.click(button('Select'))
    expect(screen.queryByRole('button', { name: 'Done' })).not.toBeInTheDocument()
  })

  it('“Copy links” copies the known links of the selected rows, one per line after its address', async () => {
    const { user, fake } = await start(seeded(), { held: true })
    await user.click(checkbox('Select all'))
    await user.click(button('Copy links'))
    const lines = (await navigator.clipboard.readText()).split('\n')
    expect(lines).toHaveLength(fake.invitations.length)
    expect(lines).toEqual(linesOf(fake))
    expect(await screen.findByRole('button', { name: '4 links copied.' })).toBeInTheDocument()
    expect(said()).toBe('4 links copied.')
    expect(document.body).not.toHaveTextContent('Link copied')
  })

  it('“Copy links” says how many selected rows have no link here', async () => {
    const fake = seeded()
    const [ada, bob] = [...allLinks(fake)]
    const { user } = await start(fake, { links: new Map([ada!, bob!]) })
    await user.click(checkbox('Select all'))
    await user.click(button('Copy links'))
    const left = '2 of the selected invitations have no link here. Resend them to get new ones.'
    expect(await screen.findByText(left, { selector: 'p' })).toBeInTheDocument()
    expect(said()).toBe(`2 links copied. ${left}`)
    expect(await navigator.clipboard.readText()).toBe(linesOf(fake).slice(0, 2).join('\n'))
  })

  it('if the clipboard refuses the links, the bar shows and selects them', async () => {
    const { user, fake } = await start(seeded(), { held: true })
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    await user.click(checkbox('Select all'))
    await user.click(button('Copy links'))
    const field = await screen.findByRole('textbox', { name: 'Invitation links' })
    expect(field).toHaveDisplayValue(linesOf(fake).join('\n'))
    const { selectionStart, selectionEnd, value } = field as HTMLTextAreaElement
    expect([selectionStart, selectionEnd]).toEqual([0, value.length])
    expect(screen.getByText(/links couldn’t be copied/)).toBeInTheDocument()
    expect(button('Copy links')).toBeInTheDocument()
  })

  it('Tab leads from the toolbar to the actions for the selected rows, and F6 from any row', async () => {
    const { user } = await start(seeded())
    await user.click(checkbox('Select cleo@example.com'))
    const actions = within(screen.getByRole('group', { name: '1 selected' }))
    button('Export CSV').focus()
    await user.tab()
    expect(actions.getByRole('button', { name: 'Resend' })).toHaveFocus()
    for (const inRow of [checkbox('Select cleo@example.com'), button(/^More actions for bob/)]) {
      inRow.focus()
      await user.keyboard('{F6}')
      expect(actions.getByRole('button', { name: 'Resend' })).toHaveFocus()
    }
  })

  it('if none of the selected rows can be copied, resent or revoked, the selection bar says why (F40)', async () => {
    const { user, fake } = await start(seeded())
    await user.click(checkbox('Select dora@example.com'))
    await user.click(button('Copy links'))
    await waitFor(() => expect(said()).toMatch(/None of these links are available here/))
    expect(screen.getByText(/None of these links/, { selector: 'p' })).toBeInTheDocument()
    await user.click(button('Resend'))
    expect(said()).toMatch(/everyone has joined/)
    await user.click(button('Revoke…'))
    expect(said()).toMatch(/None of these can be revoked/)
    expect(document.body).not.toHaveTextContent('Link copied')
    expect(fake.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  it('revoking a selection asks once, and says how many rows it affects and how many it leaves out (A40)', async () => {
    const { user, fake } = await start(seeded(), { held: true })
    await user.click(checkbox('Select all'))
    await user.click(button('Revoke…'))
    const dialog = await screen.findByRole('alertdialog', { name: 'Revoke 3 invitations?' })
    expect(dialog).toHaveAccessibleDescription(/can’t be undone.*1 of the selected invitations/)
    await user.click(within(dialog).getByRole('button', { name: 'Revoke 3 invitations' }))
    expect(screen.getByRole('progressbar')).toHaveAttribute('max', '3')
    await waitFor(() => expect(said()).toBe('3 invitations revoked'))
    await waitFor(() => expect(people()).toEqual(['dora@example.com']))
    await user.click(button('Close'))
    expect(screen.getByRole('heading', { name: 'Invitations' })).toHaveFocus()
    expect(fake.invitations).toHaveLength(1)
  })

  it('resending a selection shows each outcome in its row, and can retry the failed ones (F21)', async () => {
    const { user, fake } = await start(seeded())
    fake.intercept('invitations.create', faults.status(500), { times: 1 })
    await user.click(checkbox('Select all'))
    await user.click(within(screen.getByRole('group', { name: /selected/ })).getByText('Resend'))
    await waitFor(() => expect(said()).toBe('2 of 3 new links created, 1 failed'))
    expect(screen.getAllByText(/^New link created\./)).toHaveLength(2)
    expect(screen.getAllByText(/^No new link was created\./)).toHaveLength(1)
    await user.click(button('Try the failed ones again'))
    await waitFor(() => expect(said()).toBe('3 new links created'))
  })

  async function resendAll() {
    const kit = await start(seeded())
    await kit.user.click(checkbox('Select all'))
    await kit.user.click(
      within(screen.getByRole('group', { name: /selected/ })).getByText('Resend'),
    )
    await screen.findByRole('button', { name: 'Copy 3 new links' })
    // The newest first: those of the run.
    return { ...kit, lines: linesOf(kit.fake).slice(0, 3).sort() }
  }

  it('after resending a selection without e-mail, the main action copies the new links with their addresses', async () => {
    const { user, lines } = await resendAll()
    expect(screen.getByText('No e-mail was sent. Share the new links yourself.')).toBeVisible()
    expect(button('Copy 3 new links')).toHaveAttribute('data-look', 'primary')
    await user.click(button('Copy 3 new links'))
    expect(await screen.findByRole('button', { name: '3 links copied.' })).toHaveFocus()
    expect((await navigator.clipboard.readText()).split('\n').sort()).toEqual(lines)
    expect(said()).toBe('3 links copied.')
  })

  it('if the clipboard refuses the new links, the report shows and selects them', async () => {
    const { user, lines } = await resendAll()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    await user.click(button('Copy 3 new links'))
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'Invitation links',
    })
    expect(field.value.split('\n').sort()).toEqual(lines)
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length])
  })

  it('each row keeps the new link after the report of a run is closed', async () => {
    const { user, fake } = await resendAll()
    await user.click(button('Close'))
    const created = fake.invitations.find(({ email }) => email === 'bob@example.com')
    for (const name of ['Copy new link for bob@example.com', 'Copy link for bob@example.com']) {
      await navigator.clipboard.writeText('')
      await user.click(button(new RegExp(`^${name}`)))
      expect(await navigator.clipboard.readText()).toBe(`${fake.url}/invite/${created!.token}`)
    }
  })

  it('a run whose new links were e-mailed offers them without asking to share them', async () => {
    const fake = createFakeFluxbase({ email: 'on' })
    for (const name of ['ada', 'bob']) fake.invite({ email: `${name}@example.com` })
    const { user } = await start(fake)
    await user.click(checkbox('Select all'))
    await user.click(within(screen.getByRole('group', { name: /selected/ })).getByText('Resend'))
    expect(await screen.findByRole('button', { name: 'Copy 2 new links' })).toHaveAttribute(
      'data-look',
      'plain',
    )
    expect(document.body).not.toHaveTextContent('No e-mail was sent')
  })
})

describe('customisation by the app', () => {
  it('the app’s row actions are in the menu of every row, including people who have joined', async () => {
    const onChoose = vi.fn<(invitation: { email: string }) => void>()
    const rowActions = [
      { id: 'profile', label: 'Open profile', onChoose },
      { id: 'no', label: 'Never', blocked: () => 'Not today.', onChoose },
    ]
    const { user } = await start(seeded(), {}, { rowActions })
    await openMenu(user, 'dora@example.com')
    const never = screen.getByRole('menuitem', { name: 'Never: dora@example.com' })
    expect(never).toHaveAccessibleDescription('Not today.')
    await user.click(screen.getByRole('menuitem', { name: 'Open profile: dora@example.com' }))
    expect(onChoose).toHaveBeenCalledOnce()
    expect(onChoose.mock.calls[0]?.[0].email).toBe('dora@example.com')
  })

  it('the app can control the view', async () => {
    function Page() {
      const [view, setView] = useState<InvitationView>({ search: 'bob' })
      return (
        <>
          <output>{JSON.stringify(view)}</output>
          <InvitationTable view={view} onViewChange={setView} />
        </>
      )
    }
    const { user } = renderWithKit(<Page />, { fake: seeded() })
    await screen.findByRole('table')
    expect(people()).toEqual(['bob@example.com'])
    await user.clear(screen.getByRole('searchbox'))
    await user.click(button('Person'))
    expect(people()).toHaveLength(4)
    expect(document.querySelector('output')).toHaveTextContent('"key":"email"')
  })

  it('if the app updates a controlled view late, typed text shows at once and the app’s latest value wins', async () => {
    const updates: (() => void)[] = []
    function App() {
      const [view, setView] = useState<InvitationView>({})
      const late = (next: InvitationView) => updates.push(() => setView(next))
      return (
        <>
          <InvitationTable view={view} onViewChange={late} />
          <button onClick={() => setView({ search: 'dora' })}>Only Dora</button>
        </>
      )
    }
    const fake = seeded()
    const { user } = renderWithKit(<App />, { fake })
    await screen.findByRole('table')
    const search = screen.getByRole('searchbox')
    const applyUpdates = (count: number) =>
      act(() => updates.splice(0, count).forEach((update) => update()))
    await user.type(search, 'cle')
    expect(search).toHaveValue('cle')
    applyUpdates(2)
    expect(search).toHaveValue('cle')
    await user.type(search, 'o')
    applyUpdates(2)
    expect(search).toHaveValue('cleo')
    expect(people()).toEqual(['cleo@example.com'])
    await user.type(search, '!')
    expect(search).toHaveValue('cleo!')
    await user.click(button('Only Dora'))
    expect(search).toHaveValue('dora')
    expect(people()).toEqual(['dora@example.com'])
  })

  it('if the app never updates a controlled view, the search box shows the app’s text again on blur', async () => {
    const { user } = await start(seeded(), {}, { view: { search: 'cleo' } })
    const search = screen.getByRole('searchbox')
    await user.type(search, 'x')
    await user.tab()
    expect(search).toHaveValue('cleo')
    expect(people()).toEqual(['cleo@example.com'])
  })

  it('the app can set the initial density', async () => {
    const { user } = await start(seeded(), {}, { defaultDensity: 'compact' })
    const table = screen.getByRole('region', { name: 'Invitations' })
    expect(table).toHaveAttribute('data-density', 'compact')
    await user.click(button('Compact rows'))
    expect(table).toHaveAttribute('data-density', 'comfortable')
  })
})

describe('the exported file', () => {
  async function exported(user: Awaited<ReturnType<typeof start>>['user']) {
    const blobs: Blob[] = []
    URL.createObjectURL = (blob) => {
      blobs.push(blob as Blob)
      return 'blob:x'
    }
    URL.revokeObjectURL = () => undefined
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
    await user.click(button('Export CSV'))
    await waitFor(() => expect(blobs).toHaveLength(1))
    const [link] = click.mock.contexts as HTMLAnchorElement[]
    return { rows: readCsv(await blobs[0]!.text()), name: link?.download }
  }

  it('the exported file has the rows of the view, in its order', async () => {
    const { user } = await start(seeded(), {}, { defaultView: { search: 'member' } })
    const { rows, name } = await exported(user)
    expect(name).toBe('invitations-2026-11-23.csv')
    expect(rows[0]).toEqual([
      'Person',
      'Status',
      'Role',
      'Invited',
      'Invited by',
      'Expires',
      'Joined',
    ])
    expect(rows.slice(1).map(([email, status]) => [email, status])).toEqual([
      ['bob@example.com', 'Expiring soon'],
      ['cleo@example.com', 'Expired'],
      ['dora@example.com', 'Accepted'],
    ])
  })

  it('a failed export is announced, and nameOf is not called without a user id', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'ada@example.com', invitedBy: null })
    fake.invite({ email: 'bob@example.com', invitedBy: 'user-1' })
    const asked: string[] = []
    const nameOf = (id: string) => {
      asked.push(id)
      return 'Grace'
    }
    const { user } = await start(fake, {}, { nameOf })
    const { rows } = await exported(user)
    expect(rows.map((row) => row[4])).toEqual(['Invited by', 'Grace', ''])
    expect(new Set(asked)).toEqual(new Set(['user-1']))
    URL.createObjectURL = () => {
      throw new Error('blocked')
    }
    await user.click(button('Export CSV'))
    await waitFor(() => expect(said()).toMatch(/could not|couldn’t/i))
  })

  it('the exported file has addresses as stored, not as displayed (S27)', async () => {
    const fake = createFakeFluxbase()
    const email = 'ada\u202Emoc@evil.example'
    fake.invite({ email })
    const { user } = await start(fake)
    const { rows } = await exported(user)
    expect(rows[1]?.[0]).toBe(email)
  })

  it('no address becomes a formula in the exported file (S25)', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: '=HYPERLINK("http://evil.example","x")@a.example', role: '@SUM(1)' })
    const { user } = await start(fake)
    const { rows } = await exported(user)
    expect(rows[1]?.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
    expect(rows[1]?.[0]).toContain('HYPERLINK')
  })
})

describe('a long list', () => {
  function long(count: number) {
    const fake = createFakeFluxbase()
    for (let at = 0; at < count; at += 1) {
      fake.invite({ email: `person.${String(count - at).padStart(4, '0')}@example.com` })
    }
    return fake
  }

  it('up to fifty rows are all rendered, for print and find-in-page', async () => {
    await start(long(50))
    expect(people()).toHaveLength(50)
  })

  it('of more than fifty rows only some are rendered, with their aria-rowindex (A15, F50)', async () => {
    await start(long(51))
    const rows = screen.getAllByRole('row')
    expect(rows.length).toBeLessThan(60)
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '52')
    expect(rows.map((row) => Number(row.getAttribute('aria-rowindex')))).toEqual(
      rows.map((_, at) => at + 1),
    )
  })

  it('up to three hundred rows are all printed, and virtualised again after printing', async () => {
    await start(long(60))
    expect(people().length).toBeLessThan(60)
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    expect(people()).toHaveLength(60)
    act(() => void window.dispatchEvent(new Event('afterprint')))
    expect(people().length).toBeLessThan(60)
  })

  it('when a search leaves up to fifty rows, those out of sight follow after the others', async () => {
    const fake = long(40)
    for (let at = 0; at < 60; at += 1) fake.invite({ email: `team.${at}@example.com` })
    const shown: number[] = []
    const counter: InvitationColumn = {
      id: 'counter',
      header: 'Counter',
      Cell() {
        useLayoutEffect(() => void shown.push(people().length), [])
        return null
      },
    }
    const { user } = await start(fake, {}, { columns: [...defaultColumns, counter] })
    await waitFor(() => expect(people().length).toBeGreaterThan(10))
    shown.length = 0
    await user.type(screen.getByRole('searchbox'), 'person')
    await waitFor(() => expect(people()).toHaveLength(40))
    expect(shown[0]).toBeLessThan(20)
    expect(shown.at(-1)).toBe(40)
  })

  it('rows of a long list do not rerender when a row is added at the top (F52)', async () => {
    const { drawn, counter } = countRenders()
    const fake = long(5)
    const { user } = await start(fake, {}, { columns: [...defaultColumns, counter] })
    drawn.length = 0
    fake.invite({ email: 'new@example.com' })
    await user.click(button('Refresh'))
    await findRow('new@example.com')
    expect(new Set(drawn)).toEqual(new Set(['new@example.com']))
  })
})

it('a row says that a newer invitation exists for its address', async () => {
  const fake = seeded()
  fake.invite({ email: 'cleo@example.com' })
  await start(fake)
  const rows = bodyRows().filter((row) => row.textContent?.includes('cleo'))
  expect(rows[0]).not.toHaveTextContent('newer')
  expect(rows[1]).toHaveTextContent('There’s a newer invitation from 23 Nov.')
})

describe('the link of a row', () => {
  it('the main action of a row copies its link if this session has it (A46)', async () => {
    const { user, fake } = await start(seeded(), { held: true })
    await user.click(button('Copy link for ada@example.com'))
    expect(await navigator.clipboard.readText()).toBe(
      fake.invitations[0]?.token && allLinks(fake).get(fake.invitations[0].id),
    )
    await waitFor(() => expect(said()).toBe('Link copied'))
  })

  it('the link of a row appears in no attribute and no text (S16)', async () => {
    const fake = seeded()
    await start(fake, { held: true })
    for (const { token } of fake.invitations) expect(document.body.outerHTML).not.toContain(token)
  })

  it('a clipboard that never responds counts as one that refuses (U13)', async () => {
    const { user } = await start(seeded(), { held: true })
    vi.spyOn(navigator.clipboard, 'writeText').mockReturnValue(new Promise(() => undefined))
    await user.click(button('Copy link for ada@example.com'))
    expect(
      await within(rowOf('ada')).findByRole('textbox', {}, { timeout: 30_000 }),
    ).toHaveDisplayValue(/\/invite\//)
    expect(said()).toMatch(/couldn’t be copied/)
  })

  it('if the clipboard refuses a link, the row shows it for manual copying and does not claim that it was copied (F71)', async () => {
    const { user } = await start(seeded(), { held: true })
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    await user.click(button('Copy link for ada@example.com'))
    expect(await within(rowOf('ada')).findByRole('textbox')).toHaveDisplayValue(/\/invite\//)
    expect(said()).toMatch(/couldn’t be copied/)
    expect(document.body).not.toHaveTextContent('Link copied')
  })

  it('the menu says why a link that this session never received cannot be copied (F40)', async () => {
    const { user } = await start(seeded())
    await openMenu(user, 'ada@example.com')
    const copy = screen.getByRole('menuitem', { name: 'Copy link for ada@example.com' })
    expect(copy).toHaveAttribute('aria-disabled', 'true')
    expect(copy).toHaveAccessibleDescription(
      'The link is only shown when an invitation is created. Resend it to get a new link.',
    )
    const revoke = screen.getByRole('menuitem', { name: 'Revoke invitation for ada@example.com' })
    expect(revoke).toHaveAccessibleDescription(/requires the link.*expires on 30 November\./)
    await user.click(revoke)
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument()
  })

  it('a row has no action if the person has joined', async () => {
    await start(seeded(), { held: true })
    expect(within(rowOf('dora')).queryAllByRole('button')).toEqual([])
  })
})

describe('the menu of a row', () => {
  it('arrow keys move through the row menu, and Escape returns focus to its button (A11, A12)', async () => {
    const { user } = await start(seeded(), { held: true })
    const opener = button('More actions for ada@example.com')
    opener.focus()
    await user.keyboard('{Enter}')
    expect(opener).toHaveAttribute('aria-expanded', 'true')
    const items = screen.getAllByRole('menuitem')
    expect(items[0]).toHaveFocus()
    await user.keyboard('{ArrowDown}')
    expect(items[1]).toHaveFocus()
    await user.keyboard('{ArrowDown}')
    expect(items[0]).toHaveFocus()
    await user.keyboard('{ArrowUp}')
    expect(items[1]).toHaveFocus()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('menu')).not.toBeInTheDocument()
    expect(opener).toHaveFocus()
    expect(opener).toHaveAttribute('aria-expanded', 'false')
  })

  it('Enter, Space and ArrowDown open the row menu on its first item, ArrowUp on its last (A11)', async () => {
    const { user } = await start(seeded(), { held: true })
    const opener = button('More actions for ada@example.com')
    for (const [key, at] of [
      ['{Enter}', 0],
      [' ', 0],
      ['{ArrowDown}', 0],
      ['{ArrowUp}', -1],
    ] as const) {
      opener.focus()
      await user.keyboard(key)
      expect(screen.getAllByRole('menuitem').at(at), key).toHaveFocus()
      await user.keyboard('{Escape}')
      expect(screen.queryByRole('menu')).not.toBeInTheDocument()
      expect(opener).toHaveFocus()
    }
  })

  it('Home, End and letters move through the row menu, also to an item that cannot be chosen (A11, F40)', async () => {
    const { user } = await start(seeded())
    await openMenu(user, 'ada@example.com')
    const copy = screen.getByRole('menuitem', { name: 'Copy link for ada@example.com' })
    const revoke = screen.getByRole('menuitem', { name: 'Revoke invitation for ada@example.com' })
    await user.keyboard('{End}')
    expect(revoke).toHaveFocus()
    await user.keyboard('{Home}')
    expect(copy).toHaveFocus()
    await user.keyboard('r')
    expect(revoke).toHaveFocus()
    await user.keyboard('C')
    expect(copy).toHaveFocus()
    await user.keyboard('x{Control>}r{/Control}')
    expect(copy).toHaveFocus()

    expect(copy).toHaveAttribute('aria-disabled', 'true')
    expect(copy).toHaveAccessibleDescription()
    await user.keyboard('{Enter}')
    expect(copy).toHaveFocus()
  })

  it('letters that follow each other lead to the item that begins with them (U12)', async () => {
    const rowActions = ['Report', 'Rename', 'Export'].map((label) => ({
      id: label,
      label,
      onChoose: () => undefined,
    }))
    const { user } = await start(seeded(), { held: true }, { rowActions })
    await openMenu(user, 'ada@example.com')
    const item = (name: RegExp) => screen.getByRole('menuitem', { name })
    expect(item(/^Resend/)).toHaveFocus()
    await user.keyboard('ren')
    expect(item(/^Rename/)).toHaveFocus()
    await user.keyboard('x')
    expect(item(/^Rename/)).toHaveFocus()
    await user.keyboard('e')
    expect(item(/^Export/)).toHaveFocus()
    // A repeated letter leads to one item after the other.
    await user.keyboard('rr')
    expect(item(/^Revoke/)).toHaveFocus()
    await user.keyboard('r')
    expect(item(/^Report/)).toHaveFocus()
  })

  it('an item that cannot be chosen has its own icon, and says why (U12)', async () => {
    const { user } = await start(seeded())
    await openMenu(user, 'ada@example.com')
    const items = screen.getAllByRole('menuitem')
    const drawn = items.map((item) => item.querySelector('path')?.getAttribute('d'))
    expect(drawn).toEqual([BAN, BAN])
    for (const item of items) expect(item).toHaveAccessibleDescription(/link/)
    cleanup()
    const held = await start(seeded(), { held: true })
    await openMenu(held.user, 'ada@example.com')
    for (const item of screen.getAllByRole('menuitem')) {
      expect(item.querySelector('path')).not.toHaveAttribute('d', BAN)
    }
  })

  it('the row menu closes when its row is removed, and focus is not lost (F62, F66)', async () => {
    const fake = seeded()
    const { user, queryClient } = await start(fake, { held: true })
    await openMenu(user, 'ada@example.com')

    const undo = fake.intercept('invitations.list', async (_, next) => {
      const text = await (await next()).text()
      return new Response(text.replaceAll('"accepted":false', '"accepted":true'), {
        headers: { 'content-type': 'application/json' },
      })
    })
    await act(() => queryClient.refetchQueries())
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
    expect(screen.getByRole('heading', { name: 'Invitations' })).toHaveFocus()

    undo()
    await act(() => queryClient.refetchQueries())
    await waitFor(() => expect(rowOf('ada')).toHaveTextContent('Pending'))
    await openMenu(user, 'ada@example.com')
    fake.intercept('invitations.list', () => Response.json({ invitations: null }), { times: 1 })
    await act(() => queryClient.refetchQueries())
    await waitFor(() => expect(bodyRows()).toEqual([]))
    await act(() => queryClient.refetchQueries())
    await waitFor(() => expect(rowOf('ada')).toBeVisible())
    expect(screen.queryByRole('menu')).toBeNull()
  })

  it('the row menu closes on a second click on its button, on Tab, on a click beside it and when focus leaves it', async () => {
    const { user } = await start(seeded())
    await openMenu(user, 'ada@example.com')
    await user.click(button('More actions for ada@example.com'))
    expect(screen.queryByRole('menu')).not.toBeInTheDocument()

    await openMenu(user, 'ada@example.com')
    await user.tab()
    expect(screen.queryByRole('menu')).not.toBeInTheDocument()
    expect(screen.getByRole('checkbox', { name: 'Select bob@example.com' })).toHaveFocus()

    const menu = await openMenu(user, 'ada@example.com')
    await user.click(menu.parentElement!)
    expect(screen.queryByRole('menu')).not.toBeInTheDocument()
    expect(button('More actions for ada@example.com')).toHaveFocus()

    await openMenu(user, 'ada@example.com')
    act(() => screen.getByRole('searchbox').focus())
    expect(screen.queryByRole('menu')).not.toBeInTheDocument()
    expect(screen.getByRole('searchbox')).toHaveFocus()
  })
})

describe('revoking', () => {
  it('revoking asks for confirmation, names the person and the consequence, and focuses “Keep” first (A09, A40)', async () => {
    const { user, fake } = await start(seeded(), { held: true })
    const dialog = await askToRevoke(user, 'ada@example.com')
    expect(dialog).toHaveAccessibleName('Revoke the invitation for ada@example.com?')
    expect(dialog).toHaveAccessibleDescription(/stops working immediately.*can’t be undone/)
    expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus()
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    expect(button('More actions for ada@example.com')).toHaveFocus()
    expect(fake.requests.filter(({ method }) => method === 'DELETE')).toEqual([])
  })

  it('revoking removes the row at once, and focus moves to the next row (A08)', async () => {
    const { user, fake } = await start(seeded(), { held: true })
    const gate = deferred()
    fake.intercept('invitations.revoke', faults.slow(gate.promise))
    const dialog = await askToRevoke(user, 'ada@example.com')
    await user.click(within(dialog).getByRole('button', { name: 'Revoke invitation' }))
    await waitFor(() => expect(people()).not.toContain('ada@example.com'))
    expect(button('Copy link for bob@example.com')).toHaveFocus()
    expect(said()).toBe('')
    gate.resolve()
    await waitFor(() => expect(said()).toBe('Invitation for ada@example.com revoked.'))
    expect(fake.invitations.map(({ email }) => email)).not.toContain('ada@example.com')
  })

  it('after revoking, focus moves to the heading if no row with an action is left (A08)', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'a@example.com' })
    const { user } = await start(fake, { held: true })
    const dialog = await askToRevoke(user, 'a@example.com')
    await user.click(within(dialog).getByRole('button', { name: 'Revoke invitation' }))
    await screen.findByRole('heading', { name: 'No invitations yet' })
    expect(screen.getByRole('heading', { name: 'Invitations' })).toHaveFocus()
  })

  it('if revoking fails, the row comes back with the reason and gets focus (F39, A08)', async () => {
    const fake = createFakeFluxbase({ dialect: 'nimbleflux-2026.3', stockBugs: true })
    for (const name of ['b', 'a']) fake.invite({ email: `${name}@example.com` })
    const { user } = await start(fake, { held: true })
    const dialog = await askToRevoke(user, 'a@example.com')
    await user.click(within(dialog).getByRole('button', { name: 'Revoke invitation' }))
    const words =
      'Not revoked. This server doesn’t support revoking invitations. The link expires on 30 November.'
    expect(await within(await findRow('a@example.com')).findByText(words)).toBeInTheDocument()
    await waitFor(() => expect(button('More actions for a@example.com')).toHaveFocus())
    expect(said()).toBe(`a@example.com: ${words}`)
    // The table now knows that the server cannot revoke, and does not offer it for the next row.
    await openMenu(user, 'b@example.com')
    expect(
      screen.getByRole('menuitem', { name: 'Revoke invitation for b@example.com' }),
    ).toHaveAccessibleDescription(/doesn’t support revoking/)
  })

  it('a failed revoke is described in the kit’s words, never in the server’s (S42)', async () => {
    const { user, fake } = await start(seeded(), { held: true })
    const secret = { error: 'pq: relation "platform.invitation_tokens" does not exist' }
    fake.intercept('invitations.revoke', faults.status(403, secret))
    const dialog = await askToRevoke(user, 'ada@example.com')
    await user.click(within(dialog).getByRole('button', { name: 'Revoke invitation' }))
    await waitFor(() =>
      expect(rowOf('ada')).toHaveTextContent(/Not revoked\. You don’t have permission/),
    )
    expect(document.body).not.toHaveTextContent('pq:')
  })

  it('a failed revoke can be tried again without another confirmation', async () => {
    const { user, fake } = await start(seeded(), { held: true })
    fake.intercept('invitations.revoke', faults.status(409, { error: 'busy' }), { times: 1 })
    const dialog = await askToRevoke(user, 'ada@example.com')
    await user.click(within(dialog).getByRole('button', { name: 'Revoke invitation' }))
    await user.click(await screen.findByRole('button', { name: 'Try again for ada@example.com' }))
    await waitFor(() => expect(said()).toBe('Invitation for ada@example.com revoked.'))
  })
})

const findRow = (email: string) => waitFor(() => rowOf(email))

describe('resending', () => {
  it('after resending, the row says that both links work, and offers the new one', async () => {
    const { user, fake } = await start(seeded())
    await user.click(button('Resend invitation to ada@example.com'))
    const words = 'New link created. The old one still works until 30 November.'
    expect(await screen.findByText(words)).toBeInTheDocument()
    expect(said()).toBe(`ada@example.com: ${words}`)
    await user.click(button('Copy new link for ada@example.com (1)'))
    expect(await navigator.clipboard.readText()).toContain(fake.invitations[0]?.token)
    expect(button('Copy link for ada@example.com (2)')).toBeInTheDocument()
  })

  it('resending replaces the row if the old link can be revoked, and keeps focus', async () => {
    const { user, fake } = await start(seeded(), { held: true })
    const old = fake.invitations[0]!.id
    await openMenu(user, 'ada@example.com')
    await user.click(screen.getByRole('menuitem', { name: 'Resend invitation to ada@example.com' }))
    expect(
      await screen.findByText('New link created. The old one no longer works.'),
    ).toBeInTheDocument()
    expect(fake.invitations.map(({ id }) => id)).not.toContain(old)
    await waitFor(() => expect(button('Copy link for ada@example.com')).toHaveFocus())
  })

  it('while a resend is in flight, its button is busy, keeps focus and sends only once (F10, A39)', async () => {
    const { user, fake } = await start(seeded())
    const gate = deferred()
    fake.intercept('invitations.create', faults.slow(gate.promise))
    const resend = button('Resend invitation to bob@example.com')
    await user.click(resend)
    await waitFor(() => expect(resend).toHaveAttribute('aria-disabled', 'true'))
    expect(resend).toHaveFocus()
    expect(rowOf('bob')).toHaveTextContent('Creating a new link…')
    await user.click(resend)
    gate.resolve()
    await waitFor(() => expect(said()).toMatch(/New link created/))
    expect(fake.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('a failed resend is explained in the row and can be tried again', async () => {
    const { user, fake } = await start(seeded())
    fake.intercept('invitations.create', faults.status(500), { times: 1 })
    await user.click(button('Resend invitation to bob@example.com'))
    await waitFor(() =>
      expect(rowOf('bob')).toHaveTextContent(/No new link was created\. Something went wrong/),
    )
    await user.click(button('Try again for bob@example.com'))
    await waitFor(() => expect(said()).toMatch(/New link created/))
  })
})

describe('messages in place of rows', () => {
  it('while the first list loads, a skeleton is shown and the loading is announced (A06)', async () => {
    const fake = seeded()
    const gate = deferred()
    fake.intercept('invitations.list', faults.slow(gate.promise))
    renderWithKit(<InvitationTable />, { fake })
    expect(screen.getByRole('region', { name: 'Invitations' })).toHaveAttribute('aria-busy', 'true')
    await waitFor(() => expect(said()).toBe('Loading invitations…'))
    gate.resolve()
    expect(await screen.findByRole('table')).toBeInTheDocument()
  })

  it('search works while the first list loads, and nothing is counted before it has loaded (A06)', async () => {
    const fake = seeded()
    const gate = deferred()
    fake.intercept('invitations.list', faults.slow(gate.promise))
    const { user } = renderWithKit(<InvitationTable />, { fake })
    const search = screen.getByRole('searchbox')
    await user.type(search, 'ada')
    await user.click(button('Pending'))
    await waitFor(() => expect(said()).toBe('Loading invitations…'))
    expect(screen.getByRole('img')).toHaveAccessibleName('Loading invitations…')
    expect(button('Export CSV')).toHaveAttribute('aria-disabled', 'true')
    expect(document.body).not.toHaveTextContent(/\b0\b|nothing matches/i)
    gate.resolve()
    await waitFor(() => expect(people()).toEqual(['ada@example.com']))
    expect(screen.getByRole('searchbox')).toBe(search)
    expect(search).toHaveValue('ada')
    await waitFor(() => expect(said()).toBe('1 invitation'))
  })

  it.each([
    ['rows', '4 invitations'],
    ['empty', 'No invitations yet'],
  ])(
    'after loading has been announced, the result is announced too: %s (A06)',
    async (state, text) => {
      const fake = state === 'empty' ? createFakeFluxbase() : seeded()
      const gate = deferred()
      fake.intercept('invitations.list', faults.slow(gate.promise))
      renderWithKit(<InvitationTable />, { fake })
      await waitFor(() => expect(said()).toBe('Loading invitations…'))
      gate.resolve()
      await waitFor(() => expect(said()).toBe(text))
    },
  )

  it('an empty list says what invitations are for and offers to send the first (F44, A41)', async () => {
    const onInvite = vi.fn<() => void>()
    const { user } = renderWithKit(<InvitationTable onInvite={onInvite} />)
    expect(await screen.findByRole('heading', { name: 'No invitations yet' })).toBeInTheDocument()
    await user.click(button('Invite people'))
    expect(onInvite).toHaveBeenCalledOnce()
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument()
  })

  it('a list that fails to load shows an error with a retry button, and never looks empty (F27, A41)', async () => {
    const fake = seeded()
    const undo = fake.intercept('invitations.list', faults.html())
    const { user } = renderWithKit(<InvitationTable />, { fake })
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('Invitations can’t be shown right now')
    undo()
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(screen.getByRole('heading', { name: 'Invitations' })).toHaveFocus()
    expect(await screen.findByRole('table')).toBeInTheDocument()
  })

  it.each(['empty', 'error'])(
    'the heading of a message is below the table’s, but never below level 6: %s',
    async (state) => {
      const fake = createFakeFluxbase()
      if (state === 'error') fake.intercept('invitations.list', faults.status(403, {}))
      renderWithKit(<InvitationTable headingLevel={6} />, { fake })
      const name = state === 'error' ? 'You don’t have access to invitations' : 'No invitations yet'
      expect(await screen.findByRole('heading', { name, level: 6 })).toBeInTheDocument()
    },
  )

  it('a user without permission sees that, and no longer the rows shown before (F19)', async () => {
    const { user, fake } = await start(seeded(), {}, { onInvite: () => undefined })
    fake.intercept('invitations.list', faults.status(403, { error: 'Insufficient permissions' }))
    await user.click(button('Refresh'))
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /You don’t have access to invitations/,
    )
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
    expect(document.body).not.toHaveTextContent('ada@example.com')
    expect(screen.queryByRole('button', { name: 'Invite people' })).not.toBeInTheDocument()
  })
})

describe('refreshing', () => {
  it('refreshing shows new rows and announces the update', async () => {
    const { user, fake } = await start(seeded())
    fake.invite({ email: 'new@example.com' })
    await user.click(button('Refresh'))
    expect(await findRow('new@example.com')).toBeInTheDocument()
    expect(said()).toBe('Updated at 09:00.')
  })

  it('a failed refresh keeps the rows, says how old they are and can be tried again (F01)', async () => {
    const { user, fake } = await start(seeded())
    fake.advance(60 * 60 * 1000)
    const undo = fake.intercept('invitations.list', faults.network)
    await user.click(button('Refresh'))
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('Couldn’t refresh. Showing the list from 09:00.')
    expect(people()).toHaveLength(4)
    undo()
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument())
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Invitations' })).toHaveFocus())
  })

  it('the table says how many rows could not be read (F51)', async () => {
    const fake = seeded()
    fake.intercept('invitations.list', async (_request, next) => {
      const { invitations } = await (await next()).json()
      return Response.json({ invitations: [...invitations, { nonsense: true }] })
    })
    await start(fake)
    expect(people()).toHaveLength(4)
    expect(screen.getByText('1 invitation couldn’t be read and isn’t shown.')).toBeInTheDocument()
  })
})

it('an invitation whose create request is in flight is shown without actions', async () => {
  const fake = seeded()
  const gate = deferred()
  fake.intercept('invitations.create', faults.slow(gate.promise))
  function Page() {
    const { mutate: create } = useCreateInvitation()
    return (
      <>
        <button onClick={() => create({ email: 'new@example.com', role: fake.roles[1] })}>
          go
        </button>
        <InvitationTable />
      </>
    )
  }
  const { user } = renderWithKit(<Page />, { fake })
  await screen.findByRole('table')
  await user.click(button('go'))
  const row = await findRow('new@example.com')
  expect(row).toHaveTextContent('Sending…')
  expect(within(row).queryAllByRole('button')).toEqual([])
  gate.resolve()
  expect(
    await screen.findByRole('button', { name: 'Copy link for new@example.com' }),
  ).toBeInTheDocument()
})

it('after a user change, the table shows nothing of the previous user’s actions, dialogs and selection', async () => {
  const fake = seeded()
  const { client, queryClient } = createKit({ fake })
  const links = allLinks(fake)
  const page = (id: string) => (
    <QueryClientProvider client={queryClient}>
      <InvitationsProvider
        client={client}
        now={fake.now}
        links={links}
        currentUser={{ id, email: id }}
      >
        <InvitationTable />
      </InvitationsProvider>
    </QueryClientProvider>
  )
  const user = userEvent.setup()
  const { rerender } = render(page('first'))
  await screen.findByRole('table')
  await user.click(screen.getByRole('checkbox', { name: 'Select cleo@example.com' }))
  await user.click(
    within(await askToRevoke(user, 'ada@example.com')).getByRole('button', { name: /Revoke/ }),
  )
  await screen.findAllByText(/ada@example.com revoked/)
  await askToRevoke(user, 'bob@example.com')

  rerender(page('second'))
  await waitFor(() => expect(bodyRows()).toHaveLength(3))
  expect(screen.queryByRole('alertdialog')).toBeNull()
  expect(document.querySelector('[data-fbi="done"]')).toBeNull()
  expect(screen.queryByRole('group', { name: /selected/ })).toBeNull()
})

it('when the app learns who is signed in, the table shows how its run ends, and nothing of it to another user', async () => {
  const fake = seeded()
  const { client, queryClient } = createKit({ fake })
  const links = allLinks(fake)
  const page = (currentUser: { id: string; email: string } | null) => (
    <QueryClientProvider client={queryClient}>
      <InvitationsProvider client={client} now={fake.now} links={links} currentUser={currentUser}>
        <InvitationTable />
      </InvitationsProvider>
    </QueryClientProvider>
  )
  const user = userEvent.setup()
  const { rerender } = render(page(null))
  await screen.findByRole('table')
  const gate = deferred()
  fake.intercept('invitations.create', faults.slow(gate.promise))
  for (const name of ['ada', 'cleo']) {
    await user.click(screen.getByRole('checkbox', { name: `Select ${name}@example.com` }))
  }
  await user.click(within(screen.getByRole('group', { name: /selected/ })).getByText('Resend'))
  await screen.findByText('Creating new links')
  rerender(page({ id: 'first', email: 'first@example.com' }))
  await act(async () => gate.resolve())
  expect(await screen.findByRole('button', { name: 'Copy 2 new links' })).toBeVisible()
  expect(fake.invitations).toHaveLength(4)
  rerender(page({ id: 'second', email: 'second@example.com' }))
  expect(screen.queryByRole('button', { name: 'Copy 2 new links' })).toBeNull()
})

describe('StatusBadge', () => {
  it('StatusBadge shows a word, and forwards its ref and props (A35)', () => {
    const ref = createRef<HTMLSpanElement>()
    renderWithKit(<StatusBadge ref={ref} status="expired" className="mine" title="why" />)
    expect(ref.current).toHaveTextContent('Expired')
    expect(ref.current).toHaveClass('mine')
    expect(ref.current).toHaveAttribute('title', 'why')
    expect(ref.current).toHaveAttribute('data-status', 'expired')
  })
})
