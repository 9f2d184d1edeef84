/**
 * The token as it must stand in a request path, or `null` if this can be no token.
 *
 * Tokens are base64url with padding and end in `=`. Servers compare the raw path, so `%3D` never matches; a token that
 * was percent-encoded once, or that a mail program wrote as `=3D`, is therefore decoded once. Signs that text puts around
 * a link are dropped. `undefined` and `null` are a program's slip. Anything with a slash, a dot, a space or the like inside
 * never reaches a URL. A token needs no particular length: what counts is that it cannot change the path.
 */
export function cleanToken(text: string): string | null {
  if (text.length > MAX_TOKEN) return null
  const token = text
    .trim()
    .replace(/^<|[>.,;)\]]+$/g, '')
    .replace(/%3d/gi, '=')
    .replace(/=3d$/i, '=')
  if (token === 'undefined' || token === 'null') return null
  return /^[A-Za-z0-9_-]+={0,2}$/.test(token) ? token : null
}

const MAX_TOKEN = 512

/**
 * The token inside an invite link: `{anything}/invite/{token}`, `?token=…` in the query or after the `#`, or the bare
 * token itself. `null` where there is none. Mail programs like to leave the last `=` out of a link; it is put back.
 */
export function tokenFromInviteLink(link: string): string | null {
  const text = link.trim()
  const written = tokenPart(text) ?? (/[/?#:]/.test(text) ? '' : text)
  const token = cleanToken(decoded(written))
  return token?.length === TOKEN_LENGTH - 1 && !token.endsWith('=') ? `${token}=` : token
}

/** What stands in the token's place in an address, as it is written there; `undefined` where there is no such place. */
export function tokenPart(address: string): string | undefined {
  const [, written] = IN_QUERY.exec(address) ?? IN_PATH.exec(address) ?? []
  return written
}

/** The same address without its token: `/invite/…` becomes `/invite`, and `token=…` goes. */
export function withoutTokenPart(address: string): string {
  return address
    .replace(/([?#])token=[^&#]*(&?)/, (_, sign: string, more: string) => (more ? sign : ''))
    .replace(/&token=[^&#]*/, '')
    .replace(/\/invite\/[^/?#]+\/?/, '/invite')
}

const IN_QUERY = /[?#&]token=([^&#]*)/
const IN_PATH = /\/invite\/([^/?#]+)\/?(?:[?#]|$)/

/** 32 bytes of base64url with padding, on every known server (upstream: internal/auth/invitation.go). */
const TOKEN_LENGTH = 44

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Whether a link may be copied, shared or stand in an `href`: `https:`, or `http:` as development servers have it, without
 * anything that makes it lead elsewhere than it looks: a user before the host (`https://good@evil`), a backslash, white space,
 * or characters that nobody sees. A server's answer is input like any other, and `javascript:` is a URL too.
 */
export function isSafeLink(link: string): boolean {
  if (!WEB_ADDRESS.test(link) || MISLEADING.test(link)) return false
  try {
    return Boolean(new URL(link))
  } catch {
    return false
  }
}

/** Whether an address of the app's own may stand in an `href`: a safe link, or a place in the app, such as `/sign-in`. */
export function isSafeHref(href: string): boolean {
  return isSafeLink(href) || (IN_APP.test(href) && !MISLEADING.test(href))
}

/** With its slashes, which browsers add where they are missing, and without a user. */
const WEB_ADDRESS = /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i

/** No scheme, and no `//` in front, which would name a host. */
const IN_APP = /^(?!\/\/)[^:/?#]*(?:[/?#]|$)/

/** Browsers drop tabs and line breaks, read a backslash as a slash, and show nothing of the rest. */
const MISLEADING = /[\s\\\p{Cc}\p{Cf}\p{Cs}]/u
