import type { FluxbaseFetchLike } from '../client/fluxbase-fetch-like'

/** The number of each client among those with the same URL. */
const numbers = new WeakMap<FluxbaseFetchLike, number>()
const counts = new Map<string, number>()

/**
 * Names a client in query keys, so that two clients on one QueryClient do not mix. The first client of a URL is named by
 * the URL alone, in the browser and on the server, so that hydrated data is found. On a server, clients are not counted:
 * each request has a client and a cache of its own.
 */
export function clientScope(
  http: FluxbaseFetchLike & { givenUrl?: unknown; url?: unknown; baseUrl?: unknown },
  publicUrl?: string,
): string {
  const isText = (value: unknown) => typeof value === 'string'
  if (publicUrl !== undefined) return publicUrl.trim().replace(/\/+$/, '')
  const url = [http.givenUrl, http.url, http.baseUrl].find(isText) ?? 'fluxbase'
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
 * Returns a short name for a token that does not reveal it: 53 bits of 256 random ones. It is the same on the server and
 * in the browser, so that a validation made on the server is found in the browser.
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
