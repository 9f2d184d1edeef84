import { decoded, linksInside, plainLink } from './wrapped-link'

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
  const token = plainLink(text.replace(/%3d/gi, '='))
    .replace(BEFORE_TOKEN, '')
    .replace(AFTER_TOKEN, '')
  if (token === 'undefined' || token === 'null') return null
  return /^[A-Za-z0-9_-]+={0,2}$/.test(token) ? token : null
}

const MAX_TOKEN = 512
/** What text puts before a link, and behind it. Not a dot before or a slash: they change a path. */
const BEFORE_TOKEN = /^[\s<>()[\]{}"'`*~“”„‘’‚«»‹›（「『【]+/
const AFTER_TOKEN = /[^A-Za-z0-9_=/\\-]+$/

/**
 * The token inside an invite link: `{anything}/invite/{token}`, `#token=…`, `?token=…`, or the bare token itself. `null`
 * where there is none. Where an address has several such places, the first with something of a token's shape counts, in
 * this order.
 *
 * What mail and chat programs do to a link is undone: quotes, brackets and stops around it, HTML entities,
 * quoted-printable, line breaks, a last `=` that was left out, redirects and mail filters (SafeLinks, Proofpoint, Google).
 */
export function tokenFromInviteLink(link: string): string | null {
  const candidate = candidateIn(link)
  return candidate === undefined ? null : readToken(candidate)
}

/**
 * Why a link gives no token that the known servers make, or `null` if it does. `no_token`: there is no place with a token.
 * `cut_off`: its end is missing. `damaged`: it holds characters that no token has, or too many.
 */
export function inviteLinkProblem(link: string): 'no_token' | 'cut_off' | 'damaged' | null {
  const candidate = candidateIn(link)
  if (candidate === undefined || candidate.trim() === '') return 'no_token'
  const token = readToken(candidate)
  if (token === null) return 'damaged'
  return token.length < TOKEN_LENGTH ? 'cut_off' : null
}

function candidateIn(link: string): string | undefined {
  const text = plainLink(link.slice(0, MAX_LINK)).trim()
  const candidates = candidatesIn(text)
  if (candidates.length === 0) return /[/?#:]/.test(text) ? undefined : text
  return best(candidates, (candidate) => candidate)
}

/** Longer than any link that works: mail filters make three kilobytes of one. */
const MAX_LINK = 16_000

/** What stands in the token's places, in a link and in those inside it. */
function candidatesIn(link: string, depth = 0): string[] {
  const [paths, others] = placesIn(link)
  const inside = depth < 3 ? linksInside(link).flatMap((one) => candidatesIn(one, depth + 1)) : []
  return [
    ...paths.map(({ written }) => written),
    ...inside,
    ...others.map(({ written }) => written),
  ]
}

/** What stands in the token's place in an address, as it is written there; `undefined` where there is no such place. */
export function tokenPart(address: string): string | undefined {
  return placeIn(address)?.written
}

/** The same address without its token: `/invite/…` becomes `/invite`, and `token=…` goes. Whatever else stands there stays. */
export function withoutTokenPart(address: string): string {
  const place = placeIn(address)
  if (!place) return address
  const before = address.slice(0, place.start)
  const after = address.slice(place.end)
  // The sign before the next parameter goes with this one, unless this one has its own from an earlier parameter.
  return /[?#]$/.test(before) && after.startsWith('&')
    ? before + after.slice(1)
    : before.replace(/[?#&/]$/, '') + after
}

interface Place {
  written: string
  start: number
  end: number
}

function placeIn(address: string): Place | undefined {
  return best(placesIn(address).flat(), ({ written }) => written)
}

/** The first of a token's shape, else the first that can be a token, else the first. */
function best<T>(candidates: readonly T[], written: (candidate: T) => string): T | undefined {
  return (
    candidates.find((one) => readToken(written(one))?.length === TOKEN_LENGTH) ??
    candidates.find((one) => readToken(written(one)) !== null) ??
    candidates[0]
  )
}

/** Where a token may stand: in the path; in the hash and then in the query. */
function placesIn(address: string): [paths: Place[], others: Place[]] {
  const paths = Array.from(address.matchAll(IN_PATH), (match): Place & { isLast: boolean } => {
    const start = match.index + '/invite/'.length
    const behind = start + match[1]!.length
    const end = address[behind] === '/' ? behind + 1 : behind
    const isLast = end === address.length || /[?#]/.test(address[end]!)
    return { written: match[1]!, start, end: isLast ? end : behind, isLast }
  })
  const hash = address.indexOf('#')
  const others = Array.from(address.matchAll(AS_PARAMETER), (match): Place => {
    const start = match.index + 1
    return { written: match[1]!, start, end: match.index + match[0].length }
  })
  const isInHash = ({ start }: Place) => hash >= 0 && start > hash
  return [
    paths.filter(({ written, isLast }) => isLast || tokenOfKnownLength(written) !== null),
    [...others.filter(isInHash), ...others.filter((place) => !isInHash(place))],
  ]
}

const IN_PATH = /\/invite\/([^/?#]+)/g
const AS_PARAMETER = /[?#&]token=([^&#]*)/g

/** 32 bytes of base64url with padding, on every known server (upstream: internal/auth/invitation.go). */
const TOKEN_LENGTH = 44

function readToken(written: string): string | null {
  return tokenOfKnownLength(written) ?? cleanToken(decoded(written))
}

/** A token of the known length ends where its characters end, whatever comes behind it; its last `=` may be missing. */
function tokenOfKnownLength(written: string): string | null {
  const text = plainLink(decoded(written)).replace(BEFORE_TOKEN, '')
  const [, characters] = KNOWN_TOKEN.exec(text) ?? KNOWN_TOKEN.exec(withoutBreaks(text)) ?? []
  return characters === undefined ? null : `${characters}=`
}

/** As it was before a mail program broke the line: softly, or in a quoted reply. */
const withoutBreaks = (text: string) => text.replace(/=\r?\n/g, '').replace(/[\s>]+/g, '')

const KNOWN_TOKEN = /^([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/

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
