// @vitest-environment node
import { expect, it } from 'vitest'
import { referenceIndexer } from '../../.storybook/reference'
import { exports } from '../../package.json'
import api from '../../docs/api.md?raw'
import { readReference } from '../../scripts/read-reference.mjs'

const entries = import.meta.glob<Record<string, unknown>>('../../src/exports/*.ts')
const locales = import.meta.glob<Record<string, unknown>>('../../src/locales/*/index.ts')
const examples = import.meta.glob<string>('../../stories/examples/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const { pages } = readReference()
const index = await referenceIndexer.createIndex('stories/reference/pages.stories.tsx', {
  makeTitle: (title) => title ?? '',
})

it('every exported value has one page in Storybook, and no page is for another name', async () => {
  const published = new Set<string>()
  for (const load of Object.values({ ...entries, ...locales })) {
    for (const name of Object.keys(await load())) published.add(name)
  }
  expect(index.map(({ exportName }) => exportName).sort()).toEqual([...published].sort())
  expect(new Set(index.map(({ title }) => title)).size).toBe(index.length)
})

it('every name of the API reference is on a page of Storybook, and each type on one only', () => {
  const published = new Set([...api.matchAll(/^### `(\w+)`$/gm)].map(([, name]) => name))
  const shown = pages.flatMap(({ title, name, types }) => [
    ...(title.startsWith('Formatting/Languages/') ? [] : [name]),
    ...types.map((type) => type.name),
  ])
  expect(new Set(shown)).toEqual(published)
  expect(shown).toHaveLength(published.size)
})

it('every entry of the package that can be imported from is on a page', () => {
  const shown = new Set(pages.flatMap((page) => page.entries))
  for (const [path, targets] of Object.entries(exports)) {
    if (typeof targets === 'string' || !targets.default.endsWith('.js')) continue
    // The parts of a language are the same names in smaller entries.
    if (path.startsWith('./locales/*/')) continue
    const entry = path.replace(/^\./, 'fluxbase-invitations').replace('*', 'de')
    expect(shown).toContain(entry)
  }
})

it('every hook has an example', () => {
  const hooks = pages.filter(({ kind }) => kind === 'hook').map(({ name }) => name)
  const code = Object.values(examples).join('\n')
  expect(hooks.filter((name) => !new RegExp(`\\b${name}\\(`).test(code))).toEqual([])
})
