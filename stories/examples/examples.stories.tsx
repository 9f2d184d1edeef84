import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, waitFor, within } from 'storybook/test'
import { faults, type FakeFluxbase } from 'fluxbase-invitations/testing'
import { MembersPage } from './members-page'
import { OwnAcceptScreen } from './own-accept-screen'
import { OwnArrangement } from './own-arrangement'
import { TableWithOwnColumn } from './own-column'
import { WaitingList } from './waiting-list'

const meta: Meta = {
  title: 'Examples/Whole files',
  parameters: {
    controls: { disable: true },
    docs: {
      description: {
        component:
          'Files to copy whole, each shown at work. Their code is in `stories/examples/`, and on the pages of the names that they use.',
      },
    },
  },
  beforeEach({ fake }) {
    fake.invite({ email: 'grace@navy.example' })
    fake.invite({ email: 'alan@bletchley.example', acceptedAt: fake.now() })
  },
}
export default meta
type Story = StoryObj

export const InviteInADialog: Story = {
  render: () => <MembersPage />,
  async play({ canvas, userEvent }) {
    const open = await canvas.findByRole('button', { name: 'Invite people' })
    await userEvent.click(open)
    const dialog = await canvas.findByRole('dialog', { name: 'Invite people' })
    await userEvent.keyboard('joan@bletchley.example{Enter}{Enter}')
    await expect(
      await within(dialog).findByRole('heading', { name: 'Invitation for joan@bletchley.example' }),
    ).toHaveFocus()
    await userEvent.click(await within(dialog).findByRole('button', { name: 'Close' }))
    await expect(await canvas.findByRole('rowheader', { name: /^joan@/ })).toBeVisible()
    await expect(open).toHaveFocus()
  },
}

export const OwnColumn: Story = {
  render: () => <TableWithOwnColumn />,
  async play({ canvas }) {
    await expect(await canvas.findByRole('cell', { name: 'navy.example' })).toBeVisible()
    await expect(
      canvas.getAllByRole('columnheader').map(({ innerText }) => innerText.trim()),
    ).toEqual(['', 'Person', 'Organisation', 'Status', 'Invited', 'Expires', 'Actions'])
  },
}

export const OwnArrangementOfParts: Story = {
  render: () => <OwnArrangement />,
  async play({ canvas, userEvent }) {
    const table = await canvas.findByRole('table')
    const region = await canvas.findByRole('region', { name: 'Open invitations' })
    const heading = await within(region).findByRole('heading', { level: 3 })
    await expect(table.compareDocumentPosition(heading)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)

    await userEvent.type(await canvas.findByRole('searchbox'), 'grace')
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('1 invitation'))
    const more = await canvas.findByRole('button', { name: 'More actions for grace@navy.example' })
    await userEvent.click(more)
    await expect(await screen.findByRole('menu')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect(more).toHaveFocus()
  },
}

export const HooksAlone: Story = {
  render: (_, { fake }) => <WaitingList role={fake.roles[1]} />,
  async play({ canvas, userEvent, fake }) {
    await expect(await canvas.findByText(/grace@navy\.example/)).toBeVisible()
    await expect(canvas.queryByText(/alan@bletchley\.example/)).toBeNull()
    await userEvent.type(await canvas.findByLabelText(/E-mail/), 'joan@bletchley.example{Enter}')
    // An optimistic row shows immediately, and the server's row replaces it.
    await waitFor(() => expect(canvas.getByText(/^joan@bletchley\.example/)).toBeVisible())
    await expect(await canvas.findByRole('button', { name: /New link for grace/ })).toBeVisible()
    await waitFor(() => expect(fake.invitations).toHaveLength(3))
  },
}

/** Nobody copies this from the sidebar. */
export const HooksAloneRefused: Story = {
  ...HooksAlone,
  tags: ['!dev'],
  beforeEach({ fake }) {
    fake.intercept('invitations.create', faults.status(500))
  },
  async play({ canvas, userEvent }) {
    await userEvent.type(await canvas.findByLabelText(/E-mail/), 'joan@bletchley.example{Enter}')
    await expect(await canvas.findByText('That did not work (server_error).')).toBeVisible()
    await waitFor(() =>
      expect(canvas.getByLabelText(/E-mail/)).toHaveValue('joan@bletchley.example'),
    )
  },
}

export const OwnAcceptScreens: Story = {
  parameters: { kit: { signedIn: false } },
  render: (_, { fake }) => <OwnAcceptScreen token={pending(fake)} />,
  beforeEach: () => sessionStorage.clear(),
  async play({ canvas, userEvent }) {
    await userEvent.type(await canvas.findByLabelText('Your name'), 'Grace Hopper')
    const password = await canvas.findByLabelText('Password')
    await userEvent.type(password, 'a few words work well{Enter}')
    await expect(await canvas.findByText('Nice to have you here, Grace Hopper.')).toBeVisible()
    // The form's state outlives its inputs, and has been cleared.
    await waitFor(() => expect(password).toHaveValue(''))
  },
}

const pending = (fake: FakeFluxbase) =>
  fake.invitations.find(({ email }) => email.startsWith('grace'))!.token
