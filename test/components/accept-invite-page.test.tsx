import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { createRef, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import {
  AcceptInvitePage,
  type AcceptInvitePageProps,
} from '../../src/components/accept-invite-page/accept-invite-page'
import { createClient } from '../../src/client/create-client'
import { InvitationsProvider } from '../../src/provider/invitations-provider'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import {
  button,
  fillIn,
  focused,
  form,
  heading,
  openPage,
  password,
  PASSWORD,
  posts,
  submit,
} from '../support/accept-page'
import { deferred } from '../support/deferred'
import { lateCommit } from '../support/late-commit'
import { renderWithKit } from '../support/render'
import { pass, startVirtualTime, UNTIL_NO_COMMIT } from '../support/virtual-time'

const notThereYet = () => heading('Your account hasn’t been created yet')

function refusingPasswords() {
  const fake = createFakeFluxbase()
  fake.intercept(
    'invitations.accept',
    faults.status(400, { error: 'password must be at least 12 characters long' }),
  )
  return fake
}

function expectWhatWasTyped() {
  expect(screen.getByLabelText('Your name')).toHaveValue('Grace Hopper')
  expect(password()).toHaveValue(PASSWORD)
}

describe('AcceptInvitePage: link', () => {
  it('checks the link without using it up (S17)', async () => {
    const { fake } = openPage()
    await form()
    expect(fake.requests.map(({ method }) => method)).toEqual(['GET'])
    expect(screen.getByText(/^You were invited as a member\./)).toHaveTextContent(
      'The link works until 30 November at 09:00.',
    )
  })

  it('accepts a whole link, or a token that was percent-encoded once (F89)', async () => {
    const fake = createFakeFluxbase()
    const { token, link } = fake.invite({ email: 'grace@example.com' })
    const { rerender } = renderWithKit(<AcceptInvitePage token={link} />, { fake })
    await form()
    rerender(<AcceptInvitePage token={encodeURIComponent(token)} />)
    await form()
    expect(fake.requests.every(({ path }) => path.includes(token))).toBe(true)
  })

  it('waits while the router does not know the token', async () => {
    const fake = createFakeFluxbase()
    renderWithKit(<AcceptInvitePage token={null} />, { fake })
    await heading('Checking your invitation…')
    expect(fake.requests).toEqual([])
  })

  it.each([
    ['', 'Open the link from your invitation'],
    ['   ', 'Open the link from your invitation'],
    ['../admin/users', 'This link is incomplete'],
    ['a b', 'This link is incomplete'],
    ['https://app.example.com/invite/', 'This link is incomplete'],
  ])(
    'rejects a text that cannot be a token, without a request: %j (F89, S18)',
    async (token, title) => {
      const fake = createFakeFluxbase()
      renderWithKit(<AcceptInvitePage token={token} />, { fake })
      await heading(title)
      expect(fake.requests).toEqual([])
    },
  )

  it.each([
    ['without its last character', (token: string) => token.slice(0, -1)],
    ['as encoded by quoted-printable mail', (token: string) => token.replace('=', '=3D')],
    ['followed by a bracket and a full stop', (token: string) => `${token}%3E.`],
    ['followed by a space', (token: string) => `${token}%20`],
  ])('repairs a damaged token if that is safe: %s (F89)', async (_, damage) => {
    const fake = createFakeFluxbase()
    const { token } = fake.invite({ email: 'grace@example.com' })
    const link = `https://app.example.com/invite/${damage(token)}`
    renderWithKit(<AcceptInvitePage token={link} />, { fake })
    await form()
    expect(fake.requests.map(({ path }) => path)).toEqual([`/api/v1/invitations/${token}/validate`])
  })

  it('calls a link invalid only if the server says so, with the same text for unknown and revoked (S28)', async () => {
    renderWithKit(<AcceptInvitePage token={`${'A'.repeat(43)}=`} />)
    await heading('This link doesn’t work')
    expect(screen.getByText(/revoked, or only part of it was copied/)).toBeVisible()
  })

  it('shows characters of an address that would reverse it or cannot be seen as their codes (U13)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.validate', async (_request, next) => {
      const body = await (await next()).json()
      const email = 'grace\u202E@example.com'
      return Response.json({ ...body, invitation: { ...body.invitation, email } })
    })
    openPage(fake)
    await form()
    expect(screen.getByText('grace⟨U+202E⟩@example.com')).toBeVisible()
  })

  it('offers to ask for a new link when the link has expired, and passes on the address if it is known', async () => {
    const fake = createFakeFluxbase()
    const onRequestNewLink = vi.fn()
    const { user } = openPage(fake, { onRequestNewLink, signInHref: '/sign-in' })
    await fillIn(user)
    act(() => fake.advance(8 * 24 * 3600_000))
    await user.click(button('Create account'))
    await heading('This invitation has expired')
    await user.click(button('Ask for a new link'))
    expect(onRequestNewLink).toHaveBeenCalledExactlyOnceWith({ email: 'grace@example.com' })
    expect(screen.getByRole('link', { name: 'Sign in instead' })).toHaveAttribute(
      'href',
      '/sign-in',
    )
  })

  it('shows no action that the app does not provide', async () => {
    const fake = createFakeFluxbase()
    const { token } = fake.invite({ email: 'grace@example.com', expiresAt: fake.now() - 1 })
    renderWithKit(<AcceptInvitePage token={token} />, { fake })
    await heading('This invitation has expired')
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('says that a link was already used, and offers sign-in', async () => {
    const fake = createFakeFluxbase()
    const onSignIn = vi.fn()
    const { token } = fake.invite({ email: 'grace@example.com', acceptedAt: fake.now() })
    const { user } = renderWithKit(<AcceptInvitePage token={token} onSignIn={onSignIn} />, { fake })
    await heading('This invitation has already been used')
    await user.click(button('Sign in'))
    expect(onSignIn).toHaveBeenCalledOnce()
  })
})

describe('AcceptInvitePage: the link cannot be checked', () => {
  it('says that the server cannot be reached, and retries on request (F02)', async () => {
    const fake = createFakeFluxbase()
    const mend = fake.intercept('invitations.validate', faults.network)
    const { user } = openPage(fake)
    await heading('We can’t reach the server')
    mend()
    const gate = deferred()
    fake.intercept('invitations.validate', faults.slow(gate.promise))
    await user.click(button('Try again'))
    await waitFor(() => expect(button('Try again')).toHaveAttribute('aria-disabled', 'true'))
    expect(button('Try again')).toHaveFocus()
    gate.resolve()
    await form()
  })

  it('retries automatically once the connection is back (F69)', async () => {
    const fake = createFakeFluxbase()
    const mend = fake.intercept('invitations.validate', faults.network)
    openPage(fake)
    await heading('We can’t reach the server')
    mend()
    act(() => {
      window.dispatchEvent(new Event('offline'))
      window.dispatchEvent(new Event('online'))
    })
    await form()
  })

  it('finds out within seconds that the server is back', async () => {
    startVirtualTime()
    const fake = createFakeFluxbase()
    const mend = fake.intercept('invitations.validate', faults.network)
    openPage(fake)
    await heading('We can’t reach the server')
    mend()
    await pass(3)
    expect(screen.queryByText('We can’t reach the server')).toBeNull()
    await form()
  })

  it('checks again by itself while the server cannot look (U14)', async () => {
    startVirtualTime()
    const fake = createFakeFluxbase()
    fake.stopDatabase()
    openPage(fake)
    await heading('We can’t check your invitation')
    await pass(16)
    await heading('We can’t check your invitation')
    fake.startDatabase()
    await pass(16)
    await form()
  })

  it('does not check again by itself before the time that the server asked for (U14)', async () => {
    startVirtualTime()
    const fake = createFakeFluxbase()
    fake.intercept('invitations.validate', () =>
      Response.json(
        { error: 'Too many requests' },
        { status: 429, headers: { 'Retry-After': '40' } },
      ),
    )
    openPage(fake)
    await heading('We can’t check your invitation')
    await pass(31)
    expect(fake.requests).toHaveLength(1)
    fake.advance(40_000)
    await pass(2)
    await pass(16)
    expect(fake.requests.length).toBeGreaterThan(1)
  })

  it('says nothing of an earlier step in its live region (U15)', async () => {
    const fake = createFakeFluxbase()
    fake.stopDatabase()
    const { user } = openPage(fake)
    await heading('We can’t check your invitation')
    const gate = deferred()
    const mend = fake.intercept('invitations.validate', faults.slow(gate.promise))
    await user.click(button('Try again'))
    const announced = () => screen.getByRole('status').textContent
    await waitFor(() => expect(announced()).toBe('Checking your invitation…'))
    fake.startDatabase()
    gate.resolve()
    mend()
    await form()
    await waitFor(() => expect(announced()).toBe(''))
    await submit(user)
    await heading('Welcome, Grace')
    await waitFor(() => expect(announced()).toBe(''))
  })

  it('does not blame the link if the server’s lookup fails (F36)', async () => {
    const fake = createFakeFluxbase()
    fake.stopDatabase()
    const { user } = openPage(fake)
    await heading('We can’t check your invitation')
    fake.startDatabase()
    await user.click(button('Try again'))
    await form()
  })
})

describe('AcceptInvitePage: form', () => {
  it('shows the invited address, and has the attributes that password managers need (A28, A32)', async () => {
    openPage()
    await form()
    const email = screen.getByLabelText('E-mail')
    expect(email).toHaveValue('grace@example.com')
    expect(email).toHaveAttribute('readonly')
    expect(email).toHaveAttribute('autocomplete', 'username')
    expect(screen.getByLabelText('Your name')).toHaveAttribute('autocomplete', 'name')
    expect(password()).toHaveAttribute('autocomplete', 'new-password')
    expect(password()).toHaveAttribute('autocapitalize', 'none')
    expect(password()).toHaveAttribute('spellcheck', 'false')
  })

  it('shows a missing value at its field, and focuses the field (A02, A03)', async () => {
    const { user, fake } = openPage()
    await form()
    await user.click(button('Create account'))
    const name = screen.getByLabelText('Your name')
    expect(await screen.findByText('Enter your name.')).toBeVisible()
    expect(name).toHaveFocus()
    expect(name).toBeInvalid()
    expect(name).toHaveAccessibleDescription('Enter your name.')
    expect(password()).toHaveAccessibleDescription(
      /Longer passwords are stronger.*Use at least 12 characters\./s,
    )
    expect(posts(fake)).toEqual([])
    await user.type(name, 'Grace')
    expect(name).toBeValid()
  })

  it('announces what is wrong with the field in which Enter was pressed, until it is right (U3, A04)', async () => {
    const { user, fake } = openPage()
    await form()
    const status = screen.getByRole('status')
    await user.type(screen.getByLabelText('Your name'), 'Grace{Enter}')
    // Moving there reads the field.
    await waitFor(() => expect(password()).toHaveFocus())
    expect(status).toHaveTextContent('')
    await user.type(password(), 'short{Enter}')
    await waitFor(() => expect(status).toHaveTextContent('Use at least 12 characters.'))
    const said = status.firstElementChild
    await user.keyboard('{Enter}')
    await waitFor(() => expect(status.firstElementChild).not.toBe(said))
    expect(status).toHaveTextContent('Use at least 12 characters.')
    expect(posts(fake)).toEqual([])
    await user.keyboard('er and longer')
    await waitFor(() => expect(status).toHaveTextContent(''))
  })

  it('checks the password’s length in bytes, as the server does, while it is typed (F86)', async () => {
    const { user } = openPage()
    await form()
    await user.click(password())
    await user.paste('é'.repeat(6))
    expect(document.querySelector('[data-fbi="password-rule"]')).toHaveAttribute('data-kept')
    await user.paste('é'.repeat(31))
    expect(password()).toHaveAccessibleDescription(/This password is too long/)
    expect(password()).toHaveValue('é'.repeat(37))
  })

  it('asks for the password once, shows its rule beforehand, and accepts a pasted one (A30, A31, A33)', async () => {
    const { user } = openPage()
    await form()
    expect(document.querySelectorAll('input[type="password"]')).toHaveLength(1)
    expect(password()).toHaveAccessibleDescription(/At least 12 characters/)
    expect(screen.getByRole('status')).toHaveTextContent('')
    await user.click(password())
    await user.paste(PASSWORD)
    expect(password()).toHaveValue(PASSWORD)
    expect(screen.getByRole('status')).toHaveTextContent('')
  })

  it('never puts the password in an attribute (S31)', async () => {
    const { user, container } = openPage()
    await fillIn(user)
    await user.click(button('Show password'))
    expect(container.innerHTML).not.toContain(PASSWORD)
    await user.click(button('Show password'))
    expect(password().getAttribute('value')).toBeNull()
  })

  it('never puts the token anywhere in the document (S16)', async () => {
    const { token } = openPage()
    await form()
    expect(document.documentElement.outerHTML).not.toContain(token)
  })

  it('reveals the password on request, and keeps the caret position (A29)', async () => {
    const { user } = openPage()
    await fillIn(user)
    expect(button('Show password')).toHaveAttribute('aria-pressed', 'false')
    password().setSelectionRange(6, 6)
    await user.click(button('Show password'))
    expect(password()).toHaveAttribute('type', 'text')
    expect(button('Show password')).toHaveAttribute('aria-pressed', 'true')
    expect(password()).toHaveFocus()
    expect(password().selectionStart).toBe(6)
  })

  it('hides the password on submit and when the page is hidden (S30)', async () => {
    const fake = createFakeFluxbase()
    const { user } = openPage(fake)
    await form()
    await user.type(password(), 'canary')
    await user.click(button('Show password'))
    fireEvent(document, new Event('visibilitychange'))
    expect(password()).toHaveAttribute('type', 'password')
    await user.click(button('Show password'))
    await user.click(button('Create account'))
    expect(password()).toHaveAttribute('type', 'password')
  })

  it('keeps the form after the link has expired by the local clock, because the server decides (F55)', async () => {
    const fake = createFakeFluxbase()
    const { user } = openPage(fake, {}, { now: () => Date.UTC(2099, 0) })
    await submit(user)
    await heading('Welcome, Grace')
  })
})

describe('AcceptInvitePage: creating the account', () => {
  it('creates the account with one click, passes the tokens to the app once, and signs the client in', async () => {
    const onAccepted = vi.fn()
    const onContinue = vi.fn()
    const { user, fake, client } = openPage(undefined, {
      onAccepted,
      onContinue,
      appName: 'Acme Console',
    })
    await submit(user)
    await heading('Welcome, Grace')
    expect(onAccepted).toHaveBeenCalledOnce()
    const { access_token, user: account } = onAccepted.mock.calls[0]![0]
    expect(account.email).toBe('grace@example.com')
    expect(client.admin.session?.access_token).toBe(access_token)
    expect(posts(fake)).toHaveLength(1)
    await user.click(button('Open Acme Console'))
    expect(onContinue).toHaveBeenCalledOnce()
  })

  it('creates one account for two clicks and a press of Enter (F10)', async () => {
    const fake = createFakeFluxbase()
    const gate = deferred()
    fake.intercept('invitations.accept', faults.slow(gate.promise))
    const onAccepted = vi.fn()
    const { user } = openPage(fake, { onAccepted })
    await fillIn(user)
    const element = password().form!
    act(() => {
      button('Create account').click()
      button('Create account').click()
      element.requestSubmit()
    })
    await screen.findByRole('button', { name: 'Creating your account…' })
    await user.type(password(), '{Enter}')
    gate.resolve()
    await heading('Welcome, Grace')
    expect(posts(fake)).toHaveLength(1)
    expect(onAccepted).toHaveBeenCalledOnce()
  })

  it('keeps focus on the button while the account is being created (A39)', async () => {
    const fake = createFakeFluxbase()
    const gate = deferred()
    fake.intercept('invitations.accept', faults.slow(gate.promise))
    const { user } = openPage(fake)
    await submit(user)
    expect(await screen.findByRole('button', { name: 'Creating your account…' })).toHaveFocus()
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('Creating your account…'),
    )
    gate.resolve()
    expect(await heading('Welcome, Grace')).toHaveFocus()
  })

  it('shows the welcome even if the app sets the current user at once', async () => {
    const fake = createFakeFluxbase()
    const { token } = fake.invite({ email: 'grace@example.com' })
    const client = createClient({ url: fake.url, fetch: fake.fetch })
    function App() {
      const [currentUser, setCurrentUser] = useState<{ id: string; email: string } | null>(null)
      return (
        <InvitationsProvider client={client} currentUser={currentUser} now={fake.now}>
          <AcceptInvitePage token={token} onAccepted={({ user }) => setCurrentUser(user)} />
        </InvitationsProvider>
      )
    }
    const { user } = renderWithKit(<App />, { fake, signedIn: false })
    await submit(user)
    await heading('Welcome, Grace')
    await waitFor(() => expect(posts(fake)).toHaveLength(1))
    expect(fake.requests).toHaveLength(2)
  })

  it.each([
    ['a client that keeps no session', undefined, 'Your account is ready'],
    ['the same client, but the app takes the tokens', () => undefined, 'Welcome, Grace'],
  ])('says "signed in" only if that is true: %s', async (_, onAccepted, title) => {
    const fake = createFakeFluxbase()
    const client = createClient({ url: fake.url, fetch: fake.fetch, getAccessToken: () => null })
    const { user } = openPage(fake, { ...(onAccepted && { onAccepted }) }, { client })
    await submit(user)
    expect(await heading(title)).toBeVisible()
    expect(client.admin.session).toBeNull()
  })

  it('clears the removed password input after success (S29)', async () => {
    const { user } = openPage()
    await fillIn(user)
    const field = password()
    await user.click(button('Create account'))
    await heading('Welcome, Grace')
    expect(field).not.toBeInTheDocument()
    expect(field).toHaveValue('')
  })
})

describe('AcceptInvitePage: the account was not created', () => {
  it('keeps what was typed when nothing was saved, and sends it with the next click (F33, O9, O11)', async () => {
    startVirtualTime()
    const fake = createFakeFluxbase()
    fake.intercept('invitations.accept', faults.network, { times: 1 })
    const { user } = openPage(fake)
    await submit(user)
    await focused(notThereYet())
    await pass(UNTIL_NO_COMMIT)
    await focused(form())
    expect(screen.getByRole('alert')).toHaveTextContent(
      'The connection was lost before your account was created. Nothing was saved.',
    )
    expect(screen.getByRole('alert')).not.toHaveTextContent('can’t be reached')
    expectWhatWasTyped()
    expect(posts(fake)).toHaveLength(1)
    await user.click(button('Create account'))
    await heading('Welcome, Grace')
  })

  it('says that the outcome is unknown, checks it, and sends again only after nothing can happen any more (F04)', async () => {
    startVirtualTime()
    const fake = createFakeFluxbase()
    const { user } = openPage(fake)
    await fillIn(user)
    const mend = fake.intercept('*', faults.network)
    await user.click(button('Create account'))
    await heading('We don’t know yet if your account was created')
    mend()
    await user.click(button('Check again'))
    await notThereYet()
    expect(posts(fake)).toHaveLength(1)
    await pass(UNTIL_NO_COMMIT)
    await form()
    await user.click(button('Create account'))
    await heading('Welcome, Grace')
    // Nothing is sent again until a read of the link shows that the first request had no effect.
    expect(fake.requests.at(-2)!.path).toMatch(/\/validate$/)
    expect(posts(fake).at(-1)!.body).toEqual({ name: 'Grace Hopper', password: PASSWORD })
  })

  it('sends nothing while the account does not exist yet, and finds it when it is created late (O9)', async () => {
    startVirtualTime()
    const fake = createFakeFluxbase()
    const { fault, commit } = lateCommit()
    fake.intercept('invitations.accept', fault)
    const { user } = openPage(fake, { signInHref: '/sign-in' })
    await submit(user)
    await notThereYet()
    const checks = () => fake.requests.filter(({ path }) => path.endsWith('/validate')).length
    const before = checks()
    await user.click(button('Check again'))
    await waitFor(() => expect(checks()).toBe(before + 1))
    expect(await notThereYet()).toBeVisible()
    await pass(20)
    await commit()
    await pass(15)
    await focused(heading('Your account is ready'))
    expect(screen.getByText('Sign in as grace@example.com to continue.')).toBeVisible()
    expect(posts(fake)).toHaveLength(1)
  })

  it('finds the account if only the response was lost (F32)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.accept', faults.lostAnswer)
    const { user } = openPage(fake, { signInHref: '/sign-in' })
    await submit(user)
    await heading('Your account is ready')
    expect(screen.getByText('Sign in as grace@example.com to continue.')).toBeVisible()
    expect(posts(fake)).toHaveLength(1)
  })

  it('finds the account that another tab created at the same time (F60)', async () => {
    const fake = createFakeFluxbase()
    const { user } = openPage(fake)
    fake.intercept('invitations.accept', async (request, next) => {
      await next()
      return faults.status(500, { error: 'Failed to create user' })(request, next)
    })
    await submit(user)
    await heading('Your account is ready')
    expect(screen.getByText(/perhaps in another tab/)).toBeVisible()
  })

  it('distinguishes a server defect from a user’s mistake, shows what to quote, and leads back to the form (F29, U16)', async () => {
    const fake = createFakeFluxbase({ stockBugs: true })
    const { user } = openPage(fake)
    await submit(user)
    await heading('Your account can’t be created right now')
    expect(screen.getByText(/Nothing was saved, and your invitation still works/)).toBeVisible()
    await user.click(screen.getByText('Technical details'))
    expect(screen.getByText(/^Request .+ · account_impossible · HTTP 500$/)).toBeVisible()
    expect(document.body).not.toHaveTextContent('session context')
    expect(button('Try again')).toBeVisible()
    await user.click(button('Back to the form'))
    await form()
    expectWhatWasTyped()
  })

  it('announces the notice again when another attempt ends the same way (A04)', async () => {
    const fake = createFakeFluxbase({ stockBugs: true })
    const { user } = openPage(fake)
    await submit(user)
    await heading('Your account can’t be created right now')
    const gate = deferred()
    fake.intercept('invitations.accept', faults.slow(gate.promise))
    await user.click(button('Try again'))
    const status = screen.getByRole('status')
    await waitFor(() => expect(status).toHaveTextContent('Creating your account…'))
    expect(button('Try again')).toHaveFocus()
    gate.resolve()
    await waitFor(() => expect(status).toHaveTextContent('Your account can’t be created right now'))
    expect(posts(fake)).toHaveLength(2)
  })

  it('offers sign-in if an account may exist, and a way back to what was typed (F29)', async () => {
    const fake = createFakeFluxbase()
    fake.addUser({ email: 'grace@example.com', password: 'somebody was here', name: 'Grace' })
    const { user } = openPage(fake, { onSignIn: () => {} })
    await submit(user)
    await heading('Your account couldn’t be created')
    await user.click(button('Back to the form'))
    await form()
    expectWhatWasTyped()
    expect(document.querySelector('[data-strength="4"]')).not.toBeNull()
  })

  it('shows at the field that the server rejected the password (F23)', async () => {
    const { user } = openPage(refusingPasswords())
    await submit(user)
    expect(await screen.findByText(/didn’t accept this password/)).toBeVisible()
    expect(password()).toHaveFocus()
    expect(password()).toHaveValue(PASSWORD)
  })

  it('announces that the server rejected the password that Enter has sent (U3, F23)', async () => {
    const { user } = openPage(refusingPasswords())
    await fillIn(user)
    await user.keyboard('{Enter}')
    // Not the status, which says the same, perhaps at once.
    const error = await screen.findByText(/didn’t accept this password/, {
      selector: '[data-fbi="error"] *',
    })
    expect(password()).toHaveFocus()
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(error.textContent))
  })

  it('does not claim that nothing was saved if that is unknown (F29)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept(
      'invitations.accept',
      faults.status(500, { error: 'Failed to accept invitation' }),
    )
    const { user } = openPage(fake)
    await submit(user)
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('What you typed is still here.')
    expect(alert).not.toHaveTextContent('Nothing was saved')
    expectWhatWasTyped()
  })

  it('concludes from a refusal after a lost response that the account exists (F34)', async () => {
    startVirtualTime()
    const fake = createFakeFluxbase()
    const { user } = openPage(fake)
    fake.intercept('invitations.accept', faults.network, { times: 1 })
    await submit(user)
    await notThereYet()
    await pass(UNTIL_NO_COMMIT)
    await screen.findByRole('alert')
    fake.intercept('invitations.accept', faults.status(500, { error: 'Failed to create user' }))
    await user.click(button('Create account'))
    await heading('You probably already have an account')
  })

  it('clears the password when another tab has used the link (F21, F22, F60)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept(
      'invitations.accept',
      faults.status(409, { error: 'Invitation has already been accepted' }),
    )
    const { user } = openPage(fake)
    await fillIn(user)
    const field = password()
    await user.click(button('Create account'))
    await heading('Your account is ready')
    expect(screen.getByText(/perhaps in another tab/)).toBeVisible()
    expect(field).toHaveValue('')
  })

  it('keeps what was typed and waits when the server rate-limits (F25)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept(
      'invitations.accept',
      faults.status(429, { error: 'Rate limit exceeded', retry_after: 60 }),
    )
    const { user } = openPage(fake)
    await submit(user)
    expect(await screen.findByRole('alert')).toHaveTextContent('is receiving too many requests')
    expectWhatWasTyped()

    await user.click(button('Try again in 60 s'))
    await user.type(password(), '{Enter}')
    expect(posts(fake)).toHaveLength(1)
    fake.advance(60_000)
    fireEvent(document, new Event('visibilitychange'))
    await user.click(await screen.findByRole('button', { name: 'Create account' }))
    await waitFor(() => expect(posts(fake)).toHaveLength(2))
  })

  it('waits out a rate limit also if a notice has replaced the form (F25)', async () => {
    const fake = createFakeFluxbase()
    const body = { error: 'Failed to set session context', retry_after: 30 }
    fake.intercept('invitations.accept', faults.status(500, body))
    const { user } = openPage(fake)
    await submit(user)
    await heading('Your account can’t be created right now')
    await user.click(button('Try again in 30 s'))
    expect(posts(fake)).toHaveLength(1)
  })
})

describe('AcceptInvitePage: page', () => {
  it('moves focus to the heading of each step, but not from elsewhere in the app (A07)', async () => {
    openPage()
    expect(await form()).toHaveFocus()
    expect(screen.getByRole('heading', { level: 1 })).toHaveAccessibleName('Create your account')
  })

  it('announces a slow check, and shows a skeleton of the form (A06)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.validate', faults.hang)
    openPage(fake)
    expect(screen.getByRole('status').textContent).toBe('')
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('Checking your invitation…'),
    )
    expect(document.querySelector('[data-late]')).not.toBeNull()
  })

  it('does not move focus that is elsewhere in the app', async () => {
    const fake = createFakeFluxbase()
    const gate = deferred()
    fake.intercept('invitations.validate', faults.slow(gate.promise))
    const { token } = fake.invite({ email: 'grace@example.com' })
    renderWithKit(
      <>
        <button>Language</button>
        <AcceptInvitePage token={token} />
      </>,
      { fake },
    )
    button('Language').focus()
    gate.resolve()
    await form()
    expect(button('Language')).toHaveFocus()
  })

  it('lets a pending request finish after unmounting, and tells the app once (F08)', async () => {
    const fake = createFakeFluxbase()
    const gate = deferred()
    fake.intercept('invitations.accept', faults.slow(gate.promise))
    const onAccepted = vi.fn()
    const { user, unmount } = openPage(fake, { onAccepted })
    await submit(user)
    await screen.findByRole('button', { name: 'Creating your account…' })
    unmount()
    gate.resolve()
    await waitFor(() => expect(onAccepted).toHaveBeenCalledOnce())
    expect(posts(fake)).toHaveLength(1)
  })

  it('accepts a brand, a heading level, a class, an id and a ref', async () => {
    const ref = createRef<HTMLElement>()
    openPage(undefined, {
      ref,
      className: 'mine',
      id: 'invite',
      brand: <b>Acme</b>,
      headingLevel: 2,
    } as Partial<AcceptInvitePageProps>)
    await screen.findByRole('heading', { level: 2, name: 'Create your account' })
    const main = screen.getByRole('main')
    expect(ref.current).toBe(main)
    // On the card, which is what one sees (H8).
    expect(main.querySelector('[data-fbi="card"]')).toHaveClass('mine')
    expect(main.querySelector('[data-fbi="card"]')).toHaveAttribute('id', 'invite')
    expect(main).toHaveAttribute('data-status', 'form')
    expect(within(main).getByText('Acme')).toBeVisible()
  })

  it('sends no referrer while it is mounted (S07)', async () => {
    const policy = () =>
      document.head.querySelector('meta[name="referrer"]')?.getAttribute('content')
    const { unmount } = openPage()
    expect(policy()).toBe('no-referrer')
    await form()
    unmount()
    expect(policy()).toBeUndefined()
  })

  it('clears what was typed for one link when it receives another', async () => {
    const fake = createFakeFluxbase()
    const alan = fake.invite({ email: 'alan@example.com' })
    const { user, rerender } = openPage(fake)
    await fillIn(user)
    rerender(<AcceptInvitePage token={alan.token} />)
    await waitFor(() => expect(screen.getByLabelText('E-mail')).toHaveValue('alan@example.com'))
    expect(password()).toHaveValue('')
  })
})
