import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  HeadContent,
  Outlet,
  redirect,
  Scripts,
} from '@tanstack/react-router'
import {
  AcceptInvitePage,
  InvitationsProvider,
  InvitationTable,
  InviteDialog,
} from 'fluxbase-invitations'
import type { invitationQueries } from 'fluxbase-invitations/queries'
import type { Account } from './account'
import { SignIn } from './sign-in'

interface Context extends Account {
  queryClient: QueryClient
  queries: ReturnType<typeof invitationQueries>
  locale: string | undefined
}

const rootRoute = createRootRouteWithContext<Context>()({
  // What a loader returns reaches the browser: so both write the same dates.
  loader: ({ context: { locale } }) => ({ locale }),
  staleTime: Infinity,
  head: () => ({
    meta: [
      { charSet: 'utf-8' },
      { name: 'viewport', content: 'width=device-width, initial-scale=1' },
      { title: 'Acme' },
    ],
    links: [
      { rel: 'icon', href: 'data:,' },
      { rel: 'stylesheet', href: '/client.css' },
    ],
    scripts: [{ type: 'module', src: '/client.js' }],
  }),
  component: Root,
})

function Root() {
  const { client, user } = rootRoute.useRouteContext()
  const { locale } = rootRoute.useLoaderData()
  return (
    <html lang="en">
      <head>
        <HeadContent />
      </head>
      <body>
        <InvitationsProvider
          client={client}
          currentUser={user}
          locale={locale}
          inviteUrl={(token) => `${location.origin}/invite/${token}`}
          onUnauthorized={() => location.assign('/sign-in')}
          onProblem={(problem) => console.warn(problem.message)}
        >
          <Outlet />
        </InvitationsProvider>
        <Scripts />
      </body>
    </html>
  )
}

const membersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad({ context: { user } }) {
    if (!user) throw redirect({ to: '/sign-in' })
  },
  loader: ({ context: { queryClient, queries } }) => queryClient.prefetchQuery(queries.list()),
  component: () => (
    <main className="page">
      <h1>Members</h1>
      <InvitationTable />
      <InviteDialog trigger={null} />
    </main>
  ),
})

const inviteRoute = createRoute({
  getParentRoute: () => rootRoute,
  // The token is optional, because the kit removes it from the URL after use.
  path: '/invite/{-$token}',
  loader: ({ context: { queryClient, queries }, params: { token } }) =>
    token && queryClient.prefetchQuery(queries.validate(token)),
  component: Invite,
})

function Invite() {
  const { token = null } = inviteRoute.useParams()
  const { keepUser } = inviteRoute.useRouteContext()
  return (
    <AcceptInvitePage
      token={token}
      appName="Acme"
      onAccepted={({ user }) => keepUser(user)}
      continueHref="/"
      signInHref="/sign-in"
    />
  )
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  component: () => <SignIn {...signInRoute.useRouteContext()} />,
})

export const routeTree = rootRoute.addChildren([membersRoute, inviteRoute, signInRoute])
