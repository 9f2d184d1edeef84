import type { AcceptInvitePageMessages } from './accept-invite-page'
import type { InvitationTableMessages } from './invitation-table'
import type { InviteFormMessages } from './invite-form'
import type { SharedMessages } from './shared'

/** Every word the kit says. Words that take values are functions, so that no value is mistaken for a placeholder. */
export interface Messages {
  shared: SharedMessages
  inviteForm: InviteFormMessages
  invitationTable: InvitationTableMessages
  acceptInvitePage: AcceptInvitePageMessages
}

type Part<T> = {
  [Key in keyof T]?: T[Key] extends string | ((...args: never[]) => string) ? T[Key] : Part<T[Key]>
}

/** Some of the words. What is left out stays English. */
export type PartialMessages = Part<Messages>

/** Makes an app's word usable: what it is, what stands in its place by default (if anything does), and where it stands. */
export type WordCheck = (own: unknown, base: unknown, path: string) => unknown

/** The words of `own` over those of `base`, at any depth. `check` sees each of the app's before it is taken. */
export function mergeMessages<T extends object>(
  base: T,
  own: Part<T> | undefined,
  check: WordCheck = (word) => word,
  path = '',
): T {
  if (!own) return base
  const merged = { ...base } as Record<string, unknown>
  for (const [key, value] of Object.entries(own)) {
    if (value === undefined || key === '__proto__') continue
    const before = merged[key]
    const place = path ? `${path}.${key}` : key
    merged[key] =
      isSection(value) && isSection(before)
        ? mergeMessages(before, value, check, place)
        : check(value, before, place)
  }
  return merged as T
}

function isSection(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
