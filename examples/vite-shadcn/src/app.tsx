import { useState } from 'react'
import { AcceptInvitePage, InvitationsProvider, type CurrentUser } from 'fluxbase-invitations'
import { Card, CardContent } from '@/components/ui/card'
import { client, storedUser, storeUser } from './account'
import { Members } from './members'
import { SignIn } from './sign-in'

export function App() {
  const [user, setUser] = useState(storedUser)

  function enter(user: CurrentUser) {
    storeUser(user)
    setUser(user)
  }

  return (
    <InvitationsProvider
      client={client}
      currentUser={user}
      locale={navigator.language}
      inviteUrl={(token) => `${location.origin}/invite/${token}`}
      onUnauthorized={() => setUser(null)}
      onProblem={(problem) => console.warn(problem.message)}
    >
      {location.pathname.startsWith('/invite') ? (
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
      ) : user ? (
        <Members />
      ) : (
        <SignIn onSignedIn={enter} />
      )}
    </InvitationsProvider>
  )
}
