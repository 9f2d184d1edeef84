import { createCookie } from 'react-router'
import { dehydrate, QueryClient } from '@tanstack/react-query'
import { createClient, type LoginResponse, type Session } from 'fluxbase-invitations/client'
import { invitationQueries } from 'fluxbase-invitations/queries'

/** Fluxbase as browsers reach it, and as this server does, perhaps inside a private network. */
const PUBLIC_URL = process.env.FLUXBASE_URL ?? 'http://localhost:8080'
const INTERNAL_URL = process.env.FLUXBASE_INTERNAL_URL ?? PUBLIC_URL

export type Account = Pick<LoginResponse, 'user' | 'access_token' | 'refresh_token'>

const cookie = createCookie('account', { httpOnly: true, sameSite: 'lax', path: '/' })

export async function readAccount(request: Request): Promise<Account | null> {
  return (await cookie.parse(request.headers.get('Cookie'))) as Account | null
}

/** Returns the headers of a response that keeps the account. */
export async function keepAccount({ user, access_token, refresh_token }: Account) {
  const { id, email, role } = user
  const account = { user: { id, email, role }, access_token, refresh_token }
  return { 'Set-Cookie': await cookie.serialize(account) }
}

export function fluxbaseFor(session: Session | null) {
  return createClient({ url: INTERNAL_URL, session })
}

/** A cache for one request, and the queries to fill it with. Their keys are those of the browser: the same user, the same URL. */
export function prefetching(account: Account | null) {
  const queries = invitationQueries(fluxbaseFor(account), {
    userId: account?.user.id,
    publicUrl: PUBLIC_URL,
  })
  return { queryClient: new QueryClient(), queries }
}

/** The props of `Kit`. The refresh token is not among them: it stays on the server. */
export function kitProps(request: Request, account: Account | null, queryClient: QueryClient) {
  return {
    url: PUBLIC_URL,
    user: account?.user ?? null,
    accessToken: account?.access_token ?? null,
    // So that server and browser write the same dates.
    locale: request.headers.get('Accept-Language')?.split(/[,;]/)[0],
    state: dehydrate(queryClient),
  }
}
