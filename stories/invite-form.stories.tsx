import { useState } from 'react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { InviteDialog, InviteForm } from 'fluxbase-invitations'
import { faults, type FakeFluxbase, type Interceptor } from 'fluxbase-invitations/testing'
import { unsafeLinks } from '../test/support/unsafe-links'
import { lastReadSoon } from './last-read-soon'

const meta = {
  title: 'Tests/InviteForm',
  tags: ['!autodocs'],
  component: InviteForm,
} satisfies Meta<typeof InviteForm>
export default meta
type Story = StoryObj<typeof meta>

type Play = Pick<Parameters<NonNullable<Story['play']>>[0], 'canvas' | 'userEvent'>

async function type({ canvas, userEvent }: Play, email = 'grace@navy.example') {
  await userEvent.type(await canvas.findByRole('textbox', { name: 'E-mail addresses' }), email)
}

async function send(play: Play, email?: string) {
  await type(play, email)
  await play.userEvent.click(await play.canvas.findByRole('button', { name: 'Send invitation' }))
}

export const Empty: Story = {
  async play({ canvas }) {
    await waitFor(() => expect(canvas.getByRole('radio', { name: 'Member' })).toBeChecked())
    await expect(
      await canvas.findByText('Link works until 30 November at 09:00 (UTC)'),
    ).toBeVisible()
  },
}

export const AddressProblem: Story = {
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent }, 'barbara@mit')
    await expect(await canvas.findByText(/needs an ending/)).toBeVisible()
    await waitFor(() => expect(canvas.getByRole('textbox')).toHaveFocus())
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
    await userEvent.keyboard('{Enter}{Enter}')
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Invite anyway' })).toHaveFocus())
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
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: 'Sending invitation…' })).toHaveFocus(),
    )
  },
}

export const NoEmailSent: Story = {
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent })
    await waitFor(() =>
      expect(canvas.getByRole('heading', { name: /^Invitation for/ })).toHaveFocus(),
    )
    await expect(await canvas.findByText('No e-mail was sent.')).toBeVisible()
    await expect(await canvas.findByRole('button', { name: 'Copy link' })).toBeVisible()
  },
}

export const EmailSent: Story = {
  parameters: { fluxbase: { email: 'on' } },
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent })
    await expect(await canvas.findByText(/We e-mailed the link/, { selector: 'p *' })).toBeVisible()
  },
}

export const LinkOfTheServer: Story = {
  parameters: { kit: { inviteUrl: undefined } },
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent })
    await expect(await canvas.findByText(/a standard Fluxbase has no page/)).toBeVisible()
  },
}

export const UnsafeLink: Story = {
  parameters: { kit: { overrides: unsafeLinks } },
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent })
    await expect(await canvas.findByText('javascript:alert(1)')).toBeVisible()
    await expect(canvas.queryByRole('link')).toBeNull()
  },
}

export const RoleRefused: Story = {
  parameters: { fluxbase: { dialect: 'nimbleflux-2026.3' } },
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent })
    await waitFor(() =>
      expect(canvas.getByRole('radio', { name: 'Tenant admin' })).not.toBeChecked(),
    )
    await expect(await canvas.findByText(/This role doesn’t exist/)).toBeVisible()
  },
}

export const NotAllowed: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.create', faults.status(403))
  },
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent })
    await expect(await canvas.findByText(/permission to send this invitation/)).toBeVisible()
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

/** After a lost response, the list is read immediately. */
export const LostResponseChecking: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.create', faults.lostAnswer)
  },
  async play({ canvas, fake, userEvent }) {
    fake.intercept('invitations.list', faults.hang)
    await send({ canvas, userEvent })
    // One is visible, and one is in a live region.
    await waitFor(() =>
      expect(canvas.getAllByText(/Checking if the invitation was created/)).toHaveLength(2),
    )
  },
}

/** The list does not have the invitation yet. It may still appear for a minute, so nothing is sent again. */
export const LostResponseNotYet: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.create', faults.network)
  },
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent })
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/^Not created yet\./)
    await expect(await canvas.findByRole('button', { name: 'Check again' })).toBeVisible()
  },
}

/** The response was lost, and the list can't be read either. */
export const LostResponseUnknown: Story = {
  beforeEach({ fake }) {
    fake.intercept('*', faults.network)
  },
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent })
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/may or may not exist/)
    await expect(await canvas.findByRole('button', { name: 'Check again' })).toBeVisible()
  },
}

/** The list has the invitation, so it was created, but its link is not known here. */
export const LostResponseFound: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.create', faults.lostAnswer)
  },
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent })
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/didn’t receive its link/)
    await expect(await canvas.findByRole('button', { name: 'Invite anyway' })).toBeVisible()
  },
}

/** After a minute the invitation can no longer appear, so it may be sent again. */
export const LostResponseNothingMade: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.create', faults.network)
    return lastReadSoon()
  },
  async play({ canvas, userEvent }) {
    await send({ canvas, userEvent })
    await expect(await canvas.findByText(/no invitation was created/)).toBeVisible()
    await expect(await canvas.findByRole('button', { name: 'Send invitation' })).toBeVisible()
  },
}

const MIXED = [
  'grace@navy.example, edsger@tue.example; "Jean Bartik" <jean@eniac.example>',
  'barbara@mit',
  'ada@example.com',
  "o'brien@example.com",
  'frances@ibm.example\tbetty@eniac.example',
  'kathleen@gmial.com',
].join('\n')

async function paste({ canvas, userEvent }: Play, text = MIXED) {
  await userEvent.click(await canvas.findByRole('textbox', { name: 'E-mail addresses' }))
  await userEvent.paste(text)
}

const list = (count: number, domain = 'navy.example') =>
  Array.from({ length: count }, (_, index) => `person-${index + 1}@${domain}`).join('\n')

/** Lists pasted from a mail program, a spreadsheet and a chat, none of whose entries is dropped. */
export const ManyAddresses: Story = {
  beforeEach({ fake }) {
    fake.invite({ email: 'Ada@Example.com' })
  },
  async play({ canvas, userEvent }) {
    await paste({ canvas, userEvent })
    const chips = await canvas.findByRole('list', { name: '9 people' })
    await expect(within(chips).getAllByRole('listitem')).toHaveLength(9)
    await expect(await canvas.findByText('6 ready')).toBeVisible()
    await expect(await canvas.findByText('2 to fix')).toBeVisible()
    await waitFor(() => expect(canvas.getByText('1 already invited')).toBeVisible())
    await expect(
      await canvas.findByText(/Nobody can join with an address that has quotes/, {
        selector: '[data-fbi=panel] *',
      }),
    ).toBeVisible()
    await expect(
      await canvas.findByRole('button', { name: 'Use it Did you mean kathleen@gmail.com?' }),
    ).toBeVisible()
    await expect(await canvas.findByRole('button', { name: 'Send 6 invitations' })).toBeVisible()
  },
}

export const ChangingOne: Story = {
  ...ManyAddresses,
  async play({ canvas, userEvent }) {
    await paste({ canvas, userEvent })
    await userEvent.click(await canvas.findByRole('button', { name: 'Edit barbara@mit' }))
    const editor = await canvas.findByRole('group', { name: 'Edit barbara@mit' })
    await waitFor(() => expect(within(editor).getByRole('textbox')).toHaveFocus())
    await userEvent.selectOptions(await within(editor).findByRole('combobox'), 'Admin')
  },
}

export const FiveHundred: Story = {
  async play({ canvas, userEvent }) {
    await paste({ canvas, userEvent }, list(500))
    await expect(await canvas.findByRole('button', { name: 'Send 500 invitations' })).toBeVisible()
    await expect(await canvas.findByText('500 of 500')).toBeVisible()
  },
}

/** A few of them are drawn at first. */
export const TenThousandPeople: Story = {
  args: { maxRecipients: 10_000 },
  async play({ canvas, userEvent }) {
    await paste({ canvas, userEvent }, list(10_000))
    await expect(await canvas.findByRole('button', { name: 'Show 9,994 more' })).toBeVisible()
    await expect(canvas.getAllByRole('button', { name: /^Remove/ })).toHaveLength(6)
    await expect(await canvas.findByText('10,000 ready')).toBeVisible()
  },
}

export const MoreOfTenThousand: Story = {
  ...TenThousandPeople,
  async play({ canvas, userEvent }) {
    await paste({ canvas, userEvent }, list(10_000))
    await userEvent.click(await canvas.findByRole('button', { name: 'Show 9,994 more' }))
    const first = await canvas.findByRole('button', { name: 'person-7@navy.example' })
    await waitFor(() => expect(first).toHaveFocus())
    // It is in view, above the footer.
    const footer = canvas.getByRole('button', { name: 'Send 10,000 invitations' }).parentElement!
    await expect(first.getBoundingClientRect().bottom).toBeLessThan(
      footer.getBoundingClientRect().top,
    )
  },
}

/** Those with a problem are listed below the box, wherever in the list they are. */
export const ProblemsAmongThousands: Story = {
  args: { maxRecipients: 10_000 },
  async play({ canvas, userEvent }) {
    await paste(
      { canvas, userEvent },
      `${list(4_000)}\nbarbara@mit\nkathleen@gmial.com\n${list(999)}`,
    )
    await userEvent.click(await canvas.findByRole('button', { name: 'Edit barbara@mit' }))
    await waitFor(() => expect(canvas.getByRole('button', { name: /^barbara@mit/ })).toBeVisible())
    await expect(canvas.getAllByRole('button', { name: /^Remove person/ })).toHaveLength(5)
    // Nothing in the scrolled list makes the page taller.
    const { scrollHeight } = document.documentElement
    const form = canvas.getByRole('region', { name: 'Invite people' }).getBoundingClientRect()
    await expect(scrollHeight).toBeLessThan(
      Math.max(window.innerHeight, form.bottom + scrollY) + 100,
    )
  },
}

export const TooMany: Story = {
  args: { maxRecipients: 10 },
  async play({ canvas, userEvent }) {
    await paste({ canvas, userEvent }, list(12))
    await expect(
      await canvas.findByText(/You can invite 10 at a time/, { selector: 'p' }),
    ).toBeVisible()
  },
}

export const NoSeatsLeft: Story = {
  args: { seatsLeft: 1 },
  async play({ canvas, userEvent }) {
    await paste({ canvas, userEvent }, list(2))
    await expect(await canvas.findByText(/1 seat is left/, { selector: 'p' })).toBeVisible()
  },
}

export const OnlySomeDomains: Story = {
  args: { allowedDomains: ['navy.example'] },
  async play({ canvas, userEvent }) {
    await paste({ canvas, userEvent }, 'grace@navy.example, edsger@tue.example, jean@navvy.example')
    const words = await canvas.findAllByText(/Only addresses at navy.example/, { selector: 'li *' })
    await expect(words[0]).toBeVisible()
    await expect(
      await canvas.findByRole('button', { name: 'Use it Did you mean jean@navy.example?' }),
    ).toBeVisible()
  },
}

export const OwnRoles: Story = {
  args: {
    roles: [
      { role: 'dashboard_admin', label: 'Captain', description: 'Steers the ship.' },
      { role: 'dashboard_user', label: 'Sailor', description: 'Sets the sails.' },
    ],
  },
  async play({ canvas }) {
    await waitFor(() => expect(canvas.getByRole('radio', { name: 'Sailor' })).toBeChecked())
    await expect(await canvas.findByText('Steers the ship.')).toBeVisible()
  },
}

export const ExactDate: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Until…' }))
    await waitFor(() =>
      expect(canvas.getByLabelText('Date and time')).toHaveValue('2026-11-30T09:00'),
    )
    await expect(
      await canvas.findByText('Link works until 30 November at 09:00 (UTC)'),
    ).toBeVisible()
  },
}

export const DateInThePast: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Until…' }))
    const date = await canvas.findByLabelText('Date and time')
    await userEvent.clear(date)
    await userEvent.type(date, '2026-11-20T09:00')
    await expect(await canvas.findByText(/time in the future/)).toBeVisible()
  },
}

async function sendMany(play: Play, count = 12) {
  await paste(play, list(count))
  await play.userEvent.click(
    await play.canvas.findByRole('button', { name: `Send ${count} invitations` }),
  )
}

/** Lets nine create requests through; later ones meet the obstacle. */
function afterNine(fake: FakeFluxbase, obstacle: Interceptor) {
  let served = 0
  fake.intercept('invitations.create', (request, next) =>
    ++served > 9 ? obstacle(request, next) : next(),
  )
}

export const SendingMany: Story = {
  async play({ canvas, fake, userEvent }) {
    afterNine(fake, faults.hang)
    await sendMany({ canvas, userEvent })
    await expect(await canvas.findByText('9 of 12')).toBeVisible()
    await waitFor(() =>
      expect(canvas.getByRole('heading', { name: 'Sending invitations' })).toHaveFocus(),
    )
    await expect(await canvas.findByRole('button', { name: 'Pause' })).toBeVisible()
  },
}

export const ServerAskedForABreak: Story = {
  async play({ canvas, fake, userEvent }) {
    afterNine(fake, faults.status(429, { error: 'Rate limit exceeded', retry_after: 21 }))
    await sendMany({ canvas, userEvent })
    await expect(
      await canvas.findByText(/is receiving too many requests. Resuming in 2[01] s/, {
        selector: 'p',
      }),
    ).toBeVisible()
  },
}

export const Paused: Story = {
  async play({ canvas, fake, userEvent }) {
    fake.intercept('invitations.create', faults.hang)
    await sendMany({ canvas, userEvent })
    const sent = () => fake.requests.filter(({ route }) => route === 'invitations.create')
    await waitFor(() => expect(sent()).toHaveLength(3))
    await userEvent.click(await canvas.findByRole('button', { name: 'Pause' }))
    await expect(
      await canvas.findByText(/Paused. 9 invitations aren’t sent yet/, { selector: 'p' }),
    ).toBeVisible()
    await expect(await canvas.findByRole('button', { name: 'Resume' })).toBeVisible()
  },
}

export const PausedByItself: Story = {
  async play({ canvas, fake, userEvent }) {
    fake.intercept('invitations.create', faults.status(403, { error: 'Insufficient permissions' }))
    await sendMany({ canvas, userEvent })
    await expect(await canvas.findByText(/the rest would fail too/)).toBeVisible()
    await userEvent.click(await canvas.findByRole('button', { name: 'Stop' }))
    await expect(
      await canvas.findByRole('heading', { name: '0 of 12 invitations created' }),
    ).toBeVisible()
  },
}

/** Each person is listed with the outcome, and the links can be copied. */
export const ManyInvited: Story = {
  async play({ canvas, fake, userEvent }) {
    const failsForOne: Interceptor = async (request, next) =>
      (await request.text()).includes('person-3@') ? faults.status(500)(request, next) : next()
    fake.intercept('invitations.create', failsForOne)
    await sendMany({ canvas, userEvent })
    await expect(
      await canvas.findByRole('heading', { name: '11 of 12 invitations created' }),
    ).toHaveFocus()
    await expect(await canvas.findByText('No e-mail was sent.')).toBeVisible()
    await expect(await canvas.findByRole('button', { name: 'Copy all 11 links' })).toBeVisible()
    await expect(
      await canvas.findByRole('button', { name: 'Try again 1 not created' }),
    ).toBeVisible()
  },
}

export const ManyInvitedByMail: Story = {
  parameters: { fluxbase: { email: 'on' }, kit: { inviteUrl: undefined } },
  async play({ canvas, userEvent }) {
    await sendMany({ canvas, userEvent })
    await expect(await canvas.findByText(/e-mailed each person/, { selector: 'p *' })).toBeVisible()
  },
}

export const MailLeadsElsewhere: Story = {
  parameters: { fluxbase: { email: 'on' } },
  async play({ canvas, userEvent }) {
    await sendMany({ canvas, userEvent })
    await expect(
      await canvas.findByText(/leads to localhost:8080/, { selector: 'p' }),
    ).toBeVisible()
  },
}

/** The server became unavailable during the run: the remaining people wait, and progress counts only those invited. */
export const ServerAway: Story = {
  async play({ canvas, fake, userEvent }) {
    let served = 0
    const goesAway: Interceptor = (_request, next) => {
      served += 1
      if (served === 4) fake.intercept('*', faults.network)
      return next()
    }
    fake.intercept('invitations.create', goesAway)
    await sendMany({ canvas, userEvent })
    await expect(await canvas.findByRole('button', { name: 'Resume' })).toBeVisible()
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/The server can’t be reached/)
    await expect(await canvas.findByText(/may or may not exist/)).toBeVisible()
  },
}

/** While invitations whose responses were lost may still appear. */
export const ManyLostResponsesChecking: Story = {
  async play({ canvas, fake, userEvent }) {
    fake.intercept('invitations.create', faults.network)
    await sendMany({ canvas, userEvent }, 3)
    await expect(
      await canvas.findByText(/Checking which invitations were created/, { selector: 'p' }),
    ).toBeVisible()
    await expect(await canvas.findByText('0 of 3')).toBeVisible()
  },
}

/** The server could not be read for a minute. */
export const ManyLostResponses: Story = {
  beforeEach: lastReadSoon,
  async play({ canvas, fake, userEvent }) {
    await paste({ canvas, userEvent }, list(3))
    fake.intercept('*', faults.network)
    await userEvent.click(await canvas.findByRole('button', { name: 'Send 3 invitations' }))
    await expect(
      await canvas.findByRole('button', { name: 'Check again 3 unconfirmed' }),
    ).toBeVisible()
    await expect(canvas.getByText(/so the invitation may or may not exist/)).toBeVisible()
  },
}

export const LeftInTheMiddle: Story = {
  async play({ canvas, fake, userEvent }) {
    fake.intercept('invitations.create', faults.status(500))
    await sendMany({ canvas, userEvent })
    await userEvent.click(await canvas.findByRole('button', { name: 'Stop' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Back to the form' }))
    await expect(await canvas.findByRole('list', { name: '12 people' })).toBeVisible()
  },
}

export const InADialog: Story = {
  render: () => <InviteDialog />,
  async play({ canvas, userEvent }) {
    const button = await canvas.findByRole('button', { name: 'Invite people' })
    await userEvent.click(button)
    const dialog = await canvas.findByRole('dialog', { name: 'Invite people' })
    const box = await within(dialog).findByRole('textbox', { name: 'E-mail addresses' })
    await expect(box).toHaveFocus()
    await userEvent.type(box, 'grace@navy.example')
    await userEvent.click(await within(dialog).findByRole('button', { name: 'Close' }))
    await waitFor(() => expect(button).toHaveFocus())
    await userEvent.click(button)
    await expect(box).toHaveValue('grace@navy.example')
  },
}

function ControlledDialog() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button onClick={() => setOpen(true)}>Add a colleague</button>
      <InviteDialog open={isOpen} onOpenChange={setOpen} trigger={null} />
    </>
  )
}

export const ControlledByTheApp: Story = {
  render: () => <ControlledDialog />,
  async play({ canvas, userEvent }) {
    const button = await canvas.findByRole('button', { name: 'Add a colleague' })
    await userEvent.click(button)
    await canvas.findByRole('dialog', { name: 'Invite people' })
    await userEvent.click(await canvas.findByRole('button', { name: 'Close' }))
    await waitFor(() => expect(button).toHaveFocus())
    await expect(canvas.queryByRole('dialog')).toBeNull()
  },
}

export const OwnTrigger: Story = {
  render: () => <InviteDialog trigger={<button>Add a colleague</button>} />,
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Add a colleague' }))
    await expect(await canvas.findByRole('dialog', { name: 'Invite people' })).toBeVisible()
  },
}

export const Bare: Story = {
  args: { bare: true },
  async play({ canvas }) {
    const form = await canvas.findByRole('region', { name: 'Invite people' })
    await expect(getComputedStyle(form).boxShadow).toBe('none')
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
    const form = await canvas.findByRole('region', { name: 'Invite people' })
    await expect(form.scrollWidth).toBeLessThanOrEqual(280)
  },
}
