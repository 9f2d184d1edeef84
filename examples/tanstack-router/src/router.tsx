import { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { setupRouterSsrQueryIntegration } from '@tanstack/react-router-ssr-query'
import { invitationQueries } from 'fluxbase-invitations/queries'
import { openAccount, type Cookies } from './account'
import { routeTree } from './routes'

/** Creates the router for one visitor: for each request on the server, once in the browser. */
export function createAppRouter(cookies: Cookies, locale?: string) {
  const account = openAccount(cookies)
  const queryClient = new QueryClient()
  const queries = invitationQueries(account.client, { userId: account.user?.id })
  const router = createRouter({
    routeTree,
    context: { ...account, queryClient, queries, locale },
    defaultPreloadStaleTime: 0,
  })
  // Sends what the loaders have prefetched to the browser.
  setupRouterSsrQueryIntegration({ router, queryClient })
  return router
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
