import { dehydrate, QueryClient } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { createClient } from 'fluxbase-invitations/client'
import { invitationQueries } from 'fluxbase-invitations/queries'
import { createFakeFluxbase } from 'fluxbase-invitations/testing'
import { App, FLUXBASE } from './app'

/** Milliseconds from rendering until the link expires. The browser hydrates after that. */
const LEFT = 60_000

// Runs in plain Node, and prints what a server would send.
const fake = createFakeFluxbase({ url: FLUXBASE })
const expiresAt = fake.now() + LEFT
const { token } = fake.invite({ email: 'grace@example.com', expiresAt })
const queryClient = new QueryClient()
const client = createClient({ url: FLUXBASE, fetch: fake.fetch })
await queryClient.prefetchQuery(invitationQueries(client).validate(token))

// The administrators' page, in real time: TanStack Query dates what it caches by the system's clock.
const live = createFakeFluxbase({ url: FLUXBASE, now: Date.now })
const minutes = (count: number) => Date.now() - count * 60_000
live.invite({ email: 'joan@example.com', createdAt: minutes(1.9) })
live.invite({ email: 'mary@example.com', createdAt: minutes(9000), expiresAt: minutes(-0.2) })
const admin = createClient({ url: FLUXBASE, fetch: live.fetch, session: live.signIn() })
const membersClient = new QueryClient()
await membersClient.prefetchQuery(invitationQueries(admin).list())
const members = {
  html: renderToString(<App members queryClient={membersClient} locale="en-GB" />),
  state: dehydrate(membersClient),
  now: Date.now(),
}

process.stdout.write(
  JSON.stringify({
    token,
    expiresAt,
    now: fake.now(),
    members,
    state: dehydrate(queryClient),
    withToken: renderToString(<App queryClient={queryClient} token={token} locale="en-US" />),
    withoutToken: renderToString(<App queryClient={new QueryClient()} locale="en-US" />),
  }),
)
