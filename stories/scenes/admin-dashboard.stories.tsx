import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { createMemoryLinkStore } from 'fluxbase-invitations'
import { AdminDashboard } from './admin-dashboard'
import { invitePeople } from './people'

const PEOPLE = 412
const links = createMemoryLinkStore()

const meta = {
  title: 'Scenes/Admin dashboard',
  component: AdminDashboard,
  parameters: {
    layout: 'fullscreen',
    kit: { links },
    controls: { disable: true },
    docs: {
      story: { inline: false, height: '860px' },
      description: {
        component:
          'A console whose members page has four hundred invitations. The numbers are a component of the app on `useInvitations`, the table is `<InvitationTable />`, and its button opens `<InviteDialog trigger={null} />`.',
      },
    },
  },
  beforeEach({ fake }) {
    for (const [id, link] of invitePeople(fake, PEOPLE)) links.set(id, link)
  },
  args: { now: 0 },
  render: (_args, { fake }) => <AdminDashboard now={fake.now()} />,
} satisfies Meta<typeof AdminDashboard>

export default meta
type Story = StoryObj<typeof meta>

/** Search, filter, select, resend, revoke, invite: everything works, against a server in the page. */
export const Dashboard: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText(`${PEOPLE} people`)).toBeVisible()
    await waitFor(() =>
      expect(canvas.getByRole('table')).toHaveAttribute('aria-rowcount', `${PEOPLE + 1}`),
    )
  },
}
