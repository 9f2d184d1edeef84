import { redirect } from 'next/navigation'
import { InvitationTable, InviteDialog } from 'fluxbase-invitations'
import { Kit } from './kit'
import { kitProps, prefetching, readAccount } from './server'

export default async function MembersPage() {
  const account = await readAccount()
  if (!account) redirect('/sign-in')
  const { queryClient, queries } = prefetching(account)
  await queryClient.prefetchQuery(queries.list())

  return (
    <Kit {...await kitProps(account, queryClient)}>
      <main className="page">
        <h1>Members</h1>
        <InvitationTable />
        <InviteDialog trigger={null} />
      </main>
    </Kit>
  )
}
