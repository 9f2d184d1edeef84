/**
 * Returns the token as a request path needs it, or `null` if the text cannot be a token.
 *
 * Tokens are base64url with padding and end in `=`. Servers compare the raw path, so `%3D` never matches; a token that
 * was percent-encoded once, or that a mail program wrote as `=3D`, is therefore decoded once. Punctuation around it is
 * dropped. The texts `undefined` and `null` come from a programming error and are refused. Anything with a slash, a dot
 * or a space never reaches a URL. Length does not matter: a token only has to be unable to change the path.
 */
export function cleanToken(text: string): string | null {
  // Routers give an array for a parameter that a URL has twice.
  if (typeof text !== 'string' || text.length > MAX_TOKEN) return null
  const token = text
    .replace(/\p{Cf}/gu, '')
    .replace(/[%=]3d/gi, '=')
    .replace(BEFORE_TOKEN, '')
    .replace(AFTER_TOKEN, '')
  if (token === 'undefined' || token === 'null') return null
  return /^[\w-]+={0,2}$/.test(token) ? token : null
}

const MAX_TOKEN = 512
/**
 * What text puts before or behind a link: anything but the characters of a token, and slashes and a leading dot, which
 * change a path.
 */
const BEFORE_TOKEN = /^[^\w=./\\-]+/
const AFTER_TOKEN = /[^\w=/\\-]+$/

/**
 * Finds the token in an invite link: `{anything}/invite/{token}`, `#token=…`, `?token=…`, or the bare token itself.
 * Returns `null` if there is none. If a link has several of these places, the first one that holds text with the shape
 * of a token counts, in this order.
 *
 * Reverses what mail and chat programs do to links: surrounding quotes, brackets and full stops, HTML entities,
 * quoted-printable, line breaks, a missing final `=`, redirects and mail filters (SafeLinks, Proofpoint, Google).
 */
export function tokenFromInviteLink(link: string): string | null {
  const candidate = candidateIn(link)
  return candidate === undefined ? null : readToken(candidate)
}

/**
 * Explains why a link contains no token of a known server, or returns `null` if it contains one. `no_token`: the link
 * has no place for a token. `cut_off`: the end of the token is missing. `damaged`: the token has characters that no
 * token has, or too many.
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
  // A mail program may have broken the link anywhere, even inside the word before the token.
  const candidates = [text, text.replace(/=?\r?\n[>\s]*/g, ''), decoded(decoded(text))].flatMap(
    (one) => candidatesIn(one),
  )
  if (candidates.length === 0) return /[/?#:]/.test(text) ? undefined : text
  return best(candidates).written
}

/** Longer than any working link: mail filters make links of about three kilobytes. */
const MAX_LINK = 16_000

/** The places for a token in a link and in the links inside it. */
function candidatesIn(link: string, depth = 0): Place[] {
  const [paths, parameters] = placesIn(link)
  const inside = depth < 4 && linkInside(link)
  return [...paths, ...(inside ? candidatesIn(inside, depth + 1) : []), ...parameters]
}

/**
 * The text at the place for a token in an address, as written there, or `undefined` if the address has no such place.
 */
export function tokenPart(address: string): string | undefined {
  return placeIn(address)?.written
}

/**
 * Removes the token from an address: `/invite/…` becomes `/invite`, and `token=…` is dropped. Everything else stays.
 */
export function withoutTokenPart(address: string): string {
  const place = placeIn(address)
  if (!place) return address
  const before = address.slice(0, place.start)
  const after = address.slice(place.end)
  // The separator after this parameter goes too, unless an earlier parameter needs it.
  const left =
    /[?#]$/.test(before) && after.startsWith('&')
      ? before + after.slice(1)
      : before.replace(/[?#&/]$/, '') + after
  // A link may have its token twice.
  return tokenPart(left) === place.written ? withoutTokenPart(left) : left
}

interface Place {
  written: string
  start: number
  end: number
}

const placeIn = (address: string): Place | undefined => best(placesIn(address).flat())

/** Prefers a place with the shape of a token, then one that can hold a token, then the first. */
function best<T extends Place | undefined>(places: readonly T[]): T {
  const find = (fits: (token: string | null) => boolean) =>
    places.find((place) => fits(readToken(place!.written)))
  return (find((token) => token?.length === TOKEN_LENGTH) ?? find(Boolean) ?? places[0])!
}

/** The places where a token may be: in the path, and as a parameter in the hash, then in the query. */
function placesIn(address: string): [paths: Place[], parameters: Place[]] {
  const find = (place: RegExp) =>
    Array.from(address.matchAll(place), ({ index, 0: all, 1: written = '' }): Place => {
      return { written, start: index, end: index + all.length }
    })
  const parameters = find(/(?<=^|[?#&])token=([^&#?]*)/gi)
  const hash = address.indexOf('#')
  const isInHash = ({ start }: Place) => hash >= 0 && start > hash
  return [
    [
      ...find(/(?<=\/invite\/)([^/?#]+)\/?(?=[?#]|$)/gi),
      // Further path behind it, as in `/invite/accept/now`, or slashes before it: only if this is a token beyond doubt.
      ...find(/(?<=\/invite\/+)([^/?#]+)/gi).filter(({ written }) => tokenOfKnownLength(written)),
    ],
    [...parameters.filter(isInHash), ...parameters.filter((place) => !isInHash(place))],
  ]
}

/** 32 bytes as base64url with padding, on every known server (upstream: internal/auth/invitation.go). */
const TOKEN_LENGTH = 44

function readToken(written: string): string | null {
  return tokenOfKnownLength(written) ?? cleanToken(plainLink(decoded(written)))
}

/**
 * Reads a token of the known length. It ends where its characters end, whatever follows; its final `=` may be missing.
 */
function tokenOfKnownLength(written: string): string | null {
  const text = plainLink(decoded(decoded(written))).replace(BEFORE_TOKEN, '')
  // The second attempt is without the line breaks of a mail program: soft ones, and those of a quoted reply.
  const [token] =
    KNOWN_TOKEN.exec(text) ?? KNOWN_TOKEN.exec(text.replace(/=\r?\n|[\s>]+/g, '')) ?? []
  return token ? `${token}=` : null
}

const KNOWN_TOKEN = /^[\w-]{43}(?![\w-])/

/**
 * Restores a link that a mail or chat program has rewritten: decodes HTML entities and `=3D`, restores hyphens, and drops
 * invisible characters, the backslashes of Markdown and JSON, and what Proofpoint's "URL Defense" v3 puts behind a link.
 */
function plainLink(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]|\\(?=[/_-])/gu, '')
    .replace(/[‐‑–]/g, '-')
    .replace(/&(?:#(x?[\da-f]{1,6})|([a-z]{2,6}));/gi, (_, code?: string, name?: string) =>
      // `Number` reads `061` and `0x3D`. The other named characters are quotes, brackets and spaces around a link.
      code ? String.fromCharCode(Number(`0${code}`)) : (ENTITIES[name!.toLowerCase()] ?? ' '),
    )
    .replace(/=3d/gi, '=')
    .replace(/__;!!\S*/, '')
}

const ENTITIES: Record<string, string> = { amp: '&', equals: '=' }

/**
 * The first link inside a link, decoded, with everything behind it; `undefined` if there is none. Redirects and mail
 * filters carry the original link percent-encoded, some of them twice. Proofpoint's v2 writes `-3A` for `:` and `_` for `/`.
 */
function linkInside(link: string): string | undefined {
  const [, inside] =
    /(?:.|^(?=https?%))(https?(?::|%(?:25){0,2}3a).*)/is.exec(
      link.replace(/https?-3A__[^&\s]*/i, (address) =>
        address.replaceAll('_', '/').replace(/-([\da-f]{2})/gi, '%$1'),
      ),
    ) ?? []
  // The outer link's separators end the link inside, whose own are still encoded.
  return inside && decoded(inside.replace(/[&\s"'<>]/g, '?'))
}

/** Percent-decodes a text, except for sequences that are not UTF-8. */
function decoded(text: string): string {
  return text.replace(/(%[\da-f]{2})+/gi, (escape) => {
    try {
      return decodeURIComponent(escape)
    } catch {
      return escape
    }
  })
}
