import type { AcceptInvitePageMessages } from './accept-invite-page'
import type { InvitationTableMessages } from './invitation-table'
import type { InviteFormMessages } from './invite-form'
import type { RecipientImportMessages } from './recipient-import'
import type { SharedMessages } from './shared'

/** Every text of the kit. Texts with values are functions, so that no value is mistaken for a placeholder. */
export interface Messages {
  shared: SharedMessages
  inviteForm: InviteFormMessages
  recipientImport: RecipientImportMessages
  invitationTable: InvitationTableMessages
  acceptInvitePage: AcceptInvitePageMessages
}

type Part<T> = {
  [Key in keyof T]?: T[Key] extends string | ((...args: never[]) => string) ? T[Key] : Part<T[Key]>
}

/** Some of the texts. Those left out stay English. */
export type PartialMessages = Part<Messages>

/** Texts without names, in the order of the English ones: what the build makes of the kit's languages, to save a fifth. */
export type TextsInOrder = { [Section in keyof Messages]?: readonly unknown[] }

/** Gives texts in order the names of the English ones. Texts that have names keep them. */
export const nameTexts = (texts: unknown, english: unknown): object =>
  Array.isArray(texts)
    ? Object.fromEntries(
        Object.entries(english as object).map(([name, word], place) => [
          name,
          nameTexts(texts[place], word),
        ]),
      )
    : (texts as object)

/** Replaces or wraps one of an app's texts. Receives the text, its English default (if there is one) and its path. */
export type WordCheck = (own: unknown, base: unknown, path: string) => unknown

/** Merges the texts of `own` over those of `base`, at any depth. Each of the app's texts passes through `check`. */
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
