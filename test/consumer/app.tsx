import 'fluxbase-invitations/styles.css'
import 'fluxbase-invitations/styles/invite-form.css'
import 'fluxbase-invitations/themes/shadcn.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  AcceptInvitePage,
  InvitationTable,
  InvitationsProvider,
  InviteForm,
  useInvitations,
  type InvitationEvent,
} from 'fluxbase-invitations'
import { createClient, type FluxbaseErrorCode } from 'fluxbase-invitations/client'
import { createPasswordAdvisor } from 'fluxbase-invitations/password-advice'
import { invitationQueries } from 'fluxbase-invitations/queries'
import { createFakeFluxbase } from 'fluxbase-invitations/testing'
import { fluxbaseHandlers } from 'fluxbase-invitations/testing/msw'
import { serveFakeFluxbase } from 'fluxbase-invitations/testing/node'
import { readXlsx } from 'fluxbase-invitations/xlsx'

// Names that do not resolve would be `any`, to which everything can be assigned: these two must be errors.
// @ts-expect-error no such code
export const code: FluxbaseErrorCode = 'no_such_code'
// @ts-expect-error a table has no such prop
export const wrong = <InvitationTable noSuchProp />

const fake = createFakeFluxbase()
const client = createClient({ url: fake.url, fetch: fake.fetch, session: fake.signIn() })
const log = (event: InvitationEvent) =>
  event.type === 'create' ? event.invitation.email : event.at

function Count() {
  const { data } = useInvitations({ select: (list) => list.invitations.length })
  const count: number | undefined = data
  return <p>{count}</p>
}

export const App = () => (
  <QueryClientProvider client={new QueryClient()}>
    <InvitationsProvider client={client} onEvent={log}>
      <InviteForm xlsxReader={readXlsx} />
      <InvitationTable />
      <Count />
      <AcceptInvitePage passwordAdvisor={createPasswordAdvisor()} />
    </InvitationsProvider>
  </QueryClientProvider>
)

export const prefetch = () => new QueryClient().prefetchQuery(invitationQueries(client).list())
export const handlers = fluxbaseHandlers(fake)
export const serve = () => serveFakeFluxbase(fake)
