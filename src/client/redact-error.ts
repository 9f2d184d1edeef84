import { readField, tryOrUndefined } from './try-or-undefined'
import { FluxbaseError } from './errors'

/**
 * Removes secrets and foreign objects from a `FluxbaseError`. Returns the same error, with a foreign `cause` replaced,
 * unless the error itself holds a secret or an object; then it returns a new error with the code and the fields that are
 * clean.
 */
export function redactError(error: FluxbaseError, secrets: readonly unknown[]): FluxbaseError {
  const { code, message, stack } = error
  const cause = redactCause(error.cause, secrets)
  const isClean = (value: unknown) => isPrimitive(value) && !containsSecret(String(value), secrets)
  const fields = Object.entries({ ...error, cause: null })
  const isPlain = Object.getPrototypeOf(error) === FluxbaseError.prototype
  if (isPlain && [message, stack, ...fields.flat()].every(isClean)) {
    if (cause !== error.cause) error.cause = cause
    return error
  }
  const clean = Object.fromEntries(fields.filter((field) => field.every(isClean)))
  return new FluxbaseError(
    code,
    `a request failed: ${code}. Details that might contain a secret were removed.`,
    { ...clean, cause },
  )
}

/**
 * Returns a copy of what foreign code threw, without secrets, or `undefined` if nothing can be kept. An object can hide a
 * secret where no search finds it (a `Request`, a `Map`, a getter, a closure), so only its name, message, code and stack
 * are copied.
 */
export function redactCause(thrown: unknown, secrets: readonly unknown[] = []): unknown {
  if (thrown instanceof FluxbaseError) return tryOrUndefined(() => redactError(thrown, secrets))
  const isClean = (text: string) => !LOOKS_SECRET.test(text) && !containsSecret(text, secrets)
  if (isPrimitive(thrown)) return isClean(String(thrown)) ? thrown : undefined
  const textOf = (field: string) => {
    const value = readField(thrown, field)
    return typeof value === 'string' ? value : ''
  }
  const name = textOf('name')
  const message = textOf('message')
  const code = textOf('code')
  const stack = textOf('stack')
  const text = [name, message, code].join('\n')
  if (text === '\n\n' || !isClean(text)) return undefined
  return Object.assign(
    new Error(message),
    { stack: isClean(stack) ? stack : undefined },
    name && { name },
    code && { code },
  )
}

/**
 * Matches a JWT, or a run of characters as long as a token, a key or encoded data: an app's own code has secrets that are
 * not known here.
 */
export const LOOKS_SECRET = /eyJ[\w-]+\.|[\w-]{40}/

const isPrimitive = (value: unknown) => Object(value) !== value && typeof value !== 'symbol'

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
