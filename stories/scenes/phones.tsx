import type { ReactNode } from 'react'
import { AcceptInvitePage, InvitationTable, InviteForm } from 'fluxbase-invitations'
import { Logo } from './admin-dashboard'
import styles from './phones.module.css'

export interface PhonesProps {
  /** The token of the link that the third phone has opened. */
  token: string
  /** Provides the third phone with a session of its own. */
  asGuest: (page: ReactNode) => ReactNode
}

/** Three phones, 390 pixels wide: an administrator's with the list and with the form, and one of somebody who is invited. */
export function Phones({ token, asGuest }: PhonesProps) {
  return (
    <main className={styles.stage}>
      <h1>On a phone</h1>
      <Phone name="Who is invited">
        <InvitationTable onInvite={() => undefined} />
      </Phone>
      <Phone name="Inviting">
        <InviteForm />
      </Phone>
      <Phone name="Joining">
        <div className={styles.join}>
          <span className={styles.brand}>
            <Logo /> Acme Console
          </span>
          <h2>Welcome to the team</h2>
          {asGuest(
            <AcceptInvitePage
              bare
              token={token}
              appName="Acme Console"
              setDocumentTitle={false}
              headingLevel={3}
              signInHref="#sign-in"
              continueHref="#console"
            />,
          )}
        </div>
      </Phone>
    </main>
  )
}

/** A phone on a screen. On a phone, only what is on it. */
function Phone({ name, children }: { name: string; children: ReactNode }) {
  return (
    <figure className={styles.phone}>
      <figcaption>{name}</figcaption>
      <div className={styles.glass}>
        <div className={styles.status} aria-hidden="true">
          <span>9:00</span>
          <i />
          <svg viewBox="0 0 40 14" width="40" height="14" fill="currentColor">
            <path d="M0 9h3v4H0zM5 6h3v7H5zM10 3h3v10h-3z" />
            <rect x="18" y="2" width="19" height="11" rx="3" fill="none" stroke="currentColor" />
            <rect x="20" y="4" width="13" height="7" rx="1.5" />
            <path d="M38.5 5.5v4c1-.4 1-3.6 0-4z" />
          </svg>
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable */}
        <div className={styles.screen} role="region" aria-label={name} tabIndex={0}>
          {children}
        </div>
      </div>
    </figure>
  )
}
