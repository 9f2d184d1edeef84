import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { createRef } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { InviteForm } from '../../src/components/invite-form/invite-form'
import type { InvitationLinkStore } from '../../src/queries/link-store'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import { deferred } from '../support/deferred'
import { lateCommit } from '../support/late-commit'
import { renderWithKit } from '../support/render'
import { unsafeLinks } from '../support/unsafe-links'
import { pass, startVirtualTime, UNTIL_NO_COMMIT } from '../support/virtual-time'
import '../support/preload-people'

const address = () => screen.getByRole('textbox', { name: 'E-mail addresses' })
const send = () => screen.getByRole('button', { name: 'Send invitation' })
const checkAgain = () => screen.getByRole('button', { name: 'Check again' })
const role = (name: string) => screen.getByRole('radio', { name })
const posts = (fake: ReturnType<typeof createFakeFluxbase>) =>
  fake.requests.filter(({ route }) => route === 'invitations.create')
/** Waits until the list has loaded, and with it everything that depends on it. */
const listed = (fake: ReturnType<typeof createFakeFluxbase>) =>
  waitFor(() => expect(fake.requests.some(({ route }) => route === 'invitations.list')).toBe(true))

describe('InviteForm', () => {
  it('invites with the least powerful role for seven days by default, and shows the link', async () => {
    const onInvited = vi.fn()
    const { fake, user } = renderWithKit(<InviteForm onInvited={onInvited} />)
    await user.type(address(), '  grace@example.com ')
    await user.click(send())

    expect(
      await screen.findByRole('heading', { name: 'Invitation for grace@example.com' }),
    ).toHaveFocus()
    const stored = fake.invitations[0]!
    expect(posts(fake)[0]!.body).toEqual({
      email: 'grace@example.com',
      role: 'dashboard_user',
      expiry_duration: 604_800,
    })
    expect(screen.getByRole('textbox', { name: 'Invitation link' })).toHaveValue(
      `http://localhost:8080/invite/${stored.token}`,
    )
    expect(onInvited).toHaveBeenCalledTimes(1)
    expect(onInvited.mock.calls[0]![0]).toMatchObject({
      invite_link: `http://localhost:8080/invite/${stored.token}`,
    })
  })

  it('sends the selected role and duration, and shows the resulting end', async () => {
    const { fake, user } = renderWithKit(<InviteForm />)
    await user.type(address(), 'grace@example.com')
    await user.click(role('Admin'))
    await user.click(role('1 day'))
    expect(screen.getByText('Link works until 24 November at 09:00 (UTC)')).toBeVisible()
    await user.click(send())
    await screen.findByRole('heading', { name: /Invitation for/ })
    expect(posts(fake)[0]!.body).toMatchObject({ role: 'dashboard_admin', expiry_duration: 86_400 })
  })

  it('applies the title, heading level, roles, durations, class, id and ref from its props', async () => {
    const ref = createRef<HTMLElement>()
    renderWithKit(
      <InviteForm
        ref={ref}
        className="mine"
        id="invite"
        title="Bring someone in"
        headingLevel={3}
        roles={['owner', 'guest', 'dashboard_user']}
        defaultRole="guest"
        expiry={[3600, 86_400]}
        defaultExpiry={43_200}
      />,
    )
    const section = screen.getByRole('region', { name: 'Bring someone in' })
    expect(section).toBe(ref.current)
    expect(section).toHaveClass('mine')
    expect(section).toHaveAttribute('id', 'invite')
    expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('Bring someone in')
    expect(
      screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent),
    ).toEqual([
      'owner',
      'guest',
      'MemberCan use the dashboard but can’t change settings.',
      '1 hour',
      '12 hours',
      '1 day',
      'Until…',
    ])
    expect(role('guest')).toBeChecked()
    expect(role('12 hours')).toBeChecked()
  })

  it('says the year in which a link ends if it is another one', async () => {
    const { user } = renderWithKit(<InviteForm />)
    await user.click(role('Until…'))
    const date = document.querySelector<HTMLInputElement>('[type="datetime-local"]')!
    fireEvent.change(date, { target: { value: '2027-06-01T09:00' } })
    expect(screen.getByText('Link works until 1 June 2027 at 09:00 (UTC)')).toBeVisible()
  })

  it('offers the roles found in the list', async () => {
    const fake = createFakeFluxbase({ dialect: 'nimbleflux-2026.3' })
    fake.invite({ email: 'ada@example.com', role: 'tenant_admin' })
    renderWithKit(<InviteForm />, { fake })
    await waitFor(() => expect(role('Tenant admin')).toBeChecked())
  })
})

describe('InviteForm: address', () => {
  it('validates the address on submit, then while typing, and focuses it (A02, A03)', async () => {
    const { fake, user } = renderWithKit(<InviteForm />)
    await user.type(address(), 'barbara@mit')
    expect(address()).toBeValid()
    await user.click(send())
    await waitFor(() => expect(address()).toHaveFocus())
    expect(address()).toHaveAccessibleDescription(/needs an ending/)
    expect(address()).toHaveAttribute('aria-invalid', 'true')
    await user.type(address(), '.example')
    await waitFor(() => expect(address()).not.toHaveAttribute('aria-invalid'))
    expect(posts(fake)).toHaveLength(0)
  })

  it('accepts any address that servers accept, even if browsers would reject it', async () => {
    const { fake, user } = renderWithKit(<InviteForm />)
    await user.type(address(), 'пример@почта.рф')
    await user.click(send())
    await screen.findByRole('heading', { name: /Invitation for/ })
    expect(fake.invitations[0]!.email).toBe('пример@почта.рф')
  })

  it('turns off autofill for the address (A28)', () => {
    renderWithKit(<InviteForm />)
    expect(address()).toHaveAttribute('autocomplete', 'off')
    expect(address()).toHaveAttribute('autocapitalize', 'none')
    expect(address()).toHaveAttribute('spellcheck', 'false')
  })
})

describe('InviteForm: duplicates (F38)', () => {
  it('warns about a duplicate before sending: Enter focuses the button, the button sends', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'Grace@example.com' })
    const { user } = renderWithKit(<InviteForm />, { fake })
    await listed(fake)
    await user.type(address(), 'grace@EXAMPLE.com')
    const anyway = await screen.findByRole('button', { name: 'Invite anyway' })
    expect(address()).toHaveAccessibleDescription(
      / Grace@example\.com already has an invitation\. Its link works until 30 November at 09:00\.$/,
    )
    await user.keyboard('{Enter}') // adds the address; the next Enter would submit
    await user.keyboard('{Enter}')
    expect(anyway).toHaveFocus()
    expect(posts(fake)).toHaveLength(0)
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { name: /Invitation for/ })
    expect(fake.invitations).toHaveLength(2)
  })

  it('distinguishes people who were invited from people who have joined', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'grace@example.com', acceptedAt: '2026-11-20T09:00:00Z' })
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await screen.findByRole('button', { name: 'Invite anyway' })
    expect(address()).toHaveAccessibleDescription(
      / grace@example\.com has already accepted an invitation\.$/,
    )
  })

  it('invites without a duplicate warning if the list cannot be loaded', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'grace@example.com' })
    fake.intercept('invitations.list', faults.status(403))
    const { user } = renderWithKit(<InviteForm />, { fake })
    await listed(fake)
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    await screen.findByRole('heading', { name: /Invitation for/ })
    expect(fake.invitations).toHaveLength(2)
  })

  it('does not take the invitation being sent for a duplicate', async () => {
    const fake = createFakeFluxbase()
    const gate = deferred<void>()
    fake.intercept('invitations.create', faults.slow(gate.promise))
    const { user } = renderWithKit(<InviteForm />, { fake })
    await listed(fake)
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    expect(await screen.findByRole('button', { name: 'Sending invitation…' })).toBeVisible()
    expect(screen.queryByText(/already has an invitation/)).toBeNull()
    await act(async () => gate.resolve())
    await screen.findByRole('heading', { name: /Invitation for/ })
    expect(screen.queryByText(/already has an invitation/)).toBeNull()
  })
})

describe('InviteForm: sending', () => {
  it('sends one request, however often the form is submitted (F10)', async () => {
    const { fake, user } = renderWithKit(<InviteForm />)
    await user.type(address(), 'grace@example.com')
    const button = send()
    act(() => {
      button.click()
      button.click()
      fireEvent.keyDown(screen.getByRole('radio', { name: 'Member' }), { key: 'Enter' })
    })
    await screen.findByRole('heading', { name: /Invitation for/ })
    expect(posts(fake)).toHaveLength(1)
  })

  it('keeps focus on the busy button, announces sending, and ignores further presses (A39)', async () => {
    const fake = createFakeFluxbase()
    const gate = deferred<void>()
    fake.intercept('invitations.create', faults.slow(gate.promise))
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    const button = await screen.findByRole('button', { name: 'Sending invitation…' })
    expect(button).toHaveFocus()
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(screen.getByText('Sending invitation…', { selector: '[role=status] *' })).toBeDefined()
    await user.click(button)
    await act(async () => gate.resolve())
    await screen.findByRole('heading', { name: /Invitation for/ })
    expect(posts(fake)).toHaveLength(1)
  })

  it('calls onInvited even if the form has been unmounted (F08)', async () => {
    const fake = createFakeFluxbase()
    const gate = deferred<void>()
    fake.intercept('invitations.create', faults.slow(gate.promise))
    const onInvited = vi.fn()
    const { user, unmount } = renderWithKit(<InviteForm onInvited={onInvited} />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    await screen.findByRole('button', { name: 'Sending invitation…' })
    unmount()
    gate.resolve()
    await waitFor(() => expect(onInvited).toHaveBeenCalledTimes(1))
  })
})

describe('InviteForm: refusals', () => {
  it('offers the server’s roles after it refused a role, and keeps everything typed', async () => {
    const fake = createFakeFluxbase({ dialect: 'nimbleflux-2026.3' })
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(role('30 days'))
    await user.click(send())

    await waitFor(() => expect(role('Instance admin')).toHaveFocus())
    const group = screen.getByRole('radiogroup', { name: 'Role' })
    expect(group).toHaveAccessibleDescription(/This role doesn’t exist/)
    expect(within(group).getAllByRole('radio')).toHaveLength(2)
    expect(role('Instance admin')).not.toBeChecked()
    expect(role('Tenant admin')).not.toBeChecked()
    expect(address()).toHaveValue('grace@example.com')
    expect(role('30 days')).toBeChecked()

    await user.click(role('Tenant admin'))
    expect(group).not.toHaveAttribute('aria-invalid')
    await user.click(send())
    await screen.findByRole('heading', { name: /Invitation for/ })
    expect(fake.invitations[0]).toMatchObject({ role: 'tenant_admin' })
  })

  it('sends nothing until a role is selected after a refused role (S36)', async () => {
    const fake = createFakeFluxbase({ dialect: 'nimbleflux-2026.3' })
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    await waitFor(() => expect(role('Instance admin')).toHaveFocus())
    await user.click(send())
    await waitFor(() => expect(role('Instance admin')).toHaveFocus())
    expect(posts(fake)).toHaveLength(1)
  })

  it('shows at the role that the account may not invite, and keeps the form (F19)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.status(403, { error: 'Forbidden' }))
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    await waitFor(() => expect(role('Member')).toHaveFocus())
    expect(screen.getByRole('radiogroup', { name: 'Role' })).toHaveAccessibleDescription(
      /permission to send this invitation/,
    )
    expect(address()).toHaveValue('grace@example.com')
  })

  it('shows a calm text for an unknown refusal, and the server’s message only on request (S42)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept(
      'invitations.create',
      faults.status(500, { error: 'Failed to create invitation: SQLSTATE 23505' }),
    )
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('Something went wrong on the server.')
    const details = within(alert).getByText('Server message').closest('details')!
    expect(details).not.toHaveAttribute('open')
    expect(details).toHaveTextContent('SQLSTATE 23505')
    expect(address()).toHaveValue('grace@example.com')
  })

  it('says when to send again after a rate limit, and sends nothing before that (F25)', async () => {
    const fake = createFakeFluxbase()
    const busy = faults.status(429, { error: 'Too many requests', retry_after: 21 })
    fake.intercept('invitations.create', busy, { times: 1 })
    const { user, queryClient } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    const wait = await screen.findByRole('button', { name: 'Send again in 21 s' })
    await user.click(wait)
    await user.type(screen.getByRole('radio', { name: 'Member' }), '{Enter}', { skipClick: true })
    await act(() => queryClient.refetchQueries()) // a second attempt would have arrived by the time this completes
    expect(posts(fake)).toHaveLength(1)

    fake.advance(21_000)
    fireEvent(document, new Event('visibilitychange'))
    expect(await screen.findByRole('button', { name: 'Send invitation' })).toBeVisible()
  })
})

describe('InviteForm: a lost response (F37)', () => {
  it('finds out after a lost response that the invitation exists without its link', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.lostAnswer)
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /was created, but we didn’t receive its link/,
    )
    expect(address()).toHaveValue('grace@example.com')
  })

  it('announces once that a lost response is being checked', async () => {
    const fake = createFakeFluxbase()
    const gate = deferred()
    fake.intercept('invitations.create', faults.lostAnswer)
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    fake.intercept('invitations.list', faults.slow(gate.promise))
    await user.click(send())
    const checking = 'We didn’t get a reply. Checking if the invitation was created…'
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(checking))
    expect(screen.getByText(checking, { selector: 'p' })).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
    gate.resolve()
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /was created, but we didn’t receive its link/,
    )
  })

  it('keeps the outcome unknown while the server cannot be read; "Check again" reads it again', async () => {
    const fake = createFakeFluxbase()
    const undo = fake.intercept('*', faults.network)
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    expect(await screen.findByText(/so the invitation may or may not exist/)).toBeVisible()
    undo()
    await user.click(checkAgain())
    expect(await screen.findByText(/^Not created yet\./)).toBeVisible()
    expect(checkAgain()).toHaveFocus()
  })

  it('checks instead of sending again while the list cannot be read', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.lostAnswer)
    const undo = fake.intercept('invitations.list', faults.status(503))
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    expect(await screen.findByText(/so the invitation may or may not exist/)).toBeVisible()
    undo()
    expect(screen.queryByRole('button', { name: 'Send invitation' })).toBeNull()
    await user.click(checkAgain())
    expect(await screen.findByText(/was created, but we didn’t receive its link/)).toBeVisible()
    expect(posts(fake)).toHaveLength(1)
    expect(await screen.findByRole('button', { name: 'Invite anyway' })).toBeVisible()
  })

  it('keeps focus on the button whose text changes with the result', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.lostAnswer)
    const undo = fake.intercept('invitations.list', faults.status(503))
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    await screen.findByText(/may or may not exist/)
    undo()
    await user.click(checkAgain())
    await screen.findByText(/was created, but we didn’t receive its link/)
    expect(screen.getByRole('button', { name: 'Invite anyway' })).toHaveFocus()
  })

  it('sends nothing while the invitation does not exist yet, and finds it when it is created late (O9)', async () => {
    startVirtualTime()
    const fake = createFakeFluxbase()
    const { fault, commit } = lateCommit()
    fake.intercept('invitations.create', fault)
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Not created yet\./)
    const reads = () => fake.requests.filter(({ route }) => route === 'invitations.list').length
    const before = reads()
    await user.click(checkAgain())
    await waitFor(() => expect(reads()).toBe(before + 1))
    expect(screen.getByRole('alert')).toHaveTextContent(/^Not created yet\./)
    await pass(20)
    await commit()
    await pass(15)
    expect(screen.getByRole('alert')).toHaveTextContent(
      /was created, but we didn’t receive its link/,
    )
    expect(posts(fake)).toHaveLength(1)
    expect(fake.invitations).toHaveLength(1)
  })

  it('says that no invitation was created once none can appear any more, and sends it with one press (O9)', async () => {
    startVirtualTime()
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.network, { times: 1 })
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Not created yet\./)
    await pass(UNTIL_NO_COMMIT)
    expect(screen.getByRole('alert')).toHaveTextContent(/no invitation was created/)
    expect(address()).toHaveValue('grace@example.com')
    const sent = posts(fake).length
    await user.click(send())
    await screen.findByRole('heading', { name: 'Invitation for grace@example.com' })
    expect(posts(fake)).toHaveLength(sent + 1)
    expect(fake.invitations).toHaveLength(1)
  })

  it('shows the person of a lost response when the form remounts, and then the outcome', async () => {
    startVirtualTime()
    const fake = createFakeFluxbase()
    const { fault, commit } = lateCommit()
    fake.intercept('invitations.create', fault)
    const first = renderWithKit(<InviteForm />, { fake })
    await first.user.type(address(), 'grace@example.com')
    await first.user.click(send())
    await screen.findByText(/^Not created yet\./)
    first.unmount()
    const { client, queryClient } = first
    renderWithKit(<InviteForm />, { fake, client, queryClient })
    expect(screen.getByRole('list', { name: '1 person' })).toHaveTextContent('grace@example.com')
    expect(screen.getByRole('alert')).toHaveTextContent(/^Not created yet\./)
    await commit()
    await pass(UNTIL_NO_COMMIT)
    expect(screen.getByRole('alert')).toHaveTextContent(
      /was created, but we didn’t receive its link/,
    )
    expect(posts(fake)).toHaveLength(1)
  })
})

describe('InviteForm: unmounted while inviting one person', () => {
  it('shows the person being invited when the form remounts, and then the invitation', async () => {
    const fake = createFakeFluxbase()
    const gate = deferred()
    fake.intercept('invitations.create', faults.slow(gate.promise))
    const first = renderWithKit(<InviteForm />, { fake })
    await first.user.type(address(), 'grace@example.com')
    await first.user.click(send())
    await screen.findByRole('button', { name: 'Sending invitation…' })
    first.unmount()
    const { client, queryClient } = first
    renderWithKit(<InviteForm />, { fake, client, queryClient })
    expect(screen.getByRole('list', { name: '1 person' })).toHaveTextContent('grace@example.com')
    expect(screen.getByRole('button', { name: 'Sending invitation…' })).toBeVisible()
    await act(async () => gate.resolve())
    await screen.findByRole('heading', { name: 'Invitation for grace@example.com' })
    expect(screen.getByRole('textbox', { name: 'Invitation link' })).toBeVisible()
    expect(fake.invitations).toHaveLength(1)
    await first.user.click(await screen.findByRole('button', { name: 'Invite someone else' }))
    expect(screen.queryByRole('list')).toBeNull()
  })
})

it('shows the result although the app’s link store throws, and does not offer to send again (O6)', async () => {
  const onProblem = vi.fn()
  const links: InvitationLinkStore = {
    get: () => undefined,
    set() {
      throw new DOMException('full', 'QuotaExceededError')
    },
    delete: () => undefined,
  }
  const { fake, user } = renderWithKit(<InviteForm />, { links, onProblem })
  await user.type(address(), 'grace@example.com')
  await user.click(send())
  await screen.findByRole('heading', { name: 'Invitation for grace@example.com' })
  expect(screen.getByRole('textbox', { name: 'Invitation link' })).toHaveValue(
    `http://localhost:8080/invite/${fake.invitations[0]!.token}`,
  )
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Send invitation' })).toBeNull()
  expect(fake.invitations).toHaveLength(1)
  expect(onProblem).toHaveBeenCalledWith(expect.objectContaining({ subject: 'links.set' }))
})

describe('InviteForm: result', () => {
  async function invite(options?: Parameters<typeof renderWithKit>[1]) {
    const kit = renderWithKit(<InviteForm />, options)
    await kit.user.type(address(), 'grace@example.com')
    await kit.user.click(send())
    await screen.findByRole('heading', { name: /Invitation for/ })
    return kit
  }

  it('says that no e-mail was sent, and shows the reason only on request (F47)', async () => {
    await invite()
    expect(screen.getByText('No e-mail was sent.').parentElement).toHaveTextContent(
      'No e-mail was sent. Share the link yourself.',
    )
    expect(screen.getByRole('button', { name: 'Copy link' })).toBeVisible()
    expect(screen.getByText('Server message').closest('details')).not.toHaveAttribute('open')
  })

  it.each([
    ['off', 'primary'],
    ['on', 'plain'],
  ] as const)('with e-mail %s, the copy button’s look is %s (F47)', async (email, look) => {
    await invite({ fake: createFakeFluxbase({ email }) })
    expect(screen.getByRole('button', { name: 'Copy link' })).toHaveAttribute('data-look', look)
  })

  it('says to whom the link was e-mailed', async () => {
    await invite({ fake: createFakeFluxbase({ email: 'on' }) })
    expect(
      screen.getByText('We e-mailed the link to grace@example.com.', { selector: 'p *' }),
    ).toBeVisible()
    expect(screen.queryByText('No e-mail was sent.')).toBeNull()
  })

  it('shows the app’s own link, or says where the server’s link leads (S02)', async () => {
    const { unmount } = await invite()
    expect(screen.getByText(/leads to localhost:8080/)).toBeVisible()
    unmount()
    const { fake } = await invite({ inviteUrl: (token) => `https://app.example.com/join#${token}` })
    expect(screen.getByRole('textbox', { name: 'Invitation link' })).toHaveValue(
      `https://app.example.com/join#${fake.invitations[0]!.token}`,
    )
    expect(screen.queryByText(/standard Fluxbase/)).toBeNull()
  })

  it('shows a link with an unsafe scheme as text that cannot be copied (S01)', async () => {
    const { container } = await invite({ overrides: unsafeLinks })
    expect(screen.getByText('javascript:alert(1)')).toBeVisible()
    expect(container.querySelector('[href]')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Copy link' })).toBeNull()
  })

  it('returns from the result to an empty form with the default role and duration', async () => {
    const { user } = renderWithKit(<InviteForm />)
    await user.type(address(), 'grace@example.com')
    await user.click(role('Admin'))
    await user.click(role('30 days'))
    await user.click(send())
    await user.click(await screen.findByRole('button', { name: 'Invite someone else' }))
    await waitFor(() => expect(address()).toHaveFocus())
    expect(address()).toHaveValue('')
    expect(role('Member')).toBeChecked()
    expect(role('7 days')).toBeChecked()
  })
})
