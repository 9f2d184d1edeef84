import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { AcceptInvitePage, InvitationTable, InviteForm } from 'fluxbase-invitations'

const meta = {
  title: 'Tests/Toolbar',
  tags: ['!autodocs'],
  beforeEach({ fake }) {
    fake.invite({ email: 'ada@example.com' })
  },
  render: () => <InvitationTable />,
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const Theme: Story = {
  globals: { theme: 'dark' },
  async play({ canvas, canvasElement }) {
    await expect(await canvas.findByText('ada@example.com')).toBeVisible()
    const root = canvasElement.querySelector('[data-fbi-root]')!
    await expect(getComputedStyle(root).colorScheme).toBe('dark')
  },
}

/** A language brings its direction. */
export const Language: Story = {
  globals: { locale: 'ar' },
  async play({ canvas, canvasElement }) {
    await expect(await canvas.findByText('ada@example.com')).toBeVisible()
    const root = canvasElement.querySelector('[data-fbi-root]')!
    await expect(root).toHaveAttribute('lang', 'ar')
    await expect(getComputedStyle(root).direction).toBe('rtl')
  },
}

/** It is nine in the morning for the server, and ten in the evening in Auckland. */
export const TimeZone: Story = {
  globals: { timeZone: 'Pacific-Auckland' },
  async play({ canvas }) {
    await expect(await canvas.findByText(/updated 22:00/)).toBeVisible()
  },
}

/** The list is on its way, and says so until it is there. */
export const SlowNetwork: Story = {
  globals: { network: 'slow' },
  async play({ canvas, canvasElement, fake }) {
    await waitFor(() =>
      expect(canvasElement.querySelector('[data-fbi="skeleton"]')).toBeInTheDocument(),
    )
    await expect(fake.requests).toEqual([])
    await expect(await canvas.findByText('ada@example.com')).toBeVisible()
  },
}

export const Offline: Story = {
  globals: { network: 'offline' },
  render: (_args, { fake }) => <AcceptInvitePage bare token={fake.invitations[0]!.token} />,
  parameters: { kit: { signedIn: false } },
  async play({ canvas, fake }) {
    await expect(await canvas.findByText('You’re offline')).toBeVisible()
    await expect(fake.requests).toEqual([])
  },
}

export const FailingServer: Story = {
  globals: { network: 'failing' },
  async play({ canvas, fake }) {
    await expect(await canvas.findByRole('alert')).toBeVisible()
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(fake.requests).toEqual([])
  },
}

/** The form offers the roles of the generation that the toolbar names, and not those of the story’s server. */
export const Generation: Story = {
  globals: { generation: 'nimbleflux' },
  render: () => <InviteForm />,
  async play({ canvas, fake, userEvent }) {
    await userEvent.type(await canvas.findByLabelText('E-mail addresses'), 'grace@example.com,')
    await userEvent.click(canvas.getByRole('button', { name: 'Send invitation' }))
    await canvas.findByRole('button', { name: /Copy link/ })
    await expect(fake.invitations[0]!.role).toBe('tenant_admin')
  },
}

/** A published server cannot create an account. */
export const GenerationWithDefects: Story = {
  globals: { generation: 'fluxbase-eu-published' },
  render: Offline.render!,
  parameters: Offline.parameters!,
  async play({ canvas, fake, userEvent }) {
    await userEvent.type(await canvas.findByLabelText('Your name'), 'Ada')
    await userEvent.type(canvas.getByLabelText('Password'), 'correct horse battery')
    await userEvent.click(canvas.getByRole('button', { name: 'Create account' }))
    await expect(await canvas.findByText('Your account can’t be created right now')).toBeVisible()
    await expect(fake.requests.at(-1)?.route).toBe('invitations.accept')
  },
}
