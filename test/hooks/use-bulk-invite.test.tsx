import { useEffect } from 'react'
import { act, render, waitFor } from '@testing-library/react'
import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { useBulkInvite, type UseBulkInviteResult } from '../../src/hooks/use-bulk-invite'
import { useInvitationLinks, type InvitationLinks } from '../../src/hooks/use-invitation-links'
import { InvitationsProvider } from '../../src/provider/invitations-provider'
import { createKit } from '../support/render'

it('of several providers of one user, the one whose component starts a run gets the links', async () => {
  const { fake, client, Wrapper } = createKit({ queryClient: new QueryClient() })
  const pages: { bulk: UseBulkInviteResult; links: InvitationLinks }[] = []
  function Page({ at }: { at: number }) {
    const bulk = useBulkInvite()
    const links = useInvitationLinks()
    useEffect(() => void (pages[at] = { bulk, links }), [at, bulk, links])
    return null
  }
  render(
    <Wrapper>
      <Page at={0} />
      <InvitationsProvider client={client} now={fake.now}>
        <Page at={1} />
      </InvitationsProvider>
    </Wrapper>,
  )
  for (const [at, email] of ['ada@example.com', 'bob@example.com', 'cleo@example.com'].entries()) {
    const page = at % 2
    act(
      () =>
        void pages[page]!.bulk.start([{ email, role: fake.roles[1], expiry: { seconds: 3600 } }]),
    )
    await waitFor(() => expect(pages[page]!.bulk.items).toMatchObject([{ state: 'done' }]))
    const { invitation } = pages[page]!.bulk.items[0]!.output!
    expect(invitation.email).toBe(email)
    expect(pages[page]!.links.get(invitation)).toContain(fake.invitations[0]!.token)
  }
})
