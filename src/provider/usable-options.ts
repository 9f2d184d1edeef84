import { tryOrUndefined } from '../client/try-or-undefined'
import type { InvitationRole } from '../invitation/invitation'
import { EXPIRING_SOON } from '../invitation/status'
import type { Tell } from '../queries/problem'
import { tellIfUnusable } from '../queries/tell-if-unusable'

/** The options whose values `Intl` or arithmetic may reject, or that may contain something other than they should. */
interface Options {
  locale: string
  timeZone: string | undefined
  expiringSoon: number
  roles: readonly InvitationRole[] | undefined
  theme: 'light' | 'dark' | undefined
}

/** Replaces each option that cannot be used by the nearest value that can, and tells the app. Never throws. */
export function usableOptions(given: Partial<Options>, tell: Tell): Options {
  const { locale = 'en', timeZone, expiringSoon = EXPIRING_SOON, roles, theme } = given
  const used: Options = {
    locale: usableLocale(locale),
    timeZone: isTimeZone(timeZone) ? timeZone : undefined,
    expiringSoon: usableNumber(expiringSoon, EXPIRING_SOON),
    roles: uniqueByName(roles, (role) => role),
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
  }
  for (const name of Object.keys(used) as (keyof Options)[]) {
    tellIfUnusable(tell, name, given[name], used[name], name)
  }
  return used
}

/**
 * A locale that `Intl` knows. The names of POSIX (`de_DE`, `de_DE.UTF-8@euro`) are read as BCP 47, and a tag with a part
 * that makes no sense loses its end. Without any such language, English.
 */
export function usableLocale(locale: unknown): string {
  if (isLocale(locale)) return locale
  const parts = typeof locale === 'string' ? locale.replace(/[.@].*$/s, '').split(/[-_]/) : []
  for (; parts.length > 0; parts.pop()) {
    const tag = parts.join('-').trim()
    if (isLocale(tag)) return tag
  }
  return 'en'
}

const isLocale = (tag: unknown): tag is string =>
  typeof tag === 'string' &&
  (tryOrUndefined(() => Intl.DateTimeFormat.supportedLocalesOf(tag))?.length ?? 0) > 0

const isTimeZone = (timeZone: unknown) =>
  typeof timeZone === 'string' &&
  tryOrUndefined(() => new Intl.DateTimeFormat('en', { timeZone })) !== undefined

/** A text with something in it, or `undefined`. */
export const usableText = (given: unknown): string | undefined =>
  typeof given === 'string' && given.trim() !== '' ? given : undefined

/** A number that is not negative. */
export function usableNumber<Fallback>(given: unknown, fallback: Fallback): number | Fallback {
  return typeof given === 'number' && !Number.isNaN(given) ? Math.max(given, 0) : fallback
}

/** The entries that fit, in the same array if all do. `undefined` if nothing is left, or it is no array. */
export function usableList<Entry>(
  given: readonly Entry[] | undefined,
  fits: (entry: Entry) => boolean,
): readonly Entry[] | undefined {
  if (!Array.isArray(given)) return undefined
  const used = (given as readonly Entry[]).filter((entry) => tryOrUndefined(() => fits(entry)))
  if (used.length === given.length) return given
  return used.length > 0 ? used : undefined
}

/** Without what has no name, and without repetitions of a name. */
export function uniqueByName<Role>(
  given: readonly Role[] | undefined,
  nameOf: (role: Role) => unknown,
): readonly Role[] | undefined {
  const names = new Set<unknown>()
  return usableList(given, (role) => {
    const name = nameOf(role)
    if (typeof name !== 'string' || name.trim() === '' || names.has(name)) return false
    names.add(name)
    return true
  })
}
