import {
  createClient,
  FluxbaseFetch,
  InvitationsManager,
  type AcceptInvitationResponse,
  type FluxbaseFetchLike,
  type Invitation,
  type RequestOptions,
  type Session,
} from 'fluxbase-invitations/client'
import type { InvitationsClient } from '../../src/queries/backend'

/** Only type-checked, never run. */
export async function types(session: AcceptInvitationResponse) {
  const client = createClient({ url: '', session })
  client satisfies InvitationsClient
  client.http satisfies FluxbaseFetch
  new InvitationsManager(client.http)

  // A fetch client with generics, as the official SDK has it.
  const foreign = {} as {
    get<T = unknown>(path: string, options?: { headers?: Record<string, string> }): Promise<T>
    post<T = unknown>(path: string, body?: unknown, options?: object): Promise<T>
    delete<T = unknown>(path: string, options?: RequestOptions): Promise<T>
  }
  foreign satisfies FluxbaseFetchLike

  const { invitations } = await client.management.invitations.list()
  invitations satisfies Invitation[]
  await client.management.invitations.create({ email: '', role: 'a role of tomorrow' })
  // @ts-expect-error a role is needed: servers refuse a request without one
  await client.management.invitations.create({ email: '' })
  // @ts-expect-error the session is changed by setSession
  client.admin.session = null
  session satisfies Session
}
