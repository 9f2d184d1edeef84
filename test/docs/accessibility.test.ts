// @vitest-environment node
import { expect, it } from 'vitest'
import document from '../../docs/accessibility.md?raw'
import { idsInTestNames } from '../support/ids-in-test-names'

const modules = import.meta.glob<string>(
  ['../**/*.{ts,tsx}', '../../stories/**/*.{ts,tsx}', '!../**/node_modules/**'],
  { query: '?raw', import: 'default', eager: true },
)
const ids = new Set(Object.entries(modules).flatMap(([path, text]) => idsInTestNames(path, text)))
const text = Object.values(modules).join('\n')

const rows = [
  ...document.matchAll(/^\| (\d\.\d\.\d+) .*? \| (A{1,2}) \| (.+?) \| (.+?) \|$/gm),
].map(([, criterion, level, how, test]) => ({ criterion, level, how: how!, test: test! }))

/** The success criteria of WCAG 2.2, without 4.1.1, which it declares obsolete. */
const CRITERIA = {
  A: `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4
    2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2`.split(/\s+/),
  AA: `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2
    3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3`.split(/\s+/),
}

it.each(['A', 'AA'] as const)(
  'docs/accessibility.md has each criterion of level %s once',
  (level) => {
    const listed = rows.filter((row) => row.level === level).map(({ criterion }) => criterion)
    expect(listed).toEqual(CRITERIA[level])
  },
)

it('docs/accessibility.md lists 55 criteria', () => {
  expect(rows).toHaveLength(55)
})

it('each test that docs/accessibility.md names exists', () => {
  for (const { criterion, how, test } of rows) {
    if (how.startsWith('Not applicable: ')) {
      expect(test, criterion).toBe('–')
      continue
    }
    if (test === 'Review') continue
    const titles = [...test.matchAll(/“(.+?)”/g)].map(([, title]) => title!)
    const named = test.replace(/“.+?”/g, '').match(/[A-Z]\d+/g) ?? []
    expect(titles.length + named.length, criterion).toBeGreaterThan(0)
    for (const title of titles) expect(text, criterion).toContain(`'${title}'`)
    for (const id of named) expect([...ids], criterion).toContain(id)
  }
})
