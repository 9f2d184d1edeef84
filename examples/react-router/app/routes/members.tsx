import { redirect } from 'react-router'
import { InvitationTable, InviteDialog } from 'fluxbase-invitations'
import { kitProps, prefetching, readAccount } from '../fluxbase.server'
import { Kit } from '../kit'
import type { Route } from './+types/members'

export const meta: Route.MetaFunction = () => [{ title: 'Members · Acme' }]

export async function loader({ request }: Route.LoaderArgs) {
  const account = await readAccount(request)
  if (!account) throw redirect('/sign-in')
  const { queryClient, queries } = prefetching(account)
  await queryClient.prefetchQuery(queries.list())
  return kitProps(request, account, queryClient)
}

export default function Members({ loaderData }: Route.ComponentProps) {
  return (
    <Kit {...loaderData}>
      <main className="page">
        <h1>Members</h1>
        <InvitationTable />
        <InviteDialog trigger={null} />
      </main>
    </Kit>
  )
}
