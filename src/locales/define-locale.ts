import type { Locale } from '../messages/locale'
import type { Messages, PartialMessages } from '../messages/messages'
import { createGrammar, type Grammar } from './grammar'
import { isolateValues } from './isolate-values'
import type { Language } from './languages'

/** The texts of a whole language, section by section. */
export type Words<Tag extends Language> = {
  [Section in keyof Messages]: (grammar: Grammar<Tag>) => Messages[Section]
}

type SomeWords<Tag extends Language> = {
  [Section in keyof Messages]?: (grammar: Grammar<Tag>) => NonNullable<PartialMessages[Section]>
}

/** Makes a locale of words: all of a language, or those of one drop-in. */
export function defineLocale<Tag extends Language>(language: Tag, words: SomeWords<Tag>): Locale {
  const dir = RIGHT_TO_LEFT.includes(new Intl.Locale(language).maximize().script ?? '')
    ? 'rtl'
    : 'ltr'
  return {
    tag: language,
    dir,
    messages(tag) {
      // The numbers of another language would not fit the words.
      const grammar = createGrammar(language, isSameLanguage(tag, language) ? tag : language)
      const sections = Object.entries(words).map(([section, write]) => [
        section,
        isolateValues(write(grammar), dir),
      ])
      return Object.fromEntries(sections) as PartialMessages
    },
  }
}

/** The scripts that are written from right to left. Not every browser's `Intl.Locale` tells the direction. */
const RIGHT_TO_LEFT: readonly string[] = ['Arab', 'Hebr', 'Syrc', 'Thaa']

const isSameLanguage = (a: string, b: string) => a.split('-')[0] === b.split('-')[0]
