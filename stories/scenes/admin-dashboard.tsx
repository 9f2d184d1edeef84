import { InvitationTable, InviteDialog } from 'fluxbase-invitations'
import { Glyph, type GlyphName } from './glyph'
import { useInvitationStats } from './invitation-stats'
import styles from './admin-dashboard.module.css'

const PAGES: { name: string; glyph: GlyphName; count?: number }[] = [
  { name: 'Overview', glyph: 'home' },
  { name: 'Projects', glyph: 'box', count: 12 },
  { name: 'Deployments', glyph: 'bolt' },
  { name: 'Analytics', glyph: 'chart' },
  { name: 'Members', glyph: 'people' },
  { name: 'Billing', glyph: 'card' },
  { name: 'Settings', glyph: 'gear' },
]
const TABS = ['People', 'Invitations', 'Roles', 'Audit log']

/** A console as companies have it. The numbers, the table and the dialog are of the kit; the rest is of the app. */
export function AdminDashboard({ now }: { now: number }) {
  return (
    <div className={styles.shell}>
      <header className={styles.bar}>
        <span className={styles.brand}>
          <Logo /> Acme Console
        </span>
        <span className={styles.search}>
          <Glyph name="search" /> Search or jump to … <kbd>⌘ K</kbd>
        </span>
        <a className={styles.icon} href="#news" aria-label="News">
          <Glyph name="bell" />
        </a>
        <a className={styles.avatar} href="#account" aria-label="Your account, Ada Lovelace">
          AL
        </a>
      </header>
      <nav className={styles.side} aria-label="Acme Console">
        <ul>
          {PAGES.map(({ name, glyph, count }) => (
            <li key={name}>
              <a href={`#${name}`} aria-current={name === 'Members' ? 'page' : undefined}>
                <Glyph name={glyph} /> {name} {count && <small>{count}</small>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main className={styles.page}>
        <h1>Members</h1>
        <p>Who works in Acme Console, and who has been asked to.</p>
        <nav className={styles.tabs} aria-label="Members">
          {TABS.map((name) => (
            <a key={name} href={`#${name}`} aria-current={name === 'Invitations' || undefined}>
              {name}
            </a>
          ))}
        </nav>
        <Stats now={now} />
        <InvitationTable />
      </main>
      <InviteDialog trigger={null} />
    </div>
  )
}

function Stats({ now }: { now: number }) {
  const stats = useInvitationStats(now)
  const rows: [string, number | undefined, string][] = [
    ['Invited', stats?.invited, 'in the last two months'],
    ['Joined', stats?.accepted, stats ? `${stats.rate} % of those invited` : ''],
    ['Waiting', stats?.open, stats ? `${stats.expiring} of them expire within two days` : ''],
    ['Expired', stats?.expired, 'a new link is one press away'],
  ]
  return (
    <dl className={styles.stats}>
      {rows.map(([name, value, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <b>{value ?? '–'}</b>
            <span>{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

export function Logo() {
  return (
    <svg className={styles.logo} viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <rect width="32" height="32" rx="9" />
      <path d="M9 23.5 16 8.5l7 15M11.8 18.5h8.4" />
    </svg>
  )
}
