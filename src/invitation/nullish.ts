import * as z from 'zod/mini'

/** Optional text. In Go's JSON, `null` means "absent" as often as a missing key does. */
export const optionalText = z.nullish(z.string())

/** Required text that is not empty. */
export const requiredText = z.string().check(z.minLength(1))

type Present<T> = { [Key in keyof T]: Exclude<T[Key], null> }

/** Returns a copy without the keys whose value is null or undefined, so that what a server left out is absent. */
export function omitNullish<T extends object>(value: T): Present<T> {
  const present = Object.entries(value).filter(([, field]) => field !== null && field !== undefined)
  return Object.fromEntries(present) as Present<T>
}
