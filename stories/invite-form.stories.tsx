import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { InviteForm } from 'fluxbase-invitations'
import { faults } from 'fluxbase-invitations/testing'

const meta = { title: 'InviteForm', component: InviteForm } satisfies Meta<typeof InviteForm>
export default meta
type Story = StoryObj<typeof meta>

type Play = Pick<Parameters<NonNullable<Story['play']>>[0], 'canvas' | 'userEvent'>

async function type({ canvas, userEvent }: Play, email = 'grace@navy.example') {
  await userEvent.type(canvas.getByRole('textbox', { name: 'E-mail address' }), email)
}

async function send(play: Play, email?: string) {
  await type(play, email)
  await play.userEvent.click(play.canvas.getByRole('button', { name: 'Send invitation' }))
}

export const Empty: Story = {
  async play({ canvas }) {
    await expect(canvas.getByRole('radio', { name: 'Member' })).toBeChecked()
    await expect(canvas.getByText(/Until Monday,? 30 November 2026 at 09:00 \(UTC\)/)).toBeVisible()
  },
}

export const AddressProblem: Story = {
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent }, 'barbara@mit')
    await expect(await canvas.findByText(/needs an ending/)).toBeVisible()
    await expect(canvas.getByRole('textbox')).toHaveFocus()
  },
}

export const AlreadyInvited: Story = {
  beforeEach({ fake }) {
    fake.invite({ email: 'ada.lovelace@example.com' })
  },
  async play({ canvas, userEvent }) {
    await type({ canvas, userEvent }, 'Ada.Lovelace@example.com')
    await expect(
      await canvas.findByText(/already has an invitation/, { selector: 'p' }),
    ).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect(canvas.getByRole('button', { name: 'Invite anyway' })).toHaveFocus()
  },
}

export const AlreadyJoined: Story = {
  beforeEach({ fake }) {
    fake.invite({ email: 'ada.lovelace@example.com', acceptedAt: fake.now() })
  },
  async play({ canvas, userEvent }) {
    await type({ canvas, userEvent }, 'ada.lovelace@example.com')
    await expect(await canvas.findByText(/already accepted/, { selector: 'p' })).toBeVisible()
  },
}

export const Sending: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.create', faults.hang)
  },
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent })
    await expect(await canvas.findByRole('button', { name: 'Sending invitation…' })).toHaveFocus()
  },
}

export const NoEmailSent: Story = {
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent })
    await expect(await canvas.findByRole('heading', { name: /^Invitation for/ })).toHaveFocus()
    await expect(canvas.getByText('No e-mail was sent.')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Copy link' })).toBeVisible()
  },
}

export const EmailSent: Story = {
  parameters: { fluxbase: { email: 'on' } },
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent })
    await expect(await canvas.findByText(/We e-mailed the link/)).toBeVisible()
  },
}

export const LinkOfTheServer: Story = {
  parameters: { kit: { inviteUrl: undefined } },
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent })
    await expect(await canvas.findByText(/A stock Fluxbase has no page there/)).toBeVisible()
  },
}

export const UnsafeLink: Story = {
  parameters: { kit: { inviteUrl: () => 'javascript:alert(1)' } },
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent })
    await expect(await canvas.findByText('javascript:alert(1)')).toBeVisible()
    await expect(canvas.queryByRole('link')).toBeNull()
  },
}

export const RoleRefused: Story = {
  parameters: { fluxbase: { dialect: 'n' } },
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent })
    await expect(await canvas.findByRole('radio', { name: 'Tenant admin' })).not.toBeChecked()
    await expect(await canvas.findByText(/does not know that role/)).toBeVisible()
  },
}

export const NotAllowed: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.create', faults.status(403))
  },
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent })
    await expect(await canvas.findByText(/may not send this invitation/)).toBeVisible()
  },
}

export const ServerError: Story = {
  beforeEach({ fake }) {
    const body = { error: 'Failed to create invitation: SQLSTATE 53300', request_id: 'req-0042' }
    fake.intercept('invitations.create', faults.status(500, body))
  },
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent })
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/went wrong on the server/)
  },
}

export const RateLimited: Story = {
  beforeEach({ fake }) {
    const body = { error: 'Too many requests', retry_after: 21 }
    fake.intercept('invitations.create', faults.status(429, body))
  },
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent })
    await expect(await canvas.findByRole('button', { name: /Send again in/ })).toBeVisible()
  },
}

/** While the list is asked what became of it. */
export const AnswerLostChecking: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.create', faults.lostAnswer)
  },
  async play({ canvas, fake, userEvent }) {
    fake.intercept('invitations.list', faults.hang)
    await send({ canvas, userEvent })
    const words = await canvas.findAllByText(/Checking whether the invitation exists/)
    await expect(words).toHaveLength(2) // one to see, one to hear
  },
}

export const AnswerLost: Story = {
  beforeEach({ fake }) {
    fake.intercept('*', faults.network)
  },
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent })
    await expect(
      await canvas.findByRole('button', { name: 'Check now' }, { timeout: 5000 }),
    ).toBeVisible()
  },
}

export const Dark: Story = { ...NoEmailSent, globals: { theme: 'dark' } }

export const RightToLeft: Story = { ...AlreadyInvited, globals: { direction: 'rtl' } }

export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 280 }}>
        <Story />
      </div>
    ),
  ],
  async play({ canvas }) {
    const form = canvas.getByRole('region', { name: 'Invite people' })
    await expect(form.scrollWidth).toBeLessThanOrEqual(280)
  },
}
