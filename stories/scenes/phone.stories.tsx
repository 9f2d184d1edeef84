import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { createMemoryLinkStore } from 'fluxbase-invitations'
import { localeOf } from '../../.storybook/languages'
import { StoryKit } from '../../.storybook/story-kit'
import { invitePeople } from './people'
import { Phones } from './phones'

const links = createMemoryLinkStore()

const meta = {
  title: 'Scenes/Phone',
  component: Phones,
  parameters: {
    layout: 'fullscreen',
    kit: { links },
    controls: { disable: true },
    docs: {
      story: { inline: false, height: '960px' },
      description: {
        component:
          'The drop-ins on screens that are 390 pixels wide. They look at the room that they have, and not at the window: rows have two lines, and everything that can be pressed is large enough for a finger.',
      },
    },
  },
  beforeEach({ fake }) {
    for (const [id, link] of invitePeople(fake, 120)) links.set(id, link)
  },
  args: { token: '', asGuest: (page) => page },
  render: (_args, { fake, globals }) => (
    <Phones
      token={fake.invitations[0]!.token}
      asGuest={(page) => (
        <StoryKit
          fake={fake}
          theme={globals.theme}
          direction={globals.direction}
          locale={localeOf(globals.locale)}
          network={globals.network}
          signedIn={false}
          page
        >
          {page}
        </StoryKit>
      )}
    />
  ),
} satisfies Meta<typeof Phones>

export default meta
type Story = StoryObj<typeof meta>

/** The second phone with four people, one of them misspelled. */
export const ThreePhones: Story = {
  async play({ canvas, userEvent }) {
    await expect(await canvas.findByText('120 invitations')).toBeVisible()
    await canvas.findByRole('button', { name: 'Create account' })
    const [addresses] = canvas.getAllByRole<HTMLInputElement>('textbox', {
      name: 'E-mail addresses',
    })
    const people = 'grace@navy.example, edsger@tue.example, kim@gmial.com, joan@clarke.example,'
    await userEvent.type(addresses!, people)
    await expect(await canvas.findByText('Did you mean kim@gmail.com?')).toBeVisible()
    addresses!.blur()
  },
}
