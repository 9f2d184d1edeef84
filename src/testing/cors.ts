import type { Dialect } from './dialects'

const METHODS = 'GET, POST, PUT, PATCH, DELETE, OPTIONS'
const REQUEST_HEADERS =
  'Origin, Content-Type, Accept, Authorization, X-Request-ID, X-CSRF-Token, X-Impersonation-Token, Prefer, apikey, x-client-app'
/** Not `Retry-After`: what a page may not read has to stand in the body. */
const EXPOSED =
  'Content-Range, Content-Encoding, Content-Length, X-Request-ID, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset'

/** What a browser asks before it sends a request to another origin. */
export const isPreflight = ({ method, headers }: Request): boolean =>
  method === 'OPTIONS' && headers.has('access-control-request-method')

/** What lets pages of other origins read an answer. An origin that is not allowed gets all but the permission. */
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
