import { useState } from 'react'
import { AcceptInvitePage, InvitationsProvider, type CurrentUser } from 'fluxbase-invitations'
import { AcceptPage } from '@/components/accept-page'
import { Card, CardContent } from '@/components/ui/card'
import { client, storedUser, storeUser } from './account'
import { Blocks } from './blocks'
import { Members } from './members'
import { SignIn } from './sign-in'

/** Below this path, the pages consist of the kit's blocks instead of its drop-ins. */
const BLOCKS = '/blocks'

export function App() {
  const [user, setUser] = useState(storedUser)

  function enter(user: CurrentUser) {
    storeUser(user)
    setUser(user)
  }

  const base = location.pathname.startsWith(BLOCKS) ? BLOCKS : ''
  const isInvited = location.pathname.startsWith(`${base}/invite`)
  const invited = base ? (
    <AcceptPage
      appName="Acme"
      homeHref={base}
      signInHref={base}
      onAccepted={({ user }) => enter(user)}
    />
  ) : (
    <main className="p-4">
      <Card className="mx-auto mt-12 max-w-md">
        <CardContent>
          <AcceptInvitePage
            bare
            appName="Acme"
            onAccepted={({ user }) => enter(user)}
            continueHref="/"
          />
        </CardContent>
      </Card>
    </main>
  )

  return (
    <InvitationsProvider
      client={client}
      currentUser={user}
      locale={navigator.language}
      inviteUrl={(token) => `${location.origin}${base}/invite/${token}`}
      onUnauthorized={() => setUser(null)}
      onProblem={(problem) => console.warn(problem.message)}
    >
      {isInvited ? (
        invited
      ) : !user ? (
        <SignIn onSignedIn={enter} />
      ) : base ? (
        <Blocks />
      ) : (
        <Members />
      )}
    </InvitationsProvider>
  )
}
