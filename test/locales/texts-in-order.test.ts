// @vitest-environment node
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { esbuildTextsInOrder, withoutNames } from '../../scripts/texts-in-order.mjs'
import { languages } from '../../src/locales/languages'
import { basicsEnglish } from '../../src/messages/basics'
import { en } from '../../src/messages/en'
import { inviteFieldsEnglish } from '../../src/messages/invite-fields'
import { labelsEnglish } from '../../src/messages/labels'
import { isLocale, type Locale } from '../../src/messages/locale'
import { nameTexts } from '../../src/messages/messages'

/** A locale of a folder, as the source has it or as the build publishes it. */
async function localeOf(tag: string, published: boolean): Promise<Locale> {
  const { outputFiles } = await build({
    entryPoints: [`src/locales/${tag}/index.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    plugins: published ? [esbuildTextsInOrder] : [],
  })
  const code = Buffer.from(outputFiles![0]!.contents).toString('base64')
  const exported = (await import(
    /* @vite-ignore */ `data:text/javascript;base64,${code}`
  )) as object
  return Object.values(exported).find(isLocale)!
}

/** What can be compared of two builds: a function is only known to be one. */
const comparable = (words: unknown) =>
  JSON.stringify(words, (_, word: unknown) => (typeof word === 'function' ? 'function' : word))

it.each(Object.keys(languages))('the build of %s has each text by its name (G1)', async (tag) => {
  const [source, published] = await Promise.all([localeOf(tag, false), localeOf(tag, true)])
  const words = source.messages(tag)
  const texts = published.messages(tag)
  expect(comparable(texts)).not.toContain('"title"')
  for (const [section, english] of Object.entries(en)) {
    const named = nameTexts(texts[section as keyof typeof en], english)
    expect(comparable(named)).toBe(comparable(words[section as keyof typeof en]))
  }
})

/** The names of texts, in order, down to those within others. */
const namesOf = (words: object, upTo: object = words): unknown =>
  Object.entries(words)
    .slice(0, Object.keys(upTo).length)
    .map(([name, word]: [string, unknown]) => {
      const part = (upTo as Record<string, unknown>)[name]
      const isGroup = typeof word === 'object' && typeof part === 'object' && word && part
      return isGroup ? [name, namesOf(word, part)] : name
    })

it.each([
  ['basics', basicsEnglish, en.shared],
  ['labels', labelsEnglish, en.shared],
  ['invite fields', inviteFieldsEnglish, en.inviteForm],
])(
  'the %s, which load before the rest of their section, are its first texts (G1)',
  (_, part, all) => {
    expect(namesOf(all, part)).toEqual(namesOf(part))
  },
)

it('texts without names keep their lines and columns, for the source maps (G1)', () => {
  const code =
    "export const page = ({ n }: Grammar<'de'>): PageMessages => ({\n  title:\n    'Titel',\n})"
  const built = withoutNames(code)
  expect(built).toHaveLength(code.length)
  expect(built.split('\n')[2]).toBe("    'Titel',")
  expect(built).not.toContain('title')
})
