import { readField, tryOrUndefined } from './try-or-undefined'
import { FluxbaseError } from './errors'
import { containsSecret } from './contains-secret'

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
