import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { Fernhill } from './fernhill'

const meta = {
  title: 'Scenes/Accept page in a brand',
  component: Fernhill,
  parameters: {
    layout: 'fullscreen',
    kit: { signedIn: false },
    controls: { disable: true },
    docs: {
      story: { inline: false, height: '860px' },
      description: {
        component:
          'What an invited person sees first, as a part of the company’s own page: `<AcceptInvitePage />` with a brand, terms, and fifteen tokens.',
      },
    },
  },
  beforeEach({ fake }) {
    fake.invite({ email: 'noor.keller@fernhill.example' })
  },
  args: { token: '' },
  render: (_args, { fake }) => <Fernhill token={fake.invitations[0]!.token} />,
} satisfies Meta<typeof Fernhill>

export default meta
type Story = StoryObj<typeof meta>

/** Fill it in: the account is created, on a server in the page. */
export const AcceptPage: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole('heading', { name: 'Create your account' })).toBeVisible()
    await expect(canvas.getByRole('checkbox', { name: /terms/ })).toBeVisible()
  },
}
