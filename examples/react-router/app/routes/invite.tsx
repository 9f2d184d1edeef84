import { useSubmit } from 'react-router'
import { AcceptInvitePage } from 'fluxbase-invitations'
import { keepAccount, kitProps, prefetching, readAccount, type Account } from '../fluxbase.server'
import { Kit } from '../kit'
import type { Route } from './+types/invite'

export const meta: Route.MetaFunction = () => [{ title: 'Acme' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const token = params.token ?? null
  const account = await readAccount(request)
  const { queryClient, queries } = prefetching(account)
  if (token) await queryClient.prefetchQuery(queries.validate(token))
  return { token, kit: kitProps(request, account, queryClient) }
}

/** Accepting an invitation signs in. */
export async function action({ request }: Route.ActionArgs) {
  const account = (await request.json()) as Account
  return Response.json(null, { headers: await keepAccount(account) })
}

export default function Invite({ loaderData: { token, kit } }: Route.ComponentProps) {
  const submit = useSubmit()
  return (
    <Kit {...kit}>
      <AcceptInvitePage
        token={token}
        appName="Acme"
        onAccepted={({ user: { id, email, role = null }, access_token, refresh_token }) =>
          submit(
            { user: { id, email, role }, access_token, refresh_token },
            { method: 'post', action: '/invite', encType: 'application/json', navigate: false },
          )
        }
        continueHref="/"
        signInHref="/sign-in"
      />
    </Kit>
  )
}
