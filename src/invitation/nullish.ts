import * as z from 'zod/mini'

/** Text that need not be there. `null` stands for "not there" in Go's JSON as often as a missing key does. */
export const optionalText = z.nullish(z.string())

/** Text that must be there, and say something. */
export const requiredText = z.string().check(z.minLength(1))

type Present<T> = { [Key in keyof T]: Exclude<T[Key], null> }

/** The same without the keys that hold nothing: what a server did not say is not there, rather than there and empty. */
export function omitNullish<T extends object>(value: T): Present<T> {
  const present = Object.entries(value).filter(([, held]) => held !== null && held !== undefined)
  return Object.fromEntries(present) as Present<T>
}
