import { Suspense } from 'react'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { AcceptInvitePage } from '../../src/components/accept-invite-page/accept-invite-page'
import { InvitationTable } from '../../src/components/invitation-table/invitation-table'
import { InviteForm } from '../../src/components/invite-form/invite-form'
import { useSuspenseInvitations } from '../../src/hooks/use-suspense-invitations'
import { invitationQueries } from '../../src/queries/invitation-queries'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { faults } from '../../src/testing/faults'
import { createKit } from '../support/render'

const ROW = {
  id: '1',
  email: 'x@example.com',
  role: '',
  created_at: '',
  expires_at: '2026-11-30T09:00:00Z',
}

// What an app restores or hydrates may be of another version, or of another kind altogether.
describe.each([
  ['null', null],
  ['an object without rows', {}],
  ['a text', '<!doctype html>'],
  ['rows that are none', { invitations: null }],
  ['a text in place of rows', { invitations: 'none' }],
  ['a row that is none', { invitations: [null] }],
  ['a row without fields', { invitations: [{}] }],
  ['a row of which fields are missing', { invitations: [{ id: '1', email: 'x@example.com' }] }],
  ['a row of which a field is of another kind', { invitations: [{ ...ROW, expires_at: 1 }] }],
])('a cached list that is %s', (_, cached) => {
  const seed = () => {
    const fake = createFakeFluxbase()
    fake.invite({ email: 'ada@example.com' })
    const kit = createKit({ fake })
    kit.queryClient.setQueryData(invitationQueries(kit.client).list().queryKey, cached as never)
    return kit
  }

  it('is requested again, and is never shown as an empty one (F02)', async () => {
    const { Wrapper } = seed()
    render(<InvitationTable />, { wrapper: Wrapper })
    expect(screen.queryByText('No invitations yet')).toBeNull()
    expect(await screen.findByText('ada@example.com')).toBeVisible()
  })

  it('is an error if it cannot be requested (F02)', async () => {
    const { Wrapper, fake } = seed()
    fake.intercept('invitations.list', faults.status(403))
    render(<InvitationTable />, { wrapper: Wrapper })
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible()
    expect(screen.queryByText('No invitations yet')).toBeNull()
  })

  it('is requested again by a component that suspends', async () => {
    const { Wrapper } = seed()
    function Count() {
      return <p>{useSuspenseInvitations().data.invitations.length} in all</p>
    }
    const page = (
      <Suspense fallback={<p>Loading</p>}>
        <Count />
      </Suspense>
    )
    render(page, { wrapper: Wrapper })
    expect(await screen.findByText('1 in all')).toBeVisible()
  })

  it('keeps nobody from being invited', async () => {
    const { Wrapper, fake } = seed()
    fake.intercept('invitations.list', faults.status(403))
    render(<InviteForm />, { wrapper: Wrapper })
    const user = userEvent.setup()
    await user.type(screen.getByRole('textbox', { name: /E-mail/ }), 'bob@example.com')
    await user.click(screen.getByRole('button', { name: 'Send invitation' }))
    await screen.findByRole('heading', { name: 'Invitation for bob@example.com' })
    expect(fake.invitations).toHaveLength(2)
  })
})

it('a cached list as a server sends it is shown at once', async () => {
  const fake = createFakeFluxbase()
  const { Wrapper, client, queryClient } = createKit({ fake })
  const row = { ...ROW, token: '', accepted: false, accepted_at: null, invited_by: null }
  queryClient.setQueryData(invitationQueries(client).list().queryKey, {
    invitations: [row],
  } as never)
  render(<InvitationTable />, { wrapper: Wrapper })
  expect(screen.getByText('x@example.com')).toBeVisible()
  await waitFor(() => expect(fake.requests).toHaveLength(0))
})

it.each([
  ['null', null],
  ['an object without fields', {}],
  ['a text', 'valid'],
  ['one whose invitation is none', { valid: true, invitation: {} }],
])('a cached validation that is %s is requested again', async (_, cached) => {
  const fake = createFakeFluxbase()
  const { token } = fake.invite({ email: 'ada@example.com' })
  const { Wrapper, client, queryClient } = createKit({ fake, signedIn: false })
  queryClient.setQueryData(invitationQueries(client).validate(token).queryKey, cached as never)
  render(<AcceptInvitePage token={token} />, { wrapper: Wrapper })
  expect(await screen.findByText(/ada@example\.com/)).toBeVisible()
})
