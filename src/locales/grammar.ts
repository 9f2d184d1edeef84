import type { Language, languages } from './languages'

/** One text for each plural category of a language: no more, and no fewer. */
export type Forms<Tag extends Language> = Record<(typeof languages)[Tag][number], string>

/** What a text with numbers or lists is written with. It knows the language, and the digits of the app's locale. */
export interface Grammar<Tag extends Language> {
  /** Writes a number: "10.000", "١٠٬٠٠٠". Every number in a text goes through this. */
  n: (value: number) => string
  /** Chooses the form for a count: `plural(count, { one: '1 Person', other: `${n(count)} Personen` })`. */
  plural: (count: number, forms: Forms<Tag>) => string
  /** Joins with commas and "and": "Anna, Bo und Cem". `disjunction` says "or"; `unit` joins counts, as the language does it. */
  list: (items: readonly string[], type?: Intl.ListFormatOptions['type']) => string
  /** Names a period in the largest unit that it is a whole number of: "7 Tage", "36 Stunden". */
  period: (seconds: number) => string
  /** Abbreviates a wait: "90 Sek.", "2 Min.". */
  wait: (seconds: number) => string
}

/** @param tag a tag of the same language, which may write numbers in another way */
export function createGrammar<Tag extends Language>(language: Tag, tag: string): Grammar<Tag> {
  const number = new Intl.NumberFormat(tag)
  const rules = new Intl.PluralRules(language)
  const amount = (value: number, unit: string, unitDisplay: 'long' | 'short') =>
    new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay }).format(value)
  return {
    n: (value) => number.format(value),
    plural(count, forms: Partial<Record<Intl.LDMLPluralRule, string>>) {
      return forms[rules.select(count)] ?? forms.other ?? ''
    },
    list: (items, type = 'conjunction') => new Intl.ListFormat(tag, { type }).format(items),
    period(seconds) {
      const [size, unit] = UNITS.find(([size]) => seconds % size === 0) ?? [1, 'second']
      return amount(seconds / size, unit, 'long')
    },
    wait: (seconds) =>
      seconds < 120
        ? amount(seconds, 'second', 'short')
        : amount(Math.ceil(seconds / 60), 'minute', 'short'),
  }
}

const UNITS = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
] as const
