import { tryOrUndefined } from './try-or-undefined'

/** No token or password is shorter than this. A single letter would be found in every text. */
const SHORTEST_SECRET = 4

/**
 * Returns whether a text contains one of the secrets in any spelling that programs produce: as is, percent-encoded as in
 * a URL or a form, escaped as in JSON or a quoted string, at any depth, or in base64 as in a header, alone or within
 * other text.
 */
export function containsSecret(text: string, secrets: readonly unknown[]): boolean {
  const known = secrets
    .filter((secret) => typeof secret === 'string')
    .map((secret) => secret.replace(/(=|%3d)+$/i, '')) // Padding is optional, and may be percent-encoded.
    .filter((secret) => secret.length >= SHORTEST_SECRET)
  const holds = (secret: string) =>
    text.includes(secret) ||
    [secret, ...inBase64(secret)].some((spelling) => canonical(text).includes(canonical(spelling)))
  return tryOrUndefined(() => known.some(holds)) ?? true // Fails closed: an unreadable text counts.
}

/**
 * Maps every spelling of a text to the same one: decodes escapes, and unifies the characters that form encoding and
 * base64url write differently.
 */
function canonical(text: string): string {
  return unescaped(text).replace(/[- ]/g, '+').replaceAll('_', '/')
}

const ESCAPES = /(%[\da-f]{2})+|\\(u[\da-f]{4}|.)/gi

/** Decodes all escapes. Throws if they are nested deeper than any program writes them. */
function unescaped(text: string, depth = 0): string {
  const plain = text.replace(
    ESCAPES,
    (escape) =>
      tryOrUndefined(() =>
        escape.startsWith('%') ? decodeURIComponent(escape) : (JSON.parse(`"${escape}"`) as string),
      ) ?? escape.slice(1),
  )
  if (plain === text) return text
  if (depth === 8) throw new RangeError()
  return unescaped(plain, depth + 1)
}

/**
 * The base64 encodings of a secret for each of the three byte offsets it may start at, cut to the characters that depend
 * on the secret alone.
 */
function inBase64(secret: string): string[] {
  const bytes = Array.from(new TextEncoder().encode(secret), (byte) => String.fromCharCode(byte))
  return [0, 1, 2].map((before) =>
    btoa(' '.repeat(before) + bytes.join('')).slice(
      before && before + 1,
      Math.floor(((before + bytes.length) * 4) / 3),
    ),
  )
}
