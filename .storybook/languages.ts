import type { Locale } from '../src/messages/locale'
import { pseudoLocale } from '../test/support/pseudo-locale'

const modules = import.meta.glob<Record<string, Locale>>('../src/locales/*/index.ts', {
  eager: true,
})

/** The languages of the kit besides English. */
export const languages = Object.values(modules).flatMap((exported) => Object.values(exported))

/** The values of the toolbar: tags that change dates and numbers only, the languages, and a pseudo-locale. */
const TAGS = ['en-GB', 'en-US', 'ar-EG']
const PSEUDO = 'pseudo'

export const localeItems = [
  ...TAGS.map((value) => ({ value, title: `English, dates of ${value}` })),
  ...languages.map(({ tag, dir }) => ({ value: tag, title: nameOf(tag), right: dir })),
  { value: PSEUDO, title: 'Pseudo-locale', right: 'rtl' },
]

/** The `locale` of the provider for a value of the toolbar. */
export const localeOf = (value: string): string | Locale =>
  value === PSEUDO ? pseudoLocale : (languages.find(({ tag }) => tag === value) ?? value)

function nameOf(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
}
