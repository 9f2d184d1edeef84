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
  const url = [http.url, http.baseUrl].find((value) => typeof value === 'string') ?? 'fluxbase'
  if (typeof window === 'undefined') return String(url)
  let number = numbers.get(http)
  if (number === undefined) {
    number = counts.get(String(url)) ?? 0
    counts.set(String(url), number + 1)
    numbers.set(http, number)
  }
  return number === 0 ? String(url) : `${String(url)}#${number}`
}

/**
 * A short name for a token that does not give it away: 53 bits out of 256 random ones. The same on a server and in the
 * browser, so that a validation made there is found here.
 */
export function fingerprint(token: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < token.length; i++) {
    const code = token.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (b & 0x1fffff) + (a >>> 0)).toString(36)
}
