import type { FakeResponse } from './fake-response'
import * as auth from './auth-routes'
import type { Call } from './call'
import * as invitations from './invitation-routes'

/** Every endpoint that people who invite or are invited can reach. */
export const routes = [
  route('invitations.create', 'POST', '/api/v1/admin/invitations', invitations.create),
  route('invitations.list', 'GET', '/api/v1/admin/invitations', invitations.list),
  route('invitations.revoke', 'DELETE', '/api/v1/admin/invitations/:token', invitations.revoke),
  route('invitations.validate', 'GET', '/api/v1/invitations/:token/validate', invitations.validate),
  route('invitations.accept', 'POST', '/api/v1/invitations/:token/accept', invitations.accept),

  route('admin.setupStatus', 'GET', '/api/v1/admin/setup/status', auth.setupStatus),
  route('admin.setup', 'POST', '/api/v1/admin/setup', auth.setup),
  route('admin.login', 'POST', '/api/v1/admin/login', auth.adminLogin),
  route('admin.refresh', 'POST', '/api/v1/admin/refresh', auth.adminRefresh),
  route('admin.logout', 'POST', '/api/v1/admin/logout', auth.logout),
  route('admin.me', 'GET', '/api/v1/admin/me', auth.adminMe),

  route('dashboard.login', 'POST', '/dashboard/auth/login', auth.dashboardLogin),
  route('dashboard.verify', 'POST', '/dashboard/auth/2fa/verify', auth.verifySecondFactor),
  route('dashboard.refresh', 'POST', '/dashboard/auth/refresh', auth.dashboardRefresh),
  route('dashboard.me', 'GET', '/dashboard/auth/me', auth.dashboardMe),

  route('health', 'GET', '/health', auth.health),
]

export type Route = (typeof routes)[number]
export type RouteName = Route['name']

/** Defines a route. `:name` matches one path segment, undecoded. The rest ignores letter case and a trailing slash. */
export function route<const Name extends string>(
  name: Name,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  handle: (call: Call) => FakeResponse | Promise<FakeResponse>,
) {
  const pattern = new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`, 'i')
  return { name, method, pattern, handle }
}

/** Returns the route of a request and its path parameters by name, or `null`. */
export function findRoute(
  method: string,
  path: string,
): { route: Route; params: Call['params'] } | null {
  for (const route of routes) {
    const match = route.method === method ? route.pattern.exec(path) : null
    if (match) return { route, params: match.groups ?? {} }
  }
  return null
}
