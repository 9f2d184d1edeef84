import { tryOrUndefined } from './try-or-undefined'
import { FluxbaseError } from './errors'

/**
 * Returns the absolute address of a Fluxbase server, without a trailing slash; a sub-path is kept. An empty URL, or one
 * that starts with `/`, is resolved against the page's origin. Throws `invalid_configuration`, which says what to do, for
 * anything that cannot be such an address.
 */
export function resolveUrl(url: string): string {
  const location = globalThis.location as Location | undefined
  const origin = location?.origin
  const refuse = (what: string) => {
    throw new FluxbaseError(
      'invalid_configuration',
      `the url ${what}, so no request can be made. Pass the address of your Fluxbase, like 'http://localhost:8080'.`,
    )
  }
  // Catches `undefined` and `null`, too.
  if (!/^\s*(https?:\/\/|\/|$)/i.test(url)) {
    return refuse("starts with none of http://, https:// and, on the page's own server, /")
  }
  const parsed = tryOrUndefined(() => new URL(url, origin?.startsWith('http') ? origin : undefined))
  if (!parsed) return refuse(`${JSON.stringify(url)} is not a URL`)
  const { protocol, username, password, hostname, href } = parsed
  // URL parsers treat \ as / and drop tabs and line breaks, so a path can turn out to be another host.
  if (!/^\s*https?:/i.test(url) && parsed.origin !== origin) {
    return refuse(`${JSON.stringify(url)} leads to another server than the page's own`)
  }
  if (username || password || /[?#]/.test(href)) {
    return refuse('holds a user name, a password, a query or a fragment')
  }
  if (location?.protocol === 'https:' && protocol === 'http:' && !LOCAL.test(hostname)) {
    return refuse('is http: on a page that is https:, which browsers block')
  }
  return href.replace(/\/+$/, '')
}

const LOCAL = /^(.+\.)?localhost$|^127\.0\.0\.1$|^\[::1\]$/
