import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { AcceptInvitePage } from '../../src/components/accept-invite-page/accept-invite-page'
import { InvitationTable } from '../../src/components/invitation-table/invitation-table'
import { InviteForm } from '../../src/components/invite-form/invite-form'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { renderWithKit } from '../support/render'
import '../support/preload-people'

// What `data-bare` looks like is tested in a browser: test/e2e/hosts.spec.ts.
it('a bare form and a bare table are still named by their headings (H8)', () => {
  renderWithKit(
    <>
      <InviteForm bare />
      <InvitationTable bare />
    </>,
  )
  for (const name of ['Invite people', 'Invitations']) {
    const region = screen.getByRole('region', { name })
    expect(region).toHaveAttribute('data-bare')
    expect(region).toContainElement(screen.getByRole('heading', { name }))
  }
})

it('a bare accept page can stand in the app’s own main (H8)', async () => {
  const fake = createFakeFluxbase()
  const { token } = fake.invite({ email: 'grace@example.com' })
  renderWithKit(
    <main>
      <AcceptInvitePage bare token={token} onAccepted={() => undefined} />
    </main>,
    { fake },
  )
  expect(await screen.findByRole('heading', { name: 'Create your account' })).toBeVisible()
  expect(screen.getAllByRole('main')).toHaveLength(1)
})
