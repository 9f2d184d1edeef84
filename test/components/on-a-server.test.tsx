// @vitest-environment node
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { AcceptInvitePage } from '../../src/components/accept-invite-page/accept-invite-page'
import { InvitationTable } from '../../src/components/invitation-table/invitation-table'
import { InviteDialog } from '../../src/components/invite-form/invite-dialog'
import { InviteForm } from '../../src/components/invite-form/invite-form'
import { invitationQueries } from '../../src/queries/invitation-queries'
import { createFakeFluxbase } from '../../src/testing/fake-fluxbase'
import { createKit } from '../support/render'

// React reports problems of server rendering on the console, and the test setup fails on any console output.

it('the server renders the table with its rows, without a style attribute (F73, S05)', async () => {
  const fake = createFakeFluxbase()
  const day = 24 * 3600_000
  fake.invite({
    email: 'cleo@example.com',
    createdAt: fake.now() - 8 * day,
    expiresAt: fake.now() - day,
  })
  const { Wrapper, client, queryClient } = createKit({ fake })
  const table = (
    <Wrapper>
      <InvitationTable />
    </Wrapper>
  )
  expect(renderToString(table)).toContain('aria-busy')
  await queryClient.prefetchQuery(invitationQueries(client).list())
  const html = renderToString(table)
  expect(html).toContain('>yesterday<')
  expect(html).not.toMatch(/\sstyle=/)
})

it('the server renders the first rows of a long list complete, because nothing follows before the page is hydrated', async () => {
  const fake = createFakeFluxbase()
  for (let at = 0; at < 100; at += 1) fake.invite({ email: `person.${at}@example.com` })
  const { Wrapper, client, queryClient } = createKit({ fake })
  await queryClient.prefetchQuery(invitationQueries(client).list())
  const html = renderToString(
    <Wrapper>
      <InvitationTable />
    </Wrapper>,
  )
  expect(html).toContain('person.')
  expect(html).toContain('>Pending<')
  expect(html).not.toContain('aria-busy')
  expect(html).not.toMatch(/\sstyle=/)
})

it('the server renders the form of a link that has been checked, although its code loads later in browsers (F73)', async () => {
  const fake = createFakeFluxbase()
  const { token } = fake.invite({ email: 'grace@example.com' })
  const { Wrapper, client, queryClient } = createKit({ fake, signedIn: false })
  await queryClient.prefetchQuery(invitationQueries(client).validate(token))
  const page = (
    <Wrapper>
      <AcceptInvitePage token={token} />
    </Wrapper>
  )
  // The module that this test imports has begun to load it.
  await import('../../src/components/accept-invite-page/form-parts')
  await new Promise(setImmediate)
  expect(renderToString(page)).toContain('Create your account')
})

const dropIns = {
  'the form': <InviteForm />,
  'the form behind a button': <InviteDialog />,
  'the accept page': <AcceptInvitePage token={null} />,
}

it.each(Object.entries(dropIns))(
  'the server renders %s without a style attribute (F73, S05)',
  (_name, dropIn) => {
    const { Wrapper } = createKit()
    const html = renderToString(<Wrapper>{dropIn}</Wrapper>)
    expect(html).toContain('data-fbi=')
    expect(html).not.toMatch(/\sstyle=/)
  },
)
