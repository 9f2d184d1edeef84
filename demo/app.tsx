import { useEffect, useState } from 'react'
import { AcceptInvitePage, InvitationsProvider } from 'fluxbase-invitations'
import { client, keepAccount, keptAccount, type Account } from './account'
import { Brand } from './brand'
import { Dashboard } from './dashboard'
import { navigate, usePath } from './path'
import { Settings } from './settings'
import { SignIn } from './sign-in'

/** Links that we show and copy lead to our own accept page. Tokens go into them as they are. */
const inviteUrl = (token: string) => `${location.origin}/invite/${token}`

export function App() {
  const path = usePath()
  const [account, setAccount] = useState(keptAccount)
  const [notice, setNotice] = useState('')
  const invited = path === '/invite'
  const title = account ? 'People' : 'Sign in'
  useEffect(() => {
    // The accept page names the document itself.
    if (!invited) document.title = `${title} · Acme Console`
  }, [invited, title])

  function enter(user: Account) {
    keepAccount(user)
    setAccount(user)
  }

  function leave(why: string) {
    keepAccount(null)
    setAccount(null)
    setNotice(why)
  }

  return (
    <InvitationsProvider
      client={client}
      currentUser={account}
      inviteUrl={inviteUrl}
      onUnauthorized={() => leave('Your session has ended. Sign in again to go on.')}
    >
      {invited ? (
        <AcceptInvitePage
          brand={<Brand />}
          appName="Acme Console"
          // The kit has signed the client in; whose session it is now is ours to remember.
          onAccepted={({ user }) => enter(user)}
          // The link is used up: going back must not lead to it.
          onContinue={() => navigate('/', { replace: true })}
          onSignIn={() => navigate('/')}
          onSignOut={() => {
            void client.admin.logout()
            keepAccount(null)
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
