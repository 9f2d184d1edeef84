import { useState } from 'react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, spyOn, waitFor, within } from 'storybook/test'
import {
  defaultColumns,
  InvitationTable,
  useCreateInvitation,
  type InvitationView,
} from 'fluxbase-invitations'
import { faults, type FakeFluxbase } from 'fluxbase-invitations/testing'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const GRACE = '11111111-0000-4000-8000-000000000000'

function seed(fake: FakeFluxbase) {
  const now = fake.now()
  const [admin, member] = fake.roles
  fake.invite({
    email: 'margaret.hamilton@apollo.example',
    role: admin,
    createdAt: now - 14 * DAY,
    acceptedAt: now - 13 * DAY,
  })
  fake.invite({ email: 'katherine.johnson@orbit.example', createdAt: now - 11 * DAY })
  fake.invite({ email: 'alan.turing@bletchley.example', createdAt: now - 6.8 * DAY })
  fake.invite({
    email: 'dorothy.vaughan@example.com',
    role: member,
    createdAt: now - 30 * HOUR,
  })
  fake.invite({ email: 'ada.lovelace@example.com', role: admin, createdAt: now - 2 * HOUR })
}

/** The links as a session holds them that has created all of these invitations. */
const links = {
  get: (id: string) => held.get(id),
  set: (id: string, link: string) => void held.set(id, link),
  delete: (id: string) => void held.delete(id),
}
const held = new Map<string, string>()

function hold(fake: FakeFluxbase) {
  held.clear()
  for (const { id, token } of fake.invitations) held.set(id, `${fake.url}/invite/${token}`)
}

const meta = {
  title: 'Tests/InvitationTable',
  tags: ['!autodocs'],
  component: InvitationTable,
  args: { onInvite: fn() },
  beforeEach({ fake }) {
    seed(fake)
    hold(fake)
  },
} satisfies Meta<typeof InvitationTable>

export default meta
type Story = StoryObj<typeof meta>

/** The session holds no links, as after a reload, so the main action is to create a new link. */
export const Rows: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText('5 invitations')).toBeVisible()
    await expect(canvas.getAllByRole('row')).toHaveLength(6)
    await expect(canvas.getAllByText('Resend')).toHaveLength(4)
    // Everyone was.
    await expect(canvas.queryByText('by you')).toBeNull()
  },
}

/** Only the app knows names. Whoever invited Hedy is deleted, and has none. */
export const InvitedByOthers: Story = {
  args: { nameOf: (id) => (id === GRACE ? 'Grace Hopper' : undefined) },
  beforeEach({ fake }) {
    fake.invite({ email: 'mae.jemison@example.com', invitedBy: GRACE })
    fake.invite({ email: 'hedy.lamarr@example.com', invitedBy: null })
  },
  async play({ canvas }) {
    await expect(await canvas.findByText('by Grace Hopper')).toBeVisible()
    await expect(canvas.getAllByText('by you')).toHaveLength(5)
  },
}

/** This session created the invitations, so it can copy and revoke their links. */
export const LinksHeld: Story = {
  parameters: { kit: { links } },
  async play({ canvas }) {
    await expect(await canvas.findAllByText('Copy link')).toHaveLength(3)
  },
}

export const Dark: Story = {
  ...LinksHeld,
  globals: { theme: 'dark' },
}

export const RightToLeft: Story = {
  ...LinksHeld,
  globals: { direction: 'rtl', locale: 'ar-EG' },
}

/** In a narrow container a row has two lines, and its actions are in its menu. */
export const Narrow: Story = {
  ...LinksHeld,
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: 358 }}>
        <Story />
      </div>
    ),
  ],
}

/** On a tablet a row has two lines, and columns as on a desktop. */
export const Tablet: Story = {
  ...LinksHeld,
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 736 }}>
        <Story />
      </div>
    ),
  ],
  async play({ canvas }) {
    const rows = (await canvas.findAllByRole('row')).slice(1)
    await expect(rows.map((row: HTMLElement) => row.offsetHeight)).toEqual([56, 56, 56, 56, 56])
  },
}

/** In a card of the app, whose padding is all the space around it. */
export const Bare: Story = {
  args: { bare: true },
  decorators: [
    (Story) => (
      <div data-testid="card" style={{ padding: 16, border: '1px solid', borderRadius: 8 }}>
        <Story />
      </div>
    ),
  ],
  async play({ canvas }) {
    await canvas.findByText('5 invitations')
    const invite = canvas.getByRole('button', { name: 'Invite people' }).getBoundingClientRect()
    const card = canvas.getByTestId('card').getBoundingClientRect()
    await expect(invite.top - card.top).toBe(17)
    await expect(card.right - invite.right).toBe(17)
  },
}

export const MenuOfARow: Story = {
  async play({ canvas, userEvent }) {
    const opener = await canvas.findByRole('button', { name: /More actions for ada/ })
    await userEvent.click(opener)
    const copy = await screen.findByRole('menuitem', { name: /^Copy link for ada/ })
    await expect(copy).toHaveFocus()
    await expect(copy).toHaveAccessibleDescription(/only shown when an invitation is created/)
    await expect(within(await screen.findByRole('menu')).getAllByRole('menuitem')).toHaveLength(2)
  },
}

export const AskingBeforeRevoking: Story = {
  parameters: { kit: { links } },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: /More actions for ada/ }))
    await userEvent.click(await screen.findByRole('menuitem', { name: /^Revoke/ }))
    const dialog = await screen.findByRole('alertdialog')
    await expect(dialog).toHaveAccessibleName('Revoke the invitation for ada.lovelace@example.com?')
    await waitFor(() =>
      expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus(),
    )
  },
}

/** The row disappears immediately, and the focus moves to the next one (A08). */
export const Revoked: Story = {
  parameters: { kit: { links } },
  async play(context) {
    await AskingBeforeRevoking.play?.(context)
    await context.userEvent.click(await screen.findByRole('button', { name: 'Revoke invitation' }))
    await waitFor(() => expect(context.fake.invitations).toHaveLength(4))
    await waitFor(() => expect(context.canvas.queryByText(/^ada/)).toBeNull())
    await waitFor(() =>
      expect(context.canvas.getByRole('button', { name: /^Copy link for doro/ })).toHaveFocus(),
    )
  },
}

/** A removed row fades where it was, out of reach. What a search or a filter leaves out disappears immediately. */
export const RevokedRowFades: Story = {
  parameters: { kit: { links } },
  async play(context) {
    const { canvas, canvasElement, userEvent } = context
    const leaving = () => canvasElement.querySelectorAll<HTMLElement>('[data-leaving]')
    await AskingBeforeRevoking.play?.(context)
    canvasElement.style.setProperty('--fbi-motion', '1000s')
    await userEvent.click(await screen.findByRole('button', { name: 'Revoke invitation' }))
    await waitFor(() => expect(leaving()).toHaveLength(1))
    const [row] = leaving()
    await expect(row).toHaveTextContent(/^ada/)
    await expect(row?.inert).toBe(true)
    await expect(row?.nextElementSibling).toHaveTextContent(/^dorothy/)
    await expect(canvas.getAllByRole('row')).toHaveLength(5)
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: /^Copy link for doro/ })).toHaveFocus(),
    )

    for (const animation of row!.getAnimations()) animation.finish()
    await waitFor(() => expect(leaving()).toHaveLength(0))
    await userEvent.click(canvas.getByRole('button', { name: /^Expired/ }))
    await waitFor(() => expect(canvas.getAllByRole('row')).toHaveLength(2))
    await expect(leaving()).toHaveLength(0)
    canvasElement.style.removeProperty('--fbi-motion')
  },
}

/** When the last row with an action disappears, the focus moves to the heading (A08). */
export const RevokedLast: Story = {
  parameters: { kit: { links } },
  beforeEach({ fake }) {
    fake.intercept('invitations.list', async (_request: Request, next: () => Promise<Response>) => {
      const { invitations } = await (await next()).json()
      const ada = invitations?.filter(({ email }: { email: string }) => email.startsWith('ada'))
      return Response.json({ invitations: ada })
    })
  },
  async play(context) {
    await AskingBeforeRevoking.play?.(context)
    await context.userEvent.click(await screen.findByRole('button', { name: 'Revoke invitation' }))
    await context.canvas.findByRole('heading', { name: 'No invitations yet' })
    await waitFor(() =>
      expect(context.canvas.getByRole('heading', { name: 'Invitations' })).toHaveFocus(),
    )
  },
}

/** Published nimbleflux servers cannot revoke: the row comes back, and so does the focus (A08). */
export const RevokeUnsupported: Story = {
  parameters: { kit: { links }, fluxbase: { dialect: 'nimbleflux-2026.3', stockBugs: true } },
  async play(context) {
    await AskingBeforeRevoking.play?.(context)
    await context.userEvent.click(await screen.findByRole('button', { name: 'Revoke invitation' }))
    await expect(await context.canvas.findByText(/^Not revoked\./)).toBeVisible()
    await waitFor(() =>
      expect(context.canvas.getByRole('button', { name: /More actions for ada/ })).toHaveFocus(),
    )
  },
}

/** The session does not hold the old link, so it cannot revoke it, and two links work. */
export const Resent: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: /^Resend.*dorothy/ }))
    await expect(
      await canvas.findByText('New link created. The old one still works until 29 November.'),
    ).toBeVisible()
    await expect(await canvas.findByRole('button', { name: /^Copy new link/ })).toBeVisible()
  },
}

export const ResendUnderWay: Story = {
  async play({ canvas, userEvent, fake }) {
    fake.intercept('invitations.create', faults.hang)
    const resend = await canvas.findByRole('button', { name: /^Resend.*dorothy/ })
    await userEvent.click(resend)
    await expect(await canvas.findByText('Creating a new link…')).toBeVisible()
    await expect(resend).toHaveFocus()
  },
}

export const ResendFailed: Story = {
  async play({ canvas, userEvent, fake }) {
    fake.intercept('invitations.create', faults.status(503))
    await userEvent.click(await canvas.findByRole('button', { name: /^Resend.*dorothy/ }))
    await expect(await canvas.findByText(/^No new link was created\./)).toBeVisible()
  },
}

/** An invitation that another component on the page is creating, and that is not confirmed yet. */
export const OnItsWay: Story = {
  render: (args) => {
    function Create() {
      const { mutate } = useCreateInvitation()
      const invite = () => mutate({ email: 'grace@navy.example', role: 'dashboard_user' })
      return <button onClick={invite}>Invite Grace</button>
    }
    return (
      <>
        <Create />
        <InvitationTable {...args} />
      </>
    )
  },
  async play({ canvas, userEvent, fake }) {
    fake.intercept('invitations.create', faults.hang)
    await canvas.findByRole('table')
    await userEvent.click(await canvas.findByRole('button', { name: 'Invite Grace' }))
    await expect(await canvas.findByText('Sending…')).toBeVisible()
  },
}

/** The response to resending was lost, and there is no new invitation yet. */
export const LostResponse: Story = {
  async play({ canvas, userEvent, fake }) {
    fake.intercept('invitations.create', faults.network)
    await userEvent.click(
      await canvas.findByRole('button', { name: /^Resend invitation to katherine/ }),
    )
    await expect(
      await canvas.findByText(/^No new link yet\./, {
        selector: '[data-fbi=row-report-text] > span',
      }),
    ).toBeVisible()
    await expect(
      await canvas.findByRole('button', { name: /^Check again for katherine/ }),
    ).toBeVisible()
  },
}

/** The response to revoking was lost, and the server can't be read. */
export const LostResponseUnknown: Story = {
  parameters: { kit: { links } },
  async play({ canvas, userEvent, fake }) {
    await userEvent.click(await canvas.findByRole('button', { name: /^More actions for ada/ }))
    fake.intercept('*', faults.network)
    await userEvent.click(
      await screen.findByRole('menuitem', { name: /^Revoke invitation for ada/ }),
    )
    await userEvent.click(await screen.findByRole('button', { name: 'Revoke invitation' }))
    await expect(
      await canvas.findByText(/may or may not be revoked/, {
        selector: '[data-fbi=row-report-text] > span',
      }),
    ).toBeVisible()
    await expect(await canvas.findByRole('button', { name: /^Check again for ada/ })).toBeVisible()
  },
}

export const ExactTimes: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Exact times' }))
    await expect(await canvas.findByText('23 Nov 2026, 07:00')).toBeVisible()
  },
}

export const Filtered: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: /^Expired/ }))
    await expect(await canvas.findByText('1 of 5')).toBeVisible()
  },
}

export const NothingMatches: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.type(await canvas.findByRole('searchbox'), 'grace')
    await expect(await canvas.findByText('No invitations match “grace”.')).toBeVisible()
    await expect(await canvas.findByRole('button', { name: 'Clear search' })).toBeVisible()
  },
}

export const Loading: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.list', faults.hang)
  },
  async play({ canvas }) {
    await waitFor(() =>
      expect(canvas.getByRole('region', { name: 'Invitations' })).toHaveAttribute('aria-busy'),
    )
  },
}

export const Empty: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.list', () => Response.json({ invitations: null }))
  },
  async play({ canvas, userEvent, args }) {
    await expect(await canvas.findByRole('heading', { name: 'No invitations yet' })).toBeVisible()
    await userEvent.click(await canvas.findByRole('button', { name: 'Invite people' }))
    await expect(args.onInvite).toHaveBeenCalledOnce()
  },
}

export const ServerUnreachable: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.list', faults.network)
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      /can’t be shown.*can’t be reached/,
    )
  },
}

export const NotAllowed: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.list', faults.status(403, { error: 'Insufficient permissions' }))
  },
  async play({ canvas }) {
    await expect(await canvas.findByText('You don’t have access to invitations')).toBeVisible()
  },
}

export const RefreshFailed: Story = {
  async play({ canvas, userEvent, fake }) {
    await canvas.findByRole('table')
    fake.intercept('invitations.list', faults.network)
    await userEvent.click(await canvas.findByRole('button', { name: 'Refresh' }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'Couldn’t refresh. Showing the list from 09:00.',
    )
    await expect(await canvas.findByRole('table')).toBeVisible()
  },
}

/** Meaningless dates and roles, a very long address, and an unreadable row. */
export const OddRows: Story = {
  beforeEach({ fake }) {
    const email = `${'averyveryverylong.'.repeat(3)}name@subdomain.of.a.long.company.name.example`
    fake.intercept('invitations.list', async (_request: Request, next: () => Promise<Response>) => {
      const { invitations } = await (await next()).json()
      const odd = { ...invitations[0], id: 'odd', email, role: 'viewer', expires_at: '' }
      return Response.json({ invitations: [odd, ...invitations, { nonsense: true }] })
    })
  },
  async play({ canvas }) {
    await expect(await canvas.findByText('Unknown date')).toBeVisible()
    await expect(
      await canvas.findByText('1 invitation couldn’t be read and isn’t shown.'),
    ).toBeVisible()
  },
}

/** Columns are data: some of the kit's, and one of the app's own. */
export const OwnColumns: Story = {
  args: {
    columns: [
      ...defaultColumns.filter(({ id }) => id !== 'role'),
      {
        id: 'domain',
        header: 'Company',
        Cell: ({ row }) => row.invitation.email.split('@')[1],
      },
    ],
  },
  async play({ canvas }) {
    await expect(await canvas.findByText('apollo.example')).toBeVisible()
  },
}

/** Data that the app has about its customers. The number of seats of Bletchley is unknown. */
const SEATS: Record<string, number> = { apollo: 12, orbit: 3, example: 250 }
const seatsOf = (email: string) => SEATS[email.split('@')[1]!.split('.')[0]!]

/** A column with a value: the header sorts by it, the search finds its text, and the exported file includes it. */
export const OwnColumnThatSortsAndExports: Story = {
  args: {
    columns: [
      ...defaultColumns.filter(({ id }) => id !== 'role'),
      {
        id: 'seats',
        header: 'Seats',
        value: ({ email }) => seatsOf(email),
        toText: (seats: number | undefined) => (seats === undefined ? '' : `${seats} seats`),
        width: 90,
        Cell: ({ row }) => seatsOf(row.invitation.email) ?? '–',
      },
    ],
  },
  async play({ canvas, userEvent }) {
    const seats = () =>
      canvas
        .getAllByRole('cell')
        .filter(({ dataset }: HTMLElement) => dataset.column === 'seats')
        .map(({ textContent }: HTMLElement) => textContent)
    await userEvent.click(await canvas.findByRole('button', { name: 'Seats' }))
    await expect(seats()).toEqual(['3', '12', '250', '250', '–'])

    const save = spyOn(URL, 'createObjectURL')
    spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
    await userEvent.click(canvas.getByRole('button', { name: 'Export CSV' }))
    await waitFor(() => expect(save).toHaveBeenCalled())
    const lines = (await (save.mock.calls[0]![0] as Blob).text()).split('\r\n')
    await expect(lines[0]).toBe('Person,Status,Invited,Invited by,Expires,Joined,Seats')
    await expect(lines.at(-1)).toMatch(/,$/)

    await userEvent.type(canvas.getByRole('searchbox'), '250 seats')
    await expect(seats()).toEqual(['250', '250'])
  },
}

/** While rows are selected, their actions replace the footer. */
export const Selected: Story = {
  parameters: { kit: { links } },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('checkbox', { name: /^Select ada/ }))
    await userEvent.click(await canvas.findByRole('checkbox', { name: /^Select dorothy/ }))
    await waitFor(() =>
      expect(canvas.getByRole('checkbox', { name: 'Select all' })).toBePartiallyChecked(),
    )
    await expect(await canvas.findByRole('group', { name: '2 selected' })).toBeVisible()
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('2 selected'))
  },
}

/** On a phone, the checkboxes are there only while rows are being selected. */
export const SelectedNarrow: Story = {
  ...Narrow,
  async play({ canvas, userEvent }) {
    const select = await canvas.findByRole('button', { name: 'Select' })
    await waitFor(() => expect(select).not.toHaveAttribute('aria-disabled'))
    await userEvent.click(select)
    const first = await canvas.findByRole('checkbox', { name: /^Select ada/ })
    await expect(first).toHaveFocus()
    await userEvent.click(first)
    await userEvent.click(await canvas.findByRole('checkbox', { name: /^Select dorothy/ }))
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('2 selected'))
    await expect(
      await canvas.findByText('2 selected', { selector: '[data-fbi=title]' }),
    ).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Clear selection' })).toBeNull()
  },
}

export const FilterMenu: Story = {
  ...Narrow,
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Filter All' }))
    await userEvent.click(await screen.findByRole('menuitemradio', { name: /^Expired/ }))
    await expect(await canvas.findByRole('button', { name: 'Filter Expired' })).toHaveFocus()
    await expect(await canvas.findByText('1 of 5')).toBeVisible()
  },
}

export const SortMenu: Story = {
  ...Narrow,
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Sort by Newest first' }))
    await expect(await screen.findByRole('menu', { name: 'Sort by' })).toBeVisible()
    await expect(await screen.findByRole('menuitemradio', { name: 'Person' })).toHaveFocus()
  },
}

export const AskingBeforeRevokingMany: Story = {
  parameters: { kit: { links } },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Select all' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Revoke…' }))
    await expect(
      await screen.findByRole('alertdialog', { name: 'Revoke 4 invitations?' }),
    ).toHaveAccessibleDescription(/1 of the selected invitations can’t be revoked/)
  },
}

/** Three rows are processed at a time, and each shows its progress. */
export const ManyUnderWay: Story = {
  parameters: { kit: { links } },
  async play({ canvas, userEvent, fake }) {
    fake.intercept('invitations.create', faults.hang)
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Select all' }))
    const bar = await canvas.findByRole('group', { name: '5 selected' })
    await userEvent.click(await within(bar).findByRole('button', { name: 'Resend' }))
    await waitFor(() => expect(canvas.getByRole('progressbar')).toHaveAttribute('max', '4'))
    await expect(await canvas.findAllByText('Creating a new link…')).toHaveLength(3)
    await expect(canvas.getAllByText('Waiting…')).toHaveLength(1)
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Pause' })).toHaveFocus())
  },
}

/** The server asks for a pause, after which the remaining rows are processed. */
export const ManyWaitingOutABreak: Story = {
  parameters: { kit: { links } },
  async play({ canvas, userEvent, fake }) {
    fake.intercept('invitations.revoke', faults.status(429, { error: 'slow', retry_after: 21 }))
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Select all' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Revoke…' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Revoke 4 invitations' }))
    await expect(await canvas.findByText(/too many requests\. Resuming in 2\d s\./)).toBeVisible()
  },
}

export const ManyDoneButOne: Story = {
  async play({ canvas, userEvent, fake }) {
    fake.intercept('invitations.create', faults.status(500), { times: 1 })
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Select all' }))
    const bar = await canvas.findByRole('group', { name: '5 selected' })
    await userEvent.click(await within(bar).findByRole('button', { name: 'Resend' }))
    await expect(
      await canvas.findByText('3 of 4 new links created, 1 failed', { selector: 'b' }),
    ).toBeVisible()
    await expect(await canvas.findByText(/^No new link was created\./)).toBeVisible()
    await expect(
      await canvas.findByRole('button', { name: 'Try the failed ones again' }),
    ).toBeVisible()
  },
}

export const Compact: Story = {
  args: { defaultDensity: 'compact' },
  parameters: { kit: { links } },
  async play({ canvas }) {
    const row = (await canvas.findByText(/^ada/)).closest('tr')
    await expect(row?.offsetHeight).toBeLessThan(40)
  },
}

/** The same person was invited again, and the older row says so. */
export const NewerInvitation: Story = {
  beforeEach({ fake }) {
    fake.invite({ email: 'katherine.johnson@orbit.example' })
  },
  async play({ canvas }) {
    await expect(await canvas.findByText('There’s a newer invitation from 23 Nov.')).toBeVisible()
  },
}

const onChoose = fn()
const profile = [{ id: 'profile', label: 'Open profile', onChoose }]

export const OwnRowActions: Story = {
  args: { rowActions: profile },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: /More actions for margaret/ }))
    await userEvent.click(await screen.findByRole('menuitem', { name: /^Open profile/ }))
    await expect(onChoose).toHaveBeenCalledOnce()
  },
}

/** The app controls the view, for example to keep it in the URL. */
export const ViewOfTheApp: Story = {
  render: function Page(args) {
    const [view, setView] = useState<InvitationView>({ status: 'pending' })
    return (
      <>
        <p>
          ?{new URLSearchParams({ status: view.status ?? '', q: view.search ?? '' }).toString()}
        </p>
        <InvitationTable {...args} view={view} onViewChange={setView} />
      </>
    )
  },
  async play({ canvas, userEvent }) {
    await userEvent.type(await canvas.findByRole('searchbox'), 'ada')
    await expect(await canvas.findByText('?status=pending&q=ada')).toBeVisible()
  },
}

/** What a screen reader is told: roles, names, counts and announcements for search, sorting, selection and revoking. */
export const ByEar: Story = {
  parameters: { kit: { links } },
  async play({ canvas, userEvent }) {
    const status = await canvas.findByRole('status')
    const table = await canvas.findByRole('table', { name: 'Invitations' })
    await expect(table).toHaveAttribute('aria-rowcount', '6')
    const rows = () => within(table).getAllByRole('row')
    await expect(rows().map((row) => row.getAttribute('aria-rowindex'))).toEqual(
      rows().map((_, at) => `${at + 1}`),
    )

    const search = await canvas.findByRole('searchbox', { name: 'Search by e-mail or role' })
    await userEvent.type(search, 'example.com')
    await waitFor(() => expect(status).toHaveTextContent('2 invitations'))
    await userEvent.clear(search)
    await waitFor(() => expect(status).toHaveTextContent('5 invitations'))

    await userEvent.click(await within(table).findByRole('button', { name: 'Person' }))
    await expect(
      await within(table).findByRole('columnheader', { name: 'Person' }),
    ).toHaveAttribute('aria-sort', 'ascending')
    await waitFor(() => expect(status).toHaveTextContent('Sorted by Person, ascending.'))

    const box = await within(table).findByRole('checkbox', {
      name: 'Select alan.turing@bletchley.example',
    })
    box.focus()
    await userEvent.keyboard(' ')
    await expect(box).toBeChecked()
    await waitFor(() => expect(status).toHaveTextContent('1 selected'))
    await userEvent.keyboard(' ')

    await userEvent.tab()
    await userEvent.tab()
    const more = await within(table).findByRole('button', {
      name: 'More actions for alan.turing@bletchley.example',
    })
    await expect(more).toHaveFocus()
    await userEvent.keyboard('{Enter}{End}{Enter}')
    await expect(
      await screen.findByRole('alertdialog', {
        name: 'Revoke the invitation for alan.turing@bletchley.example?',
      }),
    ).toHaveAccessibleDescription('The link stops working immediately. This can’t be undone.')
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await waitFor(() =>
      expect(status).toHaveTextContent('Invitation for alan.turing@bletchley.example revoked.'),
    )
  },
}
