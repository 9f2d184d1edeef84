import { AcceptInvitePage } from 'fluxbase-invitations'
import { keepAccount } from '../../actions'
import { Kit } from '../../kit'
import { kitProps, prefetching, readAccount } from '../../server'

interface InvitePageProps {
  /** The token is optional, because the kit removes it from the URL after use. */
  params: Promise<{ token?: string[] }>
}

export default async function InvitePage({ params }: InvitePageProps) {
  const [token = null] = (await params).token ?? []
  const account = await readAccount()
  const { queryClient, queries } = prefetching(account)
  if (token) await queryClient.prefetchQuery(queries.validate(token))

  return (
    <Kit {...await kitProps(account, queryClient)}>
      <AcceptInvitePage
        token={token}
        appName="Acme"
        onAccepted={keepAccount}
        continueHref="/"
        signInHref="/sign-in"
      />
    </Kit>
  )
}
