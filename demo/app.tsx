import { useEffect, useState } from 'react'
import { AcceptInvitePage, InvitationsProvider } from 'fluxbase-invitations'
import { client, storeAccount, storedAccount, type Account } from './account'
import { Brand } from './brand'
import { Dashboard } from './dashboard'
import { navigate, usePath } from './path'
import { Settings } from './settings'
import { SignIn } from './sign-in'

/** Links lead to the app's own accept page. The token goes into the URL unencoded. */
const inviteUrl = (token: string) => `${location.origin}/invite/${token}`

export function App() {
  const path = usePath()
  const [account, setAccount] = useState(storedAccount)
  const [notice, setNotice] = useState('')
  const invited = path === '/invite'
  const title = account ? 'People' : 'Sign in'
  useEffect(() => {
    // The accept page sets the document's title itself.
    if (!invited) document.title = `${title} · Acme Console`
  }, [invited, title])

  function enter(user: Account) {
    storeAccount(user)
    setAccount(user)
  }

  function leave(why: string) {
    storeAccount(null)
    setAccount(null)
    setNotice(why)
  }

  return (
    <InvitationsProvider
      client={client}
      currentUser={account}
      inviteUrl={inviteUrl}
      onUnauthorized={() => leave('Your session has ended. Sign in again to continue.')}
    >
      {invited ? (
        <AcceptInvitePage
          brand={<Brand />}
          appName="Acme Console"
          // The kit has signed the client in. The app must remember who the user is.
          onAccepted={({ user }) => enter(user)}
          // Replace the history entry, so that "Back" does not return to the used link.
          onContinue={() => navigate('/', { replace: true })}
          onSignIn={() => navigate('/')}
          onSignOut={() => {
            void client.admin.logout()
            storeAccount(null)
            setAccount(null)
          }}
        />
      ) : account ? (
        <Dashboard
          account={account}
          onSignOut={() => {
            void client.admin.logout()
            leave('You are signed out.')
          }}
        />
      ) : (
        <SignIn notice={notice} onSignedIn={enter} />
      )}
      <Settings />
    </InvitationsProvider>
  )
}
