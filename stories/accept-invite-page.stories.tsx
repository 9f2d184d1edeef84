import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, mocked, waitFor } from 'storybook/test'
import { AcceptInvitePage, AcceptNotice } from 'fluxbase-invitations'
import { createPasswordAdvisor } from 'fluxbase-invitations/password-advice'
import { faults, type FakeFluxbase } from 'fluxbase-invitations/testing'
import { lastReadSoon } from './last-read-soon'

const meta = {
  title: 'Tests/AcceptInvitePage',
  tags: ['!autodocs'],
  component: AcceptInvitePage,
  parameters: { layout: 'fullscreen', kit: { signedIn: false } },
  args: {
    token: null,
    appName: 'Acme Console',
    brand: 'Acme Console',
    onAccepted: fn(),
    onContinue: fn(),
    onSignIn: fn(),
    onSignOut: fn(),
    onRequestNewLink: fn(),
  },
  beforeEach({ args, fake }) {
    sessionStorage.clear() // removes the name typed in another story
    args.token = fake.invite({ email: 'grace@example.com' }).token
  },
} satisfies Meta<typeof AcceptInvitePage>

export default meta
type Story = StoryObj<typeof meta>
type Play = Parameters<NonNullable<Story['play']>>[0]

/** Waits for the heading, through silent retries, and until it has the focus. */
async function arrivedAt(canvas: Play['canvas'], name: string | RegExp) {
  const heading = await canvas.findByRole('heading', { level: 1, name })
  await waitFor(() => expect(heading).toHaveFocus())
}

async function fillIn({ canvas, userEvent }: Play) {
  await arrivedAt(canvas, 'Create your account')
  await userEvent.type(await canvas.findByLabelText('Your name'), 'Grace Hopper')
  await userEvent.type(await canvas.findByLabelText('Password'), 'correct horse battery')
}

async function submit(context: Play) {
  await fillIn(context)
  await context.userEvent.click(
    await context.canvas.findByRole('button', { name: 'Create account' }),
  )
}

const posts = (fake: FakeFluxbase) => fake.requests.filter(({ method }) => method === 'POST')

/** While the page waits for the server, it shows an outline of the form after 200 ms. */
export const Checking: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.validate', faults.hang)
  },
  async play({ canvas, canvasElement }) {
    await canvas.findByRole('heading', { name: 'Checking your invitation…' })
    await waitFor(() => expect(canvasElement.querySelector('[data-late]')).toBeVisible())
  },
}

export const Form: Story = {
  async play({ canvas, fake }) {
    await arrivedAt(canvas, 'Create your account')
    await waitFor(() => expect(canvas.getByLabelText('E-mail')).toHaveValue('grace@example.com'))
    await expect(posts(fake)).toEqual([])
  },
}

export const FormFilled: Story = { play: fillIn }

export const FormDark: Story = { ...FormFilled, globals: { theme: 'dark' } }

export const FormRightToLeft: Story = { ...FormFilled, globals: { direction: 'rtl' } }

/** In a column of 320 px, with an address of 254 characters. */
export const FormNarrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
  beforeEach({ args, fake }) {
    const email = `${'grace.'.repeat(10)}g@${'navy.'.repeat(37)}example`
    args.token = fake.invite({ email, role: 'role with an unusually long name' }).token
  },
  async play({ canvas, canvasElement }) {
    await arrivedAt(canvas, 'Create your account')
    const address = await canvas.findByText(/^grace\.grace/)
    await expect(address.getBoundingClientRect().right).toBeLessThanOrEqual(320)
    await expect(address.getBoundingClientRect().height).toBeGreaterThan(100)
    const { scrollWidth, clientWidth } = canvasElement.querySelector('main')!
    await expect(scrollWidth).toBe(clientWidth)
  },
}

export const FormIncomplete: Story = {
  async play({ canvas, userEvent }) {
    await arrivedAt(canvas, 'Create your account')
    await userEvent.click(await canvas.findByRole('button', { name: 'Create account' }))
    await expect(await canvas.findByText('Enter your name.')).toBeVisible()
    await waitFor(() => expect(canvas.getByLabelText('Your name')).toHaveFocus())
  },
}

/** Showing the password keeps the caret in place and a phone's keyboard open. */
export const PasswordShown: Story = {
  async play(context) {
    await fillIn(context)
    const { canvas, userEvent } = context
    const password = canvas.getByLabelText<HTMLInputElement>('Password')
    password.setSelectionRange(7, 7)
    await userEvent.click(await canvas.findByRole('button', { name: 'Show password' }))
    await expect(password).toHaveAttribute('type', 'text')
    await expect(password).toHaveFocus()
    await expect(password.selectionStart).toBe(7)
    await expect(password.getAttribute('value')).toBeNull()
  },
}

export const PasswordTooLong: Story = {
  async play({ canvas, userEvent }) {
    await arrivedAt(canvas, 'Create your account')
    await userEvent.click(await canvas.findByLabelText('Password'))
    await userEvent.paste('🐎'.repeat(19))
    await expect(await canvas.findByText(/This password is too long/)).toBeVisible()
  },
}

export const Sending: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.accept', faults.hang)
  },
  async play(context) {
    await submit(context)
    const button = await context.canvas.findByRole('button', { name: 'Creating your account…' })
    await expect(button).toHaveFocus()
  },
}

export const Welcome: Story = {
  async play(context) {
    await submit(context)
    await arrivedAt(context.canvas, 'Welcome, Grace')
    await expect(context.args.onAccepted).toHaveBeenCalledOnce()
    await expect(posts(context.fake)).toHaveLength(1)
    await context.userEvent.click(
      await context.canvas.findByRole('button', { name: /Open Acme Console/ }),
    )
    await expect(context.args.onContinue).toHaveBeenCalledOnce()
  },
}

export const Expired: Story = {
  beforeEach({ args, fake }) {
    const expiresAt = fake.now() - 4 * 24 * 3600_000
    args.token = fake.invite({ email: 'grace@example.com', expiresAt }).token
  },
  async play({ args, canvas, userEvent }) {
    await arrivedAt(canvas, 'This invitation has expired')
    await userEvent.click(await canvas.findByRole('button', { name: 'Ask for a new link' }))
    await expect(args.onRequestNewLink).toHaveBeenCalledOnce()
  },
}

/** If the link expires while the page is open, the form stays, and the server decides. */
export const ExpiredWhileOpen: Story = {
  async play(context) {
    await fillIn(context)
    context.fake.advance(8 * 24 * 3600_000)
    const { canvas, userEvent } = context
    await userEvent.click(await canvas.findByRole('button', { name: 'Create account' }))
    await arrivedAt(canvas, 'This invitation has expired')
    await expect(await canvas.findByText(/It expired on/)).toBeVisible()
  },
}

export const Used: Story = {
  beforeEach({ args, fake }) {
    args.token = fake.invite({ email: 'grace@example.com', acceptedAt: fake.now() }).token
  },
  async play({ canvas }) {
    await arrivedAt(canvas, 'This invitation has already been used')
  },
}

export const NotFound: Story = {
  beforeEach({ args }) {
    args.token = `${'A'.repeat(43)}=`
  },
  async play({ canvas }) {
    await arrivedAt(canvas, 'This link doesn’t work')
  },
}

/** Without a token in the address, no request is sent. */
export const NoToken: Story = {
  beforeEach({ args }) {
    args.token = ''
  },
  async play({ canvas, fake }) {
    await canvas.findByRole('heading', { name: 'Open the link from your invitation' })
    await expect(document.title).toBe('Open the link from your invitation · Acme Console')
    await expect(fake.requests).toEqual([])
  },
}

/** If the text cannot be a token, no request is sent. */
export const BrokenLink: Story = {
  beforeEach({ args }) {
    args.token = '../admin/users'
  },
  async play({ args, canvas, fake, userEvent }) {
    await canvas.findByRole('heading', { name: 'This link is incomplete' })
    await expect(fake.requests).toEqual([])
    await userEvent.click(await canvas.findByRole('button', { name: 'Ask for a new link' }))
    await expect(args.onRequestNewLink).toHaveBeenCalledOnce()
  },
}

/** A mail program has dropped the last character and added a bracket. */
export const BrokenLinkRepaired: Story = {
  beforeEach({ args, fake }) {
    const { token } = fake.invite({ email: 'grace@example.com' })
    args.token = `https://console.example.com/invite/${token.slice(0, -1)}%3E`
  },
  async play({ canvas }) {
    await arrivedAt(canvas, 'Create your account')
  },
}

export const SignedInAsSomeoneElse: Story = {
  parameters: { kit: { currentUser: { id: '1', email: 'ada@example.com' } } },
  async play({ args, canvas, userEvent }) {
    await arrivedAt(canvas, 'You’re signed in as someone else')
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign out' }))
    await expect(args.onSignOut).toHaveBeenCalledOnce()
    await expect(
      await canvas.findByRole('button', { name: 'Continue as grace@example.com' }),
    ).toBeVisible()
  },
}

/** The page is in a frame on another origin. */
export const Framed: Story = {
  render: ({ appName }) => (
    <main data-fbi-root="" data-fbi="accept-invite-page">
      <div data-fbi="card">
        <AcceptNotice
          appName={appName}
          actions={{ newTab: { onAction: fn() } }}
          view={{
            step: 'notice',
            notice: 'framed',
            busy: false,
            invitation: undefined,
            user: undefined,
            failure: null,
          }}
        />
      </div>
    </main>
  ),
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Open in a new tab' })).toBeVisible()
  },
}

/** Replaces the value of a browser property for one story. */
const pretend = (target: object, name: string, value: unknown) => {
  Object.defineProperty(target, name, { configurable: true, get: () => value })
  return () => void Reflect.deleteProperty(target, name)
}

/** On plain HTTP the form warns. */
export const InsecureWarned: Story = {
  beforeEach: () => {
    const before = Object.getOwnPropertyDescriptor(window, 'isSecureContext')!
    pretend(window, 'isSecureContext', false)
    return () => void Object.defineProperty(window, 'isSecureContext', before)
  },
  async play({ canvas }) {
    await arrivedAt(canvas, 'Create your account')
    await expect(await canvas.findByText(/This page isn’t encrypted/)).toBeVisible()
  },
}

export const InsecureRefused: Story = {
  ...InsecureWarned,
  args: { refuseInsecure: true },
  async play({ canvas, fake }) {
    await canvas.findByRole('heading', { name: 'This page isn’t secure' })
    await expect(fake.requests).toEqual([])
  },
}

/** The page says so immediately, and continues by itself when the network is back. */
export const Offline: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.validate', faults.network)
    return pretend(navigator, 'onLine', false)
  },
  async play({ canvas }) {
    await canvas.findByRole('heading', { name: 'You’re offline' })
  },
}

export const CheckingTakesLong: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.validate', faults.hang)
  },
  async play({ canvas }) {
    await expect(
      await canvas.findByText(/taking longer than usual/, { selector: 'p' }),
    ).toBeVisible()
  },
}

export const SendingTakesLong: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.accept', faults.hang)
  },
  async play(context) {
    await submit(context)
    await expect(
      await context.canvas.findByText(/taking longer than usual/, { selector: 'p' }),
    ).toBeVisible()
  },
}

/** With terms to agree to, and a field of the app's own. */
export const TermsAndExtraFields: Story = {
  args: {
    terms: (
      <>
        I agree to the <a href="#terms">terms of use</a>.
      </>
    ),
    extraFields: (
      <div data-fbi="field">
        <label data-fbi="label" htmlFor="team">
          Team
        </label>
        <input data-fbi="input" id="team" name="team" required />
      </div>
    ),
  },
  async play(context) {
    await submit(context)
    await expect(await context.canvas.findByText('Agree to this to continue.')).toBeVisible()
    await waitFor(() => expect(context.canvas.getByRole('checkbox')).toHaveFocus())
  },
}

export const TermsAgreedAndExtraFieldsSent: Story = {
  ...TermsAndExtraFields,
  async play(context) {
    await fillIn(context)
    const { args, canvas, fake, userEvent } = context
    await userEvent.click(await canvas.findByRole('checkbox'))
    await userEvent.click(await canvas.findByRole('button', { name: 'Create account' }))
    await waitFor(() => expect(canvas.getByLabelText('Team')).toHaveFocus())
    await expect(posts(fake)).toEqual([])
    await userEvent.type(await canvas.findByLabelText('Team'), 'Compilers')
    await userEvent.click(await canvas.findByRole('button', { name: 'Create account' }))
    await arrivedAt(canvas, 'Welcome, Grace')
    const [, fields] = mocked(args.onAccepted!).mock.calls[0]!
    await expect([...fields]).toEqual([['team', 'Compilers']])
  },
}

/** With the optional advice by zxcvbn. */
export const PasswordAdvice: Story = {
  args: { passwordAdvisor: createPasswordAdvisor() },
  async play({ canvas, userEvent }) {
    await arrivedAt(canvas, 'Create your account')
    await userEvent.type(await canvas.findByLabelText('Password'), 'password1234')
    await expect(await canvas.findByText(/commonly used password/i)).toBeVisible()
  },
}

/** If a component of the app throws, the page says so, keeps what was typed and offers to try again. */
export const Crashed: Story = {
  args: { onCrashed: fn() },
  render: (args) => <AcceptInvitePage {...args} slots={{ expired: <Throws /> }} />,
  beforeEach({ args, fake }) {
    args.token = fake.invite({ email: 'grace@example.com', expiresAt: fake.now() - 1 }).token
  },
  async play({ args, canvas }) {
    await canvas.findByRole('heading', { name: 'Something went wrong on this page' })
    await expect(args.onCrashed).toHaveBeenCalled()
    mocked(console.error).mockClear() // React's own report of the error
  },
}

function Throws(): never {
  throw new Error('A part of the app has thrown.')
}

export const Unreachable: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.validate', faults.network)
  },
  async play({ canvas }) {
    await arrivedAt(canvas, 'We can’t reach the server')
  },
}

export const ServerCouldNotLook: Story = {
  beforeEach({ fake }) {
    fake.stopDatabase()
  },
  async play({ canvas }) {
    await arrivedAt(canvas, 'We can’t check your invitation')
  },
}

export const Unsupported: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.validate', faults.status(404, { error: 'Not Found' }))
  },
  async play({ canvas }) {
    await arrivedAt(canvas, 'Invitations aren’t available')
  },
}

/** Stock servers answer every accept with a 500. */
export const AccountImpossible: Story = {
  parameters: { fluxbase: { stockBugs: true } },
  async play(context) {
    await submit(context)
    await arrivedAt(context.canvas, 'Your account can’t be created right now')
    await context.userEvent.click(await context.canvas.findByText('Technical details'))
    await expect(await context.canvas.findByText(/^Request .* account_impossible/)).toBeVisible()
  },
}

export const AccountNotCreated: Story = {
  beforeEach({ fake }) {
    fake.addUser({ email: 'grace@example.com', password: 'somebody was here', name: 'Grace' })
  },
  async play(context) {
    await submit(context)
    const { canvas, userEvent } = context
    await arrivedAt(canvas, 'Your account couldn’t be created')
    await userEvent.click(await canvas.findByRole('button', { name: 'Back to the form' }))
    await arrivedAt(canvas, 'Create your account')
    await waitFor(() =>
      expect(canvas.getByLabelText('Password')).toHaveValue('correct horse battery'),
    )
    await userEvent.click(await canvas.findByRole('button', { name: 'Create account' }))
    await arrivedAt(canvas, 'Your account couldn’t be created')
  },
}

/** The first response was lost, and the second attempt is refused. */
export const AccountExistsProbably: Story = {
  beforeEach: lastReadSoon,
  async play(context) {
    const { canvas, fake, userEvent } = context
    fake.intercept('invitations.accept', faults.network, { times: 1 })
    await submit(context)
    await canvas.findByText(/The connection was lost before your account was created/)
    fake.intercept('invitations.accept', faults.status(500, { error: 'Failed to create user' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Create account' }))
    await arrivedAt(canvas, 'You probably already have an account')
  },
}

export const AccountIncomplete: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.accept', faults.status(500, { error: 'Failed to set user role' }))
  },
  async play(context) {
    await submit(context)
    await arrivedAt(context.canvas, 'Your account isn’t ready yet')
  },
}

/** The account was created, and only the response was lost. */
export const AccountReady: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.accept', faults.lostAnswer)
  },
  async play(context) {
    await submit(context)
    await arrivedAt(context.canvas, 'Your account is ready')
  },
}

/** Another tab accepted the same invitation a moment earlier. */
export const AccountMadeElsewhere: Story = {
  async play(context) {
    await fillIn(context)
    const { args, canvas, fake, userEvent } = context
    await fake.fetch(`${fake.url}/api/v1/invitations/${args.token}/accept`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'Grace', password: 'from the other tab' }),
    })
    await userEvent.click(await canvas.findByRole('button', { name: 'Create account' }))
    await arrivedAt(canvas, 'Your account is ready')
    await expect(await canvas.findByText(/perhaps in another tab/)).toBeVisible()
  },
}

/** The response was lost, and the server does not have the account yet. */
export const NotThereYet: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.accept', faults.network)
  },
  async play(context) {
    await submit(context)
    const { canvas } = context
    await arrivedAt(canvas, 'Your account hasn’t been created yet')
    await expect(await canvas.findByRole('button', { name: 'Check again' })).toBeVisible()
  },
}

/** The response was lost, and the server can't be read. */
export const OutcomeUnknown: Story = {
  async play(context) {
    await fillIn(context)
    context.fake.intercept('*', faults.network)
    await context.userEvent.click(
      await context.canvas.findByRole('button', { name: 'Create account' }),
    )
    await arrivedAt(context.canvas, 'We don’t know yet if your account was created')
    await expect(await context.canvas.findByRole('button', { name: 'Check again' })).toBeVisible()
  },
}

/** One minute after the response was lost. */
export const NothingSaved: Story = {
  beforeEach({ fake }) {
    fake.intercept('invitations.accept', faults.network)
    return lastReadSoon()
  },
  async play(context) {
    await submit(context)
    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('Nothing was saved.')
    await waitFor(() =>
      expect(context.canvas.getByLabelText('Your name')).toHaveValue('Grace Hopper'),
    )
  },
}

/** The server asks for a pause: the button counts down, and nothing is sent before the end. */
export const RateLimited: Story = {
  beforeEach({ fake }) {
    const body = { error: 'Too many requests', retry_after: 21 }
    fake.intercept('invitations.accept', faults.status(429, body))
  },
  async play(context) {
    await submit(context)
    const { canvas, fake, userEvent } = context
    await userEvent.click(await canvas.findByRole('button', { name: /^Try again in/ }))
    await expect(posts(fake)).toHaveLength(1)
    await waitFor(() => expect(canvas.getByLabelText('Your name')).toHaveValue('Grace Hopper'))
  },
}
