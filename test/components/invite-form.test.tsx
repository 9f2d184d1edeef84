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

const address = () => screen.getByRole('textbox', { name: 'E-mail addresses' })
const send = () => screen.getByRole('button', { name: 'Send invitation' })
const checkAgain = () => screen.getByRole('button', { name: 'Check again' })
const role = (name: string) => screen.getByRole('radio', { name })
const posts = (fake: ReturnType<typeof createFakeFluxbase>) =>
  fake.requests.filter(({ route }) => route === 'invitations.create')
/** The list has come, and with it everything that depends on it. */
const listed = (fake: ReturnType<typeof createFakeFluxbase>) =>
  waitFor(() => expect(fake.requests.some(({ route }) => route === 'invitations.list')).toBe(true))

describe('InviteForm', () => {
  it('invites with the least powerful role for seven days, and shows the link', async () => {
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
    expect(screen.getByRole('textbox', { name: 'Invite link' })).toHaveValue(
      `http://localhost:8080/invite/${stored.token}`,
    )
    expect(onInvited).toHaveBeenCalledTimes(1)
    expect(onInvited.mock.calls[0]![0]).toMatchObject({
      invite_link: `http://localhost:8080/invite/${stored.token}`,
    })
  })

  it('sends the role and the span that were chosen, and says until when that is', async () => {
    const { fake, user } = renderWithKit(<InviteForm />)
    await user.type(address(), 'grace@example.com')
    await user.click(role('Admin'))
    await user.click(role('1 day'))
    expect(screen.getByText(/^Until Tuesday,? 24 November 2026 at 09:00 \(UTC\)$/)).toBeVisible()
    await user.click(send())
    await screen.findByRole('heading', { name: /Invitation for/ })
    expect(posts(fake)[0]!.body).toMatchObject({ role: 'dashboard_admin', expiry_duration: 86_400 })
  })

  it('offers what its props say', async () => {
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
      'MemberCan use the dashboard. Cannot change settings.',
      '1 hour',
      '12 hours',
      '1 day',
      'Until…',
    ])
    expect(role('guest')).toBeChecked()
    expect(role('12 hours')).toBeChecked()
  })

  it('offers the roles that the list speaks of', async () => {
    const fake = createFakeFluxbase({ dialect: 'n' })
    fake.invite({ email: 'ada@example.com', role: 'tenant_admin' })
    renderWithKit(<InviteForm />, { fake })
    await waitFor(() => expect(role('Tenant admin')).toBeChecked())
  })
})

describe('the address', () => {
  it('is checked when sent, then while typing, and the focus goes to it (A02, A03)', async () => {
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

  it('may be any that servers take, also where a browser would object', async () => {
    const { fake, user } = renderWithKit(<InviteForm />)
    await user.type(address(), 'пример@почта.рф')
    await user.click(send())
    await screen.findByRole('heading', { name: /Invitation for/ })
    expect(fake.invitations[0]!.email).toBe('пример@почта.рф')
  })

  it('is not offered from what the browser knows of its owner (A28)', () => {
    renderWithKit(<InviteForm />)
    expect(address()).toHaveAttribute('autocomplete', 'off')
    expect(address()).toHaveAttribute('autocapitalize', 'none')
    expect(address()).toHaveAttribute('spellcheck', 'false')
  })
})

describe('somebody who was invited before (F38)', () => {
  it('is warned of before sending; Enter asks, the button sends', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'Grace@example.com' })
    const { user } = renderWithKit(<InviteForm />, { fake })
    await listed(fake)
    await user.type(address(), 'grace@EXAMPLE.com')
    const anyway = await screen.findByRole('button', { name: 'Invite anyway' })
    expect(address()).toHaveAccessibleDescription(
      / Grace@example\.com already has an invitation\. Its link works until 30 November at 09:00\.$/,
    )
    await user.keyboard('{Enter}') // adds the address; the next one would send
    await user.keyboard('{Enter}')
    expect(anyway).toHaveFocus()
    expect(posts(fake)).toHaveLength(0)
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { name: /Invitation for/ })
    expect(fake.invitations).toHaveLength(2)
  })

  it('is told apart from somebody who has already joined', async () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'grace@example.com', acceptedAt: '2026-11-20T09:00:00Z' })
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await screen.findByRole('button', { name: 'Invite anyway' })
    expect(address()).toHaveAccessibleDescription(
      / grace@example\.com has already accepted an invitation\.$/,
    )
  })

  it('may be invited without a word where the list cannot be had', async () => {
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

  it('is not mistaken for the invitation that is just being sent', async () => {
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

describe('sending', () => {
  it('asks once, however often and however it is pressed (F10)', async () => {
    const { fake, user } = renderWithKit(<InviteForm />)
    await user.type(address(), 'grace@example.com')
    const button = send()
    act(() => {
      button.click()
      button.click()
      fireEvent.submit(button.closest('form')!)
    })
    await screen.findByRole('heading', { name: /Invitation for/ })
    expect(posts(fake)).toHaveLength(1)
  })

  it('keeps the focus on the button, says so, and takes nothing more (A39)', async () => {
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

  it('hands over an invitation also when nobody looks any more (F08)', async () => {
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

describe('what the server refuses', () => {
  it('a role: the roles it knows take the place of ours, and everything typed stays', async () => {
    const fake = createFakeFluxbase({ dialect: 'n' })
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(role('30 days'))
    await user.click(send())

    await waitFor(() => expect(role('Instance admin')).toHaveFocus())
    const group = screen.getByRole('radiogroup', { name: 'Role' })
    expect(group).toHaveAccessibleDescription(/does not know that role/)
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

  it('no role chosen after that: nothing is sent, nobody gets one by accident (S36)', async () => {
    const fake = createFakeFluxbase({ dialect: 'n' })
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    await waitFor(() => expect(role('Instance admin')).toHaveFocus())
    await user.click(send())
    await waitFor(() => expect(role('Instance admin')).toHaveFocus())
    expect(posts(fake)).toHaveLength(1)
  })

  it('the person: said at the role, the form stays (F19)', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.status(403, { error: 'Forbidden' }))
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    await waitFor(() => expect(role('Member')).toHaveFocus())
    expect(screen.getByRole('radiogroup', { name: 'Role' })).toHaveAccessibleDescription(
      /may not send this invitation/,
    )
    expect(address()).toHaveValue('grace@example.com')
  })

  it('for a reason of its own: calm words, its own only when asked for (S42)', async () => {
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
    const details = within(alert).getByText('What the server said').closest('details')!
    expect(details).not.toHaveAttribute('open')
    expect(details).toHaveTextContent('SQLSTATE 23505')
    expect(address()).toHaveValue('grace@example.com')
  })

  it('for now: it says when to send again, and sends nothing before (F25)', async () => {
    const fake = createFakeFluxbase()
    const busy = faults.status(429, { error: 'Too many requests', retry_after: 21 })
    fake.intercept('invitations.create', busy, { times: 1 })
    const { user, queryClient } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    const wait = await screen.findByRole('button', { name: 'Send again in 21 s' })
    await user.click(wait)
    fireEvent.submit(wait.closest('form')!)
    await act(() => queryClient.refetchQueries()) // while this came and went, a second try would have arrived
    expect(posts(fake)).toHaveLength(1)

    fake.advance(21_000)
    fireEvent(document, new Event('visibilitychange'))
    expect(await screen.findByRole('button', { name: 'Send invitation' })).toBeVisible()
  })
})

describe('a lost response (F37)', () => {
  it('is looked into: the invitation exists, without its link', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.lostAnswer)
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /was made, but we didn’t receive its link/,
    )
    expect(address()).toHaveValue('grace@example.com')
  })

  it('is looked into meanwhile, and that is said once', async () => {
    const fake = createFakeFluxbase()
    const gate = deferred()
    fake.intercept('invitations.create', faults.lostAnswer)
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    fake.intercept('invitations.list', faults.slow(gate.promise))
    await user.click(send())
    const checking = 'The connection was lost. Checking if the invitation was made…'
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(checking))
    expect(screen.getByText(checking, { selector: 'p' })).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
    gate.resolve()
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /was made, but we didn’t receive its link/,
    )
  })

  it('stays open while the server can’t be read; “Check again” reads it once more', async () => {
    const fake = createFakeFluxbase()
    const undo = fake.intercept('*', faults.network)
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    expect(await screen.findByText(/so we don’t know yet if the invitation was made/)).toBeVisible()
    undo()
    await user.click(checkAgain())
    expect(await screen.findByText(/^Not there yet\./)).toBeVisible()
    expect(checkAgain()).toHaveFocus()
  })

  it('is checked, and nothing is sent again, while the list can’t be read', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.lostAnswer)
    const undo = fake.intercept('invitations.list', faults.status(503))
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    expect(await screen.findByText(/so we don’t know yet if the invitation was made/)).toBeVisible()
    undo()
    expect(screen.queryByRole('button', { name: 'Send invitation' })).toBeNull()
    await user.click(checkAgain())
    expect(await screen.findByText(/was made, but we didn’t receive its link/)).toBeVisible()
    expect(posts(fake)).toHaveLength(1)
    expect(await screen.findByRole('button', { name: 'Invite anyway' })).toBeVisible()
  })

  it('keeps the focus on the button whose words change with the answer', async () => {
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.lostAnswer)
    const undo = fake.intercept('invitations.list', faults.status(503))
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    await screen.findByText(/so we don’t know yet/)
    undo()
    await user.click(checkAgain())
    await screen.findByText(/was made, but we didn’t receive its link/)
    expect(screen.getByRole('button', { name: 'Invite anyway' })).toHaveFocus()
  })

  it('sends nothing while the invitation is not there yet, and finds it when it comes late (O9)', async () => {
    startVirtualTime()
    const fake = createFakeFluxbase()
    const { fault, commit } = lateCommit()
    fake.intercept('invitations.create', fault)
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Not there yet\./)
    const reads = () => fake.requests.filter(({ route }) => route === 'invitations.list').length
    const before = reads()
    await user.click(checkAgain())
    await waitFor(() => expect(reads()).toBe(before + 1))
    expect(screen.getByRole('alert')).toHaveTextContent(/^Not there yet\./)
    await pass(20)
    await commit()
    await pass(15)
    expect(screen.getByRole('alert')).toHaveTextContent(/was made, but we didn’t receive its link/)
    expect(posts(fake)).toHaveLength(1)
    expect(fake.invitations).toHaveLength(1)
  })

  it('says that nothing was made once nothing can come any more, and one press sends it (O9)', async () => {
    startVirtualTime()
    const fake = createFakeFluxbase()
    fake.intercept('invitations.create', faults.network, { times: 1 })
    const { user } = renderWithKit(<InviteForm />, { fake })
    await user.type(address(), 'grace@example.com')
    await user.click(send())
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Not there yet\./)
    await pass(UNTIL_NO_COMMIT)
    expect(screen.getByRole('alert')).toHaveTextContent(/no invitation was made/)
    expect(address()).toHaveValue('grace@example.com')
    const sent = posts(fake).length
    await user.click(send())
    await screen.findByRole('heading', { name: 'Invitation for grace@example.com' })
    expect(posts(fake)).toHaveLength(sent + 1)
    expect(fake.invitations).toHaveLength(1)
  })

  it('finds its person again when the form comes back, and then what became of it', async () => {
    startVirtualTime()
    const fake = createFakeFluxbase()
    const { fault, commit } = lateCommit()
    fake.intercept('invitations.create', fault)
    const first = renderWithKit(<InviteForm />, { fake })
    await first.user.type(address(), 'grace@example.com')
    await first.user.click(send())
    await screen.findByText(/^Not there yet\./)
    first.unmount()
    const { client, queryClient } = first
    renderWithKit(<InviteForm />, { fake, client, queryClient })
    expect(screen.getByRole('list', { name: '1 address' })).toHaveTextContent('grace@example.com')
    expect(screen.getByRole('alert')).toHaveTextContent(/^Not there yet\./)
    await commit()
    await pass(UNTIL_NO_COMMIT)
    expect(screen.getByRole('alert')).toHaveTextContent(/was made, but we didn’t receive its link/)
    expect(posts(fake)).toHaveLength(1)
  })
})

describe('a form that leaves the page while one person is being invited', () => {
  it('shows that person when it comes back, and then the invitation', async () => {
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
    expect(screen.getByRole('list', { name: '1 address' })).toHaveTextContent('grace@example.com')
    expect(screen.getByRole('button', { name: 'Sending invitation…' })).toBeVisible()
    await act(async () => gate.resolve())
    await screen.findByRole('heading', { name: 'Invitation for grace@example.com' })
    expect(screen.getByRole('textbox', { name: 'Invite link' })).toBeVisible()
    expect(fake.invitations).toHaveLength(1)
  })
})

it('shows the result where the app’s link store throws, and does not offer to send it again (O6)', async () => {
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
  expect(screen.getByRole('textbox', { name: 'Invite link' })).toHaveValue(
    `http://localhost:8080/invite/${fake.invitations[0]!.token}`,
  )
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Send invitation' })).toBeNull()
  expect(fake.invitations).toHaveLength(1)
  expect(onProblem).toHaveBeenCalledWith(expect.objectContaining({ subject: 'links.set' }))
})

describe('the result', () => {
  async function invite(options?: Parameters<typeof renderWithKit>[1]) {
    const kit = renderWithKit(<InviteForm />, options)
    await kit.user.type(address(), 'grace@example.com')
    await kit.user.click(send())
    await screen.findByRole('heading', { name: /Invitation for/ })
    return kit
  }

  it('says that no e-mail was sent, and why only when asked for (F47)', async () => {
    await invite()
    expect(screen.getByText('No e-mail was sent.').parentElement).toHaveTextContent(
      'No e-mail was sent. Share the link yourself.',
    )
    expect(screen.getByRole('button', { name: 'Copy link' })).toBeVisible()
    expect(screen.getByText('What the server said').closest('details')).not.toHaveAttribute('open')
  })

  it.each([
    ['off', 'primary'],
    ['on', 'plain'],
  ] as const)('with e-mail %s, copying the link looks %s (F47)', async (email, look) => {
    await invite({ fake: createFakeFluxbase({ email }) })
    expect(screen.getByRole('button', { name: 'Copy link' })).toHaveAttribute('data-look', look)
  })

  it('says to whom the link was e-mailed', async () => {
    await invite({ fake: createFakeFluxbase({ email: 'on' }) })
    expect(screen.getByText('We e-mailed the link to grace@example.com.')).toBeVisible()
    expect(screen.queryByText('No e-mail was sent.')).toBeNull()
  })

  it('shows the link at the app’s own page, or says where the server’s leads (S02)', async () => {
    const { unmount } = await invite()
    expect(screen.getByText(/leads to localhost:8080/)).toBeVisible()
    unmount()
    const { fake } = await invite({ inviteUrl: (token) => `https://app.example.com/join#${token}` })
    expect(screen.getByRole('textbox', { name: 'Invite link' })).toHaveValue(
      `https://app.example.com/join#${fake.invitations[0]!.token}`,
    )
    expect(screen.queryByText(/stock Fluxbase/)).toBeNull()
  })

  it('shows a link on an unsafe scheme as text, and offers it to nobody (S01)', async () => {
    const { container } = await invite({ overrides: unsafeLinks })
    expect(screen.getByText('javascript:alert(1)')).toBeVisible()
    expect(container.querySelector('[href]')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Copy link' })).toBeNull()
  })

  it('leads back to an empty form with the same role and span', async () => {
    const { user } = renderWithKit(<InviteForm />)
    await user.type(address(), 'grace@example.com')
    await user.click(role('Admin'))
    await user.click(role('30 days'))
    await user.click(send())
    await user.click(await screen.findByRole('button', { name: 'Invite someone else' }))
    await waitFor(() => expect(address()).toHaveFocus())
    expect(address()).toHaveValue('')
    expect(role('Admin')).toBeChecked()
    expect(role('30 days')).toBeChecked()
  })
})
