import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { AdminDashboard } from './admin-dashboard'
import { dashboardScene } from './dashboard-scene'

const PEOPLE = 412

const meta = {
  title: 'Scenes/Admin dashboard',
  component: AdminDashboard,
  ...dashboardScene(
    PEOPLE,
    'A console whose members page has four hundred invitations. The numbers are a component of the app on `useInvitations`, the table is `<InvitationTable />`, and its button opens `<InviteDialog trigger={null} />`.',
  ),
  args: { now: 0 },
  render: (_args, { fake }) => <AdminDashboard now={fake.now()} />,
} satisfies Meta<typeof AdminDashboard>

export default meta
type Story = StoryObj<typeof meta>

/** Search, filter, select, resend, revoke, invite: everything works, against a server in the page. */
export const Dashboard: Story = {
  async play({ canvas }) {
    // Their number is told once all are read.
    const count = await canvas.findByText(`${PEOPLE} invitations`)
    await waitFor(() => expect(count).toBeVisible())
    await waitFor(() =>
      expect(canvas.getByRole('table')).toHaveAttribute('aria-rowcount', `${PEOPLE + 1}`),
    )
  },
}
