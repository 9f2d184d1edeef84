/**
 * Whether a link may be copied, shared or used as an `href`: `https:`, or `http:` for development servers, without
 * anything that makes it lead somewhere other than it appears to: a user before the host (`https://good@evil`), a
 * backslash, white space, or invisible characters. Server responses are untrusted input, and `javascript:` is a URL
 * too.
 */
export function isSafeLink(link: string): boolean {
  if (!WEB_ADDRESS.test(link) || MISLEADING.test(link)) return false
  try {
    return Boolean(new URL(link))
  } catch {
    return false
  }
}

/**
 * Whether an address that the app passes in may be used as an `href`: a safe link, or a path in the app, such as
 * `/sign-in`.
 */
export function isSafeHref(href: string): boolean {
  if (typeof href !== 'string') return false
  return isSafeLink(href) || (IN_APP.test(href) && !MISLEADING.test(href))
}

/** Requires the slashes, which browsers add if they are missing, and a host without a user. */
const WEB_ADDRESS = /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i

/** A relative address: without a scheme, and without a leading `//`, which would name a host. */
const IN_APP = /^(?!\/\/)[^:/?#]*(?:[/?#]|$)/

/** Browsers drop tabs and line breaks, treat a backslash as a slash, and do not show the other characters. */
const MISLEADING = /[\s\\\p{Cc}\p{Cf}\p{Cs}]/u
