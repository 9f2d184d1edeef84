// @vitest-environment node
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { insertTexts } from '../../scripts/insert-texts.mjs'
import { languages } from '../../src/locales/languages'
import { isLocale, type Locale } from '../../src/messages/locale'
import type { Messages } from '../../src/messages/messages'
import { keyPaths } from '../support/key-paths'

let copy = ''
let output = ''

const run = () =>
  execFileSync('node', [resolve('scripts/locale.mjs')], { cwd: copy, encoding: 'utf8' })

/** Adds a text before a line of the English ones. */
function addText(file: string, before: string, text: string) {
  const path = join(copy, `src/messages/${file}.ts`)
  const english = readFileSync(path, 'utf8')
  expect(english.split(before)).toHaveLength(2)
  writeFileSync(path, english.replace(before, `${text}\n${before}`))
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'new-texts-'))
  for (const part of ['src', 'tsconfig.json', '.prettierrc.json'])
    cpSync(part, join(copy, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  addText('table-basics', "  title: 'Invitations',", "  first: 'The first text',")
  addText('table-basics', "    oldest: 'Oldest first',", "    random: 'In no order',")
  addText(
    'invite-form',
    "  serverSaid: 'Server message',",
    '  many: (count) => `${grouped(count)} of many`,',
  )
  addText('shared', "    conflict: 'The server is", "    broken: 'It is broken',")
  output = run()
})

afterAll(() => rmSync(copy, { recursive: true }))

it('new texts are in every language, in the order of the English ones (G1)', async () => {
  const load = (path: string) =>
    import(/* @vite-ignore */ join(copy, 'src', path)) as Promise<Record<string, unknown>>
  const { en } = (await load('messages/en.ts')) as { en: Messages }
  const names = (texts: object) => keyPaths(texts).map((path) => path.replace(/: \w+$/, ''))
  for (const tag of Object.keys(languages)) {
    const { messages } = Object.values(await load(`locales/${tag}/index.ts`)).find(
      isLocale,
    ) as Locale
    for (const [section, texts] of Object.entries(en)) {
      expect(names(messages(tag)[section as keyof Messages]!), tag).toEqual(names(texts))
    }
    expect(messages(tag)).toMatchObject({ inviteForm: { many: expect.any(Function) } })
  }
})

it('new texts are marked and named, and the second time nothing is inserted (G1)', () => {
  const german = () => readFileSync(join(copy, 'src/locales/de/invitation-table.ts'), 'utf8')
  const before = german()
  expect(before.match(/\/\/ TODO: translate\n.*/g)).toEqual([
    "// TODO: translate\n    first: 'The first text',",
    "// TODO: translate\n      random: 'In no order',",
  ])
  expect(output).toContain(
    'src/locales/de/invitation-table.ts: 2 to translate. Inserted: first, sortOrders.random',
  )
  expect(run()).toContain('src/locales/de/invitation-table.ts: 2 to translate. Inserted: -')
  expect(german()).toBe(before)
})

it('a text takes what it needs of the grammar (G1)', () => {
  const english = "const x = ({ n, list }: Grammar<'de'>) => ({ a: '', b: (count) => n(count) })"
  const inserted = (code: string) => insertTexts(code, english, 'x').code.replaceAll(/\s+/g, ' ')
  expect(inserted("const x = ({ plural }: Grammar<'de'>) => ({ a: plural('') })")).toBe(
    "const x = ({ plural, n }: Grammar<'de'>) => ({ a: plural(''), // TODO: translate b: (count) => n(count) })",
  )
  expect(inserted("const x = () => { return { a: '', } }")).toBe(
    "import type { Grammar } from '../grammar' const x = ({ n, list }: Grammar<'de'>) => { return { a: '', // TODO: translate b: (count) => n(count), } }",
  )
})
