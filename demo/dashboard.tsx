import { useEffect, useRef } from 'react'
import { InvitationTable, InviteDialog } from 'fluxbase-invitations'
import type { Account } from './account'
import { Brand } from './brand'

export interface DashboardProps {
  account: Account
  onSignOut: () => void
}

export function Dashboard({ account, onSignOut }: DashboardProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Focus the heading, so that keyboard and screen-reader users start at the top of the new page.
  useEffect(() => heading.current?.focus(), [])

  return (
    <>
      <header className="bar">
        <Brand />
        <p>
          <span>Signed in as</span> <bdi>{account.email}</bdi>
        </p>
        <button className="button" onClick={onSignOut}>
          Sign out
        </button>
      </header>
      <main className="page">
        <h1 ref={heading} tabIndex={-1}>
          People
        </h1>
        <p>Everyone who has been invited to Acme Console.</p>
        <InvitationTable />
      </main>
      <InviteDialog trigger={null} />
    </>
  )
}
