import './start-here.css'
import type { ReactNode } from 'react'
import { Source, Unstyled } from '@storybook/addon-docs/blocks'
import { InvitationTable, InviteDialog } from 'fluxbase-invitations'
import type { FakeFluxbase } from 'fluxbase-invitations/testing'
import { languages } from '../../.storybook/languages'
import { documentText } from './documents'
import { CopyCommand } from './copy-command'
import { LiveAcceptPage } from './live-accept-page'
import { LiveDropIn } from './live-drop-in'
import { LiveInviteForm } from './live-invite-form'
import { PageLink } from './page-link'

/** The code blocks of the README, in its order: what to install, a dashboard, the accept page. */
const [INSTALL = '', DASHBOARD = '', ACCEPT_PAGE = ''] = [
  ...documentText('README.md').matchAll(/^```\w+\n(.*?)\n```$/gms),
].map(([, code = '']) => code)

/** The first page of this Storybook. */
export function StartHere() {
  return (
    <Unstyled>
      <main className="start-here">
        <header className="hero">
          <div>
            <h1>Invite people to any app on Fluxbase</h1>
            <p>
              Three React components to drop into your dashboard, the hooks they are built on, and a
              client without React. Nobody is lost on the way, whatever people paste and whatever
              the network does.
            </p>
            <CopyCommand>{INSTALL}</CopyCommand>
          </div>
          <ul>
            {CLAIMS.map(({ claim, to }) => (
              <li key={to}>
                <PageLink to={to}>{claim}</PageLink>
              </li>
            ))}
          </ul>
        </header>

        <section className="specimens" aria-label="The three drop-ins, live">
          <Specimen
            name="InvitationTable"
            page="drop-ins-invitationtable--invitation-table"
            text="Everybody who was invited, and what to do next."
          >
            <LiveDropIn seed={invitePeople}>
              {() => (
                <>
                  <InviteDialog trigger={null} />
                  <InvitationTable headingLevel={3} />
                </>
              )}
            </LiveDropIn>
          </Specimen>
          <Specimen
            name="InviteForm"
            page="drop-ins-inviteform--invite-form"
            text="One address, or five hundred from a spreadsheet."
          >
            <LiveInviteForm />
          </Specimen>
          <Specimen
            name="AcceptInvitePage"
            page="drop-ins-acceptinvitepage--accept-invite-page"
            text="What the link in the e-mail opens."
          >
            <LiveAcceptPage />
          </Specimen>
          <p className="aside">
            Try everything: each of them talks to its own{' '}
            <PageLink to="guides-testing-with-the-fake--docs">Fluxbase in memory</PageLink>, in this
            page. The toolbar above changes theme and language.
          </p>
        </section>

        <section className="code" aria-labelledby="in-your-app">
          <h2 id="in-your-app">In your app</h2>
          <p>
            In a dashboard that signs people in and has a QueryClientProvider. The session is your
            own; the table’s button opens the dialog:
          </p>
          <Source code={DASHBOARD} language="tsx" />
          <p>
            And the page behind the link, for people who have no account yet, with the same client:
          </p>
          <Source code={ACCEPT_PAGE} language="tsx" />
        </section>

        <section aria-labelledby="next">
          <h2 id="next">Where to go next</h2>
          <ul className="cards">
            {NEXT.map(({ title, text, to }) => (
              <li key={to}>
                <h3>
                  <PageLink to={to}>{title}</PageLink>
                </h3>
                <p>{text}</p>
              </li>
            ))}
          </ul>
        </section>
      </main>
    </Unstyled>
  )
}

interface SpecimenProps {
  name: string
  /** The id of the page about it. */
  page: string
  text: string
  children: ReactNode
}

function Specimen({ name, page, text, children }: SpecimenProps) {
  return (
    <section className="specimen" aria-labelledby={`specimen-${name}`}>
      <div className="caption">
        <h2 id={`specimen-${name}`}>
          <PageLink to={page}>{name}</PageLink>
        </h2>
        <p>{text}</p>
      </div>
      {children}
    </section>
  )
}

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

function invitePeople(fake: FakeFluxbase) {
  const now = fake.now()
  const [admin] = fake.roles
  fake.invite({ email: 'grace.hopper@navy.example', role: admin, createdAt: now - 2 * HOUR })
  fake.invite({ email: 'dorothy.vaughan@orbit.example', createdAt: now - 30 * HOUR })
  fake.invite({ email: 'alan.turing@bletchley.example', createdAt: now - 6.8 * DAY })
  fake.invite({ email: 'katherine.johnson@orbit.example', createdAt: now - 11 * DAY })
  fake.invite({
    email: 'margaret.hamilton@apollo.example',
    role: admin,
    createdAt: now - 14 * DAY,
    acceptedAt: now - 13 * DAY,
  })
}

const CLAIMS = [
  {
    claim: 'Paste five hundred people, and nobody is dropped',
    to: 'guides-inviting-people--docs',
  },
  {
    claim: 'The truth after a lost connection, and nothing sent twice',
    to: 'guides-how-a-write-ends--docs',
  },
  {
    claim: 'Links and passwords in no cache, log or referrer',
    to: 'guides-security--docs',
  },
  {
    claim: 'WCAG 2.2 A and AA, criterion by criterion',
    to: 'guides-accessibility--docs',
  },
  {
    claim: `English and ${languages.length} more languages`,
    to: 'guides-languages--docs',
  },
]

const NEXT = [
  {
    title: 'Inviting people',
    text: 'Paste a list from a mail program, a spreadsheet or a chat. Each person is ready, explained or already invited.',
    to: 'guides-inviting-people--docs',
  },
  {
    title: 'The table',
    text: 'Your own columns and actions, search and export, with a hundred thousand invitations as with ten.',
    to: 'guides-the-table--docs',
  },
  {
    title: 'The ready-made accept page',
    text: 'No app for it yet? Serve the page behind nginx, Caddy or Traefik, without a build.',
    to: 'guides-the-ready-made-accept-page--docs',
  },
  {
    title: 'Your own UI from hooks',
    text: 'Every drop-in is built from public hooks. Take those that you need, and draw the rest yourself.',
    to: 'guides-your-own-ui-from-hooks--docs',
  },
  {
    title: 'Theming',
    text: 'The look of your app in a few tokens. Themes for shadcn/ui, MUI, Mantine and Bootstrap are included.',
    to: 'guides-theming--docs',
  },
  {
    title: 'Scenes',
    text: 'The kit in whole pages: a dashboard, MUI, shadcn/ui, a brand, and phones.',
    to: 'scenes-admin-dashboard--docs',
  },
  {
    title: 'Whole files to copy',
    text: 'A members page, a column of your own, parts in another order, and accept screens of your own.',
    to: 'examples-whole-files--docs',
  },
  {
    title: 'Languages',
    text: `English and ${languages.length} more, in both directions of writing, each loaded only where it is shown.`,
    to: 'guides-languages--docs',
  },
  {
    title: 'Server rendering and routers',
    text: 'Prefetch in a loader or a server component, with the same queries that the hooks use.',
    to: 'guides-server-rendering-and-routers--docs',
  },
  {
    title: 'Testing with the fake',
    text: 'A whole Fluxbase in memory for your tests and stories, with its faults at the push of a button.',
    to: 'guides-testing-with-the-fake--docs',
  },
  {
    title: 'How a write ends',
    text: 'After a lost response the kit reads what happened before it says anything, and sends nothing twice.',
    to: 'guides-how-a-write-ends--docs',
  },
  {
    title: 'Security',
    text: 'Where links, passwords and sessions are kept, for how long, and which test proves it.',
    to: 'guides-security--docs',
  },
  {
    title: 'Accessibility',
    text: 'The 55 criteria of WCAG 2.2 A and AA: how each is met, and by which test.',
    to: 'guides-accessibility--docs',
  },
  {
    title: 'Real servers and their defects',
    text: 'What each version of Fluxbase does differently, and what the kit makes of it.',
    to: 'guides-real-servers-and-their-defects--docs',
  },
  {
    title: 'Error codes',
    text: 'One entry for each: what happened, why it matters, and what to do.',
    to: 'guides-error-codes--docs',
  },
]
