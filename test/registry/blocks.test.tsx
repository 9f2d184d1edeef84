import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import { AcceptPage } from '../../registry/accept-page'
import { InvitationsTable } from '../../registry/invitations-table'
import { InviteDialog } from '../../registry/invite-dialog'
import { deferred } from '../support/deferred'
import { renderWithKit } from '../support/render'
import { pass, startVirtualTime } from '../support/virtual-time'

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const findButton = (name: string | RegExp) => screen.findByRole('button', { name })
const addresses = () => screen.getByRole('textbox', { name: 'E-mail addresses' })
const linkOf = (email: string) =>
  screen.getByRole<HTMLInputElement>('textbox', { name: `Invitation link for ${email}` }).value
const created = (fake: FakeFluxbase) =>
  fake.requests.filter(({ route }) => route === 'invitations.create').length
const rowOf = (email: string) => screen.findByRole('row', { name: new RegExp(email) })

describe('the invite dialog', () => {
  async function open(fake = createFakeFluxbase()) {
    const kit = renderWithKit(<InviteDialog />, { fake })
    await kit.user.click(button('Invite people'))
    return kit
  }

  it('shows what is wrong with each pasted address, and the link of everyone who was invited', async () => {
    const { user, fake } = await open()
    await user.click(addresses())
    await user.paste('grace@example.com\njoan@example.com\nmary@example\n')
    const list = await screen.findByRole('list', { name: '3 people' })
    expect(list).toHaveTextContent(/mary@example.*needs an ending/)
    await user.click(button('Remove mary@example'))
    await user.click(button('Send 2 invitations'))
    await screen.findByRole('heading', { name: '2 invitations created' })
    for (const { email, token } of fake.invitations) expect(linkOf(email)).toContain(token)
    await user.click(button('Invite more people'))
    expect(addresses()).toHaveValue('')
  })

  it('keeps what was typed, says what is known, and sends nothing twice after a lost response', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.lostAnswer)
    const mend = fake.intercept('invitations.list', faults.status(503))
    const { user } = await open(fake)
    await user.type(addresses(), 'grace@example.com')
    await user.click(button('Send invitation'))
    await screen.findByText(/may or may not exist/)
    mend()
    await user.click(button('Check again'))
    await screen.findByText(/was created, but we didn’t receive its link/)
    expect(addresses()).toHaveValue('grace@example.com')
    expect(created(fake)).toBe(1)
  })

  it('says why the server refused, and sends the same again on request', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.status(500), { times: 1 })
    const { user } = await open(fake)
    await user.type(addresses(), 'grace@example.com')
    await user.click(button('Send invitation'))
    expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong on the server')
    await user.click(button('Try again'))
    await screen.findByRole('heading', { name: 'Invitation for grace@example.com' })
  })

  it('invites with the role and the expiry that were chosen', async () => {
    const { user, fake } = await open()
    await user.type(addresses(), 'grace@example.com')
    await user.click(screen.getByRole('combobox', { name: 'Role' }))
    await user.click(screen.getByRole('option', { name: 'Admin' }))
    await user.click(screen.getByRole('combobox', { name: 'The link works for' }))
    await user.click(screen.getByRole('option', { name: '1 day' }))
    await user.click(button('Send invitation'))
    await screen.findByRole('textbox', { name: 'Invitation link for grace@example.com' })
    expect(fake.invitations).toMatchObject([
      { role: 'dashboard_admin', expiresAt: fake.now() + 86_400_000 },
    ])
  })

  it('does not send without an address', async () => {
    const { user, fake } = await open()
    await user.click(button('Send invitation'))
    expect(await screen.findByRole('alert')).toHaveTextContent('Enter the e-mail address')
    expect(addresses()).toBeInvalid()
    expect(created(fake)).toBe(0)
  })
})

describe('the table of invitations', () => {
  it('says that it loads, then that there are none', async () => {
    const gate = deferred()
    const fake = createFakeFluxbase()
    fake.intercept('invitations.list', faults.slow(gate.promise))
    renderWithKit(<InvitationsTable />, { fake })
    expect(screen.getByText('Loading invitations…')).toBeInTheDocument()
    gate.resolve()
    await screen.findByText('No invitations yet')
  })

  it('never shows a failure as an empty list; after a retry, the focus is on the heading', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'grace@example.com' })
    const mend = fake.intercept('invitations.list', faults.html())
    const { user } = renderWithKit(<InvitationsTable />, { fake })
    expect(await screen.findByRole('alert')).toHaveTextContent('Invitations can’t be shown')
    expect(screen.queryByText('No invitations yet')).toBeNull()
    mend()
    await user.click(button('Try again'))
    await rowOf('grace@example.com')
    await waitFor(() => expect(screen.getByRole('heading')).toHaveFocus())
  })

  it('keeps the rows if a refresh fails, and says how old they are', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'grace@example.com' })
    const { queryClient } = renderWithKit(<InvitationsTable />, { fake })
    await rowOf('grace@example.com')
    fake.intercept('invitations.list', faults.html())
    await act(() => queryClient.refetchQueries())
    expect(await screen.findByRole('alert')).toHaveTextContent('Showing the list from')
    expect(await rowOf('grace@example.com')).toBeVisible()
  })

  it('shows an invitation before the server has answered, then its link, revokes it, and keeps the focus', async () => {
    const gate = deferred()
    const fake = createFakeFluxbase()
    fake.invite({ email: 'joan@example.com' })
    fake.intercept('invitations.create', faults.slow(gate.promise))
    const { user } = renderWithKit(
      <InvitationsTable>
        <InviteDialog />
      </InvitationsTable>,
      { fake },
    )
    await rowOf('joan@example.com')
    await user.click(button('Invite people'))
    await user.type(addresses(), 'grace@example.com')
    await user.click(button('Send invitation'))
    const sending = await rowOf('grace@example.com')
    expect(sending).toHaveTextContent('Sending…')
    expect(within(sending).queryAllByRole('button')).toEqual([])
    gate.resolve()
    await screen.findByRole('heading', { name: 'Invitation for grace@example.com' })
    await user.click(button('Close'))
    const row = within(await rowOf('grace@example.com'))
    expect(linkOf('grace@example.com')).toContain(fake.invitations[0]!.token)
    await user.click(row.getByRole('button', { name: 'Revoke invitation for grace@example.com' }))
    await user.click(button('Revoke invitation'))
    await waitFor(() => expect(fake.invitations).toHaveLength(1))
    await waitFor(() => expect(screen.queryByText('grace@example.com')).toBeNull())
    expect(screen.getByRole('heading', { name: 'Invitations' })).toHaveFocus()
    expect(screen.getByText('grace@example.com: Invitation revoked.')).toBeInTheDocument()
  })

  it('offers a new link, and revokes nothing whose link it does not have', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'grace@example.com' })
    const { user } = renderWithKit(<InvitationsTable />, { fake })
    await rowOf('grace@example.com')
    expect(screen.queryByRole('button', { name: /Revoke/ })).toBeNull()
    await user.click(button('Resend invitation to grace@example.com'))
    await screen.findAllByText('New link created. The old one still works.')
    const links = screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value)
    expect(links).toContainEqual(expect.stringContaining(fake.invitations[0]!.token))
  })

  it('after a lost response, says that nobody knows and reads the list instead of sending again', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'grace@example.com' })
    const { user } = renderWithKit(<InvitationsTable />, { fake })
    await rowOf('grace@example.com')
    fake.intercept('invitations.create', faults.lostAnswer)
    const mend = fake.intercept('invitations.list', faults.status(503))
    await user.click(button('Resend invitation to grace@example.com'))
    const check = await findButton('Check again for grace@example.com')
    expect(check).toHaveFocus()
    expect(await rowOf('grace@example.com')).toHaveTextContent('there may or may not be a new link')
    mend()
    await user.click(check)
    await screen.findAllByText(/was created, but we didn’t receive its link/)
    expect(created(fake)).toBe(1)
  })

  it('searches, filters and sorts', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'grace@example.com' })
    fake.invite({ email: 'joan@example.com', acceptedAt: fake.now() })
    const { user } = renderWithKit(<InvitationsTable />, { fake })
    await rowOf('grace@example.com')
    const people = () =>
      screen.getAllByRole('row').flatMap((row) => /\w+(?=@)/.exec(row.textContent)?.[0] ?? [])
    await user.click(button('Person'))
    expect(people()).toEqual(['grace', 'joan'])
    await user.click(button('Person'))
    expect(people()).toEqual(['joan', 'grace'])
    expect(screen.getByRole('columnheader', { name: 'Person' })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
    await user.click(screen.getByRole('combobox', { name: 'Filter by status' }))
    await user.click(screen.getByRole('option', { name: 'Accepted (1)' }))
    expect(people()).toEqual(['joan'])
    await user.type(screen.getByRole('searchbox'), 'grace')
    await user.click(button('Clear filters'))
    expect(people()).toHaveLength(2)
  })

  it('shows a long list in parts', async () => {
    const fake = createFakeFluxbase()
    for (let at = 0; at < 60; at += 1) fake.invite({ email: `person-${at}@example.com` })
    const { user } = renderWithKit(<InvitationsTable />, { fake })
    await rowOf('person-59@')
    expect(screen.queryByText('person-0@example.com')).toBeNull()
    await user.click(button('Show more'))
    expect(await rowOf('person-0@')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
  })
})

describe('the accept page', () => {
  function open(fake: FakeFluxbase, token: string) {
    return renderWithKit(
      <AcceptPage token={token} appName="Acme" homeHref="/" signInHref="/sign-in" />,
      { fake, signedIn: false },
    )
  }

  async function submit({ user }: ReturnType<typeof open>, password = 'a few words work well') {
    await user.type(await screen.findByRole('textbox', { name: 'Your name' }), 'Grace Hopper')
    await user.type(screen.getByLabelText('Password'), password)
    await user.click(button('Create account'))
  }

  const focused = (name: string) =>
    waitFor(() => expect(screen.getByRole('heading', { name })).toHaveFocus())

  it('creates the account and leads into the app', async () => {
    const fake = createFakeFluxbase()
    const kit = open(fake, fake.invite({ email: 'grace@example.com' }).token)
    await submit(kit)
    await focused('Welcome, Grace')
    expect(screen.getByRole('link', { name: 'Open Acme' })).toHaveAttribute('href', '/')
  })

  it('says at the field what is wrong', async () => {
    const fake = createFakeFluxbase()
    const kit = open(fake, fake.invite({ email: 'grace@example.com' }).token)
    await submit(kit, 'short')
    await waitFor(() =>
      expect(screen.getByLabelText('Password')).toHaveAccessibleDescription(
        'At least 12 characters Use at least 12 characters.',
      ),
    )
    expect(screen.getByLabelText('Password')).toBeInvalid()
    expect(screen.getByLabelText('Password')).toHaveFocus()
    expect(screen.getByRole('textbox', { name: 'Your name' })).toBeValid()
  })

  it('says that a link has expired, and where to sign in instead', async () => {
    const fake = createFakeFluxbase()
    open(fake, fake.invite({ email: 'grace@example.com', expiresAt: fake.now() - 1 }).token)
    await screen.findByRole('heading', { name: /expired/ })
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in')
  })

  it('does not blame the link for a server that cannot be read, and looks again on request', async () => {
    const fake = createFakeFluxbase()
    const mend = fake.intercept('*', faults.html())
    const { user } = open(fake, fake.invite({ email: 'grace@example.com' }).token)
    await screen.findByRole('heading', { name: 'We can’t check your invitation' })
    mend()
    await user.click(button('Try again'))
    await focused('Create your account')
  })

  it('after a lost response, keeps what was typed, reads the link, and sends nothing twice', async () => {
    startVirtualTime()
    const fake = createFakeFluxbase()
    const kit = open(fake, fake.invite({ email: 'grace@example.com' }).token)
    await screen.findByRole('textbox', { name: 'Your name' })
    const mend = fake.intercept('invitations.validate', faults.status(503))
    fake.intercept('invitations.accept', faults.lostAnswer)
    await submit(kit)
    await pass(10)
    await focused('We don’t know yet if your account was created')
    mend()
    await kit.user.click(button('Check again'))
    await focused('Your account is ready')
    const sent = fake.requests.filter(({ route }) => route === 'invitations.accept')
    expect(sent).toHaveLength(1)
  })
})
