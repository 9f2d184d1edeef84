import { dehydrate, QueryClient } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { createClient } from 'fluxbase-invitations/client'
import { invitationQueries } from 'fluxbase-invitations/queries'
import { createFakeFluxbase } from 'fluxbase-invitations/testing'
import { App, FLUXBASE } from './app'

/** Milliseconds between the server's moment and the end of the link: the browser comes after it. */
const LEFT = 60_000

// Bare Node: prints what a server would send.
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
