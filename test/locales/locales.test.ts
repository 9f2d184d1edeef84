import { describe, expect, it } from 'vitest'
import { MARK } from '../../scripts/insert-texts.mjs'
import { sampleTexts } from '../../scripts/sample-texts.mjs'
import {
  formatClock,
  formatDate,
  formatDay,
  formatExact,
  formatMoment,
} from '../../src/format/format-date'
import { isolateValues } from '../../src/locales/isolate-values'
import { languages, type Language } from '../../src/locales/languages'
import { en } from '../../src/messages/en'
import { isLocale, type Locale } from '../../src/messages/locale'
import type { Messages } from '../../src/messages/messages'
import { keyPaths } from '../support/key-paths'

const modules = import.meta.glob<Record<string, unknown>>(
  '../../src/locales/*/{index,accept-invite-page,invite-form,invitation-table}.ts',
  { eager: true },
)

/** Sentences that are rightly the same as in English, by language: `da: ['inviteForm.send']`, because "Send invitation" is Danish. */
const rightlyEnglish: Partial<Record<Language, readonly string[]>> = {}

/** Tags that write dates in other ways than the language alone. */
const regions: Partial<Record<Language, readonly string[]>> = {
  es: ['es-MX', 'es-AR', 'es-PE'],
  fr: ['fr-CA', 'fr-CH'],
  ar: ['ar-EG'],
}

/** The twelfth of each month, in the morning. */
const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 12, 9, 26))

const localesIn = (tag: string, file: string) =>
  Object.values(modules[`../../src/locales/${tag}/${file}.ts`] ?? {}).filter(isLocale)

it('languages.ts has a line for each folder', () => {
  const folders = new Set(Object.keys(modules).map((path) => path.split('/').at(-2)!))
  expect(Object.keys(languages).sort()).toEqual([...folders].sort())
})

const files = import.meta.glob<string>('../../src/locales/*/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const filesWith = (test: (code: string) => boolean) =>
  Object.keys(files).filter((path) => test(files[path]!))

it('no text is marked as still to be translated (G1)', () => {
  expect(filesWith((code) => code.includes(MARK))).toEqual([])
})

// From right to left, a word among the values is put between isolates, so it equals no other.
it('no text compares a value with a word (G3)', () => {
  expect(filesWith((code) => /[!=]== ['"`]/.test(code))).toEqual([])
})

describe.each(Object.keys(languages) as Language[])('the language %s', (tag) => {
  const [locale] = localesIn(tag, 'index') as [Locale]
  const words = locale.messages(tag)

  it('has the plural categories of Intl (G2)', () => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions()
    expect([...languages[tag]].sort()).toEqual(pluralCategories.sort())
  })

  it('has every text of English and no others, in the same order (G1)', () => {
    expect(locale.tag).toBe(tag)
    const names = (texts: object) => keyPaths(texts).map((path) => path.replace(/: \w+$/, ''))
    for (const [section, texts] of Object.entries(en)) {
      expect(names(words[section as keyof typeof en]!)).toEqual(names(texts))
    }
  })

  it('leaves no sentence in English (G1)', () => {
    const english = new Map(sentences(en))
    const same = sentences(words).filter(([path, text]) => english.get(path) === text)
    expect(same.map(([path]) => path)).toEqual(rightlyEnglish[tag] ?? [])
  })

  it('never writes one full stop after another (G2)', () => {
    const texts = [30, 300].flatMap((count) => sampleTexts(words, count))
    expect(texts.filter(([, text]) => text.includes('=>'))).toEqual([])
    expect(texts.filter(([, text]) => /\.[.…]|…\./.test(text))).toEqual([])
  })

  // "12. Nov." and "9:26 a.m." have one of their own.
  it.each([tag, ...(regions[tag] ?? [])])(
    'never writes a full stop after that of a date in %s (G2)',
    (region) => {
      const texts = MONTHS.flatMap((month) =>
        datedTexts(locale.messages(region) as Messages, month, region),
      )
      expect(texts.filter((text) => /\.[.…]/.test(text))).toEqual([])
    },
  )

  it('says the same when the values are isolated, as between words from right to left (G3)', () => {
    const unmarked = (texts: object) =>
      sampleTexts(texts)
        // Its list of domains is sampled as a text, and a longer text would be a longer list.
        .filter(([path]) => !path.endsWith('.other_domain'))
        .map(([path, text]) => [path, text.replaceAll(/[\u2068\u2069]/g, '')])
    expect(unmarked(isolateValues(words, 'rtl'))).toEqual(unmarked(words))
  })

  it.each([
    ['accept-invite-page', ['acceptInvitePage', 'shared']],
    ['invite-form', ['inviteForm', 'recipientImport', 'shared']],
    ['invitation-table', ['invitationTable', 'shared']],
  ])('has an entry for %s alone, with nothing else (G1)', (file, sections) => {
    const [alone] = localesIn(tag, file) as [Locale]
    const own = alone.messages(tag)
    expect(Object.keys(own).sort()).toEqual(sections)
    if (file === 'accept-invite-page') expect(own.shared).not.toHaveProperty('errors')
    for (const path of keyPaths(own)) expect(keyPaths(words)).toContain(path)
  })
})

/** Every text with a date or a time, for a date of this year and of another. */
function datedTexts(words: Messages, time: number, region: string): string[] {
  const { invitationTable, inviteForm, acceptInvitePage } = words
  const style = { locale: region, timeZone: 'UTC' }
  const email = 'ada@example.com'
  const clock = formatClock(time, style)
  const exact = formatExact(time, style)
  const { expired } = acceptInvitePage.notices
  return [time, 0].flatMap((now) => {
    const day = formatDay(time, now, style)
    const date = formatDate(time, now, style)
    const until = formatMoment(time, now, style)
    return [
      invitationTable.newer(day),
      invitationTable.joined(day),
      ...Object.values(invitationTable.resent).map((write) => write(date)),
      ...Object.values(invitationTable.revokeBlocked).map((write) => write(date)),
      invitationTable.updated(clock),
      invitationTable.refreshed(clock),
      invitationTable.stale(clock),
      inviteForm.until(until, 'UTC'),
      inviteForm.alreadyInvited({ email, until }),
      inviteForm.invitedLead({ role: 'Ada', until: exact }),
      acceptInvitePage.form.invited({ date: until }),
      acceptInvitePage.form.invited({ date: until, over: true }),
      typeof expired.text === 'string' ? expired.text : expired.text({ date: exact }),
    ]
  })
}

/** The texts of several words, with their paths. */
function sentences(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]): [string, string][] => {
    const place = path ? `${path}.${key}` : key
    if (typeof word === 'object' && word !== null) return sentences(word, place)
    return typeof word === 'string' && word.includes(' ') ? [[place, word]] : []
  })
}
