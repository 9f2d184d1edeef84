import { createRoot } from 'react-dom/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  AcceptInvitePage,
  AcceptNotice,
  en,
  InvitationsProvider,
  InvitationTable,
  InviteForm,
  type AcceptNoticeName,
  type InvitationLinkStore,
  type Locale,
} from 'fluxbase-invitations'
import { createClient } from 'fluxbase-invitations/client'
import { createFakeFluxbase, faults } from 'fluxbase-invitations/testing'
import 'fluxbase-invitations/styles.css'

const DAY = 86_400_000

const query = new URLSearchParams(location.search)
const screen = query.get('screen')
const tag = query.get('tag') ?? 'en'
const exported = (await import(`../../src/locales/${query.get('language')}/index.ts`)) as object
const [locale] = Object.values(exported) as [Locale]
const fake = createFakeFluxbase({ url: location.origin })
const now = fake.now()
const [admin] = fake.roles
const count = Number(query.get('count') ?? 0)
for (let i = 0; i < count; i++) fake.invite({ email: `a${i}@example.com`, role: admin })
if (count === 0) inviteSome()

function inviteSome() {
  fake.invite({ email: 'ada@example.com', role: admin, createdAt: now - DAY / 12 })
  fake.invite({ email: 'alan.turing@bletchley.example', createdAt: now - 6.8 * DAY })
  fake.invite({ email: 'katherine@orbit.example', createdAt: now - 11 * DAY })
  fake.invite({
    email: 'margaret@apollo.example',
    createdAt: now - 14 * DAY,
    acceptedAt: now - 13 * DAY,
  })
}
fake.intercept('invitations.create', async (request, next) =>
  (await request.clone().text()).includes('broken') ? faults.status(500)(request, next) : next(),
)
if (screen === 'table-error') fake.intercept('invitations.list', faults.status(403))

const links: InvitationLinkStore = {
  get: (id) => `https://console.example.com/invite/${id}`,
  set: () => undefined,
  delete: () => undefined,
}
const isPublic = screen === 'page' || screen === 'notices'
const client = createClient({
  url: fake.url,
  fetch: fake.fetch,
  session: isPublic ? null : fake.signIn(),
})

const nothing = { onAction: () => undefined }
const notices = Object.keys(en.acceptInvitePage.notices).filter(
  (name): name is AcceptNoticeName => name !== 'crashed',
)

function Screen() {
  if (screen === 'form') return <InviteForm />
  if (screen === 'page') {
    return (
      <AcceptInvitePage bare token={fake.invitations[0]!.token} appName="Orbit" signInHref="#in" />
    )
  }
  if (screen === 'notices') return notices.map((notice) => <Notice key={notice} notice={notice} />)
  return <InvitationTable onInvite={() => undefined} />
}

function Notice({ notice }: { notice: AcceptNoticeName }) {
  const { id, email } = fake.invitations[0]!
  const dates = { created_at: '2026-11-23T09:00:00Z', expires_at: '2026-11-30T09:00:00Z' }
  return (
    <div data-fbi-root="" data-fbi="accept-invite-page" data-bare lang={tag} dir={locale.dir}>
      <AcceptNotice
        headingLevel={2}
        view={{
          step: 'notice',
          notice,
          invitation: { id, email, role: admin!, ...dates },
          busy: false,
          user: { id: 'two', email: 'grace@navy.example', name: 'Grace Hopper' },
          failure: null,
        }}
        actions={{ retry: nothing, signIn: nothing, newLink: nothing }}
      />
    </div>
  )
}

document.documentElement.dir = locale.dir!
createRoot(document.querySelector('main')!).render(
  <QueryClientProvider client={new QueryClient()}>
    <InvitationsProvider
      client={client}
      currentUser={screen === 'page' ? null : fake.admin}
      inviteUrl={(token) => `https://console.example.com/invite/${token}`}
      now={fake.now}
      timeZone="Europe/Berlin"
      locale={{ ...locale, tag }}
      links={links}
    >
      <Screen />
    </InvitationsProvider>
  </QueryClientProvider>,
)
