import { isLocale, type Locale } from '../messages/locale'
import type { PartialMessages, TextsInOrder } from '../messages/messages'
import { guarded } from '../queries/guarded'
import type { Report } from '../queries/problem'

/** What the texts are merged of, over English. */
export interface Words {
  translated: PartialMessages | TextsInOrder | undefined
  /** The app's own texts. */
  own: PartialMessages | undefined
  /** The merged sections, by their English texts: merged once for all components. */
  merged: Map<object, object>
}

/** Finds the locale among what an app passed as `locale` and as `messages`, and its tag. Neither may be usable. */
export function localeOf(locale: unknown, messages: unknown) {
  const language = [messages, locale].find(isLocale)
  const tag = isLocale(locale) ? locale.tag : locale === undefined ? language?.tag : locale
  return { language, tag: tag as string | undefined }
}

export const wordsOf = (
  language: Locale | undefined,
  tag: string,
  messages: PartialMessages | Locale | undefined,
  report: Report,
): Words => ({
  translated: guarded(report, 'locale.messages', () => language?.messages(tag)),
  own: isLocale(messages) ? undefined : messages,
  merged: new Map(),
})
