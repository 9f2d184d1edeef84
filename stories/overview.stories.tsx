import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import {
  AcceptInvitePage,
  createMemoryLinkStore,
  InvitationTable,
  InviteForm,
} from 'fluxbase-invitations'
import { seed } from './reference/seed'

const links = createMemoryLinkStore()

const meta = {
  title: 'Tests/Overview',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', kit: { links } },
  beforeEach({ fake }) {
    const [first] = seed(fake)
    links.set(...first!)
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
    await expect(await canvas.findByText('5 invitations')).toBeVisible()
    // The admin is signed in here, so the page for the invited person asks first.
    await userEvent.click(await canvas.findByRole('button', { name: /^Continue as/ }))
    const accept = await canvas.findByRole('heading', { name: 'Create your account' })
    await expect(accept).toBeVisible()
    // The accept page took the focus, as it does when it is alone on a page.
    await waitFor(() => expect(canvasElement.contains(document.activeElement)).toBe(true))
  },
}

export const DropInsDark: Story = { ...DropIns, globals: { theme: 'dark' } }
