import type { FluxbaseFetchLike } from '../client/fluxbase-fetch-like'

/** Which number each client got among those of the same URL. */
const numbers = new WeakMap<FluxbaseFetchLike, number>()
const counts = new Map<string, number>()

/**
 * A name for a client in query keys, so that two clients on one QueryClient do not mix. The first client of a URL is
 * named by the URL alone, in the browser and on the server, so that hydrated data is found; on a server every request
 * brings a client and a cache of its own, so nothing is counted there.
 */
export function clientScope(
  http: FluxbaseFetchLike & { url?: unknown; baseUrl?: unknown },
): string {
  const isText = (value: unknown) => typeof value === 'string'
  const url = [http.url, http.baseUrl].find(isText) ?? 'fluxbase'
  if (typeof window === 'undefined') return url
  let number = numbers.get(http)
  if (number === undefined) {
    number = counts.get(url) ?? 0
    counts.set(url, number + 1)
    numbers.set(http, number)
  }
  return number === 0 ? url : `${url}#${number}`
}

/**
 * A short name for a token that does not give it away: 53 bits out of 256 random ones. The same on a server and in the
 * browser, so that a validation made there is found here.
 */
export function fingerprint(token: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let at = 0; at < token.length; at += 1) {
    a = Math.imul(a ^ token.charCodeAt(at), 0x9e3779b1)
    b = Math.imul(b ^ a, 0x5f356495)
  }
  return ((b >>> 11) * 2 ** 32 + (a >>> 0)).toString(36)
}
