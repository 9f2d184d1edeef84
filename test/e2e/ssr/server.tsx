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
process.stdout.write(
  JSON.stringify({
    token,
    expiresAt,
    now: fake.now(),
    state: dehydrate(queryClient),
    withToken: renderToString(<App queryClient={queryClient} token={token} locale="en-US" />),
    withoutToken: renderToString(<App queryClient={new QueryClient()} locale="en-US" />),
  }),
)
