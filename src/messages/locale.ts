import type { PartialMessages, TextsInOrder } from './messages'

/** A language of the kit: its words, and how they are written. Import one from `fluxbase-invitations/locales/…`. */
export interface Locale {
  /** The BCP 47 tag of the words; dates, numbers and the order of names follow it, too. */
  tag: string
  /** @default that of the page */
  dir?: 'ltr' | 'rtl'
  /**
   * The texts, with numbers as `tag` writes them: an app may show the words of `ar` with the digits of `ar-EG`. Texts left out
   * are English.
   */
  messages: (tag: string) => PartialMessages | TextsInOrder
}

/** Tells a locale from a tag, from texts, and from anything else that an app may pass. */
export const isLocale = (value: unknown): value is Locale =>
  (value as Partial<Locale> | null | undefined)?.messages !== undefined
