import { describe, expect, it } from 'vitest'
import { createGrammar } from '../../src/locales/grammar'
import { isolateValues } from '../../src/locales/isolate-values'
import type { Language } from '../../src/locales/languages'

/** The grammar of any language, also of one that the kit does not have. */
const grammarOf = (language: string, tag = language) => createGrammar(language as Language, tag)

describe('plurals', () => {
  const FORMS = { zero: '0', one: '1', two: '2', few: 'few', many: 'many', other: 'other' }
  const formsOf = (language: string, counts: number[]) =>
    counts.map((count) => grammarOf(language).plural(count, FORMS))

  it.each([
    ['de', [0, 1, 2], ['other', '1', 'other']],
    ['pl', [1, 2, 5, 12, 22], ['1', 'few', 'many', 'many', 'few']],
    ['ar', [0, 1, 2, 3, 11, 100], ['0', '1', '2', 'few', 'many', 'other']],
    ['ja', [0, 1, 2], ['other', 'other', 'other']],
  ])('of %s take the form that the count asks for (G2)', (language, counts, forms) => {
    expect(formsOf(language, counts)).toEqual(forms)
  })

  it('are those of the words, whatever the locale of the numbers (G2)', () => {
    // Polish has no form for 5 other than "many", English numbers have no "many".
    expect(grammarOf('pl', 'en-US').plural(5, FORMS)).toBe('many')
  })
})

describe('numbers, lists and periods', () => {
  it('have the digits and separators of the locale (G2)', () => {
    expect(grammarOf('de').n(10_000)).toBe('10.000')
    expect(grammarOf('de', 'de-CH').n(10_000)).toMatch(/^10['’]000$/)
    expect(grammarOf('ar', 'ar-EG').n(10_000)).toBe('١٠٬٠٠٠')
    expect(grammarOf('ar', 'ar-EG').period(7 * 86_400)).toBe('٧ أيام')
  })

  it('are written in the language (G2)', () => {
    const { list, period, wait } = grammarOf('de')
    expect(list(['a', 'b', 'c'])).toBe('a, b und c')
    expect(list(['a', 'b', 'c'], 'disjunction')).toBe('a, b oder c')
    expect([86_400, 129_600, 90, 1].map(period)).toEqual([
      '1 Tag',
      '36 Stunden',
      '90 Sekunden',
      '1 Sekunde',
    ])
    expect([1, 119, 120, 121].map(wait)).toEqual(['1 Sek.', '119 Sek.', '2 Min.', '3 Min.'])
  })
})

describe('values in a text', () => {
  const words = {
    of: (email: string) => `Einladung für ${email}?`,
    deep: {
      all: ({ names, count }: { names: string[]; count: number }) => `${names.join()} ${count}`,
    },
  }

  it('are isolated if their direction differs from the text’s (G3)', () => {
    const german = isolateValues(words, 'ltr')
    expect(german.of('grace@navy.example')).toBe('Einladung für grace@navy.example?')
    expect(german.of('גרייס@navy.example')).toBe('Einladung für \u2068גרייס@navy.example\u2069?')
    expect(german.deep.all({ names: ['a', 'א'], count: 2 })).toBe('a,\u2068א\u2069 2')
    const mirrored = isolateValues(words, 'rtl')
    expect(mirrored.of('grace@navy.example')).toBe('Einladung für \u2068grace@navy.example\u2069?')
    expect(mirrored.of('')).toBe('Einladung für ?')
  })
})
