import type { Answer } from './answers'
import * as auth from './auth-routes'
import type { Call } from './call'
import * as invitations from './invitation-routes'

export interface Route {
  name: RouteName
  method: 'GET' | 'POST' | 'DELETE'
  /** `:token` is one segment, taken as it stands. Case and a slash at the end do not matter elsewhere. */
  path: string
  handle(call: Call): Answer | Promise<Answer>
  /** Counted per window (milliseconds); N counts both setup routes together. */
  limit?: { name: 'login' | 'setup'; windowMs: number }
}

const MINUTE = 60_000
const LOGIN = { name: 'login', windowMs: MINUTE } as const
const SETUP = { name: 'setup', windowMs: 15 * MINUTE } as const

/** The whole backend, as far as somebody who invites or is invited can meet it. */
export const routes = [
  {
    name: 'invitations.create',
    method: 'POST',
    path: '/api/v1/admin/invitations',
    handle: invitations.create,
  },
  {
    name: 'invitations.list',
    method: 'GET',
    path: '/api/v1/admin/invitations',
    handle: invitations.list,
  },
  {
    name: 'invitations.revoke',
    method: 'DELETE',
    path: '/api/v1/admin/invitations/:token',
    handle: invitations.revoke,
  },
  {
    name: 'invitations.validate',
    method: 'GET',
    path: '/api/v1/invitations/:token/validate',
    handle: invitations.validate,
  },
  {
    name: 'invitations.accept',
    method: 'POST',
    path: '/api/v1/invitations/:token/accept',
    handle: invitations.accept,
  },
  {
    name: 'admin.login',
    method: 'POST',
    path: '/api/v1/admin/login',
    handle: auth.adminLogin,
    limit: LOGIN,
  },
  {
    name: 'admin.refresh',
    method: 'POST',
    path: '/api/v1/admin/refresh',
    handle: auth.adminRefresh,
  },
  { name: 'admin.logout', method: 'POST', path: '/api/v1/admin/logout', handle: auth.logout },
  { name: 'admin.me', method: 'GET', path: '/api/v1/admin/me', handle: auth.adminMe },
  {
    name: 'admin.setup',
    method: 'POST',
    path: '/api/v1/admin/setup',
    handle: auth.setup,
    limit: SETUP,
  },
  {
    name: 'admin.setupStatus',
    method: 'GET',
    path: '/api/v1/admin/setup/status',
    handle: auth.setupStatus,
    limit: SETUP,
  },
  {
    name: 'dashboard.login',
    method: 'POST',
    path: '/dashboard/auth/login',
    handle: auth.dashboardLogin,
  },
  {
    name: 'dashboard.verify',
    method: 'POST',
    path: '/dashboard/auth/2fa/verify',
    handle: auth.verifySecondFactor,
  },
  {
    name: 'dashboard.refresh',
    method: 'POST',
    path: '/dashboard/auth/refresh',
    handle: auth.dashboardRefresh,
  },
  { name: 'dashboard.me', method: 'GET', path: '/dashboard/auth/me', handle: auth.dashboardMe },
  { name: 'health', method: 'GET', path: '/health', handle: auth.health },
] as const satisfies readonly UnnamedRoute[]

type UnnamedRoute = Omit<Route, 'name'> & { name: string }

export type RouteName = (typeof routes)[number]['name']

const patterns = routes.map((route) => ({
  route: route as Route,
  pattern: new RegExp(`^${route.path.replace(':token', '([^/]+)')}/?$`, 'i'),
}))

/** The route of a request, and the token in its path. */
export function findRoute(method: string, path: string): { route: Route; token: string } | null {
  for (const { route, pattern } of patterns) {
    const match = route.method === method ? pattern.exec(path) : null
    if (match) return { route, token: match[1] ?? '' }
  }
  return null
}
