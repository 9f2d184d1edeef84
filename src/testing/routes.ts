import { authRoutes } from './auth-routes'
import type { Call } from './call'
import { invitationRoutes } from './invitation-routes'

/** Every endpoint that people who invite or are invited can reach. */
export const routes = [...invitationRoutes, ...authRoutes]

export type Route = (typeof routes)[number]
export type RouteName = Route['name']

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
