import { AcceptInvitePage } from 'fluxbase-invitations'
import styles from './fernhill.module.css'

/** The page that an invite link of a company leads to, in the company's colours and type. */
export function Fernhill({ token }: { token: string }) {
  return (
    <div className={styles.page}>
      <div className={styles.form}>
        <AcceptInvitePage
          token={token}
          appName="Fernhill"
          brand={<Brand />}
          terms={
            <>
              I agree to the <a href="#terms">terms</a> and the{' '}
              <a href="#privacy">privacy policy</a>.
            </>
          }
          setDocumentTitle={false}
          signInHref="#sign-in"
          continueHref="#fernhill"
          onRequestNewLink={() => undefined}
        />
      </div>
      <aside className={styles.view} aria-label="About Fernhill">
        <Hills />
        <blockquote>
          <p>“The week used to start with a spreadsheet. Now it starts with the first roast.”</p>
          <footer>Ines Okafor, head roaster at Fernhill</footer>
        </blockquote>
      </aside>
    </div>
  )
}

function Brand() {
  return (
    <span className={styles.brand}>
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
        <path d="M16 29C16 17 19 8 27 3c1 12-2 20-11 23.5" />
        <path d="M16 29C16 19 13 12 5 8c0 9 3 15 11 18" opacity=".65" />
      </svg>
      Fernhill
    </span>
  )
}

function Hills() {
  return (
    <svg
      className={styles.hills}
      viewBox="0 0 800 900"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <defs>
        <linearGradient id="fernhill-sky" x2="0" y2="1">
          <stop offset="0" stopColor="var(--sky-top)" />
          <stop offset=".55" stopColor="var(--sky)" />
          <stop offset="1" stopColor="var(--horizon)" />
        </linearGradient>
      </defs>
      <path fill="url(#fernhill-sky)" d="M0 0h800v900H0z" />
      <circle cx="560" cy="330" r="92" fill="var(--sun)" />
      <path fill="var(--far)" d="M0 500c120-70 220-90 330-40s180 40 270-20 140-60 200-40v500H0z" />
      <path fill="var(--middle)" d="M0 590c110-50 260-70 390-10s260 40 410-50v370H0z" />
      <path fill="var(--near)" d="M0 690c160-90 300-60 430-10s240 30 370-40v260H0z" />
      <path fill="var(--front)" d="M0 770c120-40 260-50 420 0s260 40 380-10v140H0z" />
      <path fill="#12301f" opacity=".55" d="M0 850c200-50 420-40 800 10v40H0z" />
    </svg>
  )
}
