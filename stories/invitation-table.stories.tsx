import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, waitFor, within } from 'storybook/test'
import { defaultColumns, InvitationTable, useCreateInvitation } from 'fluxbase-invitations'
import { faults, type FakeFluxbase } from 'fluxbase-invitations/testing'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
/** Longer than the silent retries of a read. */
const PATIENT = { timeout: 8000 }

function seed(fake: FakeFluxbase) {
  const now = fake.now()
  const [admin, member] = fake.roles
  const dorothy = { email: 'dorothy.vaughan@example.com', role: member, createdAt: now - 30 * HOUR }
  fake.invite({
    email: 'margaret.hamilton@apollo.example',
    role: admin,
    createdAt: now - 14 * DAY,
    acceptedAt: now - 13 * DAY,
  })
  fake.invite({ email: 'katherine.johnson@orbit.example', createdAt: now - 11 * DAY })
  fake.invite({ email: 'alan.turing@bletchley.example', createdAt: now - 6.8 * DAY })
  fake.invite({ ...dorothy, invitedBy: null })
  fake.invite({ email: 'ada.lovelace@example.com', role: admin, createdAt: now - 2 * HOUR })
}

/** Links as a session holds them that has made all of these invitations. */
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
  title: 'InvitationTable',
  component: InvitationTable,
  args: { onInvite: fn() },
  beforeEach({ fake }) {
    seed(fake)
    hold(fake)
  },
} satisfies Meta<typeof InvitationTable>

export default meta
type Story = StoryObj<typeof meta>

/** Links are not held, as after a reload: the likeliest action is to make a new one. */
export const Rows: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText('5 people')).toBeVisible()
    await expect(canvas.getAllByRole('row')).toHaveLength(6)
    await expect(canvas.getAllByText('Resend')).toHaveLength(4)
  },
}

/** This session made the invitations, so their links can be copied and revoked. */
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

/** In a narrow place rows are cards; the heads are the choice of an order. */
export const Narrow: Story = {
  ...LinksHeld,
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
}

export const MenuOfARow: Story = {
  async play({ canvas, userEvent }) {
    const opener = await canvas.findByRole('button', { name: /More actions for ada/ })
    await userEvent.click(opener)
    const copy = await screen.findByRole('menuitem', { name: /^Copy link for ada/ })
    await expect(copy).toHaveFocus()
    await expect(copy).toHaveAccessibleDescription(/only shown when an invitation is made/)
    await expect(within(screen.getByRole('menu')).getAllByRole('menuitem')).toHaveLength(2)
  },
}

export const AskingBeforeRevoking: Story = {
  parameters: { kit: { links } },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: /More actions for ada/ }))
    await userEvent.click(await screen.findByRole('menuitem', { name: /^Revoke/ }))
    const dialog = await screen.findByRole('alertdialog')
    await expect(dialog).toHaveAccessibleName('Revoke the invitation for ada.lovelace@example.com?')
    await expect(within(dialog).getByRole('button', { name: 'Keep' })).toHaveFocus()
  },
}

/** The row leaves at once, and the focus goes on to the next one. */
export const Revoked: Story = {
  parameters: { kit: { links } },
  async play(context) {
    await AskingBeforeRevoking.play?.(context)
    await context.userEvent.click(screen.getByRole('button', { name: 'Revoke invitation' }))
    await waitFor(() => expect(context.fake.invitations).toHaveLength(4))
    await expect(context.canvas.queryByText(/^ada/)).toBeNull()
    await expect(context.canvas.getByRole('button', { name: /^Copy link for doro/ })).toHaveFocus()
  },
}

/** A published server of the newest generation refuses to revoke anything. */
export const RevokeUnsupported: Story = {
  parameters: { kit: { links }, fluxbase: { dialect: 'n', stockBugs: true } },
  async play(context) {
    await AskingBeforeRevoking.play?.(context)
    await context.userEvent.click(screen.getByRole('button', { name: 'Revoke invitation' }))
    await expect(await context.canvas.findByText(/^Not revoked\./)).toBeVisible()
    await waitFor(() =>
      expect(context.canvas.getByRole('button', { name: /More actions for ada/ })).toHaveFocus(),
    )
  },
}

/** The old link is not held, so it cannot be revoked: two links work. */
export const Resent: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: /^Resend.*dorothy/ }))
    await expect(
      await canvas.findByText('New link made. The old one still works until 29 November.'),
    ).toBeVisible()
    await expect(canvas.getByRole('button', { name: /^Copy new link/ })).toBeVisible()
  },
}

export const ResendUnderWay: Story = {
  async play({ canvas, userEvent, fake }) {
    fake.intercept('invitations.create', faults.hang)
    const resend = await canvas.findByRole('button', { name: /^Resend.*dorothy/ })
    await userEvent.click(resend)
    await expect(await canvas.findByText('Making a new link…')).toBeVisible()
    await expect(resend).toHaveFocus()
  },
}

export const ResendFailed: Story = {
  async play({ canvas, userEvent, fake }) {
    fake.intercept('invitations.create', faults.status(503))
    await userEvent.click(await canvas.findByRole('button', { name: /^Resend.*dorothy/ }))
    await expect(await canvas.findByText(/^No new link\./)).toBeVisible()
  },
}

/** An invitation that was asked for elsewhere on the page and is not confirmed yet. */
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
    await userEvent.click(canvas.getByRole('button', { name: 'Invite Grace' }))
    await expect(await canvas.findByText('Sending…')).toBeVisible()
  },
}

export const ExactTimes: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Exact times' }))
    await expect(canvas.getByText('23 Nov 2026, 07:00')).toBeVisible()
  },
}

export const Filtered: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: /^Expired/ }))
    await expect(canvas.getByText('1 of 5')).toBeVisible()
  },
}

export const NothingMatches: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.type(await canvas.findByRole('searchbox'), 'grace')
    await expect(canvas.getByText('Nothing matches “grace”.')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Clear search' })).toBeVisible()
  },
}

export const Loading: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.list', faults.hang)
  },
  async play({ canvas }) {
    await expect(canvas.getByRole('region', { name: 'Invitations' })).toHaveAttribute('aria-busy')
  },
}

export const Empty: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.list', () => Response.json({ invitations: null }))
  },
  async play({ canvas, userEvent, args }) {
    await expect(await canvas.findByRole('heading', { name: 'No invitations yet' })).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Invite people' }))
    await expect(args.onInvite).toHaveBeenCalledOnce()
  },
}

export const ServerUnreachable: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.list', faults.network)
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole('alert', undefined, PATIENT)).toHaveTextContent(
      /can’t be shown.*can’t be reached/,
    )
  },
}

export const NotAllowed: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.list', faults.status(403, { error: 'Insufficient permissions' }))
  },
  async play({ canvas }) {
    await expect(await canvas.findByText('You can’t see invitations')).toBeVisible()
  },
}

export const RefreshFailed: Story = {
  async play({ canvas, userEvent, fake }) {
    await canvas.findByRole('table')
    fake.intercept('invitations.list', faults.network)
    await userEvent.click(canvas.getByRole('button', { name: 'Refresh' }))
    await expect(await canvas.findByRole('alert', undefined, PATIENT)).toHaveTextContent(
      'Couldn’t refresh. Showing what we had at 09:00.',
    )
    await expect(canvas.getByRole('table')).toBeVisible()
  },
}

/** Dates and roles that say nothing, an address that never ends, a row that cannot be read. */
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
    await expect(canvas.getByText('1 invitation could not be read.')).toBeVisible()
  },
}

/** Columns are data: some of ours, and one of the app's own. */
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
