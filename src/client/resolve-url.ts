import { tryOrUndefined } from './try-or-undefined'
import { FluxbaseError } from './errors'

/**
 * Returns the absolute address of a Fluxbase server, without a trailing slash; a sub-path is kept. An empty URL, or one
 * that starts with `/`, is resolved against the page's origin, and stays a path where there is no page. Throws
 * `invalid_configuration`, which says what to do, for anything that cannot be such an address.
 */
export function resolveUrl(url: string): string {
  const page = globalThis.location as Location | undefined
  const origin = page?.origin.startsWith('http') ? page.origin : NO_PAGE
  const parsed = tryOrUndefined(() => new URL(url, origin))
  const problem = findProblem(url, parsed, origin)
  if (!problem) return parsed!.href.replace(/\/+$/, '').replace(NO_PAGE, '')
  throw new FluxbaseError(
    'invalid_configuration',
    `the url ${problem}, so no request can be sent. Pass the URL of your Fluxbase server, such as 'http://localhost:8080'.`,
  )
}

export const isAbsolute = (url: string) => /^\s*https?:\/\//i.test(url)

/** Stands for the origin of the page where there is none. No such host can exist (RFC 2606). */
const NO_PAGE = 'http://no-page.invalid'

function findProblem(url: string, parsed: URL | undefined, origin: string): string | false {
  // Matches `undefined` and `null`, too.
  if (!isAbsolute(url) && !/^\s*(\/|$)/.test(url))
    return 'starts with neither http://, https:// nor /'
  if (!parsed) return `${JSON.stringify(url)} is not a URL`
  const { protocol, username, password, hostname, href } = parsed
  // URL parsers treat \ as / and drop tabs and line breaks, so a path can turn out to be another host.
  if (!isAbsolute(url) && parsed.origin !== origin)
    return 'points to a different server than the page'
  if (username || password || /[?#]/.test(href)) {
    return 'contains a user name, a password, a query or a fragment'
  }
  const isBlocked = origin.startsWith('https:') && protocol === 'http:' && !LOCAL.test(hostname)
  return isBlocked && 'uses http on an https page, which browsers block'
}

const LOCAL = /^(.+\.)?localhost$|^127\.0\.0\.1$|^\[::1\]$/
