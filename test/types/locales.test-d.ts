import type { BasicMessages } from '../../src/messages/basics'
import type { InviteFormMessages } from '../../src/messages/invite-form'
import type { Words } from '../../src/locales/define-locale'
import type { Forms, Grammar } from '../../src/locales/grammar'
import { de } from 'fluxbase-invitations/locales/de'
import { de as acceptOnly } from 'fluxbase-invitations/locales/de/accept-invite-page'
import type { InvitationsProviderProps, Locale } from 'fluxbase-invitations'

de satisfies Locale
acceptOnly satisfies Locale

/** Only type-checked, never run. */
export const props: Partial<InvitationsProviderProps>[] = [
  { locale: de },
  { locale: 'de-CH', messages: de },
  { locale: de, messages: { shared: { cancel: 'Zurück' } } },
  { locale: { ...de, tag: 'de-CH' } },
]

// @ts-expect-error a text is missing: tryAgainIn
export const missing = (): BasicMessages => ({ roles: {}, requestId: String, tryAgain: '' })

export const unknown = (): Partial<BasicMessages> => ({
  // @ts-expect-error there is no such text
  tryAgian: '',
})

export const arity: Partial<InviteFormMessages> = {
  // @ts-expect-error this text has one value
  removed: (email: string, when: string) => `${email} ${when}`,
}

// @ts-expect-error a section is missing
export const words: Words<'de'> = {}

// @ts-expect-error German has a form for 1
export const forms: Forms<'de'> = { other: '' }

export const excess = ({ plural }: Grammar<'de'>) =>
  // @ts-expect-error German has no form for a few
  plural(1, { one: '', few: '', other: '' })
