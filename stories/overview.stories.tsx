import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import {
  AcceptInvitePage,
  createMemoryLinkStore,
  InvitationTable,
  InviteForm,
} from 'fluxbase-invitations'
import type { FakeFluxbase } from 'fluxbase-invitations/testing'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const links = createMemoryLinkStore()

function seed(fake: FakeFluxbase) {
  const now = fake.now()
  const [admin] = fake.roles
  const rows = [
    { email: 'ada.lovelace@example.com', role: admin, createdAt: now - 2 * HOUR },
    { email: 'dorothy.vaughan@orbit.example', createdAt: now - 30 * HOUR },
    { email: 'alan.turing@bletchley.example', createdAt: now - 6.8 * DAY },
    { email: 'katherine.johnson@orbit.example', createdAt: now - 11 * DAY },
    {
      email: 'margaret.hamilton@apollo.example',
      role: admin,
      createdAt: now - 14 * DAY,
      acceptedAt: now - 13 * DAY,
    },
  ]
  const [first] = rows.map((row) => fake.invite(row))
  links.set(first!.id, first!.link)
}

const meta = {
  title: 'Tests/Overview',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', kit: { links } },
  beforeEach({ fake }) {
    seed(fake)
  },
  render: (_args, { fake }) => (
    <div className="overview">
      <InvitationTable onInvite={() => undefined} />
      <InviteForm />
      <AcceptInvitePage
        token={fake.invitations[0]!.token}
        appName="Acme Console"
        brand="Acme Console"
        signInHref="#sign-in"
      />
    </div>
  ),
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

/** The three drop-in components side by side. */
export const DropIns: Story = {
  async play({ canvas, canvasElement, userEvent }) {
    await expect(await canvas.findByText('5 people')).toBeVisible()
    // The admin is signed in here, so the page for the invited person asks first.
    await userEvent.click(await canvas.findByRole('button', { name: /^Continue as/ }))
    const accept = await canvas.findByRole('heading', { name: 'Create your account' })
    await expect(accept).toBeVisible()
    // The accept page took the focus, as it does when it is alone on a page.
    await waitFor(() => expect(canvasElement.contains(document.activeElement)).toBe(true))
  },
}

export const DropInsDark: Story = { ...DropIns, globals: { theme: 'dark' } }
