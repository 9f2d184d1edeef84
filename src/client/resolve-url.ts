import { FluxbaseError } from './errors'

/**
 * The address of a Fluxbase, absolute and without a slash at its end; a sub-path stays. One that starts with `/` or is
 * empty is taken from the page's origin. Throws `invalid_configuration`, with what to do, for what can be no such address.
 */
export function resolveUrl(url: string): string {
  const location = globalThis.location as Location | undefined
  const refuse = (what: string): never => {
    throw new FluxbaseError(
      'invalid_configuration',
      `${what}, so no request can be made. Pass the address of your Fluxbase, like createClient({ url: 'http://localhost:8080' }).`,
    )
  }
  if (typeof url !== 'string')
    return refuse(`the url is ${url === null ? 'null' : typeof url} instead of a text`)
  if (!/^\s*(https?:\/\/|\/|$)/i.test(url)) {
    return refuse(
      "the url starts neither with http:// or https:// nor, on the page's own server, with /",
    )
  }
  let parsed: URL
  try {
    parsed = new URL(url, location?.origin === 'null' ? undefined : location?.origin)
  } catch {
    return refuse(`the url ${JSON.stringify(url)} is not a URL`)
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    return refuse(`the url has the scheme ${parsed.protocol} instead of http: or https:`)
  }
  if (parsed.username || parsed.password) return refuse('the url holds a user name or a password')
  if (/[?#]/.test(parsed.href)) return refuse('the url has a query or a fragment')
  if (location?.protocol === 'https:' && parsed.protocol === 'http:' && !isLocal(parsed.hostname)) {
    return refuse('the url is http: on a page that is https:, which browsers block')
  }
  return parsed.href.replace(/\/+$/, '')
}

function isLocal(host: string): boolean {
  return (
    host === 'localhost' || host.endsWith('.localhost') || host === '127.0.0.1' || host === '[::1]'
  )
}
