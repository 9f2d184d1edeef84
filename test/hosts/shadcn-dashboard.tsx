import { InvitationTable, InviteDialog } from 'fluxbase-invitations'
import type { HostProps } from './mui-dashboard'

const GROUPS: Record<string, string[]> = {
  Platform: ['Playground', 'Models', 'Documentation'],
  Workspace: ['Members', 'API keys', 'Billing', 'Limits'],
}

interface ShadcnDashboardProps extends HostProps {
  /** Tailwind's style sheet for the classes of this file. */
  sheet: string
}

/** A dashboard in the classes of shadcn/ui, with the kit's table in a card. */
export function ShadcnDashboard({ mode, seats: [taken, all], sheet }: ShadcnDashboardProps) {
  const rows = [
    ['Seats', `${taken} of ${all}`, 'renews on 1 January'],
    ['Plan', 'Team', 'billed yearly'],
    ['Sign-in', 'E-mail', 'single sign-on is off'],
  ]
  return (
    <>
      <style>{sheet}</style>
      <div
        className={`${mode} grid min-h-dvh bg-muted text-sm text-foreground md:grid-cols-[15rem_minmax(0,1fr)] dark:bg-background`}
      >
        <nav className="hidden px-3 py-4 md:block" aria-label="Halyard">
          <p className="flex items-center gap-2 px-2 pb-4 font-semibold">
            <span className="grid size-7 place-content-center rounded-lg bg-primary text-xs text-primary-foreground">
              H
            </span>
            Halyard Labs
          </p>
          {Object.entries(GROUPS).map(([group, pages]) => (
            <div key={group} className="pb-4">
              <p className="px-2 py-1 text-xs font-medium text-foreground/70">{group}</p>
              <ul>
                {pages.map((page) => (
                  <li key={page}>
                    <a
                      href={`#${page}`}
                      aria-current={page === 'Members' ? 'page' : undefined}
                      className="block rounded-md px-2 py-1.5 hover:bg-foreground/5 aria-[current]:bg-foreground/10 aria-[current]:font-medium"
                    >
                      {page}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <div className="bg-background md:m-2 md:ms-0 md:rounded-xl md:border md:shadow-sm dark:bg-card/40">
          <header className="flex h-14 items-center gap-2 border-b px-4 md:px-6">
            <span className="text-foreground/70">Workspace</span>
            <span className="text-foreground/70" aria-hidden="true">
              /
            </span>
            <span className="font-medium">Members</span>
            <span className="ms-auto grid size-8 place-content-center rounded-full bg-secondary text-xs font-semibold">
              AL
            </span>
          </header>
          <main className="mx-auto max-w-6xl p-4 md:p-6">
            <h1 className="text-2xl font-semibold tracking-tight">Members</h1>
            <p className="pb-5 text-foreground/70">
              Invite the people you build with. Every member can use the playground.
            </p>
            <dl className="hidden gap-4 pb-4 sm:grid sm:grid-cols-3">
              {rows.map(([name, value, note]) => (
                <div key={name} className="rounded-xl border bg-card px-5 py-4 shadow-sm">
                  <dt className="text-foreground/70">{name}</dt>
                  <dd>
                    <span className="block text-xl font-semibold tracking-tight tabular-nums">
                      {value}
                    </span>
                    <span className="text-xs text-foreground/70">{note}</span>
                  </dd>
                </div>
              ))}
            </dl>
            <div className="rounded-xl border bg-card px-4 pt-4 text-card-foreground shadow-sm md:px-6 md:pt-6">
              <InvitationTable bare />
            </div>
          </main>
        </div>
      </div>
      <div className={mode}>
        <InviteDialog trigger={null} />
      </div>
    </>
  )
}
