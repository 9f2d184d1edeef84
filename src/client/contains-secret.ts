import { tryOrUndefined } from './try-or-undefined'

/** Nothing shorter is a token or a password of anybody; a search for one letter would find it in every text. */
const SHORTEST_SECRET = 4

/**
 * Whether a text holds one of the secrets in any spelling that programs write: as it is, percent-encoded as in a URL or a
 * form, escaped as in JSON or in quotes, however often, or in base64 as in a header, alone or among other text.
 */
export function containsSecret(text: string, secrets: readonly unknown[]): boolean {
  const known = secrets
    .filter((secret) => typeof secret === 'string')
    .map((secret) => secret.replace(/(=|%3d)+$/i, '')) // The padding of a token is written in many ways.
    .filter((secret) => secret.length >= SHORTEST_SECRET)
  const holds = (secret: string) =>
    text.includes(secret) ||
    [secret, ...inBase64(secret)].some((spelling) => canonical(text).includes(canonical(spelling)))
  return tryOrUndefined(() => known.some(holds)) ?? true // What cannot be read counts as one that does.
}

/** The same for all spellings of a text: without escapes, and with one sign for each that form or base64url write in two ways. */
function canonical(text: string): string {
  return unescaped(text).replace(/[- ]/g, '+').replaceAll('_', '/')
}

const ESCAPES = /(%[\da-f]{2})+|\\(u[\da-f]{4}|.)/gi

/** Throws for a text in which escapes are nested deeper than any program writes them. */
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

/** What base64 makes of a secret, whichever byte of a group of three it begins at: the letters that are its alone. */
function inBase64(secret: string): string[] {
  const bytes = Array.from(new TextEncoder().encode(secret), (byte) => String.fromCharCode(byte))
  return [0, 1, 2].map((before) =>
    btoa(' '.repeat(before) + bytes.join('')).slice(
      before && before + 1,
      Math.floor(((before + bytes.length) * 4) / 3),
    ),
  )
}
