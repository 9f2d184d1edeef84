import type { Dialect } from './dialects'

const METHODS = 'GET, POST, PUT, PATCH, DELETE, OPTIONS'
const REQUEST_HEADERS =
  'Origin, Content-Type, Accept, Authorization, X-Request-ID, X-CSRF-Token, X-Impersonation-Token, Prefer, apikey, x-client-app'
/** `Retry-After` is not exposed, so pages of other origins depend on the copy in the body. */
const EXPOSED =
  'Content-Range, Content-Encoding, Content-Length, X-Request-ID, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset'

/** Whether this is the request that a browser sends before a cross-origin request. */
export const isPreflight = ({ method, headers }: Request): boolean =>
  method === 'OPTIONS' && headers.has('access-control-request-method')

/** The CORS headers of a response. An origin that is not allowed gets all of them except the permission itself. */
export function corsHeaders(
  request: Request,
  allowedOrigins: readonly string[],
  { corsSeparator, maxAgeAlways }: Dialect,
): Record<string, string> {
  const origin = request.headers.get('origin')
  if (!origin) return {}
  const list = (names: string) => names.replaceAll(', ', corsSeparator)
  const preflight = isPreflight(request)
  return {
    ...(allowedOrigins.includes(origin) && {
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Allow-Credentials': 'true',
    }),
    'Access-Control-Expose-Headers': list(EXPOSED),
    ...(preflight && {
      'Access-Control-Allow-Methods': list(METHODS),
      'Access-Control-Allow-Headers': list(REQUEST_HEADERS),
    }),
    ...((preflight || maxAgeAlways) && { 'Access-Control-Max-Age': '300' }),
  }
}
